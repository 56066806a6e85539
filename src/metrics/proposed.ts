import type { WindowMeasures } from './metrics.ts'
import type { ReviewedPull, Reviews } from './reviews.ts'
import { closedSince } from './thread-state.ts'
import { ascending, countIn, lowerBound, type Window } from './window.ts'

/**
 * Proposed (kpis.md measure 2) for any window: pull requests that add a proposal by the moment they were up for
 * review, whatever became of them. Of these `notMerged` are those closed in the window without being merged and
 * still closed at its end, so that one reopened later was not merged then all the same.
 */
export function proposedMeter({ pulls, sawClosedPulls }: Reviews) {
  const adding = pulls.filter(({ addsProposal }) => addsProposal)
  const ready = ascending(adding.flatMap(pull => pull.readyAt ?? []))
  const closings = adding
    .flatMap(pull => pull.closed.map(({ from }) => ({ at: from, pull })))
    .sort((a, b) => a.at - b.at)
  const closedAt = closings.map(({ at }) => at)
  return (window: Window): Pick<WindowMeasures, 'proposed' | 'notMerged'> => {
    const inside = closings.slice(lowerBound(closedAt, window.from), lowerBound(closedAt, window.to))
    const turnedDown = inside.filter(({ at, pull }) => isTurnedDown(pull, at, window.to))
    return { proposed: countIn(ready, window), notMerged: sawClosedPulls ? turnedDown.length : null }
  }
}

function isTurnedDown({ closed, acceptedAt }: ReviewedPull, at: number, before: number): boolean {
  return closedSince(closed, before) === at && !(acceptedAt !== null && acceptedAt < before)
}
