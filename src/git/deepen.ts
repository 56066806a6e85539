import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { FETCH_WITHOUT_HAVES, fetch } from './fetch.ts'
import { type Git, GitError } from './process.ts'
import { quoted } from './quoted.ts'
import type { Remote } from './remotes.ts'

/**
 * Documents up to this size come along with the history. Headers stand in small files: on kubernetes/enhancements
 * 12k brings all but 529 of 3,642 header versions at 0.35 of the bytes of a full history (8k 0.31, 16k 0.39); what
 * is larger is prose with a few lines of header on top.
 */
export const HEADER_BLOB_LIMIT = '12k'

/** A clone whose history is cut off, or whose old trees are missing (`--filter=tree:0`). */
export interface CutClone {
  readonly git: Git
  /** The commit that is measured. */
  readonly head: string
  readonly remote: Remote | null
  readonly commonFolder: string
  readonly shallow: boolean
  /** Made with a filter: even commits above the cut may lack objects. */
  readonly partial: boolean
}

/** What became of the clone. */
export interface Deepened {
  readonly lacksBlobs: boolean
  readonly notes: readonly string[]
}

/**
 * Brings the whole first-parent history of `head` into a cut clone, with two fetches and one log: first all
 * commits without any tree, then, in one batch, the trees of the first-parent commits with the small files in
 * them. Trees of side branches, which a landing never shows, are half of what `--unshallow` would bring, large
 * files most of the rest. Falls back to a plain `--unshallow` when the server cannot do this. Throws
 * {@link ConfigurationError} with the fix when neither works: history is never measured in part.
 */
export async function deepen(clone: CutClone): Promise<Deepened> {
  const { remote } = clone
  if (remote === null) throw cutFailure(clone, 'It has no remote to fetch the rest from.', undefined)
  const cutBefore = await readCuts(clone.commonFolder)
  if (clone.shallow && (await fetchCommits(clone, remote)) === 'everything') {
    await firstParentTrees(clone, new Set())
    return { lacksBlobs: clone.partial, notes: [unshallowedNote(remote)] }
  }
  const trees = await firstParentTrees(clone, clone.partial ? new Set() : cutBefore)
  if (await fetchTrees(clone, remote, trees))
    return { lacksBlobs: true, notes: [deepenedNote(clone, remote)] }
  return { lacksBlobs: false, notes: [unshallowedNote(remote)] }
}

/** Fetches the commits below the cut; tells whether the server sent trees and files with them. */
async function fetchCommits(clone: CutClone, remote: Remote): Promise<'commits' | 'everything'> {
  const { git, head } = clone
  const unshallow = ['fetch', '--unshallow', '--no-write-fetch-head', '--recurse-submodules=no']
  try {
    // Registered for this one process only: git would keep `tree:0` as the filter of every later fetch.
    const registered = ['-c', `remote.${remote.name}.partialclonefilter=blob:limit=${HEADER_BLOB_LIMIT}`]
    const wants = [remote.name, head, 'refs/tags/*:refs/tags/*']
    const said = await fetch(git, [...registered, ...unshallow, '--filter=tree:0', ...wants])
    return said.includes('filtering not recognized') ? 'everything' : 'commits'
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    await fetchPlainly(clone, [...unshallow, remote.name])
    return 'everything'
  }
}

/**
 * Ids of the root trees of the first-parent history, newest first, without those that the clone has because they
 * lie above the `cuts`. Throws when the history still ends in a cut.
 */
async function firstParentTrees(clone: CutClone, cuts: ReadonlySet<string>): Promise<readonly string[]> {
  const listing = await clone.git.run(['log', '--first-parent', '--format=%H %T', clone.head, '--'])
  const stillCut = await readCuts(clone.commonFolder)
  const trees = new Set<string>()
  let aboveCut = cuts.size > 0
  for (const line of listing.toString('latin1').split('\n').slice(0, -1)) {
    const [commit = '', tree = ''] = line.split(' ')
    if (stillCut.has(commit))
      throw cutFailure(clone, 'Its remote does not have the full history either.', undefined)
    if (!aboveCut) trees.add(tree)
    if (cuts.has(commit)) aboveCut = false
  }
  return [...trees]
}

/** Fetches trees and the small files in them; false when the server wanted to send everything instead. */
async function fetchTrees(clone: CutClone, remote: Remote, trees: readonly string[]): Promise<boolean> {
  if (trees.length === 0) return true
  const filter = `--filter=blob:limit=${HEADER_BLOB_LIMIT}`
  const args = [...FETCH_WITHOUT_HAVES, '--no-tags', filter, '--stdin', remote.name]
  try {
    await fetch(clone.git, args, trees)
    return true
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    await registerPartial(clone.git, remote)
    await fetchPlainly(clone, [...FETCH_WITHOUT_HAVES, '--refetch', '--no-filter', remote.name, clone.head])
    return false
  }
}

/** Tells git that this clone lacks objects, so that it stays a valid one whatever happens next. */
async function registerPartial(git: Git, remote: Remote): Promise<void> {
  await git.run(['config', `remote.${remote.name}.promisor`, 'true'])
  await git.run(['config', `remote.${remote.name}.partialclonefilter`, `blob:limit=${HEADER_BLOB_LIMIT}`])
}

/** The last resort: everything. */
async function fetchPlainly(clone: CutClone, args: readonly string[]): Promise<void> {
  try {
    await fetch(clone.git, args)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw cutFailure(clone, `Fetching the rest failed: ${error.stderr.trim()}`, error)
  }
}

/** The commits at which a shallow clone is cut off. */
async function readCuts(commonFolder: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(commonFolder, 'shallow'), 'utf8').catch(() => '')
  return new Set(text.split('\n').filter(Boolean))
}

function deepenedNote(clone: CutClone, remote: Remote): string {
  const was = clone.shallow ? 'shallow' : 'without the trees of older commits'
  return `The clone was ${was}: the history of the measured branch was fetched from "${remote.name}", without files over ${HEADER_BLOB_LIMIT.replace('k', ' KiB')}. It is a partial clone now, so git fetches what it still lacks when a command needs it.`
}

function unshallowedNote(remote: Remote): string {
  return `The clone was cut off: its full history was fetched from "${remote.name}".`
}

function cutFailure(clone: CutClone, reason: string, cause: unknown): ConfigurationError {
  const { folder } = clone.git
  const what = clone.shallow ? 'is shallow: its history is cut off' : 'lacks the trees of older commits'
  return new ConfigurationError(
    `The clone in ${folder} ${what}, and numbers from a part of the history would be wrong. ${reason} ` +
      'In a workflow, let actions/checkout fetch everything:\n\n' +
      '- uses: actions/checkout@v6\n  with:\n    fetch-depth: 0\n\n' +
      `In a terminal, run: git -C ${quoted(folder)} fetch ${clone.shallow ? '--unshallow' : '--refetch --no-filter'}`,
    { cause },
  )
}
