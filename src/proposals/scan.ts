import type { HeaderForm, Preset } from '../config/preset.ts'
import { headerFacts, NO_HEADER, type VersionFacts } from './facts.ts'
import { fingerprint, sketchOf } from './fingerprint.ts'
import { type Header, readHeader, readSidecar } from './header/header.ts'
import type { FileRole } from './unit.ts'

/** A header seldom needs more than this; decoding less is what makes reading thousands of versions fast. */
const FIRST_LOOK_BYTES = 4 * 1024

/** Headers end here at the latest (see the reader's own limit). */
const HEADER_BYTES = 64 * 1024

/** Forms that start at the very top: when the first look shows none, a longer look cannot. */
const TOP_FORMS: readonly HeaderForm[] = ['front-matter', 'rfc822']

const NEWLINE = 0x0a
const RETURN = 0x0d

/** Reads one historic version fast: what its header states and the fingerprints of its parts. Never throws. */
export function scanVersion(
  preset: Preset,
  role: FileRole,
  content: Buffer,
  withSketch: boolean,
): VersionFacts {
  const sketch = withSketch ? sketchOf(content) : null
  if (role === 'sidecar') {
    const { fields } = readSidecar(content.toString('utf8'), 'scan')
    const all = [[0, content.length]] as const
    return { header: headerFacts(preset, fields), words: 0, metadata: fingerprint(content, all), sketch }
  }
  const header = topHeader(preset.forms, content)
  const [start, end] = byteRange(content, header.startLine, header.endLine)
  return {
    header: header.fields.size === 0 ? NO_HEADER : headerFacts(preset, header.fields),
    words: fingerprint(content, [
      [0, start],
      [end, content.length],
    ]),
    metadata: fingerprint(content, [[start, end]]),
    sketch,
  }
}

/** The header, looking only as far into the document as its form demands. */
function topHeader(forms: readonly HeaderForm[], content: Buffer): Header {
  if (forms.includes('status-section')) return readHeader(content.toString('utf8'), forms, 'scan')
  const text = content.toString('utf8', 0, FIRST_LOOK_BYTES)
  const header = readHeader(text, forms, 'scan')
  if (content.length <= FIRST_LOOK_BYTES || isComplete(header, forms, text)) return header
  return readHeader(content.toString('utf8', 0, HEADER_BYTES), forms, 'scan')
}

function isComplete(header: Header, forms: readonly HeaderForm[], text: string): boolean {
  if (header.form === null && header.problems.length === 0)
    return forms.every(form => TOP_FORMS.includes(form))
  return header.problems.length === 0 && header.endLine < linesIn(text)
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Byte offsets of a range of lines; `\n`, `\r\n` and a lone `\r` end a line. */
function byteRange(content: Buffer, startLine: number, endLine: number): readonly [number, number] {
  if (endLine <= startLine) return [0, 0]
  let line = 0
  let start = startLine === 0 ? 0 : -1
  for (let index = 0; index < content.length; index++) {
    const byte = content[index]
    if (byte !== NEWLINE && !(byte === RETURN && content[index + 1] !== NEWLINE)) continue
    line++
    if (line === startLine) start = index + 1
    if (line === endLine) return [start === -1 ? index + 1 : start, index + 1]
  }
  return [start === -1 ? content.length : start, content.length]
}
