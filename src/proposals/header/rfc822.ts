import { atxHeading, documentLines } from '../markdown-lines.ts'
import { indentOf } from '../text.ts'
import type { RawField, RawHeader } from './field.ts'
import { readKeyValue, withoutLineBreak } from './key-value.ts'
import { isKnownName } from './known-names.ts'

/** How many lines with text are searched for a `<pre>` or a fence: BIP 32 has a list of changes above its header. */
const LINES_BEFORE = 60

interface Line {
  readonly text: string
  readonly number: number
}

/** `Key: value` lines at the top, or right below the title and then also apart from each other. */
export function readRfc822(text: string): RawHeader | null {
  const lines: Line[] = []
  let titled = false
  for (const { text: line, number, code } of documentLines(text)) {
    if (code) break
    if (line === '') {
      if (lines.length > 0 && !titled) break
    } else if (atxHeading(line)) {
      if (titled || lines.length > 0) break
      titled = true
    } else if (lines.length === 0 ? readKeyValue(line) : titled ? isFieldOrRest(lines, line, number) : true) {
      lines.push({ text: line, number })
    } else break
  }
  return asHeader('rfc822', fieldsOf(lines), lines)
}

/** Below a title a line is header while it is a field or continues the one right above it. */
function isFieldOrRest(lines: readonly Line[], line: string, number: number): boolean {
  return readKeyValue(line) !== null || (indentOf(line) > 0 && lines.at(-1)?.number === number - 1)
}

/** `Key: value` lines inside the first `<pre>` that has any (BIPs). */
export function readRfc822Pre(text: string): RawHeader | null {
  let lines: Line[] | null = null
  let seen = 0
  for (const { text: line, number } of documentLines(text)) {
    if (line === '' && !lines?.length) continue
    const opening = lines === null ? /^\s*<pre>(.*)$/i.exec(line) : null
    const closing = /<\/pre>/i.exec(line)
    if (opening) lines = []
    const content = (opening?.[1] ?? line).replace(/<\/pre>.*$/i, '')
    if (lines && content.trim() !== '') lines.push({ text: content, number })
    if (lines && closing) {
      const header = asHeader('rfc822-pre', fieldsOf(lines), lines)
      if (header) return header
      lines = null
    }
    if (++seen > LINES_BEFORE && !lines) return null
    if (lines && lines.length > LINES_BEFORE) return null
  }
  return null
}

/** `Key: value` lines inside a code fence, only when it names a title, status or author: other fences are code. */
export function readRfc822Fence(text: string): RawHeader | null {
  let lines: Line[] = []
  let seen = 0
  for (const { text: line, number, code } of documentLines(text)) {
    if (code) lines.push({ text: line, number })
    if (!code || /^\s*(?:`{3,}|~{3,})$/.test(line)) {
      const header = lines.length > 1 ? fenceHeader(lines) : null
      if (header) return header
      if (!code) lines = []
    }
    if (line !== '' && ++seen > LINES_BEFORE + 40) return null
  }
  return null
}

function fenceHeader(lines: readonly Line[]): RawHeader | null {
  const inner = lines.slice(1).filter(({ text }) => text !== '' && !/^\s*(?:`{3,}|~{3,})/.test(text))
  const fields = fieldsOf(inner)
  const named = fields.some(({ key }) => /^(?:title|status|authors?)$/i.test(key))
  // Code has lines with colons too; in a header every line at the left edge is a field.
  const pure = inner.every(
    ({ text }) => indentOf(text) > indentOf(inner[0]?.text ?? '') || readKeyValue(text.trim()),
  )
  return named && pure ? asHeader('rfc822-fence', fields, inner) : null
}

/** Fields of header lines: what is indented further than the first line continues the field above it. */
function fieldsOf(lines: readonly Line[]): RawField[] {
  const edge = Math.min(...lines.map(({ text }) => indentOf(text)))
  const fields: { key: string; values: string[]; line: number }[] = []
  for (const { text, number } of lines) {
    const pair = indentOf(text) <= edge && !text.startsWith('\t') ? readKeyValue(text.trim()) : null
    const value = withoutLineBreak(pair?.value ?? text.trim())
    if (pair) fields.push({ key: pair.key, values: value === '' ? [] : [value], line: number + 1 })
    else fields.at(-1)?.values.push(value)
  }
  return fields
}

function asHeader(
  form: 'rfc822' | 'rfc822-pre' | 'rfc822-fence',
  fields: RawField[],
  lines: readonly Line[],
): RawHeader | null {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last || !fields.some(({ key }) => isKnownName(key))) return null
  return { form, fields, startLine: first.number, endLine: last.number + 1, problems: [] }
}
