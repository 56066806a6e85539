import { foldLabel } from '../config/github-rules.ts'
import type { Issue, Pull, Reference, Thread, ThreadEvent } from './facts.ts'
import type { Learned } from './gather-learned.ts'
import type { GatherPlan } from './gather-plan.ts'
import { sortedReferences } from './read-people.ts'

/** A list that is read once from end to end and followed by its changes from then on. */
export interface WantedList {
  /** Name its progress is kept under. */
  readonly key: string
  readonly purpose: 'tracking' | 'changes'
  readonly of:
    | { readonly kind: 'all' }
    | { readonly kind: 'label'; readonly label: string }
    | { readonly kind: 'since'; readonly since: number }
}

/** Names under which the progress of lists of pull requests is kept. */
export const PULL_LISTS = { open: 'open pulls', closed: 'closed pulls', changes: 'change pulls' } as const

/** Lists of issues a plan needs. */
export function wantedLists({ track, changes }: GatherPlan): readonly WantedList[] {
  if (track === 'all') return [{ key: 'issues', purpose: 'tracking', of: { kind: 'all' } }]
  const labels = track === 'none' ? [] : [...new Set(track.map(foldLabel))].sort()
  const tracking = labels.map(label => labelList(label, 'tracking'))
  if (changes === null) return tracking
  const untriaged = foldLabel(changes.untriagedLabel)
  return [
    ...tracking,
    ...(labels.includes(untriaged) ? [] : [labelList(untriaged, 'changes')]),
    { key: 'issues since', purpose: 'changes', of: { kind: 'since', since: changes.since } },
  ]
}

function labelList(label: string, purpose: WantedList['purpose']): WantedList {
  return { key: `label ${label}`, purpose, of: { kind: 'label', label } }
}

/** Forgets what was read under other settings and would now mislead, and notes what is to be read again. */
export function settleScope(learned: Learned, plan: GatherPlan): void {
  const { scope, pending, progress } = learned
  const rules = plan.rules ?? ''
  const since = plan.changes?.since ?? null
  const checklists = plan.checklistOf !== null
  if (rules !== scope.rules) applyRules(learned, plan)
  if (checklists && (!scope.checklists || rules !== scope.rules)) {
    for (const number of learned.issues.keys()) pending.issues.add(number)
  }
  if (!checklists)
    changeIssues(learned, issue => (issue.checklist.length > 0 ? { ...issue, checklist: [] } : issue))
  if (!plan.board)
    changeIssues(learned, issue => (issue.column !== null ? { ...issue, column: null } : issue))
  if (since === null) learned.changes.clear()
  if (since === null || scope.since === null || since < scope.since) {
    progress.delete('issues since')
    progress.delete(PULL_LISTS.changes)
  }
  const needed = neededProgress(plan)
  for (const key of [...progress.keys()]) if (!needed.has(key)) progress.delete(key)
  learned.scope = { rules, checklists, board: scope.board && plan.board, since }
}

/** Numbers under which GitHub's own name changed stay; the name in references is the new one. */
export function rename(learned: Learned, repository: string): void {
  const from = learned.repository.toLowerCase()
  const named = <T extends Reference>(end: T): T =>
    end.repository.toLowerCase() === from ? { ...end, repository } : end
  const all = (ends: readonly Reference[]) => sortedReferences(ends.map(named))
  const event = (each: ThreadEvent): ThreadEvent =>
    'other' in each ? { ...each, other: named(each.other) } : each
  const common = <T extends Thread>(thread: T): T => ({ ...thread, events: thread.events.map(event) })
  for (const [number, issue] of learned.issues) {
    const parent = issue.parent && named(issue.parent)
    learned.issues.set(number, common<Issue>({ ...issue, parent, closedBy: all(issue.closedBy) }))
  }
  for (const [number, pull] of learned.pulls) {
    learned.pulls.set(number, common<Pull>({ ...pull, closes: all(pull.closes) }))
  }
  for (const [number, pull] of learned.changes) {
    learned.changes.set(number, { ...pull, closes: all(pull.closes) })
  }
  learned.repository = repository
}

function applyRules({ progress, touches }: Learned, { isProposal }: GatherPlan): void {
  progress.delete(PULL_LISTS.open)
  progress.delete(PULL_LISTS.closed)
  for (const [number, paths] of touches) {
    touches.set(
      number,
      paths.filter(({ path }) => isProposal(path)),
    )
  }
}

function changeIssues({ issues }: Learned, change: (issue: Issue) => Issue): void {
  for (const [number, issue] of issues) issues.set(number, change(issue))
}

function neededProgress(plan: GatherPlan): ReadonlySet<string> {
  return new Set([
    ...wantedLists(plan).map(({ key }) => key),
    ...(plan.unmerged === 'none' ? [] : [PULL_LISTS.open]),
    ...(plan.unmerged === 'all' ? [PULL_LISTS.closed] : []),
    ...(plan.changes === null ? [] : [PULL_LISTS.changes]),
  ])
}
