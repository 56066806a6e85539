import { type ChangeRule, foldLabel } from '../config/github-rules.ts'
import type { ChangePull, Issue, Milestone, Reference } from '../timeline/timeline.ts'
import type { ChangeManagement, Increment, Part } from './metrics.ts'
import { milestoneMoves } from './milestone-moves.ts'
import { byCodeUnit } from './order.ts'
import type { People } from './people.ts'
import { closedSince, closedSpans, labelsAt } from './thread-state.ts'
import { untriaged } from './triage.ts'
import { elapsedWindow, type Window } from './window.ts'

/** What change management is measured from. */
export interface ChangeInput {
  readonly changes: { readonly since: number; readonly pulls: readonly ChangePull[] }
  readonly issues: readonly Issue[]
  readonly milestones: readonly Milestone[]
  readonly ownerFiles: readonly string[]
  readonly increments: readonly Increment[]
  readonly people: People
  readonly now: number
  /** True for a pull request a proposal is linked with. */
  readonly isProposalPull: (number: number) => boolean
  /** True for the issue of a proposal, or one that is tracked. */
  readonly isProposalIssue: (issue: Reference) => boolean
}

/** A merged pull request as the rules see it. */
interface Change {
  readonly at: number
  readonly linkedToIssue: boolean
  readonly large: boolean
  readonly linkedToProposal: boolean
}

/**
 * Change management (kpis.md measure 27) by `now`: pull requests merged by then, by people, since the day looked
 * back to; issues without triage and their milestones, themes and components; files that name owners.
 */
export function changeManagement(input: ChangeInput, rule: ChangeRule): ChangeManagement {
  const { issues, milestones, increments, now } = input
  const { since } = input.changes
  const merged = changesOf(input, rule)
  return {
    since,
    linkedToIssue: linkedToIssue(merged),
    largeLinkedToProposal: largeLinked(merged),
    untriaged: untriaged(issues, rule.untriagedLabel, now),
    byIncrement: increments
      .filter(({ start }) => start >= since && start <= now)
      .slice(-rule.increments)
      .map(({ name, start, end }) => ({ name, ...countedIn(merged, elapsedWindow(start, end, now)) })),
    ...milestoneMoves(issues, milestones, now),
    themes: groups(issues, rule.themes, now),
    components: groups(issues, rule.components, now),
    ownerFiles: input.ownerFiles.toSorted(byCodeUnit),
  }
}

function changesOf({ changes, people, now, ...rest }: ChangeInput, rule: ChangeRule): Change[] {
  return changes.pulls.flatMap(({ number, author, mergedAt, closes, changedFiles, changedLines }) => {
    if (mergedAt === null || mergedAt < changes.since || mergedAt > now || !people.isPerson(author)) return []
    return {
      at: mergedAt,
      linkedToIssue: closes.length > 0,
      large: changedFiles >= rule.largeFiles || changedLines >= rule.largeLines,
      linkedToProposal: rest.isProposalPull(number) || closes.some(rest.isProposalIssue),
    }
  })
}

const linkedToIssue = (changes: readonly Change[]): Part => ({
  count: changes.filter(change => change.linkedToIssue).length,
  n: changes.length,
})

function largeLinked(changes: readonly Change[]): Part {
  const large = changes.filter(change => change.large)
  return { count: large.filter(({ linkedToProposal }) => linkedToProposal).length, n: large.length }
}

function countedIn(changes: readonly Change[], { from, to }: Window) {
  const inside = changes.filter(({ at }) => at >= from && at < to)
  const [linked, large] = [linkedToIssue(inside), largeLinked(inside)]
  return { merged: linked.n, linkedToIssue: linked.count, large: large.n, largeLinkedToProposal: large.count }
}

/** Issues by label, most first; labels that stand in the settings and on no issue show that as well. */
function groups(
  issues: readonly Issue[],
  labels: readonly string[],
  now: number,
): ChangeManagement['themes'] {
  const counts = new Map(labels.map(label => [foldLabel(label), { label, open: 0, closed: 0 }]))
  for (const issue of issues) {
    if (issue.createdAt > now) continue
    const isOpen = closedSince(closedSpans(issue), now + 1) === null
    for (const label of labelsAt(issue, now)) {
      const count = counts.get(label)
      if (count) count[isOpen ? 'open' : 'closed']++
    }
  }
  return [...counts.values()].sort(
    (a, b) => b.open + b.closed - (a.open + a.closed) || byCodeUnit(a.label, b.label),
  )
}
