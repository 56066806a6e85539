import type { Share } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { pixel, textField } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { distinctLabels, fittedLabel } from './label.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { countScale, type ValueScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { number } from './wording.ts'

/** One bar: `count` split into open, done and what is neither. `label` is untrusted text. */
export interface BarRow extends Share {
  /** True for a row that is only told in words: a bar for it would shrink all others. */
  readonly wordsOnly?: boolean
}

/** A chart of horizontal bars. `measured` is false when nothing says what is done. */
export interface BarChart {
  readonly title: string
  readonly subtitle: string
  readonly rows: readonly BarRow[]
  readonly measured: boolean
}

type Part = 'open' | 'done' | 'ended or parked'

const ROW = 26
const LABEL_WIDTH = 190
const MOST_ROWS = 12

/** Horizontal bars, the longest on top as given, each split by what became of its proposals. */
export function barRows(theme: Theme, { title, subtitle, rows: all, measured }: BarChart) {
  const rows = all.slice(0, MOST_ROWS)
  const names = distinctLabels(rows.map(({ label }) => fittedLabel(label, LABEL_WIDTH, FONT_SIZE)))
  const drawn = rows.map(row => (row.wordsOnly === true ? 0 : row.count))
  const scale = countScale(Math.max(...drawn))
  const totals = rows.map(row => totalOf(row, measured))
  const around: Frame = {
    title,
    subtitle,
    left: Math.ceil(Math.max(...names.map(name => textWidth(name, FONT_SIZE)))) + 20,
    right: 18 + Math.ceil(Math.max(...totals.map(total => textWidth(total, FONT_SIZE)))),
    bottom: 12,
    height: ROW * rows.length,
    legend: true,
  }
  const y = rowY(names)
  const parts = rows.flatMap((row, i) =>
    row.wordsOnly === true ? [] : partsOf(row, names[i] ?? '', measured),
  )
  return frame(theme, around, [
    barLayer(theme, parts, y, scale),
    ...partLabels(theme, parts, y, plotWidth(around) / scale.max),
    totalLayer(
      totals.map((text, i) => ({
        text,
        row: names[i] ?? '',
        x: ((drawn[i] ?? 0) * plotWidth(around)) / scale.max,
      })),
      y,
    ),
    ...legendLayers(theme, legendOf(theme, parts)),
  ])
}

/** The bars in words. */
export function barTable(heading: string, rows: readonly BarRow[], measured: boolean): Chart['table'] {
  const rest = ({ count, open, done }: BarRow) => number(Math.max(0, count - open - done))
  if (!measured)
    return {
      columns: [heading, 'All', 'Open'],
      rows: rows.map(r => [r.label, number(r.count), number(r.open)]),
    }
  return {
    columns: [heading, 'All', 'Open', 'Done', 'Ended or parked'],
    rows: rows.map(row => [row.label, number(row.count), number(row.open), number(row.done), rest(row)]),
  }
}

function totalOf({ count, open, wordsOnly }: BarRow, measured: boolean): string {
  const total = measured ? `${number(open)} of ${number(count)} open` : number(count)
  return wordsOnly === true ? `${total} (not drawn)` : total
}

function partsOf({ count, open, done }: BarRow, row: string, measured: boolean) {
  const split: readonly (readonly [Part, number])[] = [
    ['open', open],
    ['done', measured ? done : 0],
    ['ended or parked', Math.max(0, count - open - (measured ? done : 0))],
  ]
  let from = 0
  return split.flatMap(([part, size]) => {
    const piece = { row, part, size, from, to: from + size }
    from += size
    return size > 0 ? [piece] : []
  })
}

type Piece = ReturnType<typeof partsOf>[number]

function rowY(names: readonly string[]) {
  const scale = { type: 'band' as const, domain: [...names], paddingInner: 0.28, paddingOuter: 0.14 }
  return { field: 'row', type: 'nominal', sort: null, scale, axis: { grid: false } } as const
}

function barLayer(theme: Theme, parts: readonly Piece[], y: object, scale: ValueScale): Layer {
  return {
    data: { values: parts.map(piece => ({ ...piece, fill: colourOf(theme, piece.part) })) },
    mark: { type: 'bar', stroke: theme.canvas, strokeWidth: 1 },
    encoding: {
      y: { ...y, field: 'row', type: 'nominal' },
      x: {
        field: 'from',
        type: 'quantitative',
        stack: null,
        scale: { domain: [0, scale.max], nice: false },
        axis: null,
      },
      x2: { field: 'to' },
      fill: { field: 'fill', type: 'nominal', scale: null },
    },
  }
}

/** The size of each part inside it, where it fits. White on the darker, black on the lighter page: the canvas colour. */
function partLabels(theme: Theme, parts: readonly Piece[], y: object, perUnit: number): Layer[] {
  const values = parts
    .map(piece => ({ ...piece, text: number(piece.size), x: ((piece.from + piece.to) / 2) * perUnit }))
    .filter(({ text, size }) => textWidth(text, FONT_SIZE) + 8 <= size * perUnit)
  if (values.length === 0) return []
  return [
    {
      data: { values },
      mark: { type: 'text', baseline: 'middle', fontWeight: 'bold', color: theme.canvas },
      encoding: { y: { ...y, field: 'row', type: 'nominal' }, x: pixel('x'), text: textField('text') },
    },
  ]
}

function totalLayer(values: readonly { text: string; row: string; x: number }[], y: object): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6 },
    encoding: { y: { ...y, field: 'row', type: 'nominal' }, x: pixel('x'), text: textField('text') },
  }
}

function colourOf(theme: Theme, part: Part): string {
  if (part === 'done') return theme.phase.done
  return part === 'open' ? theme.series.inflow : theme.phase.withdrawn
}

function legendOf(theme: Theme, parts: readonly Piece[]): readonly LegendEntry[] {
  const order: readonly Part[] = ['open', 'done', 'ended or parked']
  return order
    .filter(part => parts.some(piece => piece.part === part))
    .map(label => ({ label, fill: colourOf(theme, label), stroke: colourOf(theme, label) }))
}
