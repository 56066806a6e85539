import type { IncrementMetrics, Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, columnX, textField, valueY } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { hatchFill } from './hatch.ts'
import { dayOf, type IncrementColumn, incrementColumns, overhang, shownLabels } from './increment-columns.ts'
import { shortLabel } from './label.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { countScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { COMPLETION_NOT_MEASURED, counted, number, numberOrNone } from './wording.ts'

type Series = 'created' | 'completed'

interface Bar {
  readonly column: string
  readonly series: Series
  readonly total: number
  readonly bulk: number
  readonly running: boolean
}

const HEIGHT = 200
/** Longest name of an increment in a sentence. */
const NAME = 60
/** Keeps the value above the tallest bar below the legend. */
const HEADROOM = 1.1
const BAND = 0.75

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
    spec: theme => specOf(theme, columns, bars),
  }
}

function barsOf({ label, increment }: IncrementColumn): readonly Bar[] {
  const { created, createdBulk, completed, completedBulk, inProgress: running } = increment
  const first: Bar = { column: label, series: 'created', total: created, bulk: createdBulk, running }
  if (completed === null) return [first]
  return [first, { column: label, series: 'completed', total: completed, bulk: completedBulk ?? 0, running }]
}

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.at(-1)?.increment
  if (last === undefined) return ''
  const inside = `${shortLabel(last.name, NAME)}${last.inProgress ? ` (${dayOf(last)})` : ''}`
  const bulk = last.createdBulk > 0 ? ` (${number(last.createdBulk)} of them in bulk)` : ''
  const open = `${number(last.wipAtEnd)} open`
  if (last.completed === null)
    return `${number(last.created)} created${bulk} in ${inside}; ${open}; ${COMPLETION_NOT_MEASURED}.`
  return `${number(last.created)} created${bulk} and ${number(last.completed)} completed in ${inside}; ${open}.`
}

function tableOf(columns: readonly IncrementColumn[]): Chart['table'] {
  const endedIn = ({ ended }: IncrementMetrics) => Object.values(ended).reduce((sum, n) => sum + n, 0)
  return {
    columns: [
      'Increment',
      'Created',
      'of them in bulk',
      'Completed',
      'of them in bulk',
      'Ended otherwise',
      'Open at the end',
    ],
    rows: columns.map(({ increment: i }) => [
      i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
      number(i.created),
      number(i.createdBulk),
      numberOrNone(i.completed),
      numberOrNone(i.completedBulk),
      number(endedIn(i)),
      number(i.wipAtEnd),
    ]),
  }
}

function specOf(theme: Theme, columns: readonly IncrementColumn[], bars: readonly Bar[]) {
  const scale = countScale(Math.max(...bars.map(({ total }) => total)) * HEADROOM)
  const margins = { left: axisRoom(scale), right: 16 }
  const around: Frame = {
    title: 'Created and completed',
    subtitle: 'proposals per increment',
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
    1 - BAND,
  )
  const place = { x, xOffset: offsetOf(bars), y: valueY(scale, 'from') }
  const parts = bars.flatMap(bar => partsOf(theme, bar))
  return frame(theme, around, [
    {
      data: { values: parts },
      mark: { type: 'bar', strokeWidth: 1, binSpacing: 0 },
      encoding: {
        ...place,
        y2: { field: 'to' },
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        fillOpacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    ...valueLayer(bars, place, (width / columns.length) * BAND),
    ...legendLayers(theme, legendOf(theme, bars)),
  ])
}

function offsetOf(bars: readonly Bar[]) {
  const series: Series[] = bars.some(bar => bar.series === 'completed')
    ? ['created', 'completed']
    : ['created']
  return {
    field: 'series',
    type: 'nominal',
    sort: null,
    scale: { domain: series, paddingInner: 0.08 },
  } as const
}

function partsOf(theme: Theme, { column, series, total, bulk, running }: Bar) {
  const { colour, hatch } = look(theme, series)
  const base = { column, series, stroke: colour }
  const own = { ...base, from: 0, to: total - bulk, fill: running ? hatch : colour, opacity: 1 }
  const imported = { ...base, from: total - bulk, to: total, fill: colour, opacity: BULK_OPACITY }
  return [own, imported].filter(({ from, to }) => to > from)
}

const BULK_OPACITY = 0.25

function look(theme: Theme, series: Series) {
  if (series === 'created') return { colour: theme.series.inflow, hatch: hatchFill('inflow') }
  return { colour: theme.phase.done, hatch: hatchFill('done') }
}

/** Values above the bars, unless a bar is too thin for its number; the table below the chart has them then. */
function valueLayer(bars: readonly Bar[], place: object, band: number): Layer[] {
  const series = new Set(bars.map(bar => bar.series)).size
  const values = bars
    .filter(({ total }) => total > 0)
    .map(bar => ({ ...bar, from: bar.total, text: number(bar.total) }))
  const widest = Math.max(...values.map(({ text }) => textWidth(text, FONT_SIZE)))
  if (widest + 1 > band / series) return []
  return [
    {
      data: { values },
      mark: { type: 'text', baseline: 'bottom', dy: -2 },
      encoding: { ...place, text: textField('text') },
    },
  ]
}

function legendOf(theme: Theme, bars: readonly Bar[]): readonly LegendEntry[] {
  const series = [...new Set(bars.map(bar => bar.series))]
  const entries: LegendEntry[] = series.map(label => ({
    label,
    fill: look(theme, label).colour,
    stroke: look(theme, label).colour,
  }))
  const first = look(theme, 'created')
  if (bars.some(({ bulk }) => bulk > 0)) {
    entries.push({
      label: 'in bulk: import or clean-up',
      fill: first.colour,
      stroke: first.colour,
      opacity: BULK_OPACITY,
    })
  }
  if (bars.some(({ running }) => running)) {
    entries.push({ label: 'increment still running', fill: first.hatch, stroke: first.colour })
  }
  return entries
}
