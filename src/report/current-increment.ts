import type { IncrementMetrics, Metrics, WindowMeasures } from '../metrics/metrics.ts'

/** The increment the report speaks of, what it is compared with, and those before it, oldest first. */
export interface CurrentIncrement {
  readonly current: IncrementMetrics
  readonly previous: WindowMeasures | null
  readonly past: readonly IncrementMetrics[]
}

/** The last increment that has begun; null when there is none. */
export function currentIncrement({ increments, now }: Metrics): CurrentIncrement | null {
  const begun = increments.filter(({ start }) => start <= now).sort((a, b) => a.start - b.start)
  const current = begun.at(-1)
  if (current === undefined) return null
  return { current, previous: current.sameDayPrevious, past: begun.slice(0, -1) }
}

/** The increments shown in tables: the last `most` that have begun, oldest first. */
export function shownIncrements({ increments, now }: Metrics, most: number): readonly IncrementMetrics[] {
  return increments
    .filter(({ start }) => start <= now)
    .sort((a, b) => a.start - b.start)
    .slice(-most)
}
