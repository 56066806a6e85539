import type { Preset } from '../config/preset.ts'
import type { Phase } from '../phase.ts'
import { type HeaderFacts, NO_HEADER, type VersionFacts } from '../proposals/facts.ts'
import type { UnitState } from '../proposals/lineage.ts'
import type { FileRole } from '../proposals/unit.ts'
import { foldWord, phaseOf } from '../proposals/words.ts'
import { repeatsName } from './describe.ts'
import type { Changed } from './timeline.ts'

/** What a proposal states at one moment, its files taken together. */
export interface State {
  readonly status: string | null
  readonly phase: Phase
  readonly stage: string | null
  readonly target: string | null
  /** Of the header, else of the first heading; null where it only repeats the file name. */
  readonly title: string | null
  readonly owner: string | null
  readonly targets: ReadonlyMap<string, string>
}

/** A few lines: tekton's clean-up of March 2023 added links to pull requests, at most 9 lines a document. */
const SMALL_EDIT_BYTES = 1024

interface Word {
  readonly folded: string
  readonly phase: Phase
}

/** Gives states of units; phases of words are worked out once. */
export class States {
  readonly #preset: Preset
  readonly #versions: ReadonlyMap<string, VersionFacts>
  readonly #words = new Map<string, Word>()

  constructor(preset: Preset, versions: ReadonlyMap<string, VersionFacts>) {
    this.#preset = preset
    this.#versions = versions
  }

  /**
   * The state of a unit. A sidecar's word counts before the document's own. `former` lends everything when no file
   * of the unit has a header that can be read (broken, or its metadata on the way to another file). A header that
   * can be read and has no status takes the word back.
   */
  of(unit: UnitState, former: State | null): State {
    const told = this.#headers(unit)
    const silent = told.length === 0 ? former : null
    const first = (read: (header: HeaderFacts) => string | null) =>
      told.map(read).find(value => value !== null) ?? null
    const status = this.#statusOf(unit, silent ? silent.status : first(header => header.status))
    return {
      status,
      phase: status === null ? this.#preset.phaseWithoutStatus : this.#word(status).phase,
      stage: silent ? silent.stage : first(({ stage }) => stage),
      target: silent ? silent.target : first(({ target }) => target),
      title:
        this.#titleOf(
          unit,
          first(({ title }) => title),
        ) ??
        silent?.title ??
        null,
      owner: silent ? silent.owner : first(({ owner }) => owner),
      targets: silent ? silent.targets : new Map(told.toReversed().flatMap(({ targets }) => targets)),
    }
  }

  /** True when two status words differ in spelling at most: case, emphasis, a link around it. */
  isSameStatus(one: State, other: State): boolean {
    if (one.phase !== other.phase) return false
    if (one.status === other.status) return true
    if (one.status === null || other.status === null) return false
    return this.#word(one.status).folded === this.#word(other.status).folded
  }

  /** Which part of a document a landing changed, comparing words and header without white space. */
  changeOf(before: UnitState, after: UnitState): Changed['change'] {
    const words = (facts: VersionFacts | undefined, version: string) => facts?.words ?? version
    if (this.#print(before, 'main', words) !== this.#print(after, 'main', words)) return 'content'
    const metadata = (facts: VersionFacts | undefined, version: string) => facts?.metadata ?? version
    const isSame = (['sidecar', 'main'] as const).every(
      role => this.#print(before, role, metadata) === this.#print(after, role, metadata),
    )
    return isSame ? 'cosmetic' : 'metadata'
  }

  /**
   * True when a landing left the length of the words nearly as it was: a link to the implementation added, a comment
   * of the template taken out. A rewrite of the same length passes too, which matters to nobody who asks this.
   */
  isSmallEdit(before: UnitState, after: UnitState): boolean {
    const [one, other] = [this.#wordsBytes(before), this.#wordsBytes(after)]
    return one > 0 && other > 0 && Math.abs(one - other) <= SMALL_EDIT_BYTES
  }

  #wordsBytes({ files }: UnitState): number {
    return [...files.values()].reduce(
      (sum, { version }) => sum + (this.#versions.get(version)?.wordsBytes ?? 0),
      0,
    )
  }

  #titleOf(unit: UnitState, stated: string | null): string | null {
    const isName = stated !== null && this.#preset.list === null && repeatsName(stated, unit)
    return (isName ? null : stated) ?? this.#headingOf(unit)
  }

  #headingOf({ files }: UnitState): string | null {
    for (const { version } of files.values()) {
      const heading = this.#versions.get(version)?.heading ?? null
      if (heading !== null) return heading
    }
    return null
  }

  #statusOf(unit: UnitState, stated: string | null): string | null {
    if (this.#preset.statusFrom === 'path') return unit.parts.state
    return this.#preset.statusFrom === 'header' ? stated : null
  }

  #word(status: string): Word {
    let word = this.#words.get(status)
    if (word === undefined) {
      word = { folded: foldWord(status), phase: phaseOf(status, this.#preset.phases).phase }
      this.#words.set(status, word)
    }
    return word
  }

  /** Headers that could be read, sidecars first. */
  #headers({ files }: UnitState): readonly HeaderFacts[] {
    const ordered = [...files.values()].sort((one, other) => sidecarsFirst(one.role, other.role))
    const headers: HeaderFacts[] = []
    for (const { version } of ordered) {
      const header = this.#versions.get(version)?.header ?? NO_HEADER
      if (header !== NO_HEADER) headers.push(header)
    }
    return headers
  }

  /**
   * Prints of all files in one role, in an order that does not depend on when they came. A version that could not
   * be read may hold anything: its id stands for it (the gap is named where the history was read).
   */
  #print(
    { files }: UnitState,
    role: FileRole,
    print: (facts: VersionFacts | undefined, version: string) => string | number,
  ): string {
    const prints: (string | number)[] = []
    for (const file of files.values()) {
      if (file.role === role) prints.push(print(this.#versions.get(file.version), file.version))
    }
    return prints.sort().join()
  }
}

/** Order of a unit's files: what a sidecar states counts before the document's own header. */
export function sidecarsFirst(one: FileRole, other: FileRole): number {
  return Number(one === 'main') - Number(other === 'main')
}
