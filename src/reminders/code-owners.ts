import { LOGIN } from '../config/reminder-rules.ts'
import { matchesGlob } from '../metrics/glob.ts'

/** Rules of a file; more than this nobody keeps by hand. */
const MOST_RULES = 5_000

/** Characters of a pattern. The longest path git takes has 4,096. */
const LONGEST_PATTERN = 1_000

/** Characters compared in all, a second's work: a file that wants more is not read on. */
const MOST_WORK = 200_000_000

/** Any number of folders. */
const ANY = '**'

interface Rule {
  readonly segments: readonly string[]
  readonly logins: readonly string[]
}

/**
 * Reads a `CODEOWNERS` file as GitHub does: of the rules that fit a path the last counts. Gives the logins it names
 * for a path, none for teams and e-mail addresses. A file beyond all measure names nobody.
 */
export function codeOwners(text: string): (path: string) => readonly string[] {
  const rules = text.split('\n').flatMap(line => ruleIn(line.trim()) ?? [])
  if (rules.length > MOST_RULES) return () => []
  const backwards = rules.toReversed()
  const work = { left: MOST_WORK }
  return path => {
    if (work.left < 0) return []
    const steps = path.split('/')
    const rule = backwards.find(({ segments }) => fits(steps, segments, work))
    return work.left < 0 ? [] : (rule?.logins ?? [])
  }
}

/** `!` and ranges in brackets have no meaning here, and a line that begins with `#` is never a pattern. */
function ruleIn(line: string): Rule | null {
  if (line === '' || line.startsWith('#') || line.startsWith('!')) return null
  const [pattern = '', ...words] = wordsIn(line)
  if (pattern.length > LONGEST_PATTERN) return null
  const remark = words.findIndex(word => word.startsWith('#'))
  const owners = remark === -1 ? words : words.slice(0, remark)
  const logins = owners.flatMap(word =>
    word.startsWith('@') && LOGIN.test(word.slice(1)) ? word.slice(1) : [],
  )
  const segments = segmentsOf(pattern)
  return segments === null ? null : { segments, logins }
}

/** Words of a line; a blank behind a backslash belongs to the word. */
function wordsIn(line: string): readonly string[] {
  return (line.match(/(?:\\.|[^\s\\])+/g) ?? []).map(word => word.replace(/\\(.)/g, '$1'))
}

/**
 * A pattern step by step. Without a slash, but at its end, it fits at any depth. What it names may be a folder, and
 * then everything in it fits; only `folder/*` means what stands in the folder itself.
 */
function segmentsOf(pattern: string): readonly string[] | null {
  const isFolder = pattern.endsWith('/')
  const path = isFolder ? pattern.slice(0, -1) : pattern
  const steps = path.split('/').filter(step => step !== '')
  if (steps.length === 0) return null
  const begin = path.includes('/') ? [] : [ANY]
  if (isFolder || (steps.length > 1 && steps.at(-1) === ANY)) return [...begin, ...steps, ANY, '*']
  return [...begin, ...steps, ...(steps.at(-1) === '*' ? [] : [ANY])]
}

/** Walks back to the last `**` only, so its time is the product of the two lengths at worst. */
function fits(steps: readonly string[], segments: readonly string[], work: { left: number }): boolean {
  let at = 0
  let inPattern = 0
  let any = -1
  let resume = 0
  while (at < steps.length) {
    const wanted = segments[inPattern]
    if (wanted === ANY) {
      any = inPattern++
      resume = at
    } else if (wanted !== undefined && fitsStep(steps[at] ?? '', wanted, work)) {
      inPattern++
      at++
    } else if (any >= 0) {
      inPattern = any + 1
      at = ++resume
    } else {
      return false
    }
  }
  return segments.slice(inPattern).every(segment => segment === ANY)
}

function fitsStep(step: string, wanted: string, work: { left: number }): boolean {
  if (wanted === '*') return true
  if (!/[*?]/.test(wanted)) {
    work.left -= 1
    return step === wanted
  }
  work.left -= step.length * wanted.length
  return work.left >= 0 && matchesGlob(step, wanted)
}
