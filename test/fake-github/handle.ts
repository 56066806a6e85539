import type { GraphQLSchema } from 'graphql'
import { type Answer, graphqlAnswer, json, unauthorized } from './answer.ts'
import type { Context } from './context.ts'
import { exhaustedBy, faultAnswer, isApplied } from './fault-answers.ts'
import { type FakeRequest, type Fault, type Faults, isAnswer, type PathFault } from './faults.ts'
import type { Token } from './permissions.ts'
import { type Prepared, prepare } from './prepare.ts'
import { PointsWindow, type Quota } from './quota.ts'
import { run } from './run.ts'
import type { Store } from './store.ts'
import { isRecord } from './values.ts'

/** A request in the log. A null status is a closed connection; `fault` names what took the answer's place. */
export interface LoggedRequest extends FakeRequest {
  readonly login: string
  readonly status: number | null
  readonly fault: Fault['kind'] | null
}

/** All that decides on an answer. */
export interface Desk {
  readonly store: Store
  readonly schema: GraphQLSchema
  readonly faults: Faults
  readonly tokens: readonly Token[]
  /** By the text of the token; null where no points are counted (GHES). */
  readonly windows: Map<string, PointsWindow> | null
  readonly pointsPerHour: number
  readonly requests: LoggedRequest[]
  /** What was asked for and is not modelled; the test must not pass over it. */
  readonly complaints: string[]
}

/** Answers one POST. */
export function handle(desk: Desk, authorization: string | undefined, body: string): Answer {
  const token = tokenOf(desk.tokens, authorization)
  if (!token) return unauthorized()
  const request = parsedBody(body)
  if (!request)
    return json(400, {
      message: 'Problems parsing JSON',
      documentation_url: 'https://docs.github.com/graphql',
    })
  const { query, variables, operationName } = request
  const prepared = prepare(desk.schema, query, variables, operationName)
  if ('errors' in prepared) return withQuota(desk, token, graphqlAnswer({ errors: prepared.errors }))
  const seen: FakeRequest = {
    document: query,
    operationName: operationName ?? prepared.operation.name?.value ?? null,
    variables: prepared.variables,
    points: prepared.price.points,
    nodes: prepared.price.nodes,
    ordinal: desk.requests.length + 1,
  }
  const met = desk.faults.meet(seen)
  const { answer, fault } = answered(desk, token, prepared, met)
  desk.requests.push({ ...seen, login: token.login, status: answer.status, fault })
  return answer
}

interface Answered {
  readonly answer: Answer
  readonly fault: Fault['kind'] | null
}

function answered(desk: Desk, token: Token, prepared: Prepared, met: readonly Fault[]): Answered {
  for (const fault of met) if (fault.kind === 'before') fault.change(desk.store)
  const replaced = met.find(isAnswer)
  const exhausted = replaced && exhaustedBy(replaced)
  const now = desk.store.clock.now()
  if (exhausted) windowOf(desk, token)?.exhaust(exhausted.resetInSeconds, now)
  if (replaced && !isApplied(replaced)) {
    if (!exhausted) windowOf(desk, token)?.take(prepared.price.points, now)
    return { answer: withQuota(desk, token, faultAnswer(replaced)), fault: replaced.kind }
  }
  if (windowOf(desk, token)?.take(prepared.price.points, now) === false)
    return { answer: withQuota(desk, token, faultAnswer({ kind: 'rate-limited' })), fault: null }
  const { answer, complaints } = run(prepared, contextFor(desk, token, prepared, met))
  desk.complaints.push(...complaints)
  if (replaced && complaints.length === 0)
    return { answer: withQuota(desk, token, faultAnswer(replaced)), fault: replaced.kind }
  return { answer: withQuota(desk, token, answer), fault: met[0]?.kind ?? null }
}

function contextFor(desk: Desk, token: Token, { price }: Prepared, met: readonly Fault[]): Context {
  const limit = met.find(fault => fault.kind === 'resource-limits')
  const half = Math.floor(price.requests / 2)
  return {
    store: desk.store,
    schema: desk.schema,
    token,
    price,
    quota: quotaOf(desk, token),
    pathFaults: met.filter((fault): fault is PathFault => fault.kind === 'error-at'),
    resources: { left: limit ? (limit.afterConnections ?? half) : Number.POSITIVE_INFINITY },
  }
}

function windowOf({ windows, pointsPerHour }: Desk, { text }: Token): PointsWindow | null {
  if (!windows) return null
  const window = windows.get(text) ?? new PointsWindow(pointsPerHour)
  windows.set(text, window)
  return window
}

function quotaOf(desk: Desk, token: Token): Quota | null {
  return windowOf(desk, token)?.at(desk.store.clock.now()) ?? null
}

function withQuota(desk: Desk, token: Token, answer: Answer): Answer {
  const quota = quotaOf(desk, token)
  if (!quota) return answer
  const headers = {
    'x-ratelimit-limit': String(quota.limit),
    'x-ratelimit-remaining': String(quota.remaining),
    'x-ratelimit-used': String(quota.used),
    'x-ratelimit-reset': String(quota.resetAt),
    'x-ratelimit-resource': 'graphql',
  }
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

function tokenOf(tokens: readonly Token[], authorization = ''): Token | undefined {
  const text = /^(?:token|bearer) (.+)$/i.exec(authorization)?.[1]
  return tokens.find(token => token.text === text)
}

interface Body {
  readonly query: string
  readonly variables: unknown
  readonly operationName: string | null
}

function parsedBody(text: string): Body | null {
  try {
    const body: unknown = JSON.parse(text)
    if (!isRecord(body) || typeof body.query !== 'string') return null
    const { query, variables, operationName } = body
    return { query, variables, operationName: typeof operationName === 'string' ? operationName : null }
  } catch {
    return null
  }
}
