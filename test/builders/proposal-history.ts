import type { Config } from '../../src/config/config.ts'
import type { Preset } from '../../src/config/preset.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import type { HeaderFacts, VersionFacts } from '../../src/proposals/facts.ts'
import { NO_FACTS, NO_HEADER } from '../../src/proposals/facts.ts'
import { similarity, sketchOf } from '../../src/proposals/fingerprint.ts'
import type { HeadDocument } from '../../src/proposals/head-document.ts'
import type { ProposalHistory, ProposalLanding } from '../../src/proposals/history.ts'
import type { UnitChange, UnitState } from '../../src/proposals/lineage.ts'
import type { PathParts } from '../../src/proposals/path-pattern.ts'
import { unitReader } from '../../src/proposals/unit.ts'
import { buildTimelines, type ReplayConfig, type Timelines } from '../../src/timeline/build.ts'

const DAY = 86_400_000

/** Landings on consecutive days from here on. */
export const FIRST_DAY = Date.UTC(2024, 0, 1, 12)

/** Parts of a path; null unless given. */
export function aName(given: Partial<PathParts> = {}): PathParts {
  return { number: null, slug: null, owner: null, cycle: null, state: null, ...given }
}

/** A unit of one main document. */
export function aUnit(unit: string, version: string, parts: Partial<PathParts> = {}): UnitState {
  return { unit, parts: aName(parts), files: new Map([[unit, { role: 'main', version }]]) }
}

/** What a version of a document holds. */
export interface Version extends Partial<HeaderFacts> {
  /** Its words; versions with the same words differ in metadata at most. */
  readonly words?: string
  /** True for a version whose header cannot be read. */
  readonly silent?: boolean
}

interface Details {
  readonly at?: number
  readonly subject?: string
}

/** A history of plain values, without git: files of a preset's process and what their versions state. */
export class HistoryBuilder {
  readonly #landings: ProposalLanding[] = []
  readonly #versions = new Map<string, VersionFacts>()
  readonly #files = new Map<string, string>()
  readonly #unitOf: ReturnType<typeof unitReader>
  #at = FIRST_DAY - DAY

  constructor(preset: Preset) {
    this.#unitOf = unitReader(preset)
  }

  /** One landing: paths to what they hold then, null deletes. */
  land(files: Readonly<Record<string, Version | null>>, { at, subject = 'A change' }: Details = {}): this {
    this.#at = at ?? this.#at + DAY
    const changes = Object.entries(files).flatMap(([path, version]) => this.#change(path, version))
    const commit = String(this.#landings.length).padStart(40, '0')
    this.#landings.push({ commit, committedAt: this.#at, subject, changes })
    return this
  }

  history(landings = this.#landings.length): ProposalHistory {
    const sketch = (version: string) => this.#versions.get(version)?.sketch ?? new Uint32Array()
    return {
      landings: this.#landings.slice(0, landings),
      versions: this.#versions,
      heads: new Map(),
      similarity: (one, other) => similarity(sketch(one), sketch(other)),
      tooLarge: new Map(),
      list: null,
    }
  }

  #change(path: string, version: Version | null): readonly UnitChange[] {
    const unit = this.#unitOf(path)
    if (unit === null) return []
    const before = this.#files.get(path) ?? null
    const after = version && this.#idOf(unit.role, version)
    if (after === null) this.#files.delete(path)
    else this.#files.set(path, after)
    return [{ ...unit, path, before, after }]
  }

  #idOf(role: 'main' | 'sidecar', { words = '', silent = false, ...stated }: Version): string {
    const text = JSON.stringify([role, words, silent, stated])
    const header = { ...NO_HEADER, ...stated }
    this.#versions.set(text, {
      ...NO_FACTS,
      header: silent ? NO_HEADER : header,
      metadata: numberOf(JSON.stringify([silent, stated])),
      words: role === 'sidecar' ? 0 : numberOf(words),
      sketch: sketchOf(Buffer.from(words)),
    })
    return text
  }
}

const numbers = new Map<string, number>()

/** Different texts give different numbers. */
function numberOf(text: string): number {
  const known = numbers.get(text) ?? numbers.size + 1
  numbers.set(text, known)
  return known
}

/** A history in the TEP form (flat files `teps/0001-name.md`) unless another preset is given. */
export function aHistory(preset: Preset = TEP): HistoryBuilder {
  return new HistoryBuilder(preset)
}

/** Settings of a replay with the defaults of the program. */
export function replayConfig(given: Partial<ReplayConfig> = {}): ReplayConfig {
  const bulk: Config['bulk'] = { minProposals: 5, minShare: 0.01 }
  const burst: Config['burst'] = { minCompletions: 10, days: 10 }
  return { preset: TEP, bulk, burst, aliases: [], ignored: new Set(), ...given }
}

/** Timelines of a history whose documents nobody reads. */
export function timelinesOf(history: ProposalHistory, given: Partial<ReplayConfig> = {}): Timelines {
  const now = Math.max(...history.landings.map(({ committedAt }) => committedAt))
  const documents: ReadonlyMap<string, HeadDocument> = new Map()
  return buildTimelines(history, { documents, skipped: [] }, replayConfig(given), now)
}
