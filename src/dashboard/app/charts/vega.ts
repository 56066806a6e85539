import type { Runtime, Spec, View as VegaView } from 'vega'
import { transforms } from 'vega-dataflow'
import { expressionInterpreter } from 'vega-interpreter'
import { parse } from 'vega-parser'
import { View } from 'vega-view'
import { LABEL_SIZE } from './frame.ts'
import { FONT } from './marks.ts'
import { USED } from './steps.ts'

Object.assign(transforms, USED)

/** Colours are custom properties of the page: a change of theme redraws nothing, and paper gets the light ones. */
const CONFIG = {
  aria: false,
  lineBreak: '\n',
  font: FONT,
  axis: {
    domain: false,
    ticks: false,
    title: null,
    labelFont: FONT,
    labelFontSize: LABEL_SIZE,
    labelColor: 'var(--quiet)',
    labelPadding: 8,
    labelOverlap: false,
    gridColor: 'var(--grid)',
  },
} as const

/** Refuses every address: a picture of this page loads nothing. */
const NO_LOADER = {
  load: () => Promise.reject(new Error('nothing is loaded')),
  sanitize: () => Promise.reject(new Error('nothing is linked')),
  http: () => Promise.reject(new Error('nothing is loaded')),
  file: () => Promise.reject(new Error('nothing is loaded')),
}

/** Called with the words of the mark under the pointer, or null when there are none. */
export type Hint = (words: string | null, event: MouseEvent) => void

/**
 * A picture in `container`. Its expressions are walked by Vega's interpreter: the page's policy allows no code made
 * from text.
 */
export function viewOf(spec: Spec, container: HTMLElement, hint: Hint): VegaView {
  const runtime: Runtime = parse(spec, CONFIG, { ast: true })
  const options = {
    expr: expressionInterpreter,
    renderer: 'svg',
    container,
    hover: true,
    loader: NO_LOADER,
    tooltip: (_: unknown, event: MouseEvent, __: unknown, value: unknown) =>
      hint(typeof value === 'string' && value !== '' ? value : null, event),
  } as const
  return new View(runtime, options as ConstructorParameters<typeof View>[1])
}
