import type { Metrics } from '../metrics/metrics.ts'
import { type OwnerMetrics, ownerMetrics } from '../metrics/owner-metrics.ts'
import { currentIncrement, shownIncrements } from './current-increment.ts'
import { deliveredWords, landedWords } from './delivered.ts'
import { cutText } from './escape.ts'
import { blocks, bullets, EMPTY, type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { ownerPage } from './owner-page.ts'
import {
  ENOUGH_PROPOSALS,
  MOST_OWNER_PAGES,
  OWNER_LIST,
  type OwnerPage,
  type OwnerPages,
  ownerPages,
} from './owner-page-files.ts'
import { type Everything, everythingOf } from './owner-page-sides.ts'
import { duration, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** Path and text of a page. */
export interface Page {
  readonly path: string
  readonly text: string
}

/** The list of owners and a page for each that has enough proposals; nothing in a family that names no owners. */
export function ownerFiles(input: ReportInput): readonly Page[] {
  const { metrics, config } = input
  const found = ownerPages(metrics)
  if (found.pages.length === 0) return []
  const shown = shownIncrements(metrics, config.showIncrements)
  const rules = { statusMeasured: metrics.totals.completed !== null, config, now: metrics.now }
  const everything = everythingOf(metrics)
  const measured = found.pages.map(page => ({ page, own: ownerMetrics(page.proposals, shown, rules) }))
  return [
    { path: OWNER_LIST, text: ownerList(found, measured, everything, metrics) },
    ...measured.map(({ page, own }) => ({ path: page.path, text: ownerPage(page, own, everything, input) })),
  ]
}

interface MeasuredOwner {
  readonly page: OwnerPage
  readonly own: OwnerMetrics
}

/** `owners/README.md`: who has what, the most open ones first. */
function ownerList(
  found: OwnerPages,
  measured: readonly MeasuredOwner[],
  { waiting }: Everything,
  metrics: Metrics,
): string {
  const now = currentIncrement(metrics)
  const inside = now === null ? '' : ` in ${cutText(now.current.name, 40)}`
  const hasStatus = metrics.totals.completed !== null
  const columns = [
    'Owner',
    right('Proposals'),
    ...(hasStatus ? [right('Open'), right('Need a decision')] : []),
    right(`Created${inside}`),
    ...(hasStatus ? [right(`Completed${inside}`), right('Lead time, median')] : []),
  ]
  const rows = measured.map(({ page, own }): readonly Piece[] => {
    const last = own.increments.at(-1)
    const due = page.proposals.filter(proposal => waiting?.has(proposal)).length
    const { median, n } = own.whole.leadTimeDays.finished
    const few = n === 0 ? NOTHING : `too few (${n})`
    const lead = median === null ? few : duration(median)
    return [
      md`[${cutText(page.owner, 60)}](${{ markdown: page.path.slice('owners/'.length) }})`,
      page.present,
      ...(hasStatus ? [page.open, due] : []),
      last === undefined ? NOTHING : landedWords(last),
      ...(hasStatus ? [(last && deliveredWords(last)) ?? NOTHING, lead] : []),
    ]
  })
  return `${blocks(md`# Owners`, leftOut(found), table(columns, rows), md`[The report](../README.md)`).markdown}\n`
}

/** Who is not here, and why. */
function leftOut({ small, beyond }: OwnerPages): Markdown {
  const lines = [
    ...(small === 0
      ? []
      : [
          md`${plural(small, 'owner')} with fewer than ${ENOUGH_PROPOSALS} proposals, none of them open, ${small === 1 ? 'has' : 'have'} no page.`,
        ]),
    ...(beyond === 0
      ? []
      : [
          md`Pages are made for the ${MOST_OWNER_PAGES} owners with most open proposals; ${plural(beyond, 'more owner')} ${beyond === 1 ? 'has' : 'have'} none. Their proposals are in [the list of all](../proposals.md).`,
        ]),
  ]
  return lines.length === 0 ? EMPTY : bullets(lines)
}
