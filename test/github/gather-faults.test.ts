import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '../../src/github/client.ts'
import { gather } from '../../src/github/gather.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { commented, crossReferenced, labeled, merged } from '../fake-github/events.ts'
import type { Fault, When } from '../fake-github/faults.ts'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/server.ts'
import { FakeClock } from './client-script.ts'
import { aPlan, range, run } from './gather-stage.ts'
import { day, storyPlan, storyStore } from './gather-story.ts'

let fake: FakeGithub

async function start(options: FakeGithubOptions = {}): Promise<void> {
  fake = await startFakeGithub({ store: storyStore(), pointsPerHour: 100_000, ...options })
}

afterEach(() => fake.close())

const named = (name: string): When => ({ when: ({ operationName }) => operationName === name })

describe('faults that pass', () => {
  const passing: readonly (Fault & When)[] = [
    { kind: 'bad-gateway-html' },
    { kind: 'bad-gateway-json' },
    { kind: 'gateway-timeout' },
    { kind: 'secondary-403', retryAfterSeconds: 5 },
    { kind: 'secondary-403' },
    { kind: 'secondary-200' },
    { kind: 'rate-limit', resetInSeconds: 60 },
    { kind: 'rate-limited', resetInSeconds: 60 },
    { kind: 'resource-limits' },
    { kind: 'closed-before' },
  ]

  it.each(passing)('leave no trace in the facts: $kind at any request', async fault => {
    await start()
    const clean = await run(fake, storyPlan())
    for (let skip = 0; skip < clean.requests; skip++) {
      fake.faults.clear()
      fake.faults.add({ ...fault, skip })
      const met = await run(fake, storyPlan())
      expect([skip, met.halted]).toEqual([skip, null])
      expect({ ...met.facts, asOf: 0 }).toEqual({ ...clean.facts, asOf: 0 })
    }
  })

  it.each(range(0, passing.length - 1))(
    'leave none one after another, beginning with the one at %i',
    async first => {
      await start()
      const clean = await run(fake, storyPlan())
      // Two of them between any two requests that succeed, so that one begins before the last is forgotten.
      const row = [...passing.slice(first), ...passing.slice(0, first)]
      row.forEach((fault, i) => {
        fake.faults.add({ ...fault, skip: Math.floor(i / 2) })
      })
      let met = await run(fake, storyPlan())
      for (let runs = 1; met.halted !== null && runs < row.length; runs++) {
        expect(met.facts.gaps).not.toEqual([])
        met = await run(fake, storyPlan(), met.next)
      }
      expect(met.halted).toBeNull()
      expect(fake.faults.unmet).toEqual([])
      expect({ ...met.facts, asOf: 0 }).toEqual({ ...clean.facts, asOf: 0 })
    },
  )

  it('leave none either when everything is too heavy', async () => {
    await start()
    const clean = await run(fake, storyPlan())
    fake.faults.tooHeavyAbove(1500)
    const { facts, snapshot } = await run(fake, storyPlan())
    expect({ ...facts, asOf: 0 }).toEqual({ ...clean.facts, asOf: 0 })
    expect(snapshot.learnedSizes.size).toBeGreaterThan(0)
  })
})

describe('parts that cannot be read', () => {
  it('are a gap, and the issue stays with what could be read', async () => {
    await start()
    fake.faults.add({
      kind: 'error-at',
      path: 'repository.n9.timelineItems.nodes.1',
      type: 'FORBIDDEN',
      saml: true,
      ...named('Issues'),
    })
    const { facts, next } = await run(fake, storyPlan())
    expect(facts.issues.get(9)).toMatchObject({ complete: false })
    expect(facts.issues.get(9)?.events).toHaveLength(5)
    expect(facts.gaps).toEqual([
      expect.objectContaining({
        measure: 'links',
        reason: expect.stringContaining('#9 could not be read. Authorize'),
      }),
    ])
    const again = await run(fake, storyPlan(), next)
    expect([again.requests, again.facts.gaps]).toEqual([1, facts.gaps])
  })

  it('are asked for again when they are a whole issue', async () => {
    await start()
    fake.faults.add({ kind: 'error-at', path: 'repository.n9', type: 'FORBIDDEN', ...named('Issues') })
    const first = await run(fake, storyPlan())
    expect(first.facts.issues.has(9)).toBe(false)
    expect(first.facts.gaps[0]).toMatchObject({
      measure: 'issues',
      reason: expect.stringContaining('"issues: read"'),
    })
    const second = await run(fake, storyPlan(), first.next)
    expect(second.requests).toBe(2)
    expect(second.facts).toEqual((await run(fake, storyPlan())).facts)
  })
})

