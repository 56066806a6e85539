import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anIssue, aPull } from '../fake-github/builders.ts'
import { closed, commented, labeled, merged, unlabeled } from '../fake-github/events.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { aPlan, range, run } from './gather-stage.ts'
import { OIDS, storyClock, storyPlan, storyStore } from './gather-story.ts'

let fake: FakeGithub
const clock = storyClock()

beforeEach(async () => {
  clock.set('2026-01-15T12:00:00Z')
  fake = await startFakeGithub({ store: storyStore(clock), pointsPerHour: 100_000 })
})

afterEach(() => fake.close())

describe('the facts of a first run', () => {
  it('hold what was asked for, in the order of numbers', async () => {
    const { facts, halted, notes } = await run(fake, storyPlan())
    expect([halted, notes, facts.gaps]).toEqual([null, [], []])
    expect([...facts.absent]).toEqual([99, 999])
    expect([...facts.tracked]).toEqual([4, 8, 12, 16, 20, 24, 28, 32, 36, 40])
    expect([...facts.issues.keys()]).toEqual([...facts.issues.keys()].toSorted((a, b) => a - b))
    expect([...facts.pulls.keys()]).toEqual([
      ...range(101, 128),
      130,
      150,
      202,
      204,
      206,
      208,
      210,
      302,
      304,
      306,
      308,
      310,
    ])
    expect([...facts.pullOfCommit]).toEqual([
      [OIDS.ofPull, 150],
      [OIDS.alone, null],
      [OIDS.nowhere, null],
    ])
    expect(facts.milestones.map(({ title, state }) => [title, state])).toEqual([
      ['v1', 'closed'],
      ['v2', 'open'],
    ])
    expect(facts.asOf).toBe(Date.parse('2026-01-15T12:00:00Z'))
  })

  it('tell of an issue what GitHub shows', async () => {
    const { facts } = await run(fake, storyPlan())
    expect(facts.issues.get(30)?.checklist).toHaveLength(1)
    expect(facts.issues.get(12)).toMatchObject({
      title: 'Issue 12',
      author: { login: 'ada', bot: false },
      state: 'closed',
      reason: 'completed',
      milestone: 'v2',
      labels: ['enhancement'],
      assignees: ['ada', 'linus'],
      checklist: [{ section: 'Alpha', ticked: 1, total: 2 }],
      complete: true,
    })
    expect(facts.issues.get(12)?.closedBy).toEqual([{ repository: 'acme/proposals', number: 131 }])
    expect(facts.issues.get(10)?.parent).toEqual({ repository: 'acme/proposals', number: 5 })
    expect(facts.issues.get(5)?.subIssues).toEqual({ total: 7, completed: 1 })
    expect(facts.issues.get(7)?.author).toBeNull()
    expect(facts.issues.get(12)?.events.map(({ kind }) => kind)).toEqual([
      'labeled',
      'milestoned',
      'demilestoned',
      'milestoned',
      'renamed',
      'cross-referenced',
      'closed',
    ])
    expect(facts.issues.get(12)?.events.at(-1)).toMatchObject({ closer: 101, reason: 'completed' })
  })

  it('tell of a pull request what GitHub shows, without reviews nobody sent', async () => {
    const { facts } = await run(fake, storyPlan())
    expect(facts.pulls.get(150)).toMatchObject({
      state: 'merged',
      mergeCommit: OIDS.ofPull,
      touches: null,
    })
    expect(facts.pulls.get(150)?.events.map(({ kind }) => kind)).toEqual([
      'review-requested',
      'review',
      'comment',
      'merged',
    ])
    expect(facts.pulls.get(150)?.events[0]).toMatchObject({ reviewer: 'reviewers', team: true })
    expect(facts.pulls.get(202)).toMatchObject({
      state: 'open',
      touches: [{ path: 'proposals/202/README.md', added: true }],
    })
    expect(facts.pulls.get(302)).toMatchObject({ state: 'closed', mergedAt: null })
  })
})

