import type { Preset } from '../config/preset.ts'
import { BlobReader } from '../git/blobs.ts'
import { type Change, type Landing, readLandings } from '../git/landings.ts'
import type { Git } from '../git/process.ts'
import type { Tree } from '../git/tree.ts'
import type { VersionFacts } from './facts.ts'
import { similarity } from './fingerprint.ts'
import type { HeadContent } from './head-document.ts'
import type { UnitChange } from './lineage.ts'
import { ListHistory } from './list-history.ts'
import type { Similarity } from './pairing.ts'
import { scanVersion } from './scan.ts'
import { type FileRole, unitReader } from './unit.ts'

/** Larger files are no prose anybody wrote; they are named as not measured. */
export const LARGEST_DOCUMENT_BYTES = 1024 * 1024

/** One landing that touched proposals, in the terms of the process. */
export interface ProposalLanding {
  readonly commit: string
  readonly committedAt: number
  readonly subject: string
  readonly changes: readonly UnitChange[]
}

/** Everything git tells about the proposals of one commit's first-parent line. */
export interface ProposalHistory {
  /** Oldest first; landings that touched no proposal are there too, without changes. */
  readonly landings: readonly ProposalLanding[]
  /** What each version states, by version id; a version that could not be read is absent. */
  readonly versions: ReadonlyMap<string, VersionFacts>
  /** Files of the measured commit as they are, by path; see `readHeadDocuments`. */
  readonly heads: ReadonlyMap<string, HeadContent>
  readonly similarity: Similarity
  /** Files of the measured commit that were too large to read, with their size in bytes. */
  readonly tooLarge: ReadonlyMap<string, number>
  /** The list file's items and problems at the measured commit, when the family has one. */
  readonly list: ReturnType<ListHistory['head']> | null
}

/** What to read, and what of it is not here (blobs a deepened clone left out). */
export interface HistorySource {
  readonly git: Git
  readonly head: string
  readonly tree: Tree
  readonly preset: Preset
  /** Plain folders to narrow the log to; empty reads everything. */
  readonly folders: readonly string[]
  /** Decides which blobs can be read; null when all are here. Called once, after the log. */
  readonly absent: ((versions: ReadonlySet<string>) => Promise<ReadonlySet<string>>) | null
}

/** Reads the whole history in one log process and one blob process that work side by side. */
export async function readHistory(source: HistorySource): Promise<ProposalHistory> {
  const reading = new Reading(source)
  await reading.run()
  return reading.result()
}

class Reading {
  readonly #source: HistorySource
  readonly #unitOf: ReturnType<typeof unitReader>
  readonly #list: ListHistory | null
  readonly #landings: Landing[] = []
  readonly #roles = new Map<string, FileRole>()
  readonly #versions = new Map<string, VersionFacts>()
  readonly #headPaths = new Map<string, string[]>()
  readonly #heads = new Map<string, HeadContent>()
  readonly #tooLarge = new Map<string, number>()
  readonly #sketched = new Set<string>()
  #blobs: BlobReader | null = null

  constructor(source: HistorySource) {
    this.#source = source
    this.#unitOf = unitReader(source.preset)
    this.#list = source.preset.list ? new ListHistory(source.preset, source.preset.list) : null
  }

  async run() {
    const { git, head, folders, absent } = this.#source
    // Versions are asked for while the log runs, unless some may be missing: asking for one of those ends git.
    if (!absent) this.#open()
    try {
      await readLandings(git, {
        head,
        folders,
        wanted: path => this.#isWanted(path),
        onLanding: landing => this.#collect(landing),
      })
      if (absent) await this.#openWithout(absent)
      await this.#blobs?.end()
    } catch (error) {
      this.#blobs?.abort()
      throw error
    }
  }

  result(): ProposalHistory {
    const { preset } = this.#source
    return {
      landings: this.#landings.reverse().map(landing => this.#asProposalLanding(landing)),
      versions: this.#versions,
      heads: this.#heads,
      similarity: (one, other) => this.#similarity(one, other),
      tooLarge: this.#tooLarge,
      list: preset.list && this.#list ? this.#list.head(this.#source.tree.files.get(preset.list.path)) : null,
    }
  }

