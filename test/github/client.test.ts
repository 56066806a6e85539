import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { connect, Halted } from '../../src/github/client.ts'
import { VERSION } from '../../src/version.ts'
import {
  BAD_GATEWAY,
  type Canned,
  failed,
  ok,
  rejection,
  START,
  stage,
  stopAll,
  TOKEN,
  windowHeaders,
} from './client-script.ts'

afterEach(stopAll)

const QUERY = 'query { viewer { login } }'
const DATA = { viewer: { login: 'octocat' } }
const GOOD = ok(DATA)
const SLOW = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
}
const WENT_WRONG = {
  message:
    'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `ABCD:1234` when reporting this issue.',
}

describe('a request', () => {
  it.each([
    ['github.com', '/graphql'],
    ['an Enterprise Server', '/api/graphql'],
  ])('goes to the address of %s with the token and our name', async (_, path) => {
    const { client, asked } = await stage([GOOD], {}, path)
    expect(await client.ask(QUERY, { owner: 'o', ids: ['a', 'b'] })).toEqual({ data: DATA, troubles: [] })
    expect(asked[0]).toMatchObject({ path, query: QUERY, variables: { owner: 'o', ids: ['a', 'b'] } })
    expect(asked[0]?.headers).toMatchObject({
      authorization: `bearer ${TOKEN}`,
      'user-agent': `proposal-pulse/${VERSION}`,
    })
  })

  it.each([
    ['https://api.github.com/graphql', 'https://api.github.com/graphql'],
    ['https://ghe.example.org/api/graphql', 'https://ghe.example.org/api/graphql'],
    ['https://api.octo.ghe.com/graphql', 'https://api.octo.ghe.com/graphql'],
    ['https://ghe.example.org/api/v3/graphql', 'https://ghe.example.org/api/graphql'],
  ])('to %s is sent to %s', async (graphqlUrl, sentTo) => {
    const urls: unknown[] = []
    const answering: typeof fetch = async url => {
      urls.push(url)
      return Response.json({ data: DATA })
    }
    const { client } = await stage([], { graphqlUrl, fetch: answering })
    await client.ask(QUERY, {})
    expect(urls).toEqual([sentTo])
  })

  it.each(['nonsense', 'ftp://api.github.com/graphql', 'https://api.github.com'])(
    'is not made to %s',
    async url => {
      await expect(stage([], { graphqlUrl: url })).rejects.toThrow(ConfigurationError)
    },
  )

  it('is made one at a time, however many are asked', async () => {
    const { client, asked, together } = await stage(() => GOOD)
    await Promise.all(Array.from({ length: 8 }, (_, index) => client.ask(`query { n${index} }`, {})))
    expect(asked.map(({ query }) => query)).toEqual(
      Array.from({ length: 8 }, (_, index) => `query { n${index} }`),
    )
    expect(together()).toBe(1)
  })

  it('does not keep others from being made when it fails', async () => {
    const { client } = await stage([{ status: 401, body: { message: 'Bad credentials' } }, GOOD])
    const [first, second] = await Promise.allSettled([client.ask(QUERY, {}), client.ask(QUERY, {})])
    expect(first.status).toBe('rejected')
    expect(second).toMatchObject({ status: 'fulfilled', value: { data: DATA } })
  })

  it('tells the time of the server by its first answer', async () => {
    const date = (second: number) => ({ date: `Mon, 02 Mar 2026 11:50:0${second} GMT` })
    const { client } = await stage([ok(DATA, date(1)), ok(DATA, date(2))])
    expect(client.serverTime).toBeNull()
    await client.ask(QUERY, {})
    await client.ask(QUERY, {})
    expect(client.serverTime).toBe(Date.parse('2026-03-02T11:50:01Z'))
  })

  it('is never a mutation, and has no variable that Octokit would swallow', async () => {
    const { client, asked } = await stage([GOOD])
    await expect(client.ask('mutation { a }', {})).rejects.toThrow('not for mutations')
    await expect(client.ask(QUERY, { headers: 'x' })).rejects.toThrow('"headers"')
    expect(asked).toEqual([])
  })
})

