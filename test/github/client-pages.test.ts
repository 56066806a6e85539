import { afterEach, describe, expect, it } from 'vitest'
import type { GithubClient, PageQuery, PagesEnd, Trouble } from '../../src/github/client.ts'
import {
  type Asked,
  BAD_GATEWAY,
  type Canned,
  failed,
  ok,
  rejection,
  stage,
  stopAll,
} from './client-script.ts'

afterEach(stopAll)

const QUERY: PageQuery = {
  name: 'issues',
  size: 100,
  document: 'query ($first: Int!, $cursor: String) { issues }',
  variables: { owner: 'o' },
  connection: ['repository', 'issues'],
}

interface Issues {
  readonly repository: { readonly issues: { readonly nodes: readonly number[] } }
}

const TOTAL = 250

function pageOf({ variables }: Asked): Canned {
  const from = Number(variables.cursor ?? 0)
  const to = Math.min(TOTAL, from + Number(variables.first))
  const nodes = Array.from({ length: to - from }, (_, index) => from + index + 1)
  return ok({
    repository: { issues: { nodes, pageInfo: { hasNextPage: to < TOTAL, endCursor: String(to) } } },
  })
}

const asks = (asked: readonly Asked[]) => asked.map(({ variables }) => [variables.cursor, variables.first])

async function read(client: GithubClient, query = QUERY) {
  const numbers: number[] = []
  const troubles: Trouble[] = []
  const end: PagesEnd = await client.askPages(query, (data, some) => {
    numbers.push(...(data as Issues).repository.issues.nodes)
    troubles.push(...some)
    return 'more'
  })
  return { numbers, troubles, end }
}

const all = Array.from({ length: TOTAL }, (_, index) => index + 1)

describe('pages', () => {
  it('are read to the end', async () => {
    const { client, asked } = await stage(pageOf)
    expect(await read(client)).toEqual({ numbers: all, troubles: [], end: { kind: 'complete' } })
    expect(asks(asked)).toEqual([
      [null, 100],
      ['100', 100],
      ['200', 100],
    ])
    expect(asked[1]?.variables.owner).toBe('o')
  })

  it('start where they are told to, and stop where they are told to', async () => {
    const { client, asked } = await stage(pageOf)
    expect(await client.askPages({ ...QUERY, cursor: '100' }, () => 'enough')).toEqual({ kind: 'enough' })
    expect(asks(asked)).toEqual([['100', 100]])
  })

  it('halve when too heavy, go on from the same cursor, and grow again', async () => {
    const { client, asked } = await stage((one, index) =>
      index === 1 || index === 2 ? BAD_GATEWAY : pageOf(one),
    )
    expect((await read(client)).numbers).toEqual(all)
    expect(asks(asked)).toEqual([
      [null, 100],
      ['100', 100],
      ['100', 50],
      ['100', 25],
      ['125', 25],
      ['150', 25],
      ['175', 25],
      ['200', 25],
      ['225', 50],
    ])
    expect(client.learnedSizes).toEqual(new Map([['issues', 50]]))
  })

  it('hand over the troubles inside a page', async () => {
    const fault = { type: 'FORBIDDEN', path: ['repository', 'issues', 'nodes', 1], message: 'hidden' }
    const data = {
      repository: { issues: { nodes: [1, null], pageInfo: { hasNextPage: false, endCursor: 'x' } } },
    }
    const { client } = await stage([failed([fault], data)])
    expect(await read(client)).toEqual({
      numbers: [1, null],
      troubles: [{ path: fault.path, kind: 'forbidden', message: 'hidden' }],
      end: { kind: 'complete' },
    })
  })
})

describe('a page that cannot be read is not an empty one', () => {
  it('when it stays too heavy at the smallest size', async () => {
    const { client, asked, clock } = await stage(one =>
      one.variables.cursor === '100' ? BAD_GATEWAY : pageOf(one),
    )
    const { numbers, end } = await read(client)
    expect(numbers).toEqual(all.slice(0, 100))
    expect(end).toEqual({
      kind: 'unread',
      cursor: '100',
      trouble: {
        path: ['repository', 'issues'],
        kind: 'unread',
        message: expect.stringMatching(/^GitHub did not finish it: .* answered 502$/),
      },
    })
    expect(asked.slice(1).map(({ variables }) => variables.first)).toEqual([
      100, 50, 25, 12, 6, 3, 1, 1, 1, 1,
    ])
    expect(clock.sleeps).toEqual([2000, 10_000, 30_000])
    expect(client.learnedSizes).toEqual(new Map())
  })

  it.each([
    ['the repository is not there', ['repository'], { repository: null }, 'NOT_FOUND', 'not-found'],
    [
      'issues may not be read',
      ['repository', 'issues'],
      { repository: { issues: null } },
      'FORBIDDEN',
      'forbidden',
    ],
  ])('when %s', async (_, path, data, type, kind) => {
    const { client, asked } = await stage([failed([{ type, path, message: 'no' }], data)])
    const { end, numbers } = await read(client)
    expect(end).toEqual({ kind: 'unread', cursor: null, trouble: { path, kind, message: 'no' } })
    expect(numbers).toEqual([])
    expect(asked).toHaveLength(1)
  })

  it('when its list is null, though all before the culprit is read', async () => {
    const path = ['repository', 'issues', 'nodes', 0]
    const { client } = await stage(one => {
      const to = Number(one.variables.cursor ?? 0) + Number(one.variables.first)
      return to > 120
        ? failed([{ type: 'FORBIDDEN', path, message: 'no' }], { repository: { issues: { nodes: null } } })
        : pageOf(one)
    })
    const { numbers, end } = await read(client)
    expect(numbers).toEqual(all.slice(0, 120))
    expect(end).toMatchObject({ kind: 'unread', cursor: '120', trouble: { path, kind: 'forbidden' } })
  })

  it.each([
    ['it is missing', { repository: {} }],
    ['it is null', { repository: { issues: null } }],
    ['it does not say where it ends', { repository: { issues: { nodes: [] } } }],
    [
      'its cursor does not lead on',
      { repository: { issues: { nodes: [], pageInfo: { hasNextPage: true, endCursor: null } } } },
    ],
  ])('when %s', async (_, data) => {
    const { client, asked } = await stage([ok(data)])
    expect((await read(client)).end).toMatchObject({ kind: 'unread', trouble: { kind: 'unread' } })
    expect(asked).toHaveLength(1)
  })

  it('when its cursor stands still', async () => {
    const page = ok({
      repository: { issues: { nodes: [1], pageInfo: { hasNextPage: true, endCursor: 'a' } } },
    })
    const { client, asked } = await stage(() => page)
    expect((await read(client)).end).toMatchObject({ kind: 'unread', cursor: 'a' })
    expect(asked).toHaveLength(2)
  })

  it('when the run ends', async () => {
    const { client } = await stage(pageOf, { budget: { points: 2, minutes: 60 } })
    const numbers: number[] = []
    const reading = client.askPages(QUERY, data => {
      numbers.push(...(data as Issues).repository.issues.nodes)
      return 'more'
    })
    expect(await rejection(reading)).toMatchObject({ kind: 'budget' })
    expect(numbers).toEqual(all.slice(0, 200))
  })
})
