import type { Config } from '../config/config.ts'
import type { History } from './history.ts'
import type { WindowMeasures } from './metrics.ts'
import { ascending, countIn, type Window } from './window.ts'

/**
 * Instant a proposal counts as created (kpis.md measure 1): its landing; with `created: opened` the opening of the
 * pull request that brought it, where that is known; with `created: declared` the date its header declares (UTC
 * midnight, clamped to `now`), where it declares one. Null for a stub.
 */
export function createdAt(
  { birth, timeline }: History,
  clock: Config['created'],
  now: number,
): number | null {
  if (!birth) return null
  const declared = clock === 'declared' && timeline.declaredAt ? Date.parse(timeline.declaredAt) : Number.NaN
  if (!Number.isNaN(declared)) return Math.min(declared, now)
  return clock === 'opened' ? Math.min(timeline.openedAt ?? birth.from, birth.from) : birth.from
}

/** Measure 1 for any window; bulk imports are in both counts. */
export function createdMeter(histories: readonly History[], clock: Config['created'], now: number) {
  const instants = (chosen: readonly History[]) =>
    ascending(chosen.map(history => createdAt(history, clock, now)).filter(at => at !== null))
  const all = instants(histories)
  const bulk = instants(histories.filter(({ landed }) => landed.bulk))
  return (window: Window): Pick<WindowMeasures, 'created' | 'createdBulk'> => ({
    created: countIn(all, window),
    createdBulk: countIn(bulk, window),
  })
}
