import { documentLines, isUnderline } from '../markdown-lines.ts'
import { indentOf } from '../text.ts'
import type { RawField, RawHeader } from './field.ts'
import { isKnownName } from './known-names.ts'

/** How many lines with text are searched for the first field. */
const LINES_BEFORE = 40

/** Directives that lay a page out and say nothing about the proposal. */
const LAYOUT = new Set([
  'contents',
  'sectnum',
  'highlight',
  'role',
  'default-role',
  'image',
  'figure',
  'note',
  'include',
  'header',
  'footer',
  'code',
  'code-block',
  'table',
  'list-table',
  'warning',
  'toctree',
  'class',
  'raw',
  'meta',
])

type RstForm = 'rst-fields' | 'rst-directives'

/** `:Key: value` lines of reStructuredText. */
export function readRstFields(text: string): RawHeader | null {
  return readRst(text, 'rst-fields', /^:([A-Za-z][^:`]{0,60}):(?:\s+(.*))?$/)
}

/** `.. key:: value` lines of reStructuredText. */
export function readRstDirectives(text: string): RawHeader | null {
  return readRst(text, 'rst-directives', /^\.\. ([A-Za-z][\w -]{0,60}):: ?(.*)$/)
}

/** Fields from the first one on; lines indented below a field continue it, a section title ends the header. */
function readRst(text: string, form: RstForm, pattern: RegExp): RawHeader | null {
  const fields: { key: string; values: string[]; line: number }[] = []
  let before = 0
  let endLine = 0
  for (const { text: line, number, code } of documentLines(text)) {
    if (line === '') continue
    const match = code ? null : pattern.exec(line)
    if (match?.[1]) {
      const value = match[2]?.trim() ?? ''
      fields.push({ key: match[1], values: value === '' ? [] : [value], line: number + 1 })
    } else if (fields.length === 0) {
      if (++before > LINES_BEFORE) break
      continue
    } else if (indentOf(line) > 0 && number === endLine) fields.at(-1)?.values.push(line.trim())
    else if (form === 'rst-fields' || isUnderline(line) || !line.startsWith('.. ')) break
    endLine = number + 1
  }
  return asHeader(form, fields, endLine)
}

function asHeader(form: RstForm, all: readonly RawField[], endLine: number): RawHeader | null {
  const fields = all.filter(({ key }) => form === 'rst-fields' || !LAYOUT.has(key.toLowerCase()))
  if (!fields.some(({ key }) => isKnownName(key))) return null
  return { form, fields, startLine: (fields[0]?.line ?? 1) - 1, endLine, problems: [] }
}
