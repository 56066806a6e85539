import type { Preset } from '../config/preset.ts'
import { isOpen } from '../phase.ts'
import { countBeyond } from './ageing.ts'
import { daysBetween } from './days.ts'
import type { History } from './history.ts'
import { rungsOf, stageHistoryOf } from './ladder.ts'
import type { Metrics, OverduePromotion, Sample, StageLadder, StageRung } from './metrics.ts'
import { byCodeUnit } from './order.ts'
import type { TargetClock } from './passed-target.ts'
import { sample } from './small-sample.ts'
import { type TargetLine, targetAt } from './targets.ts'

/** What the ladder is judged by. */
export interface LadderRules {
  readonly preset: Preset
  readonly lines: readonly TargetLine[]
  readonly clock: TargetClock
  readonly timeInStageDays: Metrics['timeInStageDays']
  readonly now: number
}

/** An open proposal on a rung. */
interface Standing {
  readonly history: History
  readonly rung: number
  readonly days: number
}

const NOBODY: Sample = { n: 0, values: [], median: null, p85: null }

/**
 * The stage ladder with overdue promotions (kpis.md measure 15): per rung the open proposals in the tree and how long
 * they have been on it. One is overdue when its target for what comes next has passed, or when it has been there for
 * longer than 85 % of those that left the rung. After the highest rung comes done, planned with the rung itself.
 */
export function stageLadder(histories: readonly History[], rules: LadderRules): StageLadder | null {
  const { preset, timeInStageDays, clock, now } = rules
  const open = histories.filter(
    ({ birth, timeline, current }) => birth && timeline.present && isOpen(current.phase),
  )
  const rungOf = rungsOf(preset)
  const standing = open.flatMap(history => standingOf(history, rungOf, now) ?? [])
  if (preset.stages.length === 0 || (standing.length === 0 && timeInStageDays.length === 0)) return null
  const lines = linesById(rules.lines)
  const exits = preset.stages.map(
    stage => timeInStageDays.find(each => each.stage === stage)?.duration.finished ?? NOBODY,
  )
  const judged = standing.map(each => judge(each, lines, exits[each.rung] ?? NOBODY, rules))
  return {
    rungs: preset.stages.map((stage, rung) => rungNow(stage, judged.filter(on(rung)), exits[rung] ?? NOBODY)),
    offLadder: open.length - standing.length,
    overdue: judged
      .map(({ promotion }) => promotion)
      .filter(isOverdue)
      .sort(byUrgency),
    release: clock.release,
  }
}

function standingOf(history: History, rungOf: ReturnType<typeof rungsOf>, now: number): Standing | null {
  const { landedAt, bornOn, climbs } = stageHistoryOf(history.timeline, rungOf)
  const last = climbs.at(-1) ?? { at: landedAt, to: bornOn }
  return last.to === null ? null : { history, rung: last.to, days: daysBetween(last.at, now) }
}

interface Judged {
  readonly rung: number
  readonly promotion: OverduePromotion
}

const on =
  (rung: number) =>
  (each: Judged): boolean =>
    each.rung === rung

function judge(
  { history, rung, days }: Standing,
  lines: ReadonlyMap<string, readonly TargetLine[]>,
  exits: Sample,
  { preset, clock, now }: LadderRules,
): Judged {
  const { stages } = preset
  const next = stages[rung + 1] ?? null
  const rungOf = rungsOf(preset)
  const own = lines.get(history.timeline.id) ?? []
  const line =
    own.find(({ stage }) => stage !== null && rungOf(stage) === Math.min(rung + 1, stages.length - 1)) ??
    own.find(({ stage }) => stage === null)
  const target = line === undefined ? null : targetAt(line, now)
  return {
    rung,
    promotion: {
      proposal: history.timeline.id,
      stage: stages[rung] ?? '',
      next,
      target,
      targetPassed: target !== null && clock.isPassed(target),
      beyond: exits.p85 !== null && days > exits.p85,
      daysOnStage: days,
    },
  }
}

function linesById(lines: readonly TargetLine[]): ReadonlyMap<string, readonly TargetLine[]> {
  const byId = new Map<string, TargetLine[]>()
  for (const line of lines) {
    const { id } = line.history.timeline
    byId.set(id, [...(byId.get(id) ?? []), line])
  }
  return byId
}

const isOverdue = ({ targetPassed, beyond }: OverduePromotion) => targetPassed || beyond

function rungNow(stage: string, here: readonly Judged[], exitDays: Sample): StageRung {
  const promotions = here.map(({ promotion }) => promotion)
  const days = promotions.map(({ daysOnStage }) => daysOnStage)
  return {
    stage,
    openDays: sample(days),
    exitDays,
    beyond: countBeyond(days, exitDays),
    targetPassed: promotions.filter(({ targetPassed }) => targetPassed).length,
    overdue: promotions.filter(isOverdue).length,
  }
}

const byUrgency = (a: OverduePromotion, b: OverduePromotion) =>
  Number(b.targetPassed && b.beyond) - Number(a.targetPassed && a.beyond) ||
  b.daysOnStage - a.daysOnStage ||
  byCodeUnit(a.proposal, b.proposal)
