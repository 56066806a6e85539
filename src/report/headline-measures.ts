import type { Metrics, WindowMeasures } from '../metrics/metrics.ts'
import { MEDIAN_FROM } from '../metrics/small-sample.ts'
import { END_PHASES } from '../phase.ts'
import { delivered, landedSingly } from './delivered.ts'
import { decimal, duration, grouped, hours, plural, sampleWords } from './quantity.ts'

/** The measures of the whole history, beside which a window stands. */
type Totals = Metrics['totals']

/** One line of the table leadership reads: how to take it from a window and how to write it. */
export interface HeadlineMeasure {
  readonly name: string
  /**
   * `flow` grows while an increment runs; `level` can be compared at any time; a `total` only ever grows, and an
   * `estimate` over all history moves so slowly that its natural limits would call every step unusual.
   */
  readonly kind: 'flow' | 'level' | 'total' | 'estimate'
  readonly unit: 'count' | 'mean' | 'days' | 'hours'
  readonly value: (window: WindowMeasures) => number | null
  /** What the number stands on. */
  readonly basis: (window: WindowMeasures, totals: Totals) => string
  /** The value in words where a number alone will not do; null falls back to the number. */
  readonly words?: (window: WindowMeasures) => string | null
}

/** All that ended without success in a window. */
export const endedIn = ({ ended }: WindowMeasures) => END_PHASES.reduce((sum, kind) => sum + ended[kind], 0)

/** What happened in bulk is told beside the number, never in it. */
const bulkWords = (bulk: number | null) =>
  bulk === null || bulk === 0 ? '' : `and ${grouped(bulk)} in bulk; `

/** The stock moves with all of it, so here bulk is inside. */
const ofThem = (bulk: number) => (bulk === 0 ? '' : ` (${grouped(bulk)} in bulk)`)

const CREATED: HeadlineMeasure = {
  name: 'Created',
  kind: 'flow',
  unit: 'count',
  value: landedSingly,
  basis: ({ createdBulk }, totals) => `${bulkWords(createdBulk)}${grouped(totals.created)} in all`,
}

const COMPLETED: HeadlineMeasure = {
  name: 'Completed',
  kind: 'flow',
  unit: 'count',
  value: delivered,
  basis: ({ completedBulk }, totals) => `${bulkWords(completedBulk)}${grouped(totals.completed ?? 0)} in all`,
}

const ENDED: HeadlineMeasure = {
  name: 'Ended otherwise',
  kind: 'flow',
  unit: 'count',
  value: endedIn,
  basis: (_, totals) => `${grouped(endedIn(totals))} in all`,
}

const OPEN: HeadlineMeasure = {
  name: 'Open',
  kind: 'level',
  unit: 'count',
  value: window => window.wipAtEnd,
  basis: (_, totals) => `of ${plural(totals.present, 'document')}`,
}

/** What is not known to be done is not open either, and that there are ever more of them is no signal. */
const DOCUMENTS: HeadlineMeasure = {
  ...OPEN,
  name: 'Documents',
  kind: 'total',
  basis: (_, totals) => `of ${grouped(totals.created)} that landed`,
}

const NET_FLOW: HeadlineMeasure = {
  name: 'Created minus closed',
  kind: 'flow',
  unit: 'count',
  value: window => window.netFlow,
  basis: ({ created, createdBulk, completedBulk, netFlow }) =>
    `${grouped(created)} in${ofThem(createdBulk)}, ${grouped(created - (netFlow ?? 0))} out${ofThem(completedBulk ?? 0)}`,
}

const CHANGES: HeadlineMeasure = {
  name: 'Changes per proposal',
  kind: 'flow',
  unit: 'mean',
  value: window => window.changesPerProposal.mean,
  basis: window => `${grouped(window.changesPerProposal.n)} alive`,
}

/**
 * The estimate that keeps the open ones: it is there on every day of an increment, where the few completions of one
 * have no median, and it cannot look short because what takes long is still open.
 */
