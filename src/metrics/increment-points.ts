import { ConfigurationError } from '../errors.ts'
import { matchesGlob } from './glob.ts'
import { localDay, localMidnight, nextMidnight } from './local-day.ts'
import type { Increment } from './metrics.ts'

/** A moment with a name: a tag, or the first landing of a cycle. */
interface Point {
  readonly name: string
  readonly at: number
}

/** The time increments are cut from. */
export interface PointOptions {
  readonly timeZone: string
  readonly from: number
  readonly now: number
}

/** The instant an increment ends, and its name. */
export interface Ending {
  readonly name: string
  readonly end: number
}

/** Git keeps whole seconds. A tag ends its increment one second later, so that the tagged commit is inside. */
const SECOND = 1_000
const DAY = 86_400_000

/**
 * Increments that each end with a tag and are named by it, and one called "next" after the last. Tags of the same
 * second count once, under the longest name (`v1.2.0` beside a moving `v1`). Tags after `now` are not there yet.
 * Throws `ConfigurationError` when no tag matches at all, which in a workflow means that tags were not fetched.
 */
export function tagIncrements(
  options: PointOptions & { readonly tags: readonly Point[] },
  pattern: string,
): Increment[] {
  const { timeZone, from, now } = options
  const matching = options.tags.filter(({ name }) => matchesGlob(name, pattern))
  if (matching.length === 0) throw noTags(pattern, options.tags.length)
  const points = distinct(
    matching.filter(({ at }) => at <= now),
    longestName,
  )
  const ends = points.map(({ name, at }) => ({ name, end: at + SECOND }))
  const born = localMidnight(localDay(from, timeZone), timeZone)
  const closed = endedIncrements(ends, born)
  const start = ends.at(-1)?.end ?? born
  const lengths = closed.slice(1).map(increment => increment.end - increment.start)
  const next = { name: 'next', start, end: openEnd(start, lengths, options) }
  return [...closed.filter(({ end }) => end > from), ...(start <= now ? [next] : [])]
}

/**
 * One increment per cycle, from its first landing to that of the next. The last is open: it ends after the median
 * length of those before it, and at least a day after `now`. Of cycles that landed together (an import) the last
 * by name is kept. Throws `ConfigurationError` when there is no cycle.
 */
export function cycleIncrements(
  options: PointOptions & { readonly cycles: readonly { readonly name: string; readonly start: number }[] },
): Increment[] {
  const begun = options.cycles.filter(({ start }) => start <= options.now)
  const points = distinct(
    begun.map(({ name, start }) => ({ name, at: start })),
    lastName,
  )
  const lengths = points.slice(1).map(({ at }, index) => at - (points[index]?.at ?? at))
  if (points.length === 0) {
    throw new ConfigurationError(
      'The increments are "cycles", but no proposal lies in the folder of a cycle. Put {cycle} into a pattern under "documents", or use "increments: quarter".',
    )
  }
  return points.map(({ name, at }, index) => ({
    name,
    start: at,
    end: points[index + 1]?.at ?? openEnd(at, lengths, options),
  }))
}

/** Increments from one ending to the next, the first from `born` on. */
export function endedIncrements(endings: readonly Ending[], born: number): Increment[] {
  return endings.map(({ name, end }, index) => ({
    name,
    start: endings[index - 1]?.end ?? Math.min(born, end - SECOND),
    end,
  }))
}

/**
 * End of an increment nobody has ended yet: after the median length of those before it. Rounded up to a local
 * midnight, so that a run later the same day cuts the same increment.
 */
export function openEnd(start: number, lengths: readonly number[], { now, timeZone }: PointOptions): number {
  const sorted = [...lengths].sort((a, b) => a - b)
  const median = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  return nextMidnight(Math.max(start + median, now + DAY), timeZone)
}

/** Points in order of time, one for each second. */
function distinct(points: readonly Point[], better: (a: Point, b: Point) => Point): Point[] {
  const byTime = new Map<number, Point>()
  for (const point of points) {
    const second = Math.floor(point.at / SECOND)
    const other = byTime.get(second)
    byTime.set(second, other === undefined ? point : better(other, point))
  }
  return [...byTime.values()].sort((a, b) => a.at - b.at)
}

function longestName(a: Point, b: Point): Point {
  if (a.name.length !== b.name.length) return a.name.length > b.name.length ? a : b
  return lastName(a, b)
}

/** By letters alone: the order of a locale would depend on the machine. */
function lastName(a: Point, b: Point): Point {
  return a.name > b.name ? a : b
}

function noTags(pattern: string, tags: number): ConfigurationError {
  const found =
    tags === 0
      ? 'the clone has no tags; a workflow fetches them with "fetch-depth: 0" (or "fetch-tags: true") under actions/checkout'
      : `none of the ${tags} tags matches; "*" stands for any text, as in tags:v*`
  return new ConfigurationError(`The increments are cut by tags that match "${pattern}", but ${found}.`)
}
