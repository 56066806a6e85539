import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ClientOptions, connect, type GithubClient } from '../../src/github/client.ts'

/** What the scripted server was asked. */
export interface Asked {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** One canned answer. `hang` never answers, `drop` ends the connection, `cut` ends it within the body. */
export type Canned =
  | 'hang'
  | 'drop'
  | 'cut'
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body: unknown }

export type Script = readonly Canned[] | ((asked: Asked, index: number) => Canned)

export const TOKEN = 'ghs_SecretSecretSecret0123456789'

/** A quarter to noon, in whole seconds as in a `Date` header. */
export const START = Date.parse('2026-03-02T11:45:00Z')

/** A clock whose sleep takes no time and is written down. */
export class FakeClock {
  time = START
  readonly sleeps: number[] = []

  readonly now = () => this.time

  readonly sleep = async (ms: number) => {
    this.sleeps.push(ms)
    this.time += ms
  }
}

export interface Stage {
  readonly client: GithubClient
  readonly asked: readonly Asked[]
  readonly clock: FakeClock
  /** The most requests that were open at a time. */
  readonly together: () => number
  readonly stop: () => Promise<void>
}

const stages: Stage[] = []

/** Ends all servers; for `afterEach`. */
export async function stopAll(): Promise<void> {
  await Promise.all(stages.splice(0).map(stage => stage.stop()))
}

/** Starts a server that answers by a script, and a client that speaks to it. */
export async function stage(
  script: Script,
  options: Partial<ClientOptions> = {},
  path = '/graphql',
): Promise<Stage> {
  const asked: Asked[] = []
  let open = 0
  let most = 0
  const server = createServer(async (request, response) => {
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { query, variables = {} } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const one: Asked = { path: request.url ?? '', headers: request.headers, query, variables }
    const index = asked.push(one) - 1
    const canned = typeof script === 'function' ? script(one, index) : script[index]
    if (canned === undefined) throw new Error(`the script has no answer ${index + 1}`)
    if (canned === 'hang') return
    if (canned === 'drop') return void request.socket.destroy()
    if (canned === 'cut') {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      response.write('{"data":', () => request.socket.destroy())
      return
    }
    const text = typeof canned.body === 'string' ? canned.body : JSON.stringify(canned.body)
    const type =
      typeof canned.body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
    response.sendDate = false
    response.writeHead(canned.status ?? 200, { 'content-type': type, ...canned.headers })
    response.end(text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clock = new FakeClock()
  const client = connect({
    token: TOKEN,
    graphqlUrl: `http://127.0.0.1:${port}${path}`,
    fetch,
    clock,
    budget: { points: 1000, minutes: 60 },
    ...options,
  })
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  const set: Stage = { client, asked, clock, together: () => most, stop }
  stages.push(set)
  return set
}

/** An answer with data, and with errors when some are given. */
export const ok = (data: unknown, headers: Record<string, string> = {}): Canned => ({
  headers,
  body: { data },
})

/** An answer of status 200 with errors. */
export const failed = (
  errors: readonly Record<string, unknown>[],
  data: unknown = null,
  headers: Record<string, string> = {},
): Canned => ({ headers, body: { data, errors } })

/** The headers of GitHub's hourly window. */
export const windowHeaders = (
  remaining: number,
  resetInSeconds = 600,
  limit = 1000,
): Record<string, string> => ({
  'x-ratelimit-limit': String(limit),
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-used': String(limit - remaining),
  'x-ratelimit-reset': String(START / 1000 + resetInSeconds),
  'x-ratelimit-resource': 'graphql',
})

export const BAD_GATEWAY: Canned = {
  status: 502,
  body: '<html>\r\n<head><title>502 Bad Gateway</title></head><body><center>nginx</center></body></html>',
}

/** What a promise is rejected with; fails when it is not. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}
