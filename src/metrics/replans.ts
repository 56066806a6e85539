import type { TargetChanged, Timeline } from '../timeline/timeline.ts'
import { DAY_MS } from './days.ts'
import type { RungOf, StageHistory } from './ladder.ts'
import type { Increment } from './metrics.ts'

/** A target this young that changes again was a typo (kpis.md measure 14). */
export const TYPO_DAYS = 7

/** What targets are read against. `stageTargetsOnly`: the family has a target per stage, so one without is a summary. */
export interface TargetReading {
  readonly rungOf: RungOf
  readonly stageTargetsOnly: boolean
  readonly increments: readonly Increment[]
}

/** A target moved to a later increment or release, on the rung it was for. */
export interface Replan {
  readonly at: number
  readonly rung: number
}

/**
 * Re-plans of one proposal (kpis.md measures 14 and 15): a target replaced by a later one, at once or after a time
 * without any. Pulled in, dropped, first set, not comparable, or fixed within 7 days of being written counts as none.
 */
export function replansOf(timeline: Timeline, history: StageHistory, reading: TargetReading): Replan[] {
  const replans: Replan[] = []
  const standing = new Map<string | null, Standing>()
  for (const event of timeline.events) {
    if (event.kind !== 'target') continue
    const before = standing.get(event.stage) ?? { to: event.from, at: history.landedAt, until: null }
    standing.set(event.stage, after(before, event))
    const rung = rungFor(event, history, reading)
    const stood = (before.until ?? event.at) - before.at
    if (rung === null || stood <= TYPO_DAYS * DAY_MS) continue
    if (isLater(event.to, before.to, reading.increments)) replans.push({ at: event.at, rung })
  }
  return replans
}

/** The last target that was named: when it was set, and when it was taken away without another. */
interface Standing {
  readonly to: string | null
  readonly at: number
  readonly until: number | null
}

const after = (before: Standing, { at, to }: TargetChanged): Standing =>
  to === null ? { ...before, until: before.until ?? at } : { to, at, until: null }

function rungFor(
  event: TargetChanged,
  { bornOn, climbs }: StageHistory,
  reading: TargetReading,
): number | null {
  if (event.stage !== null) return reading.rungOf(event.stage)
  if (reading.stageTargetsOnly) return null
  const climb = climbs.findLast(({ at }) => at <= event.at)
  return climb ? climb.to : bornOn
}

/**
 * True when target `a` comes after `b`: by place among the increments when both are names of those, else by the
 * numbers in them, so that v1.9 comes before 1.20. Numbers one of them lacks decide nothing.
 */
export function isLater(a: string | null, b: string | null, increments: readonly Increment[]): boolean {
  if (a === null || b === null) return false
  const [placeA, placeB] = [placeOf(a, increments), placeOf(b, increments)]
  if (placeA >= 0 && placeB >= 0) return placeA > placeB
  const [numbersA, numbersB] = [numbersIn(a), numbersIn(b)]
  const differing = numbersA.findIndex((number, i) => number !== (numbersB[i] ?? number))
  return (numbersA[differing] ?? 0) > (numbersB[differing] ?? 0)
}

const placeOf = (name: string, increments: readonly Increment[]) =>
  increments.findIndex(increment => increment.name === name.trim())

const numbersIn = (target: string): number[] => (target.match(/\d+/g) ?? []).map(Number)
