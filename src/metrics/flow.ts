import { OPEN_PHASES, PHASES, type Phase } from '../phase.ts'
import type { Closings } from './completed.ts'
import type { History } from './history.ts'
import type { WindowMeasures } from './metrics.ts'
import { ascending, lowerBound, type Window } from './window.ts'

/** Gives the number of proposals in a phase right before an instant. */
export type Stock = (phase: Phase, before: number) => number

/** Indexes all stays of proposals (stubs apart) so that the stock of any instant is a look-up. */
export function stockOf(histories: readonly History[]): Stock {
  const entries = new Map<Phase, number[]>(PHASES.map(phase => [phase, []]))
  const exits = new Map<Phase, number[]>(PHASES.map(phase => [phase, []]))
  for (const { birth, stays } of histories) {
    if (!birth) continue
    for (const { phase, from, to } of stays.slice(stays.indexOf(birth))) {
      entries.get(phase)?.push(from)
      if (to !== null) exits.get(phase)?.push(to)
    }
  }
  const index = new Map(
    PHASES.map(phase => [
      phase,
      [ascending(entries.get(phase) ?? []), ascending(exits.get(phase) ?? [])] as const,
    ]),
  )
  return (phase, before) => {
    const [entered, left] = index.get(phase) ?? []
    return entered && left ? lowerBound(entered, before) - lowerBound(left, before) : 0
  }
}

/** Work in progress right before an instant (kpis.md measure 7): landed, not ended, not parked. */
export const wipBefore = (stock: Stock, before: number): number =>
  OPEN_PHASES.reduce((sum, phase) => sum + stock(phase, before), 0)

/** Measure 7 at both ends of any window. */
export function stockMeter(stock: Stock) {
  return ({ from, to }: Window): Pick<WindowMeasures, 'wipAtStart' | 'wipAtEnd' | 'parkedAtEnd'> => ({
    wipAtStart: wipBefore(stock, from),
    wipAtEnd: wipBefore(stock, to),
    parkedAtEnd: stock('parked', to),
  })
}

/** Measure 6: created less closed, and closed over created; null where a part is not measured or nothing was created. */
export function netFlow(
  created: number,
  { completed, bornDone, ended }: Closings,
): Pick<WindowMeasures, 'netFlow' | 'closureRatio'> {
  if (completed === null || bornDone === null) return { netFlow: null, closureRatio: null }
  const closed = completed + bornDone + ended.rejected + ended.withdrawn + ended.replaced + ended.removed
  return { netFlow: created - closed, closureRatio: created === 0 ? null : closed / created }
}
