import { OPEN_PHASES, PHASES, type Phase } from '../phase.ts'
import { daysBetween } from './days.ts'
import type { History, Stay } from './history.ts'
import { kaplanMeier, type Observation } from './kaplan-meier.ts'
import type { Duration, Metrics, ProposalMetrics } from './metrics.ts'
import { sample } from './small-sample.ts'

/** Phases whose length says something: those that can be left. Nobody waits in done. */
const WAITING: readonly Phase[] = [...OPEN_PHASES, 'parked']

const FLOW: readonly Phase[] = ['proposed', 'accepted', 'building', 'done']

/** Days of one proposal in each phase it was in, up to `now`; they sum to its age (kpis.md section 3). */
export function daysInPhases({ stays }: History, now: number): ProposalMetrics['timeInPhaseDays'] {
  const days = (phase: Phase) =>
    stays
      .filter(stay => stay.phase === phase)
      .reduce((sum, { from, to }) => sum + daysBetween(from, to ?? now), 0)
  const occurring = PHASES.filter(phase => stays.some(stay => stay.phase === phase))
  return Object.fromEntries(occurring.map(phase => [phase, days(phase)]))
}

/**
 * Time in state (kpis.md measure 10) for each phase that occurs: stays of a proposal summed, censored while it is
 * there. A first stay in a later phase than proposed began before the files knew it: left out and counted.
 */
export function timeInPhases(histories: readonly History[], now: number): Metrics['timeInPhaseDays'] {
  return WAITING.flatMap(phase => {
    const visitors = histories.filter(({ birth, stays }) => birth && stays.some(stay => stay.phase === phase))
    if (visitors.length === 0) return []
    const observed = visitors.flatMap(history => observedIn(phase, history, now) ?? [])
    const leftCensored = visitors.filter(({ birth }) => birth?.phase === phase && beganEarlier(birth)).length
    const skipped = histories.filter(history => passedOver(phase, history)).length
    return [{ phase, duration: durationOf(observed, leftCensored), skipped }]
  })
}

/** Both views of a list of observations; `leftCensored` is told, not fitted. Without `keepCurve` the curve stays empty. */
export function durationOf(
  observations: readonly Observation[],
  leftCensored: number,
  keepCurve = true,
): Duration {
  const finished = observations.filter(({ event }) => event)
  return {
    finished: sample(finished.map(({ days }) => days)),
    open: observations.length - finished.length,
    leftCensored,
    kaplanMeier: kaplanMeier(observations, keepCurve),
  }
}

/** True for a birth in a phase that has another before it: its true start is not in the files. */
export const beganEarlier = ({ phase }: Stay): boolean => phase !== 'proposed' && phase !== 'unknown'

/** Stays with a known start: all but a first one that began earlier. */
export const fittedStays = ({ birth, stays }: History): readonly Stay[] =>
  birth ? stays.slice(stays.indexOf(birth) + (beganEarlier(birth) ? 1 : 0)) : []

function observedIn(phase: Phase, history: History, now: number): Observation | null {
  const stays = fittedStays(history).filter(stay => stay.phase === phase)
  if (stays.length === 0) return null
  const days = stays.reduce((sum, { from, to }) => sum + daysBetween(from, to ?? now), 0)
  return { days, event: stays.every(({ to }) => to !== null) }
}

/** Went from before a phase of the flow to after it without ever being in it. */
function passedOver(phase: Phase, { birth, stays }: History): boolean {
  const rank = FLOW.indexOf(phase)
  if (!birth || rank < 0 || stays.some(stay => stay.phase === phase)) return false
  const ranks = stays.map(stay => FLOW.indexOf(stay.phase))
  const firstBelow = ranks.findIndex(other => other >= 0 && other < rank)
  return firstBelow >= 0 && ranks.slice(firstBelow).some(other => other > rank)
}
