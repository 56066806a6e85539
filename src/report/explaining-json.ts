import type { Metrics, Sample, Slippage, StageLadder } from '../metrics/metrics.ts'
import type { Json } from './canonical-json.ts'

/** Ageing by state, the stage ladder, and declared dates against observed ones. */
export function explainingJson({ ageing, ladder, drift, declaredDriftDays }: Metrics) {
  return {
    ageing: ageing.map(({ phase, openDays, oldestDays, exitDays, beyond, everLeft }) => ({
      phase,
      openDays: sampleJson(openDays),
      oldestDays,
      exitDays: sampleJson(exitDays),
      beyond,
      everLeft,
    })),
    ladder: ladder && ladderJson(ladder),
    drift: {
      createdLagDays: sampleJson(declaredDriftDays),
      updateLagDays: sampleJson(drift.updateLagDays),
      updateBehind: { count: drift.updateBehind.count, n: drift.updateBehind.n },
      otherIncrement: { count: drift.otherIncrement.count, n: drift.otherIncrement.n },
    },
  } satisfies Json
}

const ladderJson = ({ rungs, offLadder, overdue, release }: StageLadder) => ({
  rungs: rungs.map(({ stage, openDays, exitDays, beyond, targetPassed, overdue: late }) => ({
    stage,
    openDays: sampleJson(openDays),
    exitDays: sampleJson(exitDays),
    beyond,
    targetPassed,
    overdue: late,
  })),
  offLadder,
  release,
  overdue: overdue.map(({ proposal, stage, next, target, targetPassed, beyond, daysOnStage }) => ({
    proposal,
    stage,
    next,
    target,
    targetPassed,
    beyond,
    daysOnStage,
  })),
})

/** Slippage per stage, with how far the later targets moved. */
export const slippageByStageJson = ({ byStage }: Slippage) =>
  byStage.map(({ stage, n, later, earlier, dropped, replans, laterSteps, laterReleases }) => ({
    stage,
    n,
    later,
    earlier,
    dropped,
    replans,
    laterSteps: sampleJson(laterSteps),
    laterReleases: sampleJson(laterReleases),
  }))

/** `values` while a median would claim too much, as in durations. */
const sampleJson = ({ n, values, median, p85 }: Sample) => ({
  median,
  p85,
  n,
  values: median === null ? [...values] : [],
})
