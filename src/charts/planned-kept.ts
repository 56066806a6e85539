import type { Metrics, Predictability } from '../metrics/metrics.ts'
import type { Chart } from './chart.ts'
import { type ColumnBar, columnBars } from './column-bars.ts'
import { dayOf, type IncrementColumn, incrementColumns } from './increment-columns.ts'
import { shortLabel } from './label.ts'
import { counted, number, share } from './wording.ts'

/** Longest name of an increment in a sentence. */
const NAME = 60
const TITLE = 'Planned and kept'

/** An increment with what was planned for it. */
interface Plan {
  readonly column: IncrementColumn
  readonly planned: Predictability
}

/** Measure 13: what was planned at the start of each increment, and what of it got there. */
export function plannedKept({ predictability, increments }: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(increments, showIncrements)
  const plans = columns.flatMap(column => planOf(column, predictability ?? []))
  const bars = plans.flatMap(barsOf)
  if (!bars.some(({ total }) => total > 0)) return null
  const reading = readingOf(plans)
  return {
    name: 'planned-kept',
    title: TITLE,
    reading,
    alt: `Bar chart of ${counted(columns.length, 'increment')}. ${reading}`,
    table: tableOf(plans),
    spec: theme =>
      columnBars(theme, {
        title: TITLE,
        subtitle: 'targets that named the increment at its start, and those that got there in it',
        columns,
        bars,
        pale: 'added later and done',
      }),
  }
}

function planOf(column: IncrementColumn, all: readonly Predictability[]): readonly Plan[] {
  const planned = all.find(({ name }) => name === column.increment.name)
  return planned === undefined ? [] : [{ column, planned }]
}

/** What was added later and got done stands on what was kept: together they are the SAFe form. */
function barsOf({ column, planned: { planned, kept, lateAndDone } }: Plan): readonly ColumnBar[] {
  const base = { column: column.label, running: column.increment.inProgress }
  return [
    { ...base, series: 'planned', total: planned, pale: 0, words: number(planned) },
    {
      ...base,
      series: 'kept',
      total: kept + lateAndDone,
      pale: lateAndDone,
      words: keptWords(kept, lateAndDone),
    },
  ]
}

/** Apart, because what was added later was never planned. */
const keptWords = (kept: number, late: number) =>
  late === 0 ? number(kept) : `${number(kept)}+${number(late)}`

function readingOf(plans: readonly Plan[]): string {
  const told = plans.findLast(({ planned }) => planned.planned > 0) ?? plans.at(-1)
  if (told === undefined) return ''
  const { increment } = told.column
  const { planned, kept, lateAndDone } = told.planned
  const late = lateAndDone === 0 ? '' : `; ${number(lateAndDone)} added later and done`
  const inside = `${shortLabel(increment.name, NAME)}${increment.inProgress ? ` (${dayOf(increment)})` : ''}`
  const part =
    planned < 10 ? `${number(kept)} of ${number(planned)}` : `${share(kept, planned)} of ${number(planned)}`
  return `${inside}: ${part} planned ${planned === 1 ? 'was' : 'were'} kept${late}.`
}

function tableOf(plans: readonly Plan[]): Chart['table'] {
  return {
    columns: ['Increment', 'Planned', 'Kept', 'Added later and done'],
    rows: plans.map(({ column: { increment: i }, planned }) => [
      i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
      number(planned.planned),
      number(planned.kept),
      number(planned.lateAndDone),
    ]),
  }
}
