import type { Share } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { stackedRows } from './stacked-rows.ts'
import { number } from './wording.ts'

/** One bar: `count` split into open, done and what is neither. `label` is untrusted text. */
export interface BarRow extends Share {
  /** True for a row that is only told in words: a bar for it would shrink all others. */
  readonly wordsOnly?: boolean
}

/** A chart of horizontal bars. `measured` is false when nothing says what is done, and so nothing what is open. */
export interface BarChart {
  readonly title: string
  readonly subtitle: string
  readonly rows: readonly BarRow[]
  readonly measured: boolean
}

/** Horizontal bars, the longest on top as given, each split by what became of its proposals. */
export function barRows(theme: Theme, { title, subtitle, rows, measured }: BarChart) {
  const { series, phase } = theme
  const parts = measured
    ? [
        { label: 'open', colour: series.inflow },
        { label: 'done', colour: phase.done },
        { label: 'ended or parked', colour: phase.withdrawn },
      ]
    : [{ label: 'documents', colour: series.inflow }]
  return stackedRows(theme, {
    title,
    subtitle,
    parts,
    rows: rows.map(row => ({
      label: row.label,
      sizes: measured ? [row.open, row.done, restOf(row)] : [row.count],
      words: totalOf(row, measured),
      wordsOnly: row.wordsOnly === true,
    })),
  })
}

/** The bars in words. */
export function barTable(heading: string, rows: readonly BarRow[], measured: boolean): Chart['table'] {
  if (!measured)
    return { columns: [heading, 'Documents'], rows: rows.map(row => [row.label, number(row.count)]) }
  return {
    columns: [heading, 'All', 'Open', 'Done', 'Ended or parked'],
    rows: rows.map(row => [
      row.label,
      number(row.count),
      number(row.open),
      number(row.done),
      number(restOf(row)),
    ]),
  }
}

function restOf({ count, open, done }: BarRow): number {
  return Math.max(0, count - open - done)
}

function totalOf({ count, open, wordsOnly }: BarRow, measured: boolean): string {
  const total = measured ? `${number(open)} of ${number(count)} open` : number(count)
  return wordsOnly === true ? `${total} (not drawn)` : total
}