describe('a token without a permission', () => {
  it.each([
    ['issues', 'issues', { contents: 'read', 'pull-requests': 'read' }],
    ['pull-requests', 'pullRequests', { contents: 'read', issues: 'read' }],
    ['contents', 'commits', { issues: 'read', 'pull-requests': 'read' }],
  ] as const)('gives the rest and names the line to add: %s', async (permission, measure, permissions) => {
    await start({ permissions })
    const first = await run(fake, storyPlan())
    expect(first.halted).toBeNull()
    const gap = first.facts.gaps.find(each => each.measure === measure)
    expect(gap?.reason).toContain(`"${permission}: read"`)
    expect(first.facts.issues.size > 0).toBe(permission !== 'issues')
    expect(first.facts.pulls.size > 0).toBe(permission !== 'pull-requests')
    const quiet = await run(fake, storyPlan(), first.next)
    expect(quiet.text).toBe(first.text)
    expect(quiet.requests).toBeLessThanOrEqual(8)
    await fake.close()
    await start()
    const allowed = await run(fake, storyPlan(), first.next)
    expect(allowed.facts).toEqual((await run(fake, storyPlan())).facts)
  })

  it('reads all but the board, and the board with one that may', async () => {
    const store = aStore()
    store
      .repository()
      .add(
        anIssue({ number: 1, projects: { Board: { Status: 'Backlog' } } }),
        anIssue({ number: 2, projects: { Other: { Size: 'L' } } }),
      )
    await start({ store })
    const plan = aPlan({ track: 'all', board: true })
    const first = await run(fake, plan)
    expect(first.facts.issues.get(1)?.column).toBeNull()
    expect(first.facts.gaps).toEqual([
      { measure: 'projectBoard', reason: expect.stringContaining('"project-token"') },
    ])
    await fake.close()
    await start({ store, permissions: { issues: 'read', 'pull-requests': 'read', projects: 'read' } })
    const second = await run(fake, plan, first.next)
    expect([second.requests, second.facts.gaps]).toEqual([2, []])
    expect([1, 2].map(number => second.facts.issues.get(number)?.column)).toEqual(['Backlog', null])
    expect((await run(fake, plan, second.next)).requests).toBe(1)
  })

  it('that is wrong gives what earlier runs learned, and says so', async () => {
    await start()
    const first = await run(fake, storyPlan())
    const client = connect({
      token: 'wrong',
      graphqlUrl: fake.url,
      fetch,
      clock: new FakeClock(),
      budget: { points: 100, minutes: 10 },
    })
    const cold = await gather(client, storyPlan(), null)
    expect(cold.halted).toContain('does not accept the token')
    expect([cold.facts.issues.size, cold.facts.gaps]).toEqual([
      0,
      [
        {
          measure: 'github',
          reason: 'GitHub could not be asked in this run, or does not show this repository to the token.',
        },
      ],
    ])
    const warm = await gather(client, storyPlan(), first.next)
    expect(warm.facts.issues).toEqual(first.facts.issues)
    expect(warm.snapshot).toEqual(first.next)
  })
})

describe('repositories', () => {
  it('that do not exist give a sentence', async () => {
    await start()
    const { facts, halted } = await run(fake, storyPlan({ repository: 'acme/nowhere' }))
    expect(halted).toContain('GitHub knows no repository acme/nowhere')
    expect([facts.issues.size, facts.gaps.length]).toEqual([0, 1])
  })

  it('with another id do not take over what was learned of one', async () => {
    await start()
    const first = await run(fake, storyPlan())
    const { notes, facts } = await run(fake, storyPlan(), { ...first.next, repositoryId: 'R_other' })
    expect(notes).toEqual([
      'What earlier runs learned belongs to another repository, then called acme/proposals, and was set aside.',
    ])
    expect(facts).toEqual(first.facts)
  })

  it('with another name keep it', async () => {
    await start()
    const first = await run(fake, storyPlan())
    const before = JSON.stringify(first.text).replaceAll('acme/proposals', 'acme/before')
    const renamed = { ...first.next, repository: 'acme/before' }
    expect(before).toContain('acme/before')
    const issue = first.next.issues.get(12)
    if (!issue) throw new Error('the story has no issue 12')
    const closedBy = issue.closedBy.map(end => ({ ...end, repository: 'acme/before' }))
    const issues = new Map(renamed.issues).set(12, { ...issue, closedBy })
    const second = await run(fake, storyPlan(), { ...renamed, issues })
    expect([second.requests, second.facts]).toEqual([1, first.facts])
  })
})

