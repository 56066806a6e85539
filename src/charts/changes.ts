import type { Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, columnX, textField, valueY } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { dayOf, type IncrementColumn, incrementColumns, overhang, shownLabels } from './increment-columns.ts'
import { shortLabel } from './label.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { countScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { counted, number, numberOrNone } from './wording.ts'

interface Mark {
  readonly column: string
  readonly statistic: 'mean' | 'median'
  readonly value: number
  readonly running: boolean
}

const HEIGHT = 180
/** Longest name of an increment in a sentence. */
const NAME = 60
const TITLE = 'Changes per proposal'

/** Measure 5: content changes inside an increment over the proposals alive in it, mean and median. */
export function changesPerProposal(metrics: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(metrics.increments, showIncrements)
  const marks = columns.flatMap(marksOf)
  if (!marks.some(({ value }) => value > 0)) return null
  const reading = readingOf(columns)
  return {
    name: 'changes-per-proposal',
    title: TITLE,
    reading,
    alt: `Line chart of ${counted(columns.length, 'increment')}. ${reading}`,
    table: {
      columns: ['Increment', 'Mean', 'Median', 'Proposals alive'],
      rows: columns.map(({ increment: i }) => [
        i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
        numberOrNone(i.changesPerProposal.mean),
        numberOrNone(i.changesPerProposal.median),
        number(i.changesPerProposal.n),
      ]),
    },
    spec: theme => specOf(theme, columns, marks),
  }
}

function marksOf({ label: column, increment }: IncrementColumn): readonly Mark[] {
  const { mean, median } = increment.changesPerProposal
  const running = increment.inProgress
  return [
    ...(mean === null ? [] : [{ column, statistic: 'mean' as const, value: mean, running }]),
    ...(median === null ? [] : [{ column, statistic: 'median' as const, value: median, running }]),
  ]
}

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.findLast(({ increment }) => increment.changesPerProposal.mean !== null)?.increment
  if (last === undefined) return ''
  const { mean, median, n } = last.changesPerProposal
  const day = last.inProgress ? ` (${dayOf(last)})` : ''
  const middle = median === null ? '' : `, median ${number(median)}`
  const alive = `${counted(n, 'proposal')} alive`
  return `On average ${numberOrNone(mean)} content changes per proposal in ${shortLabel(last.name, NAME)}${day}${middle}, ${alive}.`
}

function specOf(theme: Theme, columns: readonly IncrementColumn[], marks: readonly Mark[]) {
  const scale = countScale(Math.max(...marks.map(({ value }) => value)) * 1.1, false)
  const margins = { left: axisRoom(scale), right: 16 }
  const around: Frame = {
    title: TITLE,
    subtitle:
      'content changes after landing, over the proposals alive in the increment; bulk edits and renames left out',
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: HEIGHT,
    legend: true,
  }
  const width = plotWidth(around)
  const x = columnX(
    columns.map(({ label }) => label),
    shownLabels(columns, width),
    'column',
  )
  const place = { x, y: valueY(scale, 'value') }
  return frame(theme, around, [
    ...lineLayers(theme, marks, place),
    ...valueLayers(theme, marks, place, width / columns.length),
    ...legendLayers(theme, legendOf(theme, marks)),
  ])
}

function lineLayers(theme: Theme, marks: readonly Mark[], place: object): Layer[] {
  return (['mean', 'median'] as const).flatMap((statistic): Layer[] => {
    const color = look(theme, statistic)
    const values = marks
      .filter(mark => mark.statistic === statistic)
      .map(mark => ({ ...mark, fill: mark.running ? theme.canvas : color }))
    const dash = statistic === 'median' ? { strokeDash: [5, 3] } : {}
    return [
      {
        data: { values: values.filter(({ running }) => !running) },
        mark: { type: 'line', color, strokeWidth: 2, ...dash },
        encoding: place,
      },
      {
        data: { values },
        mark: { type: 'point', shape: 'circle', size: 60, strokeWidth: 2, opacity: 1, stroke: color },
        encoding: { ...place, fill: { field: 'fill', type: 'nominal', scale: null } },
      },
    ]
  })
}

/** The mean's values above and the median's below their points, where the columns are wide enough for them. */
function valueLayers(theme: Theme, marks: readonly Mark[], place: object, column: number): Layer[] {
  const widest = Math.max(...marks.map(({ value }) => textWidth(number(value), FONT_SIZE)))
  if (widest + 6 > column) return []
  return [
    {
      data: {
        values: marks
          .filter(({ statistic }) => statistic === 'mean')
          .map(mark => ({ ...mark, text: number(mark.value) })),
      },
      mark: { type: 'text', baseline: 'bottom', dy: -7, color: theme.text },
      encoding: { ...place, text: textField('text') },
    },
  ]
}

function look(theme: Theme, statistic: Mark['statistic']): string {
  return statistic === 'mean' ? theme.series.measure : theme.series.second
}

function legendOf(theme: Theme, marks: readonly Mark[]): readonly LegendEntry[] {
  const statistics = [...new Set(marks.map(({ statistic }) => statistic))]
  const entries: LegendEntry[] = statistics.map(label => ({
    label,
    fill: look(theme, label),
    stroke: look(theme, label),
    shape: 'circle',
  }))
  if (!marks.some(({ running }) => running)) return entries
  return [
    ...entries,
    { label: 'increment still running', fill: theme.canvas, stroke: theme.series.measure, shape: 'circle' },
  ]
}