const LEAD_TIME: HeadlineMeasure = {
  name: 'Lead time, open ones included',
  kind: 'estimate',
  unit: 'days',
  value: window => window.leadTimeDays.kaplanMeier.median,
  basis: ({ leadTimeDays: { kaplanMeier, open } }) =>
    `${grouped(kaplanMeier.events)} done, ${grouped(open)} open`,
  words: window => leadWords(window),
}

/** Under five there is no statistic; above, a median that is not reached is an answer. */
function leadWords({ completed, leadTimeDays: { kaplanMeier } }: WindowMeasures): string | null {
  if (completed === null || kaplanMeier.median !== null || kaplanMeier.n === 0) return null
  return kaplanMeier.n < MEDIAN_FROM ? 'too few' : 'not reached'
}

const PROPOSED: HeadlineMeasure = {
  name: 'Proposed',
  kind: 'flow',
  unit: 'count',
  value: window => window.proposed,
  basis: (_, totals) => `${grouped(totals.proposed ?? 0)} in all`,
}

const FIRST_RESPONSE: HeadlineMeasure = {
  name: 'First response, median',
  kind: 'level',
  unit: 'hours',
  value: window => window.response?.firstResponseHours.finished.median ?? null,
  basis: ({ response }) => responseBasis(response),
  words: ({ response }) =>
    response === null ? null : sampleWords(response.firstResponseHours.finished, hours),
}

const responseBasis = (response: WindowMeasures['response']) =>
  `${grouped(response?.firstResponseHours.finished.n ?? 0)} answered, ${grouped(response?.firstResponseHours.open ?? 0)} not`

/** More rows than these are not read in ten seconds. */
const MOST_MEASURES = 8

/**
 * Six to eight measures. What cannot be measured has a row where leadership would look for it, and none for what
 * follows from it. Where GitHub was read, what was proposed stands in
 * for created minus closed, which the rows around it add up to, and the response for the highest stage, which the
 * charts show.
 */
export function headlineMeasures({ totals }: Metrics): readonly HeadlineMeasure[] {
  const top = totals.stages.at(-1)?.stage
  const stages = top === undefined ? [] : [stageMeasure(top)]
  const proposed = totals.proposed === null ? [] : [PROPOSED]
  const response = totals.response === null ? [] : [FIRST_RESPONSE]
  const net = proposed.length + response.length === 0 && totals.netFlow !== null ? [NET_FLOW] : []
  const all = [
    ...proposed,
    CREATED,
    COMPLETED,
    ENDED,
    totals.completed === null ? DOCUMENTS : OPEN,
    ...net,
    CHANGES,
    LEAD_TIME,
    ...response,
    ...stages,
  ]
  return all.slice(0, MOST_MEASURES)
}

function stageMeasure(stage: string): HeadlineMeasure {
  const entered = (window: WindowMeasures) => window.stages.find(each => each.stage === stage)?.entered ?? 0
  return {
    name: `Reached ${stage}`,
    kind: 'flow',
    unit: 'count',
    value: entered,
    basis: (_, totals) => `${grouped(entered(totals))} in all`,
  }
}

/** A value of a measure in words, null when it was not measured. */
export function valueWords(measure: HeadlineMeasure, window: WindowMeasures): string | null {
  const words = measure.words?.(window)
  if (words !== undefined && words !== null) return words
  const value = measure.value(window)
  if (value === null) return null
  if (measure.unit === 'hours') return hours(value)
  if (measure.unit === 'days') return duration(value)
  return measure.unit === 'mean' ? decimal(value, 2) : grouped(value)
}

/**
 * What stands where a measure has no value: a count that is null could not be taken, nor could a lead time where
 * completion is not measured or a response where GitHub was not read; any other median or mean of nothing is "none
 * yet".
 */
export function absentWords({ unit }: HeadlineMeasure, { completed, response }: WindowMeasures): string {
  const isUnmeasured =
    unit === 'count' || (unit === 'days' && completed === null) || (unit === 'hours' && response === null)
  return isUnmeasured ? 'not measured' : 'none yet'
}
