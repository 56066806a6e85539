import type { Metrics, ProposalMetrics, Slip } from '../metrics/metrics.ts'
import type { OwnerWindow } from '../metrics/owner-metrics.ts'
import { waitingForDecision } from './decisions.ts'
import type { Side } from './owner-numbers.ts'

/** The whole repository, worked out once for the pages of all owners. */
export interface Everything {
  readonly all: Side
  readonly waiting: ReadonlySet<ProposalMetrics> | null
  readonly slips: ReadonlyMap<string, readonly Slip[]> | null
}

/** What every owner is held against. */
export function everythingOf(metrics: Metrics): Everything {
  const { proposals, totals, ageing } = metrics
  const waiting = waitingForDecision(metrics)
  const slips = metrics.slippage?.slips ?? null
  const byProposal = new Map<string, Slip[]>()
  for (const slip of slips ?? []) {
    byProposal.set(slip.proposal, [...(byProposal.get(slip.proposal) ?? []), slip])
  }
  return {
    all: { title: 'All', proposals, whole: totals, ageing, waiting, slips },
    waiting: waiting && new Set(waiting),
    slips: slips && byProposal,
  }
}

/** The same of one owner's proposals. */
export function sideOf(
  title: string,
  proposals: readonly ProposalMetrics[],
  whole: OwnerWindow,
  { all, waiting, slips }: Everything,
): Side {
  return {
    title,
    proposals,
    whole,
    ageing: all.ageing,
    waiting: waiting && proposals.filter(proposal => waiting.has(proposal)),
    slips: slips && proposals.flatMap(({ timeline }) => slips.get(timeline.id) ?? []),
  }
}
