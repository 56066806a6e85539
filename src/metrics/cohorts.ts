import type { Config } from '../config/config.ts'
import { isEnd, isOpen } from '../phase.ts'
import { createdAt } from './created.ts'
import type { History } from './history.ts'
import type { Cohort, Increment } from './metrics.ts'
import { lowerBound } from './window.ts'

type Outcome = 'done' | 'ended' | 'open' | 'parked'

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
  const counts = increments.map(() => ({ done: 0, ended: 0, open: 0, parked: 0 }))
  const starts = increments.map(({ start }) => start)
  for (const history of histories) {
    const at = createdAt(history, clock, now)
    const outcome = outcomeOf(history)
    if (at === null || outcome === null) continue
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
