import type { Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { columnX, textField } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { dayOf, type IncrementColumn, incrementColumns, overhang, shownLabels } from './increment-columns.ts'
import { distinctLabels, fittedLabel, shortLabel } from './label.ts'
import { stageStock } from './stage-stock.ts'
import { textWidth } from './text-width.ts'
import { counted, listed, number } from './wording.ts'

interface Cell {
  readonly column: string
  readonly row: string
  readonly entered: number
}

/** Longest name of an increment in a sentence. */
const NAME = 60
const ROW = 30
const MOST_ROWS = 8
const SMALL = 9
const LABEL_WIDTH = 150
/** Strongest shade of a cell: text in the theme's own colour stays readable on it. */
const MOST_SHADE = 0.42
const LEAST_SHADE = 0.1
const TITLE = 'Stages reached'

/** Measure 15: first entries to each rung of the ladder per increment; the present stock where there is no history. */
export function stages(metrics: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(metrics.increments, showIncrements)
  const names = stageNames(columns)
  const rows = distinctLabels(names.map(name => fittedLabel(name, LABEL_WIDTH, FONT_SIZE)))
  const cells = columns.flatMap(column => cellsOf(column, names, rows))
  if (cells.length === 0) return stageStock(metrics)
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
        number(i.stages.reduce((sum, { replanned }) => sum + replanned, 0)),
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
  { label, increment }: IncrementColumn,
  names: readonly string[],
  rows: readonly string[],
): readonly Cell[] {
  return increment.stages.flatMap(({ stage, entered }) => {
    const row = rows[names.indexOf(stage)]
    return row === undefined || entered === 0 ? [] : [{ column: label, row, entered }]
  })
}

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.findLast(({ increment }) =>
    increment.stages.some(({ entered }) => entered > 0),
  )?.increment
  if (last === undefined) return ''
  const entries = last.stages
    .filter(({ entered }) => entered > 0)
    .map(({ stage, entered }) => `${number(entered)} reached ${shortLabel(stage)}`)
  const moved = last.stages.reduce((sum, { replanned }) => sum + replanned, 0)
  const day = last.inProgress ? ` (${dayOf(last)})` : ''
  return `${shortLabel(last.name, NAME)}${day}: ${listed(entries)}${moved > 0 ? `; ${counted(moved, 'target')} moved` : ''}.`
}

function specOf(
  theme: Theme,
  columns: readonly IncrementColumn[],
  rows: readonly string[],
  cells: readonly Cell[],
) {
  const left = Math.ceil(Math.max(...rows.map(row => textWidth(row, FONT_SIZE)))) + 20
  const margins = { left, right: 16 }
  const around: Frame = {
    title: TITLE,
    subtitle: 'proposals that reached a stage for the first time, per increment; the highest stage on top',
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: ROW * rows.length,
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
    y: rowY([...rows].reverse()),
  }
  return frame(theme, around, cellLayers(theme, cells, place, width / columns.length))
}

function rowY(rows: readonly string[]) {
  const scale = { type: 'band' as const, domain: [...rows], paddingInner: 0.1, paddingOuter: 0.05 }
  return { field: 'row', type: 'nominal', sort: null, scale, axis: { grid: false } } as const
}

function cellLayers(theme: Theme, cells: readonly Cell[], place: object, column: number): Layer[] {
  const most = Math.max(...cells.map(({ entered }) => entered))
  const values = cells.map(cell => ({
    ...cell,
    text: number(cell.entered),
    shade: LEAST_SHADE + ((MOST_SHADE - LEAST_SHADE) * cell.entered) / most,
  }))
  const widest = (fontSize: number) => Math.max(...values.map(({ text }) => textWidth(text, fontSize)))
  const fontSize = [FONT_SIZE, SMALL].find(size => widest(size) + 5 <= column)
  // Numbers that would run into each other are left to the table below the chart.
  const numbers: Layer[] =
    fontSize === undefined
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
      mark: { type: 'rect', fill: theme.series.measure },
      encoding: { ...place, fillOpacity: { field: 'shade', type: 'quantitative', scale: null } },
    },
    ...numbers,
  ]
}
