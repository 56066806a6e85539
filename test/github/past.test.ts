import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GithubFacts } from '../../src/github/facts.ts'
import { factsAt } from '../../src/github/past.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import {
  closed,
  convertedToDraft,
  demilestoned,
  labeled,
  merged,
  milestoned,
  readyForReview,
  renamed,
  reopened,
  unlabeled,
} from '../fake-github/events.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { aPlan, run } from './gather-stage.ts'
import { day } from './gather-story.ts'

let fake: FakeGithub
let facts: GithubFacts

const OID = 'a'.repeat(40)

beforeAll(async () => {
  const store = aStore()
  const repository = store.repository()
  repository.addMilestone({ title: 'v1', createdAt: day(1), closedAt: day(50) })
  repository.addMilestone({ title: 'v9', createdAt: day(90) })
  repository.add(
    anIssue({
      number: 1,
      createdAt: day(1),
      events: [
        labeled(day(2), 'ada', 'alpha'),
        milestoned(day(3), 'ada', 'v1'),
        closed(day(10), 'ada', { reason: 'NOT_PLANNED' }),
        reopened(day(12), 'ada'),
        // A move as GitHub may order it within one second.
        milestoned(day(20), 'ada', 'v9'),
        demilestoned(day(20), 'ada', 'v1'),
        unlabeled(day(21), 'ada', 'alpha'),
        labeled(day(21), 'ada', 'beta'),
        renamed(day(22), 'ada', 'First', 'Second'),
        closed(day(30), 'ada'),
      ],
      milestone: 'v9',
      title: 'Second',
    }),
    anIssue({ number: 2, createdAt: day(60) }),
    aPull({
      number: 3,
      draft: false,
      createdAt: day(1),
      events: [
        convertedToDraft(day(2), 'ada'),
        readyForReview(day(5), 'ada'),
        closed(day(6), 'ada'),
        reopened(day(7), 'ada'),
        merged(day(9), 'grace', OID),
        closed(day(9), 'grace'),
      ],
    }),
    aPull({ number: 4, createdAt: day(70) }),
  )
  fake = await startFakeGithub({ store })
  const plan = aPlan({
    numbers: [1, 2],
    pulls: [3, 4],
    commits: [OID],
    track: 'all',
    changes: { since: 0, untriagedLabel: 'untriaged' },
  })
  facts = (await run(fake, plan)).facts
})

afterAll(() => fake.close())

const at = (time: string) => factsAt(facts, Date.parse(time))
const later = (days: number) => at(day(days).replace('08:', '09:'))
const issueAt = (days: number) => later(days).issues.get(1)
const pullAt = (days: number) => later(days).pulls.get(3)

describe('facts of the past', () => {
  it('are those of now for now and the future', () => {
    expect(factsAt(facts, facts.asOf)).toBe(facts)
    expect(factsAt(facts, facts.asOf + 1)).toBe(facts)
  })

  it('do not know what was not there', () => {
    const then = later(50)
    expect([[...then.issues.keys()], [...then.pulls.keys()]]).toEqual([[1], [3]])
    expect([...then.tracked]).toEqual([1])
    expect(then.milestones.map(({ title, state, closedAt }) => [title, state, closedAt !== null])).toEqual([
      ['v1', 'closed', true],
    ])
    expect(later(10).milestones[0]).toMatchObject({ state: 'open', closedAt: null })
    expect(then.asOf).toBe(Date.parse(day(50).replace('08:', '09:')))
    expect(then.changes?.pulls.map(({ number }) => number)).toEqual([3])
    expect(later(8).changes?.pulls[0]).toMatchObject({ mergedAt: null, closedAt: null })
    expect(at('2020-01-01').pullOfCommit).toEqual(new Map())
    expect(then.pullOfCommit).toEqual(new Map([[OID, 3]]))
  })

  it('have the state an issue was in', () => {
    const states = [5, 11, 15, 31].map(days => {
      const issue = issueAt(days)
      return [issue?.state, issue?.reason, issue?.closedAt]
    })
    expect(states).toEqual([
      ['open', null, null],
      ['closed', 'not-planned', Date.parse(day(10))],
      ['open', null, null],
      ['closed', 'completed', Date.parse(day(30))],
    ])
  })

  it('have the labels, milestone and title of then', () => {
    const seen = [1, 2, 3, 20, 21, 22].map(days => {
      const issue = issueAt(days)
      return [issue?.labels, issue?.milestone, issue?.title]
    })
    expect(seen).toEqual([
      [[], null, 'First'],
      [['alpha'], null, 'First'],
      [['alpha'], 'v1', 'First'],
      [['alpha'], 'v9', 'First'],
      [['beta'], 'v9', 'First'],
      [['beta'], 'v9', 'Second'],
    ])
    expect(issueAt(3)?.events.map(({ kind }) => kind)).toEqual(['labeled', 'milestoned'])
    expect(issueAt(4)?.updatedAt).toBe(Date.parse(day(3)))
  })

  it('have the state a pull request was in', () => {
    const states = [1, 3, 5, 6, 8, 9].map(days => {
      const pull = pullAt(days)
      return [pull?.state, pull?.draft, pull?.mergedAt !== null, pull?.mergeCommit !== null]
    })
    expect(states).toEqual([
      ['open', false, false, false],
      ['open', true, false, false],
      ['open', false, false, false],
      ['closed', false, false, false],
      ['open', false, false, false],
      ['merged', false, true, true],
    ])
  })
})
