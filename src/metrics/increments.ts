import type { IncrementSpec } from '../config/config.ts'
import { ConfigurationError } from '../errors.ts'
import { calendarIncrements } from './increment-calendar.ts'
import { milestoneIncrements, type PlannedMilestone } from './increment-milestones.ts'
import { distinctNames } from './increment-names.ts'
import { cycleIncrements, tagIncrements } from './increment-points.ts'
import { localMidnight } from './local-day.ts'
import type { Increment } from './metrics.ts'

/** What increments are cut from. Instants are milliseconds since the epoch. */
export interface IncrementOptions {
  readonly spec: IncrementSpec
  /** IANA time zone whose midnights are the borders. */
  readonly timeZone: string
  /** Pattern of names for years, quarters, months and weeks; null for the kind's own. */
  readonly name: string | null
  /** First landing. */
  readonly from: number
  readonly now: number
  readonly tags: readonly { readonly name: string; readonly at: number }[]
  /** Cycles of the document paths, with the first landing in each. */
  readonly cycles: readonly { readonly name: string; readonly start: number }[]
  /** Milestones of the repository; null when GitHub was not read. */
  readonly milestones: readonly PlannedMilestone[] | null
}

/**
 * Most increments of one report. `month` reaches 2,000 after 166 years, so whoever gets there has mistyped
 * a unit or counts from a commit with a broken date.
 */
export const MOST_INCREMENTS = 2_000

/**
 * The planning increments from the one that contains `from` to the one that contains `now`, ascending, each
 * half-open, with distinct names. Calendar kinds, weeks, tags and milestones leave no gap; listed increments are given as they
 * are, without those that have not begun; cycles begin with the first landing in the first of them. Never empty.
 * Throws `ConfigurationError` for more than `MOST_INCREMENTS`, and when no tag, cycle, milestone or listed
 * increment is there.
 */
export function incrementsFor(options: IncrementOptions): Increment[] {
  const increments = cut({ ...options, from: Math.min(options.from, options.now) })
  if (increments.length > MOST_INCREMENTS) throw tooMany(options)
  return distinctNames(increments)
}

function cut(options: IncrementOptions): Increment[] {
  const { spec } = options
  switch (spec.kind) {
    case 'list':
      return listedIncrements(options, spec.increments)
    case 'tags':
      return tagIncrements(options, spec.pattern)
    case 'cycles':
      return cycleIncrements(options)
    case 'milestones':
      return milestoneIncrements(options)
    default:
      // One more than allowed is enough to know that there are too many.
      return calendarIncrements({ ...options, spec }, MOST_INCREMENTS + 1)
  }
}

function listedIncrements(
  { timeZone, now }: IncrementOptions,
  listed: Extract<IncrementSpec, { kind: 'list' }>['increments'],
): Increment[] {
  const increments = listed
    .map(({ name, start, end }) => ({ name, start: midnight(start, timeZone), end: midnight(end, timeZone) }))
    .sort((a, b) => a.start - b.start)
  const begun = increments.filter(({ start }) => start <= now)
  if (begun.length > 0) return begun
  throw new ConfigurationError(
    `None of the ${listed.length} listed increments had begun on ${new Date(now).toISOString().slice(0, 10)}. List the one that contains this day under "increments", or use "increments: quarter".`,
  )
}

function midnight(date: string, timeZone: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return localMidnight({ year, month: month - 1, day }, timeZone)
}

function tooMany({ from, spec }: IncrementOptions): ConfigurationError {
  const since = new Date(from).toISOString().slice(0, 10)
  const fix =
    spec.kind === 'tags'
      ? 'a pattern that matches fewer tags, such as "tags:v*.0"'
      : 'longer increments, such as "quarter"'
  return new ConfigurationError(
    `The increments (${spec.kind}) cut the time since ${since} into more than ${String(MOST_INCREMENTS).replace(/\B(?=(?:\d{3})+$)/g, ',')} pieces. Use ${fix}.`,
  )
}
