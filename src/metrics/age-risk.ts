import { isOpen, OPEN_PHASES, type Phase } from '../phase.ts'
import { daysBetween } from './days.ts'
import type { History, Stay } from './history.ts'
import { kaplanMeier, shareLeftBy } from './kaplan-meier.ts'
import type { KaplanMeier, ProposalMetrics } from './metrics.ts'
import { P85_FROM } from './small-sample.ts'
import { fittedStays } from './time-in-phase.ts'

/** Share of past items that had left by this age, and which items those are. */
export type AgeRisk = Pick<ProposalMetrics, 'ageRisk' | 'ageRiskFrom'>

const NO_RISK: AgeRisk = { ageRisk: null, ageRiskFrom: null }

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
      return { ageRisk: shareLeftBy(ofState, days), ageRiskFrom: 'state' }
    return all.events >= P85_FROM ? { ageRisk: shareLeftBy(all, days), ageRiskFrom: 'all' } : NO_RISK
  }
}

const estimate = (stays: readonly Stay[], now: number): KaplanMeier =>
  kaplanMeier(stays.map(({ from, to }) => ({ days: daysBetween(from, to ?? now), event: to !== null })))
