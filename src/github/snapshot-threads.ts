import type { ChangePull, Issue, Pull, Reference } from './facts.ts'
import {
  eventsOf,
  REASONS,
  readPerson,
  referenceOf,
  writeEvent,
  writePerson,
  writeReference,
} from './snapshot-events.ts'
import {
  flag,
  inSeconds,
  instant,
  list,
  Misfit,
  numbered,
  oneOf,
  orNull,
  seconds,
  text,
  whole,
} from './snapshot-values.ts'

/** What stands on a line, behind the word that says what it is. */
export type Written = readonly unknown[]

type Thread = Issue | Pull

const bit = (value: boolean) => (value ? 1 : 0)

/** What issues and pull requests share, in one list. Times are seconds since it was opened. */
function writeBase(thread: Thread, home: string): Written {
  const { number, title, author, createdAt, updatedAt, closedAt, milestone, labels, events, complete } =
    thread
  return [
    number,
    title,
    writePerson(author),
    inSeconds(createdAt),
    inSeconds(updatedAt - createdAt),
    writeSince(closedAt, createdAt),
    milestone,
    labels,
    bit(complete),
    events.map(event => writeEvent(event, createdAt, home)),
  ]
}

const BASE = 10

const maybeText = orNull(text)
const names = list(text)
const maybeSeconds = orNull(seconds)

function readBase(values: Written, home: string) {
  const createdAt = instant(values[3])
  return {
    number: numbered(values[0]),
    title: text(values[1]),
    author: readPerson(values[2]),
    createdAt,
    updatedAt: since(seconds(values[4]), createdAt),
    closedAt: readSince(values[5], createdAt),
    milestone: maybeText(values[6]),
    labels: names(values[7]),
    complete: flag(values[8]),
    events: eventsOf(createdAt, home)(values[9]),
  }
}

function writeSince(at: number | null, createdAt: number): number | null {
  return at === null ? null : inSeconds(at - createdAt)
}

function readSince(value: unknown, createdAt: number): number | null {
  const after = maybeSeconds(value)
  return after === null ? null : since(after, createdAt)
}

function since(after: number, createdAt: number): number {
  if (createdAt + after < 0) throw new Misfit('an instant after 1970')
  return createdAt + after
}

const all = (references: readonly Reference[], home: string) =>
  references.map(each => writeReference(each, home))

/** An issue as a line. */
export function writeIssue(issue: Issue, home: string): Written {
  const { state, reason, assignees, parent, subIssues, closedBy, checklist, column } = issue
  return [
    ...writeBase(issue, home),
    bit(state === 'open'),
    reason,
    assignees,
    parent && writeReference(parent, home),
    subIssues && [subIssues.total, subIssues.completed],
    all(closedBy, home),
    checklist.map(({ section, ticked, total }) => [section, ticked, total]),
    column,
  ]
}

/** Reads an issue written by {@link writeIssue}. */
export function readIssue(values: Written, home: string): Issue {
  const [open, reason, assignees, parent, subIssues, closedBy, checklist, column] = values.slice(BASE)
  return {
    kind: 'issue',
    ...readBase(values, home),
    state: flag(open) ? 'open' : 'closed',
    reason: orNull(oneOf(REASONS))(reason),
    assignees: names(assignees),
    parent: orNull(referenceOf(home))(parent),
    subIssues: orNull(readSubIssues)(subIssues),
    closedBy: list(referenceOf(home))(closedBy),
    checklist: list(readBoxes)(checklist),
    column: maybeText(column),
  }
}

function readSubIssues(value: unknown): { total: number; completed: number } {
  const [total, completed] = list(whole)(value)
  return { total: whole(total), completed: whole(completed) }
}

function readBoxes(value: unknown): Issue['checklist'][number] {
  const [section, ticked, total] = Array.isArray(value) ? value : []
  return { section: text(section), ticked: whole(ticked), total: whole(total) }
}

/** A pull request as a line, without the documents it touches. */
export function writePull(pull: Pull, home: string): Written {
  const { state, draft, createdAt, mergedAt, mergeCommit, base, changedFiles, changedLines, closes } = pull
  return [
    ...writeBase(pull, home),
    state,
    bit(draft),
    writeSince(mergedAt, createdAt),
    mergeCommit,
    base,
    changedFiles,
    changedLines,
    all(closes, home),
  ]
}

/** Reads a pull request written by {@link writePull}. */
export function readPull(values: Written, home: string): Pull {
  const [state, draft, mergedAt, mergeCommit, base, changedFiles, changedLines, closes] = values.slice(BASE)
  const thread = readBase(values, home)
  return {
    kind: 'pull',
    ...thread,
    state: oneOf(['open', 'closed', 'merged'])(state),
    draft: flag(draft),
    mergedAt: readSince(mergedAt, thread.createdAt),
    mergeCommit: maybeText(mergeCommit),
    base: text(base),
    changedFiles: whole(changedFiles),
    changedLines: whole(changedLines),
    closes: list(referenceOf(home))(closes),
    touches: null,
  }
}

/** A pull request of change management as a line. */
export function writeChange(pull: ChangePull, home: string): Written {
  const { number, title, author, createdAt, updatedAt, mergedAt, closedAt } = pull
  return [
    number,
    title,
    writePerson(author),
    inSeconds(createdAt),
    inSeconds(updatedAt - createdAt),
    writeSince(mergedAt, createdAt),
    writeSince(closedAt, createdAt),
    pull.changedFiles,
    pull.changedLines,
    all(pull.closes, home),
    pull.milestone,
    pull.labels,
  ]
}

/** Reads a pull request written by {@link writeChange}. */
export function readChange(values: Written, home: string): ChangePull {
  const createdAt = instant(values[3])
  return {
    number: numbered(values[0]),
    title: text(values[1]),
    author: readPerson(values[2]),
    createdAt,
    updatedAt: since(seconds(values[4]), createdAt),
    mergedAt: readSince(values[5], createdAt),
    closedAt: readSince(values[6], createdAt),
    changedFiles: whole(values[7]),
    changedLines: whole(values[8]),
    closes: list(referenceOf(home))(values[9]),
    milestone: maybeText(values[10]),
    labels: names(values[11]),
  }
}
