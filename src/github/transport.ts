import { GraphqlResponseError, graphql } from '@octokit/graphql'
import { ConfigurationError } from '../errors.ts'
import { VERSION } from '../version.ts'

/** What came of one request, before it is judged. */
export type Delivery =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: unknown }
  | { readonly kind: 'timed-out' }
  /** No answer at all. `code` is the system's word for it, such as `ECONNREFUSED`. */
  | { readonly kind: 'failed'; readonly code: string | null }

/** Sends one request and says what came back. Throws nothing for what a server or a network does. */
export type Post = (document: string, variables: Record<string, unknown>) => Promise<Delivery>

/** What a transport is made of. */
export interface TransportOptions {
  readonly token: string
  readonly graphqlUrl: string
  readonly fetch: typeof fetch
  readonly timeoutMs: number
}

/** Octokit takes these names for settings of its own and would silently not send them. */
const RESERVED = ['baseUrl', 'headers', 'mediaType', 'method', 'operationName', 'query', 'request', 'url']

/** Octokit reports deprecated headers to the console; a report's log is not the place for it. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} }

/**
 * Prepares requests to one GraphQL address. Octokit gives only `data` back, so the answer itself is kept by a
 * wrapper around `fetch`. Redirects are not followed: the token is for the address that was given.
 */
export function transport({ token, graphqlUrl, fetch, timeoutMs }: TransportOptions): Post {
  const ask = graphql.defaults({
    baseUrl: baseUrlOf(graphqlUrl),
    headers: { authorization: `bearer ${token}`, 'user-agent': `proposal-pulse/${VERSION}` },
  })
  return async (document, variables) => {
    refuseReserved(variables)
    const seen: { response?: Response } = {}
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeoutMs)
    const listening: typeof fetch = async (input, init) => {
      seen.response = await fetch(input, init)
      return seen.response
    }
    const request = { fetch: listening, signal: abort.signal, redirect: 'manual' as const, log: SILENT }
    try {
      const data = await ask(document, { ...variables, request })
      return deliveryOf(seen.response, abort.signal, data === undefined ? undefined : { data }, null)
    } catch (error) {
      return deliveryOf(seen.response, abort.signal, bodyOf(error), codeOf(error))
    } finally {
      clearTimeout(timer)
    }
  }
}

/** The address without its trailing `/graphql`, which Octokit adds. */
function baseUrlOf(graphqlUrl: string): string {
  const url = URL.canParse(graphqlUrl) ? new URL(graphqlUrl) : null
  if (url === null || !/^https?:$/.test(url.protocol) || !/\/graphql\/?$/.test(url.pathname)) {
    throw new ConfigurationError(
      'The address of GitHub\'s GraphQL is not one. Set GITHUB_GRAPHQL_URL to "https://api.github.com/graphql", or on a GitHub Enterprise Server to "https://HOST/api/graphql".',
    )
  }
  return `${url.origin}${url.pathname.replace(/\/graphql\/?$/, '')}`
}

function refuseReserved(variables: Record<string, unknown>): void {
  const name = RESERVED.find(each => each in variables)
  if (name !== undefined) throw new Error(`"${name}" cannot be the name of a GraphQL variable here`)
}

function deliveryOf(
  response: Response | undefined,
  signal: AbortSignal,
  body: unknown,
  code: string | null,
): Delivery {
  // Also when the answer had begun: Octokit takes a body that broke off for an empty one.
  if (signal.aborted) return { kind: 'timed-out' }
  if (response === undefined) return { kind: 'failed', code }
  return { kind: 'answered', status: response.status, headers: response.headers, body }
}

function bodyOf(error: unknown): unknown {
  if (error instanceof GraphqlResponseError) return error.response
  const response = fieldOf(error, 'response')
  return fieldOf(response, 'data')
}

/** The first system code along the causes. The messages on the way may quote headers and are never used. */
function codeOf(error: unknown): string | null {
  for (let cause = error, depth = 0; cause !== undefined && depth < 5; depth++) {
    const code = fieldOf(cause, 'code')
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code
    cause = fieldOf(cause, 'cause')
  }
  return null
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
