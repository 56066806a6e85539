import type { Preset } from '../config/preset.ts'
import { type ByteRange, NO_FACTS, type VersionFacts } from './facts.ts'
import { readTitle } from './title.ts'

/** A title stands at the top; licences and comments above it are shorter than this. */
const TOP_BYTES = 4 * 1024

/**
 * Reads what historic versions are called, in families whose headers have no title. Versions of a document come one
 * after the other, and most of them begin as their neighbour does: those are not read again.
 */
export class HeadingReader {
  readonly #isNeeded: boolean
  #top = Buffer.alloc(0)
  #title: string | null = null

  constructor({ fields }: Preset) {
    this.#isNeeded = (fields.title ?? []).length === 0
  }

  /** Puts the heading of a main document into the facts of its version. */
  read(version: string, content: Buffer, versions: Map<string, VersionFacts>): void {
    if (!this.#isNeeded) return
    const facts = versions.get(version) ?? NO_FACTS
    const heading = this.#headingOf(content, facts.headerRange)
    if (heading !== null) versions.set(version, { ...facts, heading })
  }

  #headingOf(content: Buffer, [, end]: ByteRange): string | null {
    // A line of front matter that begins with `#` is a remark.
    const start = content[0] === DASH ? end : 0
    const top = content.subarray(start, start + TOP_BYTES)
    if (!top.equals(this.#top)) {
      this.#top = Buffer.from(top)
      this.#title = readTitle(top.toString('utf8'), 0)
    }
    return this.#title
  }
}

const DASH = 0x2d
