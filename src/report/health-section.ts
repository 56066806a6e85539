import type { ProposalMetrics } from '../metrics/metrics.ts'
import { EMPTY, type Markdown, md, NOTHING, right, section, table } from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** Ticked boxes of the proposals on one rung. */
interface StageChecklist {
  readonly stage: string
  readonly proposals: number
  readonly ticked: number
  readonly total: number
}

/** How far the checklists are, per stage. Nothing when the family has none. */
export function checklistSection({ metrics, config }: ReportInput): Markdown {
  const rows = checklistsByStage(metrics.proposals, config.preset.stages).map(
    ({ stage, proposals, ticked, total }) => [stage, proposals, share(ticked, total) ?? NOTHING],
  )
  return section('Checklists', table(['Stage', right('Proposals'), 'Boxes ticked'], rows))
}

function checklistsByStage(proposals: readonly ProposalMetrics[], ladder: readonly string[]) {
  const stages = new Map<string, StageChecklist>()
  for (const { timeline, checklist } of proposals) {
    if (checklist.length === 0) continue
    const stage = timeline.stage ?? 'no stage'
    const before = stages.get(stage) ?? { stage, proposals: 0, ticked: 0, total: 0 }
    stages.set(stage, {
      stage,
      proposals: before.proposals + 1,
      ticked: before.ticked + checklist.reduce((sum, each) => sum + each.ticked, 0),
      total: before.total + checklist.reduce((sum, each) => sum + each.total, 0),
    })
  }
  const rung = ({ stage }: StageChecklist) =>
    (ladder.indexOf(stage) + ladder.length + 1) % (ladder.length + 1)
  return [...stages.values()].sort((a, b) => rung(a) - rung(b) || byCodeUnit(a.stage, b.stage))
}

/** Share of proposals whose header passes each rule. A trend to watch, not a gate. */
export function healthSection({ metrics }: ReportInput): Markdown {
  const rows = metrics.health.map(({ rule, describes, passing, n }) => [
    describes === '' ? rule : describes,
    share(passing, n) ?? NOTHING,
  ])
  return section('Metadata health', table(['Rule', 'Passing'], rows), driftWords(metrics.declaredDriftDays))
}

function driftWords(drift: ReportInput['metrics']['declaredDriftDays']): Markdown {
  const words = sampleWords(drift, days => plural(Math.round(days), 'day'))
  if (words === null) return EMPTY
  return drift.median === null
    ? md`Declared creation dates precede landing by ${words}.`
    : md`Declared creation dates precede landing by a median of ${words} (n = ${drift.n}).`
}
