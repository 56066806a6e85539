import type { Preset } from '../config/preset.ts'
import type { Phase } from '../phase.ts'
import type { HeaderFacts, VersionFacts } from '../proposals/facts.ts'
import type { UnitState } from '../proposals/lineage.ts'
import { mainVersion } from '../proposals/pairing.ts'
import { phaseOf } from '../proposals/words.ts'
import type { Changed } from './timeline.ts'

/** What a proposal states at one moment, its files taken together. */
export interface State {
  readonly status: string | null
  readonly phase: Phase
  readonly stage: string | null
  readonly target: string | null
  readonly targets: ReadonlyMap<string, string>
}

/** Gives states of units; phases of words are worked out once. */
export class States {
  readonly #preset: Preset
  readonly #versions: ReadonlyMap<string, VersionFacts>
  readonly #phases = new Map<string, Phase>()

  constructor(preset: Preset, versions: ReadonlyMap<string, VersionFacts>) {
    this.#preset = preset
    this.#versions = versions
  }

  /**
   * The state of a unit. A sidecar's word counts before the document's own. `former` lends what no file of the
   * unit could tell: a version without any header (broken, or its metadata on the way to another file) changes
   * nothing.
   */
  of(unit: UnitState, former: State | null): State {
    const told = this.#headers(unit)
    const status = this.#status(unit, told, former)
    const first = <Value>(read: (header: HeaderFacts) => Value | null) =>
      told.map(read).find(value => value !== null)
    const silent = told.length === 0 ? former : null
    return {
      status,
      phase: this.phase(status),
      stage: first(({ stage }) => stage) ?? silent?.stage ?? null,
      target: first(({ target }) => target) ?? silent?.target ?? null,
      targets: silent?.targets ?? new Map(told.toReversed().flatMap(({ targets }) => targets)),
    }
  }

  /** The phase of a status word, or of none. */
  phase(status: string | null): Phase {
    if (status === null) return this.#preset.phaseWithoutStatus
    let phase = this.#phases.get(status)
    if (phase === undefined) {
      phase = phaseOf(status, this.#preset.phases).phase
      this.#phases.set(status, phase)
    }
    return phase
  }

  /** Which part of a document a landing changed, comparing words and header without white space. */
  changeOf(before: UnitState, after: UnitState): Changed['change'] {
    const old = this.#main(before)
    const now = this.#main(after)
    // A version that is not here may hold anything; the gap is named where the history was read.
    if (old === undefined || now === undefined)
      return mainVersion(before) === mainVersion(after) ? 'metadata' : 'content'
    if (old.words !== now.words) return 'content'
    return this.#metadata(before) === this.#metadata(after) ? 'cosmetic' : 'metadata'
  }

  #status(unit: UnitState, told: readonly HeaderFacts[], former: State | null): string | null {
    if (this.#preset.statusFrom === 'path') return unit.parts.state
    if (this.#preset.statusFrom !== 'header') return null
    if (told.length === 0) return former?.status ?? null
    return told.find(({ status }) => status !== null)?.status ?? null
  }

  /** Headers that state something, sidecars first. */
  #headers({ files }: UnitState): readonly HeaderFacts[] {
    return [...files.values()]
      .sort((one, other) => rank(one.role) - rank(other.role))
      .flatMap(({ version }) => this.#versions.get(version)?.header ?? [])
      .filter(
        ({ status, stage, target, targets }) => (status ?? stage ?? target) !== null || targets.length > 0,
      )
  }

  #main({ files }: UnitState): VersionFacts | undefined {
    for (const { role, version } of files.values()) if (role === 'main') return this.#versions.get(version)
    return NO_DOCUMENT
  }

  #metadata({ files }: UnitState): string {
    return [...files.values()].map(({ version }) => this.#versions.get(version)?.metadata ?? version).join()
  }
}

/** A unit of metadata alone has no words. */
const NO_DOCUMENT: VersionFacts = {
  header: { status: null, stage: null, target: null, targets: [] },
  words: 0,
  metadata: 0,
  sketch: null,
}

function rank(role: 'main' | 'sidecar'): number {
  return role === 'sidecar' ? 0 : 1
}
