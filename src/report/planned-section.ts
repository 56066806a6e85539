import type { IncrementMetrics, Metrics, Predictability, Slip, Slippage } from '../metrics/metrics.ts'
import { shownIncrements } from './current-increment.ts'
import { cutText } from './escape.ts'
import {
  bullets,
  details,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { proposalLink } from './proposal-link.ts'
import { decimal, plural, share, signed } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** No percentage of fewer (kpis.md, "Small samples"). */
const ENOUGH = 10

/** What was planned and kept per increment, and what moved. Nothing where nothing names a target. */
export function plannedSection(input: ReportInput, room: Room): Markdown {
  const { predictability, slippage } = input.metrics
  return section(
    'Planned and moved',
    predictability === null ? EMPTY : predictabilityTable(predictability, input, room),
    slippage === null || slippage.n === 0 ? EMPTY : bullets(slippageList(slippage)),
    slippage === null ? EMPTY : slipTable(slippage, input, room),
  )
}

/** What was planned for an increment; null where nothing was. */
export function plannedIn({ predictability }: Metrics, name: string): Predictability | null {
  const found = predictability?.find(each => each.name === name)
  return found === undefined || found.planned + found.lateAndDone === 0 ? null : found
}

function predictabilityTable(
  predictability: readonly Predictability[],
  { metrics, config }: ReportInput,
  room: Room,
): Markdown {
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse()
  return table(
    ['Increment', right('Planned'), 'Kept', right('Added later and done'), right('SAFe form')],
    shown.flatMap(increment => {
      const planned = plannedIn({ ...metrics, predictability }, increment.name)
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
    safeForm(planned),
  ]
}

/** Late additions that got done join what was kept: this may exceed 100 %. */
function safeForm({ planned, kept, lateAndDone }: Predictability): Piece {
  return planned < ENOUGH ? NOTHING : `${decimal((100 * (kept + lateAndDone)) / planned, 0)} %`
}

function slippageList({ n, later, earlier, dropped, replans }: Slippage): readonly string[] {
  return [
    `Now planned later than first: ${share(later, n) ?? 'none'}; earlier: ${earlier}; dropped: ${dropped}`,
    `Moves to a later target in all: ${replans}`,
  ]
}

function slipTable({ slips }: Slippage, input: ReportInput, room: Room): Markdown {
  const timelines = new Map(input.metrics.proposals.map(({ timeline }) => [timeline.id, timeline]))
  const { shown, left } = firstOf(slips, Math.min(room.rows, 15))
  const rows = shown.map(slip => {
    const timeline = timelines.get(slip.proposal)
    return slipRow(slip, timeline === undefined ? cutText(slip.proposal, 90) : proposalLink(timeline, input))
  })
  const summary = `${plural(slips.length, 'target')} that moved, the biggest movers first`
  const heads = ['Proposal', 'Stage', 'First target', 'Now', right('Increments'), right('Moves')]
  const rest = left === 0 ? EMPTY : md`\n\n${left} more are in [data/metrics.json](data/metrics.json).`
  return shown.length === 0 ? EMPTY : details(summary, md`${table(heads, rows)}${rest}`)
}

function slipRow({ stage, first, now, steps, moves }: Slip, link: Piece): readonly Piece[] {
  return [
    link,
    cutText(stage ?? '', 40) || NOTHING,
    cutText(first, 40) || NOTHING,
    now === null ? 'dropped' : cutText(now, 40) || NOTHING,
    steps === null ? NOTHING : signed(steps, 0),
    moves,
  ]
}
