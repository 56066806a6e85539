import { isOpen } from '../phase.ts'
import type { History } from './history.ts'
import type { Metrics, Share } from './metrics.ts'
import { byCodeUnit } from './order.ts'

/** Label of the proposals that name no owner, stage or status. */
export const NO_LABEL = 'none'

/** Which shares exist at all: a family without a ladder has no stages to count by, one without status no words. */
export interface Countable {
  readonly status: boolean
  readonly stages: boolean
}

/** Distribution of the proposals present now (kpis.md measure 25): all labels; top 8 and other is the report's. */
export function distribution(
  histories: readonly History[],
  countable: Countable,
): Pick<Metrics, 'byOwner' | 'byPhase' | 'byStage' | 'byStatus'> {
  const present = histories.filter(({ timeline }) => timeline.present)
  return {
    byOwner: ownerShares(present),
    byPhase: sharesBy(present, ({ current }) => current.phase),
    byStage: countable.stages ? sharesBy(present, ({ timeline }) => timeline.stage) : [],
    byStatus: countable.status ? sharesBy(present, ({ timeline }) => timeline.status) : [],
  }
}

/** Nothing where nobody names an owner: one bar called "none" says less than no chart. */
function ownerShares(present: readonly History[]): Share[] {
  const shares = sharesBy(present, ({ timeline }) => timeline.owner)
  return shares.some(({ label }) => label !== NO_LABEL) ? shares : []
}

function sharesBy(histories: readonly History[], labelOf: (history: History) => string | null): Share[] {
  const shares = new Map<string, { label: string; count: number; open: number; done: number }>()
  for (const history of histories) {
    const label = labelOf(history)?.trim() || NO_LABEL
    const share = shares.get(label) ?? { label, count: 0, open: 0, done: 0 }
    shares.set(label, share)
    share.count++
    if (isOpen(history.current.phase)) share.open++
    if (history.current.phase === 'done') share.done++
  }
  return [...shares.values()].sort((a, b) => b.count - a.count || byCodeUnit(a.label, b.label))
}
