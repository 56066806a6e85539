import { GoneUnits, pathsOf } from './gone-units.ts'
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

/** A lineage where it is now, or where it was last. */
export interface Place {
  readonly lineage: Lineage
  readonly state: UnitState
}

/**
 * Follows proposals through history by our own pairing rules (git's rename search is slower, and wrong for
 * documents that share a template). Feed landings oldest first.
 */
export class LineageTracer {
  readonly #similarity: Similarity
  /** New path to former path. */
  readonly #aliases: ReadonlyMap<string, string>
  readonly #alive = new Map<string, Place>()
  readonly #gone = new GoneUnits()
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
    const died = new Map<string, Place>()
    for (const [unit, files] of byUnit(changes)) {
      const place = this.#alive.get(unit)
      const state = stateAfter(unit, place?.state, files)
      if (place && state.files.size === 0) died.set(unit, place)
      else if (place) touches.push(this.#move(place, state, null))
      else if (state.files.size > 0) born.push(state)
    }
    for (const unit of died.keys()) this.#alive.delete(unit)
    const pairs = this.#pairs([...died.values()], born)
    for (const { from, to, rule } of pairs) touches.push(this.#move(died.get(from.unit) as Place, to, rule))
    const { bornLeft, diedLeft } = closedBy(pairs, born, [...died.values()])
    for (const place of diedLeft) touches.push(this.#remove(place))
    for (const state of bornLeft) touches.push(this.#appear(state))
    return touches.sort((one, other) => one.lineage.index - other.lineage.index)
  }

  /** Configured aliases first: they say what no rule can see. */
  #pairs(died: readonly Place[], born: readonly UnitState[]): readonly Pair[] {
    const aliased = this.#aliases.size === 0 ? [] : this.#aliasPairs(died, born)
    const { bornLeft, diedLeft } = closedBy(aliased, born, died)
    const gone = diedLeft.map(({ state }) => state)
    return [...aliased, ...pairUnits(gone, bornLeft, this.#similarity)]
  }

  #aliasPairs(died: readonly Place[], born: readonly UnitState[]): readonly Pair[] {
    const former = new Map(died.flatMap(({ state }) => pathsOf(state).map(path => [path, state] as const)))
    return born.flatMap(to => {
      const from = this.#aliasesOf(to).flatMap(path => former.get(path) ?? [])[0]
      return from ? [{ from, to, rule: 'alias' as const }] : []
    })
  }

  #move({ lineage, state: before }: Place, after: UnitState, rule: LineageRule | null): Touch {
    this.#alive.set(after.unit, { lineage, state: after })
    return { lineage, before, after, rule, restored: false }
  }

  #remove(place: Place): Touch {
    this.#gone.add(place)
    return { lineage: place.lineage, before: place.state, after: null, rule: null, restored: false }
  }

  #appear(after: UnitState): Touch {
    const earlier = this.#gone.take(after, this.#aliasesOf(after))
    const lineage = earlier?.lineage ?? { index: this.#count++ }
    this.#alive.set(after.unit, { lineage, state: after })
    return {
      lineage,
      before: earlier?.state ?? null,
      after,
      rule: earlier?.rule ?? null,
      restored: earlier !== null,
    }
  }

  #aliasesOf(state: UnitState): readonly string[] {
    return this.#aliases.size === 0 ? [] : pathsOf(state).flatMap(path => this.#aliases.get(path) ?? [])
  }
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
    if (parts === undefined || (role === 'main' && after !== null)) parts = told
  }
  return { unit, parts: parts as PathParts, files }
}
