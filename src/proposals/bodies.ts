import type { BlobReader } from '../git/blobs.ts'
import { type ByteRange, NO_FACTS, type VersionFacts } from './facts.ts'
import { fingerprint, sketchOf } from './fingerprint.ts'

/** What to read: chains of versions, and single versions whose content somebody wants. */
export interface BodySource {
  readonly blobs: BlobReader
  /** Versions of one document each, newest first. */
  readonly chains: readonly (readonly string[])[]
  /** Versions that are compared with those of other paths, so that a fingerprint of their own is needed. */
  readonly compared: ReadonlySet<string>
  readonly single: Iterable<string>
  /** Told every content that is read; valid during the call only. */
  readonly onContent: (version: string, content: Buffer | null, size: number) => void
}

/**
 * Asks for documents for their words and completes their facts in `versions` as they come. A chain is read in order,
 * so that each version is compared with its neighbour directly: almost every comparison ends at the first difference,
 * while a fingerprint has to look at every byte of a hundred megabytes. Versions that are compared across paths are few.
 */
export function askForBodies(source: BodySource, versions: Map<string, VersionFacts>): void {
  const { blobs, chains, single, onContent } = source
  const runs = new Runs(source.compared, versions)
  for (const chain of chains) {
    chain.forEach((version, position) => {
      blobs.request(version, (content, size) => {
        onContent(version, content, size)
        if (position === 0) runs.begin()
        runs.next(version, content)
        if (position === chain.length - 1) runs.end()
      })
    })
  }
  for (const version of single) blobs.request(version, (content, size) => onContent(version, content, size))
}

/** Groups neighbours with the same words into runs; a run has one number for all its versions. */
class Runs {
  readonly #compared: ReadonlySet<string>
  readonly #versions: Map<string, VersionFacts>
  /** Below every fingerprint, so that the two never meet. */
  #nextNumber = -1
  #run: (Pick<VersionFacts, 'wordsBytes' | 'sketch'> & { readonly version: string })[] = []
  #words: number | null = null
  /** Words of the version before and of this one. Two buffers for all: copies by the thousand keep the collector busy. */
  #former = new Words()
  #current = new Words()

  constructor(compared: ReadonlySet<string>, versions: Map<string, VersionFacts>) {
    this.#compared = compared
    this.#versions = versions
  }

  /** Starts a chain. */
  begin() {
    this.end()
    this.#former.clear()
  }

  next(version: string, content: Buffer | null) {
    if (content === null) return this.begin()
    const known = this.#versions.get(version)
    this.#current.take(content, known?.headerRange ?? NO_FACTS.headerRange)
    if (!this.#current.isSameAs(this.#former)) this.end()
    const isCompared = this.#compared.has(version)
    if (known !== undefined && known.words !== 0) this.#words ??= known.words
    else if (isCompared) this.#words ??= this.#current.fingerprint()
    const wordsBytes = this.#current.length
    this.#run.push({ version, wordsBytes, sketch: isCompared ? sketchOf(content) : null })
    const former = this.#former
    this.#former = this.#current
    this.#current = former
  }

  /** Ends the run at hand. */
  end() {
    const words = this.#words ?? this.#nextNumber--
    for (const { version, wordsBytes, sketch } of this.#run) {
      const facts = this.#versions.get(version) ?? NO_FACTS
      if (facts.words === 0) this.#versions.set(version, { ...facts, words, wordsBytes, sketch })
    }
    this.#run = []
    this.#words = null
  }
}

/** The words of one version: its bytes without the header, in a buffer that is used again. */
class Words {
  #buffer: Buffer = Buffer.alloc(0)
  /** -1: none yet. */
  #length = -1

  get length(): number {
    return this.#length
  }

  clear() {
    this.#length = -1
  }

  take(content: Buffer, [start, end]: ByteRange) {
    const length = content.length - (end - start)
    if (this.#buffer.length < length) this.#buffer = Buffer.alloc(length * 2)
    content.copy(this.#buffer, 0, 0, start)
    content.copy(this.#buffer, start, end)
    this.#length = length
  }

  isSameAs(other: Words): boolean {
    return other.#length >= 0 && sameWords(this.#bytes(), other.#bytes())
  }

  fingerprint(): number {
    return fingerprint(this.#buffer, [[0, this.#length]])
  }

  #bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length)
  }
}

const SPACE = 0x20

/** Bytes compared at once before looking closer. */
const BLOCK = 4096

/** True when two texts differ in white space only. */
export function sameWords(one: Buffer, other: Buffer): boolean {
  let i = commonBlocks(one, other)
  let j = i
  for (;;) {
    while (i < one.length && (one[i] as number) <= SPACE) i++
    while (j < other.length && (other[j] as number) <= SPACE) j++
    if (i === one.length || j === other.length) return i === one.length && j === other.length
    if (one[i] !== other[j]) return false
    i++
    j++
  }
}

/** Length of the blocks both begin with, compared by the runtime. */
function commonBlocks(one: Buffer, other: Buffer): number {
  let at = 0
  while (at + BLOCK <= one.length && at + BLOCK <= other.length) {
    if (one.compare(other, at, at + BLOCK, at, at + BLOCK) !== 0) break
    at += BLOCK
  }
  return at
}