describe('an answer that is too heavy', () => {
  const heavy: readonly (readonly [string, Canned])[] = [
    ['502 in HTML', BAD_GATEWAY],
    ['502 in JSON', { status: 502, body: { data: null, errors: [WENT_WRONG] } }],
    ['504', { status: 504, body: '<html>504 Gateway Time-out</html>' }],
    ['504 in JSON', { status: 504, body: { message: "We couldn't respond to your request in time." } }],
    ['500 that went wrong', { status: 500, body: { message: 'Something went wrong' } }],
    ['200 that went wrong', failed([WENT_WRONG])],
    [
      'resource limits with a part of the data',
      failed([{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits exceeded' }], { viewer: null }),
    ],
    ['no answer within the time', 'hang'],
  ]

  it.each(heavy)('is asked again after a wait: %s', async (_, canned) => {
    const { client, clock } = await stage([canned, GOOD], { timeoutMs: 100 })
    expect(await client.ask(QUERY, {})).toEqual({ data: DATA, troubles: [] })
    expect(clock.sleeps).toEqual([2000])
  })

  it.each(heavy)('is given up after three waits: %s', async (_, canned) => {
    const { client, clock, asked } = await stage(() => canned, { timeoutMs: 100 })
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toBeInstanceOf(Halted)
    expect(error).toMatchObject({ kind: 'unavailable' })
    expect(error.message).toMatch(
      /^GitHub does not finish a small question \(127\.0\.0\.1 [^<]*\)\. What was/,
    )
    expect(clock.sleeps).toEqual([2000, 10_000, 30_000])
    expect(asked).toHaveLength(4)
  })
})

describe('a connection that fails', () => {
  it.each([
    ['is dropped', 'drop' as const],
    ['breaks off within the answer', 'cut' as const],
    ['gives a page of something else', { body: '<html>Sign in to the wireless network</html>' }],
    ['gives no data', { body: {} }],
    ['gives 503', { status: 503, body: 'Service Unavailable' }],
    ['gives 500', { status: 500, body: '' }],
  ])('is tried three times more when it %s', async (_, canned) => {
    const { client, clock } = await stage([canned, canned, canned, GOOD])
    expect(await client.ask(QUERY, {})).toEqual({ data: DATA, troubles: [] })
    expect(clock.sleeps).toEqual([1000, 5000, 20_000])
    const other = await stage(() => canned)
    const error = await rejection(other.client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'unavailable' })
    expect(error.message).toMatch(/4 times in a row\. What was read is kept; the next run tries again\.$/)
    expect(error.message).not.toMatch(/[<>]/)
    expect(other.asked).toHaveLength(4)
  })

  it('is named by the code of the system', async () => {
    const { client, stop } = await stage([])
    await stop()
    const error = await rejection(client.ask(QUERY, {}))
    expect(error.message).toMatch(/^127\.0\.0\.1 could not be reached \(ECONNREFUSED\), 4 times in a row\./)
  })

  it('is not tried again for a certificate', async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('x'), { code: 'SELF_SIGNED_CERT_IN_CHAIN' }),
      })
    }
    const { client, clock } = await stage([], { fetch: failing })
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    })
    expect(clock.sleeps).toEqual([])
  })
})

describe('a secondary limit', () => {
  const limits: readonly (readonly [string, Canned, number])[] = [
    ['403 with retry-after', { status: 403, headers: { 'retry-after': '7' }, body: SLOW }, 7000],
    ['403 without', { status: 403, body: SLOW }, 60_000],
    [
      '429 with retry-after',
      { status: 429, headers: { 'retry-after': '30' }, body: 'Too many requests' },
      30_000,
    ],
    ['429 without', { status: 429, body: '' }, 60_000],
    ['200 with retry-after', failed([SLOW], null, { 'retry-after': '9' }), 9000],
    ['200 without', failed([SLOW]), 60_000],
    ['200 with no points left', failed([SLOW], null, windowHeaders(0, 120)), 121_000],
    ['a retry-after of nothing', { status: 403, headers: { 'retry-after': '0' }, body: SLOW }, 1000],
    [
      'a date in retry-after',
      {
        status: 403,
        headers: { 'retry-after': 'Mon, 02 Mar 2026 11:45:20 GMT', date: 'Mon, 02 Mar 2026 11:45:00 GMT' },
        body: SLOW,
      },
      20_000,
    ],
  ]

  it.each(limits)('is waited for: %s', async (_, canned, ms) => {
    const { client, clock } = await stage([canned, GOOD])
    expect(await client.ask(QUERY, {})).toEqual({ data: DATA, troubles: [] })
    expect(clock.sleeps).toEqual([ms])
    expect(client.spent).toMatchObject({ requests: 2, waitedMs: ms })
  })

  it('is waited for twice, longer the second time, then ends the run', async () => {
    const { client, clock, asked } = await stage(() => failed([SLOW]))
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'secondary-limit' })
    expect(error.message).toContain('the next run goes on from there')
    expect(clock.sleeps).toEqual([60_000, 120_000])
    expect(asked).toHaveLength(3)
  })

  it('may name a time beyond all dates', async () => {
    const { client } = await stage([
      { status: 403, headers: { 'retry-after': '99999999999999999' }, body: SLOW },
    ])
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({ kind: 'secondary-limit' })
  })

  it('is not waited for when it is longer than the longest wait', async () => {
    const canned: Canned = { status: 403, headers: { 'retry-after': '301' }, body: SLOW }
    const { client, clock } = await stage([canned])
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({
      kind: 'secondary-limit',
      message: expect.stringContaining('2026-03-02 11:50 UTC'),
    })
    expect(clock.sleeps).toEqual([])
  })
})

