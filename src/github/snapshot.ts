import type { Milestone, TouchedPath } from './facts.ts'
import { fieldsOf } from './read-values.ts'
import { type Header, readHeader, SNAPSHOT_FORMAT, writeHeader } from './snapshot-header.ts'
import { emptySnapshot, type Snapshot } from './snapshot-state.ts'
import {
  readChange,
  readIssue,
  readPull,
  type Written,
  writeChange,
  writeIssue,
  writePull,
} from './snapshot-threads.ts'
import {
  type Decode,
  flag,
  inSeconds,
  instant,
  list,
  Misfit,
  numbered,
  oid,
  oneOf,
  orNull,
  text,
  tuple,
} from './snapshot-values.ts'

export { emptySnapshot, type Snapshot } from './snapshot-state.ts'

/** A snapshot, or why it was set aside: the rest of a sentence, such as "it is not complete". */
export type SnapshotReading = { readonly snapshot: Snapshot } | { readonly setAside: string }

/** Larger than what 100,000 pull requests need; a file beyond it is no snapshot of ours. */
const LARGEST_SNAPSHOT = 256 * 1024 * 1024

/**
 * A snapshot as text, one JSON value a line: a header, then what was learned, sorted. The same snapshot always
 * gives the same bytes, and a day's changes are few lines.
 */
export function writeSnapshot(snapshot: Snapshot): string {
  const lines: string[] = []
  for (const line of linesOf(snapshot)) lines.push(JSON.stringify(line))
  return `${[JSON.stringify(writeHeader(snapshot, lines.length)), ...lines].join('\n')}\n`
}

/** One after the other, so that a large repository does not stand in memory twice. */
function* linesOf(snapshot: Snapshot): Generator<unknown> {
  const { repository: home } = snapshot
  for (const milestone of snapshot.milestones) yield writeMilestone(milestone)
  for (const [, issue] of sorted(snapshot.issues)) yield ['i', ...writeIssue(issue, home)]
  for (const [, pull] of sorted(snapshot.pulls)) yield ['p', ...writePull(pull, home)]
  for (const [number, paths] of sorted(snapshot.touches)) {
    yield ['f', number, paths.map(({ path, added }) => [path, added ? 1 : 0])]
  }
  for (const commit of [...snapshot.commits].sort(([a], [b]) => (a < b ? -1 : 1))) yield ['c', ...commit]
  for (const number of [...snapshot.absent].sort((a, b) => a - b)) yield ['a', number]
  for (const [, pull] of sorted(snapshot.changes)) yield ['g', ...writeChange(pull, home)]
}

/**
 * Reads a snapshot written by {@link writeSnapshot}. Anybody may have edited the file, so everything in it is
 * checked, and what does not fit sets the whole aside: the run then starts from nothing, which only costs requests.
 * Whether it belongs to the repository is told by GitHub's id of it once that is known, as names change.
 */
export function readSnapshot(
  content: string,
  { repository }: { readonly repository: string },
): SnapshotReading {
  if (content.length > LARGEST_SNAPSHOT) return setAside('it is larger than any this program writes')
  let line = 0
  try {
    const lines = splitLines(content)
    const header = JSON.parse(lines.next().value ?? '')
    const { snapshot: format } = fieldsOf(header)
    if (format !== SNAPSHOT_FORMAT) return setAside(otherFormat(format))
    const snapshot = begin(readHeader(header))
    if (snapshot.repositoryId === '' && snapshot.repository.toLowerCase() !== repository.toLowerCase()) {
      return setAside(`it belongs to another repository, ${snapshot.repository}`)
    }
    for (const each of lines) {
      line++
      takeLine(snapshot, JSON.parse(each))
    }
    if (line !== fieldsOf(header).lines) return setAside('it is not complete')
    return { snapshot }
  } catch (error) {
    if (error instanceof Misfit) return setAside(`it lacks ${error.message} in line ${line + 1}`)
    if (error instanceof SyntaxError || error instanceof RangeError)
      return setAside(`it cannot be read in line ${line + 1}`)
    throw error
  }
}

/** A snapshot that lines are added to. */
type Growing = ReturnType<typeof begin>

function begin(header: Header) {
  const empty = emptySnapshot(header.repository)
  return {
    ...empty,
    ...header,
    milestones: [] as Milestone[],
    issues: new Map(empty.issues),
    pulls: new Map(empty.pulls),
    touches: new Map(empty.touches),
    commits: new Map(empty.commits),
    absent: new Set(empty.absent),
    changes: new Map(empty.changes),
  }
}

const touched: Decode<TouchedPath> = value => {
  const [path, added] = tuple(text, flag)(value)
  return { path, added }
}

const pullOfCommit = orNull(numbered)

function takeLine(snapshot: Growing, line: unknown): void {
  if (!Array.isArray(line)) throw new Misfit('a list')
  const [kind, ...values]: Written = line
  const home = snapshot.repository
  switch (kind) {
    case 'm':
      snapshot.milestones.push(readMilestone(values))
      break
    case 'i':
      put(snapshot.issues, readIssue(values, home))
      break
    case 'p':
      put(snapshot.pulls, readPull(values, home))
      break
    case 'g':
      put(snapshot.changes, readChange(values, home))
      break
    case 'f':
      snapshot.touches.set(numbered(values[0]), list(touched)(values[1]))
      break
    case 'c':
      snapshot.commits.set(oid(values[0]), pullOfCommit(values[1]))
      break
    case 'a':
      snapshot.absent.add(numbered(values[0]))
      break
    default:
      throw new Misfit('a kind of line this program knows')
  }
}

function put<T extends { readonly number: number }>(map: Map<number, T>, value: T): void {
  map.set(value.number, value)
}

function writeMilestone({ number, title, state, createdAt, dueOn, closedAt }: Milestone): unknown {
  const when = (at: number | null) => (at === null ? null : inSeconds(at))
  return ['m', number, title, state, when(createdAt), when(dueOn), when(closedAt)]
}

function readMilestone(values: Written): Milestone {
  const maybe = orNull(instant)
  const [number, title, state, createdAt, dueOn, closedAt] = tuple(
    numbered,
    text,
    oneOf(['open', 'closed']),
    instant,
    maybe,
    maybe,
  )(values)
  return { number, title, state, createdAt, dueOn, closedAt }
}

function* splitLines(content: string): Generator<string, undefined> {
  for (let from = 0; from < content.length; ) {
    const end = content.indexOf('\n', from)
    const to = end === -1 ? content.length : end
    yield content.slice(from, to)
    from = to + 1
  }
  return undefined
}

function otherFormat(format: unknown): string {
  return typeof format === 'number'
    ? `it has format ${format}, and this version reads format ${SNAPSHOT_FORMAT}`
    : 'it does not say what format it has'
}

function setAside(why: string): SnapshotReading {
  return { setAside: why }
}

function sorted<T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] {
  return [...map].sort(([a], [b]) => a - b)
}
