import { afterEach, describe, expect, it } from 'vitest'
import { aPull } from '../fake-github/builders.ts'
import { commented } from '../fake-github/events.ts'
import { type LargeSeed, seedLarge } from '../fake-github/seed-large.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { aPlan, range, run } from './gather-stage.ts'

let fake: FakeGithub

async function start(seed: LargeSeed): Promise<void> {
  fake = await startFakeGithub({ store: seedLarge(seed), pointsPerHour: 100_000 })
}

afterEach(() => fake.close())

/** Merged pull requests of a large seed, as landings name them. */
function landed(issues: number, pulls: number): readonly number[] {
  return range(issues + 1, issues + pulls).filter(number => number % 20 > 1)
}

describe('what a run costs', () => {
  it('is at most 20 requests for 50 proposals', async () => {
    await start({ issues: 50, pulls: 250, eventsPerPull: 6 })
    const plan = aPlan({ numbers: range(1, 50), pulls: landed(50, 250), unmerged: 'all' })
    const first = await run(fake, plan)
    expect(first.requests).toBeLessThanOrEqual(20)
    expect([first.facts.issues.size, first.facts.pulls.size, first.facts.gaps]).toEqual([50, 250, []])
    expect([...first.facts.pulls.values()].filter(({ touches }) => touches !== null)).toHaveLength(25)
    const second = await run(fake, plan, first.next)
    expect(second.requests).toBe(1)
    expect(second.text).toBe(first.text)
    expect(second.facts).toEqual(first.facts)
  })

  it('is at most 20 requests for 50 proposals whose landings name no number', async () => {
    await start({ issues: 50, pulls: 250, eventsPerPull: 6 })
    const commits = landed(50, 250).map(number => number.toString(16).padStart(40, '0'))
    const first = await run(fake, aPlan({ numbers: range(1, 50), commits, unmerged: 'open' }))
    expect(first.requests).toBeLessThanOrEqual(20)
    expect([first.facts.pulls.size, first.facts.pullOfCommit.size, first.facts.gaps]).toEqual([238, 225, []])
  })

  it('is at most 160 requests for the size of kubernetes, 1 on a day without news, and 8 on a usual one', async () => {
    await start({ issues: 656, pulls: 3118, eventsPerPull: 10 })
    const plan = aPlan({ numbers: range(1, 656), pulls: landed(656, 3118), unmerged: 'open' })
    const first = await run(fake, plan)
    expect(first.facts.gaps).toEqual([])
    expect(first.requests).toBeLessThanOrEqual(160)
    const quiet = await run(fake, plan, first.next)
    expect(quiet.requests).toBe(1)
    expect(quiet.text).toBe(first.text)
    const repository = fake.store.repository()
    for (const number of [3, 40, 77, 401])
      repository.happen(number, commented('2026-01-15T11:00:00Z', 'grace'))
    for (const number of [700, 720, 1040])
      repository.happen(number, commented('2026-01-15T11:10:00Z', 'grace'))
    repository.add(
      aPull({ number: 4000, createdAt: '2026-01-15T11:20:00Z', files: ['proposals/0900-new/README.md'] }),
      aPull({ number: 4001, createdAt: '2026-01-15T11:21:00Z', files: ['README.md'] }),
    )
    const usual = await run(fake, plan, first.next)
    expect(usual.requests).toBeLessThanOrEqual(8)
    expect(usual.facts.pulls.get(4000)?.touches).toEqual([
      { path: 'proposals/0900-new/README.md', added: true },
    ])
    expect(usual.facts.pulls.has(4001)).toBe(false)
    const clean = await run(fake, plan)
    expect(usual.facts).toEqual(clean.facts)
  })

  it('is at most 810 requests for 5,000 proposals and 10,000 pull requests', async () => {
    await start({ issues: 5000, pulls: 10_000, eventsPerPull: 4 })
    const commits = landed(5000, 10_000).map(number => number.toString(16).padStart(40, '0'))
    const first = await run(fake, aPlan({ numbers: range(1, 5000), commits, unmerged: 'all' }))
    expect(first.facts.gaps).toEqual([])
    expect(first.facts.pulls.size).toBe(10_000)
    expect(first.requests).toBeLessThanOrEqual(810)
  })
})
