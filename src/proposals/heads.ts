import type { Preset } from '../config/preset.ts'
import type { Tree } from '../git/tree.ts'
import { type HeadDocument, readHeadDocument } from './head-document.ts'
import type { UnitPath } from './unit.ts'

/** The files of the measured commit that belong to proposals: which they are, and what they say. */
export class Heads {
  readonly documents = new Map<string, HeadDocument>()
  /** Files too large to read, with their size in bytes. */
  readonly tooLarge = new Map<string, number>()
  readonly #paths = new Map<string, string[]>()
  readonly #preset: Preset
  readonly #unitOf: (path: string) => UnitPath | null

  constructor(preset: Preset, tree: Tree, unitOf: (path: string) => UnitPath | null) {
    this.#preset = preset
    this.#unitOf = unitOf
    for (const [path, oid] of tree.files) if (this.#isWanted(path)) this.#add(oid, path)
  }

  /** Ids of all of them. */
  get versions(): readonly string[] {
    return [...this.#paths.keys()]
  }

  /** Reads a content in full; null says that it was too large (`size` in bytes) or is not there (0). */
  read(version: string, content: Buffer | null, size: number): void {
    for (const path of this.#paths.get(version) ?? []) {
      if (content === null) {
        if (size > 0) this.tooLarge.set(path, size)
      } else if (!this.documents.has(path)) {
        const role = this.#unitOf(path)?.role ?? 'main'
        this.documents.set(path, readHeadDocument(this.#preset, role, content))
      }
    }
  }

  #isWanted(path: string): boolean {
    const { list, checklists } = this.#preset
    return this.#unitOf(path) !== null || (list !== null && checklists && path.endsWith('.md'))
  }

  #add(oid: string, path: string) {
    const paths = this.#paths.get(oid)
    if (paths) paths.push(path)
    else this.#paths.set(oid, [path])
  }
}
