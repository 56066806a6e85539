import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { fetch } from './fetch.ts'
import { type Git, GitError } from './process.ts'
import { quoted } from './quoted.ts'
import type { Remote } from './remotes.ts'

/** A clone whose history is cut off. */
export interface ShallowClone {
  readonly git: Git
  /** The commit that is measured. */
  readonly head: string
  readonly remote: Remote | null
  readonly commonFolder: string
  /** Made with a filter: even commits above the cut may lack blobs. */
  readonly partial: boolean
}

/** What became of the clone. */
export interface Deepened {
  readonly lacksBlobs: boolean
  readonly notes: readonly string[]
}

const UNSHALLOW = ['fetch', '--unshallow', '--no-write-fetch-head', '--recurse-submodules=no']

/**
 * Brings the whole history into a shallow clone with one fetch: commits, trees and tags, but no old files, which
 * are most of the bytes; `ensureBlobs` gets those that are read. The clone is a valid one at every moment, shallow
 * before and partial after. Falls back to a plain `--unshallow` when the server cannot do this. Throws
 * {@link ConfigurationError} with the fix when neither works: history is never measured in part.
 */
export async function deepen(clone: ShallowClone): Promise<Deepened> {
  const { remote } = clone
  if (remote === null) throw cutFailure(clone, 'It has no remote to fetch the rest from.', undefined)
  const fetched = await fetchHistory(clone, remote)
  if (await isStillCut(clone))
    throw cutFailure(clone, 'Its remote does not have the full history either.', undefined)
  if (fetched === 'everything')
    return {
      lacksBlobs: clone.partial,
      notes: [`The clone was shallow: its full history was fetched from "${remote.name}".`],
    }
  const note = `The clone was shallow: its history was fetched from "${remote.name}", without files that are not read. It is a partial clone now: git fetches what it lacks when a command needs it.`
  return { lacksBlobs: true, notes: [note] }
}

/** Fetches what lies below the cuts; tells whether old files came with it. */
async function fetchHistory(clone: ShallowClone, remote: Remote): Promise<'no blobs' | 'everything'> {
  // The cuts are wanted, not the head: commits made in this clone are not on the server.
  const cuts = await readCuts(clone)
  const args = [...UNSHALLOW, '--filter=blob:none', '--stdin', remote.name]
  try {
    return whatCame(await fetch(clone.git, args, [...cuts, 'refs/tags/*:refs/tags/*']))
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    // The history can arrive all the same: a tag with another meaning here, a cut that the server did not give.
    if ((await readCuts(clone)).join() !== cuts.join()) return whatCame(error.stderr)
    if (!clone.partial) await unregister(clone.git, remote)
    await unshallowPlainly(clone, remote)
    return 'everything'
  }
}

function whatCame(said: string): 'no blobs' | 'everything' {
  return said.includes('filtering not recognized') ? 'everything' : 'no blobs'
}

/** A fetch with a filter makes the remote one of a partial clone before it begins, and leaves that when it fails. */
async function unregister(git: Git, remote: Remote): Promise<void> {
  for (const key of ['promisor', 'partialclonefilter']) {
    try {
      await git.run(['config', '--unset', `remote.${remote.name}.${key}`])
    } catch (error) {
      if (!(error instanceof GitError)) throw error
    }
  }
}

async function unshallowPlainly(clone: ShallowClone, remote: Remote): Promise<void> {
  // A partial clone keeps its filter: without one the server would send deltas of blobs that are not here.
  const filter = clone.partial ? [] : ['--no-filter']
  try {
    await fetch(clone.git, [...UNSHALLOW, ...filter, remote.name])
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw cutFailure(clone, `Fetching the rest failed (${error.stderr.trim()}).`, error)
  }
}

/** Whether the measured history ends in a cut. Takes a process only when cuts are left, be it on other branches. */
async function isStillCut(clone: ShallowClone): Promise<boolean> {
  const cuts = await readCuts(clone)
  if (cuts.length === 0) return false
  const roots = await clone.git.run(['rev-list', '--first-parent', '--max-parents=0', clone.head, '--'])
  return roots
    .toString('latin1')
    .split('\n')
    .some(root => cuts.includes(root))
}

/** The commits at which a shallow clone is cut off. */
async function readCuts({ commonFolder }: ShallowClone): Promise<readonly string[]> {
  const text = await readFile(join(commonFolder, 'shallow'), 'utf8').catch(() => '')
  return text.split('\n').filter(Boolean)
}

function cutFailure({ git: { folder } }: ShallowClone, reason: string, cause: unknown): ConfigurationError {
  return new ConfigurationError(
    `The clone in ${folder} is shallow: its history is cut off, and numbers from a part of the history would be wrong. ${reason} ` +
      'In a workflow, let actions/checkout fetch everything:\n\n' +
      '- uses: actions/checkout@v6\n  with:\n    fetch-depth: 0\n\n' +
      `In a terminal, run: git -C ${quoted(folder)} fetch --unshallow`,
    { cause },
  )
}
