import type { Ahead } from './forecast-simulation.ts'

/** Probability of 0, 1, 2 ... completions. */
export type Distribution = readonly number[]

/** Probabilities are sums of many products: one that should be 0.85 may come out an ulp below. */
const TOLERANCE = 1e-12

/**
 * What the trials of `simulate` tend to: weeks drawn with replacement are independent, so their sum has the
 * convolution of their distributions. Exact and far cheaper than trials for a few weeks ahead, which is why every
 * past increment is tested with it; and what the trials are held against in the tests.
 */
export function totalAfter(weeks: readonly number[], ahead: Ahead): Distribution {
  const one = distributionOf(weeks)
  let total: Distribution = ahead.part > 0 ? thinned(one, ahead.part) : [1]
  for (let week = 0; week < ahead.weeks; week++) total = convolved(total, one)
  return total
}

/** The most that is reached with a probability of `percent`. */
export function atLeastOf(distribution: Distribution, percent: number): number {
  let probability = 0
  for (let n = distribution.length - 1; n > 0; n--) {
    probability += distribution[n] ?? 0
    if (probability >= percent / 100 - TOLERANCE) return n
  }
  return 0
}

function distributionOf(weeks: readonly number[]): Distribution {
  const most = weeks.reduce((all, completed) => Math.max(all, completed), 0)
  const probabilities = Array.from({ length: most + 1 }, () => 0)
  for (const completed of weeks) {
    probabilities[completed] = (probabilities[completed] ?? 0) + 1 / weeks.length
  }
  return probabilities
}

/** Distribution of the sum of two independent counts. */
function convolved(left: Distribution, right: Distribution): Distribution {
  const sum = Array.from({ length: left.length + right.length - 1 }, () => 0)
  for (const [b, weight] of right.entries()) {
    if (weight === 0) continue
    for (let a = 0; a < left.length; a++) sum[a + b] = (sum[a + b] ?? 0) + weight * (left[a] ?? 0)
  }
  return sum
}

/** Distribution of a count of which each one is kept with the probability `part`. */
function thinned(distribution: Distribution, part: number): Distribution {
  let kept: Distribution = [1]
  let sum: Distribution = []
  for (const [n, weight] of distribution.entries()) {
    if (n > 0) kept = convolved(kept, [1 - part, part])
    sum = kept.map((probability, i) => (sum[i] ?? 0) + weight * probability)
  }
  return sum
}
