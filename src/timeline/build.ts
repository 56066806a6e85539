import type { Config } from '../config/config.ts'
import type { Finding } from '../finding.ts'
import type { ProposalHistory, ProposalLanding } from '../proposals/history.ts'
import { LineageTracer, type Touch } from '../proposals/lineage.ts'
import { type CatchUpBurst, markCatchUpBursts } from './bursts.ts'
import { clockOf, pullRequestOf } from './clock.ts'
import { finish } from './finish.ts'
import type { MeasuredCommit } from './head-facts.ts'
import { States } from './state.ts'
import type { Timeline } from './timeline.ts'
import { type LandingBase, Track } from './track.ts'

/** The waist: one timeline per proposal, and what was met on the way. */
export interface Timelines {
  readonly timelines: readonly Timeline[]
  readonly findings: readonly Finding[]
  readonly bursts: readonly CatchUpBurst[]
  /** Cycles (folders of one planning cycle) by the landing of their first proposal, oldest first. */
  readonly cycles: readonly { readonly name: string; readonly start: number }[]
  readonly reading: {
    readonly landings: number
    readonly firstLandingAt: number
    readonly lastLandingAt: number
    readonly clampedDates: number
    readonly bulkLandings: number
  }
}

/** Settings the replay depends on. `ignored` holds commits that never count as activity. */
export type ReplayConfig = Pick<Config, 'preset' | 'bulk' | 'burst' | 'aliases'> & {
  readonly ignored: ReadonlySet<string>
}

/**
 * Replays a history, oldest landing first, into timelines, described by what the measured commit holds. Pure;
 * `now` bounds every instant.
 */
export function buildTimelines(
  history: ProposalHistory,
  commit: MeasuredCommit,
  config: ReplayConfig,
  now: number,
): Timelines {
  const clock = clockOf(history.landings, now)
  const replay = new Replay(history, config)
  history.landings.forEach((landing, position) => {
    if (landing.changes.length > 0) replay.land(landing, clock.at[position] ?? now)
  })
  const bursts = markCatchUpBursts(replay.tracks, config.burst)
  const { timelines, findings } = finish(replay.tracks, commit, history, { preset: config.preset, now })
  return {
    timelines,
    findings,
    bursts,
    cycles: [...replay.cycles].map(([name, start]) => ({ name, start })),
    reading: {
      landings: history.landings.length,
      firstLandingAt: clock.at[0] ?? now,
      lastLandingAt: clock.at.at(-1) ?? now,
      clampedDates: clock.clamped,
      bulkLandings: replay.bulkLandings,
    },
  }
}

class Replay {
  readonly tracks: Track[] = []
  readonly cycles = new Map<string, number>()
  bulkLandings = 0
  readonly #tracer: LineageTracer
  readonly #states: States
  readonly #config: ReplayConfig

  constructor({ similarity, versions }: ProposalHistory, config: ReplayConfig) {
    this.#config = config
    this.#tracer = new LineageTracer(similarity, config.aliases)
    this.#states = new States(config.preset, versions)
  }

  land({ commit, subject, changes }: ProposalLanding, at: number) {
    const touches = this.#tracer.land(changes)
    const bulk = this.#isBulk(commit, touches.length)
    if (bulk) this.bulkLandings++
    const base: LandingBase = { at, commit, pr: pullRequestOf(subject), bulk }
    for (const touch of touches) this.#apply(touch, base)
  }

  #isBulk(commit: string, touched: number): boolean {
    const { ignored, bulk } = this.#config
    if (ignored.has(commit)) return true
    return touched >= bulk.minProposals && touched >= bulk.minShare * this.#tracer.alive
  }

  #apply(touch: Touch, base: LandingBase) {
    const { lineage, after } = touch
    const track = this.tracks[lineage.index]
    if (track) track.touch(touch, base, this.#states)
    else if (after) this.tracks[lineage.index] = new Track(after, base, this.#states)
    const cycle = after?.parts.cycle
    if (cycle && !this.cycles.has(cycle)) this.cycles.set(cycle, base.at)
  }
}
