import { PHASE_WORDS } from '../charts/wording.ts'
import { daysBetween } from '../metrics/days.ts'
import type { ProposalMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { byAgeRisk } from './decisions.ts'
import { cutText } from './escape.ts'
import {
  dates,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { inOrder } from './order.ts'
import type { Side } from './owner-numbers.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, grouped, percent } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { turnWords } from './turns.ts'

/** What an owner can look at in one sitting. */
const SHOWN = 10

/** Enough to see what is oldest. */
const LONGEST = 5

/** Rows of the list of all; more are in `proposals.md`. */
const MOST_ROWS = 500

/**
 * What has waited longest: for the reviewers of a pull request where GitHub was read and some wait there, else in the
 * phase it is in. A list as short as that of all open ones would only repeat it.
 */
export function waitingSection({ proposals }: Side, input: ReportInput): Markdown {
  const inReview = proposals.filter(({ turn }) => turn?.side === 'reviewers').sort(byTurn)
  if (inReview.length > 0) return reviewTable(inReview, input)
  const open = proposals.filter(each => each.open).sort(byTimeInState)
  if (input.metrics.totals.completed === null || open.length <= SHOWN) return EMPTY
  return section(
    'Longest in their phase',
    table(
      ['Proposal', 'Phase', right('In this phase')],
      open
        .slice(0, LONGEST)
        .map(({ timeline, phase, daysInState }) => [
          proposalLink(timeline, input),
          PHASE_WORDS[phase],
          duration(daysInState),
        ]),
    ),
  )
}

function reviewTable(waiting: readonly ProposalMetrics[], input: ReportInput): Markdown {
  const { shown, left } = firstOf(waiting, SHOWN)
  return section(
    'Waiting for reviewers, the longest first',
    table(
      ['Proposal', 'Phase', 'Whose turn'],
      shown.map(({ timeline, phase, turn }) => [
        proposalLink(timeline, input),
        PHASE_WORDS[phase],
        turn === null ? NOTHING : turnWords(turn, input.repository),
      ]),
    ),
    left === 0 ? EMPTY : md`and ${left} more: see the list below`,
  )
}

const byTurn = inOrder<ProposalMetrics>((a, b) => (a.turn?.since ?? 0) - (b.turn?.since ?? 0), byAgeRisk)

const byTimeInState = inOrder<ProposalMetrics>((a, b) => b.daysInState - a.daysInState, byAgeRisk)

/** All that is open, the riskiest first; where nothing says what is, all documents. */
export function openSection({ proposals }: Side, input: ReportInput): Markdown {
  const measured = input.metrics.totals.completed !== null
  const listed = proposals
    .filter(({ open, timeline }) => (measured ? open : timeline.present))
    .sort(byAgeRisk)
  const { shown, left } = firstOf(listed, MOST_ROWS)
  const columns = COLUMNS.filter(({ isThere }) => isThere(listed, input))
  return section(
    `${measured ? 'Open proposals' : 'Documents'} (${grouped(listed.length)})`,
    table(
      columns.map(({ column }) => column),
      shown.map(proposal => columns.map(({ cell }) => cell(proposal, input))),
    ),
    left === 0 ? EMPTY : md`and ${left} more: see [all proposals](../proposals.md)`,
  )
}

interface ListColumn {
  readonly column: string | ReturnType<typeof right>
  /** False for a column that would be empty throughout. */
  readonly isThere: (listed: readonly ProposalMetrics[], input: ReportInput) => boolean
  readonly cell: (proposal: ProposalMetrics, input: ReportInput) => Piece
}

const always = () => true
const measured = (_: unknown, { metrics }: ReportInput) => metrics.totals.completed !== null

const COLUMNS: readonly ListColumn[] = [
  { column: 'Proposal', isThere: always, cell: ({ timeline }, input) => proposalLink(timeline, input) },
  { column: 'Phase', isThere: measured, cell: ({ phase }) => PHASE_WORDS[phase] },
  {
    column: 'Stage',
    isThere: listed => listed.some(({ timeline }) => timeline.stage !== null),
    cell: ({ timeline }) => cutText(timeline.stage ?? '', 40) || NOTHING,
  },
  {
    column: 'Target',
    isThere: listed => listed.some(({ timeline }) => timeline.target !== null),
    cell: ({ timeline }) => cutText(timeline.target ?? '', 40) || NOTHING,
  },
  {
    column: dates('Landed'),
    isThere: always,
    cell: ({ landedAt }, { config }) => isoDate(landedAt, config.timeZone),
  },
  { column: right('In this phase'), isThere: measured, cell: ({ daysInState }) => duration(daysInState) },
  {
    column: right('Silent for'),
    isThere: always,
    cell: (proposal, input) => duration(silentDays(proposal, input)),
  },
  {
    column: right('Age risk'),
    isThere: measured,
    cell: ({ ageRisk }) => (ageRisk === null ? NOTHING : percent(ageRisk, 1)),
  },
  {
    column: 'Whose turn',
    isThere: (_, { metrics }) => metrics.github !== null,
    cell: ({ turn }, { repository }) => (turn === null ? NOTHING : turnWords(turn, repository)),
  },
]

/** What people did on its issue and pull requests breaks the silence too, where that is known. */
export function silentDays(
  { daysSinceMeaningfulChange, lastActivityAt }: ProposalMetrics,
  { metrics: { github, now } }: ReportInput,
): number {
  return github === null ? daysSinceMeaningfulChange : daysBetween(lastActivityAt, now)
}
