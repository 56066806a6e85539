import { fieldsOf, instantOf, numberOf, readAll, wordOf } from './read-values.ts'

/** What GitHub knows of a commit. */
export interface CommitAnswer {
  /** Pull request that brought it; null when there is none. */
  readonly pull: number | null
  /** When it was committed; null when GitHub does not have the commit. */
  readonly committedAt: number | null
}

interface Candidate {
  readonly number: number
  readonly merged: boolean
  readonly exact: boolean
}

/**
 * Reads the pull requests of a commit. The one whose merge made the commit wins, else the first that is merged and
 * holds it: a commit can also stand in pull requests that were never merged, or in those of a fork. Undefined when
 * the answer cannot be read.
 */
export function readCommit(value: unknown, home: string): CommitAnswer | undefined {
  if (value === null) return { pull: null, committedAt: null }
  const { __typename, oid, committedDate, associatedPullRequests } = fieldsOf(value)
  if (typeof __typename !== 'string') return undefined
  // A tag or tree of that id brings nothing.
  if (__typename !== 'Commit') return { pull: null, committedAt: null }
  const { nodes } = fieldsOf(associatedPullRequests)
  if (!Array.isArray(nodes)) return undefined
  const here = readAll(nodes, node => readCandidate(node, oid, home)).filter(({ merged }) => merged)
  const best = here.find(({ exact }) => exact) ?? here[0]
  return { pull: best?.number ?? null, committedAt: instantOf(committedDate) }
}

function readCandidate(value: unknown, oid: unknown, home: string): Candidate | null {
  const { number, merged, repository, mergeCommit } = fieldsOf(value)
  const found = numberOf(number)
  const name = wordOf(fieldsOf(repository).nameWithOwner)
  if (found === null || name?.toLowerCase() !== home.toLowerCase()) return null
  return { number: found, merged: merged === true, exact: fieldsOf(mergeCommit).oid === oid }
}
