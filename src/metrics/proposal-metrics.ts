import type { Config } from '../config/config.ts'
import { isOpen } from '../phase.ts'
import type { AgeRisk } from './age-risk.ts'
import { changeCounts, type LandingHistory, lastMeaningfulAt } from './changes.ts'
import { daysBetween } from './days.ts'
import type { Stay } from './history.ts'
import type { Life, LifeMeter } from './life.ts'
import type { ProposalMetrics } from './metrics.ts'
import { isStale, staleSince } from './stale.ts'
import { daysInPhases } from './time-in-phase.ts'

/** How the parts of a proposal that rest on other proposals, or on GitHub, are told. */
export interface ProposalMeters {
  readonly ageRiskOf: (current: Stay) => AgeRisk
  /** Null when GitHub was not read. */
  readonly lifeOf: LifeMeter | null
}

/** One proposal as of `now`: outcome, changes, ages, whose turn it is (kpis.md measures 5, 10, 11, 12, 18, 22). */
export function proposalMetrics(
  { history, landings }: LandingHistory,
  { ageRiskOf, lifeOf }: ProposalMeters,
  staleAfterDays: Config['staleAfterDays'],
  now: number,
): ProposalMetrics {
  const { timeline, landed, current, completion, end } = history
  const meaningfulAt = lastMeaningfulAt(timeline, landed.at)
  const open = isOpen(current.phase)
  const life = lifeOf?.(history, open) ?? landingsAlone(meaningfulAt)
  return {
    timeline,
    phase: current.phase,
    open,
    landedAt: landed.at,
    completedAt: completion?.at ?? null,
    endedAt: end?.at ?? null,
    endKind: end?.kind ?? null,
    changes: changeCounts(landings),
    lastMeaningfulAt: meaningfulAt,
    ageDays: daysBetween(landed.at, now),
    daysInState: daysBetween(current.from, now),
    daysSinceMeaningfulChange: daysBetween(meaningfulAt, now),
    ...ageRiskOf(current),
    stale: isStale(current.phase, daysBetween(life.activeUntil, now), staleAfterDays),
    staleSince: staleSince(current.phase, life.activeUntil, now, staleAfterDays),
    lastActivityAt: life.lastActivityAt,
    turn: life.turn,
    timeInPhaseDays: daysInPhases(history, now),
    checklist: timeline.checklist,
  }
}

/** Without GitHub the landings are all there is to see. */
const landingsAlone = (at: number): Life => ({ lastActivityAt: at, activeUntil: at, turn: null })
