import type { Config } from '../config/config.ts'
import { DAY_MS } from './days.ts'
import type { History } from './history.ts'

export const WEEK_MS = 7 * DAY_MS

/** Most weeks that are resampled (kpis.md, measure 23): older ones say little of the pace of today. */
export const MOST_WEEKS = 26

/** A first completion that counts as delivery from `at` until it turned out to be part of a clean-up. */
interface Delivery {
  readonly at: number
  readonly until: number
}

/** Completions as delivery, for every instant as they were known then. */
export interface Deliveries {
  /** First landing of a proposal; what was before it is no history. */
  readonly since: number
  readonly all: readonly Delivery[]
}

/**
 * The first completions of proposals, without those in bulk landings. One in a catch-up burst counts until the burst
 * could be seen: a forecast of the past must not know what only happened later.
 */
export function deliveriesOf(histories: readonly History[], burst: Config['burst']): Deliveries {
  const seenAt = burstsSeenAt(histories, burst)
  const all = histories.flatMap(({ completion, timeline }): Delivery[] => {
    if (!completion) return []
    if (!completion.marked) return [{ at: completion.at, until: Number.POSITIVE_INFINITY }]
    const isBulk = timeline.events.some(({ at, bulk }) => bulk && at === completion.at)
    const until = seenAt(completion.at)
    return isBulk || until === completion.at ? [] : [{ at: completion.at, until }]
  })
  const landings = histories.map(({ landed }) => landed.at)
  return {
    since: landings.reduce((first, at) => Math.min(first, at), Number.POSITIVE_INFINITY),
    all: all.sort((a, b) => a.at - b.at),
  }
}

/** Gives the first instant at which a marked completion could be told to belong to a burst. */
function burstsSeenAt(histories: readonly History[], { minCompletions, days }: Config['burst']) {
  const instants = histories
    .flatMap(({ timeline }) => timeline.events)
    .flatMap(event => (event.kind === 'status' && event.catchUp ? event.at : []))
    .sort((a, b) => a - b)
  const seen = new Map<number, number>()
  for (const [first, start] of instants.entries()) {
    const last = first + minCompletions - 1
    const end = instants[last]
    if (end === undefined || end - start > days * DAY_MS) continue
    for (const at of instants.slice(first, last + 1)) seen.set(at, Math.min(end, seen.get(at) ?? end))
  }
  return (at: number) => seen.get(at) ?? at
}

/** Instants in `[from, to]` of what counted as delivery at `to`, ascending. */
export function deliveredIn({ all }: Deliveries, from: number, to: number): number[] {
  return all.filter(({ at, until }) => at >= from && at <= to && until > to).map(({ at }) => at)
}

/** Completions of each of the last whole weeks of history before `now`, at most 26, the oldest first; quiet weeks are zeros. */
export function weeksBefore(deliveries: Deliveries, now: number): number[] {
  const length = Math.min(MOST_WEEKS, Math.max(0, Math.floor((now - deliveries.since) / WEEK_MS)))
  const weeks = Array.from({ length }, () => 0)
  for (const at of deliveredIn(deliveries, now - length * WEEK_MS + 1, now)) {
    const week = length - 1 - Math.floor((now - at) / WEEK_MS)
    weeks[week] = (weeks[week] ?? 0) + 1
  }
  return weeks
}
