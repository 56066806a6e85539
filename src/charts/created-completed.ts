import type { IncrementMetrics, Metrics } from '../metrics/metrics.ts'
import type { Chart } from './chart.ts'
import { type ColumnBar, columnBars } from './column-bars.ts'
import { dayOf, type IncrementColumn, incrementColumns } from './increment-columns.ts'
import { shortLabel } from './label.ts'
import { COMPLETION_NOT_MEASURED, counted, number, numberOrNone } from './wording.ts'

/** Longest name of an increment in a sentence. */
const NAME = 60

/** Measures 1 and 3: what came in and what was finished in each increment. */
export function createdAndCompleted(metrics: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(metrics.increments, showIncrements)
  const bars = columns.flatMap(barsOf)
  if (!bars.some(({ total }) => total > 0)) return null
  const reading = readingOf(columns)
  return {
    name: 'created-completed',
    title: 'Created and completed',
    reading,
    alt: `Bar chart of ${counted(columns.length, 'increment')}. ${reading}`,
    table: tableOf(columns),
    spec: theme =>
      columnBars(theme, {
        title: 'Created and completed',
        subtitle: 'proposals per increment',
        columns,
        bars,
        pale: 'in bulk: import or clean-up',
      }),
  }
}

function barsOf({ label: column, increment }: IncrementColumn): readonly ColumnBar[] {
  const { created, createdBulk, completed, completedBulk, inProgress: running } = increment
  const bar = (series: string, total: number, pale: number): ColumnBar => ({
    column,
    series,
    total,
    pale,
    words: number(total),
    running,
  })
  const first = bar('created', created, createdBulk)
  return completed === null ? [first] : [first, bar('completed', completed, completedBulk ?? 0)]
}

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.at(-1)?.increment
  if (last === undefined) return ''
  const inside = `${shortLabel(last.name, NAME)}${last.inProgress ? ` (${dayOf(last)})` : ''}`
  const created = told('created', last.created, last.createdBulk)
  if (last.completed === null) {
    const present = counted(last.wipAtEnd, 'document')
    return `${created} in ${inside}; ${present}; ${COMPLETION_NOT_MEASURED}.`
  }
  const completed = told('completed', last.completed, last.completedBulk ?? 0)
  return `${created} and ${completed} in ${inside}; ${number(last.wipAtEnd)} open.`
}

/** What came one by one, and beside it what came in bulk: imports and clean-ups are no pace. */
function told(what: string, all: number, bulk: number): string {
  return `${number(all - bulk)} ${what}${bulk === 0 ? '' : ` (${number(bulk)} more in bulk)`}`
}

function tableOf(columns: readonly IncrementColumn[]): Chart['table'] {
  const endedIn = ({ ended }: IncrementMetrics) => Object.values(ended).reduce((sum, n) => sum + n, 0)
  return {
    columns: [
      'Increment',
      'Created',
      'and in bulk',
      'Completed',
      'and in bulk',
      'Ended otherwise',
      columns.some(({ increment }) => increment.completed !== null)
        ? 'Open at the end'
        : 'Documents at the end',
    ],
    rows: columns.map(({ increment: i }) => [
      i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
      number(i.created - i.createdBulk),
      number(i.createdBulk),
      numberOrNone(i.completed === null ? null : i.completed - (i.completedBulk ?? 0)),
      numberOrNone(i.completedBulk),
      number(endedIn(i)),
      number(i.wipAtEnd),
    ]),
  }
}
