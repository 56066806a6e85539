import type { Metrics, Share } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, type Piece, right, section, table } from './markdown.ts'
import { OWNER_LIST, ownerPages } from './owner-page-files.ts'
import { grouped } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** Owners listed by name; the rest are one row. */
const LISTED = 8

/** Who owns what: the eight with most proposals, each linked to its page, and all others together. */
export function ownerSection({ metrics }: ReportInput): Markdown {
  const { byOwner } = metrics
  if (byOwner.length === 0) return EMPTY
  const rest = byOwner.slice(LISTED)
  const rows = [...ownRows(byOwner.slice(0, LISTED), metrics), ...othersRow(rest)]
  const { pages } = ownerPages(metrics)
  return section(
    'Owners',
    table(['Owner', right('Proposals'), right('Open'), right('Done')], rows),
    pages.length === 0
      ? EMPTY
      : md`${pages.length === 1 ? 'One owner has a page' : md`${pages.length} owners have a page each`}: see [all owners](${{ markdown: OWNER_LIST }}).`,
  )
}

function ownRows(shares: readonly Share[], metrics: Metrics): readonly (readonly Piece[])[] {
  const paths = new Map(ownerPages(metrics).pages.map(({ owner, path }) => [owner, path]))
  return shares.map(({ label, count, open, done }) => {
    const name = cutText(label, 60) || '-'
    const path = paths.get(label)
    return [path === undefined ? name : md`[${name}](${{ markdown: path }})`, count, open, done]
  })
}

function othersRow(rest: readonly Share[]): readonly (readonly Piece[])[] {
  if (rest.length === 0) return []
  const sum = (of: (share: Share) => number) => rest.reduce((total, each) => total + of(each), 0)
  return [[`${grouped(rest.length)} others`, sum(x => x.count), sum(x => x.open), sum(x => x.done)]]
}
