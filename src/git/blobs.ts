import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { finished, type Git } from './process.ts'

/** A blob as git gave it: null when the repository lacks it or it is larger than was asked for. */
export type BlobHandler = (content: Buffer | null, size: number) => void

/** Ids are collected into writes of this many bytes: one system call for about a thousand ids. */
const WRITE_BYTES = 48 * 1024

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
  readonly #handlers: BlobHandler[] = []
  #next = 0
  #pendingIds: string[] = []
  #rest: Buffer[] = []
  #restBytes = 0
  #needed = 0
  #failure: Error | null = null
  #onDrained: (() => void) | null = null

  /** Blobs over `maxBytes` are skipped, not held in memory. */
  constructor(git: Git, maxBytes: number) {
    this.#maxBytes = maxBytes
    this.#child = git.start(['cat-file', '--batch', '--buffer'])
    this.#ended = finished(this.#child, 'cat-file')
    this.#ended.catch(() => {})
    this.#child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk))
  }

  /** Asks for one blob. Handlers are called in the order of the requests. */
  request(oid: string, handler: BlobHandler): void {
    this.#handlers.push(handler)
    this.#pendingIds.push(oid)
    if (this.#pendingIds.length * 41 >= WRITE_BYTES) this.#write()
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
    this.#onDrained = null
    this.#child.kill()
  }

  #write() {
    if (this.#pendingIds.length === 0) return
    this.#child.stdin.write(`${this.#pendingIds.join('\n')}\n`)
    this.#pendingIds = []
  }

  /** Collects chunks until the object being read is complete, so that a large blob is joined once. */
  #receive(chunk: Buffer) {
    this.#rest.push(chunk)
    this.#restBytes += chunk.length
    if (this.#restBytes < this.#needed) return
    let data = this.#rest.length === 1 ? chunk : Buffer.concat(this.#rest, this.#restBytes)
    for (let used = this.#take(data); used > 0; used = this.#take(data)) data = data.subarray(used)
    this.#rest = data.length === 0 ? [] : [data]
    this.#restBytes = data.length
  }

  /** Handles one whole answer at the start of `data` and gives its length, 0 when it is not complete yet. */
  #take(data: Buffer): number {
    const lineEnd = data.indexOf(NEWLINE)
    this.#needed = 0
    if (lineEnd === -1) return 0
    const [, type, length] = data.latin1Slice(0, lineEnd).split(' ')
    if (type === 'missing' || length === undefined) {
      this.#handle(null, 0)
      return lineEnd + 1
    }
    const size = Number(length)
    const total = lineEnd + 1 + size + 1
    if (data.length < total) {
      this.#needed = total
      return 0
    }
    this.#handle(size > this.#maxBytes ? null : data.subarray(lineEnd + 1, lineEnd + 1 + size), size)
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
