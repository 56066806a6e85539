import type { Metrics, OverduePromotion, ProposalMetrics, Slip } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { EMPTY, firstOf, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import type { Side } from './owner-numbers.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** What an owner can look at in one sitting. */
const SHOWN = 10

/** Open proposals of one owner that should have left their stage. */
export function overdueSection({ proposals }: Side, input: ReportInput): Markdown {
  const own = byId(proposals)
  const overdue = (input.metrics.ladder?.overdue ?? []).filter(({ proposal }) => own.has(proposal))
  const { shown, left } = firstOf(overdue, SHOWN)
  return section(
    'Overdue for their next stage',
    table(
      ['Proposal', 'Stage', 'Next', 'Target', right('On this stage'), 'Overdue because'],
      shown.map(each => [linkOf(own, each.proposal, input), ...overdueCells(each)]),
    ),
    restOf(left),
  )
}

function overdueCells({ stage, next, target, daysOnStage, ...why }: OverduePromotion): readonly Piece[] {
  return [
    cutText(stage, 40) || NOTHING,
    next === null ? 'done' : cutText(next, 40) || NOTHING,
    cutText(target ?? '', 40) || NOTHING,
    duration(daysOnStage),
    overdueWords(why),
  ]
}

/** Usual is what 85 % of those that left the stage took. */
function overdueWords({ targetPassed, beyond }: Pick<OverduePromotion, 'targetPassed' | 'beyond'>): string {
  const reasons = [...(targetPassed ? ['target passed'] : []), ...(beyond ? ['longer than usual'] : [])]
  return reasons.join(', ')
}

/** Targets of open proposals that moved to a later one, the biggest movers first. */
export function slipSection({ proposals, slips }: Side, input: ReportInput): Markdown {
  const own = byId(proposals)
  const moved = (slips ?? []).filter(slip => isAhead(slip, own.get(slip.proposal), input))
  const { shown, left } = firstOf(moved, SHOWN)
  return section(
    'Targets that moved',
    table(
      ['Proposal', 'Stage', 'First target', 'Now', 'Later by', right('Moves')],
      shown.map(slip => [linkOf(own, slip.proposal, input), ...slipCells(slip)]),
    ),
    restOf(left),
  )
}

function slipCells({ stage, first, now, steps, releases, moves }: Slip): readonly Piece[] {
  return [
    cutText(stage ?? '', 40) || NOTHING,
    cutText(first, 40) || NOTHING,
    now === null ? 'dropped' : cutText(now, 40) || NOTHING,
    laterWords({ steps, releases }) ?? NOTHING,
    moves,
  ]
}

/** `2 increments`, or `6 releases` where targets are no increments; null where neither can be counted. */
export function laterWords({ steps, releases }: Pick<Slip, 'steps' | 'releases'>): string | null {
  if (steps !== null) return steps <= 0 ? null : plural(steps, 'increment')
  return releases === null || releases <= 0 ? null : plural(releases, 'release')
}

/** Moved to a later target, for a stage that is still to come or, above all others, not done yet. */
export function isAhead(slip: Slip, proposal: ProposalMetrics | undefined, { config }: ReportInput): boolean {
  if (proposal === undefined || !proposal.open || slip.moves === 0) return false
  if (slip.stage === null) return true
  const stages = config.preset.stages.map(each => each.toLowerCase())
  const rung = (stage: string | null) => stages.indexOf(stage?.toLowerCase() ?? '')
  const [planned, reached] = [rung(slip.stage), rung(proposal.timeline.stage)]
  return planned > reached || (planned === reached && planned === stages.length - 1)
}

/** Proposals by the id that slips and promotions name them by. */
export const byId = (proposals: Metrics['proposals']): ReadonlyMap<string, ProposalMetrics> =>
  new Map(proposals.map(proposal => [proposal.timeline.id, proposal]))

function linkOf(own: ReadonlyMap<string, ProposalMetrics>, id: string, input: ReportInput): Piece {
  const proposal = own.get(id)
  return proposal === undefined ? cutText(id, 90) : proposalLink(proposal.timeline, input)
}

const restOf = (left: number): Markdown =>
  left === 0 ? EMPTY : md`and ${left} more in [the data](../data/metrics.json)`
