import { isEnd, isOutOfFlow, type Phase } from '../../phase.ts'
import type { HistoryEntry, Proposal, Stay } from './model.ts'

const DAY = 86_400_000

/** Days from one instant to a later one: the difference of their UTC calendar dates, as in every number here. */
export const daysBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor(to / DAY) - Math.floor(from / DAY))

/** A change of phase. */
interface Move {
  readonly at: number
  readonly from: Phase
  readonly to: Phase
  readonly bulk: boolean
}

/** What the history of a proposal says about its way through the phases. */
export type Replayed = Pick<Proposal, 'stays' | 'createdAt' | 'completion' | 'end' | 'bornInBulk'>

/** What the replay needs beside the history. `created` is the clock of "created". */
export interface Clocks {
  readonly created: 'landed' | 'opened' | 'declared'
  readonly asOf: number
  readonly openedAt: number | null
  readonly declaredAt: number | null
}

/** Replays the history of one proposal by the rules of the report (created, completed, ended: its definitions). */
export function replay(history: readonly HistoryEntry[], clocks: Clocks): Replayed {
  const landed = history[0]
  if (landed?.phase == null)
    return { stays: [], createdAt: null, completion: null, end: null, bornInBulk: false }
  const moves = movesOf(landed.phase, history)
  const stays = staysOf(landed.at, landed.phase, moves)
  const birthIndex = stays.findIndex(({ phase }) => phase !== 'moved')
  const birth = stays[birthIndex]
  const later = birth ? moves.slice(birthIndex) : []
  const done = birth?.phase === 'done' ? undefined : later.find(({ to }) => to === 'done')
  return {
    stays,
    createdAt: birth ? createdAt(birth.from, clocks) : null,
    completion: done ? completionOf(done, landed.at, clocks) : null,
    end: endOf(birth, later),
    bornInBulk: landed.bulk,
  }
}

function movesOf(first: Phase, history: readonly HistoryEntry[]): readonly Move[] {
  const moves: Move[] = []
  let phase = first
  for (const entry of history.slice(1)) {
    const next = phaseAfter(entry, phase)
    if (next === phase) continue
    moves.push({ at: entry.at, from: phase, to: next, bulk: entry.bulk })
    phase = next
  }
  return moves
}

function phaseAfter({ field, phase }: HistoryEntry, before: Phase): Phase {
  if (phase === null || (field !== 'status' && field !== 'presence')) return before
  // A file deleted after its proposal was settled is tidying up: done stays done.
  if (field === 'presence' && phase === 'removed' && isSettled(before)) return before
  return phase
}

const isSettled = (phase: Phase) => phase === 'done' || isEnd(phase) || isOutOfFlow(phase)

function staysOf(landedAt: number, first: Phase, moves: readonly Move[]): readonly Stay[] {
  return [
    { phase: first, from: landedAt, to: moves[0]?.at ?? null },
    ...moves.map(({ to, at }, i) => ({ phase: to, from: at, to: moves[i + 1]?.at ?? null })),
  ]
}

function createdAt(born: number, { created, asOf, openedAt, declaredAt }: Clocks): number {
  if (created === 'declared' && declaredAt !== null) return Math.min(declaredAt, asOf)
  return created === 'opened' ? Math.min(openedAt ?? born, born) : born
}

function completionOf({ at, bulk }: Move, landedAt: number, { openedAt }: Clocks): Proposal['completion'] {
  return { at, bulk, leadDays: daysBetween(Math.min(openedAt ?? landedAt, landedAt), at) }
}

function endOf(birth: Stay | undefined, moves: readonly Move[]): Proposal['end'] {
  if (birth && isEnd(birth.phase)) return { at: birth.from, phase: birth.phase }
  const move = moves.find(({ from, to }) => isEnd(to) && from !== 'done')
  return move ? { at: move.at, phase: move.to } : null
}
