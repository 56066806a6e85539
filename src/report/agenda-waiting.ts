import { PHASE_WORDS } from '../charts/wording.ts'
import type { ProposalMetrics, Turn } from '../metrics/metrics.ts'
import { type Candidate, candidate, pullCandidate, withoutMention } from './agenda-item.ts'
import { byAgeRisk } from './decisions.ts'
import { type Markdown, md } from './markdown.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { silentDays } from './owner-page-lists.ts'
import { people } from './people.ts'
import { duration } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { pullLink } from './repository-links.ts'

/**
 * What has waited longest: for reviewers, where pull requests were read; else for the decision that a proposal is
 * landed for. People are named because an act of theirs is asked for.
 */
export function waitingItems(input: ReportInput): readonly Candidate[] {
  const { metrics } = input
  if (metrics.github !== null && metrics.totals.proposed !== null) return reviewItems(input)
  if (metrics.totals.completed === null) return []
  return metrics.proposals
    .filter(({ open, phase, timeline }) => open && phase === 'proposed' && timeline.present)
    .sort(byTimeInState)
    .map(proposal => candidate(proposal, () => timeWords(proposal, input), input))
}

const byTimeInState = inOrder<ProposalMetrics>((a, b) => b.daysInState - a.daysInState, byAgeRisk)

/** Less than this is no silence. */
const SILENT_DAYS = 7

/** How long it has been in its phase, and how long nobody has touched it. */
export function timeWords(proposal: ProposalMetrics, input: ReportInput): Markdown {
  const time = md`${PHASE_WORDS[proposal.phase]} for ${duration(proposal.daysInState)}`
  const days = silentDays(proposal, input)
  return days < SILENT_DAYS ? time : md`${time}, silent for ${duration(days)}`
}

interface InReview {
  readonly turn: Turn
  readonly candidate: Candidate
}

const longestFirst = inOrder<InReview>(
  (a, b) => a.turn.since - b.turn.since,
  (a, b) => a.turn.pull - b.turn.pull,
  (a, b) => byCodeUnit(a.candidate.id, b.candidate.id),
)

function reviewItems(input: ReportInput): readonly Candidate[] {
  const { proposals, github } = input.metrics
  const landed = proposals.flatMap(proposal => {
    const { turn } = proposal
    if (turn?.side !== 'reviewers') return []
    const why = () => md`${pullWords(turn, input)} ${waitWords(turn)}`
    return [{ turn, candidate: candidate(proposal, why, input) }]
  })
  const unmerged = (github?.unmerged ?? []).flatMap(each => {
    const { turn } = each
    if (turn?.side !== 'reviewers') return []
    return [{ turn, candidate: pullCandidate(each, () => waitWords(turn), input) }]
  })
  return [...landed, ...unmerged].sort(longestFirst).map(each => each.candidate)
}

/** Without a number sign, which would be a reference wherever the words are pasted. */
const pullWords = ({ pull }: Turn, { repository }: ReportInput): Markdown =>
  pullLink(repository, pull, `pull request ${pull}`)

function waitWords({ waitingDays, people: asked }: Turn): Markdown {
  const waits = md`waits for ${duration(waitingDays)}`
  return asked.length === 0 ? waits : md`${waits} and asks ${people(asked.map(withoutMention))}`
}
