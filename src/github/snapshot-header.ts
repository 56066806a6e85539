import type { Mark } from './read-probe.ts'
import { fieldsOf } from './read-values.ts'
import { AREAS, NEWER_FIELDS, type Scope, type Snapshot } from './snapshot-state.ts'
import {
  type Decode,
  flag,
  inSeconds,
  instant,
  list,
  Misfit,
  numbered,
  oneOf,
  orNull,
  text,
  tuple,
  whole,
} from './snapshot-values.ts'

/** Changes whenever a snapshot of before cannot be read any more. */
export const SNAPSHOT_FORMAT = 1

/** What stands in the first line. */
export type Header = Pick<
  Snapshot,
  | 'repository'
  | 'repositoryId'
  | 'marks'
  | 'scope'
  | 'progress'
  | 'pending'
  | 'denied'
  | 'partial'
  | 'lacking'
  | 'manyFiles'
  | 'learnedSizes'
>

/** Parts that a list may be denied for. */
const denial = oneOf(['forbidden', 'saml'])

/**
 * The first line, a plain object so that a person can tell what the file is.
 * @param lines how many follow, so that a file cut short is not taken for a whole one
 */
export function writeHeader(header: Header, lines: number): Readonly<Record<string, unknown>> {
  const { marks, scope, progress, pending } = header
  return {
    snapshot: SNAPSHOT_FORMAT,
    tool: 'proposal-pulse',
    repository: header.repository,
    id: header.repositoryId,
    lines,
    marks: [writeMark(marks.issues), writeMark(marks.pulls)],
    scope: [
      scope.rules,
      scope.checklists ? 1 : 0,
      scope.board ? 1 : 0,
      scope.since === null ? null : inSeconds(scope.since),
    ],
    lists: byKey(progress).map(([key, { cursor, done }]) => [key, cursor, done ? 1 : 0]),
    pending: [pending.issues, pending.pulls, pending.files].map(ascending),
    denied: byKey(header.denied),
    partial: [...header.partial].sort(([a], [b]) => a - b),
    lacking: [...header.lacking].sort(),
    manyFiles: ascending(header.manyFiles),
    sizes: byKey(header.learnedSizes),
  }
}

/** Reads a line written by {@link writeHeader}. Throws `Misfit`. */
export function readHeader(value: unknown): Header {
  const header = fieldsOf(value)
  const [issues, pulls] = tuple(mark, mark)(header.marks)
  const [pendingIssues, pendingPulls, pendingFiles] = tuple(numbers, numbers, numbers)(header.pending)
  const lists = list(tuple(text, orNull(text), flag))(header.lists)
  return {
    repository: repositoryName(header.repository),
    repositoryId: text(header.id),
    marks: { issues, pulls },
    scope: readScope(header.scope),
    progress: new Map(lists.map(([key, cursor, done]) => [key, { cursor, done }])),
    pending: { issues: new Set(pendingIssues), pulls: new Set(pendingPulls), files: new Set(pendingFiles) },
    denied: new Map(list(tuple(oneOf(AREAS), denial))(header.denied)),
    partial: new Map(list(tuple(numbered, denial))(header.partial)),
    lacking: new Set(list(oneOf(NEWER_FIELDS))(header.lacking)),
    manyFiles: new Set(numbers(header.manyFiles)),
    learnedSizes: new Map(list(tuple(text, whole))(header.sizes)),
  }
}

const numbers = list(numbered)

const mark: Decode<Mark | null> = orNull(value => {
  const [count, number, at] = tuple(whole, whole, instant)(value)
  return { count, number, at }
})

const repositoryName: Decode<string> = value => {
  const name = text(value)
  if (!/^[\w.-]+\/[\w.-]+$/.test(name)) throw new Misfit('the name of a repository')
  return name
}

function readScope(value: unknown): Scope {
  const [rules, checklists, board, since] = tuple(text, flag, flag, orNull(instant))(value)
  return { rules, checklists, board, since }
}

function writeMark(mark: Mark | null): unknown {
  return mark && [mark.count, mark.number, inSeconds(mark.at)]
}

function ascending(set: ReadonlySet<number>): readonly number[] {
  return [...set].sort((a, b) => a - b)
}

function byKey<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1))
}
