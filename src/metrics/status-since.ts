import type { History } from './history.ts'

/**
 * Instant of the first status that anything stated; `Infinity` when nothing ever did. Until then completion is a gap
 * (see `measure`), and for the time before it stays one.
 */
export function statusSince(histories: readonly History[]): number {
  return histories.reduce((first, history) => Math.min(first, statedAt(history)), Number.POSITIVE_INFINITY)
}

function statedAt({ timeline, landed }: History): number {
  if (timeline.origin === 'issue') return landed.at
  const stating = timeline.events.find(event =>
    event.kind === 'landed' ? event.status !== null : event.kind === 'status' && event.to !== null,
  )
  return stating?.at ?? Number.POSITIVE_INFINITY
}
