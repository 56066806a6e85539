import type { Cohort, Metrics } from '../metrics/metrics.ts'
import { type BarRow, barRows, barTable } from './bar-rows.ts'
import type { Chart } from './chart.ts'
import { counted, number, share } from './wording.ts'

/** Rows a picture holds; older cohorts are in the table of the report. */
const MOST_ROWS = 12
const TITLE = 'Acceptance'

/** Measure 19: proposals by the increment they came in, those closed without being merged among them. */
export function acceptance({ cohorts, totals, github }: Metrics): Chart | null {
  const known = cohorts.filter(({ n }) => n > 0)
  if (github === null || known.length === 0) return null
  const rows = known.slice(-MOST_ROWS).reverse().map(rowOf)
  const reading = readingOf(known)
  // Cohorts where the files tell no completion are those of pull requests.
  const merged = totals.completed === null ? '; merged counts as done' : ''
  const subtitle = `what became of the proposals of each increment, the latest on top${merged}`
  return {
    name: 'acceptance',
    title: TITLE,
    reading,
    alt: `Stacked bar chart of ${counted(rows.length, 'increment')}. ${reading}`,
    table: barTable('Created in', rows, true),
    spec: theme => barRows(theme, { title: TITLE, subtitle, rows, measured: true }),
  }
}

const rowOf = ({ name, n, open, done }: Cohort): BarRow => ({ label: name, count: n, open, done })

function readingOf(cohorts: readonly Cohort[]): string {
  const settled = cohorts.filter(({ immature }) => !immature)
  if (settled.length === 0) return 'Every cohort is still mostly open: too early to judge.'
  const sum = (of: (cohort: Cohort) => number) => settled.reduce((total, each) => total + of(each), 0)
  const n = sum(each => each.n)
  const ended = sum(each => each.ended)
  const young = cohorts.length - settled.length
  const rest = young === 0 ? '' : `; ${counted(young, 'cohort')} still mostly open`
  const done =
    n < 10
      ? share(
          sum(each => each.done),
          n,
        )
      : `${share(
          sum(each => each.done),
          n,
        )} of ${number(n)}`
  return `In settled cohorts ${done} got done and ${number(ended)} ended otherwise${rest}.`
}
