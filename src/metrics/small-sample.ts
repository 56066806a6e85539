import type { Sample } from './metrics.ts'

/** Fewest values a median is given for (kpis.md, "Small samples"). */
export const MEDIAN_FROM = 5

/**
 * Fewest values an 85th percentile is given for: with 19, the chance that one of them lies above the true
 * percentile reaches 95 % (1 - 0.85^19).
 */
export const P85_FROM = 19

/** Nearest-rank percentile, 1 to 100: an observed value of an ascending, non-empty list; null for an empty one. */
export function nearestRank(sorted: readonly number[], percent: number): number | null {
  // Multiplied before divided: 0.85 * n drifts above the whole number it should be.
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null
}

/** A list of numbers under the small-sample rule (kpis.md): values below 5, median from 5, 85th percentile from 19. */
export function sample(values: readonly number[]): Sample {
  const sorted = values.toSorted((a, b) => a - b)
  const n = sorted.length
  return {
    n,
    values: n < MEDIAN_FROM ? sorted : [],
    median: n >= MEDIAN_FROM ? nearestRank(sorted, 50) : null,
    p85: n >= P85_FROM ? nearestRank(sorted, 85) : null,
  }
}

/** Arithmetic mean, null for an empty list. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
