import { isOpen } from '../phase.ts'
import { daysBetween } from './days.ts'
import type { History, Stay } from './history.ts'
import { DayTally, kaplanMeierOf } from './kaplan-meier.ts'
import type { Duration } from './metrics.ts'
import { sample } from './small-sample.ts'
import { ascending, lowerBound, type Window } from './window.ts'

/**
 * A proposal on its way: start, completion, and the spans `[from, to)` it was open in. The first begins with its
 * landing: one opened before a window's end that landed after it was open in none by then, and is not in its numbers.
 */
interface Journey {
  readonly start: number
  /** `Infinity` while not completed. */
  readonly completedAt: number
  readonly leadDays: number
  readonly openSpans: readonly Window[]
}

/** Gives lead times as known right before `window.to`; without `keepCurve` the survival curve stays empty. */
export type LeadTimeMeter = (window: Window, keepCurve: boolean) => Duration

/** The duration of a measure that could not be taken. */
export const NO_DURATION: Duration = {
  finished: sample([]),
  open: 0,
  leftCensored: 0,
  kaplanMeier: { n: 0, events: 0, median: null, p85: null, curve: [] },
}

/**
 * Lead time (kpis.md measure 9): from the opening of the pull request that brought it, or the landing where that is
 * not known, to first completion, in days. `finished` are the completions inside the window. The Kaplan-Meier
 * estimate is the one a run at the window's end would have made: everything landed by then, open proposals censored
 * at that instant, ended and parked ones when they left the flow, those born done left out. So it never changes
 * afterwards, and for the whole history it is the estimate of today.
 */
export function leadTimeMeter(histories: readonly History[], now: number): LeadTimeMeter {
  const journeys = histories.flatMap(journeyOf).sort((a, b) => a.start - b.start)
  const columns = columnsOf(journeys)
  const completed = journeys.filter(({ completedAt }) => completedAt < Number.POSITIVE_INFINITY)
  completed.sort((a, b) => a.completedAt - b.completedAt)
  const completedAt = completed.map(journey => journey.completedAt)
  const tally = new DayTally(longestLead(columns, now))
  const bornDone = ascending(histories.flatMap(({ birth }) => (birth?.phase === 'done' ? birth.from : [])))
  return ({ from, to }, keepCurve) => {
    const inside = completed.slice(lowerBound(completedAt, from), lowerBound(completedAt, to))
    return {
      finished: sample(inside.map(({ leadDays }) => leadDays)),
      leftCensored: lowerBound(bornDone, to),
      ...estimateBefore(to, columns, tally, keepCurve),
    }
  }
}

function journeyOf({ timeline, landed, birth, stays, completion }: History): Journey[] {
  if (!birth || birth.phase === 'done') return []
  const start = Math.min(timeline.openedAt ?? landed.at, landed.at)
  const completedAt = completion?.at ?? Number.POSITIVE_INFINITY
  const leadDays = daysBetween(start, completedAt)
  return [{ start, completedAt, leadDays, openSpans: openSpansOf(stays) }]
}

/** Neighbouring open stays are one span. */
function openSpansOf(stays: readonly Stay[]): Window[] {
  const spans: Window[] = []
  for (const { phase, from, to } of stays) {
    if (!isOpen(phase)) continue
    const until = to ?? Number.POSITIVE_INFINITY
    const last = spans.at(-1)
    if (last?.to === from) spans[spans.length - 1] = { from: last.from, to: until }
    else spans.push({ from, to: until })
  }
  return spans
}

/** Journeys by start, one list per fact: the estimate of every increment runs over all of them. */
interface Columns {
  readonly start: Float64Array
  readonly completedAt: Float64Array
  readonly leadDays: Float64Array
  readonly openSpans: readonly (readonly Window[])[]
}

const columnsOf = (byStart: readonly Journey[]): Columns => ({
  start: Float64Array.from(byStart, ({ start }) => start),
  completedAt: Float64Array.from(byStart, ({ completedAt }) => completedAt),
  leadDays: Float64Array.from(byStart, ({ leadDays }) => leadDays),
  openSpans: byStart.map(({ openSpans }) => openSpans),
})

/** Days between the earliest start and an instant: no duration known by then is longer. */
function longestLead({ start }: Columns, until: number): number {
  const first = start[0]
  return first === undefined ? 0 : daysBetween(first, until)
}

/** The estimate over the journeys begun before an instant. */
function estimateBefore(
  before: number,
  columns: Columns,
  tally: DayTally,
  keepCurve: boolean,
): Pick<Duration, 'open' | 'kaplanMeier'> {
  const { start, completedAt, leadDays, openSpans } = columns
  tally.clear()
  const begun = lowerBound(start, before)
  let open = 0
  for (let i = 0; i < begun; i++) {
    if ((completedAt[i] ?? 0) < before) {
      tally.add(leadDays[i] ?? 0, true)
      continue
    }
    const seenUntil = openUntil(openSpans[i] ?? [], before)
    if (seenUntil === null) continue
    // A span that reaches the instant is still running; its last whole millisecond is the one before.
    if (seenUntil === before) open++
    tally.add(daysBetween(start[i] ?? 0, seenUntil === before ? before - 1 : seenUntil), false)
  }
  return { open, kaplanMeier: kaplanMeierOf(tally, keepCurve) }
}

/** End of the last open span begun before the instant, at most the instant; null when there is none. */
function openUntil(spans: readonly Window[], before: number): number | null {
  for (let i = spans.length - 1; i >= 0; i--) {
    const span = spans[i]
    if (span && span.from < before) return Math.min(span.to, before)
  }
  return null
}
