import type { IncrementMetrics } from '../metrics/metrics.ts'
import { jsonDocument } from './canonical-json.ts'
import { currentIncrement } from './current-increment.ts'
import { delivered, landedSingly } from './delivered.ts'
import type { ReportInput } from './report-input.ts'

/** A badge as the endpoint of shields.io takes it (https://shields.io/badges/endpoint-badge). */
interface Badge {
  readonly label: string
  /** Never empty. Numbers and words of ours: nothing of the repository stands in it. */
  readonly message: string
  /** Repeats what the message says; grey is what could not be told. */
  readonly color: 'blue' | 'orange' | 'lightgrey'
}

/** The badges of a report: how many are open and delivered, and how many of the open ones have gone stale. */
export const badges = (input: ReportInput): readonly (readonly [path: string, text: string])[] => [
  ['data/badge.json', badgeJson(flowBadge(input))],
  ['data/badge-stale.json', badgeJson(staleBadge(input))],
]

const badgeJson = ({ label, message, color }: Badge) =>
  jsonDocument({ schemaVersion: 1, label, message, color })

/** `12 open, 3 completed this quarter`; where no status tells that, `40 documents, 3 created this quarter`. */
function flowBadge({ metrics, config }: ReportInput): Badge {
  const { totals } = metrics
  const isMeasured = totals.completed !== null
  const documents = totals.present === 1 ? 'document' : 'documents'
  const stock = isMeasured ? `${totals.wipAtEnd} open` : `${totals.present} ${documents}`
  const increment = currentIncrement(metrics)?.current
  const flow =
    increment === undefined ? '' : `, ${flowWords(increment)} ${when(increment, config.increments.kind)}`
  return { label: 'proposals', message: `${stock}${flow}`, color: isMeasured ? 'blue' : 'lightgrey' }
}

/** What a clean-up or an import wrote down is not counted, as in the first sentence of the report. */
function flowWords(increment: IncrementMetrics): string {
  const completed = delivered(increment)
  return completed === null ? `${landedSingly(increment)} created` : `${completed} completed`
}

/** Never the name of the increment, which a tag or a milestone may have given. */
function when({ inProgress }: IncrementMetrics, kind: ReportInput['config']['increments']['kind']): string {
  const isCalendar = kind === 'year' || kind === 'quarter' || kind === 'month'
  return `${inProgress ? 'this' : 'last'} ${isCalendar ? kind : 'increment'}`
}

/** `3 of 12 open`, or `none of 12 open`. */
function staleBadge({ metrics }: ReportInput): Badge {
  const label = 'stale proposals'
  if (metrics.totals.completed === null) return { label, message: 'not measured', color: 'lightgrey' }
  const open = metrics.proposals.filter(proposal => proposal.open)
  if (open.length === 0) return { label, message: 'none open', color: 'blue' }
  const stale = open.filter(proposal => proposal.stale).length
  return {
    label,
    message: `${stale === 0 ? 'none' : stale} of ${open.length} open`,
    color: stale === 0 ? 'blue' : 'orange',
  }
}
