import { GraphqlResponseError } from '@octokit/graphql'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientOf } from './ask.ts'
import { anIssue, aPull, aStore } from './builders.ts'
import { commented, labeled } from './events.ts'
import type { Fault, When } from './faults.ts'
import { type FakeGithub, startFakeGithub } from './server.ts'

const SIMPLE = '{ viewer { login } }'
const DETAILS = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Issue { number labels(first: 5) { nodes { name } }
  timelineItems(first: 10) { nodes { __typename ... on LabeledEvent { actor { login } } } } } } }`

let fake: FakeGithub
beforeEach(async () => {
  const store = aStore()
  const events = [labeled('2024-01-02', 'bob', 'x'), labeled('2024-01-03', null, 'y')]
  store.repository().add(...[1, 2, 3, 4].map(number => anIssue({ number, events })), aPull({ number: 5 }))
  fake = await startFakeGithub({ store })
})
afterEach(() => fake.close())

/** The failure the client sees. */
async function failure(query: string, variables: Record<string, unknown> = {}) {
  const error: unknown = await clientOf(fake)(query, variables).catch((reason: unknown) => reason)
  if (!(error instanceof Error)) throw new Error('the request did not fail')
  return error
}

function ids(): readonly string[] {
  return [1, 2, 3, 4].map(number => fake.store.repository().thread(number).id)
}

describe('answers that are no GraphQL', () => {
  it.each<[Fault & When, number, RegExp, string | undefined]>([
    [{ kind: 'bad-gateway-html' }, 502, /502 Bad Gateway/, undefined],
    [{ kind: 'bad-gateway-json' }, 502, /./, undefined],
    [{ kind: 'gateway-timeout' }, 504, /504 Gateway/, undefined],
    [{ kind: 'secondary-403', retryAfterSeconds: 60 }, 403, /secondary rate limit/, '60'],
    [{ kind: 'secondary-403' }, 403, /secondary rate limit/, undefined],
  ])('%o', async (fault, status, message, retryAfter) => {
    fake.faults.add(fault)
    const error = await failure(SIMPLE)
    expect(error).toMatchObject({ name: 'HttpError', status })
    expect(error.message).toMatch(message)
    const { response } = error as Error & { response: { headers: Record<string, string>; data: unknown } }
    expect(response.headers['retry-after']).toBe(retryAfter)
    if (fault.kind === 'bad-gateway-json')
      expect(JSON.stringify(response.data)).toContain('Something went wrong while executing your query')
    expect(fake.requests).toMatchObject([{ status, fault: fault.kind, points: 1 }])
    await expect(clientOf(fake)(SIMPLE)).resolves.toMatchObject({ viewer: {} })
  })

  it.each(['closed-before', 'closed-after'] as const)('a connection is %s', async kind => {
    fake.faults.add({ kind })
    expect(await failure(SIMPLE)).toMatchObject({ name: 'HttpError', status: 500 })
    expect(fake.requests).toMatchObject([{ status: null, fault: kind }])
  })
})

describe('errors with status 200', () => {
  it.each<[Fault & When, string | undefined]>([
    [{ kind: 'secondary-200', retryAfterSeconds: 30 }, undefined],
    [{ kind: 'rate-limit', resetInSeconds: 90 }, 'RATE_LIMIT'],
    [{ kind: 'rate-limited', resetInSeconds: 90 }, 'RATE_LIMITED'],
  ])('%o', async (fault, type) => {
    fake.faults.add(fault)
    const error = await failure(SIMPLE)
    expect(error).toBeInstanceOf(GraphqlResponseError)
    if (!(error instanceof GraphqlResponseError)) return
    expect(error.errors?.[0]?.type).toBe(type)
    if (type === undefined)
      expect([error.message, error.headers['retry-after']]).toEqual([
        expect.stringContaining('secondary rate limit'),
        '30',
      ])
    else {
      expect(error.headers['x-ratelimit-remaining']).toBe('0')
      const now = fake.store.clock.now() / 1000
      expect(Number(error.headers['x-ratelimit-reset']) - now).toBe(90)
      expect(await failure(SIMPLE)).toMatchObject({ errors: [{ type: 'RATE_LIMITED' }] })
    }
  })

  it('resource limits leave what came before', async () => {
    fake.faults.add({ kind: 'resource-limits' })
    const error = await failure(DETAILS, { ids: ids() })
    expect(error).toMatchObject({
      data: { nodes: [{ number: 1 }, { number: 2 }, null, null] },
      errors: ['nodes.2.labels', 'nodes.2.timelineItems', 'nodes.3.labels', 'nodes.3.timelineItems'].map(
        path => ({
          type: 'RESOURCE_LIMITS_EXCEEDED',
          path: path.split('.').map(step => (/\d/.test(step) ? Number(step) : step)),
          message: 'Resource limits for this query exceeded.',
        }),
      ),
    })
  })

  it.each<[Fault, unknown, unknown]>([
    [
      { kind: 'error-at', path: 'nodes.3', type: 'NOT_FOUND' },
      { type: 'NOT_FOUND', path: ['nodes', 3] },
      { nodes: [{}, {}, {}, null] },
    ],
    [
      { kind: 'error-at', path: 'nodes.1.timelineItems.nodes.0', type: 'FORBIDDEN', saml: true },
      {
        type: 'FORBIDDEN',
        path: ['nodes', 1, 'timelineItems', 'nodes', 0],
        extensions: { saml_failure: true },
      },
      {
        nodes: [
          {},
          { timelineItems: { nodes: [null, { __typename: 'LabeledEvent', actor: null }] } },
          {},
          {},
        ],
      },
    ],
    [
      { kind: 'error-at', path: 'nodes.2.number', type: 'FORBIDDEN' },
      { type: 'FORBIDDEN', path: ['nodes', 2, 'number'], extensions: { saml_failure: false } },
      { nodes: [{}, {}, null, {}] },
    ],
  ])('one path: %o', async (fault, error, data) => {
    fake.faults.add(fault)
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({ errors: [error], data })
  })

  it('a path may be any position', async () => {
    fake.faults.add({ kind: 'error-at', path: 'nodes.*.labels', type: 'FORBIDDEN' })
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({
      data: { nodes: [{ labels: null }, { labels: null }, { labels: null }, { labels: null }] },
    })
  })
})

describe('the script', () => {
  it('is taken in order, one answer per request, to those it fits', async () => {
    fake.faults.add(
      { kind: 'bad-gateway-html', times: 2 },
      { kind: 'gateway-timeout', when: ({ document }) => document.includes('nodes') },
    )
    expect(await failure(SIMPLE)).toMatchObject({ status: 502 })
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({ status: 502 })
    await clientOf(fake)(SIMPLE)
    expect(fake.faults.unmet).toMatchObject([{ kind: 'gateway-timeout' }])
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({ status: 504 })
    expect(fake.faults.unmet).toEqual([])
  })

  it('lets requests through first', async () => {
    fake.faults.add({ kind: 'bad-gateway-json', skip: 1 })
    await clientOf(fake)(SIMPLE)
    await failure(SIMPLE)
  })

  it('can call all requests above a number of nodes too heavy', async () => {
    fake.faults.tooHeavyAbove(40)
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({ status: 502 })
    expect(await failure(DETAILS, { ids: ids() })).toMatchObject({ status: 502 })
    await expect(clientOf(fake)(DETAILS, { ids: ids().slice(0, 2) })).resolves.toBeDefined()
    fake.faults.clear()
    await expect(clientOf(fake)(DETAILS, { ids: ids() })).resolves.toBeDefined()
  })

  it('changes the store before an answer', async () => {
    const query =
      '{ repository(owner: "acme", name: "proposals") { pullRequest(number: 5) { updatedAt comments { totalCount } } } }'
    fake.faults.add({
      kind: 'before',
      change: store => store.repository().happen(5, commented('2024-09-01', 'bob')),
    })
    expect(await clientOf(fake)(query)).toEqual({
      repository: { pullRequest: { updatedAt: '2024-09-01T00:00:00Z', comments: { totalCount: 1 } } },
    })
  })
})
