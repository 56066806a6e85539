import { expect, it } from 'vitest'
import { atLeastIn, simulate, TRIALS } from '../../src/metrics/forecast-simulation.ts'
import { times } from './a-config.ts'

/** The budget for the trials, milliseconds. */
const BUDGET_MS = 50

it('simulates 10,000 trials of a quarter with its fan, and two years for what takes long, in 50 ms', () => {
  const weeks = [1, 1, 5, 0, 0, 0, 2, 1, 1, 0, 0, 0, 1, 1, 2, 0, 3, 3, 2, 2, 0, 0, 0, 0, 0, 0]
  // Other work on the machine only ever adds: the smallest time is ours.
  const took = times(12, () => {
    const started = performance.now()
    const { totals } = simulate(weeks, { weeks: 12, part: 0.9 }, [1, 5, 10, 279, 343])
    const fan = totals.map(atLeastIn).map(atLeast => [85, 50, 15].map(atLeast))
    const ms = performance.now() - started
    expect([fan.length, totals[0]?.length]).toEqual([13, TRIALS])
    return ms
  })
  expect(Math.min(...took)).toBeLessThan(BUDGET_MS)
})
