import { closedBy, type LineageRule, type Pair, pairUnits, type Similarity } from './pairing.ts'
import type { PathParts } from './path-pattern.ts'
import type { FileRole } from './unit.ts'

/** A change of one file of one unit. Versions are blob ids, null when the file is not there on that side. */
export interface UnitChange {
  readonly unit: string
  readonly role: FileRole
  readonly parts: PathParts
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** The files of a unit at one moment, by path. */
export interface UnitState {
  readonly unit: string
  readonly parts: PathParts
  readonly files: ReadonlyMap<string, { readonly role: FileRole; readonly version: string }>
}

/** One proposal through all its renames: a chain of units. */
export interface Lineage {
  /** 0, 1, 2 … in order of first landing. */
  readonly index: number
}

/** What one landing did to one lineage. `before` is null at birth, `after` at removal. */
export interface Touch {
  readonly lineage: Lineage
  readonly before: UnitState | null
  readonly after: UnitState | null
  /** Why `before` and `after` are one proposal although their units differ; null when the unit stayed. */
  readonly rule: LineageRule | null
  /** True when the lineage had been removed and came back. */
  readonly restored: boolean
}

interface Alive {
  lineage: Lineage
  state: UnitState
}

/**
 * Follows proposals through history by our own pairing rules (git's rename search is slower, and wrong for
 * documents that share a template). Feed landings oldest first.
 */
export class LineageTracer {
  readonly #similarity: Similarity
  readonly #aliases: ReadonlyMap<string, string>
  readonly #alive = new Map<string, Alive>()
  /** Removed units: they come back under the same path, or under the same number and slug. */
  readonly #gone = new Map<string, Alive>()
  #count = 0

  constructor(similarity: Similarity, aliases: readonly { readonly from: string; readonly to: string }[]) {
    this.#similarity = similarity
    this.#aliases = new Map(aliases.map(({ from, to }) => [to, from]))
  }

  /** Units alive after the last landing. */
  get alive(): number {
    return this.#alive.size
  }

  /** Takes the changes of one landing and gives what they did, in order of first landing of the proposals. */
  land(changes: readonly UnitChange[]): readonly Touch[] {
    const touches: Touch[] = []
    const born: UnitState[] = []
    const died: Alive[] = []
    for (const [unit, files] of byUnit(changes)) {
      const alive = this.#alive.get(unit)
      const state = stateAfter(unit, alive?.state, files)
      if (alive && state.files.size === 0) died.push(alive)
      else if (alive) touches.push(this.#keep(alive, state))
      else if (state.files.size > 0) born.push(state)
    }
    for (const { state } of died) this.#alive.delete(state.unit)
    const pairs = pairUnits(
      died.map(({ state }) => state),
      born,
      this.#similarity,
    )
    for (const pair of pairs) touches.push(this.#rename(pair, died))
    const { bornLeft, diedLeft } = closedBy(pairs, born, died)
    for (const alive of diedLeft) touches.push(this.#remove(alive))
    for (const state of bornLeft) touches.push(this.#appear(state))
    return touches.sort((one, other) => one.lineage.index - other.lineage.index)
  }

  #keep(alive: Alive, state: UnitState): Touch {
    const before = alive.state
    alive.state = state
    return { lineage: alive.lineage, before, after: state, rule: null, restored: false }
  }

  #rename({ from, to, rule }: Pair, died: readonly Alive[]): Touch {
    const alive = died.find(({ state }) => state.unit === from.unit) as Alive
    this.#alive.set(to.unit, { lineage: alive.lineage, state: to })
    return { lineage: alive.lineage, before: from, after: to, rule, restored: false }
  }

  #remove(alive: Alive): Touch {
    this.#gone.set(alive.state.unit, alive)
    return { lineage: alive.lineage, before: alive.state, after: null, rule: null, restored: false }
  }

  #appear(state: UnitState): Touch {
    const earlier = this.#earlier(state)
    const lineage = earlier?.lineage ?? { index: this.#count++ }
    if (earlier) this.#gone.delete(earlier.state.unit)
    this.#alive.set(state.unit, { lineage, state })
    if (!earlier) return { lineage, before: null, after: state, rule: null, restored: false }
    const rule = earlier.state.unit === state.unit ? 'same-path' : earlier.rule
    return { lineage, before: earlier.state, after: state, rule, restored: true }
  }

  /** The removed proposal that a new unit continues: by configured alias, path, or number and slug together. */
  #earlier(state: UnitState): (Alive & { rule: LineageRule }) | null {
    for (const path of [state.unit, ...state.files.keys()]) {
      const alias = this.#aliases.get(path)
      const gone = alias === undefined ? undefined : this.#goneAt(alias)
      if (gone) return { ...gone, rule: 'alias' }
    }
    const same = this.#gone.get(state.unit)
    if (same) return { ...same, rule: 'same-path' }
    for (const gone of this.#gone.values()) {
      if (isSameName(gone.state.parts, state.parts)) return { ...gone, rule: 'same-slug' }
    }
    return null
  }

  #goneAt(path: string): Alive | undefined {
    for (const gone of this.#gone.values()) {
      if (gone.state.unit === path || gone.state.files.has(path)) return gone
    }
    return undefined
  }
}

/**
 * Removed in one landing and added in a later one: only a full name is proof enough. A number and a slug together,
 * or a slug of several words when the number was still open on one side. A cycle is part of the name.
 */
function isSameName(one: PathParts, other: PathParts): boolean {
  if (one.slug === null || one.slug !== other.slug || one.cycle !== other.cycle) return false
  if (one.number !== null && other.number !== null) return Number(one.number) === Number(other.number)
  return one.slug.split('-').length >= 3 && (one.number !== null || other.number !== null)
}

function byUnit(changes: readonly UnitChange[]): ReadonlyMap<string, readonly UnitChange[]> {
  const units = new Map<string, UnitChange[]>()
  for (const change of changes) {
    const files = units.get(change.unit)
    if (files) files.push(change)
    else units.set(change.unit, [change])
  }
  return units
}

function stateAfter(unit: string, before: UnitState | undefined, changes: readonly UnitChange[]): UnitState {
  const files = new Map(before?.files ?? [])
  let parts = before?.parts
  for (const { path, role, after, parts: told } of changes) {
    if (after === null) files.delete(path)
    else files.set(path, { role, version: after })
    if (parts === undefined || role === 'main') parts = told
  }
  return { unit, parts: parts as PathParts, files }
}
