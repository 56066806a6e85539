import type { Place, UnitState } from './lineage.ts'
import type { LineageRule } from './pairing.ts'
import type { PathParts } from './path-pattern.ts'

/**
 * Proposals that were removed and may come back in a later landing. Looking one up takes the same time however
 * many are gone: a repository that moves its documents twice has thousands.
 */
export class GoneUnits {
  readonly #byUnit = new Map<string, Place>()
  readonly #byPath = new Map<string, Place>()
  readonly #bySlug = new Map<string, Set<Place>>()

  /** Remembers a removed unit. The last one of a path is the one that can come back there. */
  add(place: Place): void {
    const { unit, parts } = place.state
    this.#forget(this.#byUnit.get(unit))
    this.#byUnit.set(unit, place)
    for (const path of pathsOf(place.state)) this.#byPath.set(path, place)
    if (parts.slug === null) return
    const same = this.#bySlug.get(parts.slug)
    if (same) same.add(place)
    else this.#bySlug.set(parts.slug, new Set([place]))
  }

  /**
   * The removed proposal that a new unit continues, which then is no longer gone: by alias (`aliases` are former
   * paths), by path, or by name. A name that fits several proves nothing.
   */
  take(state: UnitState, aliases: readonly string[]): (Place & { readonly rule: LineageRule }) | null {
    const found = this.#find(state, aliases)
    if (found) this.#forget(found.place)
    return found && { ...found.place, rule: found.rule }
  }

  #find({ unit, parts }: UnitState, aliases: readonly string[]): { place: Place; rule: LineageRule } | null {
    for (const path of aliases) {
      const place = this.#byPath.get(path)
      if (place) return { place, rule: 'alias' }
    }
    const same = this.#byUnit.get(unit)
    if (same) return { place: same, rule: 'same-path' }
    const named = [...(this.#bySlug.get(parts.slug ?? '') ?? [])].filter(({ state }) =>
      isSameName(state.parts, parts),
    )
    const [place] = named
    return place && named.length === 1 ? { place, rule: 'same-slug' } : null
  }

  #forget(place: Place | undefined) {
    if (!place) return
    const { unit, parts } = place.state
    this.#byUnit.delete(unit)
    for (const path of pathsOf(place.state)) if (this.#byPath.get(path) === place) this.#byPath.delete(path)
    if (parts.slug !== null) this.#bySlug.get(parts.slug)?.delete(place)
  }
}

/** Shorter names (`design`, `new-api`) are chosen again by people who never saw the first. */
const TELLING_WORDS = 3

/**
 * Removed in one landing and added in a later one: only a full name is proof enough. A number and a slug together;
 * within a cycle, which knows no numbers, the slug; or a slug of several words when the number was still open on
 * one side. A cycle is part of the name.
 */
function isSameName(one: PathParts, other: PathParts): boolean {
  if (one.slug === null || one.slug !== other.slug || one.cycle !== other.cycle) return false
  if (one.number !== null && other.number !== null) return Number(one.number) === Number(other.number)
  if (one.number === null && other.number === null) return one.cycle !== null
  return one.slug.split('-').length >= TELLING_WORDS
}

/** What a unit can be called by: its own path and those of its files. */
export function pathsOf({ unit, files }: UnitState): readonly string[] {
  return [...new Set([unit, ...files.keys()])]
}
