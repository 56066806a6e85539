import type { WindowMeasures } from '../metrics/metrics.ts'
import { grouped } from './quantity.ts'

/**
 * Completions that were delivery: bulk landings and catch-up bursts left out, because they write down what was done
 * before (kpis.md, "Bulk"). Null when completion is not measured.
 */
export function delivered({
  completed,
  completedBulk,
}: Pick<WindowMeasures, 'completed' | 'completedBulk'>): number | null {
  return completed === null ? null : completed - (completedBulk ?? 0)
}

/** What landed by itself: imports in bulk left out. */
export const landedSingly = ({
  created,
  createdBulk,
}: Pick<WindowMeasures, 'created' | 'createdBulk'>): number => created - createdBulk

/** `8`, or `8 and 13 in bulk`; null when completion is not measured. */
export function deliveredWords(window: Pick<WindowMeasures, 'completed' | 'completedBulk'>): string | null {
  const count = delivered(window)
  return count === null ? null : withBulk(count, window.completedBulk ?? 0)
}

/** The same for what landed. */
export const landedWords = (window: Pick<WindowMeasures, 'created' | 'createdBulk'>): string =>
  withBulk(landedSingly(window), window.createdBulk)

const withBulk = (count: number, bulk: number) =>
  bulk === 0 ? grouped(count) : `${grouped(count)} and ${grouped(bulk)} in bulk`
