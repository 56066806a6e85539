/** A half-open span `[from, to)` of milliseconds since the epoch; `from` may be `-Infinity`. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** Number of values below `value` in an ascending list: the index where it would be inserted. */
export function lowerBound(sorted: ArrayLike<number>, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the ascending instants lie in the window. */
export const countIn = (sorted: ArrayLike<number>, { from, to }: Window): number =>
  Math.max(0, lowerBound(sorted, to) - lowerBound(sorted, from))

/** Instants in ascending order, compact: windows look them up by binary search instead of scanning proposals. */
export const ascending = (instants: readonly number[]): Float64Array => Float64Array.from(instants).sort()

/**
 * The part of `[start, end)` that has happened by `now`, the instant `now` included: events are clamped to it,
 * so the latest landings lie exactly on it. Empty, at `now`, for a span still to come.
 */
export function elapsedWindow(start: number, end: number, now: number): Window {
  const to = Math.min(end, now + 1)
  return { from: Math.min(start, to), to }
}
