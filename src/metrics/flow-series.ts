import { isEnd, PHASES, type Phase } from '../phase.ts'
import { DAY_MS } from './days.ts'
import type { Stock } from './flow.ts'
import type { History, Stay } from './history.ts'
import type { FlowSeries } from './metrics.ts'
import { ascending, lowerBound } from './window.ts'

/** Most instants of the series: about one per pixel column of a chart, and small enough to ship as data. */
export const MOST_INSTANTS = 400

/** The way to success, in order; a phase here is reached when it or a later one is. */
const FLOW = ['proposed', 'accepted', 'building', 'done'] as const satisfies readonly Phase[]

/**
 * Cumulative flow and net stock (kpis.md measure 8): per phase how many ever reached it, which never falls, and
 * how many are in it, which may. Instants run from the first landing to `now` in whole days.
 */
export function flowSeries(histories: readonly History[], stock: Stock, now: number): FlowSeries {
  const proposals = histories.filter(({ birth }) => birth !== null)
  const occurring = phasesOf(proposals)
  const at = instantsUntil(now, proposals)
  return {
    at,
    cumulative: PHASES.filter(phase => occurring.has(phase) && (isFlow(phase) || isEnd(phase))).map(phase => {
      const reached = ascending(proposals.flatMap(history => firstReach(history, phase) ?? []))
      return { phase, values: at.map(instant => lowerBound(reached, instant + 1)) }
    }),
    stock: PHASES.filter(phase => occurring.has(phase)).map(phase => ({
      phase,
      values: at.map(instant => stock(phase, instant + 1)),
    })),
  }
}

/** Phases some proposal was ever in. A word no rule covers is at least a proposal, so it makes `proposed` occur. */
function phasesOf(proposals: readonly History[]): Set<Phase> {
  const phases = new Set<Phase>()
  for (const history of proposals) for (const stay of staysSinceBirth(history)) phases.add(stay.phase)
  if (phases.has('unknown')) phases.add('proposed')
  return phases
}

function firstReach(history: History, phase: Phase): number | undefined {
  return staysSinceBirth(history).find(stay => reaches(stay.phase, phase))?.from
}

function reaches(phase: Phase, goal: Phase): boolean {
  return isFlow(goal) ? rank(phase) >= rank(goal) : phase === goal
}

const isFlow = (phase: Phase) => FLOW.some(step => step === phase)
const rank = (phase: Phase) => FLOW.findIndex(step => step === (phase === 'unknown' ? 'proposed' : phase))

const staysSinceBirth = ({ birth, stays }: History): readonly Stay[] =>
  birth ? stays.slice(stays.indexOf(birth)) : []

function instantsUntil(now: number, proposals: readonly History[]): number[] {
  const first = proposals.reduce((earliest, { birth }) => Math.min(earliest, birth?.from ?? now), now)
  const step = stepDays((now - first) / DAY_MS) * DAY_MS
  const instants: number[] = []
  for (let at = first; at < now; at += step) instants.push(at)
  return [...instants, now]
}

/** A day, or the fewest weeks (doubling) that keep the series within its limit. */
function stepDays(days: number): number {
  let step = 1
  while (Math.ceil(days / step) + 1 > MOST_INSTANTS) step = step === 1 ? 7 : step * 2
  return step
}
