import { closingMeter } from './completed.ts'
import { createdMeter } from './created.ts'
import { stockMeter, stockOf } from './flow.ts'
import { historyOf } from './history.ts'
import { leadTimeMeter, NO_DURATION } from './lead-time.ts'
import type { Increment, ProposalMetrics, WindowMeasures } from './metrics.ts'
import { elapsedWindow } from './window.ts'
import type { Measured } from './window-measures.ts'

/** The measures of a window that can be told of one owner. */
export type OwnerWindow = Pick<
  WindowMeasures,
  'created' | 'createdBulk' | 'completed' | 'completedBulk' | 'ended' | 'wipAtEnd' | 'leadTimeDays'
>

/** What the proposals of one owner did, in the same windows as the whole report. */
export interface OwnerMetrics {
  readonly whole: OwnerWindow
  /** One for each increment given. */
  readonly increments: readonly OwnerWindow[]
}

/**
 * Measures 1, 3, 4, 7 and 9 over some proposals: those one owner has today, with all their past. A proposal that
 * changes its owner takes its past along, so that the numbers of the owners add up to those of all.
 */
export function ownerMetrics(
  proposals: readonly ProposalMetrics[],
  increments: readonly Increment[],
  { statusMeasured, config, now }: Pick<Measured, 'statusMeasured' | 'config' | 'now'>,
): OwnerMetrics {
  const histories = proposals.map(({ timeline }) => historyOf(timeline))
  const created = createdMeter(histories, config.created, now)
  const closed = closingMeter(histories, statusMeasured)
  const stocks = stockMeter(stockOf(histories))
  const leadTime = statusMeasured ? leadTimeMeter(histories, now) : () => NO_DURATION
  const measure = ({ start, end }: Pick<Increment, 'start' | 'end'>): OwnerWindow => {
    const window = elapsedWindow(start, end, now)
    const { completed, completedBulk, ended } = closed(window)
    return {
      ...created(window),
      completed,
      completedBulk,
      ended,
      wipAtEnd: stocks(window).wipAtEnd,
      leadTimeDays: leadTime(window, false),
    }
  }
  return {
    whole: measure({ start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }),
    increments: increments.map(measure),
  }
}
