import type { Preset } from '../config/preset.ts'
import type { Change } from '../git/landings.ts'
import type { Tree } from '../git/tree.ts'
import { statesAnything } from './scan.ts'
import { SidecarWatch } from './sidecar-watch.ts'
import type { FileRole, UnitPath } from './unit.ts'

/** Where a version has to be read. */
interface Side {
  readonly path: string
  readonly version: string
}

/**
 * Decides, landing by landing from the newest back, which versions history has to read and for what. Pure
 * bookkeeping: it knows paths and ids, no contents.
 */
export class VersionCollector {
  /** Versions read for what their header dates, with the role they are read in. */
  readonly headers = new Map<string, FileRole>()
  /** Versions of each main document, newest first: their words are compared one with the next. */
  readonly chains = new Map<string, string[]>()
  /** Versions compared across paths, because a landing took one document away and brought another. */
  readonly compared = new Set<string>()
  /** Those of them that no name pairs: only their contents can tell the lineage. */
  readonly undecided = new Set<string>()
  /** False where no header of the family dates anything: then no version is read for its header. */
  readonly readsHeaders: boolean
  readonly #unitOf: (path: string) => UnitPath | null
  readonly #sidecars: SidecarWatch

  constructor(preset: Preset, tree: Tree, unitOf: (path: string) => UnitPath | null) {
    this.readsHeaders = statesAnything(preset)
    this.#unitOf = unitOf
    this.#sidecars = new SidecarWatch(tree, unitOf)
  }

  /** Takes the changes of one landing and gives the versions that have to be read for their headers alone. */
  collect(changes: readonly Change[]): readonly string[] {
    this.#markCompared(changes)
    const versions = changes.flatMap(({ path, after }) =>
      after !== null && this.#isHeaderAlone(path, after) ? [after] : [],
    )
    this.#sidecars.goBack(changes)
    return versions
  }

  /** True for a version met for the first time that carries a header and stands in no chain. */
  #isHeaderAlone(path: string, version: string): boolean {
    const unit = this.#unitOf(path)
    const isMain = unit?.role === 'main'
    if (isMain) {
      this.#chain(path, version)
      if (this.#sidecars.has(unit.unit)) return false
    }
    // A path without a unit is the family's list file, which is read in any case.
    if (unit && !this.readsHeaders) return false
    if (this.headers.has(version)) return false
    this.headers.set(version, unit?.role ?? 'main')
    return !isMain
  }

  #chain(path: string, version: string) {
    const chain = this.chains.get(path)
    if (chain) chain.push(version)
    else this.chains.set(path, [version])
  }

  /** Only a landing that takes one document away and brings another one can need a comparison across paths. */
  #markCompared(changes: readonly Change[]) {
    if (changes.length < 2) return
    const gone = changes.flatMap(change => goneSide(change) ?? [])
    const come = changes.flatMap(change => comeSide(change) ?? [])
    if (gone.length === 0 || come.length === 0) return
    this.#mark(gone, come)
    this.#mark(come, gone)
  }

  #mark(here: readonly Side[], there: readonly Side[]) {
    const names = new Set(there.flatMap(side => this.#namesOf(side)))
    for (const side of here) {
      this.compared.add(side.version)
      if (!this.#namesOf(side).some(name => names.has(name))) this.undecided.add(side.version)
    }
  }

  /** What the pairing rules before similarity go by. */
  #namesOf({ path, version }: Side): readonly string[] {
    const { number = null, slug = null } = this.#unitOf(path)?.parts ?? {}
    return [version, ...(number === null ? [] : [`#${Number(number)}`]), ...(slug === null ? [] : [slug])]
  }
}

function goneSide({ path, before, after }: Change): Side | null {
  return after === null && before !== null ? { path, version: before } : null
}

function comeSide({ path, before, after }: Change): Side | null {
  return before === null && after !== null ? { path, version: after } : null
}
