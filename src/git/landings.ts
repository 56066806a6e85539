import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { finished, type Git } from './process.ts'

/** One path that a landing changed. An id is null when no regular file is on that side (absent, symlink, submodule). */
export interface Change {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

/** One first-parent commit, a merge compared with its first parent: the unit in which work lands. */
export interface Landing {
  readonly commit: string
  /** Committer date, milliseconds since the epoch, as written: may jump backwards. */
  readonly committedAt: number
  readonly subject: string
  readonly changes: readonly Change[]
}

const FORMAT = '%x01%H%x00%ct%x00%s'
const COMMIT_MARK = 0x01
const NEWLINE = 0x0a

/**
 * Reads the first-parent history that ends in `head`, newest landing first, in one git process. No pathspec by
 * default: git walks faster without one (a pathspec makes it compare every commit twice); `folders` narrows a
 * monorepo in which proposals are few, with plain prefixes, never globs. Only changes of paths that `wanted`
 * accepts are kept. `onLanding` is called while git still runs.
 */
export async function readLandings(
  git: Git,
  options: {
    readonly head: string
    readonly folders: readonly string[]
    readonly wanted: (path: string) => boolean
    readonly onLanding: (landing: Landing) => void
  },
): Promise<void> {
  const child = git.start([
    'log',
    '-z',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-color',
    '--no-ext-diff',
    '--first-parent',
    // Not `-m`: a user's log.diffMerges may give that another meaning.
    '--diff-merges=first-parent',
    `--format=${FORMAT}`,
    options.head,
    '--',
    ...options.folders,
  ])
  child.stdin.end()
  const ended = finished(child, 'log')
  const parsed = parseStream(child, options.wanted, options.onLanding)
  // When a landing could not be taken, git was stopped because of it: that is the failure to tell.
  await Promise.all([parsed, ended])
}

function parseStream(
  child: ChildProcessWithoutNullStreams,
  wanted: (path: string) => boolean,
  onLanding: (landing: Landing) => void,
): Promise<void> {
  const parser = new LogParser(wanted, onLanding)
  let rest: Buffer = Buffer.alloc(0)
  return new Promise((resolve, reject) => {
    const guarded = (step: () => void) => {
      try {
        step()
      } catch (error) {
        reject(error)
        child.kill()
      }
    }
    child.stdout.on('data', (chunk: Buffer) =>
      guarded(() => {
        const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
        rest = data.subarray(parser.feed(data))
      }),
    )
    child.stdout.on('end', () => guarded(() => parser.end()))
    child.on('close', () => resolve())
  })
}

/** Turns NUL-separated fields into landings. Fields of a commit are counted, never searched for in names. */
class LogParser {
  readonly #wanted: (path: string) => boolean
  readonly #onLanding: (landing: Landing) => void
  readonly #wantedPaths = new Map<string, string | null>()
  #header: string[] = []
  #headerLeft = 0
  #sides: { before: string | null; after: string | null } | null = null
  #changes: Change[] = []

  constructor(wanted: (path: string) => boolean, onLanding: (landing: Landing) => void) {
    this.#wanted = wanted
    this.#onLanding = onLanding
  }

  /** Takes whole fields out of `data` and gives the offset of the first byte it left. */
  feed(data: Buffer): number {
    let start = 0
    for (let end = data.indexOf(0, start); end !== -1; end = data.indexOf(0, start)) {
      this.#field(data, start, end)
      start = end + 1
    }
    return start
  }

  end() {
    if (this.#header.length > 0) this.#emit()
  }

  #field(data: Buffer, start: number, end: number) {
    if (this.#headerLeft > 0) {
      this.#header.push(data.toString('utf8', start, end))
      this.#headerLeft--
    } else if (this.#sides) {
      this.#change(data.toString('utf8', start, end), this.#sides)
      this.#sides = null
    } else if (data[start] === COMMIT_MARK) {
      this.end()
      this.#header = [data.toString('latin1', start + 1, end)]
      this.#headerLeft = 2
    } else {
      this.#sides = sidesOf(data.toString('latin1', data[start] === NEWLINE ? start + 1 : start, end))
    }
  }

  #change(path: string, sides: { before: string | null; after: string | null }) {
    let known = this.#wantedPaths.get(path)
    if (known === undefined) {
      known = this.#wanted(path) ? path : null
      this.#wantedPaths.set(path, known)
    }
    if (known !== null) this.#changes.push({ path: known, ...sides })
  }

  #emit() {
    const [commit = '', seconds = '0', subject = ''] = this.#header
    this.#onLanding({ commit, committedAt: Number(seconds) * 1000, subject, changes: this.#changes })
    this.#header = []
    this.#changes = []
  }
}

/** Reads `:100644 100755 <before> <after> M`. */
function sidesOf(raw: string): { before: string | null; after: string | null } {
  const [from = '', to = '', before = '', after = ''] = raw.slice(1).split(' ')
  return { before: isRegularFile(from) ? before : null, after: isRegularFile(to) ? after : null }
}

/** Symlinks (120000) and submodules (160000) lead out of the tree and are never followed. */
export function isRegularFile(mode: string): boolean {
  return mode === '100644' || mode === '100755'
}
