import type { Config } from '../config/config.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { ageRiskMeter } from './age-risk.ts'
import { changesByPhase, type LandingHistory, landingsOf, landingsPerProposalAlive } from './changes.ts'
import { cohorts } from './cohorts.ts'
import { conformance, moreThanOneStatus, statusFolding } from './conformance.ts'
import { distribution } from './distribution.ts'
import { stockOf } from './flow.ts'
import { flowSeries } from './flow-series.ts'
import { gapsOf } from './gaps.ts'
import { declaredDriftDays, health } from './health.ts'
import { historyOf } from './history.ts'
import { incrementMetrics } from './increment-metrics.ts'
import type { Increment, Metrics, WindowMeasures } from './metrics.ts'
import { proposalMetrics } from './proposal-metrics.ts'
import { timeInPhases } from './time-in-phase.ts'
import { timeInStages } from './time-in-stage.ts'
import { elapsedWindow } from './window.ts'
import { type Measured, windowMeter } from './window-measures.ts'

/** Everything the numbers depend on. `now` is the instant of the report; no event is later. */
export interface MeasureInput {
  readonly timelines: readonly Timeline[]
  /** Ascending, without overlap. */
  readonly increments: readonly Increment[]
  readonly config: Config
  readonly now: number
  readonly bursts: Metrics['catchUpBursts']
}

/**
 * Turns timelines into every number of the report, as kpis.md defines them. Pure: the same input gives the same
 * numbers, and a past increment's numbers depend on nothing that happened after it.
 */
export function measure({ timelines, increments, config, now, bursts }: MeasureInput): Metrics {
  const proposals = timelines.map(timeline => ({
    history: historyOf(timeline),
    landings: landingsOf(timeline),
  }))
  const histories = proposals.map(({ history }) => history)
  const statusMeasured = hasStatus(timelines, config)
  const measured: Measured = { proposals, stock: stockOf(histories), statusMeasured, increments, config, now }
  const measureWindow = windowMeter(measured)
  const whole = measureWindow(elapsedWindow(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, now), true)
  return {
    now,
    increments: incrementMetrics(increments, measureWindow, config.timeZone, now),
    totals: totals(measured, whole),
    flow: flowSeries(histories, measured.stock, now),
    leadTimeDays: whole.leadTimeDays,
    ...distribution(histories, { status: statusMeasured, stages: config.preset.stages.length > 0 }),
    health: health(histories, config.preset),
    declaredDriftDays: declaredDriftDays(histories),
    ...ofStatus(measured),
    timeInStageDays: timeInStages(histories, config.preset, now),
    catchUpBursts: bursts,
    gaps: gapsOf(config.preset, { status: statusMeasured, targets: timelines.some(hasTarget) }),
  }
}

/** False for families whose files never say how a proposal fares: then completion is a gap, not a zero. */
function hasStatus(timelines: readonly Timeline[], { preset }: Config): boolean {
  if (preset.statusFrom === 'none' || preset.statusFrom === 'landing') return false
  return timelines.some(({ status, events }) => {
    const stated = events.some(event =>
      event.kind === 'landed' ? event.status : event.kind === 'status' && event.to,
    )
    return status !== null || stated
  })
}

const hasTarget = ({ target, events }: Timeline) =>
  target !== null || events.some(({ kind }) => kind === 'target')

function totals({ proposals, statusMeasured, config }: Measured, whole: WindowMeasures): Metrics['totals'] {
  const histories = proposals.map(({ history }) => history)
  return {
    ...whole,
    proposals: proposals.length,
    present: proposals.filter(({ history }) => history.timeline.present).length,
    changesByPhase: changesByPhase(proposals),
    landingsPerProposalAlive: landingsPerProposalAlive(proposals),
    moreThanOneStatus: statusMeasured ? moreThanOneStatus(histories, statusFolding(config.preset)) : null,
  }
}

/** What only a status can tell, and the proposals, whose age risk rests on it too. */
function ofStatus({ proposals, statusMeasured, increments, config, now }: Measured) {
  const histories = statusMeasured ? proposals.map(({ history }) => history) : []
  const ageRiskOf = ageRiskMeter(histories, now)
  const judged = conformance(histories, config.preset, statusFolding(config.preset))
  const describe = (proposal: LandingHistory) =>
    proposalMetrics(proposal, ageRiskOf, config.staleAfterDays, now)
  return {
    proposals: proposals.map(describe),
    timeInPhaseDays: timeInPhases(histories, now),
    cohorts: cohorts(histories, increments, config.created, now),
    conformance: { ...judged, measured: judged.measured && statusMeasured },
  }
}
