import type { ProposalMetrics, UnmergedMetrics } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import type { Markdown, Piece } from './markdown.ts'
import { proposalLink } from './proposal-link.ts'
import type { ReportInput } from './report-input.ts'
import { pullLink } from './repository-links.ts'

/** Longest title. */
const TITLE = 90

/** One thing to talk about. */
export interface AgendaItem {
  readonly link: Markdown
  readonly owner: string | null
  readonly why: Piece
}

/** A thing that may be talked about: hundreds wait in some places, and few are written out. */
export interface Candidate {
  /** What tells it from others: a thing is on the agenda once. */
  readonly id: string
  readonly item: () => AgendaItem
}

/** Things to talk about for one reason; `total` counts those left out too. */
export interface AgendaGroup {
  readonly title: string
  readonly items: readonly AgendaItem[]
  readonly total: number
}

/** A proposal on the agenda. */
function proposalItem({ timeline }: ProposalMetrics, why: Piece, input: ReportInput): AgendaItem {
  const { title, owner, number, path, id } = timeline
  const named = {
    ...timeline,
    title: withoutMention(cutText(title, TITLE) || (path ?? id)),
    number: number && withoutMention(number),
  }
  return { link: proposalLink(named, input), owner: owner && withoutMention(owner), why }
}

/** The same, written out when it is shown. */
export const candidate = (proposal: ProposalMetrics, why: () => Piece, input: ReportInput): Candidate => ({
  id: proposal.timeline.id,
  item: () => proposalItem(proposal, why(), input),
})

/** A proposal that is in a pull request only. */
function pullItem({ proposal }: UnmergedMetrics, why: Piece, { repository }: ReportInput): AgendaItem {
  const { number, title } = proposal.pull
  const words = withoutMention(cutText(proposal.title, TITLE) || cutText(title, TITLE))
  return { link: pullLink(repository, number, words || `pull request ${number}`), owner: null, why }
}

/** The same, written out when it is shown. */
export const pullCandidate = (
  unmerged: UnmergedMetrics,
  why: () => Piece,
  input: ReportInput,
): Candidate => ({
  id: `pull#${unmerged.proposal.pull.number}`,
  item: () => pullItem(unmerged, why(), input),
})

/**
 * The escaper keeps a page from mentioning anybody, but what is copied from the page as it is shown is plain text
 * again: here no `@` may be left in it.
 */
export const withoutMention = (text: string): string => text.replace(/[@\uFE6B\uFF20]/g, '(at)')
