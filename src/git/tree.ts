import { isRegularFile } from './landings.ts'
import type { Git } from './process.ts'

/** The regular files of one commit, and how many entries were passed over because they lead elsewhere. */
export interface Tree {
  /** Path to blob id, in git's order. */
  readonly files: ReadonlyMap<string, string>
  /** Paths of symlinks and submodules: never followed. */
  readonly skipped: readonly string[]
}

/** Lists the tree of a commit in one git process. */
export async function readTree(git: Git, commit: string): Promise<Tree> {
  const listing = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit])
  const files = new Map<string, string>()
  const skipped: string[] = []
  for (const entry of listing.toString('utf8').split('\0')) {
    const tab = entry.indexOf('\t')
    if (tab === -1) continue
    const [mode = '', , oid = ''] = entry.slice(0, tab).split(' ')
    if (isRegularFile(mode)) files.set(entry.slice(tab + 1), oid)
    else skipped.push(entry.slice(tab + 1))
  }
  return { files, skipped }
}
