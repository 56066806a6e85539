import type { Axis, Mark, Scale, Signal, Spec } from 'vega'
import type { ValueScale } from '../../../charts/scale.ts'
import { blockWidth } from '../../../charts/text-width.ts'
import type { TimeAxis } from '../../../charts/time-axis.ts'
import type { Picture } from './picture.ts'

/** Size of the labels of all axes. */
export const LABEL_SIZE = 12

/** The parts of a spec that differ between pictures. */
export interface FrameParts {
  readonly height: number
  readonly margins: Picture['margins']
  /** Names of the data sets; they are filled for every selection. */
  readonly data: readonly string[]
  readonly signals?: readonly Signal[]
  readonly scales: readonly Scale[]
  readonly axes: readonly Axis[]
  readonly marks: readonly Mark[]
}

/** A whole spec. Margins are ours and nothing is fitted: a change of data never moves the plot. */
export function frame({ height, margins, data, signals = [], scales, axes, marks }: FrameParts): Spec {
  return {
    width: 600,
    height,
    padding: { ...margins },
    autosize: 'none',
    signals: [...signals],
    data: data.map(name => ({ name, values: [] })),
    scales: [...scales],
    axes: [...axes],
    // The panel around it has a name, and the table below it the numbers.
    marks: marks.map(mark => ({ ...mark, aria: false })),
  }
}

/** Signals of a value axis, and how a scale of our own sets them. */
export const VALUE_SIGNALS: readonly Signal[] = [
  { name: 'top', value: 1 },
  { name: 'ticks', value: [0, 1] },
]

export const valueSignals = ({ max, ticks }: ValueScale) => ({ top: max, ticks })

/** The vertical scale from zero to `top`. */
export const valueScale = (type: 'linear' | 'sqrt'): Scale => ({
  name: 'y',
  type,
  domain: [0, { signal: 'top' }],
  range: 'height',
  nice: false,
  zero: true,
})

export const VALUE_AXIS: Axis = {
  scale: 'y',
  orient: 'left',
  grid: true,
  values: { signal: 'ticks' },
  format: ',d',
}

/** Signals of a time axis. */
export const TIME_SIGNALS: readonly Signal[] = [
  { name: 'span', value: [0, 1] },
  { name: 'dates', value: [] },
  { name: 'dateFormat', value: '%Y' },
]

/** Room between the labels of two dates. */
const DATE_GAP = 12

/** Every date on a plot this wide, or every second, third ... counted back from the latest. */
export function timeSignals({ domain, ticks, format }: TimeAxis, width: number) {
  const label = format.replace('%Y', '2000').replace('%m', '00').replace('%d', '00')
  const room = blockWidth(label, LABEL_SIZE) + DATE_GAP
  const step = Math.max(1, Math.ceil((room * (ticks.length - 1)) / width))
  return {
    span: domain,
    dates: ticks.filter((_, i) => (ticks.length - 1 - i) % step === 0),
    dateFormat: format,
  }
}

export const TIME_SCALE: Scale = {
  name: 'x',
  type: 'utc',
  domain: { signal: 'span' },
  range: 'width',
  nice: false,
}

export const TIME_AXIS: Axis = {
  scale: 'x',
  orient: 'bottom',
  domain: true,
  domainColor: 'var(--grid)',
  values: { signal: 'dates' },
  format: { signal: 'dateFormat' },
  formatType: 'utc',
}
