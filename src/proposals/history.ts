import type { Preset } from '../config/preset.ts'
import { BlobReader } from '../git/blobs.ts'
import { type Change, type Landing, readLandings } from '../git/landings.ts'
import type { Git } from '../git/process.ts'
import type { Tree } from '../git/tree.ts'
import { askForBodies } from './bodies.ts'
import { FactsPool, type VersionFacts } from './facts.ts'
import { similarity } from './fingerprint.ts'
import type { HeadDocument } from './head-document.ts'
import { HeadingReader } from './heading-reader.ts'
import { Heads } from './heads.ts'
import type { UnitChange } from './lineage.ts'
import { ListHistory } from './list-history.ts'
import type { Similarity } from './pairing.ts'
import { scanVersion } from './scan.ts'
import { unitReader } from './unit.ts'
import { VersionCollector } from './version-collector.ts'

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
 * Reads history in two steps: every landing, then what the files say. One log process and one blob process work side
 * by side: headers are asked for while the log runs, and behind them, once it has told which versions follow each
 * other, the words of the documents, document by document. In a family with sidecars headers are read without the
 * bodies, which are fifty times the bytes of the metadata.
 */
export class HistoryReading {
  readonly #source: HistorySource
  readonly #unitOf: ReturnType<typeof unitReader>
  readonly #list: ListHistory | null
  readonly #collector: VersionCollector
  readonly #heads: Heads
  readonly #landings: Landing[] = []
  readonly #versions = new Map<string, VersionFacts>()
  readonly #pool = new FactsPool()
  readonly #headings: HeadingReader
  #absent: ReadonlySet<string> = new Set()
  #blobs: BlobReader | null = null

  constructor(source: HistorySource) {
    const { preset, tree } = source
    this.#source = source
    this.#unitOf = unitReader(preset)
    this.#list = preset.list ? new ListHistory(preset, preset.list) : null
    this.#collector = new VersionCollector(preset, tree, this.#unitOf)
    this.#heads = new Heads(preset, tree, this.#unitOf)
    this.#headings = new HeadingReader(preset)
  }

  /** First step: landings. */
  async readLandings(): Promise<void> {
    const { git, head, obtain } = this.#source
    // Versions are asked for while the log runs, unless some may be missing: asking for one of those ends git.
    if (!obtain) this.#blobs = new BlobReader(git, LARGEST_DOCUMENT_BYTES)
    try {
      await readLandings(git, {
        head,
        folders: [],
        wanted: path => this.#isListFile(path) || this.#unitOf(path) !== null,
        onLanding: landing => this.#collect(landing),
      })
      if (obtain) await this.#askAfter(obtain)
    } catch (error) {
      this.#blobs?.abort()
      throw error
    }
  }

  /** Second step: dated statuses, words of the documents, and the files of the measured commit. */
  async readContents(): Promise<void> {
    const blobs = this.#blobs
    if (blobs === null) throw new Error('landings have to be read first')
    const { headers, compared } = this.#collector
    const chains = [...this.#collector.chains.values()].map(chain =>
      chain.filter(version => !this.#absent.has(version)),
    )
    const read = new Set(chains.flat())
    const single = this.#heads.versions.filter(oid => !read.has(oid) && !headers.has(oid))
    askForBodies({ blobs, chains, compared, single, onContent: this.#receiveBody }, this.#versions)
    try {
      await blobs.end()
    } catch (error) {
      blobs.abort()
      throw error
    }
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
      heads: this.#heads.documents,
      similarity: (one, other) => this.#similarity(one, other),
      tooLarge: this.#heads.tooLarge,
      list: preset.list && this.#list ? this.#list.head(tree.files.get(preset.list.path)) : null,
    }
  }

  #isListFile(path: string): boolean {
    return path === this.#source.preset.list?.path
  }

  #collect(landing: Landing) {
    this.#landings.push(landing)
    for (const { path, after } of landing.changes) {
      if (after !== null && this.#isListFile(path)) this.#list?.expect(after)
    }
    for (const version of this.#collector.collect(landing.changes)) if (this.#blobs) this.#ask(version)
  }

  /** In a clone that lacks blobs nothing may be asked for before it is known to be here. */
  async #askAfter(obtain: NonNullable<HistorySource['obtain']>) {
    const { headers, chains, undecided, readsHeaders } = this.#collector
    const bodies = [...chains.values()].flat()
    // Bodies beside a sidecar are the bulk of a history and tell little; without one they carry the header.
    const carriers = readsHeaders ? undecided : bodies
    const needed = new Set([...headers.keys(), ...this.#heads.versions, ...carriers])
    this.#absent = await obtain(needed, new Set(bodies))
    this.#blobs = new BlobReader(this.#source.git, LARGEST_DOCUMENT_BYTES)
    const inChains = new Set(bodies)
    for (const version of headers.keys()) if (!inChains.has(version)) this.#ask(version)
  }

  #ask(version: string) {
    this.#blobs?.request(version, (content, size) => {
      this.#heads.read(version, content, size)
      if (content !== null && !this.#list?.take(version, content)) this.#scan(version, content)
    })
  }

  #receiveBody = (version: string, content: Buffer | null, size: number) => {
    this.#heads.read(version, content, size)
    const { headers, readsHeaders } = this.#collector
    const isWanted = headers.has(version) || !readsHeaders
    if (content !== null && isWanted && !this.#versions.has(version)) this.#scan(version, content)
    if (content !== null) this.#headings.read(version, content, this.#versions)
  }

  #scan(version: string, content: Buffer) {
    const role = this.#collector.headers.get(version) ?? 'main'
    this.#versions.set(version, this.#pool.shared(scanVersion(this.#source.preset, role, content)))
  }

  #asProposalLanding({ changes, ...landing }: Landing): ProposalLanding {
    return { ...landing, changes: changes.flatMap(change => this.#asUnitChanges(change)) }
  }

  #asUnitChanges(change: Change): readonly UnitChange[] {
    if (this.#list && this.#isListFile(change.path)) return this.#list.changes(change, this.#versions)
    const unit = this.#unitOf(change.path)
    return unit ? [{ ...unit, ...change }] : []
  }

  #similarity(one: string, other: string): number | null {
    const before = this.#versions.get(one)?.sketch
    const after = this.#versions.get(other)?.sketch
    return before && after ? similarity(before, after) : null
  }
}
