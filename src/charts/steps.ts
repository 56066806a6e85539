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
