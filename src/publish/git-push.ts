import { fetch } from '../git/fetch.ts'
import { Git, GitError } from '../git/process.ts'
import { formatOf } from './blob-id.ts'
import { type Changes, changesOf, EMPTY_FOLDER, isUnchanged } from './changes.ts'
import { COMMIT_HEADLINE, type Committed, type Failure, obstacleSentence } from './commit.ts'
import { pushFailure } from './push-failure.ts'
import { folderAt } from './read-clone.ts'
import type { BranchFolder, PublishFile, PushPlace } from './world.ts'
import { commitInClone, gitEnvironment } from './write-clone.ts'

/** How often a branch that moved is read again. */
const MOST_TRIES = 3

/**
 * Brings the report to a branch with git alone, for servers without the mutation: objects are made beside the work
 * tree and the index, which stay as they are, and pushed without force with the credentials of the checkout. A new
 * branch begins without history and holds nothing but the report. After an answer that was lost the remote tells.
 * Throws `ConfigurationError` when git itself cannot be started.
 */
export async function pushReport(
  clone: PushPlace,
  place: BranchFolder,
  wanted: readonly PublishFile[],
  dryRun: boolean,
): Promise<Committed> {
  const git = new Git(clone.folder, gitEnvironment(clone.env))
  try {
    return await pushInTries(git, clone, place, wanted, dryRun)
  } catch (error) {
    if (error instanceof GitError) return { kind: 'failed', failure: pushFailure(error) }
    throw error
  }
}

async function pushInTries(
  git: Git,
  clone: PushPlace,
  place: BranchFolder,
  wanted: readonly PublishFile[],
  dryRun: boolean,
): Promise<Committed> {
  let failure: Failure | null = null
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const tip = await remoteTip(git, clone.remote, place.branch)
    const changes = await changesOn(git, clone.remote, place, tip, wanted)
    const { warnings, obstacle } = changes
    if (isUnchanged(changes)) return { kind: 'unchanged', oid: tip ?? '', warnings }
    const counts = { written: changes.additions.length, deleted: changes.deletions.length, warnings }
    if (obstacle !== null) {
      return {
        kind: 'failed',
        failure: { why: 'obstacle', sentence: obstacleSentence(obstacle, place.folder) },
      }
    }
    if (dryRun) return { kind: 'planned', ...counts }
    const commit = await commitInClone(clone, place.folder, tip, changes, COMMIT_HEADLINE)
    failure = await push(git, clone.remote, place.branch, commit)
    if (failure === null) return { kind: 'committed', oid: commit, ...counts }
    if (failure.why !== 'stale-head' && failure.why !== 'unclear') break
    // Our own push may have arrived although its answer did not.
    if ((await remoteTip(git, clone.remote, place.branch)) === commit) {
      return { kind: 'committed', oid: commit, ...counts }
    }
  }
  return { kind: 'failed', failure: failure ?? { why: 'stale-head', sentence: '' } }
}

async function remoteTip(git: Git, remote: string, branch: string): Promise<string | null> {
  const listed = await git.run(['ls-remote', '--refs', remote, `refs/heads/${branch}`])
  return /^([0-9a-f]{40,64})\t/.exec(listed.toString('utf8'))?.[1] ?? null
}

async function changesOn(
  git: Git,
  remote: string,
  { branch, folder }: BranchFolder,
  tip: string | null,
  wanted: readonly PublishFile[],
): Promise<Changes> {
  const format = tip === null ? await formatOfClone(git) : formatOf(tip)
  if (tip === null) return changesOf(wanted, EMPTY_FOLDER, format)
  if (!(await isHere(git, tip))) {
    await fetch(git, [
      'fetch',
      '--no-tags',
      '--no-write-fetch-head',
      '--recurse-submodules=no',
      remote,
      `refs/heads/${branch}`,
    ])
  }
  return changesOf(wanted, await folderAt(git, tip, folder), format)
}

async function formatOfClone(git: Git): Promise<'sha1' | 'sha256'> {
  const answer = await git.run(['rev-parse', '--show-object-format'])
  return answer.toString('utf8').trim() === 'sha256' ? 'sha256' : 'sha1'
}

async function isHere(git: Git, oid: string): Promise<boolean> {
  return git.run(['cat-file', '-e', `${oid}^{tree}`]).then(
    () => true,
    () => false,
  )
}

async function push(git: Git, remote: string, branch: string, commit: string): Promise<Failure | null> {
  try {
    const quiet = ['--quiet', '--no-verify', '--no-follow-tags', '--recurse-submodules=no', '--no-signed']
    await git.run(['push', ...quiet, remote, `${commit}:refs/heads/${branch}`])
    return null
  } catch (error) {
    if (error instanceof GitError) return pushFailure(error)
    throw error
  }
}
