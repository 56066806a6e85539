import type { Preset } from '../config/preset.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { History } from './history.ts'
import { rungsOf, type StageHistory, stageHistoryOf } from './ladder.ts'
import type { Increment, StageEntries } from './metrics.ts'
import { replansOf, type TargetReading } from './replans.ts'
import { slips } from './slips.ts'
import { ascending, countIn, type Window } from './window.ts'

/** Instants of what happened, per rung of the ladder. */
interface RungLog {
  readonly entered: number[]
  readonly skipped: number[]
  readonly steppedBack: number[]
  readonly replanned: number[]
}

/** Writes down that something happened on a rung. */
type Note = (kind: keyof RungLog, rung: number, at: number) => void

/** Stage graduation (kpis.md measure 15) for any window, one row per rung of the preset's ladder. */
export function stagesMeter(
  histories: readonly History[],
  preset: Preset,
  increments: readonly Increment[],
): (window: Window) => StageEntries[] {
  const logs = preset.stages.map(
    (): RungLog => ({ entered: [], skipped: [], steppedBack: [], replanned: [] }),
  )
  const reading = { rungOf: rungsOf(preset), stageTargetsOnly: preset.stageTargets !== null, increments }
  for (const { timeline, birth } of logs.length > 0 ? histories : []) {
    if (!birth) continue
    // What a document did while it was a stub counts from when it is a proposal.
    noteStages(timeline, reading, (kind, rung, at) => logs[rung]?.[kind].push(Math.max(at, birth.from)))
  }
  const rungs = preset.stages.map((stage, rung) => ({ stage, ...sorted(logs[rung]) }))
  return window =>
    rungs.map(({ stage, entered, skipped, steppedBack, replanned }) => ({
      stage,
      entered: countIn(entered, window),
      skipped: countIn(skipped, window),
      steppedBack: countIn(steppedBack, window),
      replanned: countIn(replanned, window),
    }))
}

function noteStages(timeline: Timeline, reading: TargetReading, note: Note): void {
  const stages = stageHistoryOf(timeline, reading.rungOf)
  noteEntries(stages, note)
  noteStepsBack(stages, note)
  for (const { at, rung } of replansOf(timeline, stages, reading)) note('replanned', rung, at)
}

/** First entries going up. The stage at landing is an entry but no skip: nobody saw what came before it. */
function noteEntries({ landedAt, bornOn, climbs }: StageHistory, note: Note): void {
  let highest = bornOn ?? -1
  if (bornOn !== null) note('entered', bornOn, landedAt)
  for (const { at, to } of climbs) {
    if (to === null || to <= highest) continue
    note('entered', to, at)
    if (highest < to - 1) note('skipped', to, at)
    highest = to
  }
}

function noteStepsBack({ climbs }: StageHistory, note: Note): void {
  const marks = slips(climbs)
  climbs.forEach(({ at, from, to }, i) => {
    if (from !== null && to !== null && to < from && !marks[i]) note('steppedBack', to, at)
  })
}

const sorted = (log: RungLog | undefined) => ({
  entered: ascending(log?.entered ?? []),
  skipped: ascending(log?.skipped ?? []),
  steppedBack: ascending(log?.steppedBack ?? []),
  replanned: ascending(log?.replanned ?? []),
})
