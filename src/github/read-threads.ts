import type { Issue, Pull, Thread } from './facts.ts'
import { byTime, readLastComments, readLastPush, readReason, readTimeline } from './read-events.ts'
import { readLabels, readLogins, readPerson, readReference, readReferences } from './read-people.ts'
import {
  countOf,
  type Fields,
  fieldsOf,
  instantOf,
  maybeInstantOf,
  nodesOf,
  numberOf,
  textOf,
  wordOf,
} from './read-values.ts'

/**
 * What came of asking for one number. `next` is where its timeline goes on: a thread is only `complete` when it does
 * not. `whole` tells whether everything up to there could be read.
 */
export type ThreadAnswer =
  | {
      readonly kind: 'thread'
      readonly thread: Thread
      readonly next: string | null
      readonly whole: boolean
    }
  /** Exists, but is the other of the two. */
  | { readonly kind: 'other' }
  /** Exists no longer under this number, such as an issue that was moved to another repository. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unreadable' }

/** Reads the boxes of an issue's body; null where the family keeps none. */
export type ChecklistReader = ((body: string) => Issue['checklist']) | null

/** Reads the answer for a number that was asked for as an issue. */
export function readIssue(
  value: unknown,
  number: number,
  home: string,
  checklistOf: ChecklistReader,
): ThreadAnswer {
  const fields = fieldsOf(value)
  if (fields.__typename === 'PullRequest') return { kind: 'other' }
  const base = readBase(fields, home)
  if (base === null || typeof fields.issueState !== 'string') return { kind: 'unreadable' }
  if (base.thread.number !== number) return { kind: 'elsewhere' }
  const open = fields.issueState === 'OPEN'
  const issue: Issue = {
    kind: 'issue',
    ...base.thread,
    state: open ? 'open' : 'closed',
    // A reopened issue keeps "reopened" as its reason, which is none for being open.
    reason: open ? null : readReason(fields.stateReason),
    assignees: readLogins(fields.assignees),
    parent: readReference(fields.parent),
    subIssues: readSubIssues(fields.subIssuesSummary),
    closedBy: readReferences(fields.closedByPullRequestsReferences),
    checklist: checklistOf === null ? [] : readBoxes(fields.body, checklistOf),
    column: null,
  }
  return { kind: 'thread', thread: issue, next: base.next, whole: base.whole }
}

/** Reads the answer for a number that was asked for as a pull request. */
export function readPull(value: unknown, number: number, home: string): ThreadAnswer {
  const fields = fieldsOf(value)
  if (fields.__typename === 'Issue') return { kind: 'other' }
  const base = readBase(fields, home)
  const mergedAt = maybeInstantOf(fields.mergedAt)
  const target = wordOf(fields.baseRefName)
  if (base === null || mergedAt === undefined || target === null || typeof fields.pullState !== 'string') {
    return { kind: 'unreadable' }
  }
  if (base.thread.number !== number) return { kind: 'elsewhere' }
  const pull: Pull = {
    kind: 'pull',
    ...base.thread,
    state: fields.pullState === 'OPEN' ? 'open' : fields.pullState === 'MERGED' ? 'merged' : 'closed',
    draft: fields.isDraft === true,
    mergedAt,
    mergeCommit: wordOf(fieldsOf(fields.mergeCommit).oid),
    base: target,
    changedFiles: countOf(fields.changedFiles) ?? 0,
    changedLines: readLines(fields),
    closes: readReferences(fields.closingIssuesReferences),
    touches: null,
  }
  return { kind: 'thread', thread: pull, next: base.next, whole: base.whole }
}

/** Lines added and removed. */
export function readLines({ additions, deletions }: Fields): number {
  return (countOf(additions) ?? 0) + (countOf(deletions) ?? 0)
}

/** Title of the milestone something is in. */
export function readMilestoneTitle(value: unknown): string | null {
  return wordOf(fieldsOf(value).title)
}

function readBase(fields: Fields, home: string) {
  const number = numberOf(fields.number)
  const title = textOf(fields.title)
  const createdAt = instantOf(fields.createdAt)
  const updatedAt = instantOf(fields.updatedAt)
  const closedAt = maybeInstantOf(fields.closedAt)
  if (
    number === null ||
    title === null ||
    createdAt === null ||
    updatedAt === null ||
    closedAt === undefined
  ) {
    return null
  }
  const page = readTimeline(fields.timelineItems, home)
  const isPull = fields.pullState !== undefined
  const last = isPull ? readLastPush(fields.commits, createdAt) : readLastComments(fields.comments)
  const whole = page.whole && last !== null && nodesOf(fields.labels) !== null
  const thread = {
    number,
    title,
    author: readPerson(fields.author),
    createdAt,
    updatedAt,
    closedAt,
    milestone: readMilestoneTitle(fields.milestone),
    labels: readLabels(fields.labels),
    events: byTime([...page.events, ...(last ?? [])]),
    complete: whole && page.next === null,
  }
  return { thread, next: page.next, whole }
}

function readSubIssues(value: unknown): Issue['subIssues'] {
  const { total, completed } = fieldsOf(value)
  const [all, done] = [countOf(total), countOf(completed)]
  return all === null || done === null || all === 0 ? null : { total: all, completed: done }
}

function readBoxes(body: unknown, checklistOf: (body: string) => Issue['checklist']): Issue['checklist'] {
  const sections = typeof body === 'string' ? checklistOf(body) : []
  return sections.map(({ section, ticked, total }) => ({ section: textOf(section) ?? '', ticked, total }))
}
