import { spawnSync } from 'node:child_process'
import { ISOLATED_ENV } from '../builders/git-repository.ts'
import type { GitStore } from '../fake-github/git-store.ts'

/** Brings a branch of the fake GitHub to a clone, as a checkout with the whole history does. */
export function fetchBranch(clone: string, git: GitStore, branch: string): void {
  if (!git.branches.has(branch)) return
  const parts: Buffer[] = [
    Buffer.from(
      `commit refs/remotes/origin/${branch}\ncommitter A <a@example.org> 1767225600 +0000\ndata 0\n`,
    ),
  ]
  for (const [path, text] of Object.entries(git.texts(branch))) {
    const bytes = Buffer.from(text)
    parts.push(Buffer.from(`M 100644 inline ${JSON.stringify(path)}\ndata ${bytes.length}\n`), bytes)
    parts.push(Buffer.from('\n'))
  }
  const ended = spawnSync('git', ['fast-import', '--quiet', '--force'], {
    cwd: clone,
    env: ISOLATED_ENV,
    input: Buffer.concat(parts),
  })
  if (ended.status !== 0) throw new Error(String(ended.stderr))
}
