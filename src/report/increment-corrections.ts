import { burstAfter, undoneAfter } from '../metrics/corrections.ts'
import type { Increment, IncrementMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { type Happenings, happenedIn } from './increment-happenings.ts'
import { bullets, EMPTY, type Markdown, md, section } from './markdown.ts'
import { proposalLinkAt } from './proposal-link.ts'
import { plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** What later days corrected on the page of an increment that is over; nothing on most pages. */
export function correctionSection(
  increment: IncrementMetrics,
  happenings: Happenings,
  input: ReportInput,
): Markdown {
  if (increment.inProgress) return EMPTY
  const corrections = [
    ...lateBursts(increment, happenings, input),
    ...undoneMoves(increment, happenings, input),
    ...lateLandings(increment, happenings, input),
  ]
  return corrections.length === 0 ? EMPTY : section('Corrected since', bullets(corrections))
}

function lateBursts(
  increment: Increment,
  { histories }: Happenings,
  { config, metrics }: ReportInput,
): readonly Markdown[] {
  const goesOn = metrics.catchUpBursts.some(({ start, end }) => start < increment.end && end >= increment.end)
  if (!goesOn) return []
  const { length } = burstAfter(histories, increment, config.burst)
  if (length === 0) return []
  return [
    md`${plural(length, 'completion')} turned out to be part of a clean-up that went on after the end, and ${length === 1 ? 'counts' : 'count'} as in bulk.`,
  ]
}

function undoneMoves(
  increment: Increment,
  { histories }: Happenings,
  input: ReportInput,
): readonly Markdown[] {
  return undoneAfter(histories, increment).map(({ history, at, what }) => {
    const link = proposalLinkAt(history.timeline, increment.end, input)
    const date = isoDate(at, input.config.timeZone)
    return md`${link}: the ${what} of ${date} was undone within a day, after the end, and does not count.`
  })
}

/** With another clock than landing, what lands later may have been created in an increment that is over. */
function lateLandings(
  increment: Increment,
  { created }: Happenings,
  input: ReportInput,
): readonly Markdown[] {
  const late = happenedIn(increment, created).filter(({ history }) => history.landed.at >= increment.end)
  return late.map(({ history }) => {
    const { timeline, landed } = history
    const link = proposalLinkAt(timeline, increment.end, input)
    return md`${link}: landed on ${isoDate(landed.at, input.config.timeZone)}, after the end, and counts as created here by ${CLOCKS[input.config.created]}.`
  })
}

const CLOCKS = {
  landed: 'its landing',
  opened: 'the day its pull request was up for review',
  declared: 'the day its header declares',
} as const
