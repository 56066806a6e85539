import { afterEach, describe, expect, it } from 'vitest'
import type { BatchQuery, GithubClient, Trouble } from '../../src/github/client.ts'
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

const QUERY: BatchQuery<number> = {
  name: 'numbers',
  size: 25,
  document: items => items.join(' '),
  variables: {},
  valueOf: (data, item) => (data as { repository: Record<string, unknown> }).repository[`n${item}`],
  pathOf: item => ['repository', `n${item}`],
}

type Taken = readonly [number, unknown, readonly Trouble[]]

const range = (to: number) => Array.from({ length: to }, (_, index) => index + 1)
const numbersOf = ({ query }: Asked) => query.split(' ').map(Number)
const dataOf = (numbers: readonly number[]) => ({
  repository: Object.fromEntries(numbers.map(number => [`n${number}`, { number }])),
})
const sizes = (asked: readonly Asked[]) => asked.map(one => numbersOf(one).length)

async function read(
  client: GithubClient,
  items: readonly number[],
  query = QUERY,
): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  await client.askInBatches(query, items, (item, value, troubles) => taken.push([item, value, troubles]))
  return taken
}

const whole = (items: readonly number[]): readonly Taken[] => items.map(number => [number, { number }, []])

/** Answers all that are asked, unless a condition finds it too heavy. */
const unless =
  (heavy: (numbers: readonly number[], index: number) => boolean, canned: Canned = BAD_GATEWAY) =>
  (asked: Asked, index: number): Canned =>
    heavy(numbersOf(asked), index) ? canned : ok(dataOf(numbersOf(asked)))

describe('batches', () => {
  it('asks for nothing when there is nothing', async () => {
    const { client, asked } = await stage([])
    expect(await read(client, [])).toEqual([])
    expect(asked).toEqual([])
  })

  it('hands over each item once and in order', async () => {
    const { client, asked } = await stage(unless(() => false))
    expect(await read(client, range(60))).toEqual(whole(range(60)))
    expect(sizes(asked)).toEqual([25, 25, 10])
    expect(client.learnedSizes).toEqual(new Map())
  })

  it('makes variables for the items of one request', async () => {
    const { client, asked } = await stage(({ variables }) => ok({ nodes: variables.ids }))
    const query: BatchQuery<number> = {
      ...QUERY,
      size: 2,
      variables: ids => ({ ids }),
      valueOf: (data, _, index) => (data as { nodes: unknown[] }).nodes[index],
      pathOf: (_, index) => ['nodes', index],
    }
    expect(await read(client, [7, 8, 9], query)).toEqual([
      [7, 7, []],
      [8, 8, []],
      [9, 9, []],
    ])
    expect(asked.map(({ variables }) => variables)).toEqual([{ ids: [7, 8] }, { ids: [9] }])
  })
})

describe('the size of a batch', () => {
  const limits: readonly (readonly [string, Canned])[] = [
    ['502', BAD_GATEWAY],
    ['504', { status: 504, body: '' }],
    ['went wrong', failed([{ message: 'Something went wrong while executing your query.' }])],
    ['resource limits', failed([{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'x' }], dataOf([1, 2]))],
    ['timeout', 'hang'],
  ]

  it.each(limits)('halves at once until it is small enough, and is remembered: %s', async (_, canned) => {
    const { client, asked, clock } = await stage(
      unless(numbers => numbers.length > 6, canned),
      { timeoutMs: 100 },
    )
    expect(await read(client, range(30))).toEqual(whole(range(30)))
    expect(sizes(asked)).toEqual([25, 12, 6, 6, 6, 6, 6])
    expect(clock.sleeps).toEqual([])
    expect(client.learnedSizes).toEqual(new Map([['numbers', 12]]))
  })

  it('grows after five good answers, and less eagerly where growth fails', async () => {
    const { client, asked } = await stage(unless(numbers => numbers.length > 6))
    expect(await read(client, range(126))).toEqual(whole(range(126)))
    const good = (count: number) => Array.from({ length: count }, () => 6)
    expect(sizes(asked)).toEqual([25, 12, ...good(5), 12, ...good(10), 12, ...good(6)])
  })

  it('grows back to where it began', async () => {
    const { client, asked } = await stage(unless((_, index) => index < 2))
    await read(client, range(200))
    expect(sizes(asked)).toEqual([25, 12, 6, 6, 6, 6, 6, 12, 12, 12, 12, 12, 24, 24, 24, 24, 14])
    expect(client.learnedSizes).toEqual(new Map([['numbers', 24]]))
  })

  it('starts from what an earlier run learned, if that makes sense', async () => {
    const learned = await stage(
      unless(() => false),
      { learnedSizes: new Map([['numbers', 4]]) },
    )
    await read(learned.client, range(8))
    expect(sizes(learned.asked)).toEqual([4, 4])
    for (const size of [0, -1, 2.5, Number.NaN, 1000]) {
      const odd = await stage(
        unless(() => false),
        { learnedSizes: new Map([['numbers', size]]) },
      )
      await read(odd.client, range(26))
      expect(sizes(odd.asked)).toEqual([25, 1])
    }
  })

  it('is asked again for less without touching what other questions learned', async () => {
    const { client } = await stage(
      unless(() => false),
      { learnedSizes: new Map([['others', 3]]) },
    )
    await read(client, range(3))
    expect(client.learnedSizes).toEqual(new Map([['others', 3]]))
  })
})

