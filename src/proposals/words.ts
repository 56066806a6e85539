import type { Phase } from '../phase.ts'
import { blankComments } from './text.ts'

export { SYNONYMS } from './synonyms.ts'
export { isNothing, isTemplateText } from './template-text.ts'

/** Longest text looked at for one word: a status is a word with a remark, never a page. Keeps the work bounded. */
const WORD_LIMIT = 500

/** What `phaseOf` made of a status word. */
export interface PhaseMatch {
  readonly phase: Phase
  /** The key of the map that matched, or the folded word when none did. */
  readonly word: string
  /** For an unknown word: the one key it is probably a misspelling of. */
  readonly suggestion: string | null
  readonly known: boolean
}

/** A header name as it is compared: `Start Date` and `start_date:` give `start-date`. */
export function foldKey(raw: string): string {
  return raw
    .slice(0, WORD_LIMIT)
    .toLowerCase()
    .replace(/[*`"']/g, '')
    .replace(/[\s_:-]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** A value as it is compared: lower case, without markup, remarks in footnotes, quotes or trailing punctuation. */
export function foldWord(raw: string): string {
  return blankComments(raw.slice(0, WORD_LIMIT))
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/~~|[*`]/g, '')
    .replace(/(?<![a-z0-9])_+|_+(?![a-z0-9])/gi, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[\s"'“”‘’]+/, '')
    .replace(/[\s"'“”‘’.,;:!]+$/, '')
    .toLowerCase()
}

/**
 * The phase of a status word: the word itself, else the longest key it starts with (`implemented (swift 5.1)`).
 * `in progress` and `in-progress` are the same word. A misspelling is not mapped, only suggested: whoever runs
 * the process decides.
 */
export function phaseOf(raw: string, phases: Readonly<Record<string, Phase>>): PhaseMatch {
  const folded = foldWord(raw)
  const keys = Object.keys(phases)
  const word = Object.hasOwn(phases, folded) ? folded : longestPrefix(folded, keys)
  const phase = word === null ? undefined : phases[word]
  if (word !== null && phase !== undefined) return { phase, word, suggestion: null, known: true }
  return { phase: 'unknown', word: folded, suggestion: nearestKey(folded, keys), known: false }
}

/**
 * A stage as the preset's ladder spells it, through synonyms and without remarks (`alpha (deprecated)`). An
 * unknown stage stays as its folded word; null only for an empty one.
 */
export function normaliseStage(
  raw: string,
  stages: readonly string[],
  synonyms: Readonly<Record<string, string>>,
): string | null {
  const folded = foldWord(raw)
  if (folded === '') return null
  const ladder = new Map([
    ...Object.entries(synonyms),
    ...stages.map(stage => [stage.toLowerCase(), stage] as const),
  ])
  const key = longestPrefix(folded, [...ladder.keys()])
  return (key === null ? undefined : ladder.get(key)) ?? folded
}

/** The longest key that `folded` equals or starts with on a word boundary. */
function longestPrefix(folded: string, keys: readonly string[]): string | null {
  const text = separated(folded)
  let best: string | null = null
  for (const key of keys) {
    const start = separated(key)
    if (start === '' || (best !== null && key.length <= best.length) || !text.startsWith(start)) continue
    if (!/[\p{L}\p{N}_-]/u.test(text.charAt(start.length))) best = key
  }
  return best
}

/** Hyphen, underscore and blank between two letters or digits are one separator. */
function separated(word: string): string {
  return word.replace(/(?<=[\p{L}\p{N}])[ _-]+(?=[\p{L}\p{N}])/gu, ' ').toLowerCase()
}

/** The only key within two edits (one for words up to five letters), null when none or several are that near. */
function nearestKey(folded: string, keys: readonly string[]): string | null {
  if (folded.length < 3 || folded.length > 40) return null
  const reach = folded.length <= 5 ? 1 : 2
  const near = keys.filter(key => editDistance(folded, key, reach) <= reach)
  return near.length === 1 ? (near[0] ?? null) : null
}

/** Levenshtein distance; anything over `reach` may come back as `reach + 1`. */
function editDistance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return reach + 1
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? reach + 1
}
