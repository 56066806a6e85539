import { PHASE_WORDS } from '../charts/wording.ts'
import { daysBetween } from '../metrics/days.ts'
import type { Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import type { Phase } from '../phase.ts'
import { currentIncrement } from './current-increment.ts'
import { type Decisions, decisionsOf } from './decisions.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { turnWords } from './turns.ts'

/** More rows than these are not read in ten seconds. */
const SHOWN = 5

/** Owners named with what has waited for long. */
const OWNERS = 3

/** The ways out of each open phase for those who build. */
const WAYS_OUT: Readonly<Partial<Record<Phase, string>>> = {
  accepted: 'build it, park it or end it',
  building: 'finish it, park it or end it',
  unknown: 'give it a status',
}

/** The section with at most five rows; `page` lists the rest, null where no link to it would resolve. */
export function decisionSection(input: ReportInput, page: 'proposals.md' | null = 'proposals.md'): Markdown {
  const decisions = decisionsOf(input.metrics)
  if (decisions === null) {
    return section('Needs a decision', md`Not measured: nothing in the files says what is still open.`)
  }
  const waiting = [...decisions.fresh, ...decisions.before]
  if (waiting.length === 0)
    return section('Needs a decision', md`- Nothing is both old for its state and silent.`)
  const rows = waiting.slice(0, SHOWN).map(proposal => decisionRow(proposal, input))
  const columns = ['What', 'Owner', 'Phase', right('In this phase'), right('Silent for'), 'Whose turn']
  return section(
    'Needs a decision',
    reading(decisions, input.metrics),
    table(columns, rows),
    restOf(waiting.length - rows.length, page),
  )
}

/** What is new, and with whom what is not has been left. */
function reading({ fresh, before }: Decisions, metrics: Metrics): Markdown {
  const name = cutText(currentIncrement(metrics)?.current.name ?? '', 60)
  const first = md`Old for their state and silent, the latest first:`
  if (name === '') return md`${first} ${fresh.length}.`
  if (before.length === 0) return md`${first} ${fresh.length} became due in ${name}.`
  const rest = md`${ownersOf(before)}. What nobody will act on is best ended or parked.`
  return fresh.length === 0
    ? md`${first} ${before.length} became due before ${name}${rest}`
    : md`${first} ${fresh.length} became due in ${name}, ${before.length} before that${rest}`
}

/** Owners by how many they have, the first few by name; nothing where nobody names an owner. */
function ownersOf(proposals: readonly ProposalMetrics[]): Markdown {
  const counts = new Map<string, number>()
  for (const { timeline } of proposals) {
    if (timeline.owner !== null) counts.set(timeline.owner, (counts.get(timeline.owner) ?? 0) + 1)
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
  if (sorted.length === 0) return EMPTY
  const named = sorted.slice(0, OWNERS).map(([owner, count]) => `${cutText(owner, 40)} ${grouped(count)}`)
  const others = sorted.length - named.length
  const rest = others > 0 ? `, ${plural(others, 'more owner')}` : ''
  return md` (${named.join(', ')}${rest})`
}

function restOf(left: number, page: string | null): Markdown {
  if (left === 0) return EMPTY
  return page === null
    ? md`and ${left} more`
    : md`and ${left} more: see [all proposals](${{ markdown: page }})`
}

function decisionRow(proposal: ProposalMetrics, input: ReportInput): readonly Piece[] {
  const { metrics, repository } = input
  return [
    proposalLink(proposal.timeline, input),
    ownerOf(proposal),
    PHASE_WORDS[proposal.phase],
    duration(proposal.daysInState),
    duration(silentDays(proposal, metrics)),
    proposal.turn === null ? turnByPhase(proposal) : turnWords(proposal.turn, repository),
  ]
}

/** Where no pull request says more: a proposal waits for those who approve, what is approved for those who build. */
function turnByPhase({ phase, timeline }: ProposalMetrics): Piece {
  if (phase === 'proposed') return 'approvers: accept it or end it'
  const wayOut = WAYS_OUT[phase]
  if (wayOut === undefined) return NOTHING
  const named = timeline.owner !== null ? 'owner' : timeline.authors.length > 0 ? 'author' : 'nobody named'
  return `${named}: ${wayOut}`
}

/** What people did on its issue and pull requests breaks the silence too, where that is known. */
function silentDays(proposal: ProposalMetrics, { github, now }: Metrics): number {
  return github === null ? proposal.daysSinceMeaningfulChange : daysBetween(proposal.lastActivityAt, now)
}

/** The owning group; people only where a family has no groups, because here an act of theirs is asked for. */
function ownerOf({ timeline }: ProposalMetrics): Piece {
  if (timeline.owner !== null) return cutText(timeline.owner, 60) || NOTHING
  const names = timeline.authors.map(personName).slice(0, 2)
  return names.join(', ') || NOTHING
}

/** Without the address some write behind it, and without a second `@`. */
const personName = (author: string) => cutText(author.replace(/<[^>]*>/g, '').replace(/^@+/, '@'), 40)
