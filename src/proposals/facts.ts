import type { Field, Preset } from '../config/preset.ts'
import type { Sketch } from './fingerprint.ts'
import type { HeaderField } from './header/header.ts'
import { ownCopy } from './text.ts'
import { normaliseStage } from './words.ts'

/** What one version of a document or sidecar states, as far as history needs it. Unset fields are null. */
export interface HeaderFacts {
  readonly status: string | null
  readonly stage: string | null
  readonly target: string | null
  /** Its title and its owner as written then. */
  readonly title: string | null
  readonly owner: string | null
  /** Target per stage, in the order of the file. */
  readonly targets: readonly (readonly [stage: string, target: string])[]
}

/** Half-open range of bytes. */
export type ByteRange = readonly [start: number, end: number]

/** One version of a file: what it states, and numbers that tell a change of words from one of metadata. */
export interface VersionFacts {
  readonly header: HeaderFacts
  /** Its first heading, read only in families whose headers have no title. */
  readonly heading: string | null
  /** Where the header stands in the file; everything else is words. */
  readonly headerRange: ByteRange
  /** Fingerprint of the header, white space left out. */
  readonly metadata: number
  /** Neighbouring versions of a document have the same number when they differ in white space only; 0 for a sidecar. */
  readonly words: number
  /** Length of the words; 0 for a sidecar and for a version that was not read. */
  readonly wordsBytes: number
  /** Line fingerprints, present only for versions whose lineage may be decided by similarity. */
  readonly sketch: Sketch | null
}

/** What a version without a readable header states: it takes nothing back either. Compared by identity. */
/** What a version without any header states. Compared by identity: a header that states nothing is another thing. */
export const NO_HEADER: HeaderFacts = {
  status: null,
  stage: null,
  target: null,
  title: null,
  owner: null,
  targets: [],
}

/** A version that states nothing, or whose header was not asked for. */
export const NO_FACTS: VersionFacts = {
  header: NO_HEADER,
  heading: null,
  headerRange: [0, 0],
  metadata: 0,
  words: 0,
  wordsBytes: 0,
  sketch: null,
}

/** The first value of a field under any of its header names, null when unset. */
export function fieldValue(
  preset: Preset,
  fields: ReadonlyMap<string, HeaderField>,
  field: Field,
): { readonly value: string; readonly line: number } | null {
  for (const name of preset.fields[field] ?? []) {
    const found = fields.get(name)
    const value = found?.values[0]
    if (found && value !== undefined && value !== '') return { value, line: found.line }
  }
  return null
}

/** Reduces header fields to what history needs. */
export function headerFacts(preset: Preset, fields: ReadonlyMap<string, HeaderField>): HeaderFacts {
  const stage = fieldValue(preset, fields, 'stage')?.value
  return {
    status: fieldValue(preset, fields, 'status')?.value ?? null,
    stage: stage === undefined ? null : stageOf(preset, stage),
    target: fieldValue(preset, fields, 'target')?.value ?? null,
    title: fieldValue(preset, fields, 'title')?.value ?? null,
    owner: fieldValue(preset, fields, 'owner')?.value ?? null,
    targets: preset.stageTargets === null ? [] : targetsUnder(fields, preset, preset.stageTargets),
  }
}

function targetsUnder(fields: ReadonlyMap<string, HeaderField>, preset: Preset, key: string) {
  const targets: (readonly [string, string])[] = []
  for (const [name, { values }] of fields) {
    if (!name.startsWith(`${key}.`) || values[0] === undefined) continue
    const stage = stageOf(preset, name.slice(key.length + 1))
    if (stage !== null) targets.push([stage, values[0]])
  }
  return targets
}

/** Thousands of versions name the same few stages; each is worked out once. Bounded, and forgetting is harmless. */
const knownStages = new WeakMap<Preset, Map<string, string | null>>()
const MOST_STAGES = 1_000

function stageOf(preset: Preset, raw: string): string | null {
  const known = knownStages.get(preset) ?? new Map<string, string | null>()
  knownStages.set(preset, known)
  let stage = known.get(raw)
  if (stage === undefined) {
    stage = normaliseStage(raw, preset.stages, preset.stageSynonyms)
    if (known.size >= MOST_STAGES) known.clear()
    known.set(ownCopy(raw), stage)
  }
  return stage
}

/**
 * Gives equal parts of facts as one object. A hundred thousand versions state a few hundred different things in
 * headers of a few hundred lengths; keeping each once halves the memory of a long history.
 */
export class FactsPool {
  readonly #headers = new Map<string, HeaderFacts>()
  readonly #ranges = new Map<string, ByteRange>()

  /** The same facts, made of shared parts. */
  shared(facts: VersionFacts): VersionFacts {
    const { header, headerRange } = facts
    return {
      ...facts,
      header: header === NO_HEADER ? header : kept(this.#headers, JSON.stringify(header), header),
      headerRange: kept(this.#ranges, headerRange.join(), headerRange),
    }
  }
}

function kept<Part>(known: Map<string, Part>, key: string, part: Part): Part {
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  known.set(key, part)
  return part
}
