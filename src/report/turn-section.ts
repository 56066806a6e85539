import type { ProposalMetrics, Turn, UnmergedMetrics } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { inOrder } from './order.ts'
import { people } from './people.ts'
import { proposalLink } from './proposal-link.ts'
import { duration } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { pullLink } from './repository-links.ts'
import type { Room } from './room.ts'
import { openTurns, sideWords, turnsInWords } from './turns.ts'

/** Beyond this a list is work for `proposals.md`. */
const SHOWN = 10

/** Longest title in a table. */
const TITLE = 90

/** Something in review, and who is to act on it. */
interface Waiting {
  readonly turn: Turn
  readonly what: Piece
  readonly owner: string | null
}

/** What is on hold waits for nobody; the rest by how long it has waited. */
const longestFirst = inOrder<Waiting>(
  (a, b) => Number(a.turn.side === 'hold') - Number(b.turn.side === 'hold'),
  (a, b) => a.turn.since - b.turn.since,
  (a, b) => a.turn.pull - b.turn.pull,
)

/** Open pull requests about proposals that have waited longest, and for whom. Only where GitHub was read. */
export function turnSection(input: ReportInput, room: Room): Markdown {
  const words = turnsInWords(input.metrics)
  if (words === null || openTurns(input.metrics).length === 0) return EMPTY
  const all = [...waitingProposals(input), ...waitingPulls(input)].sort(longestFirst)
  const shown = all.slice(0, Math.min(SHOWN, room.rows))
  const left = all.length - shown.length
  return section(
    'Whose turn',
    md`${words}.`,
    table(
      ['What', 'Owner', 'Pull request', 'Waits for', right('Since'), 'Asked'],
      shown.map(each => waitingRow(each, input)),
    ),
    left === 0 ? EMPTY : md`${left} more are in [data/metrics.json](data/metrics.json).`,
  )
}

function waitingProposals(input: ReportInput): readonly Waiting[] {
  return input.metrics.proposals.flatMap(({ timeline, turn }: ProposalMetrics) =>
    turn === null ? [] : [{ turn, what: proposalLink(timeline, input), owner: timeline.owner }],
  )
}

function waitingPulls({ metrics, repository }: ReportInput): readonly Waiting[] {
  return (metrics.github?.unmerged ?? []).flatMap(({ turn, proposal }) =>
    turn === null ? [] : [{ turn, what: unmergedLink({ proposal }, repository), owner: null }],
  )
}

/** A proposal that is in a pull request only, by its title. */
export function unmergedLink(
  { proposal }: Pick<UnmergedMetrics, 'proposal'>,
  repository: ReportInput['repository'],
): Markdown {
  const title = cutText(proposal.title, TITLE) || cutText(proposal.pull.title, TITLE)
  return pullLink(repository, proposal.pull.number, title || `#${proposal.pull.number}`)
}

function waitingRow({ turn, what, owner }: Waiting, { repository }: ReportInput): readonly Piece[] {
  return [
    what,
    cutText(owner ?? '', 60) || NOTHING,
    pullLink(repository, turn.pull),
    sideWords(turn),
    duration(turn.waitingDays),
    people(turn.people),
  ]
}
