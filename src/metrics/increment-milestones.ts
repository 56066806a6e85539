import { ConfigurationError } from '../errors.ts'
import { type Ending, endedIncrements, openEnd, type PointOptions } from './increment-points.ts'
import { localDay, localMidnight } from './local-day.ts'
import type { Increment } from './metrics.ts'

/** What a milestone of GitHub says about time. */
export interface PlannedMilestone {
  readonly title: string
  readonly state: 'open' | 'closed'
  readonly createdAt: number
  /** GitHub keeps a day, as some instant of it in UTC. */
  readonly dueOn: number | null
  readonly closedAt: number | null
}

/**
 * Increments that each end with a milestone and are named by it: at the local midnight after its due day, or, closed
 * without one, when it was closed. The running one ends with the next due day, whether or not that milestone is
 * closed already, so that closing it cuts nothing anew; with none to come it is called "next". Of milestones that end
 * together the first created gives the name. Throws `ConfigurationError` when GitHub was not read (null), and when no
 * milestone has an end.
 */
export function milestoneIncrements(
  options: PointOptions & { readonly milestones: readonly PlannedMilestone[] | null },
): Increment[] {
  const { milestones, timeZone, from, now } = options
  if (milestones === null) throw notRead()
  const endings = milestones
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .flatMap(milestone => endingOf(milestone, options))
  if (endings.length === 0) throw noEnd(milestones.length)
  const distinct = new Map(endings.toReversed().map(ending => [ending.end, ending]))
  const sorted = [...distinct.values()].sort((a, b) => a.end - b.end)
  const born = localMidnight(localDay(from, timeZone), timeZone)
  const over = sorted.filter(({ end }) => end <= now)
  const running = sorted.find(({ end }) => end > now)
  const increments = endedIncrements(running ? [...over, running] : over, born)
  const start = over.at(-1)?.end ?? born
  const lengths = increments.slice(1).map(each => each.end - each.start)
  const next = running ? [] : [{ name: 'next', start, end: openEnd(start, lengths, options) }]
  return [...increments.filter(({ end }) => end > from), ...next]
}

function endingOf({ title, dueOn, closedAt }: PlannedMilestone, { timeZone, now }: PointOptions): Ending[] {
  if (dueOn !== null) {
    const due = new Date(dueOn)
    const [year, month, day] = [due.getUTCFullYear(), due.getUTCMonth(), due.getUTCDate()]
    return [{ name: title, end: localMidnight({ year, month, day: day + 1 }, timeZone) }]
  }
  return closedAt !== null && closedAt <= now ? [{ name: title, end: closedAt }] : []
}

const notRead = () =>
  new ConfigurationError(
    'The increments are "milestones", which need GitHub data: give a token that may read issues, or use "increments: quarter".',
  )

function noEnd(milestones: number): ConfigurationError {
  const found =
    milestones === 0
      ? 'the repository has no milestones'
      : `none of its ${milestones === 1 ? 'milestones' : `${milestones} milestones`} has a due date or is closed`
  return new ConfigurationError(
    `The increments are "milestones", but ${found}. Give them due dates on GitHub, or use "increments: quarter".`,
  )
}
