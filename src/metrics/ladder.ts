import type { Preset } from '../config/preset.ts'
import type { StageChanged, Timeline } from '../timeline/timeline.ts'
import { landingOf } from './history.ts'

/** Gives the rung (0 is the lowest) of a stage word, null for a word that is none or absent. */
export type RungOf = (word: string | null) => number | null

/** A move on the stage ladder; `null` is off it. */
export interface Climb {
  readonly at: number
  readonly from: number | null
  readonly to: number | null
}

/** The stages of one proposal: where it was at its landing, and its moves since. */
export interface StageHistory {
  readonly landedAt: number
  readonly bornOn: number | null
  readonly climbs: readonly Climb[]
}

/** Reads the preset's ladder and its other spellings, ignoring case and surrounding space. */
export function rungsOf({ stages, stageSynonyms }: Preset): RungOf {
  const rungs = new Map(stages.map((stage, rung) => [fold(stage), rung]))
  for (const [spelling, stage] of Object.entries(stageSynonyms)) {
    const rung = rungs.get(fold(stage))
    if (rung !== undefined) rungs.set(fold(spelling), rung)
  }
  return word => (word === null ? null : (rungs.get(fold(word)) ?? null))
}

const fold = (word: string) => word.trim().toLowerCase()

/** Replays a proposal's stages. A landing names no stage, so the one at birth is what the first change came from. */
export function stageHistoryOf(timeline: Timeline, rungOf: RungOf): StageHistory {
  const landed = landingOf(timeline)
  const changes = timeline.events.filter(event => event.kind === 'stage')
  // What an issue tells has no commit; at the moment of landing it is part of the birth too.
  const atLanding = ({ commit, at }: StageChanged) =>
    (commit === landed.commit || commit === null) && at === landed.at
  const bornWith = changes.findLast(atLanding)
  const later = changes.filter(change => !atLanding(change))
  const [first] = later
  const word = bornWith ? bornWith.to : first ? first.from : timeline.stage
  const bornOn = rungOf(word)
  return { landedAt: landed.at, bornOn, climbs: climbsOf(bornOn, later, rungOf) }
}

function climbsOf(bornOn: number | null, changes: readonly StageChanged[], rungOf: RungOf): Climb[] {
  const climbs: Climb[] = []
  let rung = bornOn
  for (const { at, to } of changes) {
    const next = rungOf(to)
    if (next !== rung) climbs.push({ at, from: rung, to: next })
    rung = next
  }
  return climbs
}
