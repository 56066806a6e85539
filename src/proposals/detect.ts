import type { Preset } from '../config/preset.ts'
import { PRESETS } from '../config/presets/presets.ts'
import { type Detected, genericPreset, type ReadFiles } from './generic.ts'
import { readHeader, readSidecar } from './header/header.ts'
import { readListFile } from './list-file.ts'
import { compilePatterns } from './path-pattern.ts'
import { unitReader } from './unit.ts'

/** What detection looks at: the paths of the measured commit, and a reader of some of its files. */
export interface Repository {
  readonly paths: readonly string[]
  readonly read: ReadFiles
  /** Leaves the known families out: `preset: generic` was asked for. */
  readonly genericOnly?: boolean
  /** Patterns of the documents where the settings name them: a generic preset is made from those. */
  readonly documents?: readonly string[] | undefined
}

/** Proposals read per candidate. */
const SAMPLE = 12

/** A preset whose paths fit: its proposals, each with all of its files. */
interface Candidate {
  readonly preset: Preset
  readonly units: readonly (readonly string[])[]
  readonly sample: readonly (readonly string[])[]
}

/**
 * Tells which family a repository belongs to: of the known ones whose paths and header names fit, the one with
 * most proposals; else a preset made for this repository. `reason` is a plain sentence for the report. Asks `read`
 * at most twice. Never throws on any content.
 */
export async function detectPreset(repository: Repository): Promise<Detected> {
  const { paths, read, genericOnly = false, documents } = repository
  const sorted = [...paths].sort()
  if (genericOnly) return genericPreset(sorted, read, documents)
  const candidates = PRESETS.flatMap(preset => candidateOf(preset, sorted) ?? [])
  const samples = [...new Set(candidates.flatMap(({ sample }) => sample.flat()))]
  const texts = samples.length === 0 ? new Map<string, string>() : await read(samples)
  const fitting = candidates
    .map(candidate => ({ candidate, proposals: proposalsIn(candidate, texts) }))
    .filter(({ proposals }) => proposals > 0)
    .sort((a, b) => b.proposals - a.proposals)
  const [first] = fitting
  if (!first) return genericPreset(sorted, read, documents)
  const { preset } = first.candidate
  return { preset, reason: reasonFor(first.candidate, first.proposals) }
}

function candidateOf(preset: Preset, paths: readonly string[]): Candidate | null {
  if (!preset.detect) return null
  const excluded = compilePatterns(preset.exclude)
  const present = preset.detect.paths.every(pattern => {
    const matches = compilePatterns([pattern])
    return paths.some(path => matches(path) && !excluded(path))
  })
  if (!present) return null
  const units = preset.list ? [[preset.list.path]] : unitsOf(preset, paths)
  return { preset, units, sample: spread(units) }
}

function unitsOf(preset: Preset, paths: readonly string[]): readonly (readonly string[])[] {
  const unitAt = unitReader(preset)
  const units = new Map<string, string[]>()
  for (const path of paths) {
    const unit = unitAt(path)?.unit
    if (unit !== undefined) units.set(unit, [...(units.get(unit) ?? []), path])
  }
  return [...units.values()]
}

/** Up to `SAMPLE` of them, evenly from first to last. */
function spread<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length <= SAMPLE) return items
  const step = (items.length - 1) / (SAMPLE - 1)
  return Array.from({ length: SAMPLE }, (_, i) => items[Math.round(i * step)]).filter(
    item => item !== undefined,
  )
}

/** How many proposals the preset would find; none when most of the sample lacks the header names. */
function proposalsIn({ preset, units, sample }: Candidate, texts: ReadonlyMap<string, string>): number {
  const wanted = preset.detect?.headers ?? []
  const carries = (names: ReadonlySet<string>) => wanted.every(name => names.has(name))
  if (preset.list) {
    const { items } = readListFile(texts.get(preset.list.path) ?? '', preset.list)
    const fitting = items.filter(({ fields }) => carries(new Set(fields.keys())))
    return fitting.length * 2 > items.length ? items.length : 0
  }
  if (wanted.length === 0) return units.length
  const fitting = sample.filter(files => carries(namesIn(preset, files, texts)))
  return fitting.length * 2 > sample.length ? units.length : 0
}

function namesIn(
  preset: Preset,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const isSidecar = compilePatterns(preset.sidecars)
  return new Set(
    files.flatMap(path => {
      const text = texts.get(path) ?? ''
      const header = isSidecar(path) ? readSidecar(text, 'scan') : readHeader(text, preset.forms, 'scan')
      return [...header.fields.keys()]
    }),
  )
}

function reasonFor({ preset, units }: Candidate, proposals: number): string {
  const names = preset.detect?.headers ?? []
  const carry = names.length === 0 ? '' : ` and carry ${names.join(', ')}`
  if (preset.list) return `${proposals} items are listed in ${preset.list.path}${carry}`
  const { pattern, count } = mostUsed(preset, units)
  const rest = proposals - count
  const others = rest === 0 ? '' : ` (${rest} more match other patterns of this preset)`
  return `${count} ${count === 1 ? 'file matches' : 'files match'} ${pattern}${others}${
    count === 1 ? carry.replace('carry', 'carries') : carry
  }`
}

/** The pattern most of the proposals match first. */
function mostUsed(preset: Preset, units: readonly (readonly string[])[]): { pattern: string; count: number } {
  const patterns = [...preset.documents, ...preset.sidecars].map(pattern => ({
    pattern,
    matches: compilePatterns([pattern]),
  }))
  const counts = new Map<string, number>()
  for (const files of units) {
    const found = patterns.find(({ matches }) => files.some(path => matches(path)))
    if (found) counts.set(found.pattern, (counts.get(found.pattern) ?? 0) + 1)
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1])
  return { pattern: top?.[0] ?? '', count: top?.[1] ?? 0 }
}
