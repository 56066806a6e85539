/** Few values are no statistic: a median from five, an 85th percentile from nineteen, both observed values. */
export interface Sample {
  readonly n: number
  readonly median: number | null
  readonly p85: number | null
}

const LEAST_FOR_MEDIAN = 5
const LEAST_FOR_P85 = 19

/** The sample of some numbers (nearest rank). */
export function sampleOf(values: readonly number[]): Sample {
  const ascending = Float64Array.from(values).sort()
  const rank = (share: number) => ascending[Math.ceil(share * ascending.length) - 1] ?? null
  return {
    n: values.length,
    median: values.length < LEAST_FOR_MEDIAN ? null : rank(0.5),
    p85: values.length < LEAST_FOR_P85 ? null : rank(0.85),
  }
}