describe('an item that stays too heavy', () => {
  it('is a named gap, and the others are read', async () => {
    const { client, asked, clock } = await stage(unless(numbers => numbers.includes(9)))
    const taken = await read(client, range(20))
    expect(taken.map(([item]) => item)).toEqual(range(20))
    expect(taken.filter(([item]) => item !== 9)).toEqual(whole(range(20).filter(item => item !== 9)))
    expect(taken[8]).toEqual([
      9,
      undefined,
      [
        {
          path: ['repository', 'n9'],
          kind: 'unread',
          message: expect.stringMatching(/^GitHub did not finish it: .* answered 502$/),
        },
      ],
    ])
    // 1-5 prove five; after 9 is given up, five are asked again.
    expect(sizes(asked)).toEqual([20, 10, 5, 5, 2, 2, 1, 1, 1, 1, 1, 5, 5, 1])
    expect(clock.sleeps).toEqual([2000, 10_000, 30_000])
  })

  it('is waited for when it was only a bad moment', async () => {
    const { client, clock } = await stage(unless((_, index) => index < 2))
    expect(await read(client, [1])).toEqual(whole([1]))
    expect(clock.sleeps).toEqual([2000, 10_000])
  })

  it('ends the run when nothing at all is finished any more', async () => {
    const { client, asked, clock } = await stage(unless(numbers => numbers.some(number => number > 25)))
    const taken: number[] = []
    const reading = client.askInBatches(QUERY, range(100), item => taken.push(item))
    const error = await rejection(reading)
    expect(error).toMatchObject({ name: 'Halted', kind: 'unavailable' })
    expect(error.message).toMatch(/does not even finish the smallest questions .* next run tries again\.$/)
    expect(taken).toEqual(range(27))
    expect(asked.length).toBeLessThan(30)
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(3 * 42_000)
  })
})

describe('an answer with holes', () => {
  it('gives each item the troubles that touch it', async () => {
    const data = { repository: { ...dataOf([1, 4, 5]).repository, n2: null, n3: null } }
    const { client } = await stage([
      failed(
        [
          { type: 'NOT_FOUND', path: ['repository', 'n2'], message: 'nothing' },
          { type: 'FORBIDDEN', path: ['repository', 'n3', 'author', 'login'], message: 'no' },
          { type: 'FORBIDDEN', path: ['repository', 'n4', 'nodes', 0], message: 'hidden' },
        ],
        data,
      ),
    ])
    expect(await read(client, range(5))).toEqual([
      [1, { number: 1 }, []],
      [2, undefined, [{ path: ['repository', 'n2'], kind: 'not-found', message: 'nothing' }]],
      [3, undefined, [{ path: ['repository', 'n3', 'author', 'login'], kind: 'forbidden', message: 'no' }]],
      [4, { number: 4 }, [{ path: ['repository', 'n4', 'nodes', 0], kind: 'forbidden', message: 'hidden' }]],
      [5, { number: 5 }, []],
    ])
  })

  it("keeps GitHub's own null, but never takes a missing value for one", async () => {
    const { client } = await stage([ok({ repository: { n1: null } })])
    expect(await read(client, [1, 2])).toEqual([
      [1, null, []],
      [2, undefined, [{ path: ['repository', 'n2'], kind: 'unread', message: "GitHub's answer lacks it" }]],
    ])
  })

  it('tells every item of a repository that is not there', async () => {
    const fault = { type: 'NOT_FOUND', path: ['repository'], message: 'no such repository' }
    const { client, asked } = await stage([failed([fault], { repository: null })])
    const trouble: Trouble = { path: ['repository'], kind: 'not-found', message: 'no such repository' }
    expect(await read(client, [1, 2])).toEqual([
      [1, undefined, [trouble]],
      [2, undefined, [trouble]],
    ])
    expect(asked).toHaveLength(1)
  })

  it('tells every item when an error without a path leaves nothing', async () => {
    const { client } = await stage([failed([{ type: 'FORBIDDEN', message: 'blocked' }])])
    expect(await read(client, [1, 2])).toEqual(
      [1, 2].map(item => [item, undefined, [{ path: [], kind: 'forbidden', message: 'blocked' }]]),
    )
  })

  it('does not ask again when nothing says why a repository is null', async () => {
    const { client, asked } = await stage([ok({ repository: null })])
    expect(
      (await read(client, range(20))).every(
        ([, value, [trouble]]) => value === undefined && trouble?.kind === 'unread',
      ),
    ).toBe(true)
    expect(asked).toHaveLength(1)
  })
})