describe('the run after', () => {
  it('asks once when nothing changed, and writes the same bytes', async () => {
    const first = await run(fake, storyPlan())
    clock.advance(86_400)
    const second = await run(fake, storyPlan(), first.next)
    expect(second.requests).toBe(1)
    expect(second.text).toBe(first.text)
    expect({ ...second.facts, asOf: 0 }).toEqual({ ...first.facts, asOf: 0 })
  })

  it('knows what a clean run knows after a day on which much happened', async () => {
    const first = await run(fake, storyPlan())
    clock.advance(86_400)
    const repository = fake.store.repository()
    const at = '2026-01-16T09:00:00Z'
    repository.happen(3, labeled(at, 'ada', 'Enhancement'))
    repository.happen(4, unlabeled(at, 'ada', 'enhancement'))
    repository.happen(5, closed(at, 'ada', { reason: 'NOT_PLANNED' }))
    repository.happen(33, labeled(at, 'ada', 'untriaged'))
    repository.happen(204, merged(at, 'grace'))
    repository.happen(206, closed(at, 'grace'))
    repository.changePull(202, { files: [], changedFiles: 0, updatedAt: at })
    repository.happen(303, commented(at, 'ada'))
    repository.addMilestone({ title: 'v3', dueOn: '2026-09-01T00:00:00Z' })
    repository.add(
      anIssue({ number: 99, createdAt: at }),
      anIssue({ number: 400, createdAt: at, events: [labeled(at, 'ada', 'enhancement')] }),
      aPull({ number: 401, createdAt: at, files: ['proposals/401/README.md'] }),
      aPull({ number: 402, createdAt: at, files: ['x'] }),
    )
    const plan = storyPlan({ pulls: [12, ...range(101, 128), 204, 999] })
    const second = await run(fake, plan, first.next)
    expect(second.requests).toBeLessThanOrEqual(8)
    const clean = await run(fake, plan)
    expect(second.facts).toEqual(clean.facts)
    expect([...second.facts.absent]).toEqual([999])
    expect(second.facts.pulls.has(202)).toBe(false)
  })

  it('goes on from where a budget ended, however small it is, and says until then what is missing', async () => {
    const clean = await run(fake, storyPlan())
    for (const points of [1, 2, 3]) {
      let last = await run(fake, storyPlan(), null, points + 1)
      let runs = 1
      while (last.halted !== null && runs < 40) {
        expect(last.facts.gaps.length).toBeGreaterThan(0)
        last = await run(fake, storyPlan(), last.next, points + 1)
        runs++
      }
      expect(runs).toBeLessThan(40)
      expect(last.facts).toEqual(clean.facts)
      const quiet = await run(fake, storyPlan(), last.next)
      expect(quiet.requests).toBe(1)
    }
  })

  it('names in plain words what is not read yet', async () => {
    const { facts, halted } = await run(fake, storyPlan({ changes: null, unmerged: 'open' }), null, 4)
    expect(halted).toContain('the next run goes on')
    expect(facts.gaps).toEqual([
      {
        measure: 'pullRequests',
        reason: '5 of 29 pull requests are not read yet; the next run goes on from there.',
      },
      {
        measure: 'commits',
        reason: 'The pull requests of 3 of 3 commits are not looked up yet; the next run goes on from there.',
      },
      {
        measure: 'unmerged',
        reason:
          'Not all open pull requests are looked through for proposals yet; the next run goes on from there.',
      },
    ])
  })

  it('takes the same facts from a run that was cut off after any request and the one after it', async () => {
    const clean = await run(fake, storyPlan())
    for (let points = 1; points < clean.requests; points++) {
      const cut = await run(fake, storyPlan(), null, points)
      expect(cut.halted).not.toBeNull()
      const second = await run(fake, storyPlan(), cut.next)
      expect([points, second.facts]).toEqual([points, clean.facts])
      expect(second.requests).toBeLessThanOrEqual(clean.requests + 3)
    }
  })

  it('reads anew what other settings ask for, and forgets what nobody asks for', async () => {
    const first = await run(fake, storyPlan())
    const narrow = aPlan({ numbers: [1], pulls: [101], unmerged: 'none' })
    const second = await run(fake, narrow, first.next)
    expect(second.requests).toBe(1)
    expect([[...second.facts.issues.keys()], [...second.facts.pulls.keys()]]).toEqual([[1], [101]])
    expect(second.facts.issues.get(1)?.checklist).toEqual([])
    const wide = await run(fake, storyPlan(), second.next)
    const clean = await run(fake, storyPlan())
    expect(wide.facts).toEqual(clean.facts)
  })

  it('looks through pull requests anew when the rules for proposals are others', async () => {
    const first = await run(fake, storyPlan({ rules: 'one' }))
    const plan = storyPlan({ rules: 'two', isProposal: path => path.startsWith('docs/') })
    const second = await run(fake, plan, first.next)
    const clean = await run(fake, plan)
    expect(second.facts).toEqual(clean.facts)
    expect([...second.facts.pulls.keys()].filter(number => number > 200)).toEqual([
      201, 203, 205, 207, 209, 301, 303, 305, 307, 309,
    ])
  })

  it('begins a list anew whose cursor GitHub does not take', async () => {
    const first = await run(fake, storyPlan())
    const progress = new Map(first.next.progress).set('open pulls', { cursor: 'nonsense', done: false })
    const second = await run(fake, storyPlan(), { ...first.next, progress })
    expect(second.halted).toContain('INVALID_CURSOR_ARGUMENTS')
    const third = await run(fake, storyPlan(), second.next)
    expect([third.halted, third.facts]).toEqual([null, first.facts])
  })
})
