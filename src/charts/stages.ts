import type { IncrementMetrics, Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { columnX, textField } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { hatchFill } from './hatch.ts'
import { dayOf, type IncrementColumn, incrementColumns, overhang, shownLabels } from './increment-columns.ts'
import { distinctLabels, fittedLabel, shortLabel } from './label.ts'
import { stageStock } from './stage-stock.ts'
import { sizeThatFits, textWidth } from './text-width.ts'
import { counted, listed, number } from './wording.ts'

interface Cell {
  readonly column: string
  readonly row: string
  readonly count: number
  readonly kind: 'reached' | 'moved'
  readonly running: boolean
}

/** Longest name of an increment in a sentence. */
const NAME = 60
const ROW = 30
const MOST_ROWS = 8
const LABEL_WIDTH = 150
/** Strongest shade of a cell: text in the theme's own colour stays readable on it. */
const MOST_SHADE = 0.42
const LEAST_SHADE = 0.1
const TITLE = 'Stages reached'
/** Name of the row below the ladder. */
const MOVED = 'targets moved'

/** Measure 15: first entries to each rung of the ladder per increment; the present stock where there is no history. */
export function stages(metrics: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(metrics.increments, showIncrements)
  const names = stageNames(columns)
  const fitted = names.map(name => fittedLabel(name, LABEL_WIDTH, FONT_SIZE))
  const rows = distinctLabels([MOVED, ...fitted]).slice(1)
  const cells = columns.flatMap(column => cellsOf(column, names, rows))
  if (!cells.some(({ kind }) => kind === 'reached')) return stageStock(metrics)
  const reading = readingOf(columns)
  return {
    name: 'stages',
    title: TITLE,
    reading,
    alt: `Grid of stages by increment. ${reading}`,
    table: {
      columns: ['Increment', ...names, 'Targets moved'],
      rows: columns.map(({ increment: i }) => [
        i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
        ...names.map(name => number(i.stages.find(({ stage }) => stage === name)?.entered ?? 0)),
        number(movedIn(i)),
      ]),
    },
    spec: theme => specOf(theme, columns, rows, cells),
  }
}

/** The ladder from its first rung, as the increments give it. */
function stageNames(columns: readonly IncrementColumn[]): readonly string[] {
  const names = columns.flatMap(({ increment }) => increment.stages.map(({ stage }) => stage))
  return [...new Set(names)].slice(0, MOST_ROWS)
}

/** Only what happened: a cell without an entry stays empty. */
function cellsOf(
  { label: column, increment }: IncrementColumn,
  names: readonly string[],
  rows: readonly string[],
): readonly Cell[] {
  const base = { column, running: increment.inProgress }
  const reached = increment.stages.flatMap(({ stage, entered }): readonly Cell[] => {
    const row = rows[names.indexOf(stage)]
    return row === undefined || entered === 0 ? [] : [{ ...base, row, count: entered, kind: 'reached' }]
  })
  const moved = movedIn(increment)
  return moved === 0 ? reached : [...reached, { ...base, row: MOVED, count: moved, kind: 'moved' }]
}

const movedIn = ({ stages }: IncrementMetrics) => stages.reduce((sum, { replanned }) => sum + replanned, 0)

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.findLast(({ increment }) =>
    increment.stages.some(({ entered }) => entered > 0),
  )?.increment
  if (last === undefined) return ''
  const entries = last.stages
    .filter(({ entered }) => entered > 0)
    .map(({ stage, entered }) => `${number(entered)} reached ${shortLabel(stage)}`)
  const moved = movedIn(last)
  const day = last.inProgress ? ` (${dayOf(last)})` : ''
  return `${shortLabel(last.name, NAME)}${day}: ${listed(entries)}${moved > 0 ? `; ${counted(moved, 'target')} moved` : ''}.`
}

function specOf(
  theme: Theme,
  columns: readonly IncrementColumn[],
  rows: readonly string[],
  cells: readonly Cell[],
) {
  const moved = cells.some(({ kind }) => kind === 'moved')
  const drawn = [...[...rows].reverse(), ...(moved ? [MOVED] : [])]
  const left = Math.ceil(Math.max(...drawn.map(row => textWidth(row, FONT_SIZE)))) + 20
  const margins = { left, right: 16 }
  const around: Frame = {
    title: TITLE,
    subtitle: `proposals that reached a stage for the first time${moved ? ', and targets moved later' : ''}, per increment`,
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: ROW * drawn.length,
    legend: false,
  }
  const width = plotWidth(around)
  const place = {
    x: columnX(
      columns.map(({ label }) => label),
      shownLabels(columns, width),
      'column',
      0.06,
    ),
    y: rowY(drawn),
  }
  return frame(theme, around, cellLayers(theme, cells, place, width / columns.length))
}

function rowY(rows: readonly string[]) {
  const scale = { type: 'band' as const, domain: [...rows], paddingInner: 0.1, paddingOuter: 0.05 }
  return { field: 'row', type: 'nominal', sort: null, scale, axis: { grid: false } } as const
}

function cellLayers(theme: Theme, cells: readonly Cell[], place: object, column: number): Layer[] {
  const values = cells.map(cell => ({ ...cell, ...lookOf(theme, cell, cells), text: number(cell.count) }))
  const fontSize = sizeThatFits(
    values.map(({ text }) => text),
    column - 5,
  )
  // Numbers that would run into each other are left to the table below the chart.
  const numbers: Layer[] =
    fontSize === null
      ? []
      : [
          {
            data: { values },
            mark: { type: 'text', baseline: 'middle', color: theme.text, fontSize },
            encoding: { ...place, text: textField('text') },
          },
        ]
  return [
    {
      data: { values },
      mark: { type: 'rect', strokeWidth: 1 },
      encoding: {
        ...place,
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        fillOpacity: { field: 'shade', type: 'quantitative', scale: null },
      },
    },
    ...numbers,
  ]
}

/** Shaded by its share of the largest of its kind, outlined to be seen; hatched while the increment runs. */
function lookOf(theme: Theme, { kind, count, running }: Cell, cells: readonly Cell[]) {
  const role = kind === 'moved' ? 'alert' : 'measure'
  const most = Math.max(...cells.filter(cell => cell.kind === kind).map(cell => cell.count))
  const stroke = theme.series[role]
  const shade = LEAST_SHADE + ((MOST_SHADE - LEAST_SHADE) * count) / most
  return { stroke, fill: running ? hatchFill(role) : stroke, shade }
}
