import { FONT_SIZE } from './frame.ts'
import type { ValueScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import type { TimeAxis } from './time-axis.ts'
import { number } from './wording.ts'

/** Vertical position on a value axis. All layers of a chart share it, so it is given in full each time. */
export function valueY({ kind, max, ticks }: ValueScale, field: string) {
  const domain = [0, max]
  const values = [...ticks]
  return {
    field,
    type: 'quantitative',
    stack: null,
    scale: { type: kind, domain, nice: false, zero: true },
    axis: { values, format: ',~f' },
  } as const
}

/** Horizontal position on a time axis, in UTC whatever the machine's zone. */
export function timeX({ domain: [from, to], ticks, format }: TimeAxis, field: string) {
  const domain = [from, to]
  const values = [...ticks]
  return {
    field,
    type: 'temporal',
    scale: { type: 'utc', domain, nice: false },
    axis: { values, format },
  } as const
}

/** Horizontal position in named columns; only `shown` of the names are written below them. */
export function columnX(names: readonly string[], shown: readonly string[], field: string, padding = 0.25) {
  const domain = [...names]
  const values = [...shown]
  return {
    field,
    type: 'nominal',
    sort: null,
    scale: { type: 'band', domain, paddingInner: padding, paddingOuter: padding / 2 },
    axis: { values },
  } as const
}

/** A position that is already a pixel of the plot. */
export function pixel(field: string) {
  return { field, type: 'quantitative', scale: null, axis: null } as const
}

/** A text taken from the data: repository text never stands in the spec's own strings. */
export function textField(field: string) {
  return { field, type: 'nominal' } as const
}

/** Left margin that the labels of a value axis need. */
export function axisRoom({ ticks }: ValueScale): number {
  return Math.ceil(Math.max(24, ...ticks.map(tick => textWidth(number(tick), FONT_SIZE)))) + 14
}
