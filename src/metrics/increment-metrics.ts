import { dayNumber, localDay } from './local-day.ts'
import type { Increment, IncrementMetrics } from './metrics.ts'
import { elapsedWindow, type Window } from './window.ts'
import type { WindowMeter } from './window-measures.ts'

/**
 * Every increment with its measures. One in progress is "day d of D" and compared with the one before cut at the
 * same elapsed time; one that is over, with the whole one before, so that its page never changes again. No survival
 * curves: one per increment would be most of the data file.
 */
export function incrementMetrics(
  increments: readonly Increment[],
  measure: WindowMeter,
  timeZone: string,
  now: number,
): IncrementMetrics[] {
  const whole = increments.map(({ start, end }) => measure(elapsedWindow(start, end, now)))
  return increments.flatMap((increment, i) => {
    const measures = whole[i]
    if (!measures) return []
    const inProgress = increment.start <= now && now < increment.end
    const before = increments[i - 1]
    const cut = () => before && measure(sameSpan(before, now - increment.start))
    const sameDayPrevious = (inProgress ? cut() : whole[i - 1]) ?? null
    return [{ ...increment, ...measures, inProgress, ...dayOf(increment, timeZone, now), sameDayPrevious }]
  })
}

/** The first `elapsed` milliseconds of an increment, the last one included as `now` is in its own. */
const sameSpan = ({ start, end }: Increment, elapsed: number): Window =>
  elapsedWindow(start, end, start + elapsed)

/** Calendar days in the zone increments are cut in: an hour more or less in between makes no difference. */
function dayOf({ start, end }: Increment, timeZone: string, now: number): { day: number; days: number } {
  const numberOf = (at: number) => dayNumber(localDay(at, timeZone))
  const days = Math.max(1, numberOf(end) - numberOf(start))
  return { day: now < start ? 0 : Math.min(days, numberOf(now) - numberOf(start) + 1), days }
}
