import type { GithubClient, Trouble } from '../github/client.ts'
import { valueAt } from '../github/places.ts'
import type { Home } from '../github/queries-threads.ts'
import { fieldsOf, instantOf, nodesOf, wordOf } from '../github/read-values.ts'
import { moreCommentsQuery, reminderCommentsQuery } from '../github/reminder-queries.ts'

/** What comments are read for. */
export interface CommentReading {
  readonly github: Pick<GithubClient, 'askPages' | 'askInBatches'>
  readonly home: Home
  /** Older ones are of no interest; null reads all. */
  readonly since: number | null
  /** Takes a comment as GitHub gave it. */
  readonly take: (comment: unknown, locked: boolean) => void
  /** Hears of what could not be read. */
  readonly missed: (trouble: Trouble | null) => void
}

interface Continuation {
  readonly number: number
  readonly locked: boolean
  readonly cursor: string
}

/** Reads the comments of issues and pull requests; a number that leads nowhere has none. Throws `Halted`. */
export async function readComments(numbers: readonly number[], reading: CommentReading): Promise<void> {
  const { github, home, since, take, missed } = reading
  const further: Continuation[] = []
  await github.askInBatches(reminderCommentsQuery(home, since), numbers, (number, value, troubles) => {
    if (value === null || troubles.some(({ kind }) => kind === 'not-found')) return
    const { locked, comments } = fieldsOf(value)
    const nodes = nodesOf(comments)
    const { hasNextPage, endCursor } = fieldsOf(fieldsOf(comments).pageInfo)
    const cursor = wordOf(endCursor)
    if (nodes === null || typeof hasNextPage !== 'boolean' || (hasNextPage && cursor === null)) {
      return missed(troubles[0] ?? null)
    }
    for (const trouble of troubles) missed(trouble)
    for (const node of nodes) take(node, locked === true)
    if (hasNextPage && cursor !== null && !isPast(nodes, since)) {
      further.push({ number, locked: locked === true, cursor })
    }
  })
  for (const each of further) await readMore(each, reading)
}

async function readMore(
  { number, locked, cursor }: Continuation,
  { github, home, since, take, missed }: CommentReading,
): Promise<void> {
  const query = moreCommentsQuery(home, number, since, cursor)
  const end = await github.askPages(query, (data, troubles) => {
    const nodes = nodesOf(valueAt(data, query.connection)) ?? []
    for (const trouble of troubles) missed(trouble)
    for (const node of nodes) take(node, locked)
    return isPast(nodes, since) ? 'enough' : 'more'
  })
  if (end.kind === 'unread') missed(end.trouble)
}

/** True when the last of a page, of which the last changed come first, was not changed since. */
function isPast(nodes: readonly unknown[], since: number | null): boolean {
  const last = instantOf(fieldsOf(nodes.at(-1)).updatedAt)
  return since !== null && last !== null && last < since
}
