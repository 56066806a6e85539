import type { Issue, Timeline } from '../timeline/timeline.ts'
import type { IssueTracking } from './metrics.ts'
import { isSameRepository, type Reviews } from './reviews.ts'

/** What is tracked, and where: the issues may stand in another repository than the pull requests. */
export interface TrackingInput {
  readonly timelines: readonly Timeline[]
  readonly issues: readonly Issue[]
  readonly tracked: ReadonlySet<number>
  readonly repository: string
  readonly issueRepository: string
  readonly reviews: Reviews
  readonly now: number
}

/**
 * Enhancements tracked as issues by `now`: those without any pull request, pull requests that add a proposal without
 * an issue, and how many boxes of the checklists are ticked. An issue that could not be read in full proves no
 * absence, and is not listed.
 */
export function issueTracking(input: TrackingInput): IssueTracking {
  const issues = input.issues
    .filter(({ number, createdAt }) => input.tracked.has(number) && createdAt <= input.now)
    .sort((a, b) => a.number - b.number)
  return {
    tracked: issues.length,
    withoutPull: withoutPull(issues, input),
    pullsWithoutIssue: pullsWithoutIssue(issues, input),
    checklists: checklists(issues),
  }
}

function withoutPull(issues: readonly Issue[], input: TrackingInput): IssueTracking['withoutPull'] {
  const served = issuesOfPulls(input)
  return issues
    .filter(
      issue =>
        issue.complete &&
        issue.closedBy.length === 0 &&
        !served.has(issue.number) &&
        pullsNamed(issue, input.now).size === 0,
    )
    .map(({ number, title }) => ({ number, title }))
}

/** Issues whose proposal is linked with a pull request. */
function issuesOfPulls({ timelines, issueRepository }: TrackingInput): Set<number> {
  return new Set(
    timelines
      .filter(({ links }) => links.some(({ kind }) => kind === 'pull'))
      .flatMap(({ links }) =>
        links.filter(link => link.kind === 'issue' && isSameRepository(link.repository, issueRepository)),
      )
      .map(({ number }) => number),
  )
}

/** Pull requests that mention an issue or are connected with it, as `owner/name#1`. */
function pullsNamed({ events }: Issue, now: number): Set<string> {
  const named = new Set<string>()
  const connected = new Set<string>()
  for (const event of events) {
    if (!('otherIs' in event) || event.otherIs !== 'pull' || event.at > now) continue
    const key = keyOf(event.other.repository, event.other.number)
    if (event.kind === 'cross-referenced') named.add(key)
    else if (event.kind === 'connected') connected.add(key)
    else connected.delete(key)
  }
  return new Set([...named, ...connected])
}

const keyOf = (repository: string, number: number): string => `${repository.toLowerCase()}#${number}`

/** A pull request that a tracked issue knows of has an issue, whether or not it closes it. */
function pullsWithoutIssue(
  issues: readonly Issue[],
  { timelines, repository, reviews, now }: TrackingInput,
): IssueTracking['pullsWithoutIssue'] {
  const named = new Set(issues.flatMap(issue => [...pullsNamed(issue, now)]))
  const tracked = new Set(
    timelines
      .filter(({ links }) => links.some(({ role }) => role === 'tracks'))
      .flatMap(({ links }) => links.filter(({ kind }) => kind === 'pull').map(({ number }) => number)),
  )
  return reviews.pulls
    .filter(
      ({ addsProposal, pull }) =>
        addsProposal &&
        pull.closes.length === 0 &&
        !tracked.has(pull.number) &&
        !named.has(keyOf(repository, pull.number)),
    )
    .map(({ pull: { number, title } }) => ({ number, title }))
}

/** Sections in the order they are first met. */
function checklists(issues: readonly Issue[]): IssueTracking['checklists'] {
  const sections = new Map<string, { section: string; issues: number; ticked: number; total: number }>()
  for (const { checklist } of issues) {
    for (const { section, ticked, total } of checklist) {
      const sum = sections.get(section) ?? { section, issues: 0, ticked: 0, total: 0 }
      sections.set(section, sum)
      sum.issues++
      sum.ticked += ticked
      sum.total += total
    }
  }
  return [...sections.values()]
}
