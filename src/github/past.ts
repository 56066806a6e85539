import type {
  ChangePull,
  GithubFacts,
  Issue,
  Milestone,
  Pull,
  Reference,
  Thread,
  ThreadEvent,
} from './facts.ts'
import { sortedNames } from './read-values.ts'
import { isSameRepository } from './references.ts'

/**
 * The facts as they were at an instant of the past: later threads are gone, later events did not happen, and what
 * they changed (state, labels, milestone, title, draft) is undone. What leaves no events cannot be undone: the
 * sizes of pull requests, links with what was there, assignees and due dates stay as they are now; boxes, sub-issues and columns are
 * unknown for an issue that changed since.
 */
export function factsAt(facts: GithubFacts, instant: number): GithubFacts {
  if (instant >= facts.asOf) return facts
  const pulls = mapped(facts.pulls, pull => (pull.createdAt > instant ? null : pullAt(pull, instant)))
  const isLater = (number: number | null) => number !== null && facts.pulls.has(number) && !pulls.has(number)
  const next = firstAfter(facts, instant)
  const isThere = ({ repository, number }: Reference) => {
    if (!isSameRepository(repository, facts.repository)) return true
    return facts.pulls.has(number) ? pulls.has(number) : number < next
  }
  const issues = mapped(facts.issues, issue =>
    issue.createdAt > instant ? null : issueAt(issue, instant, isThere),
  )
  return {
    ...facts,
    asOf: instant,
    issues,
    pulls,
    pullOfCommit: new Map([...facts.pullOfCommit].filter(([, number]) => !isLater(number))),
    milestones: facts.milestones.flatMap(milestone => milestoneAt(milestone, instant)),
    tracked: new Set([...facts.tracked].filter(number => issues.has(number))),
    changes: facts.changes && {
      ...facts.changes,
      pulls: facts.changes.pulls.flatMap(pull => changeAt(pull, instant)),
    },
  }
}

/** Numbers ascend with time: what is not known and has a higher one than something later was not there yet. */
function firstAfter({ issues, pulls, changes }: GithubFacts, instant: number): number {
  const known = [...issues.values(), ...pulls.values(), ...(changes?.pulls ?? [])]
  const later = known.filter(({ createdAt }) => createdAt > instant)
  return later.reduce((least, { number }) => Math.min(least, number), Number.POSITIVE_INFINITY)
}

function mapped<T>(map: ReadonlyMap<number, T>, change: (value: T) => T | null): ReadonlyMap<number, T> {
  return new Map(
    [...map].flatMap(([number, value]) => {
      const changed = change(value)
      return changed === null ? [] : [[number, changed] as const]
    }),
  )
}

function issueAt(issue: Issue, instant: number, isThere: (pull: Reference) => boolean): Issue {
  const { before, later } = parted(issue, instant)
  const isUnchanged = issue.updatedAt <= instant
  const { isOpen, closing } = stateAt(issue, before, later, instant)
  return {
    ...issue,
    ...undone(issue, before, later, instant),
    state: isOpen ? 'open' : 'closed',
    closedAt: isOpen ? null : (closing?.at ?? issue.closedAt),
    reason: isOpen ? null : closing === null ? issue.reason : closing.reason,
    closedBy: issue.closedBy.filter(isThere),
    subIssues: isUnchanged ? issue.subIssues : null,
    checklist: isUnchanged ? issue.checklist : [],
    // A move on a board changes nothing that could be undone.
    column: null,
  }
}

function pullAt(pull: Pull, instant: number): Pull {
  const { before, later } = parted(pull, instant)
  const isMerged = pull.mergedAt !== null && pull.mergedAt <= instant
  const { isOpen, closing } = stateAt(pull, before, later, instant)
  return {
    ...pull,
    ...undone(pull, before, later, instant),
    state: isMerged ? 'merged' : isOpen ? 'open' : 'closed',
    closedAt: isMerged ? pull.mergedAt : isOpen ? null : (closing?.at ?? pull.closedAt),
    draft: draftAt(pull, later),
    mergedAt: isMerged ? pull.mergedAt : null,
    mergeCommit: isMerged ? pull.mergeCommit : null,
  }
}

interface Parted {
  readonly before: readonly ThreadEvent[]
  readonly later: readonly ThreadEvent[]
}

function parted({ events }: Thread, instant: number): Parted {
  return { before: events.filter(({ at }) => at <= instant), later: events.filter(({ at }) => at > instant) }
}

/**
 * Open or closed: what the first later change of it changed from, else as now. `closing` is the last closing until
 * then when a later reopening shows that it held.
 */
function stateAt(
  thread: Thread,
  before: readonly ThreadEvent[],
  later: readonly ThreadEvent[],
  instant: number,
) {
  const first = later.find(({ kind }) => kind === 'closed' || kind === 'reopened' || kind === 'merged')
  if (first?.kind === 'reopened') {
    return { isOpen: false, closing: before.findLast(event => event.kind === 'closed') ?? null }
  }
  if (first) return { isOpen: true, closing: null }
  const isOpen = thread.state === 'open' || (thread.closedAt !== null && thread.closedAt > instant)
  return { isOpen, closing: null }
}

function draftAt({ draft }: Pull, later: readonly ThreadEvent[]): boolean {
  const first = later.find(({ kind }) => kind === 'ready-for-review' || kind === 'converted-to-draft')
  return first ? first.kind === 'ready-for-review' : draft
}

/** Everything that events change in issues and pull requests alike, walked back from now. */
function undone(
  thread: Thread,
  before: readonly ThreadEvent[],
  later: readonly ThreadEvent[],
  instant: number,
) {
  const labels = new Set(thread.labels)
  let { title, milestone } = thread
  for (const event of later.toReversed()) {
    if (event.kind === 'labeled' && event.label !== null) labels.delete(event.label)
    if (event.kind === 'unlabeled' && event.label !== null) labels.add(event.label)
    if (event.kind === 'renamed') title = event.from
    if (event.kind === 'demilestoned') milestone = event.milestone
    // A move comes as two events of one second in any order: only what is there can be taken away.
    if (event.kind === 'milestoned' && event.milestone === milestone) milestone = null
  }
  const isUnchanged = thread.updatedAt <= instant
  return {
    title,
    milestone,
    labels: sortedNames([...labels]),
    events: before,
    updatedAt: isUnchanged ? thread.updatedAt : Math.max(thread.createdAt, before.at(-1)?.at ?? 0),
  }
}

function milestoneAt(milestone: Milestone, instant: number): readonly Milestone[] {
  if (milestone.createdAt > instant) return []
  const isLater = milestone.closedAt !== null && milestone.closedAt > instant
  return [isLater ? { ...milestone, state: 'open', closedAt: null } : milestone]
}

function changeAt(pull: ChangePull, instant: number): readonly ChangePull[] {
  if (pull.createdAt > instant) return []
  const until = (at: number | null) => (at !== null && at > instant ? null : at)
  return [
    {
      ...pull,
      updatedAt: Math.min(pull.updatedAt, instant),
      mergedAt: until(pull.mergedAt),
      closedAt: until(pull.closedAt),
    },
  ]
}
