import { type Failure, failureOf } from './commit.ts'
import { readTip } from './read-branch.ts'
import type { GithubPlace } from './world.ts'

/** A branch that is there now, or why it is not. */
export type Ensured =
  | { readonly kind: 'there'; readonly oid: string; readonly created: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }

const MOST_TRIES = 3

/**
 * Makes sure that a branch is there. A new one begins at a commit that exists, as GitHub's mutation needs: it shows
 * the files of that commit beside the report, and shares their storage. An existing one is never moved.
 * Throws `Halted` when reading fails.
 */
export async function ensureBranch(
  github: GithubPlace,
  repositoryId: string,
  branch: string,
  from: string,
): Promise<Ensured> {
  let failure: Failure = { why: 'unclear', sentence: '' }
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const there = await readTip(github, branch)
    if (there !== null) return { kind: 'there', oid: there, created: tries > 1 }
    const outcome = await github.writer.write('createRef', {
      repositoryId,
      name: `refs/heads/${branch}`,
      oid: from,
    })
    if (outcome.kind === 'applied') return { kind: 'there', oid: from, created: true }
    failure = failureOf(outcome)
    // Somebody else was faster, or it may be there: looked up instead of tried again at once.
    const worthALook = outcome.kind === 'unclear' || (outcome.kind === 'refused' && outcome.why === 'exists')
    if (!worthALook) return { kind: 'failed', failure }
  }
  return { kind: 'failed', failure }
}
