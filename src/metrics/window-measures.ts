import type { Config } from '../config/config.ts'
import { changesMeter, type LandingHistory } from './changes.ts'
import { closingMeter } from './completed.ts'
import { createdMeter } from './created.ts'
import { netFlow, type Stock, stockMeter } from './flow.ts'
import { leadTimeMeter, NO_DURATION } from './lead-time.ts'
import type { Increment, WindowMeasures } from './metrics.ts'
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
}

/** Gives all measures of a window; without `keepCurve` its survival curve stays empty. */
export type WindowMeter = (window: Window, keepCurve?: boolean) => WindowMeasures

/** Prepares the measures of windows. Everything is indexed up front, so that a window costs look-ups, not scans. */
export function windowMeter(measured: Measured): WindowMeter {
  const { proposals, stock, statusMeasured, increments, config, now } = measured
  const histories = proposals.map(({ history }) => history)
  const created = createdMeter(histories, config.created, now)
  const closings = closingMeter(histories, statusMeasured)
  const stocks = stockMeter(stock)
  const changes = changesMeter(proposals)
  const leadTime = statusMeasured ? leadTimeMeter(histories, now) : () => NO_DURATION
  const stages = stagesMeter(histories, config.preset, increments)
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
    }
  }
}
