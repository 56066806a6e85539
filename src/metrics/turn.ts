import type { Config } from '../config/config.ts'
import { foldLabel } from '../config/github-rules.ts'
import type { ThreadEvent } from '../timeline/timeline.ts'
import { isApproval } from './approvals.ts'
import { daysBetween } from './days.ts'
import type { Turn } from './metrics.ts'
import type { People } from './people.ts'
import { askedPerson, reviewerOf } from './review-waits.ts'
import type { ReviewedPull } from './reviews.ts'
import { closedSince, labeledAt, labelsAt, openedAsDraft } from './thread-state.ts'

type Side = 'reviewers' | 'author'

/** What the turn is told by. */
export interface TurnRules extends Pick<Config, 'approval' | 'holdLabels'> {
  readonly people: People
  readonly now: number
}

/** A pull request whose turn can be told; whether it adds a proposal makes no difference. */
export type OpenPull = Pick<ReviewedPull, 'pull' | 'closed'>

/**
 * Whose turn it is (kpis.md measure 18) on a pull request at `now`. The author puts it up, answers or asks again:
 * the reviewers' turn. Somebody else reviews or comments: the author's. Approved, it waits to be merged: the
 * reviewers' again. A draft is the author's, a hold label nobody's. `since` is when the turn passed to that side.
 * Null when it is closed, or could not be read in full. Of pushes only the last is known.
 */
export function turnOf(open: OpenPull, rules: TurnRules): Turn | null {
  const { pull, closed } = open
  const { now } = rules
  if (pull.createdAt > now || !pull.complete || closedSince(closed, now + 1) !== null) return null
  const held = holdSince(open, rules)
  if (held !== null) return turnFor(open, 'hold', held, [], now)
  const { side, since, asked } = passes(open, rules)
  const { author } = pull
  const people =
    side === 'reviewers' ? [...asked].sort() : author && rules.people.isPerson(author) ? [author.login] : []
  return turnFor(open, side, since, people, now)
}

const turnFor = (
  { pull }: OpenPull,
  side: Turn['side'],
  since: number,
  people: readonly string[],
  now: number,
): Turn => ({ side, since, waitingDays: daysBetween(since, now), pull: pull.number, people })

/** Since when one of the hold labels it bears was on. */
function holdSince({ pull }: OpenPull, { holdLabels, now }: TurnRules): number | null {
  const there = labelsAt(pull, now)
  const held = holdLabels.map(foldLabel).filter(label => there.has(label))
  const since = held.map(label => labeledAt(pull, label, now) ?? pull.createdAt)
  return since.length === 0 ? null : Math.min(...since)
}

/** Follows the turn through the events, and who is asked for a review and has not answered. */
function passes(open: OpenPull, rules: TurnRules) {
  const { pull } = open
  let draft = openedAsDraft(pull)
  let side: Side = draft ? 'author' : 'reviewers'
  let since = pull.createdAt
  const asked = new Set<string>()
  for (const event of pull.events) {
    if (event.at > rules.now) break
    noteRequest(event, open, rules.people, asked)
    if (event.kind === 'ready-for-review') draft = false
    if (event.kind === 'converted-to-draft') draft = true
    const next = draft ? 'author' : (sideAfter(event, open, rules) ?? side)
    if (next !== side) since = event.at
    side = next
  }
  return { side, since, asked }
}

function noteRequest(event: ThreadEvent, open: OpenPull, people: People, asked: Set<string>): void {
  if (event.kind === 'review-requested' || event.kind === 'review-request-removed') {
    const login = askedPerson(event, open.pull.author?.login ?? null, people)
    if (login === null) return
    if (event.kind === 'review-requested') asked.add(login)
    else asked.delete(login)
  } else if (event.kind === 'review') asked.delete(reviewerOf(event, open.pull, people) ?? '')
}

/** The side an event hands the turn to; null for one that says nothing about it. */
function sideAfter(event: ThreadEvent, { pull }: OpenPull, { people, approval }: TurnRules): Side | null {
  switch (event.kind) {
    case 'ready-for-review':
    case 'review-requested':
    case 'review-dismissed':
    case 'pushed':
    case 'reopened':
      return 'reviewers'
    case 'labeled':
      // Set by a robot it is an approval all the same: Prow's always are.
      return isApproval(event, approval) ? 'reviewers' : null
    case 'comment':
    case 'review':
      if (!people.isPerson(event.by)) return null
      if (event.kind === 'review' && event.state === 'approved') return 'reviewers'
      return people.isOther(event.by, pull.author) ? 'author' : 'reviewers'
    default:
      return null
  }
}

/** Of several pull requests the one that waits longest for reviewers, else the latest. */
export function turnAmong(turns: readonly Turn[]): Turn | null {
  const [first, ...others] = turns
  if (!first) return null
  return others.reduce((best, turn) => (isBefore(turn, best) ? turn : best), first)
}

function isBefore(a: Turn, b: Turn): boolean {
  const [forA, forB] = [a.side === 'reviewers', b.side === 'reviewers']
  if (forA !== forB) return forA
  if (forA && a.since !== b.since) return a.since < b.since
  return a.pull > b.pull
}
