import type { Git } from '../git/process.ts'
import type { Entry, FolderState } from './changes.ts'
import { MANIFEST_PATH, readManifest } from './manifest.ts'

/** The report's folder in a commit that the clone has. Throws `GitError`. */
export async function folderAt(git: Git, commit: string, folder: string): Promise<FolderState> {
  const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${folder}/`])
  const entries = new Map(
    listed
      .toString('utf8')
      .split('\0')
      .flatMap(line => entryOf(line, folder)),
  )
  const oid = entries.get(MANIFEST_PATH)?.oid
  return { entries, manifest: oid === undefined ? null : await manifestOf(git, oid) }
}

function entryOf(line: string, folder: string): readonly (readonly [string, Entry])[] {
  const [, mode = '', oid = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? []
  if (!path.startsWith(`${folder}/`)) return []
  return [[path.slice(folder.length + 1), { oid, kind: mode.startsWith('100') ? 'file' : 'other' }]]
}

/** A clone without blobs may lack it; then nothing of ours is known to be stale, and nothing is deleted. */
async function manifestOf(git: Git, oid: string) {
  const text = await git.run(['cat-file', 'blob', oid]).catch(() => null)
  return text === null ? null : readManifest(text.toString('utf8'))
}
