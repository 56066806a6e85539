import { describe, expect, it } from 'vitest'
import { isoDate, windowDates } from '../../src/report/calendar-date.ts'
import { currentIncrement } from '../../src/report/current-increment.ts'
import { headlineMeasures } from '../../src/report/headline-measures.ts'
import { changeWords, stateWords } from '../../src/report/headline-table.ts'
import { naturalLimits } from '../../src/report/natural-limits.ts'
import { duration, sampleWords, share, signed } from '../../src/report/quantity.ts'
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
