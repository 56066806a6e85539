import type { Theme } from './chart.ts'
import { pixel, textField } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { distinctLabels, fittedLabel } from './label.ts'
import { legendLayers } from './legend.ts'
import { countScale, type ValueScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { number } from './wording.ts'

/** One horizontal bar of a few parts. `label` is untrusted text. */
export interface StackedRow {
  readonly label: string
  /** Sizes in the order of the chart's parts. */
  readonly sizes: readonly number[]
  /** Written behind the bar. */
  readonly words: string
  /** True for a row that is only told in words: a bar for it would shrink all others. */
  readonly wordsOnly?: boolean
}

/** A chart of such bars. The canvas colour must be readable on every part's colour: sizes are written in it. */
export interface StackedRows {
  readonly title: string
  readonly subtitle: string
  readonly parts: readonly { readonly label: string; readonly colour: string }[]
  readonly rows: readonly StackedRow[]
}

interface Piece {
  readonly row: string
  readonly fill: string
  readonly size: number
  readonly from: number
  readonly to: number
}

const ROW = 26
const LABEL_WIDTH = 200
const MOST_ROWS = 12

/** Horizontal bars in the order given, each part with its size inside where it fits. */
export function stackedRows(theme: Theme, { title, subtitle, parts, rows: all }: StackedRows) {
  const rows = all.slice(0, MOST_ROWS)
  const names = distinctLabels(rows.map(({ label }) => fittedLabel(label, LABEL_WIDTH, FONT_SIZE)))
  const drawn = rows.map(({ wordsOnly, sizes }) => (wordsOnly === true ? 0 : sumOf(sizes)))
  const scale = countScale(Math.max(...drawn))
  const around: Frame = {
    title,
    subtitle,
    left: Math.ceil(Math.max(...names.map(name => textWidth(name, FONT_SIZE)))) + 20,
    right: 18 + Math.ceil(Math.max(...rows.map(({ words }) => textWidth(words, FONT_SIZE)))),
    bottom: 12,
    height: ROW * rows.length,
    legend: true,
  }
  const y = rowY(names)
  const perUnit = plotWidth(around) / scale.max
  const pieces = rows.flatMap((row, i) =>
    row.wordsOnly === true ? [] : piecesOf(row.sizes, names[i] ?? '', parts),
  )
  const used = parts.filter(({ colour }) => pieces.some(({ fill }) => fill === colour))
  return frame(theme, around, [
    barLayer(theme, pieces, y, scale),
    ...sizeLayer(theme, pieces, y, perUnit),
    wordsLayer(
      rows.map(({ words }, i) => ({ text: words, row: names[i] ?? '', x: (drawn[i] ?? 0) * perUnit })),
      y,
    ),
    ...legendLayers(
      theme,
      used.map(({ label, colour }) => ({ label, fill: colour, stroke: colour })),
    ),
  ])
}

const sumOf = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0)

function piecesOf(sizes: readonly number[], row: string, parts: StackedRows['parts']): readonly Piece[] {
  let from = 0
  return sizes.flatMap((size, i) => {
    const piece = { row, fill: parts[i]?.colour ?? '', size, from, to: from + size }
    from += size
    return size > 0 ? [piece] : []
  })
}

function rowY(names: readonly string[]) {
  const scale = { type: 'band' as const, domain: [...names], paddingInner: 0.28, paddingOuter: 0.14 }
  return { field: 'row', type: 'nominal', sort: null, scale, axis: { grid: false } } as const
}

function barLayer(theme: Theme, pieces: readonly Piece[], y: object, scale: ValueScale): Layer {
  return {
    data: { values: [...pieces] },
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

/** The size of each part inside it, where it fits. A bar that is one part has its number behind it already. */
function sizeLayer(theme: Theme, pieces: readonly Piece[], y: object, perUnit: number): Layer[] {
  const rows = new Set(pieces.map(({ row }) => row))
  if (rows.size === pieces.length) return []
  const values = pieces
    .map(piece => ({ ...piece, text: number(piece.size), x: ((piece.from + piece.to) / 2) * perUnit }))
    .filter(({ text, size }) => textWidth(text, FONT_SIZE, true) + 8 <= size * perUnit)
  if (values.length === 0) return []
  return [
    {
      data: { values },
      mark: { type: 'text', baseline: 'middle', fontWeight: 'bold', color: theme.canvas },
      encoding: { y: { ...y, field: 'row', type: 'nominal' }, x: pixel('x'), text: textField('text') },
    },
  ]
}

function wordsLayer(values: readonly { text: string; row: string; x: number }[], y: object): Layer {
  return {
    data: { values: [...values] },
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6 },
    encoding: { y: { ...y, field: 'row', type: 'nominal' }, x: pixel('x'), text: textField('text') },
  }
}
