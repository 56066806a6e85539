import type { Config } from '../config/config.ts'
import type { Phase } from '../phase.ts'
import { isOpen } from '../phase.ts'
import { type Deliveries, deliveredIn, deliveriesOf, WEEK_MS, weeksBefore } from './forecast-deliveries.ts'
import type { FanPoint, Forecast, ForecastByEnd, ForecastMade, ItemsByWhen } from './forecast-figures.ts'
import { aheadOf, recordOf, tooLittle } from './forecast-record.ts'
import {
  type Ahead,
  atLeastIn,
  byWeek,
  FARTHEST_WEEKS,
  type Simulation,
  simulate,
  TRIALS,
} from './forecast-simulation.ts'
import type { History } from './history.ts'
import type { Increment } from './metrics.ts'

/** What a forecast rests on beside the histories. */
export interface ForecastRules {
  readonly increments: readonly Increment[]
  readonly burst: Config['burst']
  readonly now: number
}

/**
 * Measure 23 (kpis.md): the last 26 whole weeks of completions, drawn again 10,000 times. Completions in bulk and in
 * clean-ups are left out, so that an administrative day does not read as pace. Refused where there is too little to
 * draw from. Depends on nothing but its arguments, and on nothing that happened after `now`.
 */
export function forecast(histories: readonly History[], rules: ForecastRules): Forecast {
  const deliveries = deliveriesOf(histories, rules.burst)
  const weeks = weeksBefore(deliveries, rules.now)
  const reason = tooLittle(weeks)
  return reason === null ? made(histories, deliveries, weeks, rules) : { kind: 'refused', reason }
}

const NOT_RUNNING: Ahead = { weeks: 0, part: 0 }
const NEVER = new Uint8Array()

/**
 * One standard deviation above what is expected of the farthest weeks: more comes about in less than half of all
 * cases, whatever the weeks (Cantelli's inequality). To look for it would be most of the time of a forecast.
 */
function mostInReach(weeks: readonly number[]): number {
  const mean = weeks.reduce((sum, completed) => sum + completed, 0) / weeks.length
  const variance = weeks.reduce((sum, completed) => sum + (completed - mean) ** 2, 0) / weeks.length
  return FARTHEST_WEEKS * mean + Math.sqrt(FARTHEST_WEEKS * variance)
}

function made(
  histories: readonly History[],
  deliveries: Deliveries,
  weeks: readonly number[],
  { increments, now }: ForecastRules,
): ForecastMade {
  const running = increments.find(({ start, end }) => start <= now && now < end)
  const ahead = running ? aheadOf(now, running.end) : null
  const wanted = itemsOf(histories)
  const inReach = wanted.map(({ items }) => items).filter(items => items <= mostInReach(weeks))
  const simulation = simulate(weeks, ahead ?? NOT_RUNNING, inReach)
  const test = (elapsed: number) => recordOf(deliveries, increments, elapsed, now)
  return {
    kind: 'made',
    weeks,
    trials: TRIALS,
    byEnd: running && ahead ? byEnd(running, deliveries, simulation, now) : null,
    when: wanted.map(each => whenOf(each, simulation.reached[inReach.indexOf(each.items)] ?? NEVER, now)),
    fromStart: test(0),
    sameDay: running ? test(now - running.start) : null,
  }
}

function byEnd(
  { name, start, end }: Increment,
  deliveries: Deliveries,
  { totals }: Simulation,
  now: number,
): ForecastByEnd {
  const done = deliveredIn(deliveries, start, now)
  const soFar = done.length
  const begin: FanPoint = { at: now, at85: soFar, at50: soFar, at15: soFar }
  const points = totals.map((total, week): FanPoint => {
    const atLeast = atLeastIn(total)
    const at = Math.min(end, now + (week + 1) * WEEK_MS)
    return { at, at85: soFar + atLeast(85), at50: soFar + atLeast(50), at15: soFar + atLeast(15) }
  })
  const { at85, at50 } = points.at(-1) ?? begin
  // An increment of whole weeks ends with the last of them: the part of one more has no length.
  const fan = [begin, ...points].filter(({ at }, i, all) => at !== all[i - 1]?.at)
  return { increment: name, start, end, done, atLeast: { at85, at50 }, fan }
}

type Wanted = Pick<ItemsByWhen, 'items' | 'of'>

const ROUND_NUMBERS = [1, 5, 10] as const
const ACCEPTED: readonly Phase[] = ['accepted', 'building']

/** Round numbers, and as many as wait to be built and as are open. */
function itemsOf(histories: readonly History[]): readonly Wanted[] {
  const phases = histories.filter(({ birth }) => birth !== null).map(({ current }) => current.phase)
  const accepted = phases.filter(phase => ACCEPTED.includes(phase)).length
  const open = phases.filter(isOpen).length
  const round = ROUND_NUMBERS.map((items): Wanted => ({ items, of: 'more' }))
  const states: readonly Wanted[] = [
    { items: accepted, of: 'accepted' },
    { items: open, of: 'open' },
  ]
  return [...round, ...states.filter(({ items }) => items > 0)]
}

function whenOf(wanted: Wanted, reached: Uint8Array, now: number): ItemsByWhen {
  const by = (percent: number) => {
    const week = byWeek(reached, percent)
    return week === null ? null : now + week * WEEK_MS
  }
  return { ...wanted, by85: by(85), by50: by(50) }
}
