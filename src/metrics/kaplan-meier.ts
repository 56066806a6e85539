import type { KaplanMeier } from './metrics.ts'
import { MEDIAN_FROM, P85_FROM } from './small-sample.ts'

/** One item of a fit: how long it was watched, whole days (or hours, throughout a fit), and whether it left (`event`) or is censored. */
export interface Observation {
  readonly days: number
  readonly event: boolean
}

/** Observations tallied per day, in memory that can be used again: one fit per increment adds up. */
export class DayTally {
  readonly exits: Uint32Array
  readonly censored: Uint32Array
  n = 0
  events = 0
  /** Longest duration tallied. */
  longest = 0

  /** Takes observations of up to `mostDays`. */
  constructor(mostDays: number) {
    this.exits = new Uint32Array(mostDays + 1)
    this.censored = new Uint32Array(mostDays + 1)
  }

  add(days: number, event: boolean): void {
    const tally = event ? this.exits : this.censored
    tally[days] = (tally[days] ?? 0) + 1
    this.n++
    if (event) this.events++
    if (days > this.longest) this.longest = days
  }

  clear(): void {
    this.exits.fill(0, 0, this.longest + 1)
    this.censored.fill(0, 0, this.longest + 1)
    this.n = 0
    this.events = 0
    this.longest = 0
  }
}

type Step = KaplanMeier['curve'][number]

// Survival is a product of fractions: one that should be 0.5 may come out an ulp above it.
const TOLERANCE = 1e-12

/**
 * Product-limit estimate (Kaplan and Meier 1958), days in, quantiles in days. Exits of a day come before its
 * censorings. `median` is the first day with survival at most 0.5, `p85` at most 0.15; null when not reached
 * or when n is too small for the statistic (kpis.md, "Small samples").
 */
export function kaplanMeier(observations: readonly Observation[], keepCurve = true): KaplanMeier {
  // Tallied by rank: hours of many years would be a long walk for a handful of observations.
  const lengths = [...new Set(observations.map(({ days }) => days))].sort((a, b) => a - b)
  const rank = new Map(lengths.map((days, i) => [days, i]))
  const tally = new DayTally(lengths.length)
  for (const { days, event } of observations) tally.add(rank.get(days) ?? 0, event)
  const { median, p85, curve, ...counts } = kaplanMeierOf(tally, keepCurve)
  const lengthOf = (place: number) => lengths[place] ?? 0
  return {
    ...counts,
    median: median === null ? null : lengthOf(median),
    p85: p85 === null ? null : lengthOf(p85),
    curve: curve.map(({ days, survival }) => ({ days: lengthOf(days), survival })),
  }
}

/**
 * The estimate from a tally: linear in the longest duration, which is what makes one fit per increment cheap.
 * Without `keepCurve` the curve stays empty.
 */
export function kaplanMeierOf(tally: DayTally, keepCurve = true): KaplanMeier {
  const { n, events } = tally
  const curve: Step[] = []
  let median: number | null = null
  let p85: number | null = null
  eachStep(tally, (days, survival) => {
    if (keepCurve) curve.push({ days, survival })
    if (survival <= 0.5 + TOLERANCE) median ??= days
    if (survival <= 0.15 + TOLERANCE) p85 ??= days
  })
  return { n, events, median: n >= MEDIAN_FROM ? median : null, p85: n >= P85_FROM ? p85 : null, curve }
}

/** Share that had left by this age, 0 to 1: one minus survival right after that day. */
export function shareLeftBy({ curve }: KaplanMeier, days: number): number {
  let low = 0
  let high = curve.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((curve[middle]?.days ?? Number.POSITIVE_INFINITY) <= days) low = middle + 1
    else high = middle
  }
  return 1 - (curve[low - 1]?.survival ?? 1)
}

/** Walks down the survival curve, day by day. */
function eachStep(tally: DayTally, visit: (days: number, survival: number) => void): void {
  const { exits, censored, n, longest } = tally
  let atRisk = n
  let survival = 1
  // Between censorings the product telescopes to a plain fraction; computing that fraction keeps it exact, so
  // that the estimate equals the finished-only percentile when nothing is open.
  let survivalAtBase = 1
  let atRiskAtBase = n
  for (let days = 0; days <= longest; days++) {
    const left = exits[days] ?? 0
    if (left > 0) {
      atRisk -= left
      survival = (survivalAtBase * atRisk) / atRiskAtBase
      visit(days, survival)
    }
    const lost = censored[days] ?? 0
    if (lost > 0) {
      survivalAtBase = survival
      atRisk -= lost
      atRiskAtBase = atRisk
    }
  }
}
