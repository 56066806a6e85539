import type { Preset } from '../config/preset.ts'
import { isEnd, isOutOfFlow } from '../phase.ts'
import type { TargetChanged } from '../timeline/timeline.ts'
import type { History } from './history.ts'
import { rungsOf, stageHistoryOf } from './ladder.ts'
import type { Increment } from './metrics.ts'
import { isLater } from './replans.ts'

/** What one proposal, or one of its stages, was planned for over time, and when it got there. */
export interface TargetLine {
  readonly history: History
  /** Null where one target serves the whole proposal. */
  readonly stage: string | null
  /** In order; each holds until the next. `to` is null for a target taken away. */
  readonly values: readonly { readonly at: number; readonly to: string | null }[]
  /** First completion, or for a stage first arrival on its rung or a higher one; `Infinity` for not yet. */
  readonly reachedAt: number
}

/** Places of increments by the names targets give them. */
export interface IncrementNames {
  readonly placeOf: (target: string | null) => number | null
}

/** `v1.30` and `1.30` are one name, and case and space around it say nothing. */
const foldTarget = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^v(?=\d)/, '')

/** Reads names of increments out of targets; of two increments that fold to one name the first counts. */
export function incrementNames(increments: readonly Increment[]): IncrementNames {
  const places = new Map<string, number>()
  increments.forEach(({ name }, place) => {
    const folded = foldTarget(name)
    if (!places.has(folded)) places.set(folded, place)
  })
  return { placeOf: target => (target === null ? null : (places.get(foldTarget(target)) ?? null)) }
}

/**
 * Every line of targets (kpis.md measures 13 and 14). Where a family plans each stage, the target without one is a
 * summary of those and left out, unless the proposal is an issue, which has no other.
 */
export function targetLines(histories: readonly History[], preset: Preset): TargetLine[] {
  const rungOf = rungsOf(preset)
  return histories.flatMap(history => {
    const changes = history.timeline.events.filter(event => event.kind === 'target')
    if (!history.birth || changes.length === 0) return []
    const stageOnly = preset.stageTargets !== null && history.timeline.origin === 'file'
    const stages = new Set(changes.map(({ stage }) => stage))
    return [...stages].flatMap((stage): TargetLine[] => {
      if (stage === null && stageOnly) return []
      const events = changes.filter(change => change.stage === stage)
      const values = valuesOf(events, history.landed.at)
      return values.length === 0
        ? []
        : [{ history, stage, values, reachedAt: reachedAt(history, stage, rungOf) }]
    })
  })
}

/** What stood there before the first change was there from the landing on. */
function valuesOf(events: readonly TargetChanged[], landedAt: number): TargetLine['values'] {
  const given = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim())
  const before = given(events[0]?.from ?? null)
  const values = events.map(({ at, to }) => ({ at, to: given(to) }))
  return before === null ? values : [{ at: landedAt, to: before }, ...values]
}

/** A proposal that is done is past every stage. */
function reachedAt(
  { birth, completion, timeline }: History,
  stage: string | null,
  rungOf: ReturnType<typeof rungsOf>,
): number {
  const done = birth?.phase === 'done' ? birth.from : (completion?.at ?? Number.POSITIVE_INFINITY)
  const rung = rungOf(stage)
  if (rung === null) return done
  const { landedAt, bornOn, climbs } = stageHistoryOf(timeline, rungOf)
  if (bornOn !== null && bornOn >= rung) return Math.min(done, landedAt)
  return Math.min(done, climbs.find(({ to }) => to !== null && to >= rung)?.at ?? Number.POSITIVE_INFINITY)
}

/** What a line was planned for at an instant. */
export const targetAt = ({ values }: TargetLine, at: number): string | null =>
  values.findLast(value => value.at <= at)?.to ?? null

/** True while a proposal can keep a promise: not ended, parked or outside the flow. */
export function isPlannable({ stays }: History, at: number): boolean {
  const phase = stays.findLast(({ from }) => from <= at)?.phase
  return phase !== undefined && phase !== 'parked' && !isEnd(phase) && !isOutOfFlow(phase)
}

/** Which of two targets is later: by place among the increments where both name one, else by the numbers in them. */
export function compareTargets(a: string, b: string, { placeOf }: IncrementNames): number {
  const [placeA, placeB] = [placeOf(a), placeOf(b)]
  if (placeA !== null && placeB !== null) return placeA - placeB
  return Number(isLater(a, b, [])) - Number(isLater(b, a, []))
}
