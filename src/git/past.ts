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

/** Reports are committed once a day at most; with more of them in a row the newest is taken as it is. */
const MOST_COMMITS = 400

/**
 * The newest first-parent commit that changed anything outside of some folders; `head` itself when none of the last
 * few hundred did. A merge is compared with its first parent. One git process.
 */
export async function lastCommitOutside(git: Git, head: string, folders: readonly string[]): Promise<string> {
  const listing = await git.run([
    'log',
    '-z',
    '--first-parent',
    '--diff-merges=first-parent',
    '--no-renames',
    '--name-only',
    `--max-count=${MOST_COMMITS}`,
    '--format=%x01%H',
    head,
    '--',
  ])
  for (const commit of listing.toString('utf8').split('\u0001').slice(1)) {
    const [oid = head, ...names] = commit.split(/[\0\n]+/u).filter(Boolean)
    if (names.length === 0 || names.some(name => !folders.some(folder => name.startsWith(`${folder}/`))))
      return oid
  }
  return head
}
