import type { OverduePromotion, ProposalMetrics, Slip, StageLadder } from '../metrics/metrics.ts'
import { targetClock } from '../metrics/passed-target.ts'
import { compareTargets, type IncrementNames, incrementNames } from '../metrics/targets.ts'
import { type Candidate, candidate, withoutMention } from './agenda-item.ts'
import { currentIncrement } from './current-increment.ts'
import { byAgeRisk } from './decisions.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md } from './markdown.ts'
import { byId, isAhead, laterWords } from './owner-page-targets.ts'
import { plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/**
 * Targets to talk about: those moved to a later one since the increment began, then those that have passed, then the
 * biggest movers of before. Each proposal once, for the first of these.
 */
export function lateItems(input: ReportInput): readonly Candidate[] {
  const { metrics } = input
  const known = byId(metrics.proposals)
  const start = currentIncrement(metrics)?.current.start ?? Number.POSITIVE_INFINITY
  const slips = (metrics.slippage?.slips ?? []).filter(slip => isAhead(slip, known.get(slip.proposal), input))
  const isRecent = (slip: Slip) => movedSince(slip, known.get(slip.proposal), start)
  const found = [
    ...slips.filter(isRecent).map(slip => ({ id: slip.proposal, why: slipWords(slip) })),
    ...passed(input),
    ...slips.filter(slip => !isRecent(slip)).map(slip => ({ id: slip.proposal, why: slipWords(slip) })),
  ]
  const first = new Map([...found].reverse().map(each => [each.id, each.why]))
  return [...new Set(found.map(({ id }) => id))].flatMap(id => {
    const proposal = known.get(id)
    return proposal?.timeline.present ? [candidate(proposal, () => first.get(id) ?? EMPTY, input)] : []
  })
}

interface Late {
  readonly id: string
  readonly why: Markdown
}

interface Passed extends Late {
  readonly target: string
}

/**
 * Where a family has a ladder it says what should have come next; else the one target is held against today. The
 * target that passed last comes first.
 */
function passed(input: ReportInput): readonly Late[] {
  const { ladder, increments } = input.metrics
  const names = incrementNames(increments)
  const all = ladder === null ? withoutLadder(input, names) : onLadder(ladder)
  return [...all].sort((a, b) => compareTargets(b.target, a.target, names))
}

const onLadder = ({ overdue }: StageLadder): readonly Passed[] =>
  overdue.flatMap(each =>
    each.targetPassed && each.target !== null
      ? [{ id: each.proposal, target: each.target, why: promotionWords(each) }]
      : [],
  )

function withoutLadder({ metrics, config }: ReportInput, names: IncrementNames): readonly Passed[] {
  const { proposals, increments, now } = metrics
  const dates = { increments, names, timeZone: config.timeZone, now }
  const clock = targetClock(
    proposals.map(({ timeline }) => timeline),
    dates,
  )
  return [...proposals].sort(byAgeRisk).flatMap(({ open, timeline: { id, target } }) => {
    if (!open || target === null || !clock.isPassed(target)) return []
    return [{ id, target, why: md`planned for ${words(target)}, which has passed` }]
  })
}

function promotionWords({ stage, next, target }: OverduePromotion): Markdown {
  const goal = next === null ? 'to be done' : md`to be ${words(next)}`
  return md`${words(stage)}, was ${goal} in ${words(target)}, which has passed`
}

function slipWords({ stage, first, now, steps, releases, moves }: Slip): Markdown {
  const goal = stage === null ? EMPTY : md` for ${words(stage)}`
  if (now === null) return md`target${goal} dropped, was ${words(first)}`
  const by = laterWords({ steps, releases })
  const far = by === null ? plural(moves, 'move') : `${by} later`
  return md`target${goal} moved from ${words(first)} to ${words(now)}, ${far}`
}

/** Whether the target was last written since an instant. */
function movedSince({ stage }: Slip, proposal: ProposalMetrics | undefined, since: number): boolean {
  return (
    proposal?.timeline.events.some(
      event => event.kind === 'target' && event.stage === stage && event.from !== null && event.at >= since,
    ) ?? false
  )
}

const words = (text: string | null): string => cutText(withoutMention(text ?? ''), 40) || 'nothing'
