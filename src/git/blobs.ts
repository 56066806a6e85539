import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { finished, type Git } from './process.ts'

/** A blob as git gave it: null when the repository lacks it or it is larger than was asked for. */
export type BlobHandler = (content: Buffer | null, size: number) => void

/** Ids are collected into writes of this many bytes: a hundred ids, so that git has work long before the log ends. */
const WRITE_BYTES = 4 * 1024

const NEWLINE = 0x0a

/**
 * One `git cat-file --batch` process for the whole run. Blobs are asked for while the log is still being read and
 * come back in the order asked. `content` handed to a handler is only valid during the call: keep what you need,
 * not the buffer.
 */
export class BlobReader {
  readonly #child: ChildProcessWithoutNullStreams
  readonly #ended: Promise<void>
  readonly #maxBytes: number
  readonly #buffered: boolean
  readonly #handlers: BlobHandler[] = []
  #next = 0
  #pendingIds: string[] = []
  #rest: Buffer[] = []
  #restBytes = 0
  #needed = 0
  #toSkip = 0
  #failure: Error | null = null

  /**
   * Blobs over `maxBytes` are skipped, not held in memory. A `buffered` reader answers when it likes, which is
   * fastest for thousands; without it each answer comes at once, for who has to look before asking on.
   */
  constructor(git: Git, maxBytes: number, buffered = true) {
    this.#maxBytes = maxBytes
    this.#buffered = buffered
    this.#child = git.start(['cat-file', '--batch', ...(buffered ? ['--buffer'] : [])])
    this.#ended = finished(this.#child, 'cat-file')
    this.#ended.catch(() => {})
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk))
  }

  /** Asks for one blob. Handlers are called in the order of the requests. */
  request(oid: string, handler: BlobHandler): void {
    this.#handlers.push(handler)
    this.#pendingIds.push(oid)
    if (!this.#buffered || this.#pendingIds.length * 41 >= WRITE_BYTES) this.#write()
  }

  /**
   * One blob as text, null when it is not there or too large. `name` is an id, or `<commit>:<path>` of a path
   * without line breaks. Only for readers that are not buffered.
   */
  async text(name: string): Promise<string | null> {
    const answer = new Promise<string | null>(resolve => {
      this.request(name, content => resolve(content === null ? null : content.toString('utf8')))
    })
    return Promise.race([answer, this.#ended.then(() => null)])
  }

  /** Ends the process after everything asked for has been handled. Throws what git or a handler threw. */
  async end(): Promise<void> {
    this.#write()
    this.#child.stdin.end()
    await this.#ended
    if (this.#failure) throw this.#failure
    if (this.#next < this.#handlers.length) throw new Error('git cat-file ended before it gave every blob')
  }

  /** Stops the process without waiting for answers. */
  abort(): void {
    this.#child.kill()
  }

  #write() {
    if (this.#pendingIds.length === 0) return
    this.#child.stdin.write(`${this.#pendingIds.join('\n')}\n`)
    this.#pendingIds = []
  }

  /** Collects chunks until the object being read is complete, so that a large blob is joined once. */
  #receive(received: Buffer) {
    const chunk = this.#skipped(received)
    this.#rest.push(chunk)
    this.#restBytes += chunk.length
    if (this.#restBytes < this.#needed) return
    let data = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest, this.#restBytes)
    for (let used = this.#take(data); used > 0; used = this.#take(data)) data = data.subarray(used)
    this.#rest = data.length === 0 ? [] : [data]
    this.#restBytes = data.length
  }

  /** What is left of a chunk after the rest of a blob that is too large. */
  #skipped(chunk: Buffer): Buffer {
    const skipped = Math.min(this.#toSkip, chunk.length)
    this.#toSkip -= skipped
    return chunk.subarray(skipped)
  }

  /** Handles one whole answer at the start of `data` and gives its length, 0 when it is not complete yet. */
  #take(data: Buffer): number {
    const lineEnd = data.indexOf(NEWLINE)
    this.#needed = 0
    if (lineEnd === -1) return 0
    // The answer for what is not there repeats the name asked for, which may hold spaces.
    const found = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(data.toString('latin1', 0, lineEnd))
    if (!found) {
      this.#handle(null, 0)
      return lineEnd + 1
    }
    const size = Number(found[1])
    const total = lineEnd + 1 + size + 1
    if (size > this.#maxBytes) {
      this.#handle(null, size)
      this.#toSkip = Math.max(0, total - data.length)
      return Math.min(total, data.length)
    }
    if (data.length < total) {
      this.#needed = total
      return 0
    }
    this.#handle(data.subarray(lineEnd + 1, lineEnd + 1 + size), size)
    return total
  }

  #handle(content: Buffer | null, size: number) {
    const handler = this.#handlers[this.#next]
    // Dropped at once: a handler may hold on to more than its blob.
    this.#handlers[this.#next] = NOTHING
    this.#next++
    try {
      handler?.(content, size)
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error))
    }
  }
}

const NOTHING: BlobHandler = () => {}
