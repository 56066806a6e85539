import { atxHeading, type DocumentLine, documentLines } from '../markdown-lines.ts'
import type { RawField, RawHeader } from './field.ts'
import { readKeyValue, withoutLineBreak } from './key-value.ts'
import { isKnownName } from './known-names.ts'

/** How many lines with text may come before the header. */
const LINES_BEFORE = 40

interface OpenField {
  readonly key: string
  readonly values: string[]
  readonly line: number
}

/** `**Key:** value` lines, one below the other or apart, `**Authors:**` with a list below it. */
export function readBoldLines(text: string): RawHeader | null {
  const fields: OpenField[] = []
  let before = 0
  let headings = 0
  let endLine = 0
  for (const line of documentLines(text)) {
    if (line.text === '') continue
    const heading = line.code ? null : atxHeading(line.text)
    if (heading && (fields.length > 0 || ++headings > 1)) break
    const taken = !line.code && !heading && take(fields, line, endLine)
    if (taken) endLine = line.number + 1
    else if (fields.length > 0 || ++before > LINES_BEFORE) break
  }
  if (!fields.some(({ key }) => isKnownName(key))) return null
  const raw: RawField[] = fields.map(({ key, values, line }) => ({ key, values, line }))
  return { form: 'bold-lines', fields: raw, startLine: (fields[0]?.line ?? 1) - 1, endLine, problems: [] }
}

/** Adds a line to the header; false when it belongs to the words. */
function take(fields: OpenField[], { text, number }: DocumentLine, endLine: number): boolean {
  const last = fields.at(-1)
  const bold = /^ {0,3}(?:\*\*|__)(?=\S)/.test(text) ? readKeyValue(withoutLineBreak(text)) : null
  if (bold) {
    fields.push({ key: bold.key, values: bold.value === '' ? [] : [bold.value], line: number + 1 })
    return true
  }
  const item = /^\s*[-*+]\s+(.*)$/.exec(text)?.[1]
  if (last && item !== undefined) last.values.push(item.trim())
  else if (last && number === endLine && /^\s/.test(text)) last.values.push(text.trim())
  else return false
  return true
}
