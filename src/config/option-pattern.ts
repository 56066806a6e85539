import { didYouMean } from './suggest.ts'

/** Parts of a path that mean something; everything else in a pattern is literal, `*` or `**`. */
export const PATH_PLACEHOLDERS = ['number', 'slug', 'owner', 'cycle', 'state'] as const

/** Parts of an increment's name. `n` counts the increments that start in the same year. */
export const NAME_PLACEHOLDERS = ['year', 'yy', 'quarter', 'month', 'n', 'index'] as const

/** What is wrong with a path pattern such as `eps/{owner}/{number}-{slug}/README.md`, or null. */
export function wrongPathPattern(pattern: string): string | null {
  return (
    wrongPlaceholders(pattern, PATH_PLACEHOLDERS) ??
    wrongPath(pattern) ??
    (pattern.includes('}{')
      ? 'something between two placeholders, or nobody can tell where one ends'
      : null) ??
    (/(^|[^/])\*\*|\*\*([^/]|$)/.test(pattern.replace(/(^|\/)\*\*(?=\/|$)/g, '$1'))
      ? '"**" alone between slashes, as in "docs/**/README.md"'
      : null)
  )
}

/** What is wrong with a path inside the repository, or null. */
export function wrongPath(path: string): string | null {
  if (path.includes('\\')) return 'a path with "/" between folders'
  if (path.startsWith('/') || path.endsWith('/'))
    return 'a path from the top of the repository, without "/" at its ends'
  const strange = path.split('/').some(part => part === '' || part === '.' || part === '..')
  return strange ? 'a path without empty, "." or ".." parts' : null
}

/** What is wrong with a pattern for names of increments such as `PI {yy}.{n}`, or null. */
export function wrongNamePattern(pattern: string): string | null {
  const wrong = wrongPlaceholders(pattern, NAME_PLACEHOLDERS)
  if (wrong !== null) return wrong
  return pattern.includes('{')
    ? null
    : `at least one of ${braced(NAME_PLACEHOLDERS)}, or all names are the same`
}

function wrongPlaceholders(pattern: string, known: readonly string[]): string | null {
  const rest = pattern.replace(/\{[^{}]*\}/g, '')
  if (/[{}]/.test(rest)) return 'every "{" closed by a "}"'
  const words = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')
  const unknown = words.find(word => !known.includes(word))
  if (unknown === undefined) return null
  return `only the placeholders ${braced(known)}${didYouMean(unknown, known)}`
}

function braced(words: readonly string[]): string {
  return words.map(word => `{${word}}`).join(' ')
}
