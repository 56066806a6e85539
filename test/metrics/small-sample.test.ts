import { describe, expect, it } from 'vitest'
import { mean, nearestRank, sample } from '../../src/metrics/small-sample.ts'
import { times } from './a-config.ts'

describe('sample', () => {
  it('lists values below five and gives no statistic', () => {
    expect(sample([9, 1, 10, 2])).toEqual({ n: 4, values: [1, 2, 9, 10], median: null, p85: null })
  })

  it('gives a median from five, an observed value', () => {
    expect(sample([5, 4, 3, 2, 1])).toEqual({ n: 5, values: [], median: 3, p85: null })
    expect(sample([6, 5, 4, 3, 2, 1]).median).toBe(3)
  })

  it('gives an 85th percentile from nineteen', () => {
    expect(sample(times(18, i => i + 1)).p85).toBeNull()
    // 0.85 * 19 = 16.15, so rank 17.
    expect(sample(times(19, i => i + 1))).toMatchObject({ median: 10, p85: 17 })
  })

  it('takes no rank too many where the product is whole', () => {
    expect(
      nearestRank(
        times(20, i => i + 1),
        85,
      ),
    ).toBe(17)
    expect(
      nearestRank(
        times(100, i => i + 1),
        85,
      ),
    ).toBe(85)
    expect(nearestRank([], 50)).toBeNull()
  })

  it('has no mean of nothing', () => {
    expect(mean([])).toBeNull()
    expect(mean([1, 2])).toBe(1.5)
  })
})
