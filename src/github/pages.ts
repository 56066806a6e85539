import type { Answer, Trouble } from './answers.ts'
import { isWithin, troublesAt, valueAt } from './places.ts'
import type { Sender } from './sender.ts'
import type { Size } from './sizes.ts'

/** One connection read page by page. */
export interface PageQuery {
  /** Name the learned size is kept under. */
  readonly name: string
  /** First and largest page size, at most GitHub's 100. */
  readonly size: number
  /** Must declare `$first: Int!` and `$cursor: String`, and select `nodes` or `edges` and `pageInfo { hasNextPage endCursor }`. */
  readonly document: string
  /** All other variables. */
  readonly variables: Record<string, unknown>
  /** Where the connection is, such as `['repository', 'issues']`. */
  readonly connection: readonly (string | number)[]
  /** Cursor to start after; from the beginning when left out. */
  readonly cursor?: string | null
}

/**
 * How a reading ended. `complete`: there is no further page; `enough`: `take` said so; `unread`: the next page
 * could not be read, so what follows `cursor` is unknown (null: not even the first page was read).
 */
export type PagesEnd =
  | { readonly kind: 'complete' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'unread'; readonly cursor: string | null; readonly trouble: Trouble }

/** What an answer says of the page: where it goes on (null: nowhere), or why there is no page. */
type Page =
  | { readonly kind: 'page'; readonly next: string | null }
  /** `smaller`: a smaller page may leave out what emptied this one. */
  | { readonly kind: 'lost'; readonly trouble: Trouble; readonly smaller: boolean }

/** Reads a connection page by page. See `GithubClient.askPages`. */
export async function askPages(
  sender: Sender,
  size: Size,
  query: PageQuery,
  take: (data: unknown, troubles: readonly Trouble[]) => 'more' | 'enough',
): Promise<PagesEnd> {
  let cursor = query.cursor ?? null
  for (;;) {
    const first = size.now
    const variables = { ...query.variables, first, cursor }
    const sent = await (first === 1
      ? sender.sendPatiently(query.document, variables)
      : sender.send(query.document, variables))
    const page = sent.kind === 'heavy' ? tooHeavy(query, sent.why) : pageOf(query, sent.answer, cursor)
    if (page.kind === 'lost') {
      if (page.smaller && first > 1) {
        size.heavy(first)
        continue
      }
      size.blameless()
      return { kind: 'unread', cursor, trouble: page.trouble }
    }
    size.good(first)
    if (sent.kind === 'answer' && take(sent.answer.data, sent.answer.troubles) === 'enough') {
      return { kind: 'enough' }
    }
    if (page.next === null) return { kind: 'complete' }
    cursor = page.next
  }
}

/** A page that failed is never an empty page: without a connection, its list and its `pageInfo` it is lost. */
function pageOf(query: PageQuery, answer: Answer, cursor: string | null): Page {
  const path = query.connection
  const troubles = troublesAt(answer, path)
  const above = troubles.find(trouble => isWithin(path, trouble.path))
  if (above) return { kind: 'lost', trouble: above, smaller: false }
  const connection = valueAt(answer.data, path)
  const list = valueAt(connection, ['nodes']) ?? valueAt(connection, ['edges'])
  if (!Array.isArray(list)) {
    const trouble = troubles[0] ?? answer.troubles[0]
    return trouble ? { kind: 'lost', trouble, smaller: true } : lacking(query, 'the list')
  }
  const next = valueAt(connection, ['pageInfo', 'hasNextPage'])
  if (typeof next !== 'boolean') return lacking(query, 'the end of the page')
  if (!next) return { kind: 'page', next: null }
  const end = valueAt(connection, ['pageInfo', 'endCursor'])
  return typeof end === 'string' && end !== cursor
    ? { kind: 'page', next: end }
    : lacking(query, 'a cursor that leads on')
}

function lacking({ connection }: PageQuery, what: string): Page {
  const trouble: Trouble = { path: connection, kind: 'unread', message: `GitHub's answer lacks ${what}` }
  return { kind: 'lost', trouble, smaller: false }
}

function tooHeavy({ connection }: PageQuery, why: string): Page {
  const trouble: Trouble = { path: connection, kind: 'unread', message: `GitHub did not finish it: ${why}` }
  return { kind: 'lost', trouble, smaller: true }
}
