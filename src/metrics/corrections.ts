import type { Config } from '../config/config.ts'
import { isOpen } from '../phase.ts'
import { DAY_MS } from './days.ts'
import type { History, Transition } from './history.ts'
import type { Increment } from './metrics.ts'

/** A move inside an increment that stopped counting because it was undone after the end. */
export interface Undone {
  readonly history: History
  readonly at: number
  readonly what: 'reopening' | 'completion'
}

/**
 * Moves of an increment's last day that were undone within a day, after its end: slips of the hand, which do not
 * count (kpis.md measure 20). First completions count all the same and are not among them.
 */
export function undoneAfter(histories: readonly History[], { start, end }: Increment): readonly Undone[] {
  return histories.flatMap(history =>
    history.transitions.flatMap((move, i): readonly Undone[] => {
      const next = history.transitions[i + 1]
      const isUndone = move.slip && next?.slip === true && next.to === move.from && next.from === move.to
      if (!isUndone || move.at < start || move.at >= end || next.at < end) return []
      if (move.from === 'done' && isOpen(move.to)) return [{ history, at: move.at, what: 'reopening' }]
      return move.to === 'done' && move !== history.completion
        ? [{ history, at: move.at, what: 'completion' }]
        : []
    }),
  )
}

/**
 * First completions of an increment that count as a catch-up burst only because of completions after its end: by
 * then they were not yet `minCompletions` within `days`.
 */
export function burstAfter(
  histories: readonly History[],
  { start, end }: Increment,
  burst: Config['burst'],
): readonly Transition[] {
  const caught = histories.flatMap(history =>
    history.timeline.events.flatMap(event =>
      event.kind === 'status' && event.catchUp && event.phase === 'done' && event.at < end ? event.at : [],
    ),
  )
  const before = caught.sort((a, b) => a - b)
  return histories.flatMap(({ timeline, completion }) => {
    if (completion === null || completion.at < start || completion.at >= end) return []
    const isCaught = timeline.events.some(
      event => event.kind === 'status' && event.catchUp && event.at === completion.at,
    )
    return isCaught && !isBurst(before, completion.at, burst) ? [completion] : []
  })
}

/** Whether enough of the ascending instants lie within the days of a burst that holds `at`. */
function isBurst(
  instants: readonly number[],
  at: number,
  { minCompletions, days }: Config['burst'],
): boolean {
  const span = days * DAY_MS
  return instants.some((first, i) => {
    const last = instants[i + minCompletions - 1]
    if (first > at || last === undefined || last - first > span) return false
    return at - first <= span
  })
}
