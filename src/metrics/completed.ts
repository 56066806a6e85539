import { END_PHASES, type EndPhase, isOpen } from '../phase.ts'
import type { History } from './history.ts'
import type { WindowMeasures } from './metrics.ts'
import { ascending, countIn, type Window } from './window.ts'

/** The counts of ways out of the flow. */
export type Closings = Pick<
  WindowMeasures,
  'completed' | 'completedBulk' | 'bornDone' | 'recompleted' | 'reopened' | 'ended'
>

/**
 * Measures 3 and 4 for any window, and the reopenings of measure 20. Without a status in the files completion is
 * null, not zero; a removed document is seen all the same.
 */
export function closingMeter(histories: readonly History[], statusMeasured: boolean) {
  const completions = histories.flatMap(({ completion }) => completion ?? [])
  const completed = ascending(completions.map(({ at }) => at))
  const marked = ascending(completions.filter(transition => transition.marked).map(({ at }) => at))
  const bornDone = ascending(histories.flatMap(({ birth }) => (birth?.phase === 'done' ? birth.from : [])))
  const recompleted = ascending(histories.flatMap(recompletions))
  const reopened = ascending(histories.flatMap(reopenings))
  const ended = endedMeter(histories)
  return (window: Window): Closings => {
    const counted = (instants: Float64Array) => (statusMeasured ? countIn(instants, window) : null)
    return {
      completed: counted(completed),
      completedBulk: counted(marked),
      bornDone: counted(bornDone),
      recompleted: counted(recompleted),
      reopened: counted(reopened),
      ended: ended(window),
    }
  }
}

/** Instants a done proposal went back to work, slips of the hand left out (kpis.md measure 20). */
export const reopenings = ({ transitions }: History): number[] =>
  transitions.filter(({ from, to, slip }) => from === 'done' && isOpen(to) && !slip).map(({ at }) => at)

function recompletions({ transitions, completion }: History): number[] {
  return transitions
    .filter(transition => transition.to === 'done' && transition !== completion && !transition.slip)
    .map(({ at }) => at)
}

function endedMeter(histories: readonly History[]): (window: Window) => Record<EndPhase, number> {
  const instants = (kind: EndPhase) =>
    ascending(histories.flatMap(({ end }) => (end?.kind === kind ? end.at : [])))
  const [rejected, withdrawn, replaced, removed] = END_PHASES.map(instants)
  const none = new Float64Array()
  return window => ({
    rejected: countIn(rejected ?? none, window),
    withdrawn: countIn(withdrawn ?? none, window),
    replaced: countIn(replaced ?? none, window),
    removed: countIn(removed ?? none, window),
  })
}
