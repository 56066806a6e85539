import { setImmediate } from 'node:timers/promises'
import type { Preset } from '../config/preset.ts'
import { BlobReader } from '../git/blobs.ts'
import { type Change, type Landing, readLandings } from '../git/landings.ts'
import type { Git } from '../git/process.ts'
import type { Tree } from '../git/tree.ts'
import { readBodies } from './bodies.ts'
import { FactsPool, type VersionFacts } from './facts.ts'
import { similarity } from './fingerprint.ts'
import { type HeadDocument, readHeadDocument } from './head-document.ts'
import type { UnitChange } from './lineage.ts'
import { ListHistory } from './list-history.ts'
import type { Similarity } from './pairing.ts'
import { scanVersion, statesAnything } from './scan.ts'
import { SidecarWatch } from './sidecar-watch.ts'
import { type FileRole, unitReader } from './unit.ts'

/** Larger files are no prose anybody wrote; they are named as not measured. */
export const LARGEST_DOCUMENT_BYTES = 1024 * 1024

/** About a millisecond of reading. */
const HEADS_AT_ONCE = 4

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
  /** Files of the measured commit, read in full, by path. */
  readonly heads: ReadonlyMap<string, HeadDocument>
  readonly similarity: Similarity
  /** Files of the measured commit that were too large to read, with their size in bytes. */
  readonly tooLarge: ReadonlyMap<string, number>
  /** The list file's items and problems at the measured commit, when the family has one. */
  readonly list: ReturnType<ListHistory['head']> | null
}

/** What to read, and how to get what a partial clone left out. */
export interface HistorySource {
  readonly git: Git
  readonly head: string
  readonly tree: Tree
  readonly preset: Preset
  /**
   * For a clone that lacks blobs: fetches the `needed` ones and tells which of the `wished` ones are not here. Null
   * when all are here. Called once, after the log.
   */
  readonly obtain:
    | ((needed: ReadonlySet<string>, wished: ReadonlySet<string>) => Promise<ReadonlySet<string>>)
    | null
}

/**
 * Reads history in two steps: every landing and every dated status (one log process and one blob process that work
 * side by side), then, with {@link HistoryReading.readBodies}, the words of the documents, document by document. In
 * a family with sidecars the first step leaves the bodies alone: they are fifty times the bytes of the metadata.
 */
export class HistoryReading {
  readonly #source: HistorySource
  readonly #unitOf: ReturnType<typeof unitReader>
  readonly #list: ListHistory | null
  readonly #statesAnything: boolean
  readonly #sidecars: SidecarWatch
  readonly #landings: Landing[] = []
  /** Versions read for their headers, with the role they are read in. */
  readonly #headers = new Map<string, FileRole>()
  /** Versions of each main document, newest first, for the second step. */
  readonly #chains = new Map<string, string[]>()
  readonly #versions = new Map<string, VersionFacts>()
  readonly #pool = new FactsPool()
  readonly #headPaths = new Map<string, string[]>()
  readonly #heads = new Map<string, HeadDocument>()
  /** Contents the first step met of the measured commit: reading them in full belongs to the second. */
  readonly #unreadHeads = new Map<string, Buffer>()
  readonly #tooLarge = new Map<string, number>()
  /** Versions compared across paths, because a landing took one document away and brought another. */
  readonly #compared = new Set<string>()
  /** Those of them that no name pairs: only their contents can tell the lineage. */
  readonly #undecided = new Set<string>()
  #absent: ReadonlySet<string> = new Set()
  #blobs: BlobReader | null = null

