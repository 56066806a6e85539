import { type Born, cohortsOf, type Outcome } from './cohorts.ts'
import type { History } from './history.ts'
import type { Cohort, Increment } from './metrics.ts'
import type { ReviewedPull, Reviews } from './reviews.ts'
import { closedSince } from './thread-state.ts'

/**
 * Acceptance where merged means accepted (kpis.md measure 19): pull requests that add a proposal by the increment
 * they were up for review in. Merged is success, closed without it an end unless it was set aside. What landed
 * without a known pull request was accepted too, and counts by its landing; a bulk import was never judged.
 */
export function pullCohorts(
  { pulls }: Reviews,
  histories: readonly History[],
  increments: readonly Increment[],
  now: number,
): Cohort[] {
  const adding = pulls.filter(({ addsProposal }) => addsProposal)
  const known = new Set(adding.map(({ pull }) => pull.number))
  const proposed = adding.flatMap(pull => bornOf(pull, now))
  const landed = histories.flatMap((history): Born[] => {
    const { birth, landed, timeline } = history
    const byPull = timeline.links.some(
      ({ role, number }) =>
        role === 'adds' && known.has(number) && timeline.threads.some(thread => thread.number === number),
    )
    return birth && !byPull && !landed.bulk ? [{ at: birth.from, outcome: 'done' }] : []
  })
  return cohortsOf([...proposed, ...landed], increments)
}

function bornOf(reviewed: ReviewedPull, now: number): Born[] {
  const { readyAt } = reviewed
  return readyAt === null || readyAt > now ? [] : [{ at: readyAt, outcome: outcomeOf(reviewed, now) }]
}

function outcomeOf({ acceptedAt, closed, parked }: ReviewedPull, now: number): Outcome {
  if (acceptedAt !== null && acceptedAt <= now) return 'done'
  if (parked) return 'parked'
  return closedSince(closed, now + 1) === null ? 'open' : 'ended'
}
