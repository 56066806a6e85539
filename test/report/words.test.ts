import { describe, expect, it } from 'vitest'
import { isoDate, windowDates } from '../../src/report/calendar-date.ts'
import { currentIncrement } from '../../src/report/current-increment.ts'
import { deliveredWords } from '../../src/report/delivered.ts'
import { headlineMeasures } from '../../src/report/headline-measures.ts'
import { changeWords, stateWords } from '../../src/report/headline-table.ts'
import { table } from '../../src/report/markdown.ts'
import { naturalLimits } from '../../src/report/natural-limits.ts'
import {
  duration,
  grouped,
  percent,
  plural,
  sampleWords,
  share,
  shareOfColumn,
  signed,
} from '../../src/report/quantity.ts'
import { bar, spark } from '../../src/report/spark.ts'
import { someMetrics } from '../builders/report-input.ts'

describe('quantities', () => {
  it('writes durations in the unit people think in', () => {
    expect([0.2, 1, 43, 59.4, 59.6, 60, 728, 729, 840].map(duration)).toEqual([
      'under 1 day',
      '1 day',
      '43 days',
      '59 days',
      '8.5 weeks',
      '8.6 weeks',
      '104 weeks',
      '2 years',
      '2.3 years',
    ])
  })

  it('gives no percentage of fewer than ten', () => {
    expect([share(0, 0), share(3, 7), share(3, 10)]).toEqual([null, '3 of 7', '30 % (3 of 10)'])
  })

  it('says all and none only where it is so', () => {
    const parts = [0, 1, 2, 3, 650, 651, 653].map(count => share(count, 653))
    expect(parts).toEqual([
      '0 % (0 of 653)',
      'under 1 % (1 of 653)',
      'under 1 % (2 of 653)',
      'under 1 % (3 of 653)',
      'over 99 % (650 of 653)',
      'over 99 % (651 of 653)',
      '100 % (653 of 653)',
    ])
    expect([percent(4, 653), percent(649, 653), percent(1.004, 1), percent(7, 5)]).toEqual([
      '1 %',
      '99 %',
      'over 100 %',
      '140 %',
    ])
  })

  it('gives a share beside its whole with the count first', () => {
    expect([shareOfColumn(3, 9), shareOfColumn(0, 32), shareOfColumn(17, 32), shareOfColumn(1, 532)]).toEqual(
      ['3', '0', '17 (53 %)', '1 (under 1 %)'],
    )
  })

  it('sets thousands apart', () => {
    expect([grouped(999), grouped(3705), grouped(-1234567)]).toEqual(['999', '3,705', '-1,234,567'])
    expect([plural(3705, 'landing'), share(1000, 2000), signed(2000)]).toEqual([
      '3,705 landings',
      '50 % (1,000 of 2,000)',
      '+2,000',
    ])
    expect(table(['n'], [[12_000]]).markdown).toContain('| 12,000 |')
    const window = { ...someMetrics().totals, completed: 5000, completedBulk: 1500 }
    expect(deliveredWords(window)).toBe('3,500 and 1,500 in bulk')
  })

  it('lists a sample of fewer than five', () => {
    const none = { n: 0, values: [], median: null, p85: null }
    expect(sampleWords(none, duration)).toBeNull()
    expect(sampleWords({ ...none, n: 2, values: [3, 9] }, duration)).toBe('3 days, 9 days')
    expect(sampleWords({ ...none, n: 5, median: 4 }, duration)).toBe('4 days')
  })

  it('shows the sign', () => {
    expect([signed(3), signed(-2), signed(0), signed(0.01)]).toEqual(['+3', '-2', '0', '0'])
  })
})

describe('sparks and bars', () => {
  it('puts values on one scale from zero', () => {
    expect(spark([0, 1, 7, null])).toBe('▁▂█·')
    expect(spark([-7, 0, 7])).toBe('▁▅█')
    expect(spark([])).toBe('')
    expect([bar(0, 9), bar(0.001, 9), bar(9, 9, 3)]).toEqual(['', '█', '███'])
  })
})

describe('natural limits', () => {
  it('need six values', () => {
    expect(naturalLimits([1, 2, 3, 4, 5])).toBeNull()
    expect(naturalLimits([4, 4, 4, 4, 4, 4])).toEqual({ lower: 4, upper: 4 })
  })
})

describe('dates', () => {
  it('are those of the time zone of the increments', () => {
    const start = Date.parse('2025-12-31T15:00:00Z')
    expect(isoDate(start, 'Asia/Tokyo')).toBe('2026-01-01')
    expect(isoDate(start, 'UTC')).toBe('2025-12-31')
    expect(windowDates({ start, end: Date.parse('2026-03-31T15:00:00Z') }, 'Asia/Tokyo')).toBe(
      '2026-01-01 to 2026-03-31',
    )
  })
})

describe('change and state of a measure', () => {
  const metrics = someMetrics()
  const increment = currentIncrement(metrics)
  const [created] = headlineMeasures(metrics)
  if (increment === null || created === undefined) throw new Error('The builder gives increments')
  const withCreated = (count: number, inProgress = true) => ({
    ...increment,
    current: { ...increment.current, created: count, inProgress },
  })

  it('names direction with symbol, sign and word', () => {
    expect(changeWords(created, withCreated(14))).toEqual({ markdown: '▲ +2 more' })
    expect(changeWords(created, withCreated(12))).toEqual({ markdown: '● same' })
    expect(changeWords(created, withCreated(9))).toEqual({ markdown: '▼ -3 fewer' })
    expect(changeWords(created, { ...increment, previous: null })).toEqual({ markdown: '-' })
  })

  it('never calls a running count too low', () => {
    expect(stateWords(created, withCreated(0))).toEqual({ markdown: '● usual so far' })
    expect(stateWords(created, withCreated(0, false))).toEqual({ markdown: '▼ unusually low' })
    expect(stateWords(created, withCreated(99))).toEqual({ markdown: '▲ unusually high' })
    expect(stateWords(created, { ...increment, past: [] })).toEqual({ markdown: '… too early to tell' })
  })
})
