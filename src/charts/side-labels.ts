import type { Theme } from './chart.ts'
import { pixel } from './encodings.ts'
import { FONT_SIZE, fixedText, type Layer } from './frame.ts'
import { textWidth } from './text-width.ts'

/** A label to the right of the plot, at the height of what it names. `y` in pixels of the plot. */
export interface SideLabel {
  readonly label: string
  readonly colour: string
  readonly y: number
}

const LINE_HEIGHT = 16
const SWATCH = 18

/** Right margin the labels need. */
export function sideRoom(labels: readonly SideLabel[]): number {
  return Math.ceil(Math.max(0, ...labels.map(({ label }) => textWidth(label, FONT_SIZE)))) + SWATCH + 16
}

/** Labels beside the plot: a legend in the order of the picture, each as near to its mark as the others allow. */
export function sideLabelLayers(theme: Theme, labels: readonly SideLabel[], plot: Plot): Layer[] {
  const values = spread(labels, plot.height).map(entry => ({ ...entry, swatchX: plot.width + 13 }))
  return [
    {
      data: { values },
      mark: { type: 'point', shape: 'square', size: 90, filled: true, opacity: 1 },
      encoding: {
        x: pixel('swatchX'),
        y: pixel('y'),
        fill: { field: 'colour', type: 'nominal', scale: null },
      },
    },
    ...values.map(({ label, y }) =>
      fixedText(label, plot.width + 5 + SWATCH, y, { baseline: 'middle', color: theme.text }),
    ),
  ]
}

/** Size of a plot in pixels. */
export interface Plot {
  readonly width: number
  readonly height: number
}

/** Moves labels apart to a line's height, in their order from top to bottom, and keeps them beside the plot. */
export function spread(labels: readonly SideLabel[], height: number): readonly SideLabel[] {
  const ordered = [...labels].sort((a, b) => a.y - b.y)
  const lowest = (i: number) => height - (ordered.length - 1 - i) * LINE_HEIGHT
  let free = Number.NEGATIVE_INFINITY
  return ordered.map((label, i) => {
    const y = Math.min(Math.max(label.y, free, 0), Math.max(lowest(i), free))
    free = y + LINE_HEIGHT
    return { ...label, y }
  })
}
