import type { HeaderForm, Preset } from '../config/preset.ts'
import {
  type ByteRange,
  type HeaderFacts,
  headerFacts,
  NO_FACTS,
  NO_HEADER,
  type VersionFacts,
} from './facts.ts'
import { fingerprint } from './fingerprint.ts'
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

/** Names under which a preset's files state what is dated. */
const datedNames = ({ fields }: Preset): readonly string[] => [
  ...(fields.status ?? []),
  ...(fields.stage ?? []),
  ...(fields.target ?? []),
]

/** All that history needs, with what the proposal was called. Everything else in a YAML header is passed over. */
function historyKeys(preset: Preset): ReadonlySet<string> {
  const { fields, stageTargets } = preset
  const names = [...datedNames(preset), ...(fields.title ?? []), ...(fields.owner ?? [])]
  // `level.maturity` stands under the key `level`.
  const keys = names.map(name => name.split('.')[0] ?? name)
  return new Set(stageTargets === null ? keys : [...keys, stageTargets])
}

const keysOf = new WeakMap<Preset, ReadonlySet<string>>()

function keysFor(preset: Preset): ReadonlySet<string> {
  const keys = keysOf.get(preset) ?? historyKeys(preset)
  keysOf.set(preset, keys)
  return keys
}

/** True when headers of this family state something that history dates: a status, a stage or a target. */
export function statesAnything(preset: Preset): boolean {
  return preset.statusFrom === 'header' || preset.stageTargets !== null || datedNames(preset).length > 0
}

/** Reads the header of one historic version fast; its words are compared later. Never throws. */
export function scanVersion(preset: Preset, role: FileRole, content: Buffer): VersionFacts {
  if (role === 'sidecar') {
    const header = readSidecar(content.toString('utf8'), keysFor(preset))
    const all = [0, content.length] as const
    return {
      ...NO_FACTS,
      header: factsOf(preset, header, content.length > 0),
      headerRange: all,
      metadata: fingerprint(content, [all]),
    }
  }
  const header = topHeader(preset, content)
  const range = byteRange(content, header.startLine, header.endLine)
  return {
    ...NO_FACTS,
    header: factsOf(preset, header, header.form !== null),
    headerRange: range,
    metadata: fingerprint(content, [range]),
  }
}

/** Problems that leave open what a header would state if it were whole. */
const BROKEN = ['invalid-yaml', 'unclosed-front-matter', 'header-too-large', 'front-matter-engine']

/** A broken header without a status says nothing: its status may be in the part that was lost. */
function factsOf(preset: Preset, { fields, problems }: Header, isThere: boolean): HeaderFacts {
  const facts = headerFacts(preset, fields)
  const isBroken = facts.status === null && problems.some(({ code }) => BROKEN.includes(code))
  return isThere && !isBroken ? facts : NO_HEADER
}

/** The header, looking only as far into the document as its form demands. */
function topHeader(preset: Preset, content: Buffer): Header {
  const { forms } = preset
  // With several forms the number of fields decides which one counts, so that all of them must be read.
  const keys = forms.length === 1 ? keysFor(preset) : 'scan'
  if (forms.includes('status-section')) return readHeader(content.toString('utf8'), forms, keys)
  const text = content.toString('utf8', 0, FIRST_LOOK_BYTES)
  const header = readHeader(text, forms, keys)
  if (content.length <= FIRST_LOOK_BYTES || isComplete(header, forms, text)) return header
  return readHeader(content.toString('utf8', 0, HEADER_BYTES), forms, keys)
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
function byteRange(content: Buffer, startLine: number, endLine: number): ByteRange {
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
