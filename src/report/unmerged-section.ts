import { PHASE_WORDS } from '../charts/wording.ts'
import { daysBetween } from '../metrics/days.ts'
import type { UnmergedMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import {
  blocks,
  bullets,
  dates,
  details,
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
import { duration, grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'
import { unmergedLink } from './turn-section.ts'
import { turnWords } from './turns.ts'

/** Ways out of a pull request, in the order the report lists them. */
const ENDS = ['rejected', 'withdrawn', 'replaced', 'removed', 'parked'] as const

const MORE: Markdown = md`are in [data/metrics.json](data/metrics.json).`

/** Oldest first: what has waited longest is asked for. */
const oldestFirst = inOrder<UnmergedMetrics>(
  (a, b) => b.ageDays - a.ageDays,
  (a, b) => a.proposal.pull.number - b.proposal.pull.number,
)

const newestEndFirst = inOrder<UnmergedMetrics>(
  (a, b) => (b.proposal.endedAt ?? 0) - (a.proposal.endedAt ?? 0),
  (a, b) => b.proposal.pull.number - a.proposal.pull.number,
)

/** Proposals that are in a pull request and not in the tree. Only where GitHub was read. */
export function unmergedSection(input: ReportInput, room: Room): Markdown {
  const all = input.metrics.github?.unmerged ?? []
  if (all.length === 0) return EMPTY
  const open = all.filter(({ proposal }) => proposal.phase === 'proposed').sort(oldestFirst)
  const ended = all.filter(({ proposal }) => proposal.phase !== 'proposed').sort(newestEndFirst)
  return section(
    'In review and not merged',
    bullets([`In review, not in the tree yet: ${plural(open.length, 'proposal')}`, ...endedList(ended)]),
    openTable(open, input, room),
    endedTable(ended, input, room),
  )
}

function endedList(ended: readonly UnmergedMetrics[]): readonly string[] {
  const count = (kind: string) => ended.filter(({ proposal }) => proposal.phase === kind).length
  const kinds = ENDS.filter(kind => count(kind) > 0).map(kind => `${kind} ${grouped(count(kind))}`)
  return kinds.length === 0 ? [] : [`Closed without being merged: ${kinds.join(', ')}`]
}

function openTable(open: readonly UnmergedMetrics[], input: ReportInput, room: Room): Markdown {
  const { shown, left } = firstOf(open, Math.min(room.rows, 20))
  return blocks(
    table(
      ['Proposal', 'Up for review', right('Age'), 'Whose turn', 'State'],
      shown.map(each => openRow(each, input)),
    ),
    left === 0 ? EMPTY : md`${left} more ${MORE}`,
  )
}

function openRow(each: UnmergedMetrics, { repository, config }: ReportInput): readonly Piece[] {
  const { proposal, turn, stale, ageDays } = each
  return [
    unmergedLink(each, repository),
    proposal.readyAt === null ? 'still a draft' : isoDate(proposal.readyAt, config.timeZone),
    duration(ageDays),
    turn === null ? NOTHING : turnWords(turn, repository),
    stale ? md`▲ silent` : md`● active`,
  ]
}

function endedTable(ended: readonly UnmergedMetrics[], input: ReportInput, room: Room): Markdown {
  const { shown, left } = firstOf(ended, room.rows)
  const rows = shown.map(each => endedRow(each, input))
  return details(
    `${plural(ended.length, 'proposal')} closed without being merged, latest first`,
    blocks(
      table(['Proposal', dates('Closed'), 'What became of it', right('Was open for')], rows),
      left === 0 ? EMPTY : md`${left} more ${MORE}`,
    ),
  )
}

function endedRow(each: UnmergedMetrics, { repository, config }: ReportInput): readonly Piece[] {
  const { pull, phase, endedAt } = each.proposal
  const closed = endedAt === null ? NOTHING : isoDate(endedAt, config.timeZone)
  const open = endedAt === null ? NOTHING : duration(daysBetween(pull.createdAt, endedAt))
  return [unmergedLink(each, repository), closed, PHASE_WORDS[phase], open]
}
