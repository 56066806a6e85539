import { createdAt } from '../metrics/created.ts'
import { historyOf } from '../metrics/history.ts'
import type { IncrementMetrics, ProposalMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { currentIncrement } from './current-increment.ts'
import { cutText } from './escape.ts'
import { blocks, bullets, EMPTY, firstOf, type Markdown, md, section } from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { proposalLink } from './proposal-link.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** With less news than this the increment before is told as well. */
const ENOUGH_NEWS = 3

/** Long enough for what it is about, short enough to skim. */
const LONGEST_EXCERPT = 180

type Moment = (proposal: ProposalMetrics, input: ReportInput) => number | null

const created: Moment = ({ timeline }, { config, metrics }) =>
  createdAt(historyOf(timeline), config.created, metrics.now)

/** What a clean-up wrote down was done before: that is no news. */
const completed: Moment = ({ timeline, completedAt }) =>
  historyOf(timeline).completion?.marked === true ? null : completedAt

/** What is new and what is done in the current increment, and in the one before when there is little. */
export function newsSection(input: ReportInput, room: Room): Markdown {
  const increment = currentIncrement(input.metrics)
  if (increment === null) return EMPTY
  const before = increment.past.at(-1)
  const few =
    within(input, increment.current, created).length + within(input, increment.current, completed).length
  const told = few < ENOUGH_NEWS && before !== undefined ? [increment.current, before] : [increment.current]
  return blocks(...told.map(each => newsOf(each, input, room)))
}

function newsOf(increment: IncrementMetrics, input: ReportInput, room: Room): Markdown {
  const done = within(input, increment, completed)
  const fresh = within(input, increment, created)
  return section(
    md`New and done in ${increment.name}`,
    storiesOf('Done', done, completed, input, room),
    storiesOf('New', fresh, created, input, room),
  )
}

/** Proposals whose moment falls into a window, latest first. */
function within(input: ReportInput, { start, end }: IncrementMetrics, moment: Moment) {
  return input.metrics.proposals
    .map(proposal => ({ proposal, at: moment(proposal, input) ?? Number.NaN }))
    .filter(({ at }) => at >= start && at < end)
    .sort((a, b) => b.at - a.at || byCodeUnit(a.proposal.timeline.id, b.proposal.timeline.id))
    .map(({ proposal }) => proposal)
}

function storiesOf(
  title: string,
  proposals: readonly ProposalMetrics[],
  moment: Moment,
  input: ReportInput,
  room: Room,
): Markdown {
  if (proposals.length === 0) return EMPTY
  const { shown, left } = firstOf(proposals, room.stories)
  const rest = left === 0 ? [] : [md`and ${left} more`]
  const items = shown.map(proposal => story(proposal, moment(proposal, input), input))
  return md`**${title}** (${proposals.length})\n\n${bullets([...items, ...rest])}`
}

function story({ timeline }: ProposalMetrics, at: number | null, input: ReportInput): Markdown {
  const date = isoDate(at ?? 0, input.config.timeZone)
  const excerpt = cutText(timeline.excerpt ?? '', LONGEST_EXCERPT)
  const link = proposalLink(timeline, input)
  return excerpt === '' ? md`${link} (${date})` : md`${link} (${date}): ${excerpt}`
}
