import { PHASE_WORDS } from '../charts/wording.ts'
import type { ProposalMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { byAgeRisk } from './decisions.ts'
import { cutText } from './escape.ts'
import { blocks, dates, EMPTY, firstOf, joined, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, grouped, percent, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { issueLink, pullLink } from './repository-links.ts'
import { sizeOf } from './room.ts'
import { pullNumbers, trackingIssue } from './threads.ts'
import { turnWords } from './turns.ts'

/** GitHub shows Markdown files below about 2 MB; a margin is kept because complex ones may time out. */
const LARGEST_PAGE = 1_800_000

/** Room for the words around the table. */
const FRAME = 4_000

/** Pull requests linked per row, the latest; the data has all. */
const PULLS = 3

const COLUMNS = [
  'Proposal',
  'Owner',
  'Status',
  'Phase',
  'Stage',
  dates('Landed'),
  right('Age'),
  right('In this state'),
  right('Since last change'),
  right('Age risk'),
  right('Changes'),
  'Findings',
]

/** What GitHub adds to every row. */
const GITHUB_COLUMNS = ['Issue', 'Pull requests', 'Whose turn']

/** `proposals.md`: every proposal, open ones first, the riskiest on top. */
export function proposalsPage(input: ReportInput): string {
  const sorted = [...input.metrics.proposals].sort(
    (a, b) => Number(b.open) - Number(a.open) || byAgeRisk(a, b),
  )
  const rows = rowsThatFit(sorted.map(proposal => proposalRow(proposal, input)))
  const left = sorted.length - rows.length
  const cut = `The last ${grouped(left)} are left out, because GitHub does not show longer pages.`
  return `${
    blocks(
      md`# All proposals`,
      md`${plural(sorted.length, 'proposal')}: open ones first, then by age risk. The same as a sheet: [data/proposals.csv](data/proposals.csv).`,
      left === 0 ? EMPTY : md`${cut} All are in [data/proposals.csv](data/proposals.csv).`,
      table(input.metrics.github === null ? COLUMNS : [...COLUMNS, ...GITHUB_COLUMNS], rows),
      md`Age risk: share of past proposals that had left the same state by this age. [Back to the report](README.md).`,
    ).markdown
  }\n`
}

/** Whole rows until the page is full. */
function rowsThatFit(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  let room = LARGEST_PAGE - FRAME
  const over = rows.findIndex(row => {
    room -= sizeOf(joined(row, ' | ').markdown) + '|  |\n'.length
    return room < 0
  })
  return over === -1 ? rows : rows.slice(0, over)
}

function proposalRow(proposal: ProposalMetrics, input: ReportInput): readonly Piece[] {
  const { timeline, open, ageRisk, changes } = proposal
  return [
    proposalLink(timeline, input),
    cutText(timeline.owner ?? '', 60) || NOTHING,
    cutText(timeline.status ?? '', 40) || NOTHING,
    PHASE_WORDS[proposal.phase],
    cutText(timeline.stage ?? '', 40) || NOTHING,
    isoDate(proposal.landedAt, input.config.timeZone),
    duration(proposal.ageDays),
    open ? duration(proposal.daysInState) : NOTHING,
    duration(proposal.daysSinceMeaningfulChange),
    ageRisk === null ? NOTHING : percent(ageRisk, 1),
    changes.content,
    timeline.findings.length === 0 ? NOTHING : timeline.findings.join(', '),
    ...(input.metrics.github === null ? [] : githubCells(proposal, input)),
  ]
}

function githubCells({ timeline, turn }: ProposalMetrics, { repository }: ReportInput): readonly Piece[] {
  const issue = trackingIssue(timeline)
  const place = { ...repository, name: issue?.repository ?? repository.name }
  return [
    issue === null ? NOTHING : issueLink(place, issue.number),
    pullCell(pullNumbers(timeline, repository.name), repository),
    turn === null ? NOTHING : turnWords(turn, repository),
  ]
}

/** The latest first: an old proposal may have dozens. */
function pullCell(pulls: readonly number[], repository: ReportInput['repository']): Piece {
  const { shown, left } = firstOf([...pulls].reverse(), PULLS)
  if (shown.length === 0) return NOTHING
  const links = joined(
    shown.map(number => pullLink(repository, number)),
    ', ',
  )
  return left === 0 ? links : md`${links} and ${left} more`
}
