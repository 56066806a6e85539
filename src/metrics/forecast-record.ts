import { type Deliveries, deliveredIn, WEEK_MS, weeksBefore } from './forecast-deliveries.ts'
import { atLeastOf, totalAfter } from './forecast-exact.ts'
import type { ForecastRecord, ForecastTest, Held } from './forecast-figures.ts'
import { type Ahead, FARTHEST_WEEKS } from './forecast-simulation.ts'
import type { Increment } from './metrics.ts'

/** Fewer completions or weeks than these are resampled to nothing but themselves (kpis.md, measure 23). */
export const ENOUGH_COMPLETIONS = 10
export const ENOUGH_WEEKS = 8

/** Why these weeks are too few to resample; null when they are not. */
export function tooLittle(weeks: readonly number[]): string | null {
  if (weeks.length < ENOUGH_WEEKS) {
    return `${counted(weeks.length, 'whole week')} of history; a forecast needs ${ENOUGH_WEEKS}`
  }
  const completions = weeks.reduce((sum, completed) => sum + completed, 0)
  if (completions >= ENOUGH_COMPLETIONS) return null
  const seen = counted(completions, 'completion')
  return `${seen} in the last ${weeks.length} weeks, clean-ups left out; a forecast needs ${ENOUGH_COMPLETIONS}`
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`

/** The time from `now` to `end` in weeks; null when it is over or lies further ahead than is foretold. */
export function aheadOf(now: number, end: number): Ahead | null {
  const all = (end - now) / WEEK_MS
  const weeks = Math.floor(all)
  return all > 0 && all <= FARTHEST_WEEKS ? { weeks, part: all - weeks } : null
}

/**
 * Forecasts of the increments that were over by `now`, made as of `elapsed` milliseconds into each with only what was
 * known then, and what came of them. The end of an increment is taken as it turned out.
 */
export function recordOf(
  deliveries: Deliveries,
  increments: readonly Increment[],
  elapsed: number,
  now: number,
): ForecastRecord {
  const tests = increments
    .filter(({ end }) => end <= now)
    .flatMap(increment => testOf(deliveries, increment, increment.start + elapsed) ?? [])
  return { tests, at85: held(tests, 'at85'), at50: held(tests, 'at50') }
}

function testOf(deliveries: Deliveries, { name, start, end }: Increment, then: number): ForecastTest | null {
  const weeks = weeksBefore(deliveries, then)
  const ahead = aheadOf(then, end)
  if (tooLittle(weeks) !== null || ahead === null) return null
  const done = deliveredIn(deliveries, start, then).length
  const total = totalAfter(weeks, ahead)
  return {
    increment: name,
    done,
    atLeast: { at85: done + atLeastOf(total, 85), at50: done + atLeastOf(total, 50) },
    actual: deliveredIn(deliveries, start, end - 1).length,
  }
}

function held(tests: readonly ForecastTest[], odds: 'at85' | 'at50'): Held {
  const claims = tests.filter(({ atLeast, done }) => atLeast[odds] > done)
  return { n: claims.length, held: claims.filter(({ atLeast, actual }) => actual >= atLeast[odds]).length }
}
