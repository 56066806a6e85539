import type { Config } from '../config/config.ts'
import { changesMeter, type LandingHistory } from './changes.ts'
import { closingMeter } from './completed.ts'
import { createdMeter } from './created.ts'
import { netFlow, type Stock, stockMeter } from './flow.ts'
import { isIssuesOnly } from './github-gaps.ts'
import { leadTimeMeter, NO_DURATION } from './lead-time.ts'
import type { Increment, WindowMeasures } from './metrics.ts'
import { proposedMeter } from './proposed.ts'
import { responseMeter } from './response.ts'
import type { Reviews } from './reviews.ts'
import { stagesMeter } from './stages.ts'
import type { Window } from './window.ts'

/** What the meters read, prepared once and asked for every window. */
export interface Measured {
  readonly proposals: readonly LandingHistory[]
  readonly stock: Stock
  readonly statusMeasured: boolean
  readonly increments: readonly Increment[]
  readonly config: Config
  readonly now: number
  /** Null when GitHub was not read. */
  readonly reviews: Reviews | null
}

/** Gives all measures of a window; without `keepCurve` its survival curve stays empty. */
export type WindowMeter = (window: Window, keepCurve?: boolean) => WindowMeasures

/** Prepares the measures of windows. Everything is indexed up front, so that a window costs look-ups, not scans. */
export function windowMeter(measured: Measured): WindowMeter {
  const { proposals, stock, statusMeasured, increments, config, now, reviews } = measured
  const histories = proposals.map(({ history }) => history)
  const created = createdMeter(histories, config.created, now)
  const closings = closingMeter(histories, statusMeasured)
  const stocks = stockMeter(stock)
  const changes = changesMeter(proposals)
  const leadTime = statusMeasured ? leadTimeMeter(histories, now) : () => NO_DURATION
  const stages = stagesMeter(histories, config.preset, increments)
  const proposed = reviews?.readPulls && !isIssuesOnly(config) ? proposedMeter(reviews) : () => NOT_PROPOSED
  const response = reviews ? responseMeter(reviews) : () => null
  return (window, keepCurve = false) => {
    const landings = created(window)
    const closed = closings(window)
    return {
      ...landings,
      ...closed,
      ...stocks(window),
      ...netFlow(landings.created, closed),
      ...changes(window),
      leadTimeDays: leadTime(window, keepCurve),
      stages: stages(window),
      ...proposed(window),
      response: response(window, keepCurve),
    }
  }
}

/** Nobody looked at pull requests, or the family knows no files that one could add. */
const NOT_PROPOSED = { proposed: null, notMerged: null } as const
