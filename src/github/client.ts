import type { Answer, Trouble } from './answers.ts'
import { askInBatches, type BatchQuery } from './batches.ts'
import { type Budget, type Clock, Meter, type Spent } from './budget.ts'
import { Halted } from './halted.ts'
import { askPages, type PageQuery, type PagesEnd } from './pages.ts'
import { Sender } from './sender.ts'
import { Sizes } from './sizes.ts'
import { transport } from './transport.ts'

export type { Answer, Trouble } from './answers.ts'
export type { BatchQuery } from './batches.ts'
export type { Budget, Clock, Spent } from './budget.ts'
export { Halted, type HaltKind } from './halted.ts'
export type { PageQuery, PagesEnd } from './pages.ts'

/** What the client needs from the outside. */
export interface ClientOptions {
  readonly token: string
  /** `https://api.github.com/graphql`, `https://HOST/api/graphql`, or a test server's `.../graphql`. */
  readonly graphqlUrl: string
  readonly fetch: typeof fetch
  readonly clock: Clock
  readonly budget: Budget
  /**
   * Points of GitHub's hourly window that are left to others: the run stops, or waits for a near reset, when fewer
   * remain. Default: a fifth of the window, at most 200, as the 1,000 points of a workflow's token belong to all
   * workflows of the repository.
   */
  readonly reserve?: number
  /** Longest single wait for a limit, milliseconds. Default: 5 minutes. */
  readonly longestWaitMs?: number
  /** Longest time one request may take, milliseconds. Default: 30 seconds. */
  readonly timeoutMs?: number
  /** Batch and page sizes learned by earlier runs, by name of the query. */
  readonly learnedSizes?: ReadonlyMap<string, number>
}

/**
 * Reads GitHub's GraphQL, one request at a time. For queries only: whatever fails is asked again, and a mutation
 * could then be done twice. Every method throws {@link Halted} when no further question makes sense.
 */
export interface GithubClient {
  /** Asks once. Partial data comes with its troubles; an answer that stays too heavy is `Halted` `unavailable`. */
  ask(document: string, variables: Record<string, unknown>): Promise<Answer>
  /**
   * Asks for many things; the batch halves on heavy answers and grows by one step (doubles) after five good ones.
   * `take` is called once per item, in order, batch by batch, with its value and the troubles that touch its path.
   * The value is undefined when it could not be read, and then there is at least one trouble; null is GitHub's own
   * null. When it throws `Halted`, everything read until then has been taken.
   */
  askInBatches<Item>(
    query: BatchQuery<Item>,
    items: readonly Item[],
    take: (item: Item, value: unknown, troubles: readonly Trouble[]) => void,
  ): Promise<void>
  /**
   * Reads a connection page by page; the page halves on heavy answers and the cursor is kept. `take` gets the whole
   * `data` of each page and the troubles inside it. Look at what it returns: an `unread` end is a gap, not an end.
   */
  askPages(
    query: PageQuery,
    take: (data: unknown, troubles: readonly Trouble[]) => 'more' | 'enough',
  ): Promise<PagesEnd>
  /** Sizes that worked, by name of the query; kept in the snapshot for the next run. */
  readonly learnedSizes: ReadonlyMap<string, number>
  readonly spent: Spent
  /** `Date` of the first answer in milliseconds, the run's `now`; null before it or when the server sends none. */
  readonly serverTime: number | null
}

const LONGEST_WAIT_MS = 5 * 60_000

/** GitHub ends a question after 10 seconds by itself; three times that is a connection that hangs. */
const TIMEOUT_MS = 30_000

/** Connects to GitHub. Sends nothing yet. Throws `ConfigurationError` when the address is not a GraphQL address. */
export function connect(options: ClientOptions): GithubClient {
  // A secret that was pasted with a line break at its end is still the right one.
  const token = options.token.trim()
  const { graphqlUrl, fetch, clock, budget, timeoutMs = TIMEOUT_MS } = options
  const post = transport({ token, graphqlUrl, fetch, timeoutMs })
  const { reserve = null, longestWaitMs = LONGEST_WAIT_MS } = options
  const meter = new Meter({ clock, budget, reserve, longestWaitMs })
  const sender = new Sender(post, meter, { host: new URL(graphqlUrl).hostname, token })
  const sizes = new Sizes(options.learnedSizes ?? new Map())
  return {
    ask: (document, variables) => ask(sender, document, variables),
    askInBatches: (query, items, take) =>
      askInBatches(sender, sizes.of(query.name, query.size), query, items, take),
    askPages: (query, take) => askPages(sender, sizes.of(query.name, query.size), query, take),
    get learnedSizes() {
      return sizes.learned
    },
    get spent() {
      return meter.spent
    },
    get serverTime() {
      return meter.serverTime
    },
  }
}

async function ask(sender: Sender, document: string, variables: Record<string, unknown>): Promise<Answer> {
  const sent = await sender.sendPatiently(document, variables)
  if (sent.kind === 'answer') return sent.answer
  throw new Halted(
    'unavailable',
    `GitHub does not finish a small question (${sent.why}). What was read is kept; the next run tries again.`,
  )
}
