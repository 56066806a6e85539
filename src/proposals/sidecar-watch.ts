import type { Change } from '../git/landings.ts'
import type { Tree } from '../git/tree.ts'
import type { UnitPath } from './unit.ts'

/** Knows which units have a sidecar while history is walked from the newest landing back. */
export class SidecarWatch {
  readonly #unitOf: (path: string) => UnitPath | null
  readonly #sidecars = new Map<string, Set<string>>()

  /** Starts with the files of the newest commit. */
  constructor(tree: Tree, unitOf: (path: string) => UnitPath | null) {
    this.#unitOf = unitOf
    for (const path of tree.files.keys()) this.#set(path, true)
  }

  /** True when the unit has a sidecar right after the landing that was walked to. */
  has(unit: string): boolean {
    return (this.#sidecars.get(unit)?.size ?? 0) > 0
  }

  /** Walks back over the changes of a landing. */
  goBack(changes: readonly Change[]): void {
    for (const { path, before, after } of changes) {
      if (before === null || after === null) this.#set(path, before !== null)
    }
  }

  #set(path: string, isThere: boolean) {
    const unit = this.#unitOf(path)
    if (unit?.role !== 'sidecar') return
    const paths = this.#sidecars.get(unit.unit) ?? new Set()
    if (isThere) paths.add(path)
    else paths.delete(path)
    this.#sidecars.set(unit.unit, paths)
  }
}
