import { atxHeading, documentLines } from '../markdown-lines.ts'
import type { RawField, RawHeader } from './field.ts'
import { isKnownName, isName } from './known-names.ts'

/** How many lines with text may come before the table. */
const LINES_BEFORE = 30

/** First cells of head rows that name the columns instead of a field. */
const COLUMN_NAME = /^(?:field|key|property|item|attribute)?$/i

/** A Markdown table of two columns, `| Key | Value |`, near the top; its head row is a field too. */
export function readTable(text: string): RawHeader | null {
  const fields: RawField[] = []
  let startLine = -1
  let endLine = 0
  let before = 0
  let headings = 0
  for (const { text: line, number, code } of documentLines(text)) {
    if (line === '' && startLine === -1) continue
    const cells = code ? null : rowCells(line)
    if (cells) {
      if (startLine === -1) startLine = number
      endLine = number + 1
      const [key = '', value = ''] = cells.map(cell => cell.replace(/\\\|/g, '|'))
      const name = key.replace(/^[*_`\s]+|[*_`:\s]+$/g, '')
      if (isName(name) && !COLUMN_NAME.test(name))
        fields.push({ key: name, values: value === '' ? [] : [value], line: number + 1 })
    } else if (startLine !== -1) {
      if (fields.some(({ key }) => isKnownName(key))) break
      fields.length = 0
      startLine = -1
    }
    if (startLine === -1 && (++before > LINES_BEFORE || (atxHeading(line) && ++headings > 1))) break
  }
  if (startLine === -1 || !fields.some(({ key }) => isKnownName(key))) return null
  return { form: 'table', fields, startLine, endLine, problems: [] }
}

/** The cells of a row with exactly two of them, null for other lines. */
function rowCells(line: string): string[] | null {
  const row = line.trim()
  if (!row.startsWith('|')) return null
  const cells = row.slice(1, row.endsWith('|') ? -1 : undefined).split(/(?<!\\)\|/)
  return cells.length === 2 ? cells.map(cell => cell.trim()) : null
}
