import { buildSchema, getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { anIssue, aStore } from './builders.ts'
import { SettableClock } from './clock.ts'
import { priceOf } from './cost.ts'
import { githubSchema } from './schema.ts'
import { type FakeGithub, startFakeGithub } from './server.ts'

const REPOSITORY = 'repository(owner: "acme", name: "proposals")'

function price(query: string, variables: Record<string, unknown> = {}, schema = githubSchema()) {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('no operation')
  return priceOf(schema, document, operation, variables)
}

describe('the price of a query', () => {
  it('is 51 points for the example of the docs with 5,101 requests', () => {
    const query = `{ viewer { login repositories(first: 100) { edges { node { id
      issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }`
    expect(price(query)).toMatchObject({ requests: 5101, points: 51 })
  })

  it('counts 22,060 nodes for the other example of the docs', () => {
    const query = `{ viewer {
      repositories(first: 50) { edges { repository: node { name
        pullRequests(first: 20) { edges { pullRequest: node { title comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
        issues(first: 20) { totalCount edges { issue: node { title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } } } } } } } }
      followers(first: 10) { edges { follower: node { login } } } } }`
    expect(price(query).nodes).toBe(22_060)
  })

  it('counts each id of nodes, takes variables, merges what is asked twice and skips what is off', () => {
    const query = `query ($ids: [ID!]!, $n: Int!, $off: Boolean!) { nodes(ids: $ids) {
      ... on PullRequest { labels(first: $n) { nodes { name } } ...more files(first: 100) @skip(if: true) { nodes { path } } } } }
      fragment more on PullRequest { labels(first: $n) { nodes { color } } assignees(first: 5) @include(if: $off) { nodes { login } } }`
    expect(price(query, { ids: ['a', 'b', 'c'], n: 10, off: false })).toMatchObject({
      requests: 3,
      nodes: 33,
    })
  })

  it('is at least a point', () => {
    expect(
      price('{ viewer { login } }', {}, buildSchema('type Query { viewer: User } type User { login: ID }')),
    ).toEqual({
      points: 1,
      nodes: 0,
      requests: 0,
    })
  })
})

describe('limits', () => {
  let fake: FakeGithub
  beforeAll(async () => {
    const store = aStore()
    store.repository().add(anIssue({ number: 1 }))
    fake = await startFakeGithub({ store })
  })
  afterAll(() => fake.close())

  it.each([
    ['no size of a page', 'issues { nodes { id } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['no size in a fragment', 'issues { ...page }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['more than 100', 'issues(first: 101) { totalCount }', 'EXCESSIVE_PAGINATION'],
    ['less than 1', 'issues(last: 0) { totalCount }', 'EXCESSIVE_PAGINATION'],
    [
      'a cursor of somebody else',
      'issues(first: 1, after: "abc") { totalCount }',
      'INVALID_CURSOR_ARGUMENTS',
    ],
  ])('refuse %s', async (_, field, type) => {
    const fragment = field.includes('...page')
      ? 'fragment page on IssueConnection { edges { node { id } } }'
      : ''
    const { status, body } = await ask(fake, `{ ${REPOSITORY} { ${field} } } ${fragment}`)
    expect(status).toBe(200)
    expect(body.errors).toMatchObject([{ type, path: ['repository', 'issues'] }])
    expect(body.data).toEqual({ repository: null })
  })

  it('need no size where only the total is asked', async () => {
    const { body } = await ask(fake, `{ ${REPOSITORY} { issues { totalCount pageInfo { hasNextPage } } } }`)
    expect(body).toMatchObject({ data: { repository: { issues: { totalCount: 1 } } } })
  })

  it('refuse more than 500,000 nodes', async () => {
    const { body } = await ask(
      fake,
      `{ ${REPOSITORY} { issues(first: 100) { nodes { labels(first: 100) { nodes { issues(first: 51) { nodes { id } } } } } } } }`,
    )
    expect(body.errors).toMatchObject([{ type: 'MAX_NODE_LIMIT_EXCEEDED' }])
    expect(body.errors?.[0]?.message).toContain('520,100')
    expect(body).not.toHaveProperty('data')
  })

  it('refuse more than 100 ids and name each that leads nowhere', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    const ids = Array.from({ length: 101 }, (_, index) => `I_${index}`)
    expect((await ask(fake, query, { ids })).body.errors).toMatchObject([{ type: 'ARGUMENT_LIMIT' }])
    const known = fake.store.repository().thread(1).id
    const { body } = await ask(fake, query, { ids: ['I_none', known] })
    expect(body).toMatchObject({
      data: { nodes: [null, { id: known }] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 0] }],
    })
  })

  it('allow two introspections', async () => {
    const one = (alias: string) => `${alias}: __type(name: "Issue") { name }`
    expect((await ask(fake, `{ ${one('a')} ${one('b')} }`)).body.data).toEqual({
      a: { name: 'Issue' },
      b: { name: 'Issue' },
    })
    expect((await ask(fake, `{ ${one('a')} ${one('b')} ${one('c')} }`)).body.errors).toHaveLength(1)
  })
})

describe('hourly points', () => {
  it('run out, are told of in headers and object, and come back', async () => {
    const clock = new SettableClock('2026-03-01T10:00:00Z')
    const fake = await startFakeGithub({ store: aStore({ clock }), pointsPerHour: 3 })
    const query = '{ rateLimit { limit cost used remaining resetAt nodeCount } }'
    const first = await ask(fake, query)
    expect(first.body.data).toEqual({
      rateLimit: { limit: 3, cost: 1, used: 1, remaining: 2, resetAt: '2026-03-01T11:00:00Z', nodeCount: 0 },
    })
    expect(first.headers.get('date')).toBe('Sun, 01 Mar 2026 10:00:00 GMT')
    expect(first.headers.get('x-ratelimit-remaining')).toBe('2')
    fake.leavePoints(0)
    const refused = await ask(fake, query)
    expect(refused.status).toBe(200)
    expect(refused.body.errors).toMatchObject([{ type: 'RATE_LIMITED' }])
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0')
    expect(Number(refused.headers.get('x-ratelimit-reset'))).toBe(Date.parse('2026-03-01T11:00:00Z') / 1000)
    clock.advance(3600)
    expect((await ask(fake, query)).body.data).toMatchObject({ rateLimit: { used: 1 } })
    expect(fake.requests.map(({ points, status }) => [points, status])).toEqual([
      [1, 200],
      [1, 200],
      [1, 200],
    ])
    await fake.close()
  })

  it('can be priced without a run', async () => {
    const fake = await startFakeGithub()
    const { body } = await ask(fake, `{ ${REPOSITORY} { id } rateLimit(dryRun: true) { cost } }`)
    expect(body.data).toEqual({ rateLimit: { cost: 1 } })
    await fake.close()
  })
})
