import { graphql } from '@octokit/graphql'
import type { FakeGithub } from './server.ts'
import type { ErrorShape } from './shapes.ts'

/** An answer as it came over the wire. */
export interface RawAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** Empty when the body is no JSON. */
  readonly body: {
    readonly data?: unknown
    readonly errors?: readonly ErrorShape[]
    readonly message?: string
  }
}

/** Sends one query and gives the answer as it is. A null token sends none. */
export async function ask(
  fake: FakeGithub,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token: string | null = fake.token,
): Promise<RawAnswer> {
  const headers = token === null ? {} : { authorization: `bearer ${token}` }
  const response = await fetch(fake.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} }
}

/** `@octokit/graphql` speaking to the fake, the way the program does. */
export function clientOf(fake: FakeGithub, token = fake.token): typeof graphql {
  const baseUrl = fake.url.replace(/\/graphql$/, '')
  return graphql.defaults({ baseUrl, headers: { authorization: `token ${token}` } })
}
