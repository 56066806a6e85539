import type { Theme } from './chart.ts'

/** One corner of a stepped line. */
export interface Step {
  readonly at: number
  readonly value: number
}

/** Only the instants at which a series changes, and its last: exactly the same stepped line in fewer points. */
export function stepsOf(at: readonly number[], values: readonly number[]): readonly Step[] {
  const steps = at.map((instant, i) => ({ at: instant, value: values[i] ?? 0 }))
  return steps.filter((step, i) => i === 0 || i === steps.length - 1 || step.value !== steps[i - 1]?.value)
}

/** More instants than this cannot be told apart on a plot's width. */
export const MOST_INSTANTS = 180

/** At most `most` positions of a list, evenly spread, first and last among them. */
export function evenly(length: number, most: number): readonly number[] {
  if (length <= most) return Array.from({ length }, (_, i) => i)
  return Array.from({ length: most }, (_, i) => Math.round((i * (length - 1)) / (most - 1)))
}

/** A step that begins at the last instant would have no width: the picture goes on for this share of its time. */
const HOLD = 0.008

/** The instants and, a little later, the end of the picture, until which the last value holds. */
export function held(at: readonly number[]): readonly number[] {
  const [first = 0, last = 0] = [at[0], at.at(-1)]
  return [...at, last + Math.max(1, Math.round((last - first) * HOLD))]
}

/** A thin line of the page's colour around an area: what keeps two that touch apart without any colour. */
export function hairline(theme: Theme) {
  return { opacity: 1, stroke: theme.canvas, strokeWidth: 0.6, strokeJoin: 'miter' } as const
}
