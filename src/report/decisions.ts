import { daysBetween } from '../metrics/days.ts'
import type { Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { proposalLink, proposalName } from './proposal-link.ts'
import { decimal, duration } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { turnWords } from './turns.ts'

/** Older than this share of past items were when they left the same state. The 85th percentile of the trade. */
export const OLD_AT = 0.85

/** More rows than these are not read in ten seconds. */
const SHOWN = 5

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
  const endless = endlessPhases(metrics)
  return metrics.proposals
    .filter(({ open, stale }) => open && stale)
    .filter(({ ageRisk, phase }) => ageRisk === null || ageRisk >= OLD_AT || endless.has(phase))
    .sort(byAgeRisk)
}

/** Phases that fewer than 85 % ever leave, by their Kaplan-Meier estimate. */
function endlessPhases({ timeInPhaseDays }: Metrics): ReadonlySet<string> {
  const endless = timeInPhaseDays.filter(({ duration }) => duration.kaplanMeier.p85 === null)
  return new Set(endless.map(({ phase }) => phase))
}

/** How many wait, as a line of plain text. */
export function decisionsInWords(metrics: Metrics): string {
  const waiting = waitingForDecision(metrics)
  if (waiting === null) return 'Needs a decision: not measured, nothing in the files says what is still open'
  if (waiting.length === 0) return 'Nothing needs a decision'
  const names = waiting.slice(0, 3).map(({ timeline }) => proposalName(timeline))
  return `Needs a decision (${waiting.length}): ${names.join('; ')}`
}

/** The section with at most five rows; `page` lists the rest, null where no link to it would resolve. */
export function decisionSection(input: ReportInput, page: 'proposals.md' | null = 'proposals.md'): Markdown {
  const waiting = waitingForDecision(input.metrics)
  if (waiting === null) {
    return section('Needs a decision', md`Not measured: nothing in the files says what is still open.`)
  }
  if (waiting.length === 0)
    return section('Needs a decision', md`- Nothing is both old for its state and silent.`)
  const rows = waiting.slice(0, SHOWN).map(proposal => decisionRow(proposal, input))
  const turn = input.metrics.github === null ? [] : ['Whose turn']
  const columns = ['What', 'Whose', 'Phase', right('In this state'), right('Silent for'), ...turn, 'Age risk']
  return section('Needs a decision', table(columns, rows), restOf(waiting.length - rows.length, page))
}

function restOf(left: number, page: string | null): Markdown {
  if (left === 0) return EMPTY
  return page === null
    ? md`and ${left} more`
    : md`and ${left} more: see [all proposals](${{ markdown: page }})`
}

function decisionRow(proposal: ProposalMetrics, input: ReportInput): readonly Piece[] {
  const { metrics, repository } = input
  const turn = proposal.turn === null ? NOTHING : turnWords(proposal.turn, repository)
  return [
    proposalLink(proposal.timeline, input),
    whose(proposal),
    proposal.phase,
    duration(proposal.daysInState),
    duration(silentDays(proposal, metrics)),
    ...(metrics.github === null ? [] : [turn]),
    riskWords(proposal),
  ]
}

/** What people did on its issue and pull requests breaks the silence too, where that is known. */
function silentDays(proposal: ProposalMetrics, { github, now }: Metrics): number {
  return github === null ? proposal.daysSinceMeaningfulChange : daysBetween(proposal.lastActivityAt, now)
}

/** The owning group; people only where a family has no groups, because here an act of theirs is asked for. */
function whose({ timeline }: ProposalMetrics): Piece {
  if (timeline.owner !== null) return timeline.owner
  const names = timeline.authors.map(author => author.replace(/<[^>]*>/g, '')).slice(0, 2)
  return names.length === 0 ? NOTHING : names.join(', ')
}

/** Age risk as a sentence part: how many of the past had moved on by this age. */
export function riskWords({ ageRisk, ageRiskFrom }: ProposalMetrics): Piece {
  if (ageRisk === null) return NOTHING
  const past = ageRiskFrom === 'all' ? 'of all open states' : 'of this state'
  return `${decimal(100 * ageRisk, 0)} % ${past} had moved on`
}
