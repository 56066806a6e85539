import { PHASE_WORDS } from '../charts/wording.ts'
import type { IncrementMetrics } from '../metrics/metrics.ts'
import { isoDate, windowDates } from './calendar-date.ts'
import { cutText } from './escape.ts'
import { correctionSection } from './increment-corrections.ts'
import { type Happening, type Happenings, happenedIn } from './increment-happenings.ts'
import { incrementNumbers } from './increment-numbers.ts'
import { blocks, dates, EMPTY, type Markdown, md, NOTHING, type Piece, section, table } from './markdown.ts'
import { plannedIn } from './planned-section.ts'
import { namingBefore, proposalLinkAt } from './proposal-link.ts'
import { grouped } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** Rows of one list on a page; an import of a whole process may land thousands at once. */
const MOST_ROWS = 1000

/**
 * The page of one increment. Once it is over it says only what was known at its end, in the words of that day and
 * with links to commits of then, so that the page stays as it is; what later days can still correct is marked on it
 * (docs/report.md, "Pages that stay").
 */
export function incrementPage(
  increment: IncrementMetrics,
  happenings: Happenings,
  input: ReportInput,
): string {
  const { metrics, config } = input
  const list = (title: string, all: readonly Happening[]) =>
    happeningList(title, happenedIn(increment, all), increment, input)
  const known = happenings.statusSince < increment.end ? increment : withoutStatus(increment)
  return `${
    blocks(
      md`# ${cutText(increment.name, 60)}`,
      md`${windowDates(increment, config.timeZone)}. ${progressWords(increment)}`,
      incrementNumbers(known, plannedIn(metrics, increment.name)),
      githubNote(increment),
      list('Created', happenings.created),
      list('Completed', happenings.completed),
      list('Ended otherwise', happenings.ended),
      list('Stages', happenings.stages),
      correctionSection(increment, happenings, input),
      md`[All increments](../README.md)`,
    ).markdown
  }\n`
}

const progressWords = ({ inProgress, day, days }: IncrementMetrics) =>
  inProgress
    ? `In progress: day ${day} of ${days}. This page changes until the increment is over.`
    : 'Finished. Names, owners and phases are those of its last day.'

/** Nothing dates when a pull request was linked, or a comment deleted. */
function githubNote({ inProgress, proposed, response }: IncrementMetrics): Markdown {
  if (inProgress || (proposed === null && response === null)) return EMPTY
  return md`Rows about pull requests are what GitHub tells of that time today: linking one to a proposal, or deleting a comment, still changes them.`
}

/** While no file stated a status, completion was a gap; one stated later does not turn it into a zero. */
const withoutStatus = (increment: IncrementMetrics): IncrementMetrics => ({
  ...increment,
  completed: null,
  completedBulk: null,
  bornDone: null,
  recompleted: null,
  reopened: null,
  netFlow: null,
  closureRatio: null,
})

function happeningList(
  title: string,
  found: readonly Happening[],
  increment: IncrementMetrics,
  input: ReportInput,
): Markdown {
  const withOwner = found.some(({ history }) => ownerBefore(history, increment.end) !== null)
  const left = found.length - MOST_ROWS
  const phase = increment.inProgress ? 'Phase now' : 'Phase at the end'
  return section(
    `${title} (${grouped(found.length)})`,
    table(
      ['Proposal', ...(withOwner ? ['Owner'] : []), dates('On'), 'What', phase],
      found.slice(0, MOST_ROWS).map(each => happeningRow(each, increment, withOwner, input)),
    ),
    left > 0 ? md`and ${left} more in [data/proposals.csv](../data/proposals.csv)` : EMPTY,
  )
}

function happeningRow(
  { history, at, words }: Happening,
  { end }: IncrementMetrics,
  withOwner: boolean,
  input: ReportInput,
): readonly Piece[] {
  const { timeline, stays } = history
  const owner = cutText(ownerBefore(history, end) ?? '', 60) || NOTHING
  const phase = stays.findLast(({ from }) => from < end)?.phase
  return [
    proposalLinkAt(timeline, end, input),
    ...(withOwner ? [owner] : []),
    isoDate(at, input.config.timeZone),
    words,
    phase === undefined ? NOTHING : PHASE_WORDS[phase],
  ]
}

const ownerBefore = ({ timeline }: Happening['history'], end: number) => namingBefore(timeline, end).owner