describe('the hourly limit', () => {
  const used = (type: string, headers: Record<string, string>) =>
    failed([{ type, message: 'API rate limit exceeded for installation ID 1.' }], null, headers)

  it.each(['RATE_LIMIT', 'RATE_LIMITED'])('is waited for when %s resets soon', async type => {
    const { client, clock } = await stage([used(type, windowHeaders(0, 120)), GOOD])
    expect(await client.ask(QUERY, {})).toEqual({ data: DATA, troubles: [] })
    expect(clock.sleeps).toEqual([121_000])
  })

  it.each(['RATE_LIMIT', 'RATE_LIMITED'])('ends the run when %s resets late', async type => {
    const { client, clock } = await stage([used(type, windowHeaders(0, 1800))])
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'rate-limit' })
    expect(error.message).toMatch(/points .* used up; going on makes sense from 2026-03-02 12:15 UTC/)
    expect(clock.sleeps).toEqual([])
  })

  it('is also told by 403 or 429 and no remaining points', async () => {
    const canned: Canned = {
      status: 403,
      headers: windowHeaders(0, 60),
      body: { message: 'API rate limit exceeded' },
    }
    const { client, clock } = await stage([canned, GOOD])
    await client.ask(QUERY, {})
    expect(clock.sleeps).toEqual([61_000])
  })

  it('is not waited for without end when the server never says when', async () => {
    const { client, clock, asked } = await stage(() => used('RATE_LIMITED', {}))
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({ kind: 'rate-limit' })
    expect(clock.sleeps).toEqual([60_000, 60_000])
    expect(asked).toHaveLength(3)
  })

  it('is reckoned in the time of the server', async () => {
    const date = { date: new Date(START + 60_000).toUTCString() }
    const { client, clock } = await stage([used('RATE_LIMITED', { ...windowHeaders(0, 120), ...date }), GOOD])
    await client.ask(QUERY, {})
    expect(clock.sleeps).toEqual([61_000])
  })
})

describe('a question that GitHub will never answer', () => {
  it.each([
    ['INSUFFICIENT_SCOPES', /lacks a scope .* Give a token that has it/],
    ['MAX_NODE_LIMIT_EXCEEDED', /refused a question \(MAX_NODE_LIMIT_EXCEEDED\): No\./],
    ['EXCESSIVE_PAGINATION', /please report it/],
    ['ARGUMENT_LIMIT', /please report it/],
    ['SOMETHING_NEW', /refused a question \(SOMETHING_NEW\)/],
  ])('ends the run at once: %s', async (type, message) => {
    const { client, asked } = await stage([failed([{ type, message: 'No' }], { viewer: null })])
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'refused' })
    expect(error.message).toMatch(message)
    expect(asked).toHaveLength(1)
  })

  it('ends the run when the schema does not have it', async () => {
    const fault = {
      message: "Field 'issueType' doesn't exist on type 'Issue'",
      extensions: { code: 'undefinedField', typeName: 'Issue', fieldName: 'issueType' },
      path: ['query', 'issueType'],
    }
    const { client } = await stage([failed([fault])])
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining("Field 'issueType' doesn't exist"),
    })
  })

  it.each([
    [400, { message: 'Problems parsing JSON' }, 'Problems parsing JSON'],
    [
      403,
      { message: 'Although you appear to have the correct authorization credentials' },
      'does not let this token in',
    ],
    [404, { message: 'Not Found' }, 'There is no GraphQL at'],
    [307, '', 'sends this request elsewhere'],
  ])('ends the run at status %i', async (status, body, message) => {
    const headers: Record<string, string> = status === 307 ? { location: 'http://127.0.0.1:9/graphql' } : {}
    const { client, asked } = await stage([{ status, headers, body }])
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(message),
    })
    expect(asked).toHaveLength(1)
  })

  it('ends the run when the token is wrong, and says how to give one', async () => {
    const { client } = await stage([{ status: 401, body: { message: 'Bad credentials' } }])
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'unauthorized' })
    expect(error.message).toMatch(/wrong or has expired.*github\.token.*GITHUB_TOKEN/)
  })

  it.each(['', 'two words', 'naïve'])('is not even sent with "%s" for a token', async token => {
    const { client, asked } = await stage([], { token })
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({ kind: 'unauthorized' })
    expect(asked).toEqual([])
  })

  it('is sent with a token that was pasted with a line break', async () => {
    const { client, asked } = await stage([GOOD], { token: `${TOKEN}\n` })
    await client.ask(QUERY, {})
    expect(asked[0]?.headers.authorization).toBe(`bearer ${TOKEN}`)
  })
})

