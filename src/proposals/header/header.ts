import type { HeaderForm } from '../../config/preset.ts'
import { cleanText, countLines, HEADER_LIMIT } from '../text.ts'
import { readBoldLines } from './bold-lines.ts'
import { readBullets } from './bullets.ts'
import { collectFields, type HeaderField, type HeaderProblem, type RawHeader } from './field.ts'
import { readFrontMatter, tooLarge } from './front-matter.ts'
import { readRfc822, readRfc822Fence, readRfc822Pre } from './rfc822.ts'
import { readRstDirectives, readRstFields } from './rst.ts'
import { readStatusSection } from './status-section.ts'
import { readTable } from './table.ts'
import { type ReadMode, readYamlBlock } from './yaml-block.ts'

export type { HeaderField, HeaderProblem } from './field.ts'
export type { ReadMode } from './yaml-block.ts'

/** The metadata of one proposal document. */
export interface Header {
  /** The form that said most, null when no header was found. */
  readonly form: HeaderForm | null
  /** Fields by folded key (`foldKey`); nested maps give `milestone.alpha`. */
  readonly fields: ReadonlyMap<string, HeaderField>
  /**
   * Half-open, 0-based line range of the header, so that a change of words can be told from a change of
   * metadata; 0, 0 when there is none. Lines are those of the text with `\n`, `\r\n` or `\r` as line ends.
   */
  readonly startLine: number
  readonly endLine: number
  readonly problems: readonly HeaderProblem[]
}

const READERS = {
  'front-matter': readFrontMatter,
  rfc822: readRfc822,
  'rfc822-pre': readRfc822Pre,
  'rfc822-fence': readRfc822Fence,
  bullets: readBullets,
  'bold-lines': readBoldLines,
  'rst-fields': readRstFields,
  'rst-directives': readRstDirectives,
  table: readTable,
  'status-section': readStatusSection,
} as const satisfies Record<HeaderForm, (text: string, mode: ReadMode) => RawHeader | null>

/** A header with fewer fields than this and no status may be a decoration above the real one (rust RFC 3327). */
const THIN = 3

const EMPTY: Header = { form: null, fields: new Map(), startLine: 0, endLine: 0, problems: [] }

/**
 * Reads the header of a document: the first of `forms` that yields fields, joined with a later form when that
 * one was thin. `scan` is the fast reader for historic versions, `full` uses a YAML library and reports all
 * problems; both give the same values. Never throws on any text, and never runs anything in it.
 */
export function readHeader(text: string, forms: readonly HeaderForm[], mode: ReadMode): Header {
  const clean = cleanText(text)
  let header = EMPTY
  let body = clean
  for (const form of forms) {
    const raw = READERS[form](body, mode)
    if (raw) header = joined(header, settled(raw, clean))
    if (header.fields.size > 0 && !isThin(header)) break
    if (raw && form === 'front-matter') body = withoutLines(clean, raw)
  }
  return header
}

/** Reads a whole file that is metadata (`kep.yaml`, `metadata.yaml`). */
export function readSidecar(text: string, mode: ReadMode): Header {
  const clean = cleanText(text)
  if (clean.length > HEADER_LIMIT) return { ...EMPTY, problems: [tooLarge(1)] }
  const { fields, problems } = readYamlBlock(clean, 1, mode)
  const collected = collectFields(fields, 'forbidden')
  const lines = countLines(clean, clean.length) + 1
  return {
    form: null,
    fields: collected.fields,
    startLine: 0,
    endLine: lines,
    problems: [...problems, ...collected.problems],
  }
}

/** Fields of what a form's reader found, cleaned. */
function settled(raw: RawHeader, text: string): Header {
  const { fields, problems } = collectFields(raw.fields, raw.form === 'front-matter' ? 'forbidden' : 'list')
  const header = {
    form: raw.form,
    fields,
    startLine: raw.startLine,
    endLine: raw.endLine,
    problems: [...raw.problems, ...problems],
  }
  return isTooLarge(header, text)
    ? { ...header, fields: new Map(), problems: [tooLarge(raw.startLine + 1)] }
    : header
}

/** Forms other than front matter end at the first line that is no field, so only a flood of fields gets here. */
function isTooLarge({ fields }: Header, text: string): boolean {
  if (text.length <= HEADER_LIMIT) return false
  let size = 0
  for (const { key, values } of fields.values())
    size += values.reduce((sum, value) => sum + value.length, key.length)
  return size > HEADER_LIMIT
}

/** The text with the lines of a header emptied, so that no later form reads YAML lists as bullets. */
function withoutLines(text: string, { startLine, endLine }: RawHeader): string {
  return text
    .split('\n')
    .map((line, number) => (number >= startLine && number < endLine ? '' : line))
    .join('\n')
}

function isThin({ fields }: Header): boolean {
  return fields.size < THIN && !fields.has('status') && !fields.has('stage')
}

/** Fields of both, the first one's first; the form is the richer one's. */
function joined(first: Header, second: Header): Header {
  if (first === EMPTY) return second
  const fields = new Map([...second.fields, ...first.fields])
  const problems = [...first.problems, ...second.problems]
  if (second.fields.size === 0) return { ...first, problems }
  if (first.fields.size === 0) return { ...second, problems }
  return {
    form: second.fields.size > first.fields.size ? second.form : first.form,
    fields,
    startLine: Math.min(first.startLine, second.startLine),
    endLine: Math.max(first.endLine, second.endLine),
    problems,
  }
}
