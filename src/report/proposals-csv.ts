import { createdAt } from '../metrics/created.ts'
import { daysBetween } from '../metrics/days.ts'
import { historyOf } from '../metrics/history.ts'
import type { ProposalMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { type Cell, csvSheet } from './csv.ts'
import { byId } from './proposal-json.ts'
import { proposalName } from './proposal-link.ts'
import type { ReportInput } from './report-input.ts'
import { issueNumber, numbering, pullNumbers } from './threads.ts'

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
  ['landed_at', ({ landedAt }, input) => day(landedAt, input)],
  ['declared_at', ({ timeline }) => timeline.declaredAt],
  ['completed_at', ({ completedAt }, input) => day(completedAt, input)],
  ['ended_at', ({ endedAt }, input) => day(endedAt, input)],
  ['end_kind', ({ endKind }) => endKind],
  ['content_changes', ({ changes }) => changes.content],
  ['metadata_changes', ({ changes }) => changes.metadata],
  ['bulk_changes', ({ changes }) => changes.bulk],
  ['landings', ({ changes }) => changes.landings],
  ['last_meaningful_at', ({ lastMeaningfulAt }, input) => day(lastMeaningfulAt, input)],
  ['age_days', ({ ageDays }) => ageDays],
  ['days_in_state', ({ daysInState }) => daysInState],
  ['days_since_meaningful_change', proposal => proposal.daysSinceMeaningfulChange],
  ['age_risk', ({ ageRisk }) => ageRisk],
  ['stale', ({ stale }) => stale],
  ['findings', ({ timeline }) => timeline.findings.join(' ')],
  ['origin', ({ timeline }) => timeline.origin],
  ['issue', ({ timeline }, input) => issueNumber(timeline, numbering(input))],
  ['pulls', ({ timeline }, { repository }) => pullNumbers(timeline, repository.name).join(' ')],
  ['opened_at', ({ timeline }, input) => day(timeline.openedAt, input)],
  ['last_activity_at', ({ lastActivityAt }, input) => day(lastActivityAt, input)],
  ['turn', ({ turn }) => turn?.side ?? null],
  ['turn_since', ({ turn }, input) => day(turn?.since ?? null, input)],
  ['turn_days', ({ turn }) => turn?.waitingDays ?? null],
  ['asked', ({ turn }) => turn?.people.join(' ') ?? null],
  ['name', ({ timeline }) => proposalName(timeline)],
  ['created_in', createdIn],
  ['completed_in', ({ completedAt }, input) => incrementAt(completedAt, input)],
  ['lead_time_days', leadTimeDays],
]

/**
 * `data/proposals.csv`: one proposal a row. Dates are days of the configured zone, because no spreadsheet takes an
 * instant with `T` and `Z` for a date; metrics.json has the instants.
 */
export function proposalsCsv(input: ReportInput): string {
  return csvSheet(
    COLUMNS.map(([name]) => name),
    [...input.metrics.proposals].sort(byId).map(proposal => COLUMNS.map(([, cell]) => cell(proposal, input))),
  )
}

const day = (at: number | null, { config }: ReportInput): Cell =>
  at === null ? null : isoDate(at, config.timeZone)

function createdIn({ timeline }: ProposalMetrics, input: ReportInput): Cell {
  const { metrics, config } = input
  return incrementAt(createdAt(historyOf(timeline), config.created, metrics.now), input)
}

/** Name of the increment, to group and to chart by. */
function incrementAt(at: number | null, { metrics }: ReportInput): Cell {
  if (at === null) return null
  return metrics.increments.find(({ start, end }) => start <= at && at < end)?.name ?? null
}

/** Measure 9: from the opening of what brought it, or from its landing, to completion. */
function leadTimeDays({ timeline, landedAt, completedAt }: ProposalMetrics): Cell {
  if (completedAt === null) return null
  return daysBetween(Math.min(timeline.openedAt ?? landedAt, landedAt), completedAt)
}
