import type { TopLevelSpec } from 'vega-lite'
import type { Theme } from './chart.ts'
import { FONT, FONT_SIZE } from './font.ts'
import { fixedText, isDrawn, isWords, type Words, wordLayer } from './words.ts'

export { FONT_SIZE, fixedText }

/** Layers of a chart, as Vega-Lite takes them. */
export type VegaLayer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number]

/** One layer, or fixed words: those of a whole chart are drawn in one layer, since Vega-Lite's time goes by layers. */
export type Layer = VegaLayer | Words

/** What surrounds a plot. Lengths in pixels; the plot takes what the margins leave of `CHART_WIDTH`. */
export interface Frame {
  readonly title: string
  /** What is counted, and how to read it: the axes carry no titles. */
  readonly subtitle: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** Height of the plot itself. */
  readonly height: number
  /** Keeps a line free between subtitle and plot. */
  readonly legend: boolean
}

export const CHART_WIDTH = 760
const TITLE_SIZE = 15
const TITLE_ROOM = 50
const LEGEND_ROOM = 26

/** Width of the plot inside a frame. */
export function plotWidth({ left, right }: Pick<Frame, 'left' | 'right'>): number {
  return CHART_WIDTH - left - right
}

/**
 * A whole chart of exactly `CHART_WIDTH` pixels. The margins are ours and nothing is fitted by Vega, so that every
 * label's place is known before drawing and no change of data moves the plot.
 */
export function frame(theme: Theme, around: Frame, layers: readonly Layer[]): TopLevelSpec {
  const top = TITLE_ROOM + (around.legend ? LEGEND_ROOM : 0)
  const words = [...layers.filter(isWords), ...headings(theme, around, top)].flatMap(each => each.words)
  return {
    width: plotWidth(around),
    height: around.height,
    padding: { left: around.left, right: around.right, top, bottom: around.bottom },
    autosize: { type: 'none' },
    background: 'transparent',
    config: configOf(theme),
    layer: [...layers.filter(isDrawn), wordLayer(words)],
  }
}

function headings(theme: Theme, { title, subtitle, left }: Frame, top: number): Words[] {
  const bold = { fontSize: TITLE_SIZE, fontWeight: 'bold', color: theme.text }
  return [
    fixedText(title, 6 - left, 20 - top, bold),
    fixedText(subtitle, 6 - left, 38 - top, { color: theme.quietText }),
  ]
}

function configOf(theme: Theme): NonNullable<TopLevelSpec['config']> {
  return {
    font: FONT,
    lineBreak: '\n',
    // In an <img> nobody reads roles; they would be a fifth of the file.
    aria: false,
    view: { stroke: null },
    text: { fontSize: FONT_SIZE, color: theme.text },
    axis: {
      domain: false,
      ticks: false,
      title: null,
      labelFontSize: FONT_SIZE,
      labelColor: theme.quietText,
      labelPadding: 8,
      // Labels are cut and thinned before they get here.
      labelLimit: 0,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      gridColor: theme.grid,
    },
    axisX: { grid: false, labelAngle: 0, domain: true, domainColor: theme.grid },
    axisY: { grid: true },
  }
}