describe('long lists', () => {
  it('of events are read to their end', async () => {
    const store = aStore()
    store.repository().add(
      anIssue({
        number: 1,
        events: range(1, 250).map(index => labeled(day(index), 'ada', `label-${index % 90}`)),
      }),
      aPull({ number: 2, events: range(1, 1150).map(index => commented(day(index), 'ada')) }),
      aPull({
        number: 3,
        events: [...range(1, 120).map(index => commented(day(index), 'ada')), merged(day(400), 'ada')],
      }),
    )
    await start({ store })
    const plan = aPlan({ numbers: [1], pulls: [2, 3] })
    const { facts, requests, next } = await run(fake, plan)
    expect(facts.issues.get(1)).toMatchObject({ complete: true })
    expect(
      [1, 2, 3].map(number => (facts.issues.get(number) ?? facts.pulls.get(number))?.events.length),
    ).toEqual([250, 1000, 121])
    expect(facts.pulls.get(2)?.complete).toBe(false)
    expect(requests).toBe(1 + 3 + 1 + 9)
    expect(facts.gaps).toEqual([
      { measure: 'threads', reason: 'The history of #2 could not be read completely.' },
    ])
    expect((await run(fake, plan, next)).requests).toBe(1)
  })

  it('of files are read on, to a limit that is named', async () => {
    const store = aStore()
    const files = (count: number, last: string) => [...range(1, count).map(index => `docs/${index}.md`), last]
    store
      .repository()
      .add(
        aPull({ number: 1, files: files(30, 'proposals/1.md') }),
        aPull({ number: 2, files: files(200, 'proposals/2.md') }),
        aPull({ number: 3, files: ['proposals/3.md', ...files(400, 'proposals/z.md')] }),
      )
    await start({ store })
    const plan = aPlan({ unmerged: 'open' })
    const { facts, next } = await run(fake, plan)
    expect(
      [...facts.pulls].map(([number, { touches }]) => [number, touches?.map(({ path }) => path)]),
    ).toEqual([
      [1, ['proposals/1.md']],
      [2, ['proposals/2.md']],
      [3, ['proposals/3.md']],
    ])
    expect(facts.gaps).toEqual([
      { measure: 'unmerged', reason: 'Of #3 only the first 300 files were looked at.' },
    ])
    expect((await run(fake, plan, next)).requests).toBe(1)
  })

  it('miss nothing when an issue changes between two pages', async () => {
    const store = aStore()
    const repository = store.repository()
    for (const number of range(1, 250)) repository.add(anIssue({ number, createdAt: day(number) }))
    for (const number of range(301, 550)) repository.add(aPull({ number, createdAt: day(number) }))
    await start({ store })
    const plan = aPlan({ track: 'all', changes: { since: Date.parse(day(0)), untriagedLabel: 'untriaged' } })
    const at = '2027-06-01T00:00:00Z'
    for (const [operation, number] of [
      ['AllIssues', 150],
      ['ChangePulls', 350],
    ] as const) {
      const when = { skip: 1, ...named(operation) }
      fake.faults.add({
        kind: 'before',
        change: () => repository.happen(number, commented(at, 'ada')),
        ...when,
      })
    }
    const { facts } = await run(fake, plan)
    expect(facts.issues.size).toBe(250)
    expect(facts.changes?.pulls.map(({ number }) => number)).toEqual([
      350,
      ...range(301, 550)
        .filter(n => n !== 350)
        .reverse(),
    ])
  })

  it('of milestones are read when they are more than the probe shows', async () => {
    const store = aStore()
    const repository = store.repository()
    for (const number of range(1, 130))
      repository.addMilestone({ title: `m${number}`, createdAt: day(number) })
    await start({ store })
    const first = await run(fake, aPlan())
    expect(first.facts.milestones).toHaveLength(130)
    expect(first.requests).toBe(3)
    expect((await run(fake, aPlan(), first.next)).requests).toBe(1)
  })
})

describe('an Enterprise Server', () => {
  it('of an older version gives what it has, and what it lacks is named', async () => {
    const store = aStore()
    store
      .repository()
      .add(
        aPull({ number: 2, closes: [1], events: [merged(day(4), 'ada')] }),
        anIssue({ number: 1, events: [crossReferenced(day(2), 'ada', 2)] }),
      )
    await start({ store, ghes: true })
    const plan = aPlan({ numbers: [1], pulls: [2], graphqlUrl: fake.url })
    const first = await run(fake, plan)
    expect(first.halted).toBeNull()
    expect(first.requests).toBe(5)
    expect([first.facts.issues.size, first.facts.pulls.size]).toEqual([1, 1])
    expect(first.facts.gaps.map(({ reason }) => reason)).toContain(
      'This GitHub Enterprise Server does not tell of which issue an issue is a part; a newer version does.',
    )
    const second = await run(fake, plan, first.next)
    expect([second.requests, second.facts.gaps]).toEqual([1, first.facts.gaps])
  })
})
