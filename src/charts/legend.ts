import type { Theme } from './chart.ts'
import { pixel } from './encodings.ts'
import { FONT_SIZE, fixedText, type Layer } from './frame.ts'
import { textWidth } from './text-width.ts'

/** One entry of a legend: what the mark looks like and what it means. */
export interface LegendEntry {
  readonly label: string
  readonly fill: string
  readonly stroke: string
  readonly shape?: 'square' | 'circle' | 'diamond' | 'stroke'
  readonly opacity?: number
}

const SWATCH = 16
const GAP = 18
const LINE = -16

/** A legend on one line above the plot, entries as tight as their words. */
export function legendLayers(theme: Theme, entries: readonly LegendEntry[]): Layer[] {
  const values = placed(entries)
  const y = { value: LINE } as const
  return [
    {
      data: { values },
      mark: { type: 'point', size: 100, strokeWidth: 1.5, opacity: 1 },
      encoding: {
        x: pixel('swatchX'),
        y,
        shape: { field: 'shape', type: 'nominal', scale: null },
        fill: { field: 'fill', type: 'nominal', scale: null },
        stroke: { field: 'stroke', type: 'nominal', scale: null },
        fillOpacity: { field: 'opacity', type: 'quantitative', scale: null },
      },
    },
    ...values.map(({ label, textX }) =>
      fixedText(label, textX, LINE, { baseline: 'middle', color: theme.text }),
    ),
  ]
}

function placed(entries: readonly LegendEntry[]) {
  let x = 0
  return entries.map(({ label, fill, stroke, shape = 'square', opacity = 1 }) => {
    const entry = { label, fill, stroke, shape, opacity, swatchX: x + 6, textX: x + SWATCH }
    x += SWATCH + textWidth(label, FONT_SIZE) + GAP
    return entry
  })
}
