import type { Preset } from '../config/preset.ts'
import { isEnd } from '../phase.ts'
import { daysBetween } from './days.ts'
import type { History } from './history.ts'
import type { Observation } from './kaplan-meier.ts'
import { rungsOf, type StageHistory, stageHistoryOf } from './ladder.ts'
import type { Metrics } from './metrics.ts'
import { durationOf } from './time-in-phase.ts'

/** A proposal's stages, and how its clock stops: at `at`, having left (`event`) or out of sight. */
interface StagedProposal {
  readonly stages: StageHistory
  readonly stop: { readonly at: number; readonly event: boolean }
}

/**
 * Time in stage (kpis.md measure 10) for each rung somebody was on: stays summed, over when the next stage or
 * completion comes, censored at another end or at `now`. Born on a higher rung than the first is left-censored.
 */
export function timeInStages(
  histories: readonly History[],
  preset: Preset,
  now: number,
): Metrics['timeInStageDays'] {
  const rungOf = rungsOf(preset)
  const proposals = histories
    .filter(({ birth }) => birth)
    .map(history => ({ stages: stageHistoryOf(history.timeline, rungOf), stop: stopOf(history, now) }))
  return preset.stages.flatMap((stage, rung) => {
    const observed = proposals.flatMap(proposal => observedOn(rung, proposal) ?? [])
    const leftCensored = rung === 0 ? 0 : proposals.filter(({ stages }) => stages.bornOn === rung).length
    return observed.length + leftCensored === 0
      ? []
      : [{ stage, duration: durationOf(observed, leftCensored) }]
  })
}

function stopOf({ current }: History, now: number): StagedProposal['stop'] {
  if (current.phase === 'done') return { at: current.from, event: true }
  return { at: isEnd(current.phase) ? current.from : now, event: false }
}

function observedOn(rung: number, { stages, stop }: StagedProposal): Observation | null {
  const starts = [{ at: stages.landedAt, to: stages.bornOn }, ...stages.climbs]
  const stays = starts
    .map(({ at, to }, i) => ({ rung: to, from: at, to: starts[i + 1]?.at ?? null, born: i === 0 }))
    .filter(stay => stay.rung === rung && !(stay.born && rung > 0) && stay.from <= stop.at)
  if (stays.length === 0) return null
  const days = stays.reduce(
    (sum, { from, to }) => sum + daysBetween(from, Math.min(to ?? stop.at, stop.at)),
    0,
  )
  const stillThere = stays.some(({ to }) => to === null || to > stop.at)
  return { days, event: !stillThere || stop.event }
}
