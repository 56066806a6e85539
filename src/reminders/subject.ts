import { foldLabel } from '../config/github-rules.ts'
import type { Metrics, ProposalMetrics, Turn, UnmergedMetrics } from '../metrics/metrics.ts'
import { isSameRepository, linkedPulls } from '../metrics/reviews.ts'
import type { Phase } from '../phase.ts'
import { proposalName } from '../report/proposal-link.ts'
import { trackingIssue } from '../report/threads.ts'
import type { Issue, Thread, Timeline } from '../timeline/timeline.ts'
import { proposalKey } from './marker.ts'

/** What a reminder can be about: a proposal that landed, an issue that is one, or one in a pull request only. */
export interface Subject {
  /** Id of the timeline, or `pull/12`. */
  readonly id: string
  /** The id's part of the keys of its episodes. */
  readonly key: string
  /** Number and title; untrusted text. */
  readonly name: string
  readonly title: string
  readonly number: string | null
  readonly path: string | null
  readonly owner: string | null
  readonly phase: Phase
  readonly open: boolean
  readonly stage: string | null
  readonly target: string | null
  /** Folded, of its issue and its open pull requests. */
  readonly labels: ReadonlySet<string>
  /** As its file names them; untrusted text. */
  readonly authors: readonly string[]
  /** Who opened the pull request that brought it, or the issue it is; null for robots and accounts that are gone. */
  readonly opener: string | null
  readonly turn: Turn | null
  /** Last sign of life of people; see `ProposalMetrics.lastActivityAt`. */
  readonly quietSince: number
  readonly completedAt: number | null
  /** The issue it is tracked by, where it was read. */
  readonly issue: SubjectIssue | null
  /** Pull request of a proposal that is in one only. */
  readonly pull: number | null
  /** False when something may have happened on its threads since `quietSince` that could not be read. */
  readonly certain: boolean
}

/** The issue of a proposal, as far as reminders look at it. */
export type SubjectIssue = Pick<Issue, 'number' | 'state' | 'reason' | 'closedAt'>

/** Everything reminders could be about, in the order of the metrics, then the pull requests. */
export function subjectsOf(metrics: Metrics, repository: string | null): readonly Subject[] {
  const here = repository ?? ''
  // Where nothing says how a proposal fares, nobody can be asked why it does not move on: it may long be done.
  const isTold = metrics.totals.completed !== null
  return [
    ...(isTold ? metrics.proposals : []).map(proposal => subjectOfProposal(proposal, here)),
    ...(metrics.github?.unmerged ?? []).flatMap(each =>
      each.proposal.phase === 'proposed' ? [subjectOfPull(each)] : [],
    ),
  ]
}

function subjectOfProposal(proposal: ProposalMetrics, here: string): Subject {
  const { timeline, phase, open, turn, lastActivityAt, completedAt } = proposal
  const thread = issueOf(timeline, here)
  const issue = thread && issueFields(thread)
  const { id, title, number, path, owner, stage, target, authors, threads } = timeline
  return {
    ...{ id, title, number, path, owner, stage, target, authors, phase, open, turn, completedAt, issue },
    key: proposalKey(id),
    name: proposalName(timeline),
    labels: labelsOf(threads.filter(each => each === thread || isOpenPull(each))),
    opener: openerOf(timeline, thread, here),
    quietSince: lastActivityAt,
    pull: null,
    certain: threads.every(each => isCertain(each, lastActivityAt)),
  }
}

function subjectOfPull({ proposal, turn, lastActivityAt }: UnmergedMetrics): Subject {
  const { pull, title } = proposal
  const id = `pull/${pull.number}`
  const none = { number: null, path: null, owner: null, stage: null, target: null, completedAt: null }
  return {
    ...none,
    ...{ id, title, turn, phase: 'proposed', open: true, authors: [], issue: null, pull: pull.number },
    key: proposalKey(id),
    name: title,
    labels: labelsOf([pull]),
    opener: pull.author === null || pull.author.bot ? null : pull.author.login,
    quietSince: lastActivityAt,
    certain: isCertain(pull, lastActivityAt),
  }
}

const issueFields = ({ number, state, reason, closedAt }: Issue): SubjectIssue => ({
  ...{ number, state, reason, closedAt },
})

function issueOf(timeline: Timeline, here: string): Issue | null {
  const place = trackingIssue(timeline)
  if (place === null || !isSameRepository(place.repository ?? here, here)) return null
  const thread = timeline.threads.find(({ number }) => number === place.number)
  return thread?.kind === 'issue' ? thread : null
}

/** The first pull request that brought it; the issue only where that is the proposal itself. */
function openerOf(timeline: Timeline, issue: Issue | null, here: string): string | null {
  const brought = linkedPulls(timeline, here)
    .filter(({ link }) => link.role === 'adds')
    .map(({ pull }) => pull)
    .sort((a, b) => a.createdAt - b.createdAt || a.number - b.number)[0]
  const author = (brought ?? (timeline.origin === 'issue' ? issue : null))?.author ?? null
  return author === null || author.bot ? null : author.login
}

const isOpenPull = (thread: Thread) => thread.kind === 'pull' && thread.state === 'open'

const isCertain = ({ complete, updatedAt }: Thread, since: number) => complete || updatedAt <= since

const labelsOf = (threads: readonly Thread[]) =>
  new Set(threads.flatMap(({ labels }) => labels.map(foldLabel)))
