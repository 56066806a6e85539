import type { HeaderForm } from '../../config/preset.ts'
import type { Severity } from '../../finding.ts'
import { isNothing, isTemplateText } from '../template-text.ts'
import { blankComments, ownCopy } from '../text.ts'
import { foldKey } from '../words.ts'

/** One field of a header. */
export interface HeaderField {
  /** The name as written, `outer.inner` when it stood in a nested map. */
  readonly key: string
  /** Always text, never typed. Template text and `N/A` are left out: an empty list means unset. */
  readonly values: readonly string[]
  /** 1-based line in the file. */
  readonly line: number
}

/** A surprise inside a header; the caller adds the path and makes a finding of it. */
export interface HeaderProblem {
  /** Stable kebab-case word, such as `invalid-yaml`. */
  readonly code: string
  readonly severity: Severity
  /** 1-based line in the file, null when none can be named. */
  readonly line: number | null
  readonly found: string
  readonly expected: string
}

/** A field before its values are cleaned. `line` is 1-based. */
export interface RawField {
  readonly key: string
  readonly values: readonly string[]
  readonly line: number
}

/** What the reader of one form found: its fields and the half-open, 0-based line range they stand in. */
export interface RawHeader {
  readonly form: HeaderForm | null
  readonly fields: readonly RawField[]
  readonly startLine: number
  readonly endLine: number
  readonly problems: readonly HeaderProblem[]
}

/** What a repeated name means: YAML forbids it, in all other forms it makes a list. */
export type Repeats = 'forbidden' | 'list'

interface CleanValue {
  readonly text: string | null
  readonly template: boolean
}

/**
 * Headers of ten thousand versions repeat the same few values. Cleaning each distinct one once makes the scan
 * several times faster and keeps one copy in memory. Bounded, and forgetting is harmless.
 */
const CACHE_LIMIT = 20_000
const cleanValues = new Map<string, CleanValue>()
const foldedKeys = new Map<string, string>()

/** Fields by folded key, cleaned, with a notice for template text and a warning for a forbidden repeat. */
export function collectFields(
  raw: readonly RawField[],
  repeats: Repeats,
): { fields: Map<string, HeaderField>; problems: HeaderProblem[] } {
  const fields = new Map<string, HeaderField>()
  const problems: HeaderProblem[] = []
  for (const field of raw) {
    const folded = fold(field.key)
    if (folded === '') continue
    const earlier = fields.get(folded)
    if (earlier && repeats === 'forbidden') problems.push(duplicateKey(field))
    else {
      const values = cleanAll(field, problems)
      fields.set(
        folded,
        earlier
          ? { ...earlier, values: [...earlier.values, ...values] }
          : { ...field, key: ownCopy(field.key), values },
      )
    }
  }
  return { fields, problems }
}

/** Cleaned values of a field; what a template left goes to `problems`. */
function cleanAll(field: RawField, problems: HeaderProblem[]): string[] {
  const values: string[] = []
  for (const raw of field.values) {
    const { text, template } = clean(raw)
    if (template) problems.push(templateText(field, raw))
    else if (text !== null) values.push(text)
  }
  return values
}

function clean(raw: string): CleanValue {
  const known = cleanValues.get(raw)
  if (known) return known
  const value = cleanOnce(raw)
  if (cleanValues.size >= CACHE_LIMIT) cleanValues.clear()
  cleanValues.set(ownCopy(raw), value)
  return value
}

function cleanOnce(raw: string): CleanValue {
  const bare = blankComments(raw).replace(/\s+/g, ' ').trim()
  if (isTemplateText(bare)) return { text: null, template: true }
  const text = unwrapped(bare)
  return { text: isNothing(text) ? null : ownCopy(text), template: false }
}

/** Without one pair of emphasis or backticks around the whole value. */
function unwrapped(text: string): string {
  for (const mark of ['**', '__', '``', '*', '_', '`']) {
    const inner = text.slice(mark.length, -mark.length)
    if (
      text.length > 2 * mark.length &&
      text.startsWith(mark) &&
      text.endsWith(mark) &&
      !inner.includes(mark[0] ?? mark)
    ) {
      return inner.trim()
    }
  }
  return text
}

function fold(key: string): string {
  const known = foldedKeys.get(key)
  if (known !== undefined) return known
  const folded = ownCopy(key.split('.').map(foldKey).join('.'))
  if (foldedKeys.size >= CACHE_LIMIT) foldedKeys.clear()
  foldedKeys.set(ownCopy(key), folded)
  return folded
}

/** The finding for a key that YAML allows once. */
export const duplicateKey = ({ key, line }: { key: string; line: number }): HeaderProblem => ({
  code: 'duplicate-key',
  severity: 'warning',
  line,
  found: `the key ${quoted(key)} a second time`,
  expected: 'each key once; the first one counts',
})

const templateText = ({ key, line }: RawField, raw: string): HeaderProblem => ({
  code: 'template-text',
  severity: 'notice',
  line,
  found: `${quoted(key)} still holds template text: ${quoted(raw.trim())}`,
  expected: 'a value, or nothing',
})

/** Untrusted text in a message: short, on one line, in quotes. */
export function quoted(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ')
  return `"${line.length > 80 ? `${line.slice(0, 79)}…` : line}"`
}
