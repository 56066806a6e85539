import { atxHeading, type DocumentLine, documentLines } from '../markdown-lines.ts'
import { indentOf } from '../text.ts'
import type { RawField, RawHeader } from './field.ts'
import { readKeyValue, withoutLineBreak } from './key-value.ts'
import { isKnownName } from './known-names.ts'

/** How many lines with text may come before the header, and how many headings besides the title. */
const LINES_BEFORE = 60

/** Sections that exist to hold metadata, below which a list still counts as header. */
const METADATA_HEADING = /\b(?:metadata|status|target|releases?|header|details|information)\b/i

interface OpenField {
  readonly key: string
  readonly values: string[]
  readonly line: number
  readonly indent: number
}

interface Block {
  readonly fields: OpenField[]
  readonly startLine: number
  endLine: number
}

/** `- Key: value` or `* **Key:** value` lines near the top, with nested bullets as further values. */
export function readBullets(text: string): RawHeader | null {
  let block: Block | null = null
  let headings = 0
  let before = 0
  for (const line of documentLines(text)) {
    if (line.text === '') continue
    const heading = line.code ? null : atxHeading(line.text)
    if (block && (heading || line.code || !takeLine(block, line))) {
      const header = asHeader(block)
      if (header) return header
      block = null
    }
    if (heading && ++headings > 1 && !METADATA_HEADING.test(heading.text)) break
    if (!block && ++before > LINES_BEFORE) break
    if (!block && !line.code && !heading) block = startBlock(line)
  }
  return block && asHeader(block)
}

/** The text of a bullet, null for other lines. */
function bulletText(text: string): string | null {
  return /^\s*[-*+](?:\s+(.*))?$/.exec(text)?.[1] ?? null
}

function startBlock({ text, number }: DocumentLine): Block | null {
  if (indentOf(text) > 3) return null
  const pair = readKeyValue(bulletText(text) ?? '')
  if (!pair) return null
  const block: Block = { fields: [], startLine: number, endLine: number + 1 }
  open(block, pair.key, pair.value, number, indentOf(text))
  return block
}

/** Adds a line to the block; false when the line is no longer part of it. */
function takeLine(block: Block, { text, number }: DocumentLine): boolean {
  const last = block.fields.at(-1)
  const indent = indentOf(text)
  const bullet = bulletText(text)
  if (!last || (bullet === null && (indent === 0 || number > block.endLine))) return false
  if (bullet === null) append(last, text)
  else if (indent > last.indent + 1) last.values.push(bullet.trim())
  else {
    const pair = readKeyValue(bullet)
    if (pair) open(block, pair.key, pair.value, number, indent)
  }
  block.endLine = number + 1
  return true
}

function open(block: Block, key: string, value: string, number: number, indent: number): void {
  const text = withoutLineBreak(value)
  block.fields.push({ key, values: text === '' ? [] : [text], line: number + 1, indent })
}

/** A line that continues the value before it. */
function append({ values }: OpenField, text: string): void {
  const last = values.pop()
  values.push(last === undefined ? text.trim() : `${last} ${withoutLineBreak(text.trim())}`)
}

/** A block is a header when one of its names is a known one; other lists are prose. */
function asHeader({ fields, startLine, endLine }: Block): RawHeader | null {
  if (!fields.some(({ key }) => isKnownName(key))) return null
  const raw: RawField[] = fields.map(({ key, values, line }) => ({ key, values, line }))
  return { form: 'bullets', fields: raw, startLine, endLine, problems: [] }
}
