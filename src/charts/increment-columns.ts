import type { IncrementMetrics } from '../metrics/metrics.ts'
import { FONT_SIZE } from './frame.ts'
import { distinctLabels, fittedLabel } from './label.ts'
import { blockWidth } from './text-width.ts'

/** An increment as a column of a chart; the running one says on a second line how far it is. */
export interface IncrementColumn {
  readonly label: string
  readonly increment: IncrementMetrics
}

/** Pixels that all labels together may take under the plot, and the least each is cut to. */
const LINE_WIDTH = 640
const NARROWEST = 96
const LABEL_GAP = 12

/** The last `show` increments as columns with short, distinct labels. */
export function incrementColumns(
  increments: readonly IncrementMetrics[],
  show: number,
): readonly IncrementColumn[] {
  const last = increments.slice(-Math.max(1, show))
  const width = Math.max(NARROWEST, LINE_WIDTH / Math.max(1, last.length) - LABEL_GAP)
  const names = distinctLabels(last.map(({ name }) => fittedLabel(name, width, FONT_SIZE)))
  return last.map((increment, i) => {
    const name = names[i] ?? ''
    return { increment, label: increment.inProgress ? `${name}\n${dayOf(increment)}` : name }
  })
}

/** `day 41 of 84`. */
export function dayOf({ day, days }: IncrementMetrics): string {
  return `day ${day} of ${days}`
}

/** The labels there is room for: all, or every second, third ... counted back from the newest, which is always there. */
export function shownLabels(columns: readonly IncrementColumn[], width: number): readonly string[] {
  const step = columns.length === 0 ? 1 : Math.ceil(neededWidth(columns) / (width / columns.length))
  return columns.filter((_, i) => (columns.length - 1 - i) % step === 0).map(({ label }) => label)
}

/** Room that the rightmost label takes beyond the plot. */
export function overhang(columns: readonly IncrementColumn[], width: number): number {
  const last = columns.at(-1)
  if (last === undefined) return 0
  return Math.max(0, Math.ceil((blockWidth(last.label, FONT_SIZE) - width / columns.length) / 2))
}

function neededWidth(columns: readonly IncrementColumn[]): number {
  const widths = columns.map(({ label }) => blockWidth(label, FONT_SIZE))
  const widest = Math.max(0, ...widths.slice(0, -1))
  return Math.max(widest, (widest + (widths.at(-1) ?? 0)) / 2) + LABEL_GAP
}
