import type { Sample, Slippage } from '../../src/metrics/metrics.ts'

const NONE: Sample = { n: 0, values: [], median: null, p85: null }

/** Slippage of three stages, in the proportions of a large repository; `factor` makes more or less of it. */
export function aSlippage(
  factor = 1,
  stages: readonly (string | null)[] = ['alpha', 'beta', 'stable'],
): Slippage {
  const byStage = stages.map((stage, i) => {
    const later = Math.round((84 + 12 * (i % 3)) * factor)
    const median = later < 5 ? null : 2 + (i % 3)
    return {
      stage,
      n: Math.round((400 - 70 * (i % 3)) * factor),
      later,
      earlier: Math.round(4 * factor),
      dropped: Math.round(13 * factor),
      replans: later * 2,
      laterSteps: NONE,
      laterReleases: { ...NONE, n: later, median },
    }
  })
  const sum = (key: 'n' | 'later' | 'earlier' | 'dropped' | 'replans') =>
    byStage.reduce((total, row) => total + row[key], 0)
  const [n, later, earlier] = [sum('n'), sum('later'), sum('earlier')]
  return { n, later, earlier, dropped: sum('dropped'), replans: sum('replans'), slips: [], byStage }
}
