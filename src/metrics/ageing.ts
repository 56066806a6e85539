import { OPEN_PHASES } from '../phase.ts'
import type { Metrics, ProposalMetrics, Sample, StateAge } from './metrics.ts'
import { sample } from './small-sample.ts'

const NOBODY: Sample = { n: 0, values: [], median: null, p85: null }

/**
 * Ageing risk per state (kpis.md measures 11 and 12): the open proposals of each state against the 85th percentile of
 * those that left it. States nobody is in are left out.
 */
export function ageing(
  proposals: readonly ProposalMetrics[],
  timeInPhaseDays: Metrics['timeInPhaseDays'],
): StateAge[] {
  return OPEN_PHASES.flatMap((phase): StateAge[] => {
    const days = proposals.filter(each => each.open && each.phase === phase).map(each => each.daysInState)
    if (days.length === 0) return []
    const left = timeInPhaseDays.find(each => each.phase === phase)?.duration
    const exitDays = left?.finished ?? NOBODY
    const survival = left?.kaplanMeier.curve.at(-1)?.survival
    return [
      {
        phase,
        openDays: sample(days),
        oldestDays: Math.max(...days),
        exitDays,
        beyond: countBeyond(days, exitDays),
        everLeft: (left?.kaplanMeier.n ?? 0) === 0 ? null : 1 - (survival ?? 1),
      },
    ]
  })
}

/** How many are longer there than 85 % of those that left; null while too few have. */
export function countBeyond(days: readonly number[], { p85 }: Sample): number | null {
  return p85 === null ? null : days.filter(each => each > p85).length
}
