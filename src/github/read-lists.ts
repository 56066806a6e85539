import type { ChangePull, TouchedPath } from './facts.ts'
import { readLabels, readPerson, readReferences } from './read-people.ts'
import { readLines, readMilestoneTitle } from './read-threads.ts'
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

/** An issue as lists show it. */
export interface ListedIssue {
  readonly number: number
  readonly updatedAt: number
  readonly labels: readonly string[]
}

/** A pull request as lists show it. */
export interface ListedPull {
  readonly number: number
  readonly updatedAt: number
  readonly state: 'open' | 'closed' | 'merged'
}

/** One page of the files of a pull request. */
export interface FilesPage {
  readonly files: readonly TouchedPath[]
  /** Files it has in all. */
  readonly total: number
  /** Cursor of the page that follows. */
  readonly next: string | null
}

/** Reads an entry of a list of issues. */
export function readListedIssue(value: unknown): ListedIssue | null {
  const { number, updatedAt, labels } = fieldsOf(value)
  const [found, at] = [numberOf(number), instantOf(updatedAt)]
  return found === null || at === null ? null : { number: found, updatedAt: at, labels: readLabels(labels) }
}

/** Reads an entry of a list of pull requests. */
export function readListedPull(value: unknown): ListedPull | null {
  const { number, updatedAt, pullState } = fieldsOf(value)
  const [found, at] = [numberOf(number), instantOf(updatedAt)]
  if (found === null || at === null) return null
  const state = pullState === 'OPEN' ? 'open' : pullState === 'MERGED' ? 'merged' : 'closed'
  return { number: found, updatedAt: at, state }
}

/** Reads a pull request as change management sees it. */
export function readChangePull(value: unknown): ChangePull | null {
  const fields = fieldsOf(value)
  const [number, title] = [numberOf(fields.number), textOf(fields.title)]
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)]
  const [mergedAt, closedAt] = [maybeInstantOf(fields.mergedAt), maybeInstantOf(fields.closedAt)]
  if (number === null || title === null || createdAt === null || updatedAt === null) return null
  if (mergedAt === undefined || closedAt === undefined) return null
  return {
    number,
    title,
    author: readPerson(fields.author),
    createdAt,
    updatedAt,
    mergedAt,
    closedAt,
    changedFiles: countOf(fields.changedFiles) ?? 0,
    changedLines: readLines(fields),
    closes: readReferences(fields.closingIssuesReferences),
    milestone: readMilestoneTitle(fields.milestone),
    labels: readLabels(fields.labels),
  }
}

/** Reads a connection `files`; null when it cannot be read, which is not the same as no files. */
export function readFiles(connection: unknown): FilesPage | null {
  const { nodes, totalCount, pageInfo } = fieldsOf(connection)
  const { hasNextPage, endCursor } = fieldsOf(pageInfo)
  const total = countOf(totalCount)
  if (!Array.isArray(nodes) || total === null || typeof hasNextPage !== 'boolean') return null
  const next = hasNextPage ? wordOf(endCursor) : null
  return hasNextPage && next === null ? null : { files: readAll(nodes, readFile), total, next }
}

/**
 * Column of the first board that shows one; null when there is none, undefined when the boards cannot be read.
 * Archived items stand in no column.
 */
export function readColumn(value: unknown): string | null | undefined {
  const { nodes } = fieldsOf(fieldsOf(value).projectItems)
  if (!Array.isArray(nodes)) return undefined
  const columns = nodes.map((node: unknown) => {
    const { isArchived, status } = fieldsOf(node)
    return isArchived === true ? null : wordOf(fieldsOf(status).name)
  })
  return columns.find(column => column !== null) ?? null
}

function readFile(value: unknown): TouchedPath | null {
  const { path, changeType } = fieldsOf(value)
  const name = wordOf(path)
  return name === null ? null : { path: name, added: changeType === 'ADDED' }
}