describe('an answer with holes', () => {
  it('keeps the rest and names each hole by its path', async () => {
    const data = { repository: { n1: { number: 1 }, n2: null, n3: null, n4: null, n5: null } }
    const faults = [
      { type: 'NOT_FOUND', path: ['repository', 'n2'], message: 'Could not resolve to an issue.' },
      { type: 'FORBIDDEN', path: ['repository', 'n3'], message: 'No.', extensions: { saml_failure: false } },
      { type: 'FORBIDDEN', path: ['repository', 'n4'], message: 'SSO.', extensions: { saml_failure: true } },
      { path: ['repository', 'n5', 'nodes', 21], message: 'Resource not accessible by integration' },
    ]
    const { client } = await stage([failed(faults, data)])
    expect(await client.ask(QUERY, {})).toEqual({
      data,
      troubles: [
        { path: ['repository', 'n2'], kind: 'not-found', message: 'Could not resolve to an issue.' },
        { path: ['repository', 'n3'], kind: 'forbidden', message: 'No.' },
        { path: ['repository', 'n4'], kind: 'saml', message: 'SSO.' },
        {
          path: ['repository', 'n5', 'nodes', 21],
          kind: 'forbidden',
          message: 'Resource not accessible by integration',
        },
      ],
    })
  })

  it('cleans the words of the server', async () => {
    const message = `<b>No</b>\n\u202eaccess\u0007 with ${TOKEN} or github_pat_11AA ${'x'.repeat(500)}`
    const { client } = await stage([failed([{ type: 'FORBIDDEN', path: ['a'], message }], { a: null })])
    const [trouble] = (await client.ask(QUERY, {})).troubles
    expect(trouble?.message).toMatch(/^No access with \*\*\* or \*\*\* x+…$/)
    expect(trouble?.message.length).toBeLessThanOrEqual(200)
  })
})

