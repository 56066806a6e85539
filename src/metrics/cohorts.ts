import type { Config } from '../config/config.ts'
import { isEnd, isOpen } from '../phase.ts'
import { createdAt } from './created.ts'
import type { History } from './history.ts'
import type { Cohort, Increment } from './metrics.ts'
import { lowerBound } from './window.ts'

/** What became of something by now. */
export type Outcome = 'done' | 'ended' | 'open' | 'parked'

/** When something began, and what became of it. */
export interface Born {
  readonly at: number
  readonly outcome: Outcome
}

/**
 * Acceptance by cohort of creation (kpis.md measure 19), for the increments something was created in. Documents
 * outside the flow have no outcome and are left out; done and replaced since stays a success.
 */
export function cohorts(
  histories: readonly History[],
  increments: readonly Increment[],
  clock: Config['created'],
  now: number,
): Cohort[] {
  const born = histories.flatMap((history): Born[] => {
    const at = createdAt(history, clock, now)
    const outcome = outcomeOf(history)
    return at === null || outcome === null ? [] : [{ at, outcome }]
  })
  return cohortsOf(born, increments)
}

/** Counts outcomes by the increment they began in. */
export function cohortsOf(born: readonly Born[], increments: readonly Increment[]): Cohort[] {
  const counts = increments.map(() => ({ done: 0, ended: 0, open: 0, parked: 0 }))
  const starts = increments.map(({ start }) => start)
  for (const { at, outcome } of born) {
    const place = lowerBound(starts, at + 1) - 1
    const cohort = counts[place]
    if (cohort && at < (increments[place]?.end ?? 0)) cohort[outcome]++
  }
  return increments.flatMap(({ name }, i) => cohortOf(name, counts[i]))
}

function cohortOf(name: string, counts: Record<Outcome, number> | undefined): Cohort[] {
  if (!counts) return []
  const n = counts.done + counts.ended + counts.open + counts.parked
  return n === 0 ? [] : [{ name, n, ...counts, immature: counts.open * 2 > n }]
}

function outcomeOf({ current, transitions, birth }: History): Outcome | null {
  const wasDone = birth?.phase === 'done' || transitions.some(({ to }) => to === 'done')
  if (current.phase === 'done' || (wasDone && isEnd(current.phase))) return 'done'
  if (isEnd(current.phase)) return 'ended'
  if (current.phase === 'parked') return 'parked'
  return isOpen(current.phase) ? 'open' : null
}
