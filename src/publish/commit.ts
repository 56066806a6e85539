import type { RefusalKind, WriteOutcome } from '../github/writer.ts'
import { textAt } from './answers.ts'
import { formatOf } from './blob-id.ts'
import { type Changes, changesOf, isUnchanged } from './changes.ts'
import { type Part, partsOf } from './parts.ts'
import { readFolder, readTip } from './read-branch.ts'
import type { BranchFolder, GithubPlace, PublishFile } from './world.ts'

/** Why something was not published. `obstacle`: a file of somebody else stands where one of ours should go. */
export type FailureWhy = RefusalKind | 'unclear' | 'limited' | 'obstacle'

/** What came of writing the report to a branch. */
export type Committed =
  | { readonly kind: 'unchanged'; readonly oid: string; readonly warnings: readonly string[] }
  | {
      readonly kind: 'committed'
      readonly oid: string
      readonly written: number
      readonly deleted: number
      readonly warnings: readonly string[]
    }
  /** What would be done without `dry-run`. */
  | {
      readonly kind: 'planned'
      readonly written: number
      readonly deleted: number
      readonly warnings: readonly string[]
    }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Something that was not done. The sentence has the fix; escape it where it is printed. */
export interface Failure {
  readonly why: FailureWhy
  readonly sentence: string
}

/** How often a branch that moved is read again. */
const MOST_TRIES = 3

/** Fixed words: nothing of a proposal, a person or a branch stands in a commit message. */
export const COMMIT_HEADLINE = 'Update the proposal report'

/**
 * Brings the report's folder of a branch up to date with as few commits as its size allows, usually one and on most
 * days none. A head that moved is read again and the difference made anew, at most three times; nothing is forced.
 * After an unclear answer the branch itself tells whether the commit is there. Throws `Halted` when reading fails.
 */
export async function commitReport(
  github: GithubPlace,
  place: BranchFolder,
  wanted: readonly PublishFile[],
): Promise<Committed> {
  let unclear: Unclear | null = null
  for (let tries = 1; ; tries++) {
    const oid = await readTip(github, place.branch)
    if (oid === null) return failed('not-found', `There is no branch ${place.branch}.`)
    const changes = await changesAt(github, oid, place.folder, wanted)
    if (isUnchanged(changes)) return unclear ? done(oid, unclear.sent) : unchanged(oid, changes)
    if (changes.obstacle !== null) return failed('obstacle', obstacleSentence(changes.obstacle, place.folder))
    if (tries > MOST_TRIES) return failed(unclear ? 'unclear' : 'stale-head', unclear?.sentence ?? MOVING)
    const outcome = await sendParts(github, place, oid, partsOf(changes))
    if (outcome.kind === 'applied') return done(outcome.data, changes)
    if (outcome.kind === 'unclear') unclear = { sentence: outcome.sentence, sent: changes }
    else if (outcome.kind === 'limited' || outcome.why !== 'stale-head') {
      return { kind: 'failed', failure: failureOf(outcome) }
    }
  }
}

/** A commit that may have been made. */
interface Unclear {
  readonly sentence: string
  readonly sent: Changes
}

/** What the report would change in a commit. Throws `Halted`. */
export async function changesAt(
  github: GithubPlace,
  oid: string,
  folder: string,
  wanted: readonly PublishFile[],
): Promise<Changes> {
  const state = await readFolder(
    github,
    oid,
    folder,
    wanted.map(({ path }) => path),
  )
  return changesOf(wanted, state, formatOf(oid))
}

/** A write that was not done, as a failure of publishing. */
export function failureOf(outcome: Exclude<WriteOutcome, { readonly kind: 'applied' }>): Failure {
  return { why: outcome.kind === 'refused' ? outcome.why : outcome.kind, sentence: outcome.sentence }
}

type Sent =
  | { readonly kind: 'applied'; readonly data: string }
  | Exclude<WriteOutcome, { readonly kind: 'applied' }>

/** Commits part after part, each on the one before. Gives the id of the last. */
async function sendParts(
  { repository, writer }: GithubPlace,
  { branch, folder }: BranchFolder,
  head: string,
  parts: readonly Part[],
): Promise<Sent> {
  let oid = head
  for (const { additions, deletions } of parts) {
    const outcome = await writer.write('createCommitOnBranch', {
      branch: { repositoryNameWithOwner: repository, branchName: branch },
      expectedHeadOid: oid,
      message: { headline: COMMIT_HEADLINE },
      fileChanges: {
        additions: additions.map(({ path, bytes }) => ({
          path: `${folder}/${path}`,
          contents: Buffer.from(bytes).toString('base64'),
        })),
        deletions: deletions.map(path => ({ path: `${folder}/${path}` })),
      },
    })
    if (outcome.kind !== 'applied') return outcome
    const next = textAt(outcome.data, 'commit', 'oid')
    if (next === null) return { kind: 'unclear', sentence: 'GitHub does not say which commit it made.' }
    oid = next
  }
  return { kind: 'applied', data: oid }
}

function done(oid: string, { additions, deletions, warnings }: Changes): Committed {
  return { kind: 'committed', oid, written: additions.length, deleted: deletions.length, warnings }
}

function unchanged(oid: string, { warnings }: Changes): Committed {
  return { kind: 'unchanged', oid, warnings }
}

const MOVING =
  'The branch moved three times while the report was being written to it. The next run tries again.'

function failed(why: FailureWhy, sentence: string): Committed {
  return { kind: 'failed', failure: { why, sentence } }
}

/** The sentence for a file of others where one of ours should go. */
export function obstacleSentence(path: string, folder: string): string {
  return `In the folder ${folder} the file ${path} is not of this program and would be replaced. Set "publish-folder" to a folder of its own, or remove that file.`
}