describe('the budget', () => {
  it('counts what the window grew by, at least one point a request', async () => {
    const { client } = await stage([
      ok(DATA, windowHeaders(900)),
      ok(DATA, windowHeaders(897)),
      ok(DATA, windowHeaders(897)),
      BAD_GATEWAY,
      ok(DATA, windowHeaders(890)),
      ok(DATA, windowHeaders(999, 4200)),
    ])
    const points: number[] = []
    for (let index = 0; index < 5; index++) {
      await client.ask(QUERY, {})
      points.push(client.spent.points)
    }
    // The 502 and the answer after it share the 7 that GitHub took for both.
    expect(points).toEqual([1, 4, 5, 12, 13])
    expect(client.spent.requests).toBe(6)
  })

  it('counts requests where the server has no limits', async () => {
    const { client } = await stage(() => GOOD)
    for (let index = 0; index < 3; index++) await client.ask(QUERY, {})
    expect(client.spent).toEqual({ requests: 3, points: 3, waitedMs: 0 })
  })

  it('ends the run when the points are used up', async () => {
    const { client, asked } = await stage(() => GOOD, { budget: { points: 2, minutes: 60 } })
    await client.ask(QUERY, {})
    await client.ask(QUERY, {})
    const error = await rejection(client.ask(QUERY, {}))
    expect(error).toMatchObject({ name: 'Halted', kind: 'budget' })
    expect(error.message).toBe(
      "This run's 2 points for GitHub are used up. What was read is kept; the next run goes on from there.",
    )
    expect(asked).toHaveLength(2)
  })

  it('ends the run when the minutes are over, counted from the first request', async () => {
    const { client, clock } = await stage(() => GOOD, { budget: { points: 100, minutes: 5 } })
    clock.time += 60 * 60_000
    await client.ask(QUERY, {})
    clock.time += 4 * 60_000
    await client.ask(QUERY, {})
    clock.time += 60_000
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({
      kind: 'budget',
      message: expect.stringContaining("This run's 5 minutes for GitHub are over."),
    })
  })

  it('counts waits to the minutes and does not begin one that does not fit', async () => {
    const { client, clock } = await stage(() => failed([SLOW]), { budget: { points: 100, minutes: 2 } })
    expect(await rejection(client.ask(QUERY, {}))).toMatchObject({ kind: 'secondary-limit' })
    expect(clock.sleeps).toEqual([60_000])
  })

  it('leaves a fifth of the window, at most 200 points, to others', async () => {
    const near = await stage([ok(DATA, windowHeaders(199, 100)), GOOD])
    await near.client.ask(QUERY, {})
    await near.client.ask(QUERY, {})
    expect(near.clock.sleeps).toEqual([101_000])

    const far = await stage([ok(DATA, windowHeaders(199, 3000, 5000))])
    await far.client.ask(QUERY, {})
    const error = await rejection(far.client.ask(QUERY, {}))
    expect(error).toMatchObject({ kind: 'rate-limit' })
    expect(error.message).toContain(
      "Of GitHub's 5000 points an hour 199 remain and 200 are left to other programs",
    )

    const small = await stage(() => ok(DATA, windowHeaders(12, 3000, 60)))
    await small.client.ask(QUERY, {})
    await small.client.ask(QUERY, {})
  })

  it('leaves as many as it is told', async () => {
    const { client } = await stage(() => ok(DATA, windowHeaders(10, 3000)), { reserve: 10 })
    await client.ask(QUERY, {})
    await client.ask(QUERY, {})
    const strict = await stage(() => ok(DATA, windowHeaders(10, 3000)), { reserve: 11 })
    await strict.client.ask(QUERY, {})
    expect(await rejection(strict.client.ask(QUERY, {}))).toMatchObject({ kind: 'rate-limit' })
  })
})

describe('the token', () => {
  const echoes: readonly (readonly [string, Canned])[] = [
    ['a wrong token', { status: 401, body: { message: `Bad credentials ${TOKEN}` } }],
    ['a refusal', { status: 403, body: { message: `no ${TOKEN}` } }],
    ['a bad request', { status: 400, body: `bearer ${TOKEN}` }],
    ['an error of the server', { status: 500, body: { message: `at ${TOKEN}` } }],
    ['a dropped connection', 'drop'],
    ['a heavy answer', BAD_GATEWAY],
    ['no answer', 'hang'],
    ['a slow-down', { status: 403, headers: { 'retry-after': '9999' }, body: SLOW }],
    ['used up points', failed([{ type: 'RATE_LIMITED', message: TOKEN }], null, windowHeaders(0, 3000))],
    ['an unknown error', failed([{ type: `X_${TOKEN}`, message: `bearer ${TOKEN}` }])],
  ]

  it.each(echoes)('never shows in what is thrown: %s', async (_, canned) => {
    const { client } = await stage(() => canned, { timeoutMs: 50 })
    const error = await rejection(client.ask(QUERY, { secret: 'variable' }))
    const shown = [
      error.message,
      error.stack,
      JSON.stringify(error, Object.getOwnPropertyNames(error)),
      inspect(error, { depth: 20, showHidden: true }),
    ].join('\n')
    expect(error).toBeInstanceOf(Halted)
    expect(error.cause).toBeUndefined()
    expect(shown).not.toContain(TOKEN)
    expect(shown).not.toContain('SecretSecret')
  })

  it('never shows when fetch itself quotes it', async () => {
    const quoting: typeof fetch = async () => {
      throw new TypeError(`Headers.append: "bearer ${TOKEN}" is an invalid header value.`)
    }
    const { client } = await stage([], { fetch: quoting })
    expect(inspect(await rejection(client.ask(QUERY, {})), { depth: 20 })).not.toContain(TOKEN)
  })

  it('never shows in the client, nor in the address that is wrong', async () => {
    const { client } = await stage([GOOD])
    expect(inspect(client, { depth: 20, showHidden: true })).not.toContain(TOKEN)
    const options = {
      token: TOKEN,
      fetch,
      clock: { now: () => 0, sleep: async () => {} },
      budget: { points: 1, minutes: 1 },
    }
    let thrown: unknown
    try {
      connect({ ...options, graphqlUrl: `https://x:${TOKEN}@host/nowhere` })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(ConfigurationError)
    expect(inspect(thrown, { depth: 20 })).not.toContain(TOKEN)
  })
})
