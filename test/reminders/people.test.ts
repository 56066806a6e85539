import { describe, expect, test } from 'vitest'
import type { ProposalMetrics } from '../../src/metrics/metrics.ts'
import { addressed, loginIn, type PeopleRules, sideOf } from '../../src/reminders/people.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { anIssue, aPull, person } from '../builders/threads.ts'
import { HOSTILE } from '../report/hostile.ts'
import { ago, aPlanInput, aProposal, linkTo } from './builders.ts'

const rules = (given: Partial<PeopleRules> = {}): PeopleRules => ({
  ...{ people: {}, ownerMap: {}, bots: ['*-bot'], owners: new Map(), absent: new Set(), seen: new Set() },
  ...given,
})

const subject = (proposal: ProposalMetrics) => {
  const [first] = aPlanInput({ proposals: [proposal] }).subjects
  if (first === undefined) throw new Error('no subject')
  return first
}

const withAuthors = (...authors: string[]) => subject(aProposal({ timeline: { authors } }))

describe('a login in a file', () => {
  test.each([
    ['@ada', 'ada'],
    ['Ada Lovelace (@ada)', 'ada'],
    ['Ada <ada@example.org> (@ada-l)', 'ada-l'],
    ['@ada_acme', 'ada_acme'],
    ['@ada_', null],
    ['@ada__x', null],
    ['[Ada](https://github.com/ada)', 'ada'],
    ['ada', null],
    ['Alice', null],
    ['seen-here', 'seen-here'],
    ['ada@example.org', null],
    ['Ada <ada@example.org>', null],
    ['@org/team', null],
    ['mail@ada', null],
    ['known@example.org', 'mapped'],
    ['Known Person <x@y.z>', 'known'],
    ['Somebody <known@example.org>', 'mapped'],
  ])('%s is %s', (text, login) => {
    const people = { 'known@example.org': 'mapped', 'known person': 'known' }
    expect(loginIn(text, { people, seen: new Set(['seen-here']) })).toBe(login)
  })
})

describe('who is asked', () => {
  test('the authors the file names, at most three, each once', () => {
    const authors = ['@ada', 'Ada (@ADA)', '@bob', '@cy', '@dee']
    expect(addressed(withAuthors(...authors), 'author', rules())).toEqual({
      ...{ logins: ['ada', 'bob', 'cy'], role: 'author' },
    })
  })

  test('else who opened the first pull request that brought it', () => {
    const pull = (number: number, login: string, days: number) =>
      aPull({ number, author: person(login), createdAt: ago(days) })
    const timeline = {
      authors: ['x@y.org'],
      threads: [pull(8, 'second', 10), pull(9, 'first', 20)],
      links: [linkTo(8, { kind: 'pull', role: 'adds' }), linkTo(9, { kind: 'pull', role: 'adds' })],
    }
    expect(addressed(subject(aProposal({ timeline })), 'author', rules())).toEqual({
      ...{ logins: ['first'], role: 'opener' },
    })
  })

  test('else the owners of the settings, else those of the files of owners', () => {
    const nobody = withAuthors('x@y.org')
    const owners = new Map([['proposals/one.md', ['@org/team', '@filed']]])
    expect(addressed(nobody, 'author', rules({ ownerMap: { core: ['ada'] }, owners })).logins).toEqual([
      'ada',
    ])
    expect(addressed(nobody, 'author', rules({ owners })).logins).toEqual(['filed'])
  })

  test('nobody, with the reason: an e-mail address only', () => {
    expect(addressed(withAuthors('x@y.org'), 'author', rules())).toEqual({
      ...{ logins: [], role: null, reason: 'its author is an e-mail address that no login is known for' },
    })
  })

  test('nobody, with the reason: the author left, or is a robot', () => {
    const left = addressed(withAuthors('@ghosted'), 'author', rules({ absent: new Set(['ghosted']) }))
    expect(left).toMatchObject({ role: null, reason: 'no login is known for its author' })
    expect(addressed(withAuthors('@release-bot'), 'author', rules()).role).toBeNull()
    const pull = aPull({ number: 8, author: null })
    const timeline = { authors: [], threads: [pull], links: [linkTo(8, { kind: 'pull', role: 'adds' })] }
    expect(addressed(subject(aProposal({ timeline })), 'author', rules()).role).toBeNull()
  })

  test('reviewers when the ball is with them, whatever the rule would ask', () => {
    const turn = { side: 'reviewers', since: ago(40), waitingDays: 40, pull: 5, people: ['rev'] } as const
    const waiting = subject(aProposal({ turn, timeline: { threads: [aPull({ number: 5 })] } }))
    expect(sideOf('turn', waiting)).toBe('reviewers')
    expect(sideOf('author', waiting)).toBe('reviewers')
    expect(addressed(waiting, 'turn', rules())).toEqual({ logins: ['rev'], role: 'reviewer' })
  })

  test('an issue that is a proposal: who opened it', () => {
    const timeline: Partial<Timeline> = {
      ...{
        origin: 'issue',
        path: null,
        number: '12',
        authors: [],
        threads: [anIssue({ number: 12, author: person('ada') })],
      },
    }
    expect(addressed(subject(aProposal({ timeline })), 'author', rules()).logins).toEqual(['ada'])
  })

  test('hostile names lead to no login that is none', () => {
    for (const text of HOSTILE) {
      for (const login of addressed(withAuthors(text), 'author', rules()).logins)
        expect(login).toMatch(/^[A-Za-z0-9-]{1,39}$/)
    }
  })
})