  #isWanted(path: string): boolean {
    return path === this.#source.preset.list?.path || this.#unitOf(path) !== null
  }

  #open() {
    const { list } = this.#source.preset
    const listed = list === null ? undefined : this.#source.tree.files.get(list.path)
    if (listed !== undefined) this.#list?.expect(listed)
    this.#blobs = new BlobReader(this.#source.git, LARGEST_DOCUMENT_BYTES)
    this.#askForHeads()
    for (const [version, role] of this.#roles) this.#ask(version, role)
  }

  async #openWithout(absent: NonNullable<HistorySource['absent']>) {
    for (const [path, oid] of this.#source.tree.files) {
      if (this.#isHeadWanted(path)) this.#roles.set(oid, this.#unitOf(path)?.role ?? 'main')
    }
    for (const version of await absent(new Set(this.#roles.keys()))) this.#roles.delete(version)
    this.#open()
  }

  /** Files of the measured commit first, so that none is missed when the log does not change it. */
  #askForHeads() {
    for (const [path, oid] of this.#source.tree.files) {
      if (!this.#isHeadWanted(path)) continue
      const paths = this.#headPaths.get(oid)
      if (paths) paths.push(path)
      else this.#headPaths.set(oid, [path])
      if (!this.#source.absent && !this.#roles.has(oid))
        this.#roles.set(oid, this.#unitOf(path)?.role ?? 'main')
    }
  }

  #isHeadWanted(path: string): boolean {
    const { list, checklists } = this.#source.preset
    return this.#isWanted(path) || (list !== null && checklists && path.endsWith('.md'))
  }

  #collect(landing: Landing) {
    this.#landings.push(landing)
    const again = this.#markForSketch(landing.changes)
    for (const { path, after } of landing.changes) {
      if (after === null || (this.#roles.has(after) && !again.has(after))) continue
      const role = this.#unitOf(path)?.role ?? 'main'
      this.#roles.set(after, role)
      if (path === this.#source.preset.list?.path) this.#list?.expect(after)
      if (this.#blobs) this.#ask(after, role)
    }
  }

  /**
   * Only a landing that takes one document away and brings another one can need a comparison of contents. Gives
   * the versions marked now: those asked for before must be asked for again.
   */
  #markForSketch(changes: readonly Change[]): ReadonlySet<string> {
    const marked = new Set<string>()
    if (!changes.some(({ after }) => after === null) || !changes.some(({ before }) => before === null))
      return marked
    for (const { before, after } of changes) {
      const version = before === null ? after : after === null ? before : null
      if (version === null || this.#sketched.has(version)) continue
      this.#sketched.add(version)
      marked.add(version)
    }
    return marked
  }

  #ask(version: string, role: FileRole) {
    this.#blobs?.request(version, (content, size) => this.#receive(version, role, content, size))
  }

  #receive(version: string, role: FileRole, content: Buffer | null, size: number) {
    const paths = this.#headPaths.get(version) ?? []
    if (content === null) {
      for (const path of paths) if (size > 0) this.#tooLarge.set(path, size)
      return
    }
    const { preset } = this.#source
    if (this.#list?.take(version, content)) return
    this.#versions.set(version, scanVersion(preset, role, content, this.#sketched.has(version)))
    // A copy: the buffer belongs to the reader.
    if (paths.length > 0) {
      const kept = Buffer.from(content)
      for (const path of paths) this.#heads.set(path, { role, content: kept })
    }
  }

  #asProposalLanding({ changes, ...landing }: Landing): ProposalLanding {
    return { ...landing, changes: changes.flatMap(change => this.#asUnitChanges(change)) }
  }

  #asUnitChanges(change: Change): readonly UnitChange[] {
    if (this.#list && change.path === this.#source.preset.list?.path) {
      return this.#list.changes(change, this.#versions)
    }
    const unit = this.#unitOf(change.path)
    return unit ? [{ ...unit, ...change }] : []
  }

  #similarity(one: string, other: string): number | null {
    const before = this.#versions.get(one)?.sketch
    const after = this.#versions.get(other)?.sketch
    return before && after ? similarity(before, after) : null
  }
}
