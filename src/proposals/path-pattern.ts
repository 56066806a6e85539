/** What a path says about a proposal. Parts a pattern does not name are null. */
export interface PathParts {
  /** Digits as written; null for placeholders such as `NNNN` and for dates. */
  readonly number: string | null
  /** Name part, lower case, with `-` between words. */
  readonly slug: string | null
  readonly owner: string | null
  readonly cycle: string | null
  readonly state: string | null
}

/** What `{number}` accepts: digits, and the placeholders people use until a number is given. */
const NUMBER = '\\d+|N{2,}|n{4,}|X{2,}|x{4,}|\\?+|TODO|TBD'

const GROUPS: Readonly<Record<string, string>> = {
  number: `(?<number>${NUMBER})`,
  slug: '(?<slug>[^/]+?)',
  owner: '(?<owner>[^/]+)',
  cycle: '(?<cycle>[^/]+)',
  state: '(?<state>[^/]+)',
}

/**
 * Compiles patterns such as `keps/{owner}/{number}-{slug}/README.md` into one reader of paths: the first pattern
 * that matches tells the parts, null when none does. `*` stays within a folder name; a `**` folder stands for any
 * folders or none. A part named twice (`{number}/{number}-{slug}.md`) must be the same both times. Case matters.
 */
export function compilePatterns(patterns: readonly string[]): (path: string) => PathParts | null {
  const readers = patterns.map(pattern => ({
    start: /^[^*{]*/u.exec(pattern)?.[0] ?? '',
    end: /[^*}]*$/u.exec(pattern)?.[0] ?? '',
    expression: new RegExp(`^${expressionOf(pattern)}$`, 'su'),
  }))
  return path => {
    for (const { start, end, expression } of readers) {
      // Most paths are none of a pattern's, and most of those differ where it has no choice.
      if (!path.startsWith(start) || !path.endsWith(end)) continue
      const match = expression.exec(path)
      if (match) return partsOf(match.groups ?? {})
    }
    return null
  }
}

function expressionOf(pattern: string): string {
  const named = new Set<string>()
  return pattern.replace(/\*\*\/|\*\*|\*|\{(\w+)\}|[^*{]+|\{/gu, (token, name?: string) => {
    if (name !== undefined) {
      if (named.has(name) && GROUPS[name]) return `\\k<${name}>`
      named.add(name)
      return GROUPS[name] ?? escaped(token)
    }
    if (token === '**/') return '(?:[^/]+/)*'
    if (token === '**') return '.*'
    return token === '*' ? '[^/]*' : escaped(token)
  })
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}

function partsOf(groups: Record<string, string | undefined>): PathParts {
  return {
    number: isYear(groups.number, groups.slug) ? null : realNumber(groups.number),
    slug: groups.slug === undefined ? null : foldSlug(groups.slug, groups.number),
    owner: groups.owner ?? null,
    cycle: groups.cycle ?? null,
    state: groups.state ?? null,
  }
}

/** Zeros stand for "no number yet"; eight digits that read as a date are the date a file was begun. */
function realNumber(raw: string | undefined): string | null {
  if (raw === undefined || !/^\d+$/u.test(raw) || /^0+$/u.test(raw)) return null
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u.test(raw) ? null : raw
}

const REST_OF_DATE = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])-(?=.)/u

/** `2019-03-19-name.md` read as number and name: the number is the year of a date. */
function isYear(number: string | undefined, slug: string | undefined): boolean {
  return /^(?:19|20)\d{2}$/u.test(number ?? '') && REST_OF_DATE.test(slug ?? '')
}

/** Two spellings of one name compare equal: case, `_`, spaces and a date in front do not tell proposals apart. */
function foldSlug(raw: string, number: string | undefined): string {
  const folded = raw.toLowerCase().replace(/[\s_]+/gu, '-')
  if (isYear(number, folded)) return folded.replace(REST_OF_DATE, '')
  return folded.replace(/^\d{4}-?\d{2}-?\d{2}-(?=.)/u, '')
}
