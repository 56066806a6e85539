import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { anIssue, aPull, aStore } from './builders.ts'
import { commented, labeled } from './events.ts'
import { type FakeGithub, startFakeGithub } from './server.ts'

const REPOSITORY = 'repository(owner: "acme", name: "proposals")'

/** Numbers of one page of `field`, and its page info. */
async function page(fake: FakeGithub, field: string) {
  const { body } = await ask(
    fake,
    `{ ${REPOSITORY} { list: ${field} { totalCount nodes { number } edges { cursor }
       pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
  )
  const { list } = (body.data as { repository: { list: Page } }).repository
  return { ...list, numbers: list.nodes.map(({ number }) => number) }
}

interface Page {
  readonly totalCount: number
  readonly nodes: readonly { readonly number: number }[]
  readonly edges: readonly { readonly cursor: string }[]
  readonly pageInfo: Readonly<Record<string, unknown>>
}

describe('pages of a sorted list', () => {
  let fake: FakeGithub
  beforeAll(async () => {
    const store = aStore()
    for (const day of [1, 2, 3, 4, 5]) store.repository().add(anIssue({ createdAt: `2024-03-0${day}` }))
    fake = await startFakeGithub({ store })
  })
  afterAll(() => fake.close())

  it('follow each other forwards', async () => {
    const first = await page(fake, 'issues(first: 2)')
    expect(first).toMatchObject({ totalCount: 5, numbers: [1, 2] })
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    expect(first.pageInfo.endCursor).toBe(first.edges[1]?.cursor)
    const second = await page(fake, `issues(first: 3, after: "${first.pageInfo.endCursor}")`)
    expect(second.numbers).toEqual([3, 4, 5])
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
  })

  it('follow each other backwards', async () => {
    const last = await page(fake, 'issues(last: 2)')
    expect(last.numbers).toEqual([4, 5])
    const before = await page(fake, `issues(last: 2, before: "${last.pageInfo.startCursor}")`)
    expect(before.numbers).toEqual([2, 3])
  })

  it('come in the order asked for', async () => {
    const newest = 'orderBy: {field: UPDATED_AT, direction: DESC}'
    const first = await page(fake, `issues(first: 2, ${newest})`)
    expect(first.numbers).toEqual([5, 4])
    expect(
      (await page(fake, `issues(first: 9, ${newest}, after: "${first.pageInfo.endCursor}")`)).numbers,
    ).toEqual([3, 2, 1])
  })

  it('may be empty', async () => {
    const none = await page(fake, 'pullRequests(first: 2)')
    expect(none).toMatchObject({ totalCount: 0, numbers: [] })
    expect(none.pageInfo).toMatchObject({ hasNextPage: false, endCursor: null })
  })
})

describe('a list that changes between two pages', () => {
  it('neither shifts nor repeats: cursors remember the sort key', async () => {
    const store = aStore()
    for (const day of [1, 2, 3, 4]) store.repository().add(aPull({ createdAt: `2024-03-0${day}` }))
    const fake = await startFakeGithub({ store })
    fake.faults.add({
      kind: 'before',
      skip: 1,
      change: changed => changed.repository().happen(1, commented('2024-04-01', 'bob')),
    })
    const newest = 'first: 2, orderBy: {field: UPDATED_AT, direction: DESC}'
    const first = await page(fake, `pullRequests(${newest})`)
    expect(first.numbers).toEqual([4, 3])
    const second = await page(fake, `pullRequests(${newest}, after: "${first.pageInfo.endCursor}")`)
    expect(second.numbers).toEqual([2])
    expect((await page(fake, `pullRequests(${newest})`)).numbers).toEqual([1, 4])
    expect(fake.faults.unmet).toEqual([])
    await fake.close()
  })
})

describe('filters', () => {
  let fake: FakeGithub
  beforeAll(async () => {
    const store = aStore()
    store
      .repository()
      .add(
        anIssue({ number: 1, labels: ['a'], updatedAt: '2024-05-01' }),
        anIssue({ number: 2, labels: ['A', 'b'], closedAt: '2024-06-01', milestone: 'v1' }),
        aPull({ number: 3, head: 'report', base: 'main', labels: ['b'] }),
        aPull({ number: 4, base: 'next' }),
      )
    fake = await startFakeGithub({ store })
  })
  afterAll(() => fake.close())

  it.each([
    ['issues(first: 9, states: [CLOSED])', [2]],
    ['issues(first: 9, labels: ["a"])', [1, 2]],
    ['issues(first: 9, filterBy: {labels: ["a", "b"]})', [2]],
    ['issues(first: 9, filterBy: {since: "2024-05-01T00:00:00Z"})', [1, 2]],
    ['issues(first: 9, filterBy: {since: "2024-05-01T00:00:01Z", states: [CLOSED]})', [2]],
    ['issues(first: 9, filterBy: {milestoneNumber: "1"})', [2]],
    ['pullRequests(first: 9, headRefName: "report", states: [OPEN])', [3]],
    ['pullRequests(first: 9, baseRefName: "next")', [4]],
    ['pullRequests(first: 9, labels: ["b", "c"])', [3]],
  ])('%s', async (field, numbers) => {
    expect((await page(fake, field)).numbers).toEqual(numbers)
  })
})

describe('timelines', () => {
  it('count all, what the filter leaves, and what the page holds', async () => {
    const store = aStore()
    const events = [1, 2, 3].map(day => labeled(`2024-01-0${day}`, 'bob', `l${day}`))
    store.repository().add(anIssue({ number: 1, events: [commented('2024-01-01', null), ...events] }))
    const fake = await startFakeGithub({ store })
    const timeline = async (args: string) => {
      const { body } = await ask(
        fake,
        `{ ${REPOSITORY} { issue(number: 1) { timelineItems(itemTypes: [LABELED_EVENT], ${args}) {
           totalCount filteredCount pageCount pageInfo { endCursor }
           nodes { ... on LabeledEvent { label { name } } } } } } }`,
      )
      return (body.data as { repository: { issue: { timelineItems: Timeline } } }).repository.issue
        .timelineItems
    }
    const first = await timeline('first: 2')
    expect(first).toMatchObject({ totalCount: 4, filteredCount: 3, pageCount: 2 })
    const second = await timeline(`first: 2, after: "${first.pageInfo.endCursor}"`)
    expect(second.nodes).toEqual([{ label: { name: 'l3' } }])
    expect(second).toMatchObject({ filteredCount: 1, pageCount: 1 })
    expect((await timeline('first: 9, since: "2024-01-02T00:00:00Z"')).nodes).toHaveLength(2)
    await fake.close()
  })
})

interface Timeline {
  readonly filteredCount: number
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly endCursor: string }
}
