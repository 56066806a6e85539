import type { ErrorShape } from './shapes.ts'

/** What goes over the wire; a null status closes the connection without a word. */
export interface Answer {
  readonly status: number | null
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A good answer, and one of GraphQL's errors: both are 200. */
export function graphqlAnswer(body: {
  readonly data?: unknown
  readonly errors?: readonly ErrorShape[]
}): Answer {
  return json(200, body)
}

/** An answer in JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' }
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(body) }
}

/** The token is missing or wrong. */
export function unauthorized(): Answer {
  return json(401, {
    message: 'Bad credentials',
    documentation_url: 'https://docs.github.com/graphql',
    status: '401',
  })
}

/** The test asked for what the fake does not do. No client takes it for an answer of GitHub. */
export function notModelledAnswer(complaints: readonly string[]): Answer {
  return { status: 501, headers: { 'content-type': 'text/plain' }, body: complaints.join('\n') }
}

/** The connection is closed and nothing said. */
export const HUNG_UP: Answer = { status: null, headers: {}, body: '' }