describe('an error that empties the whole repository', () => {
  const emptied = (numbers: readonly number[], culprits: readonly number[], named: boolean): Canned => {
    const culprit = numbers.find(number => culprits.includes(number))
    if (culprit === undefined) return ok(dataOf(numbers))
    const path = named ? ['repository', `n${culprit}`, 'url'] : ['repository', 'somewhere']
    return failed([{ type: 'FORBIDDEN', path, message: 'no' }], { repository: null })
  }

  it('is asked again without the item the error names', async () => {
    const { client, asked } = await stage(one => emptied(numbersOf(one), [9, 14], true))
    const taken = await read(client, range(20))
    expect(taken.map(([item]) => item)).toEqual(range(20))
    expect(taken.filter(([, value]) => value === undefined)).toEqual([
      [9, undefined, [{ path: ['repository', 'n9', 'url'], kind: 'forbidden', message: 'no' }]],
      [14, undefined, [{ path: ['repository', 'n14', 'url'], kind: 'forbidden', message: 'no' }]],
    ])
    expect(sizes(asked)).toEqual([20, 19, 18])
    expect(client.learnedSizes).toEqual(new Map())
  })

  it('is split to find the culprit when the error names none', async () => {
    const { client, asked } = await stage(one => emptied(numbersOf(one), [9], false))
    const taken = await read(client, range(20))
    expect(taken.map(([item]) => item)).toEqual(range(20))
    expect(taken.filter(([, value]) => value === undefined)).toEqual([
      [9, undefined, [{ path: ['repository', 'somewhere'], kind: 'forbidden', message: 'no' }]],
    ])
    expect(asked.length).toBeLessThan(25)
    expect(client.learnedSizes).toEqual(new Map())
  })

  it('ends when every item is a culprit', async () => {
    const { client, asked } = await stage(one => emptied(numbersOf(one), range(12), false))
    expect((await read(client, range(12))).every(([, value]) => value === undefined)).toBe(true)
    expect(asked.length).toBeLessThanOrEqual(12 * 5)
  })

  it('loses nothing that was read when the run ends in between', async () => {
    const script = (one: Asked, index: number) =>
      index === 0 ? emptied(numbersOf(one), [9], true) : ({ status: 401, body: {} } as const)
    const { client } = await stage(script)
    const taken: number[] = []
    const reading = client.askInBatches(QUERY, range(20), item => taken.push(item))
    expect(await rejection(reading)).toMatchObject({ kind: 'unauthorized' })
    expect(taken).toEqual([9])
  })
})

describe('a run that ends', () => {
  it('has handed over all batches before', async () => {
    const { client } = await stage(
      unless(() => false),
      { budget: { points: 2, minutes: 60 } },
    )
    const taken: number[] = []
    const reading = client.askInBatches(QUERY, range(100), item => taken.push(item))
    expect(await rejection(reading)).toMatchObject({ kind: 'budget' })
    expect(taken).toEqual(range(50))
  })

  it('does not hide an error of who takes', async () => {
    const { client } = await stage(unless(() => false))
    const reading = client.askInBatches(QUERY, range(3), () => {
      throw new RangeError('mine')
    })
    await expect(reading).rejects.toThrow(RangeError)
  })
})
