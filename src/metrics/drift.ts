import { lastMeaningfulAt } from './changes.ts'
import { dayNumber } from './days.ts'
import type { History } from './history.ts'
import type { Drift, Increment } from './metrics.ts'
import { sample } from './small-sample.ts'
import { lowerBound } from './window.ts'

/** A header this many days behind its document is not kept up. */
export const BEHIND_DAYS = 30

/**
 * Declared against observed (kpis.md measure 26), of the proposals present that declare a date: how far the declared
 * last update is behind the last real change, and how many declare another increment than the one they landed in.
 */
export function drift(histories: readonly History[], increments: readonly Increment[]): Drift {
  const present = histories.filter(({ birth, timeline }) => birth && timeline.present)
  const lags = present.flatMap(({ timeline, landed }) => {
    const declared = dayOf(timeline.declaredUpdatedAt)
    return declared === null ? [] : [dayNumber(lastMeaningfulAt(timeline, landed.at)) - declared]
  })
  const placeOf = placesIn(increments)
  const moved = present.flatMap(({ timeline, landed }) => {
    const declared = timeline.declaredAt === null ? Number.NaN : Date.parse(timeline.declaredAt)
    return Number.isNaN(declared) ? [] : [placeOf(declared) !== placeOf(landed.at)]
  })
  return {
    updateLagDays: sample(lags),
    updateBehind: { count: lags.filter(days => days > BEHIND_DAYS).length, n: lags.length },
    otherIncrement: { count: moved.filter(Boolean).length, n: moved.length },
  }
}

function dayOf(declared: string | null): number | null {
  const at = declared === null ? Number.NaN : Date.parse(declared)
  return Number.isNaN(at) ? null : dayNumber(at)
}

/** Index of the increment an instant falls into; -1 before the first and between two. */
function placesIn(increments: readonly Increment[]): (at: number) => number {
  const starts = increments.map(({ start }) => start)
  return at => {
    const place = lowerBound(starts, at + 1) - 1
    return at < (increments[place]?.end ?? 0) ? place : -1
  }
}
