import { DAY_MS } from './days.ts'
import type { Slip, Slippage, StageSlippage } from './metrics.ts'
import { byCodeUnit } from './order.ts'
import { releasesBetween } from './releases.ts'
import { TYPO_DAYS } from './replans.ts'
import { sample } from './small-sample.ts'
import { compareTargets, type IncrementNames, type TargetLine } from './targets.ts'

/** A slip and which way it went: above zero is later. */
interface Judged {
  readonly slip: Slip
  readonly direction: number
}

/**
 * Slippage (kpis.md measure 14): the current target less the first recorded one, per proposal, or per stage where
 * each has its own. Moves are those to a later target, with or without a time without any between. A target replaced
 * within 7 days of being written was a typo and never counts. `ladder`: the stages in the order they are listed in.
 * Null when there are no targets.
 */
export function slippage(
  lines: readonly TargetLine[],
  names: IncrementNames,
  ladder: readonly string[] = [],
): Slippage | null {
  const judged = lines.flatMap(line => slipOf(line, names) ?? [])
  if (judged.length === 0) return null
  return {
    ...countsOf(judged),
    byStage: byStage(judged, ladder),
    slips: judged
      .filter(({ slip, direction }) => slip.now === null || slip.moves > 0 || direction !== 0)
      .map(({ slip }) => slip)
      .sort(byMove),
  }
}

function countsOf(judged: readonly Judged[]) {
  const count = (test: (each: Judged) => boolean) => judged.filter(test).length
  return {
    n: judged.length,
    later: count(({ direction }) => direction > 0),
    earlier: count(({ direction }) => direction < 0),
    dropped: count(({ slip }) => slip.now === null),
    replans: judged.reduce((sum, { slip }) => sum + slip.moves, 0),
  }
}

/** The same per stage: the rungs first, then what else has a target, and what names no stage last. */
function byStage(judged: readonly Judged[], ladder: readonly string[]): StageSlippage[] {
  const place = (stage: string | null) => {
    const rung = ladder.findIndex(each => each.toLowerCase() === stage?.trim().toLowerCase())
    return stage === null ? ladder.length + 1 : rung < 0 ? ladder.length : rung
  }
  const stages = [...new Set(judged.map(({ slip }) => slip.stage))].sort(
    (a, b) => place(a) - place(b) || byCodeUnit(a ?? '', b ?? ''),
  )
  return stages.map(stage => {
    const here = judged.filter(({ slip }) => slip.stage === stage)
    const later = here.filter(({ direction }) => direction > 0).map(({ slip }) => slip)
    return {
      stage,
      ...countsOf(here),
      laterSteps: sample(later.flatMap(({ steps }) => steps ?? [])),
      laterReleases: sample(later.flatMap(({ releases }) => releases ?? [])),
    }
  })
}

function slipOf({ history, stage, values }: TargetLine, names: IncrementNames): Judged | null {
  const targets = settledTargets(values)
  const first = targets[0] ?? null
  if (first === null) return null
  const now = targets.at(-1) ?? null
  const [from, to] = [names.placeOf(first), names.placeOf(now)]
  const steps = from === null || to === null ? null : to - from
  const named = targets.filter(target => target !== null)
  const moves = named.filter(
    (target, i) => i > 0 && compareTargets(target, named[i - 1] ?? '', names) > 0,
  ).length
  const direction = now === null ? 0 : compareTargets(now, first, names)
  const releases = now === null ? null : releasesBetween(first, now)
  return { slip: { proposal: history.timeline.id, stage, first, now, steps, releases, moves }, direction }
}

/** Targets that stood for more than the days of a typo, and the current one; begins with the first that is named. */
function settledTargets(values: TargetLine['values']): readonly (string | null)[] {
  const stood = values.filter(
    ({ at }, i) => (values[i + 1]?.at ?? Number.POSITIVE_INFINITY) - at > TYPO_DAYS * DAY_MS,
  )
  const targets = stood.map(({ to }) => to)
  const start = targets.findIndex(target => target !== null)
  return start < 0 ? [] : targets.slice(start)
}

/** Biggest movers first, by increments, then by releases; a slip that can be counted in neither comes after. */
function byMove(a: Slip, b: Slip): number {
  return (
    (b.steps ?? 0) - (a.steps ?? 0) ||
    (b.releases ?? 0) - (a.releases ?? 0) ||
    b.moves - a.moves ||
    byCodeUnit(a.proposal, b.proposal) ||
    byCodeUnit(a.stage ?? '', b.stage ?? '')
  )
}
