import { type EndPhase, isEnd, isOutOfFlow, type Phase } from '../phase.ts'
import type { Landed, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { slips } from './slips.ts'

/** Time spent in one phase without a break, `[from, to)`; `to` is null while it lasts. */
export interface Stay {
  readonly phase: Phase
  readonly from: number
  readonly to: number | null
}

/** A change of phase. `marked`: it happened in a bulk landing or a catch-up burst. `slip`: see `slips`. */
export interface Transition {
  readonly at: number
  readonly from: Phase
  readonly to: Phase
  readonly marked: boolean
  readonly slip: boolean
}

/** One proposal's phases over time, replayed from its events and never from today's status (kpis.md measure 7). */
export interface History {
  readonly timeline: Timeline
  readonly landed: Landed
  /** In order, without gaps, from landing on; neighbours differ in phase. */
  readonly stays: readonly Stay[]
  /**
   * The first stay as a proposal: the first one, or for a document born as a stub (`moved`) the first that is
   * more than that. Null for a stub that never became a proposal: it is in no count (kpis.md measure 1).
   */
  readonly birth: Stay | null
  /** Changes of phase after `birth`. */
  readonly transitions: readonly Transition[]
  /** The phase it is in now. */
  readonly current: Stay
  /** First entry to done after birth (kpis.md measure 3). */
  readonly completion: Transition | null
  /**
   * First unsuccessful end (kpis.md measure 4), birth in one included. What was done before has left the flow
   * already: done and later replaced is no second end.
   */
  readonly end: { readonly at: number; readonly kind: EndPhase } | null
}

/** A timeline never changes, and a dozen pages ask for the same history. */
const replayed = new WeakMap<Timeline, History>()

/** Replays the events of one timeline, once. Throws when its first event is not `landed`. */
export function historyOf(timeline: Timeline): History {
  const known = replayed.get(timeline)
  if (known !== undefined) return known
  const history = replay(timeline)
  replayed.set(timeline, history)
  return history
}

function replay(timeline: Timeline): History {
  const landed = landingOf(timeline)
  const moves = movesOf(landed, timeline.events)
  const marks = slips(moves)
  const stays = staysOf(landed, moves)
  const birthIndex = stays.findIndex(stay => stay.phase !== 'moved')
  const birth = stays[birthIndex] ?? null
  const transitions = birth
    ? moves.map((move, i) => ({ ...move, slip: marks[i] === true })).slice(birthIndex)
    : []
  return {
    timeline,
    landed,
    stays,
    birth,
    transitions,
    current: stays.at(-1) ?? { phase: landed.phase, from: landed.at, to: null },
    completion: birth?.phase === 'done' ? null : (transitions.find(({ to }) => to === 'done') ?? null),
    end: firstEnd(birth, transitions),
  }
}

/** The landing every timeline starts with. */
export function landingOf(timeline: Timeline): Landed {
  const [first] = timeline.events
  if (first?.kind !== 'landed') throw new Error(`Timeline ${timeline.id} does not start with its landing`)
  return first
}

type UnjudgedMove = Omit<Transition, 'slip'>

function movesOf(landed: Landed, events: readonly TimelineEvent[]): UnjudgedMove[] {
  const moves: UnjudgedMove[] = []
  let phase = landed.phase
  for (const event of events) {
    const next = phaseAfter(event, phase)
    if (next === phase) continue
    const marked = event.bulk || (event.kind === 'status' && event.catchUp)
    moves.push({ at: event.at, from: phase, to: next, marked })
    phase = next
  }
  return moves
}

function phaseAfter(event: TimelineEvent, phase: Phase): Phase {
  if (event.kind === 'status' || event.kind === 'restored') return event.phase
  // A file deleted after its proposal was settled is tidying up: done stays done, rejected stays rejected.
  if (event.kind === 'removed' && !isSettled(phase)) return 'removed'
  return phase
}

const isSettled = (phase: Phase) => phase === 'done' || isEnd(phase) || isOutOfFlow(phase)

function staysOf(landed: Landed, moves: readonly UnjudgedMove[]): Stay[] {
  const first: Stay = { phase: landed.phase, from: landed.at, to: moves[0]?.at ?? null }
  return [first, ...moves.map(({ to, at }, i) => ({ phase: to, from: at, to: moves[i + 1]?.at ?? null }))]
}

function firstEnd(birth: Stay | null, transitions: readonly Transition[]): History['end'] {
  if (birth && isEnd(birth.phase)) return { at: birth.from, kind: birth.phase }
  for (const { at, from, to } of transitions) {
    if (isEnd(to) && from !== 'done') return { at, kind: to }
  }
  return null
}
