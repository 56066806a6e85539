import { Halted } from './client.ts'
import type { Milestone } from './facts.ts'
import { askNodes } from './gather-lists.ts'
import { askEach, isMissing, isTracked, type Run, trackedLabels } from './gather-run.ts'
import { neededCommits } from './gather-wanted.ts'
import { milestonesQuery } from './queries-lists.ts'
import { columnsQuery, commitsQuery } from './queries-threads.ts'
import { readCommit } from './read-commit.ts'
import { readColumn } from './read-lists.ts'
import { type ProbedMilestones, readMilestone } from './read-probe.ts'
import { readAll } from './read-values.ts'

/** GitHub links a commit with its pull request some time after the merge (apache/texera#4620: tens of seconds). */
const LINK_LAG_MS = 3_600_000

/** Looks up the pull requests of commits that nothing is known of. */
export async function readCommits(run: Run): Promise<void> {
  const { client, learned, plan, home } = run
  if (run.hidden.has('commits') || run.hidden.has('pullRequests')) return
  const isFresh = (at: number | null) => at !== null && (client.serverTime ?? at) - at < LINK_LAG_MS
  await askEach(run, 'commits', commitsQuery(home), neededCommits(learned, plan), (oid, value, troubles) => {
    if (isMissing(value, troubles)) {
      learned.commits.set(oid, null)
      return true
    }
    const answer = readCommit(value, learned.repository)
    if (answer === undefined) return false
    if (answer.pull !== null || !isFresh(answer.committedAt)) learned.commits.set(oid, answer.pull)
    return true
  })
}

/**
 * Keeps the milestones of the probe, which are those changed last, beside the older ones known. All are listed when
 * there are more and their count says that some are not known.
 */
export async function keepMilestones(run: Run, { total, listed, next }: ProbedMilestones): Promise<void> {
  const { learned, home } = run
  // Without a second page the probe has them all, also after one was deleted.
  const known = next === null ? [] : learned.milestones
  let all = merged(known, listed)
  if (next !== null && all.length !== total) {
    const found: Milestone[] = []
    const end = await askNodes(run, 'milestones', milestonesQuery(home), nodes => {
      found.push(...readAll(nodes, readMilestone))
      return 'more'
    })
    all = end.kind === 'complete' ? merged([], found) : merged(all, found)
  }
  learned.milestones = all
}

function merged(older: readonly Milestone[], newer: readonly Milestone[]): readonly Milestone[] {
  const byNumber = new Map([...older, ...newer].map(milestone => [milestone.number, milestone]))
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}

/**
 * Reads the columns of issues: once of all, then of open ones and of those that were read, on days on which
 * something changed. A move on a board alone does not show in an issue's time of change.
 */
export async function readColumns(run: Run): Promise<void> {
  const { learned, plan, home, changed, readNow } = run
  if (!plan.board) return
  const labels = trackedLabels(plan)
  const asked = new Set(plan.numbers)
  const numbers = [...learned.issues.values()]
    .filter(issue => asked.has(issue.number) || isTracked(plan, labels, issue))
    .filter(
      ({ number, state }) => !learned.scope.board || (changed && state === 'open') || readNow.has(number),
    )
    .map(({ number }) => number)
    .sort((a, b) => b - a)
  let unread = numbers.length
  const asking = { ...run, client: run.boards }
  const answered = askEach(asking, 'projectBoard', columnsQuery(home), numbers, (number, value, troubles) => {
    const issue = learned.issues.get(number)
    const column = isMissing(value, troubles) ? null : readColumn(value)
    if (column === undefined || issue === undefined) return false
    learned.issues.set(number, { ...issue, column })
    unread--
    return true
  })
  await answered.catch(error => {
    // A second token that does not work costs the boards and nothing else.
    if (run.boards === run.client || !(error instanceof Halted)) throw error
    learned.denied.set('projectBoard', 'forbidden')
  })
  learned.scope = { ...learned.scope, board: unread === 0 }
}
