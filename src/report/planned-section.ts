import type { IncrementMetrics, Metrics, Predictability } from '../metrics/metrics.ts'
import { shownIncrements } from './current-increment.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { grouped, percent, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'
import { slippagePart } from './slippage-section.ts'

/** No percentage of fewer (kpis.md, "Small samples"). */
const ENOUGH = 10

/** What was planned and kept per increment, and what moved. Nothing where nothing names a target. */
export function plannedSection(input: ReportInput, room: Room): Markdown {
  const { predictability } = input.metrics
  return section(
    'Planned and moved',
    predictability === null ? EMPTY : predictabilityReading(input.metrics),
    predictability === null ? EMPTY : predictabilityTable(input, room),
    slippagePart(input, room),
  )
}

/** What was planned for an increment; null where nothing was. */
export function plannedIn({ predictability }: Metrics, name: string): Predictability | null {
  const found = predictability?.find(each => each.name === name)
  return found === undefined || found.planned + found.lateAndDone === 0 ? null : found
}

/** The last increment that is over and had plans: one that runs has not kept anything yet. */
function predictabilityReading(metrics: Metrics): Markdown {
  const over = metrics.increments.filter(({ end }) => end <= metrics.now).sort((a, b) => a.start - b.start)
  const told = over
    .flatMap(({ name }) => plannedIn(metrics, name) ?? [])
    .findLast(({ planned }) => planned > 0)
  if (told === undefined) return EMPTY
  const { name, planned, kept, lateAndDone } = told
  const late = lateAndDone === 0 ? '' : `; ${grouped(lateAndDone)} added later and done${safeWords(told)}`
  return md`Kept of what was planned for ${cutText(name, 60)}: ${share(kept, planned) ?? 'none'}${late}.`
}

const safeWords = (told: Predictability) => {
  const safe = safePercent(told)
  return safe === null ? '' : `, ${safe} in the SAFe form`
}

function predictabilityTable({ metrics, config }: ReportInput, room: Room): Markdown {
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse()
  return table(
    ['Increment', right('Planned'), 'Kept', right('Added later and done'), right('SAFe form')],
    shown.flatMap(increment => {
      const planned = plannedIn(metrics, increment.name)
      return planned === null ? [] : [predictabilityRow(increment, planned)]
    }),
  )
}

function predictabilityRow(
  { name, inProgress }: IncrementMetrics,
  planned: Predictability,
): readonly Piece[] {
  return [
    inProgress ? `${cutText(name, 60)}, running` : cutText(name, 60),
    planned.planned,
    share(planned.kept, planned.planned) ?? NOTHING,
    planned.lateAndDone,
    safePercent(planned) ?? NOTHING,
  ]
}

/** Late additions that got done join what was kept: this may exceed 100 %. */
function safePercent({ planned, kept, lateAndDone }: Predictability): string | null {
  return planned < ENOUGH ? null : percent(kept + lateAndDone, planned)
}
