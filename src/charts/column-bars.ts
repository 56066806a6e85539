import type { Theme } from './chart.ts'
import { axisRoom, columnX, textField, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { hatchFill } from './hatch.ts'
import { type IncrementColumn, overhang, shownLabels } from './increment-columns.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { countScale } from './scale.ts'
import { sizeThatFits } from './text-width.ts'

/** One bar: the upper `pale` part of `total` is of another kind than the rest and drawn pale. */
export interface ColumnBar {
  readonly column: string
  readonly series: string
  readonly total: number
  readonly pale: number
  /** Written above it where there is room. */
  readonly words: string
  readonly running: boolean
}

/** Bars side by side in a column an increment. The first series has the colour of what came in, the other of done. */
export interface ColumnBars {
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly IncrementColumn[]
  readonly bars: readonly ColumnBar[]
  /** What the pale part of a bar means. */
  readonly pale: string
}

const HEIGHT = 200
/** Keeps the value above the tallest bar below the legend. */
const HEADROOM = 1.1
const BAND = 0.75
const PALE_OPACITY = 0.25

/** The picture of `ColumnBars`. */
export function columnBars(theme: Theme, { title, subtitle, columns, bars, pale }: ColumnBars) {
  const scale = countScale(Math.max(...bars.map(({ total }) => total)) * HEADROOM)
  const margins = { left: axisRoom(scale), right: 16 }
  const around: Frame = {
    title,
    subtitle,
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
  const series = seriesOf(bars)
  const place = { x, xOffset: offsetOf(series), y: valueY(scale, 'from') }
  const parts = bars.flatMap(bar => partsOf(theme, series, bar))
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
    ...legendLayers(theme, legendOf(theme, bars, pale)),
  ])
}

const seriesOf = (bars: readonly ColumnBar[]) => [...new Set(bars.map(({ series }) => series))]

function offsetOf(series: readonly string[]) {
  const domain = [...series]
  return {
    field: 'series',
    type: 'nominal',
    sort: null,
    scale: { domain, paddingInner: 0.08 },
  } as const
}

function partsOf(theme: Theme, all: readonly string[], { column, series, total, pale, running }: ColumnBar) {
  const { colour, hatch } = look(theme, all, series)
  const base = { column, series, stroke: colour }
  const own = { ...base, from: 0, to: total - pale, fill: running ? hatch : colour, opacity: 1 }
  const other = { ...base, from: total - pale, to: total, fill: colour, opacity: PALE_OPACITY }
  return [own, other].filter(({ from, to }) => to > from)
}

function look(theme: Theme, all: readonly string[], series: string) {
  if (series === all[0]) return { colour: theme.series.inflow, hatch: hatchFill('inflow') }
  return { colour: theme.phase.done, hatch: hatchFill('done') }
}

/** Values above the bars, unless a bar is too thin for its number; the table below the chart has them then. */
function valueLayer(bars: readonly ColumnBar[], place: object, band: number): Layer[] {
  const values = bars
    .filter(({ total }) => total > 0)
    .map(bar => ({ ...bar, from: bar.total, text: bar.words }))
  const room = band / seriesOf(bars).length - 1
  const fontSize = sizeThatFits(
    values.map(({ text }) => text),
    room,
  )
  if (fontSize === null) return []
  return [
    {
      data: { values },
      mark: { type: 'text', baseline: 'bottom', dy: -2, fontSize },
      encoding: { ...place, text: textField('text') },
    },
  ]
}

function legendOf(
  theme: Theme,
  bars: readonly ColumnBar[],
  pale: ColumnBars['pale'],
): readonly LegendEntry[] {
  const all = seriesOf(bars)
  const entries: LegendEntry[] = all.map(label => {
    const { colour } = look(theme, all, label)
    return { label, fill: colour, stroke: colour }
  })
  const other = bars.find(bar => bar.pale > 0)
  if (other) {
    const { colour } = look(theme, all, other.series)
    entries.push({ label: pale, fill: colour, stroke: colour, opacity: PALE_OPACITY })
  }
  const first = look(theme, all, all[0] ?? '')
  if (bars.some(({ running }) => running)) {
    entries.push({ label: 'increment still running', fill: first.hatch, stroke: first.colour })
  }
  return entries
}
