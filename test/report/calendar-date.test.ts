import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate, isoInstant } from '../../src/report/calendar-date.ts'

const DAY = 86_400_000

describe('an instant', () => {
  it('is written to the second', () => {
    expect(isoInstant(Date.UTC(2026, 6, 24, 23, 57, 5))).toBe('2026-07-24T23:57:05Z')
    expect(isoInstant(Date.UTC(2024, 1, 29))).toBe('2024-02-29T00:00:00Z')
  })

  it('keeps parts of a second, and comes before 1970 and after 9999', () => {
    expect(isoInstant(1)).toBe('1970-01-01T00:00:00.001Z')
    expect(isoInstant(-1000)).toBe('1969-12-31T23:59:59Z')
    expect(isoInstant(Date.UTC(10_000, 0, 1))).toBe('+010000-01-01T00:00:00Z')
    expect(() => isoInstant(Number.NaN)).toThrow(RangeError)
  })

  it('is the one that the runtime writes, and its day begins it', () => {
    const seconds = fc.integer({ min: -30_000 * 86_400, max: 60_000 * 86_400 })
    fc.assert(
      fc.property(seconds, second => {
        const iso = new Date(second * 1000).toISOString()
        expect(isoInstant(second * 1000)).toBe(iso.replace('.000Z', 'Z'))
        expect(isoDate(second * 1000, 'UTC')).toBe(iso.slice(0, 10))
      }),
      { numRuns: 2000 },
    )
    // More days than are kept: forgetting changes nothing.
    for (let day = 0; day < 25_000; day++) isoInstant(day * DAY)
    expect(isoInstant(5 * DAY)).toBe('1970-01-06T00:00:00Z')
  })
})
