import type { ForecastMade, ForecastRecord } from '../../src/metrics/metrics.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY

/** A record of `n` claims each, of which so many held, with a test for every one. */
export function aRecord(held85: number, held50: number, n: number): ForecastRecord {
  return {
    at85: { held: held85, n },
    at50: { held: held50, n },
    tests: Array.from({ length: n }, (_, i) => ({
      increment: `Past ${i + 1}`,
      done: 0,
      atLeast: { at85: 4, at50: 7 },
      actual: i < held50 ? 9 : i < held85 ? 5 : 2,
    })),
  }
}

/** A forecast on day 24 of the third quarter of 2026: three completed, at least 8 (85 %) and 11 (50 %) by its end. */
export function aForecast(given: Partial<ForecastMade> = {}): ForecastMade {
  const [start, end] = [Date.UTC(2026, 6, 1), Date.UTC(2026, 9, 1)]
  const now = Date.UTC(2026, 6, 24, 23, 57, 50)
  const weeks = Math.ceil((end - now) / WEEK)
  const fan = Array.from({ length: weeks + 1 }, (_, week) => ({
    at: Math.min(end, now + week * WEEK),
    at85: 3 + Math.floor((5 * week) / weeks),
    at50: 3 + Math.floor((8 * week) / weeks),
    at15: 3 + Math.floor((12 * week) / weeks),
  }))
  return {
    kind: 'made',
    weeks: [1, 1, 5, 0, 0, 0, 2, 1, 1, 0, 0, 0, 1, 1, 2, 0, 3, 3, 2, 2, 0, 0, 0, 0, 0, 3],
    trials: 10_000,
    byEnd: {
      increment: '2026 Q3',
      start,
      end,
      done: [start + 9 * DAY, start + 17 * DAY, start + 17.5 * DAY],
      atLeast: { at85: 8, at50: 11 },
      fan,
    },
    when: [
      { items: 1, of: 'more', by85: now + 3 * WEEK, by50: now + 2 * WEEK },
      { items: 5, of: 'more', by85: now + 9 * WEEK, by50: now + 6 * WEEK },
      { items: 10, of: 'more', by85: now + 16 * WEEK, by50: now + 11 * WEEK },
      { items: 30, of: 'accepted', by85: null, by50: now + 90 * WEEK },
      { items: 41, of: 'open', by85: null, by50: null },
    ],
    fromStart: aRecord(8, 5, 9),
    sameDay: aRecord(8, 4, 9),
    ...given,
  }
}
