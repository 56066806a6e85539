import { PHASE_WORDS } from '../charts/wording.ts'
import { createdAt } from '../metrics/created.ts'
import { historyOf } from '../metrics/history.ts'
import type { ProposalMetrics, UnmergedMetrics } from '../metrics/metrics.ts'
import { type Candidate, candidate, pullCandidate } from './agenda-item.ts'
import { isoDate } from './calendar-date.ts'
import { currentIncrement } from './current-increment.ts'
import { md } from './markdown.ts'
import { byCodeUnit, inOrder } from './order.ts'
import type { ReportInput } from './report-input.ts'

interface Fresh {
  readonly at: number
  readonly candidate: Candidate
}

/** What came since the increment began, in the tree or in a pull request, the latest first. */
export function freshItems(input: ReportInput): readonly Candidate[] {
  const { metrics } = input
  const start = currentIncrement(metrics)?.current.start
  if (start === undefined) return []
  const landed = metrics.proposals.flatMap(proposal => landedItem(proposal, start, input))
  const opened = (metrics.github?.unmerged ?? []).flatMap(each => openedItem(each, start, input))
  return [...landed, ...opened]
    .sort(
      inOrder<Fresh>(
        (a, b) => b.at - a.at,
        (a, b) => byCodeUnit(a.candidate.id, b.candidate.id),
      ),
    )
    .map(each => each.candidate)
}

function landedItem(proposal: ProposalMetrics, start: number, input: ReportInput): readonly Fresh[] {
  const { timeline, phase, open } = proposal
  const at = createdAt(historyOf(timeline), input.config.created, input.metrics.now)
  if (at === null || at < start || !open || !timeline.present) return []
  const came = timeline.origin === 'issue' ? 'opened' : 'landed'
  const state = input.metrics.totals.completed === null ? md`` : md`, ${PHASE_WORDS[phase]}`
  const why = md`${came} on ${isoDate(proposal.landedAt, input.config.timeZone)}${state}`
  return [{ at, candidate: candidate(proposal, () => why, input) }]
}

function openedItem(unmerged: UnmergedMetrics, start: number, input: ReportInput): readonly Fresh[] {
  const { readyAt, endedAt } = unmerged.proposal
  if (readyAt === null || readyAt < start || endedAt !== null) return []
  const why = md`up for review since ${isoDate(readyAt, input.config.timeZone)}`
  return [{ at: readyAt, candidate: pullCandidate(unmerged, () => why, input) }]
}
