/**
 * A GitHub for tests: an HTTP server on this machine that executes GitHub's real public GraphQL schema over an
 * in-memory store.
 *
 * What it is good for: queries are validated against the real schema, pages and cursors work, prices follow the
 * documented formula, limits are enforced, errors have GitHub's shape, and what the store does not hold is refused
 * with 501 instead of answered with null; `close()` then fails.
 *
 * What it is not:
 * - the price is the documented formula only; GitHub may charge otherwise, and for `nodes(ids:)` the docs say nothing;
 * - there is no time budget: "too heavy" is a rule on the number of nodes, not on work done;
 * - texts of errors are taken from public threads, not from a specification;
 * - permissions are simplified: one of five per type, in every repository alike; errors stand on the field, and a
 *   public repository is as closed as a private one;
 * - totals of connections, orders of equal keys and the meaning of rare arguments are our reading of the docs;
 * - there is no search, and no delay between a write and what is read;
 * - of mutations, branches and trees there is what publishing and reminding need (`mutations.ts`, `git-store.ts`).
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, json } from './answer.ts'
import { aStore } from './builders.ts'
import { Faults } from './faults.ts'
import { type Desk, handle, type LoggedRequest } from './handle.ts'
import { DEFAULT_TOKEN, type Token } from './permissions.ts'
import { PointsWindow } from './quota.ts'
import { githubSchema, OLDER_SCHEMA } from './schema.ts'
import type { Store } from './store.ts'

/** How the server shall be. */
export interface FakeGithubOptions {
  /** An empty repository `acme/proposals` unless given. */
  readonly store?: Store
  /** Permissions of the default token in place of reading everything but projects. */
  readonly permissions?: Token['permissions']
  /** Further tokens. */
  readonly tokens?: readonly Token[]
  /** Points per hour and token; 1,000 unless given, as for the token of a workflow. */
  readonly pointsPerHour?: number
  /**
   * An enterprise server: path `/api/graphql`, no limits, an older schema. `dropped` are names it does not know,
   * `Type.field`, `Enum.VALUE` or `Type`.
   */
  readonly ghes?: boolean | { readonly dropped: readonly string[] }
  /** Any free one unless given. */
  readonly port?: number
}

/** A running server. */
export interface FakeGithub {
  /** For GITHUB_GRAPHQL_URL. */
  readonly url: string
  /** Text of the default token. */
  readonly token: string
  readonly store: Store
  readonly faults: Faults
  /** Every request that was understood, in order. */
  readonly requests: readonly LoggedRequest[]
  /** What was asked for and is not modelled; a test that provokes it empties the list. */
  readonly complaints: string[]
  /** Leaves the default token so many points in the current hour. */
  readonly leavePoints: (remaining: number) => void
  /** Stops; throws when something was asked for that is not modelled. */
  readonly close: () => Promise<void>
}

/** Starts the server. The schema is built once per process. */
export async function startFakeGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const store = options.store ?? aStore()
  const desk = deskOf(store, options)
  const path = options.ghes ? '/api/graphql' : '/graphql'
  const server = createServer((request, response) => {
    void serve(desk, path, request, response)
  })
  await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    token: DEFAULT_TOKEN.text,
    store,
    faults: desk.faults,
    requests: desk.requests,
    complaints: desk.complaints,
    leavePoints: remaining => {
      const window = desk.windows?.get(DEFAULT_TOKEN.text) ?? new PointsWindow(desk.pointsPerHour)
      window.leave(remaining, store.clock.now())
      desk.windows?.set(DEFAULT_TOKEN.text, window)
    },
    close: () => stop(server, desk),
  }
}

function deskOf(store: Store, options: FakeGithubOptions): Desk {
  const { ghes, permissions = DEFAULT_TOKEN.permissions, tokens = [] } = options
  const dropped = typeof ghes === 'object' ? ghes.dropped : ghes ? OLDER_SCHEMA : []
  return {
    store,
    schema: githubSchema(dropped),
    faults: new Faults(),
    tokens: [{ ...DEFAULT_TOKEN, permissions }, ...tokens],
    windows: ghes ? null : new Map(),
    pointsPerHour: options.pointsPerHour ?? 1000,
    requests: [],
    complaints: [],
  }
}

async function serve(
  desk: Desk,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const answer = route(desk, path, request, Buffer.concat(chunks).toString())
  if (answer.status === null) {
    request.socket.destroy()
    return
  }
  const date = new Date(desk.store.clock.now()).toUTCString()
  response.writeHead(answer.status, { ...answer.headers, date }).end(answer.body)
}

function route(desk: Desk, path: string, { method, url, headers }: IncomingMessage, body: string): Answer {
  if (method !== 'POST' || url !== path) return json(404, { message: 'Not Found', status: '404' })
  try {
    return handle(desk, headers.authorization, body)
  } catch (error) {
    const text = `fake: ${error instanceof Error ? error.stack : error}`
    desk.complaints.push(text)
    return { status: 501, headers: {}, body: text }
  }
}

async function stop(server: Server, { complaints }: Desk): Promise<void> {
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  if (complaints.length > 0)
    throw new Error(`The fake GitHub was asked for more than it knows:\n${complaints.join('\n')}`)
}
