import type { ForecastByEnd, ForecastRecord, Metrics } from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import type { Json } from './canonical-json.ts'

/** Measure 23; null where it was refused, which `gaps` gives the reason for. */
export function forecastJson({ forecast }: Metrics) {
  if (forecast.kind === 'refused') return null
  const { weeks, trials, byEnd, when, fromStart, sameDay } = forecast
  return {
    weeks: [...weeks],
    trials,
    byEnd: byEnd && byEndJson(byEnd),
    when: when.map(({ items, of, by85, by50 }) => ({ items, of, by85: instant(by85), by50: instant(by50) })),
    record: { fromStart: recordJson(fromStart), sameDay: sameDay && recordJson(sameDay) },
  } satisfies Json
}

const byEndJson = ({ increment, start, end, done, atLeast, fan }: ForecastByEnd) => ({
  increment,
  start: isoInstant(start),
  end: isoInstant(end),
  done: done.map(isoInstant),
  atLeast: { at85: atLeast.at85, at50: atLeast.at50 },
  fan: fan.map(({ at, at85, at50, at15 }) => ({ at: isoInstant(at), at85, at50, at15 })),
})

const recordJson = ({ at85, at50, tests }: ForecastRecord) => ({
  at85: { held: at85.held, n: at85.n },
  at50: { held: at50.held, n: at50.n },
  tests: tests.map(({ increment, done, atLeast, actual }) => ({
    increment,
    done,
    atLeast: { at85: atLeast.at85, at50: atLeast.at50 },
    actual,
  })),
})

const instant = (at: number | null) => (at === null ? null : isoInstant(at))
