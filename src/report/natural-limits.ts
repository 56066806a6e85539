/** Fewer past increments than this say nothing about what is usual (kpis.md, measure 24). */
export const ENOUGH_INCREMENTS = 6

/** Scales the mean moving range to three standard deviations of an individuals chart (Wheeler, XmR). */
const SCALE = 2.66

/** Values between these are usual variation. */
export interface NaturalLimits {
  readonly lower: number
  readonly upper: number
}

/** XmR limits over values in time order; null when there are too few. */
export function naturalLimits(values: readonly number[]): NaturalLimits | null {
  if (values.length < ENOUGH_INCREMENTS) return null
  const reach = SCALE * mean(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))))
  const centre = mean(values)
  return { lower: centre - reach, upper: centre + reach }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
