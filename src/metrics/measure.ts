import type { Config } from '../config/config.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { pullCohorts } from './acceptance.ts'
import { ageRiskMeter } from './age-risk.ts'
import { ageing } from './ageing.ts'
import { changesByPhase, type LandingHistory, landingsOf, landingsPerProposalAlive } from './changes.ts'
import { cohorts } from './cohorts.ts'
import { conformance, moreThanOneStatus, statusFolding } from './conformance.ts'
import { distribution } from './distribution.ts'
import { drift } from './drift.ts'
import { stockOf } from './flow.ts'
import { flowSeries } from './flow-series.ts'
import { forecast } from './forecast.ts'
import { gapsOf } from './gaps.ts'
import { githubGaps } from './github-gaps.ts'
import type { GithubInput } from './github-input.ts'
import { type GithubPart, githubMetrics } from './github-metrics.ts'
import { stageLadder } from './graduation.ts'
import { declaredDriftDays, health } from './health.ts'
import { type History, historyOf } from './history.ts'
import { incrementMetrics } from './increment-metrics.ts'
import { lifeMeter } from './life.ts'
import type { Increment, Metrics, WindowMeasures } from './metrics.ts'
import { targetClock } from './passed-target.ts'
import { predictability } from './predictability.ts'
import { proposalMetrics } from './proposal-metrics.ts'
import { reviewsOf } from './reviews.ts'
import { slippage } from './slippage.ts'
import { incrementNames, targetLines } from './targets.ts'
import { timeInPhases } from './time-in-phase.ts'
import { timeInStages } from './time-in-stage.ts'
import { elapsedWindow } from './window.ts'
import { type Measured, windowMeter } from './window-measures.ts'

export type { GithubInput } from './github-input.ts'

/** Everything the numbers depend on. `now` is the instant of the report; no event is later. */
export interface MeasureInput {
  readonly timelines: readonly Timeline[]
  /** Ascending, without overlap. */
  readonly increments: readonly Increment[]
  readonly config: Config
  readonly now: number
  readonly bursts: Metrics['catchUpBursts']
  /** What GitHub knows beside the timelines; null when it was not read. */
  readonly github: GithubInput | null
}

/**
 * Turns timelines into every number of the report, as kpis.md defines them. Pure: the same input gives the same
 * numbers, and a past increment's numbers depend on nothing that happened after it.
 */
export function measure(input: MeasureInput): Metrics {
  const { timelines, increments, config, now, bursts } = input
  const proposals = timelines.map(timeline => ({
    history: historyOf(timeline),
    landings: landingsOf(timeline),
  }))
  const histories = proposals.map(({ history }) => history)
  const statusMeasured = hasStatus(input)
  const part = githubPart(input)
  const reviews = part?.reviews ?? null
  const measured: Measured = {
    proposals,
    stock: stockOf(histories),
    statusMeasured,
    increments,
    config,
    now,
    reviews,
  }
  const measureWindow = windowMeter(measured)
  const whole = measureWindow(elapsedWindow(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, now), true)
  const planned = plans(histories, statusMeasured, input)
  const acceptance = acceptanceOf(measured)
  const foretold = forecast(statusMeasured ? histories : [], { increments, burst: config.burst, now })
  return {
    now,
    increments: incrementMetrics(increments, measureWindow, config.timeZone, now),
    totals: totals(measured, whole),
    flow: flowSeries(histories, measured.stock, now),
    leadTimeDays: whole.leadTimeDays,
    ...distribution(histories, { status: statusMeasured, stages: config.preset.stages.length > 0 }),
    health: health(histories, config.preset),
    declaredDriftDays: declaredDriftDays(histories),
    drift: drift(histories, increments),
    ...ofStatus(measured, part),
    cohorts: acceptance ?? [],
    catchUpBursts: bursts,
    ...planned,
    forecast: foretold,
    github: part && whole.response ? githubMetrics(part, whole.response) : null,
    gaps: gapsOf(config.preset, {
      status: statusMeasured,
      acceptance: acceptance !== null,
      created: config.created,
      ...planned,
      forecast: foretold,
      github: part && githubGaps(part),
    }),
  }
}

/**
 * False for families whose files never say how a proposal fares, and whose issues do not either: then completion is
 * a gap, not a zero.
 */
function hasStatus({ timelines, config }: MeasureInput): boolean {
  const { statusFrom } = config.preset
  if (timelines.some(isToldByIssue)) return true
  if (statusFrom === 'none' || statusFrom === 'landing') return false
  return timelines.some(({ status, events }) => {
    const stated = events.some(event =>
      event.kind === 'landed' ? event.status : event.kind === 'status' && event.to,
    )
    return status !== null || stated
  })
}

const isToldByIssue = ({ origin, events }: Timeline) =>
  origin === 'issue' || events.some(({ kind, commit }) => kind === 'status' && commit === null)

function githubPart({ github, timelines, increments, config, now }: MeasureInput): GithubPart | null {
  if (github === null) return null
  return { github, reviews: reviewsOf(timelines, github, config, now), timelines, increments, config, now }
}

/** What targets promise, and who is late on the stage ladder. They are in files too, so this needs no GitHub. */
function plans(
  histories: readonly History[],
  statusMeasured: boolean,
  { timelines, increments, config, now }: MeasureInput,
): Pick<Metrics, 'predictability' | 'slippage' | 'timeInStageDays' | 'ladder'> {
  const { preset, planningGraceDays: graceDays, timeZone } = config
  const lines = targetLines(histories, preset)
  const names = incrementNames(increments)
  const timeInStageDays = timeInStages(histories, preset, now)
  const clock = targetClock(timelines, { increments, names, timeZone, now })
  return {
    predictability: predictability(lines, { increments, names, graceDays, now }),
    slippage: slippage(lines, names, preset.stages),
    timeInStageDays,
    ladder: statusMeasured ? stageLadder(histories, { preset, lines, clock, timeInStageDays, now }) : null,
  }
}

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

/** Null where nothing tells what was accepted: merged means accepted, and nobody looked at what was closed. */
function acceptanceOf(measured: Measured): Metrics['cohorts'] | null {
  const { proposals, statusMeasured, increments, config, now, reviews } = measured
  const histories = proposals.map(({ history }) => history)
  if (config.preset.statusFrom === 'landing' && reviews?.sawClosedPulls) {
    return pullCohorts(reviews, histories, increments, now)
  }
  return statusMeasured ? cohorts(histories, increments, config.created, now) : null
}

/** What only a status can tell, and the proposals, whose age risk rests on it too. */
function ofStatus({ proposals, statusMeasured, config, now }: Measured, part: GithubPart | null) {
  const histories = statusMeasured ? proposals.map(({ history }) => history) : []
  const ageRiskOf = ageRiskMeter(histories, now)
  const lifeOf = part && lifeMeter(part.reviews, part.github.repository, config, now)
  const judged = conformance(histories, config.preset, statusFolding(config.preset))
  const describe = (proposal: LandingHistory) =>
    proposalMetrics(proposal, { ageRiskOf, lifeOf }, config.staleAfterDays, now)
  const described = proposals.map(describe)
  const timeInPhaseDays = timeInPhases(histories, now)
  return {
    proposals: described,
    timeInPhaseDays,
    ageing: statusMeasured ? ageing(described, timeInPhaseDays) : [],
    conformance: { ...judged, measured: judged.measured && statusMeasured },
  }
}
