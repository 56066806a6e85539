import type { Git } from './process.ts'

/**
 * The newest first-parent commit that had landed at `instant` (milliseconds since the epoch); null when history
 * begins later. Committer dates are clamped to a running maximum from the oldest commit on, because clocks jump
 * backwards: a commit never lands before the one it follows. One git process.
 */
export async function lastCommitBefore(git: Git, head: string, instant: number): Promise<string | null> {
  const listing = await git.run(['log', '--first-parent', '--format=%ct %H', head, '--'])
  const newestFirst = listing.toString('latin1').split('\n').slice(0, -1)
  let found: string | null = null
  // The running maximum passes `instant` with the first date that does.
  for (const line of newestFirst.reverse()) {
    const space = line.indexOf(' ')
    if (Number(line.slice(0, space)) * 1000 > instant) break
    found = line.slice(space + 1)
  }
  return found
}