  constructor(source: HistorySource) {
    this.#source = source
    this.#unitOf = unitReader(source.preset)
    this.#statesAnything = statesAnything(source.preset)
    this.#list = source.preset.list ? new ListHistory(source.preset, source.preset.list) : null
    this.#sidecars = new SidecarWatch(source.tree, this.#unitOf)
    for (const [path, oid] of source.tree.files) {
      if (!this.#isHeadWanted(path)) continue
      const paths = this.#headPaths.get(oid)
      if (paths) paths.push(path)
      else this.#headPaths.set(oid, [path])
      if (path === source.preset.list?.path) this.#list?.expect(oid)
    }
  }

  /** First step: landings and dated statuses. */
  async readStatuses(): Promise<void> {
    const { git, head, obtain } = this.#source
    // Versions are asked for while the log runs, unless some may be missing: asking for one of those ends git.
    if (!obtain) this.#blobs = new BlobReader(git, LARGEST_DOCUMENT_BYTES)
    try {
      await readLandings(git, {
        head,
        folders: [],
        wanted: path => path === this.#source.preset.list?.path || this.#unitOf(path) !== null,
        onLanding: landing => this.#collect(landing),
      })
      if (obtain) await this.#askAfter(obtain)
      await this.#blobs?.end()
    } catch (error) {
      this.#blobs?.abort()
      throw error
    }
  }

  /** Second step: words of the documents left out in the first, and the files of the measured commit. */
  async readBodies(): Promise<void> {
    const chains = [...this.#chains.values()].map(chain =>
      chain.filter(version => !this.#absent.has(version)),
    )
    const read = new Set(chains.flat())
    const single = [...this.#headPaths.keys()].filter(oid => !read.has(oid) && !this.#headers.has(oid))
    const { git } = this.#source
    const onContent = (version: string, content: Buffer | null, size: number) => {
      this.#readHead(version, content, size)
      if (content !== null && !this.#statesAnything && !this.#versions.has(version)) {
        this.#versions.set(version, this.#pool.shared(scanVersion(this.#source.preset, 'main', content)))
      }
    }
    const source = {
      git,
      maxBytes: LARGEST_DOCUMENT_BYTES,
      chains,
      compared: this.#compared,
      single,
      onContent,
    }
    const bodies = chains.length + single.length === 0 ? null : readBodies(source, this.#versions)
    // A failure is met below, after the heads: it must not count as unhandled until then.
    bodies?.catch(() => {})
    await this.#readHeadsMeanwhile()
    await bodies
  }

  /** Reads the files the first step met, pausing so that git never waits long for its pipe to be emptied. */
  async #readHeadsMeanwhile() {
    let untilPause = HEADS_AT_ONCE
    for (const [version, content] of this.#unreadHeads) {
      this.#readHead(version, content, content.length)
      if (--untilPause > 0) continue
      await setImmediate()
      untilPause = HEADS_AT_ONCE
    }
    this.#unreadHeads.clear()
  }

  /** Everything that was read. To be called once: the landings are handed over. */
  result(): ProposalHistory {
    const { preset, tree } = this.#source
    const landings: ProposalLanding[] = []
    // Newest first came in, oldest first goes out; each is let go of as its successor is made.
    for (let raw = this.#landings.pop(); raw; raw = this.#landings.pop())
      landings.push(this.#asProposalLanding(raw))
    return {
      landings,
      versions: this.#versions,
      heads: this.#heads,
      similarity: (one, other) => this.#similarity(one, other),
      tooLarge: this.#tooLarge,
      list: preset.list && this.#list ? this.#list.head(tree.files.get(preset.list.path)) : null,
    }
  }

  #isHeadWanted(path: string): boolean {
    const { list, checklists } = this.#source.preset
    return (
      path === list?.path ||
      this.#unitOf(path) !== null ||
      (list !== null && checklists && path.endsWith('.md'))
    )
  }

  #collect(landing: Landing) {
    this.#landings.push(landing)
    this.#markCompared(landing.changes)
    for (const { path, after } of landing.changes) if (after !== null) this.#collectVersion(path, after)
    this.#sidecars.goBack(landing.changes)
  }

  #collectVersion(path: string, version: string) {
    const unit = this.#unitOf(path)
    if (unit === null) this.#list?.expect(version)
    else if (unit.role === 'main') this.#chain(path, version)
    // The first step reads what dates a status; where no header does, all can wait for the second.
    if (unit && !this.#statesAnything) return
    if (unit?.role === 'main' && this.#sidecars.has(unit.unit)) return
    if (this.#headers.has(version)) return
    this.#headers.set(version, unit?.role ?? 'main')
    if (this.#blobs) this.#ask(version, unit?.role ?? 'main')
  }

  #chain(path: string, version: string) {
    const chain = this.#chains.get(path)
    if (chain) chain.push(version)
    else this.#chains.set(path, [version])
  }

  /** Only a landing that takes one document away and brings another one can need a comparison across paths. */
  #markCompared(changes: readonly Change[]) {
    const gone = changes.flatMap(({ path, before, after }) =>
      after === null && before ? [[path, before]] : [],
    )
    const come = changes.flatMap(({ path, before, after }) =>
      before === null && after ? [[path, after]] : [],
    )
    if (gone.length === 0 || come.length === 0) return
    for (const [here, there] of [[gone, come] as const, [come, gone] as const]) {
      const names = new Set(there.flatMap(([path = '', version = '']) => this.#namesOf(path, version)))
      for (const [path = '', version = ''] of here) {
        this.#compared.add(version)
        if (!this.#namesOf(path, version).some(name => names.has(name))) this.#undecided.add(version)
      }
    }
  }

  /** What the pairing rules before similarity go by. */
  #namesOf(path: string, version: string): readonly string[] {
    const { number = null, slug = null } = this.#unitOf(path)?.parts ?? {}
    return [version, ...(number === null ? [] : [`#${Number(number)}`]), ...(slug === null ? [] : [slug])]
  }

  /** In a clone that lacks blobs nothing may be asked for before it is known to be here. */
  async #askAfter(obtain: NonNullable<HistorySource['obtain']>) {
    const bodies = [...this.#chains.values()].flat()
    // Bodies beside a sidecar are the bulk of a history and tell little; without one they carry the header.
    const carriers = this.#statesAnything ? this.#undecided : bodies
    const needed = new Set([...this.#headers.keys(), ...this.#headPaths.keys(), ...carriers])
    this.#absent = await obtain(needed, new Set(bodies))
    this.#blobs = new BlobReader(this.#source.git, LARGEST_DOCUMENT_BYTES)
    for (const [version, role] of this.#headers) this.#ask(version, role)
  }

  #ask(version: string, role: FileRole) {
    this.#blobs?.request(version, (content, size) => {
      if (content === null) return this.#readHead(version, null, size)
      // A copy: the buffer belongs to the reader.
      if (this.#headPaths.has(version)) this.#unreadHeads.set(version, Buffer.from(content))
      if (this.#list?.take(version, content)) return
      const { preset } = this.#source
      this.#versions.set(version, this.#pool.shared(scanVersion(preset, role, content)))
    })
  }

  #readHead(version: string, content: Buffer | null, size: number) {
    for (const path of this.#headPaths.get(version) ?? []) {
      if (content === null) {
        if (size > 0) this.#tooLarge.set(path, size)
      } else if (!this.#heads.has(path)) {
        const role = this.#unitOf(path)?.role ?? 'main'
        this.#heads.set(path, readHeadDocument(this.#source.preset, role, content))
      }
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
