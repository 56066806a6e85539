import { FONT_SIZE } from './font.ts'
import type { Layer, VegaLayer } from './frame.ts'

/** How fixed words look; the rest is as usual: regular, twelve pixels, to the right of their place on its line. */
export interface WordLook {
  readonly color: string
  readonly align?: string
  readonly baseline?: string
  readonly fontWeight?: string
  readonly fontSize?: number
}

/** A line of text at a pixel of the plot. The text may be untrusted. */
interface Word extends Required<WordLook> {
  readonly text: string
  readonly x: number
  readonly y: number
}

/** Fixed words of a chart: its headings, legends and names of lines. */
export interface Words {
  readonly words: readonly Word[]
}

/** One line of fixed text at a pixel position relative to the plot. */
export function fixedText(text: string, x: number, y: number, look: WordLook): Words {
  const usual = { align: 'left', baseline: 'alphabetic', fontWeight: 'normal', fontSize: FONT_SIZE }
  return { words: [{ text, x, y, ...usual, ...look }] }
}

/** Tells words from what Vega-Lite draws. */
export function isWords(layer: Layer): layer is Words {
  return 'words' in layer
}

/** The other way round. */
export function isDrawn(layer: Layer): layer is VegaLayer {
  return !isWords(layer)
}

/** All words of a chart in one layer. */
export function wordLayer(values: readonly Word[]): VegaLayer {
  const place = { type: 'quantitative', scale: null, axis: null } as const
  const own = (field: string) => ({ expr: `datum.${field}` })
  return {
    data: { values: [...values] },
    mark: {
      type: 'text',
      align: own('align'),
      baseline: own('baseline'),
      fontWeight: own('fontWeight'),
      fontSize: own('fontSize'),
      color: own('color'),
    },
    encoding: {
      x: { field: 'x', ...place },
      y: { field: 'y', ...place },
      text: { field: 'text', type: 'nominal' },
    },
  }
}
