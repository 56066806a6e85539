import { Git } from '../git/process.ts'
import type { BranchFolder, PushPlace } from './world.ts'
import { gitEnvironment } from './write-clone.ts'

/** A hundred times the snapshot of kubernetes/enhancements: whatever is larger is none of ours. */
const LARGEST_BYTES = 200 * 1024 * 1024

/**
 * A file of the report that an earlier run published, as the clone knows the branch from its checkout
 * (`fetch-depth: 0` brings all branches), else in the commit that is checked out, where `publish: commit` and merged
 * pull requests put it; null when it is in neither. Nothing is fetched.
 */
export async function readEarlier(
  clone: PushPlace,
  { branch, folder }: BranchFolder,
  path: string,
): Promise<Buffer | null> {
  const git = new Git(clone.folder, gitEnvironment(clone.env))
  const onBranch = await readBlob(git, `refs/remotes/${clone.remote}/${branch}:${folder}/${path}`)
  return onBranch ?? readBlob(git, `HEAD:${folder}/${path}`)
}

async function readBlob(git: Git, object: string): Promise<Buffer | null> {
  const size = await git.run(['cat-file', '-s', object]).catch(() => null)
  if (size === null || Number(size.toString('utf8')) > LARGEST_BYTES) return null
  return git.run(['cat-file', 'blob', object]).catch(() => null)
}
