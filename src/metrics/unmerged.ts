import type { Config } from '../config/config.ts'
import type { UnmergedProposal } from '../timeline/timeline.ts'
import { activityOf } from './activity.ts'
import { daysBetween } from './days.ts'
import type { UnmergedMetrics } from './metrics.ts'
import type { Reviews } from './reviews.ts'
import { isStale } from './stale.ts'
import { closedSpans } from './thread-state.ts'
import { turnOf } from './turn.ts'

/**
 * Proposals in a pull request only, by number: whose turn it is (kpis.md measure 18), and whether they are stale by
 * the rule of proposed ones (measure 22). Age runs from the opening to `now` whatever became of them.
 */
export function unmergedMetrics(
  unmerged: readonly UnmergedProposal[],
  { people }: Reviews,
  config: Config,
  now: number,
): UnmergedMetrics[] {
  const { approval, holdLabels, staleAfterDays } = config
  return unmerged
    .filter(({ pull }) => pull.createdAt <= now)
    .sort((a, b) => a.pull.number - b.pull.number)
    .map(proposal => {
      const { pull, phase } = proposal
      const { at, until } = activityOf([pull], people, now)
      return {
        proposal,
        ageDays: daysBetween(pull.createdAt, now),
        turn: turnOf({ pull, closed: closedSpans(pull) }, { people, approval, holdLabels, now }),
        lastActivityAt: at ?? pull.createdAt,
        stale: isStale(phase, daysBetween(until ?? pull.createdAt, now), staleAfterDays),
      }
    })
}
