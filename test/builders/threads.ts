import type {
  GithubFacts,
  Issue,
  Person,
  Pull,
  Reference,
  ReviewState,
  Thread,
  ThreadEvent,
} from '../../src/github/facts.ts'
import { at } from './timeline.ts'

/** Repository all threads of these builders stand in. */
export const REPOSITORY = 'acme/enhancements'

type When = number | string
type Event<Kind extends ThreadEvent['kind']> = Extract<ThreadEvent, { readonly kind: Kind }>

const instant = (when: When): number => (typeof when === 'number' ? when : at(when))

/** A human account, or a GitHub app with `bot`. */
export const person = (login: string, bot = false): Person => ({ login, bot })

/** A person by login; null is the ghost of a deleted account. */
const who = (login: string | null): Person | null => (login === null ? null : person(login))

/** An issue or pull request of this repository, or of the one named. */
export const reference = (number: number, repository: string = REPOSITORY): Reference => ({
  repository,
  number,
})

export const labeled = (
  when: When,
  label: string | null,
  by: string | null = 'octocat',
): Event<'labeled' | 'unlabeled'> => ({ kind: 'labeled', at: instant(when), by: who(by), label })

export const unlabeled = (
  when: When,
  label: string | null,
  by: string | null = 'octocat',
): Event<'labeled' | 'unlabeled'> => ({ kind: 'unlabeled', at: instant(when), by: who(by), label })

export const milestoned = (when: When, milestone: string): Event<'milestoned' | 'demilestoned'> => ({
  kind: 'milestoned',
  at: instant(when),
  milestone,
})

export const demilestoned = (when: When, milestone: string): Event<'milestoned' | 'demilestoned'> => ({
  kind: 'demilestoned',
  at: instant(when),
  milestone,
})

/** Closed without a reason by the author of the builders' threads, unless told otherwise. */
export const closed = (when: When, given: Partial<Event<'closed'>> = {}): Event<'closed'> => ({
  kind: 'closed',
  at: instant(when),
  by: who('octocat'),
  reason: null,
  closer: null,
  ...given,
})

export const reopened = (when: When, by: string | null = 'octocat'): Event<'reopened' | 'merged'> => ({
  kind: 'reopened',
  at: instant(when),
  by: who(by),
})

export const merged = (when: When, by: string | null = 'maintainer'): Event<'reopened' | 'merged'> => ({
  kind: 'merged',
  at: instant(when),
  by: who(by),
})

export const commented = (when: When, by: string | null): Event<'comment'> => ({
  kind: 'comment',
  at: instant(when),
  by: who(by),
})

export const reviewed = (
  when: When,
  by: string | null,
  state: ReviewState = 'commented',
): Event<'review'> => ({ kind: 'review', at: instant(when), by: who(by), state })

export const reviewRequested = (
  when: When,
  reviewer: string | null,
  team = false,
): Event<'review-requested' | 'review-request-removed'> => ({
  kind: 'review-requested',
  at: instant(when),
  reviewer,
  team,
})

export const readyForReview = (when: When): Event<'ready-for-review' | 'converted-to-draft'> => ({
  kind: 'ready-for-review',
  at: instant(when),
})

export const convertedToDraft = (when: When): Event<'ready-for-review' | 'converted-to-draft'> => ({
  kind: 'converted-to-draft',
  at: instant(when),
})

export const retitled = (when: When, from: string, to: string): Event<'renamed'> => ({
  kind: 'renamed',
  at: instant(when),
  from,
  to,
})

/** Another issue or pull request mentioned this one. */
export const crossReferenced = (
  when: When,
  other: Reference,
  otherIs: 'issue' | 'pull' = 'pull',
): Event<'cross-referenced' | 'connected' | 'disconnected'> => ({
  kind: 'cross-referenced',
  at: instant(when),
  other,
  otherIs,
})

/** A thread with `createdAt` as an instant or a day. */
type Given<Kind extends Thread> = Partial<Omit<Kind, 'kind' | 'createdAt'>> & { readonly createdAt?: When }

/** An issue; state, reason, labels and milestone follow from its events unless given. */
export function anIssue({ createdAt, ...given }: Given<Issue> = {}): Issue {
  const events = given.events ?? []
  const { state, ...shared } = sharedOf(createdAt, events)
  return {
    kind: 'issue',
    number: 1,
    title: 'An enhancement',
    ...shared,
    state,
    reason: state === 'closed' ? (lastClosing(events)?.reason ?? null) : null,
    assignees: [],
    parent: null,
    subIssues: null,
    closedBy: [],
    checklist: [],
    column: null,
    ...given,
    events,
  }
}

/** A pull request, not a draft; state, merge time, labels and milestone follow from its events unless given. */
export function aPull({ createdAt, ...given }: Given<Pull> = {}): Pull {
  const events = given.events ?? []
  const { state, ...shared } = sharedOf(createdAt, events)
  const mergedAt =
    given.mergedAt === undefined
      ? (events.findLast(({ kind }) => kind === 'merged')?.at ?? null)
      : given.mergedAt
  return {
    kind: 'pull',
    number: 2,
    title: 'Add an enhancement',
    ...shared,
    closedAt: mergedAt ?? shared.closedAt,
    state: mergedAt === null ? state : 'merged',
    draft: false,
    mergedAt,
    mergeCommit: null,
    base: 'main',
    changedFiles: 1,
    changedLines: 100,
    closes: [],
    touches: null,
    ...given,
    events,
  }
}

function sharedOf(createdAt: When = '2026-01-01', events: readonly ThreadEvent[]) {
  const isClosed = events.reduce(
    (so, { kind }) => (kind === 'closed' ? true : kind === 'reopened' ? false : so),
    false,
  )
  const state: 'open' | 'closed' = isClosed ? 'closed' : 'open'
  return {
    author: person('octocat'),
    createdAt: instant(createdAt),
    updatedAt: events.at(-1)?.at ?? instant(createdAt),
    closedAt: isClosed ? (lastClosing(events)?.at ?? null) : null,
    state,
    milestone: milestoneAfter(events),
    labels: labelsAfter(events),
    complete: true,
  }
}

function labelsAfter(events: readonly ThreadEvent[]): readonly string[] {
  const labels = new Set<string>()
  for (const event of events) {
    if (event.kind === 'labeled' && event.label !== null) labels.add(event.label)
    if (event.kind === 'unlabeled' && event.label !== null) labels.delete(event.label)
  }
  return [...labels].sort()
}

function milestoneAfter(events: readonly ThreadEvent[]): string | null {
  let milestone: string | null = null
  for (const event of events) {
    if (event.kind === 'milestoned') milestone = event.milestone
    if (event.kind === 'demilestoned' && event.milestone === milestone) milestone = null
  }
  return milestone
}

function lastClosing(events: readonly ThreadEvent[]) {
  return events.findLast(event => event.kind === 'closed')
}

/** Facts about these threads; issues and pull requests are put into their maps. */
export function facts({
  issues = [],
  pulls = [],
  ...given
}: Partial<Omit<GithubFacts, 'issues' | 'pulls'>> & {
  readonly issues?: readonly Issue[]
  readonly pulls?: readonly Pull[]
} = {}): GithubFacts {
  return {
    repository: REPOSITORY,
    asOf: at('2027-01-01'),
    issues: new Map(issues.map(issue => [issue.number, issue])),
    pulls: new Map(pulls.map(pull => [pull.number, pull])),
    absent: new Set(),
    pullOfCommit: new Map(),
    milestones: [],
    tracked: new Set(),
    changes: null,
    sawClosedPulls: false,
    gaps: [],
    ...given,
  }
}
