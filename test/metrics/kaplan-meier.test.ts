import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, shareLeftBy } from '../../src/metrics/kaplan-meier.ts'
import { nearestRank } from '../../src/metrics/small-sample.ts'
import { times } from './a-config.ts'

const left = (days: number) => ({ days, event: true })
const open = (days: number) => ({ days, event: false })

describe('kaplanMeier', () => {
  it('agrees with the product-limit estimate of Freireich 1963 (6-MP arm, 21 patients)', () => {
    const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(left)
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open)
    const estimate = kaplanMeier([...relapsed, ...censored])
    expect(estimate).toMatchObject({ n: 21, events: 9, median: 23, p85: null })
    expect(estimate.curve.map(({ days, survival }) => [days, Number(survival.toFixed(3))])).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ])
  })

  it('takes the exits of a day before its censorings', () => {
    // Of four at risk on day 5 one leaves: 3/4. The two censored that day are gone before day 6: 3/4 * 0/1.
    expect(kaplanMeier([left(5), open(5), open(5), left(6)]).curve).toEqual([
      { days: 5, survival: 0.75 },
      { days: 6, survival: 0 },
    ])
  })

  it('gives no quantile it has too few items for, nor one the curve does not reach', () => {
    expect(kaplanMeier([1, 2, 3, 4].map(left)).median).toBeNull()
    expect(kaplanMeier(times(5, i => left(i + 1)))).toMatchObject({ median: 3, p85: null })
    expect(kaplanMeier([left(1), ...times(20, () => open(9))])).toMatchObject({ median: null, p85: null })
    expect(kaplanMeier([])).toEqual({ n: 0, events: 0, median: null, p85: null, curve: [] })
  })

  it('equals the finished-only percentiles when nothing is open', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 19, maxLength: 120 }), days => {
        const estimate = kaplanMeier(days.map(left))
        const sorted = days.toSorted((a, b) => a - b)
        expect([estimate.median, estimate.p85]).toEqual([nearestRank(sorted, 50), nearestRank(sorted, 85)])
      }),
    )
  })
})

describe('shareLeftBy', () => {
  it('counts those that left on the day itself', () => {
    const estimate = kaplanMeier([left(2), left(4), left(4), left(8)])
    expect([0, 1, 2, 3, 4, 7, 8, 99].map(days => shareLeftBy(estimate, days))).toEqual([
      0, 0, 0.25, 0.25, 0.75, 0.75, 1, 1,
    ])
  })
})
