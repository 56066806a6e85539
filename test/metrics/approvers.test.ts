import { describe, expect, it } from 'vitest'
import type { Config } from '../../src/config/config.ts'
import type { Pull, ThreadEvent } from '../../src/timeline/timeline.ts'
import {
  aPull,
  closed,
  labeled,
  merged,
  readyForReview,
  reviewed,
  reviewRequested,
} from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'
import { aConfig, aGithub, measured, times } from './a-config.ts'
import { unmergedOf } from './a-review.ts'

const run = (pulls: readonly Pull[], config: Partial<Config> = {}) =>
  measured({
    config: aConfig(config),
    github: aGithub({ unmerged: pulls.map(each => unmergedOf(each)) }),
  })
const approvers = (pulls: readonly Pull[], config: Partial<Config> = {}) =>
  run(pulls, config).github?.approvers

const unasked = (when: string, reviewer: string): ThreadEvent => ({
  kind: 'review-request-removed',
  at: at(when),
  reviewer,
  team: false,
})

/** The waits of one person on one pull request opened on 5 January at noon. */
function waitsOf(login: string, ...events: ThreadEvent[]) {
  const found = approvers([aPull({ createdAt: '2026-01-05', events })])
  const person = found?.people.find(each => each.login === login)
  return (
    person && {
      hours: person.latencyHours.finished.values,
      open: person.latencyHours.open,
      pending: person.pending,
    }
  )
}

describe('approver latency (measure 17)', () => {
  it('runs from the request, or from ready for review, to that person’s next review', () => {
    const events = [
      reviewRequested('2026-01-06', 'alice'),
      reviewed('2026-01-07', 'bob'),
      reviewed('2026-01-09', 'alice'),
      reviewed('2026-01-10', 'alice'),
    ]
    // alice: 6 to 9 January, 72 hours; her second look was not asked for. bob: 5 to 7 January, 48 hours.
    expect(waitsOf('alice', ...events)).toEqual({ hours: [72], open: 0, pending: 0 })
    expect(waitsOf('bob', ...events)).toEqual({ hours: [48], open: 0, pending: 0 })
  })

  it('starts again with a new request, whether the last one was answered or not', () => {
    const events = [
      reviewRequested('2026-01-05', 'alice'),
      reviewRequested('2026-01-08', 'alice'),
      reviewed('2026-01-09', 'alice'),
      reviewRequested('2026-01-11', 'alice'),
      reviewed('2026-01-13', 'alice'),
    ]
    expect(waitsOf('alice', ...events)).toEqual({ hours: [24, 48], open: 0, pending: 0 })
  })

  it('ends without an answer when the request is taken back or the pull request closed; else it is pending', () => {
    const asked = reviewRequested('2026-01-05', 'alice')
    const nothing = { hours: [], open: 1 }
    expect(waitsOf('alice', asked, unasked('2026-01-07', 'alice'))).toEqual({ ...nothing, pending: 0 })
    expect(waitsOf('alice', asked, closed('2026-01-07'))).toEqual({ ...nothing, pending: 0 })
    expect(waitsOf('alice', asked)).toEqual({ ...nothing, pending: 1 })
  })

  it('counts no hour of a draft', () => {
    const events = [
      reviewRequested('2026-01-06', 'alice'),
      readyForReview('2026-01-10'),
      reviewed('2026-01-11', 'alice'),
    ]
    expect(waitsOf('alice', ...events)).toEqual({ hours: [24], open: 0, pending: 0 })
  })

  it('knows no teams, robots and authors', () => {
    const events = [
      reviewRequested('2026-01-06', 'core', true),
      reviewRequested('2026-01-06', 'some-bot'),
      reviewRequested('2026-01-06', null),
      reviewed('2026-01-07', 'octocat'),
      reviewed('2026-01-07', 'some-bot'),
    ]
    expect(approvers([aPull({ createdAt: '2026-01-05', events })])).toMatchObject({ reviews: 0, people: [] })
  })
})

describe('approver load (measure 17)', () => {
  it('counts reviews and approvals of each, most reviews first; a pull request is approved once by one person', () => {
    const events = [
      reviewed('2026-01-06', 'alice', 'changes-requested'),
      reviewed('2026-01-07', 'alice', 'approved'),
      labeled('2026-01-07', 'LGTM', 'alice'),
      reviewed('2026-01-08', 'bob', 'approved'),
      labeled('2026-01-08', 'approved', 'carol'),
      labeled('2026-01-08', 'kind/feature', 'dave'),
      merged('2026-01-09'),
    ]
    const found = approvers([aPull({ createdAt: '2026-01-05', events })])
    expect(found?.people.map(({ login, reviews, approvals }) => [login, reviews, approvals])).toEqual([
      ['alice', 2, 1],
      ['bob', 1, 1],
      ['carol', 0, 1],
    ])
    expect(found).toMatchObject({ reviews: 3, topThree: { count: 3, n: 3 } })
  })

  it('takes what the settings call an approval', () => {
    const events = [reviewed('2026-01-07', 'alice', 'approved'), labeled('2026-01-08', 'lgtm', 'bob')]
    const pull = aPull({ createdAt: '2026-01-05', events })
    const who = (approval: Config['approval']) =>
      approvers([pull], { approval })?.people.flatMap(({ login, approvals }) => (approvals > 0 ? login : []))
    expect(who({ reviews: true, labels: [] })).toEqual(['alice'])
    expect(who({ reviews: false, labels: ['lgtm'] })).toEqual(['bob'])
  })

  it('gives the share of the three with most', () => {
    // Approvals: a 5, b 3, c 2, d 1, e 1. The first three hold 10 of 12.
    const given = ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'd', 'e']
    const pulls = given.map((login, number) =>
      aPull({ number, createdAt: '2026-01-05', events: [reviewed('2026-01-06', login, 'approved')] }),
    )
    expect(approvers(pulls)?.topThree).toEqual({ count: 10, n: 12 })
  })

  it('gives an approval by a robot’s label to nobody, and says so', () => {
    const pulls = times(2, number =>
      aPull({ number, createdAt: '2026-01-05', events: [labeled('2026-01-06', 'approved', 'k8s-ci-robot')] }),
    )
    const { github, gaps } = run(pulls)
    expect(github?.approvers.topThree).toEqual({ count: 0, n: 0 })
    expect(gaps).toContainEqual({
      measure: 'approverLoad',
      reason: 'a robot set the label that approved 2 pull requests, so nobody is known to have approved them',
    })
  })
})
