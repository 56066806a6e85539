import type { Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import { currentIncrement } from './current-increment.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { proposalName } from './proposal-link.ts'
import { grouped } from './quantity.ts'

/** Older than this share of past items were when they left the same state. The 85th percentile of the trade. */
export const OLD_AT = 0.85

/** Highest age risk first, then longest in its state; the id decides what is left. */
export const byAgeRisk = inOrder<ProposalMetrics>(
  (a, b) => (b.ageRisk ?? -1) - (a.ageRisk ?? -1),
  (a, b) => b.daysInState - a.daysInState,
  (a, b) => byCodeUnit(a.timeline.id, b.timeline.id),
)

/**
 * Open proposals that are both old for their state and silent beyond the limit of their phase. Where too few have
 * left a state to call anything old, or so many stay in it that its 85th percentile is never reached, silence alone
 * decides: a queue that nothing leaves must not look calm. Null when the files do not say what is open.
 */
export function waitingForDecision(metrics: Metrics): readonly ProposalMetrics[] | null {
  if (metrics.totals.completed === null) return null
  const dueSince = dueClock(metrics)
  return metrics.proposals.filter(proposal => dueSince(proposal) !== null).sort(byAgeRisk)
}

/** Gives the instant since when an open proposal needs a decision, null for one that needs none. */
export function dueClock(metrics: Metrics): (proposal: ProposalMetrics) => number | null {
  const endless = endlessPhases(metrics)
  return ({ open, stale, staleSince, oldSince, ageRisk, phase }) => {
    if (!open || !stale) return null
    const silentSince = staleSince ?? metrics.now
    if (ageRisk === null || endless.has(phase)) return silentSince
    return ageRisk >= OLD_AT ? Math.max(silentSince, oldSince ?? silentSince) : null
  }
}

/** Phases that fewer than 85 % ever leave, by their Kaplan-Meier estimate. */
function endlessPhases({ timeInPhaseDays }: Metrics): ReadonlySet<string> {
  const endless = timeInPhaseDays.filter(({ duration }) => duration.kaplanMeier.p85 === null)
  return new Set(endless.map(({ phase }) => phase))
}

/**
 * What needs a decision, the latest due first: `fresh` became due in the increment the report speaks of, `before` in
 * an earlier one. A backlog of hundreds is one decision, not hundreds, so the two are never added up.
 */
export interface Decisions {
  readonly fresh: readonly ProposalMetrics[]
  readonly before: readonly ProposalMetrics[]
}

/** Null when the files do not say what is open. */
export function decisionsOf(metrics: Metrics): Decisions | null {
  const waiting = waitingForDecision(metrics)
  if (waiting === null) return null
  const dueSince = dueClock(metrics)
  const since = (proposal: ProposalMetrics) => dueSince(proposal) ?? metrics.now
  const start = currentIncrement(metrics)?.current.start ?? Number.NEGATIVE_INFINITY
  const sorted = [...waiting].sort((a, b) => since(b) - since(a) || byAgeRisk(a, b))
  return {
    fresh: sorted.filter(proposal => since(proposal) >= start),
    before: sorted.filter(proposal => since(proposal) < start),
  }
}

/** `4 newly need a decision, 210 still do`; null when nothing does, or nothing says what is open. */
export function decisionWords(metrics: Metrics): string | null {
  const decisions = decisionsOf(metrics)
  if (decisions === null) return null
  const { fresh, before } = decisions
  const [fewNew, fewOld] = [fresh.length === 1, before.length === 1]
  if (before.length === 0)
    return fresh.length === 0 ? null : `${grouped(fresh.length)} ${fewNew ? 'needs' : 'need'} a decision`
  if (fresh.length === 0) return `${grouped(before.length)} still ${fewOld ? 'needs' : 'need'} a decision`
  return `${grouped(fresh.length)} newly ${fewNew ? 'needs' : 'need'} a decision, ${grouped(before.length)} still ${fewOld ? 'does' : 'do'}`
}

/** How many wait, and the first of them, as a line of plain text. */
export function decisionsInWords(metrics: Metrics): string {
  const decisions = decisionsOf(metrics)
  if (decisions === null)
    return 'Needs a decision: not measured, nothing in the files says what is still open'
  const { fresh, before } = decisions
  if (fresh.length + before.length === 0) return 'Nothing needs a decision'
  const counts =
    before.length === 0
      ? grouped(fresh.length)
      : `${grouped(fresh.length)} new, ${grouped(before.length)} from before`
  const names = [...fresh, ...before].slice(0, 3).map(({ timeline }) => proposalName(timeline))
  return `Needs a decision (${counts}): ${names.join('; ')}`
}
