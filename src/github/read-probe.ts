import type { Milestone } from './facts.ts'
import { valueAt } from './places.ts'
import {
  countOf,
  fieldsOf,
  instantOf,
  maybeInstantOf,
  numberOf,
  readAll,
  textOf,
  wordOf,
} from './read-values.ts'

/** The newest thread of one kind and how many there are: while it stays the same, nothing has changed. */
export interface Mark {
  readonly count: number
  /** 0 when there is none. */
  readonly number: number
  /** When the newest was updated; 0 when there is none. */
  readonly at: number
}

/** What the probe tells. A part is null when the token may not see it. */
export interface Probe {
  readonly id: string
  /** `owner/name` as GitHub writes it now. */
  readonly repository: string
  readonly issues: Mark | null
  readonly pulls: Mark | null
  readonly milestones: ProbedMilestones | null
}

/** The milestones updated last, at most a page of them. */
export interface ProbedMilestones {
  readonly total: number
  readonly listed: readonly Milestone[]
  /** Cursor of the page that follows. */
  readonly next: string | null
}

/** Reads the probe; null when there is no repository in it. */
export function readProbe(data: unknown): Probe | null {
  const repository = fieldsOf(valueAt(data, ['repository']))
  const [id, name] = [wordOf(repository.id), wordOf(repository.nameWithOwner)]
  if (id === null || name === null) return null
  return {
    id,
    repository: name,
    issues: readMark(repository.newestIssue),
    pulls: readMark(repository.newestPull),
    milestones: readMilestones(repository.milestones),
  }
}

/** Reads a connection of milestones. */
export function readMilestones(connection: unknown): ProbedMilestones | null {
  const { totalCount, nodes, pageInfo } = fieldsOf(connection)
  const { hasNextPage, endCursor } = fieldsOf(pageInfo)
  const total = countOf(totalCount)
  if (total === null || !Array.isArray(nodes)) return null
  return {
    total,
    listed: readAll(nodes, readMilestone),
    next: hasNextPage === true ? wordOf(endCursor) : null,
  }
}

function readMark(connection: unknown): Mark | null {
  const { totalCount, nodes } = fieldsOf(connection)
  const count = countOf(totalCount)
  if (count === null || !Array.isArray(nodes)) return null
  const newest = fieldsOf(nodes[0])
  const [number, at] = [numberOf(newest.number), instantOf(newest.updatedAt)]
  if (nodes.length > 0 && (number === null || at === null)) return null
  return { count, number: number ?? 0, at: at ?? 0 }
}

/** Reads a milestone. */
export function readMilestone(value: unknown): Milestone | null {
  const fields = fieldsOf(value)
  const [number, title, createdAt] = [
    numberOf(fields.number),
    textOf(fields.title),
    instantOf(fields.createdAt),
  ]
  const [dueOn, closedAt] = [maybeInstantOf(fields.dueOn), maybeInstantOf(fields.closedAt)]
  if (
    number === null ||
    title === null ||
    createdAt === null ||
    dueOn === undefined ||
    closedAt === undefined
  ) {
    return null
  }
  return { number, title, state: fields.state === 'CLOSED' ? 'closed' : 'open', createdAt, dueOn, closedAt }
}
