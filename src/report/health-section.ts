import { BEHIND_DAYS } from '../metrics/drift.ts'
import type { Metrics, ProposalMetrics, Sample } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { bullets, type Markdown, NOTHING, right, section, table } from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { grouped, plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** Ticked boxes of one section over all checklists. */
interface SectionShare {
  readonly section: string
  readonly proposals: number
  readonly ticked: number
  readonly total: number
}

/** How far the checklists are, per section: families write one section per stage. Nothing when there are none. */
export function checklistSection({ metrics, config }: ReportInput): Markdown {
  const rows = checklistShares(metrics.proposals, config.preset.stages).map(
    ({ section: name, proposals, ticked, total }) => [
      cutText(name, 60),
      proposals,
      share(ticked, total) ?? NOTHING,
    ],
  )
  return section('Checklists', table(['For stage', right('Checklists'), 'Boxes ticked'], rows))
}

function checklistShares(proposals: readonly ProposalMetrics[], ladder: readonly string[]) {
  const sections = new Map<string, SectionShare>()
  for (const { section: name, ticked, total } of proposals.flatMap(({ checklist }) => checklist)) {
    const rung = ladder.find(stage => stage.toLowerCase() === name.toLowerCase())
    // A family with a ladder has one section per rung; other headings of a document are no gates.
    if (rung === undefined && ladder.length > 0) continue
    const known = sections.get(rung ?? name) ?? { section: rung ?? name, proposals: 0, ticked: 0, total: 0 }
    sections.set(known.section, {
      ...known,
      proposals: known.proposals + 1,
      ticked: known.ticked + ticked,
      total: known.total + total,
    })
  }
  const place = ({ section: name }: SectionShare) => ladder.indexOf(name)
  return [...sections.values()].sort((a, b) => place(a) - place(b) || byCodeUnit(a.section, b.section))
}

/** Share of proposals whose header passes each rule, and declared dates against git. A trend to watch, not a gate. */
export function healthSection({ metrics }: ReportInput): Markdown {
  const rows = metrics.health.map(({ rule, describes, passing, n }) => [
    describes === '' ? rule : describes,
    share(passing, n) ?? NOTHING,
  ])
  return section('Metadata health', table(['Rule', 'Passing'], rows), bullets(driftList(metrics)))
}

/** Declared against observed: what headers say, and what git saw. */
function driftList({ declaredDriftDays, drift }: Metrics): readonly string[] {
  const { updateLagDays, updateBehind, otherIncrement } = drift
  const created = lagWords(declaredDriftDays)
  const updated = lagWords(updateLagDays)
  const other = share(otherIncrement.count, otherIncrement.n)
  const behind = share(updateBehind.count, updateBehind.n)
  return [
    ...(created === null ? [] : [`Declared creation precedes landing by ${created}`]),
    ...(other === null ? [] : [`Declared creation falls into another increment than landing: ${other}`]),
    ...(updated === null ? [] : [`Declared last update precedes the last real change by ${updated}`]),
    ...(behind === null ? [] : [`More than ${plural(BEHIND_DAYS, 'day')} behind it: ${behind}`]),
  ]
}

/** `a median of 31 days (n = 60)`; fewer than five are listed. */
function lagWords(drift: Sample): string | null {
  const words = sampleWords(drift, days => plural(Math.round(days), 'day'))
  return words === null || drift.median === null ? words : `a median of ${words} (n = ${grouped(drift.n)})`
}
