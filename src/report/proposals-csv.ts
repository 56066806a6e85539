import type { ProposalMetrics } from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import { escapeCsv } from './escape.ts'
import { byId } from './proposal-json.ts'
import { decimal } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { issueNumber, numbering, pullNumbers } from './threads.ts'

type Cell = string | number | boolean | null

/** Column name and what stands in it. New columns go to the end, so that sheets built on this keep working. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (proposal: ProposalMetrics, input: ReportInput) => Cell,
])[] = [
  ['id', ({ timeline }) => timeline.id],
  ['number', ({ timeline }) => timeline.number],
  ['title', ({ timeline }) => timeline.title],
  ['path', ({ timeline }) => timeline.path],
  ['owner', ({ timeline }) => timeline.owner],
  ['status', ({ timeline }) => timeline.status],
  ['phase', ({ phase }) => phase],
  ['stage', ({ timeline }) => timeline.stage],
  ['target', ({ timeline }) => timeline.target],
  ['open', ({ open }) => open],
  ['present', ({ timeline }) => timeline.present],
  ['landed_at', ({ landedAt }) => isoInstant(landedAt)],
  ['declared_at', ({ timeline }) => timeline.declaredAt],
  ['completed_at', ({ completedAt }) => (completedAt === null ? null : isoInstant(completedAt))],
  ['ended_at', ({ endedAt }) => (endedAt === null ? null : isoInstant(endedAt))],
  ['end_kind', ({ endKind }) => endKind],
  ['content_changes', ({ changes }) => changes.content],
  ['metadata_changes', ({ changes }) => changes.metadata],
  ['bulk_changes', ({ changes }) => changes.bulk],
  ['landings', ({ changes }) => changes.landings],
  ['last_meaningful_at', ({ lastMeaningfulAt }) => isoInstant(lastMeaningfulAt)],
  ['age_days', ({ ageDays }) => ageDays],
  ['days_in_state', ({ daysInState }) => daysInState],
  ['days_since_meaningful_change', proposal => proposal.daysSinceMeaningfulChange],
  ['age_risk', ({ ageRisk }) => ageRisk],
  ['stale', ({ stale }) => stale],
  ['findings', ({ timeline }) => timeline.findings.join(' ')],
  ['origin', ({ timeline }) => timeline.origin],
  ['issue', ({ timeline }, input) => issueNumber(timeline, numbering(input))],
  ['pulls', ({ timeline }, { repository }) => pullNumbers(timeline, repository.name).join(' ')],
  ['opened_at', ({ timeline }) => (timeline.openedAt === null ? null : isoInstant(timeline.openedAt))],
  ['last_activity_at', ({ lastActivityAt }) => isoInstant(lastActivityAt)],
  ['turn', ({ turn }) => turn?.side ?? null],
  ['turn_since', ({ turn }) => (turn === null ? null : isoInstant(turn.since))],
]

/** `data/proposals.csv`: RFC 4180, one proposal a line, lines end with CR LF. */
export function proposalsCsv(input: ReportInput): string {
  const lines = [...input.metrics.proposals]
    .sort(byId)
    .map(proposal => COLUMNS.map(([, cell]) => written(cell(proposal, input))))
  return [COLUMNS.map(([name]) => name), ...lines].map(line => `${line.join(',')}\r\n`).join('')
}

/** Only text is escaped: a number of ours may begin with a minus sign. */
function written(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string'
    ? escapeCsv(cell)
    : typeof cell === 'number'
      ? decimal(cell, 4)
      : String(cell)
}
