import { execFileSync } from 'node:child_process'
import type { FileRecord } from './records.ts'

/** One step of the default branch, as git tells it. */
export interface Landed {
  readonly oid: string
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly subject: string
  /** Who wrote it: of a merge, the author of what was merged. */
  readonly author: string
  /** Who brought it in. */
  readonly merger: string
  readonly files: readonly FileRecord[]
}

/** What is read of a repository. */
export interface Landings {
  readonly branch: string
  readonly head: string
  /** Oldest first. */
  readonly landed: readonly Landed[]
}

const KINDS: Readonly<Record<string, FileRecord['changeType']>> = {
  A: 'ADDED',
  M: 'MODIFIED',
  D: 'DELETED',
  T: 'CHANGED',
}
const FORMAT = '%x00%x00@@%H%x00%ct%x00%an%x00%P%x00%s'

/** Reads the first-parent history of a repository with two git processes. */
export function readLandings(gitDir: string): Landings {
  const git = (...args: readonly string[]) =>
    execFileSync('git', [`--git-dir=${gitDir}`, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const authors = new Map(
    git('log', '--format=%H %an', 'HEAD')
      .split('\n')
      .map(line => [line.slice(0, 40), line.slice(41)] as const),
  )
  const log = git(
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--raw',
    '--numstat',
    '-z',
    `--format=${FORMAT}`,
    'HEAD',
  )
  const landed = log
    .split('\0\0@@')
    .slice(1)
    .map(text => parsed(text, authors))
  return {
    branch: git('rev-parse', '--abbrev-ref', 'HEAD').trim(),
    head: git('rev-parse', 'HEAD').trim(),
    landed: landed.reverse(),
  }
}

function parsed(text: string, authors: ReadonlyMap<string, string>): Landed {
  const [oid = '', seconds = '', merger = '', parents = '', subject = '', ...rest] = text.split('\0')
  const merged = parents.split(' ')[1]
  const author = (merged && authors.get(merged)) || merger
  return { oid, at: Number(seconds) * 1000, subject, author, merger, files: filesOf(rest) }
}

/** Entries `:… M`, path, and `1\t2\tpath`, in this order for all files. */
function filesOf(tokens: readonly string[]): readonly FileRecord[] {
  const kinds = new Map<string, FileRecord['changeType']>()
  const files: FileRecord[] = []
  for (const [index, token] of tokens.entries()) {
    const entry = token.trimStart()
    if (entry.startsWith(':')) kinds.set(tokens[index + 1] ?? '', KINDS[entry.at(-1) ?? ''] ?? 'CHANGED')
    const count = /^(\d+|-)\t(\d+|-)\t([\s\S]+)$/.exec(entry)
    if (!count) continue
    const path = count[3] ?? ''
    const lines = (text = '') => (text === '-' ? 0 : Number(text))
    files.push({
      path,
      changeType: kinds.get(path) ?? 'MODIFIED',
      additions: lines(count[1]),
      deletions: lines(count[2]),
    })
  }
  return files
}
