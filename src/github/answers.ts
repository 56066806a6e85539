import { type GraphqlFault, isPace, isTimeout, judgeFaults, readFaults } from './graphql-faults.ts'
import { Halted } from './halted.ts'
import { cleanMessage } from './message.ts'
import type { Delivery } from './transport.ts'

/** Where in an answer something is: field names (or aliases) and indexes. */
export type AnswerPath = readonly (string | number)[]

/**
 * A part of an answer that could not be read. `not-found`: it does not exist or the token may not know it exists;
 * `forbidden`: the token lacks a permission; `saml`: the token is not authorised for the organisation's single
 * sign-on; `unread`: GitHub failed on it again and again. Its value is unknown, never zero or empty.
 */
export interface Trouble {
  readonly path: AnswerPath
  readonly kind: 'not-found' | 'forbidden' | 'saml' | 'unread'
  /** One cleaned line, never HTML, never the token. Still GitHub's words: escape it where it is printed. */
  readonly message: string
}

/** What GitHub answered. `data` is unchecked, and null only when a trouble says why. */
export interface Answer {
  readonly data: unknown
  readonly troubles: readonly Trouble[]
}

/**
 * What an answer means for the next step. `heavy`: ask for less; `slow-down`: a secondary limit; `rate-limited`:
 * the hourly points are used up; `unreachable`: ask again a little later; `halt`: never ask this again.
 */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'heavy'; readonly why: string }
  | { readonly kind: 'slow-down' }
  | { readonly kind: 'rate-limited' }
  | { readonly kind: 'unreachable'; readonly why: string }
  | { readonly kind: 'halt'; readonly halted: Halted }

/** What a judgement needs to know: the server's name for messages, the token to keep out of them. */
export interface Judge {
  readonly host: string
  readonly token: string
}

/** Codes of certificates that cannot be checked: waiting does not help, a certificate does. */
const CERTIFICATE = /CERT|^UNABLE_TO_/

/** Judges what came of one request; every row of "Limits, errors, retries" of the GitHub notes ends here. */
export function judge(delivery: Delivery, { host, token }: Judge): Reply {
  if (delivery.kind === 'timed-out') return { kind: 'heavy', why: `${host} took too long` }
  if (delivery.kind === 'failed') return noConnection(delivery.code, host)
  const { status, headers, body } = delivery
  const faults = readFaults(body, token)
  const words = faults.map(fault => fault.message).join(' ') || messageOf(body, token)
  const told = words === '' ? '' : `: ${words}`
  if (status === 401) return halt('unauthorized', unauthorized(host))
  if (status === 403 || status === 429) return limited(status, headers, words, host)
  // 408 is what a proxy in between says for the same.
  if (status === 502 || status === 504 || status === 408 || (status >= 500 && isTimeout(words))) {
    return { kind: 'heavy', why: `${host} answered ${status}` }
  }
  if (status >= 500) return { kind: 'unreachable', why: `${host} answered ${status}${told}` }
  if (status >= 300 && status < 400) {
    return halt(
      'refused',
      `${host} sends this request elsewhere (status ${status}), where the token is not sent. Set GITHUB_GRAPHQL_URL to the address of its GraphQL, such as https://HOST/api/graphql.`,
    )
  }
  if (status === 404) {
    return halt(
      'refused',
      `There is no GraphQL at ${host} under this address. Set GITHUB_GRAPHQL_URL to https://api.github.com/graphql, or on a GitHub Enterprise Server to https://HOST/api/graphql.`,
    )
  }
  if (status >= 400) {
    return halt(
      'refused',
      `${host} refused a question (status ${status})${told}. This is a mistake of this program or of something between; please report it.`,
    )
  }
  return judgeFaults(faults, host) ?? answered(body, faults, host)
}

/** What the caller gets: the data with a trouble for each fault that left a hole in it. */
function answered(body: unknown, faults: readonly GraphqlFault[], host: string): Reply {
  const data = typeof body === 'object' && body !== null && 'data' in body ? (body.data ?? null) : null
  const troubles = faults.flatMap(({ hole, path, message }) =>
    hole === null ? [] : [{ path, kind: hole, message }],
  )
  if (data === null && troubles.length === 0) {
    return { kind: 'unreachable', why: `${host} answered with something that is not GraphQL` }
  }
  return { kind: 'answer', answer: { data, troubles } }
}

function limited(status: number, headers: Headers, words: string, host: string): Reply {
  if (isPace(words)) return { kind: 'slow-down' }
  if (headers.get('x-ratelimit-remaining') === '0') return { kind: 'rate-limited' }
  if (status === 429 || headers.has('retry-after')) return { kind: 'slow-down' }
  return halt(
    'refused',
    `${host} does not let this token in (status ${status})${words === '' ? '' : `: ${words}`}. Check that the token may read this repository from this machine.`,
  )
}

function noConnection(code: string | null, host: string): Reply {
  if (code !== null && CERTIFICATE.test(code)) {
    return halt(
      'unavailable',
      `The certificate of ${host} cannot be checked (${code}). Name the file of your own authority in NODE_EXTRA_CA_CERTS.`,
    )
  }
  return { kind: 'unreachable', why: `${host} could not be reached${code === null ? '' : ` (${code})`}` }
}

/** The sentence for a token that is wrong, and how to give one that is right. */
export function unauthorized(host: string): string {
  return `${host} does not accept the token: it is wrong or has expired. In a workflow give "token: \${{ github.token }}"; in a terminal set GITHUB_TOKEN, for instance to what "gh auth token" prints.`
}

function halt(kind: Halted['kind'], message: string): Reply {
  return { kind: 'halt', halted: new Halted(kind, message) }
}

function messageOf(body: unknown, token: string): string {
  if (typeof body === 'string') return cleanMessage(body, token)
  return typeof body === 'object' && body !== null && 'message' in body
    ? cleanMessage(body.message, token)
    : ''
}
