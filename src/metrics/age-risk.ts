import { isOpen, OPEN_PHASES, type Phase } from '../phase.ts'
import { DAY_MS, dayNumber, daysBetween } from './days.ts'
import type { History, Stay } from './history.ts'
import { kaplanMeier, shareLeftBy } from './kaplan-meier.ts'
import type { KaplanMeier, ProposalMetrics } from './metrics.ts'
import { P85_FROM } from './small-sample.ts'
import { fittedStays } from './time-in-phase.ts'

/** Share of past items that had left by this age, which items those are, and when 85 % of them had. */
export type AgeRisk = Pick<ProposalMetrics, 'ageRisk' | 'ageRiskFrom' | 'oldSince'>

const NO_RISK: AgeRisk = { ageRisk: null, ageRiskFrom: null, oldSince: null }

/**
 * Age risk (kpis.md measure 12): for an open proposal, the share of past stays in its state that were over by its
 * age in that state (Kaplan-Meier of the state). Under 19 exits all open states together, under 19 of those none.
 */
export function ageRiskMeter(histories: readonly History[], now: number): (current: Stay) => AgeRisk {
  const stays = histories.flatMap(fittedStays).filter(({ phase }) => isOpen(phase))
  const all = estimate(stays, now)
  const own = new Map<Phase, KaplanMeier>(
    OPEN_PHASES.map(phase => [
      phase,
      estimate(
        stays.filter(stay => stay.phase === phase),
        now,
      ),
    ]),
  )
  return ({ phase, from }) => {
    if (!isOpen(phase)) return NO_RISK
    const days = daysBetween(from, now)
    const ofState = own.get(phase)
    if (ofState && ofState.events >= P85_FROM)
      return {
        ageRisk: shareLeftBy(ofState, days),
        ageRiskFrom: 'state',
        oldSince: oldSince(ofState, from, days),
      }
    return all.events >= P85_FROM
      ? { ageRisk: shareLeftBy(all, days), ageRiskFrom: 'all', oldSince: oldSince(all, from, days) }
      : NO_RISK
  }
}

/** Days are differences of UTC dates, so the day somebody became old begins at midnight. */
const oldSince = ({ p85 }: KaplanMeier, from: number, days: number): number | null =>
  p85 === null || days < p85 ? null : (dayNumber(from) + p85) * DAY_MS

const estimate = (stays: readonly Stay[], now: number): KaplanMeier =>
  kaplanMeier(stays.map(({ from, to }) => ({ days: daysBetween(from, to ?? now), event: to !== null })))
