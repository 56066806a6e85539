import type { Config } from '../config/config.ts'
import { isOpen } from '../phase.ts'
import type { AgeRisk } from './age-risk.ts'
import { changeCounts, type LandingHistory, lastMeaningfulAt } from './changes.ts'
import { daysBetween } from './days.ts'
import type { Stay } from './history.ts'
import type { ProposalMetrics } from './metrics.ts'
import { isStale } from './stale.ts'
import { daysInPhases } from './time-in-phase.ts'

/** One proposal as of `now`: outcome, changes, ages (kpis.md measures 5, 10, 11, 12, 22). */
export function proposalMetrics(
  { history, landings }: LandingHistory,
  ageRiskOf: (current: Stay) => AgeRisk,
  staleAfterDays: Config['staleAfterDays'],
  now: number,
): ProposalMetrics {
  const { timeline, landed, current, completion, end } = history
  const meaningfulAt = lastMeaningfulAt(timeline, landed.at)
  const daysSinceMeaningfulChange = daysBetween(meaningfulAt, now)
  return {
    timeline,
    phase: current.phase,
    open: isOpen(current.phase),
    landedAt: landed.at,
    completedAt: completion?.at ?? null,
    endedAt: end?.at ?? null,
    endKind: end?.kind ?? null,
    changes: changeCounts(landings),
    lastMeaningfulAt: meaningfulAt,
    ageDays: daysBetween(landed.at, now),
    daysInState: daysBetween(current.from, now),
    daysSinceMeaningfulChange,
    ...ageRiskOf(current),
    stale: isStale(current.phase, daysSinceMeaningfulChange, staleAfterDays),
    timeInPhaseDays: daysInPhases(history, now),
    checklist: timeline.checklist,
  }
}
