import { valueAt } from '../github/places.ts'
import { PUBLISH_QUERIES } from '../github/publish-queries.ts'
import { listAt, repositoryOf, textAt } from './answers.ts'
import { ensureBranch } from './branch.ts'
import { isUnchanged } from './changes.ts'
import { type Committed, changesAt, commitReport, type Failure, failureOf } from './commit.ts'
import { PULL_TITLE, type PullFact, pullBody, updatedBody } from './pull-body.ts'
import { readBehind, readTip } from './read-branch.ts'
import { type BranchFolder, type GithubPlace, type PublishFile, repositoryVariables } from './world.ts'

/** Where a pull request goes. */
export interface Base {
  readonly repositoryId: string
  /** The default branch and the commit it points to. */
  readonly branch: string
  readonly oid: string
}

/** What came of it. `number` is null when there is no pull request and none is needed. */
export interface Proposed {
  readonly committed: Committed
  readonly number: number | null
  /** What failed after the commit. */
  readonly failure: Failure | null
}

interface Pull {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly head: string | null
  readonly body: string
}

/**
 * Keeps one open pull request with the report: a branch of its own, to which changes are added. Nothing happens when
 * the base has the report already, or when the very commit that would be proposed was merged or closed: whoever
 * closes it is asked again only with news. Throws `Halted` when reading fails.
 */
export async function proposeReport(
  github: GithubPlace,
  place: BranchFolder,
  base: Base,
  wanted: readonly PublishFile[],
  facts: readonly PullFact[],
): Promise<Proposed> {
  const inBase = await changesAt(github, base.oid, place.folder, wanted)
  if (isUnchanged(inBase)) return quiet(base.oid, null)
  const pulls = await readPulls(github, place.branch, base.branch)
  const open = pulls.find(({ state }) => state === 'OPEN')
  const failure = open ? null : await prepareBranch(github, place, base, wanted, pulls)
  if (failure === 'settled') return quiet(base.oid, null)
  if (failure) return { committed: { kind: 'failed', failure }, number: null, failure: null }
  const committed = await commitReport(github, place, wanted)
  if (committed.kind === 'failed') return { committed, number: open?.number ?? null, failure: null }
  if (open) return { committed, ...(await refresh(github, open, facts)) }
  return { committed, ...(await openPull(github, place, base, facts)) }
}

function quiet(oid: string, number: number | null): Proposed {
  return { committed: { kind: 'unchanged', oid, warnings: [] }, number, failure: null }
}

/**
 * Makes the branch ready for a new pull request: there, and with all of the base in it, since an earlier pull request
 * that was squashed would else be in conflict with its own result. `settled` when there is nothing to propose.
 */
async function prepareBranch(
  github: GithubPlace,
  place: BranchFolder,
  base: Base,
  wanted: readonly PublishFile[],
  pulls: readonly Pull[],
): Promise<Failure | 'settled' | null> {
  const tip = await readTip(github, place.branch)
  if (tip === null) {
    const ensured = await ensureBranch(github, base.repositoryId, place.branch, base.oid)
    return ensured.kind === 'failed' ? ensured.failure : null
  }
  const wasDecided = pulls.some(({ head }) => head === tip)
  if (wasDecided && isUnchanged(await changesAt(github, tip, place.folder, wanted))) return 'settled'
  return bringUpToDate(github, place, base)
}

async function bringUpToDate(github: GithubPlace, place: BranchFolder, base: Base): Promise<Failure | null> {
  if ((await readBehind(github, place.branch, base.branch)) === 0) return null
  const outcome = await github.writer.write('mergeBranch', {
    repositoryId: base.repositoryId,
    base: place.branch,
    head: base.branch,
    commitMessage: 'Bring the branch of the report up to date',
  })
  if (outcome.kind === 'applied') return null
  if (outcome.kind === 'limited') return failureOf(outcome)
  // An answer that was lost, or a second run that was faster: the branch tells.
  return (await readBehind(github, place.branch, base.branch)) === 0 ? null : failureOf(outcome)
}

type Opened = Pick<Proposed, 'number' | 'failure'>

async function openPull(
  github: GithubPlace,
  place: BranchFolder,
  base: Base,
  facts: readonly PullFact[],
): Promise<Opened> {
  const outcome = await github.writer.write('createPullRequest', {
    repositoryId: base.repositoryId,
    baseRefName: base.branch,
    headRefName: place.branch,
    title: PULL_TITLE,
    body: pullBody(facts),
  })
  const number = outcome.kind === 'applied' ? valueAt(outcome.data, ['pullRequest', 'number']) : null
  if (typeof number === 'number') return { number, failure: null }
  // It may be there all the same: an answer that was lost, or a second run that was faster.
  const pulls = await readPulls(github, place.branch, base.branch)
  const open = pulls.find(({ state }) => state === 'OPEN')
  if (open) return { number: open.number, failure: null }
  return outcome.kind === 'applied'
    ? { number: null, failure: null }
    : { number: null, failure: failureOf(outcome) }
}

async function refresh(github: GithubPlace, pull: Pull, facts: readonly PullFact[]): Promise<Opened> {
  const body = updatedBody(pull.body, facts)
  if (body === pull.body) return { number: pull.number, failure: null }
  const outcome = await github.writer.write('updatePullRequest', { pullRequestId: pull.id, body })
  // Done twice it is the same as done once, so an answer that was lost needs no look: the next run compares.
  const fine = outcome.kind === 'applied' || outcome.kind === 'unclear'
  return { number: pull.number, failure: fine ? null : failureOf(outcome) }
}

async function readPulls(github: GithubPlace, branch: string, base: string): Promise<readonly Pull[]> {
  const answer = await github.ask(PUBLISH_QUERIES.pulls, { ...repositoryVariables(github), branch, base })
  return listAt(repositoryOf(answer), 'pullRequests', 'nodes').flatMap(node => {
    const [id, state] = [textAt(node, 'id'), textAt(node, 'state')]
    const number = valueAt(node, ['number'])
    const isOurs = valueAt(node, ['isCrossRepository']) === false
    if (id === null || state === null || typeof number !== 'number' || !isOurs) return []
    return [{ id, number, state, head: textAt(node, 'headRefOid'), body: textAt(node, 'body') ?? '' }]
  })
}
