import type { IncrementMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { type Cell, csvSheet } from './csv.ts'
import { plannedIn } from './planned-section.ts'
import type { ReportInput } from './report-input.ts'

/** Where the sheet stands in the report. */
export const INCREMENTS_CSV_PATH = 'data/increments.csv'

/** Column name and what stands in it. New columns go to the end, so that charts built on this keep working. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (increment: IncrementMetrics, input: ReportInput) => Cell,
])[] = [
  ['increment', ({ name }) => name],
  ['first_day', ({ start }, { config }) => isoDate(start, config.timeZone)],
  ['last_day', ({ start, end }, { config }) => isoDate(Math.max(start, end - 1), config.timeZone)],
  ['in_progress', ({ inProgress }) => inProgress],
  ['created', ({ created }) => created],
  ['created_bulk', ({ createdBulk }) => createdBulk],
  ['completed', ({ completed }) => completed],
  ['completed_bulk', ({ completedBulk }) => completedBulk],
  ['born_done', ({ bornDone }) => bornDone],
  ['recompleted', ({ recompleted }) => recompleted],
  ['reopened', ({ reopened }) => reopened],
  ['rejected', ({ ended }) => ended.rejected],
  ['withdrawn', ({ ended }) => ended.withdrawn],
  ['replaced', ({ ended }) => ended.replaced],
  ['removed', ({ ended }) => ended.removed],
  ['open_at_start', ({ wipAtStart }) => wipAtStart],
  ['open_at_end', ({ wipAtEnd }) => wipAtEnd],
  ['parked_at_end', ({ parkedAtEnd }) => parkedAtEnd],
  ['net_flow', ({ netFlow }) => netFlow],
  ['changes_per_proposal_mean', ({ changesPerProposal }) => changesPerProposal.mean],
  ['changes_per_proposal_median', ({ changesPerProposal }) => changesPerProposal.median],
  ['changes_per_proposal_n', ({ changesPerProposal }) => changesPerProposal.n],
  ['lead_time_days_median', ({ leadTimeDays }) => leadTimeDays.finished.median],
  ['lead_time_days_p85', ({ leadTimeDays }) => leadTimeDays.finished.p85],
  ['lead_time_days_n', ({ leadTimeDays }) => leadTimeDays.finished.n],
  ['lead_time_days_kaplan_meier_median', ({ leadTimeDays }) => leadTimeDays.kaplanMeier.median],
  ['planned', ({ name }, { metrics }) => plannedIn(metrics, name)?.planned ?? null],
  ['kept', ({ name }, { metrics }) => plannedIn(metrics, name)?.kept ?? null],
  ['late_and_done', ({ name }, { metrics }) => plannedIn(metrics, name)?.lateAndDone ?? null],
  ['proposed', ({ proposed }) => proposed],
  ['not_merged', ({ notMerged }) => notMerged],
  ['first_response_hours_median', ({ response }) => response?.firstResponseHours.finished.median ?? null],
  ['first_response_hours_n', ({ response }) => response?.firstResponseHours.finished.n ?? null],
  ['first_review_hours_median', ({ response }) => response?.firstReviewHours.finished.median ?? null],
  ['first_review_hours_n', ({ response }) => response?.firstReviewHours.finished.n ?? null],
]

/** `data/increments.csv`: one increment a row, oldest first, to chart in a spreadsheet. An empty cell is not measured. */
export function incrementsCsv(input: ReportInput): string {
  return csvSheet(
    COLUMNS.map(([name]) => name),
    [...input.metrics.increments]
      .sort((a, b) => a.start - b.start)
      .map(increment => COLUMNS.map(([, cell]) => cell(increment, input))),
  )
}
