import type { Share } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, right, section, table } from './markdown.ts'
import type { ReportInput } from './report-input.ts'

/** Owners listed by name; the rest are one row. */
const LISTED = 8

/** Who owns what: the eight with most proposals, and all others together. */
export function ownerSection({ metrics }: ReportInput): Markdown {
  const { byOwner } = metrics
  if (byOwner.length === 0) return EMPTY
  const rows = withOthers(byOwner).map(({ label, count, open, done }) => [label, count, open, done])
  return section('Owners', table(['Owner', right('Proposals'), right('Open'), right('Done')], rows))
}

function withOthers(shares: readonly Share[]): readonly Share[] {
  const listed = shares.slice(0, LISTED).map(each => ({ ...each, label: cutText(each.label, 60) || '-' }))
  const rest = shares.slice(LISTED)
  if (rest.length === 0) return listed
  const sum = (of: (share: Share) => number) => rest.reduce((total, each) => total + of(each), 0)
  const label = `${rest.length} others`
  return [...listed, { label, count: sum(x => x.count), open: sum(x => x.open), done: sum(x => x.done) }]
}
