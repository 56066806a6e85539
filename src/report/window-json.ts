import type { Duration, IncrementMetrics, Response, Share, WindowMeasures } from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import type { Json } from './canonical-json.ts'

/** The measures of one window, as the contract in docs/data-files.md names them. */
export function windowJson(window: WindowMeasures) {
  return {
    created: window.created,
    createdBulk: window.createdBulk,
    completed: window.completed,
    completedBulk: window.completedBulk,
    bornDone: window.bornDone,
    recompleted: window.recompleted,
    reopened: window.reopened,
    ended: endedJson(window.ended),
    wipAtStart: window.wipAtStart,
    wipAtEnd: window.wipAtEnd,
    parkedAtEnd: window.parkedAtEnd,
    netFlow: window.netFlow,
    closureRatio: window.closureRatio,
    changesPerProposal: { ...changesJson(window.changesPerProposal) },
    landingsPerProposal: window.landingsPerProposal,
    leadTimeDays: durationJson(window.leadTimeDays),
    stages: window.stages.map(({ stage, entered, skipped, steppedBack, replanned }) => ({
      stage,
      entered,
      skipped,
      steppedBack,
      replanned,
    })),
    proposed: window.proposed,
    notMerged: window.notMerged,
    response: window.response && responseJson(window.response),
  } satisfies Json
}

/** Measure 16 in hours. */
export function responseJson({ pulls, firstResponseHours, firstReviewHours }: Response) {
  return {
    pulls,
    firstResponseHours: durationJson(firstResponseHours),
    firstReviewHours: durationJson(firstReviewHours),
  } satisfies Json
}

const endedJson = ({ rejected, withdrawn, replaced, removed }: WindowMeasures['ended']) => ({
  rejected,
  withdrawn,
  replaced,
  removed,
})

const changesJson = ({ mean, median, n }: WindowMeasures['changesPerProposal']) => ({ mean, median, n })

/** One increment; the comparison at the same day is nested under `sameDayPrevious`. */
export function incrementJson(increment: IncrementMetrics) {
  const { sameDayPrevious } = increment
  return {
    name: increment.name,
    start: isoInstant(increment.start),
    end: isoInstant(increment.end),
    inProgress: increment.inProgress,
    day: increment.day,
    days: increment.days,
    ...windowJson(increment),
    sameDayPrevious: sameDayPrevious === null ? null : windowJson(sameDayPrevious),
  } satisfies Json
}

/** A duration: the finished ones, and the Kaplan-Meier estimate that keeps the open ones. */
export function durationJson({ finished, open, leftCensored, kaplanMeier }: Duration) {
  return {
    median: finished.median,
    p85: finished.p85,
    n: finished.n,
    values: finished.median === null ? [...finished.values] : [],
    open,
    leftCensored,
    kaplanMeierMedian: kaplanMeier.median,
    kaplanMeierP85: kaplanMeier.p85,
  } satisfies Json
}

/** Shares by label, in the order the metrics give. */
export function sharesJson(shares: readonly Share[]) {
  return shares.map(({ label, count, open, done }) => ({ label, count, open, done })) satisfies Json
}
