import type { Pull, ThreadEvent } from '../timeline/timeline.ts'
import type { People } from './people.ts'
import { hoursBetween } from './response.ts'
import type { ReviewedPull } from './reviews.ts'
import { closedSince } from './thread-state.ts'

/** One wait for one person's review, in whole hours; `pending` while it goes on. */
export interface ReviewWait {
  readonly login: string
  readonly hours: number
  readonly answered: boolean
  readonly pending: boolean
}

type RequestEvent = Extract<ThreadEvent, { kind: 'review-requested' | 'review-request-removed' }>
type Review = Extract<ThreadEvent, { kind: 'review' }>

/** A request to a person by name; teams answer to nobody's clock. */
export function askedPerson(event: RequestEvent, author: string | null, people: People): string | null {
  const { reviewer, team } = event
  if (team || reviewer === null || people.isRobot(reviewer)) return null
  return reviewer.toLowerCase() === author?.toLowerCase() ? null : reviewer
}

/** Who reviewed; null for robots, the author, and accounts that are gone. */
export function reviewerOf({ by }: Review, { author }: Pull, people: People): string | null {
  return by !== null && people.isOther(by, author) ? by.login : null
}

/**
 * The waits of one pull request (kpis.md measure 17): from the request, or for people who were never asked from when
 * it was up for review, to that person's next review. A new request starts the clock again; one taken back, or a
 * pull request closed before the review, ends it without an answer.
 */
export function reviewWaits(reviewed: ReviewedPull, people: People, now: number): ReviewWait[] {
  const { pull, readyAt, closed } = reviewed
  if (readyAt === null || readyAt > now || !pull.complete) return []
  const closedAt = closedSince(closed, now + 1)
  const over = closedAt ?? now
  const asked = new Map<string, number>()
  const reviewers = new Set<string>()
  const waits: ReviewWait[] = []
  const end = (login: string, since: number, at: number, how: Pick<ReviewWait, 'answered' | 'pending'>) => {
    waits.push({ login, hours: hoursBetween(since, at), ...how })
    asked.delete(login)
  }
  for (const event of pull.events) {
    if (event.at > over) break
    if (event.kind === 'review-requested' || event.kind === 'review-request-removed') {
      const login = askedPerson(event, pull.author?.login ?? null, people)
      if (login === null) continue
      const since = asked.get(login)
      if (event.kind === 'review-requested') asked.set(login, Math.max(event.at, readyAt))
      else if (since !== undefined) end(login, since, event.at, { answered: false, pending: false })
    }
    if (event.kind !== 'review') continue
    const login = reviewerOf(event, pull, people)
    if (login === null) continue
    const since = asked.get(login) ?? (reviewers.has(login) ? null : readyAt)
    reviewers.add(login)
    if (since !== null) end(login, since, event.at, { answered: true, pending: false })
  }
  for (const [login, since] of [...asked])
    end(login, since, over, { answered: false, pending: closedAt === null })
  return waits
}
