import { describe, expect, it } from 'vitest'
import type { Pull } from '../../src/timeline/timeline.ts'
import {
  aPull,
  closed,
  commented,
  labeled,
  merged,
  person,
  readyForReview,
  reopened,
  reviewed,
} from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'
import { aGithub, measured, times } from './a-config.ts'
import { landedFrom, pullLink, unmergedOf } from './a-review.ts'

const responses = (...pulls: Pull[]) =>
  measured({ github: aGithub({ unmerged: pulls.map(each => unmergedOf(each)) }) })
const responseTo = (...pulls: Pull[]) => responses(...pulls).github?.response

describe('first response and first review (measure 16)', () => {
  it('runs in whole hours from ready for review to the first word and the first review of another person', () => {
    // Noon to 17:30 of the same day: 5 hours. Noon to noon two days later: 48.
    const pull = aPull({
      createdAt: '2026-01-05',
      events: [commented('2026-01-05T17:30:00Z', 'alice'), reviewed('2026-01-07', 'bob')],
    })
    expect(responseTo(pull)).toMatchObject({
      pulls: 1,
      firstResponseHours: { finished: { values: [5] }, open: 0 },
      firstReviewHours: { finished: { values: [48] }, open: 0 },
    })
  })

  it('never counts the author, GitHub’s bots and those of the settings', () => {
    const pull = aPull({
      createdAt: '2026-01-05',
      author: person('octocat'),
      events: [
        commented('2026-01-05T13:00:00Z', 'Octocat'),
        reviewed('2026-01-05T14:00:00Z', 'k8s-ci-robot'),
        commented('2026-01-05T15:00:00Z', 'Tekton-BOT'),
        { kind: 'review', at: at('2026-01-05T16:00:00Z'), by: person('copilot', true), state: 'commented' },
        labeled('2026-01-05T17:00:00Z', 'lgtm', 'alice'),
        commented('2026-01-06', 'alice'),
      ],
    })
    expect(responseTo(pull)).toMatchObject({
      firstResponseHours: { finished: { values: [24] } },
      firstReviewHours: { finished: { n: 0 }, open: 1 },
    })
  })

  it('takes a deleted account for another person, unless the author’s is gone too', () => {
    const events = [commented('2026-01-05T13:00:00Z', null)]
    const known = aPull({ number: 1, createdAt: '2026-01-05', events })
    const gone = aPull({ number: 2, createdAt: '2026-01-05', author: null, events })
    expect(responseTo(known)).toMatchObject({ firstResponseHours: { finished: { n: 1 } } })
    expect(responseTo(gone)).toMatchObject({ firstResponseHours: { finished: { n: 0 }, open: 1 } })
  })

  it('starts the clock when a draft is ready; answered before, it waited no hour; a draft does not count', () => {
    const early = aPull({
      number: 1,
      createdAt: '2026-01-01',
      events: [commented('2026-01-03', 'alice'), readyForReview('2026-01-05'), reviewed('2026-01-06', 'bob')],
    })
    const draft = aPull({ number: 2, draft: true, events: [commented('2026-01-03', 'alice')] })
    expect(responseTo(early, draft)).toMatchObject({
      pulls: 1,
      firstResponseHours: { finished: { values: [0] } },
      firstReviewHours: { finished: { values: [24] } },
    })
  })

  it('censors those without an answer at their closing or now; an answer after the closing comes too late', () => {
    // Censored after 24 hours (merged), 24 hours (closed), and 9 March noon to 11 March noon, 48 hours (open).
    const { github } = responses(
      aPull({
        number: 1,
        createdAt: '2026-01-05',
        events: [merged('2026-01-06'), commented('2026-01-07', 'alice')],
      }),
      aPull({ number: 2, createdAt: '2026-01-05', events: [closed('2026-01-06')] }),
      aPull({ number: 3, createdAt: '2026-03-09' }),
      aPull({
        number: 4,
        createdAt: '2026-01-05',
        events: [closed('2026-01-06'), reopened('2026-01-07'), commented('2026-01-08', 'alice')],
      }),
    )
    expect(github?.response.firstResponseHours).toMatchObject({
      finished: { values: [72] },
      open: 3,
      kaplanMeier: { n: 4, events: 1, curve: [{ days: 72, survival: 0 }] },
    })
    expect(github?.responsePoints).toEqual([
      { at: at('2026-01-05'), pull: 1, hours: 24, responded: false },
      { at: at('2026-01-05'), pull: 2, hours: 24, responded: false },
      { at: at('2026-01-05'), pull: 4, hours: 72, responded: true },
      { at: at('2026-03-09'), pull: 3, hours: 48, responded: false },
    ])
  })

  it('tells of an increment what a run at its end would have told', () => {
    // Up on 30 January noon, answered on 3 February noon: 96 hours. At the end of January it had waited 35 whole hours.
    const pull = aPull({ createdAt: '2026-01-30', events: [commented('2026-02-03', 'alice')] })
    const [january, february] = responses(pull).increments
    expect(january?.response).toMatchObject({
      pulls: 1,
      firstResponseHours: { finished: { n: 0 }, open: 1, kaplanMeier: { n: 1, events: 0, curve: [] } },
    })
    expect(february?.response).toMatchObject({
      pulls: 0,
      firstResponseHours: { finished: { n: 0 }, open: 0 },
    })
    expect(responseTo(pull)?.firstResponseHours.finished.values).toEqual([96])
  })

  it('estimates with those still waiting', () => {
    // Answers after 1, 2, 3 and 4 hours and two that wait: at risk 6, so survival 5/6, 4/6, 3/6 (the median), 2/6.
    const pulls = times(4, i =>
      aPull({
        number: i,
        createdAt: '2026-01-05',
        events: [commented(at('2026-01-05') + (i + 1) * 3_600_000, 'alice')],
      }),
    )
    const waiting = times(2, i => aPull({ number: 10 + i, createdAt: '2026-01-05' }))
    expect(responseTo(...pulls, ...waiting)?.firstResponseHours.kaplanMeier).toMatchObject({
      n: 6,
      median: 3,
    })
  })

  it('looks at pull requests that brought or changed a proposal, not at those that implement one', () => {
    const adds = aPull({ number: 1, createdAt: '2026-01-05', events: [merged('2026-01-06')] })
    const changes = aPull({ number: 2, createdAt: '2026-01-07' })
    const code = aPull({ number: 3, createdAt: '2026-01-07' })
    const timeline = landedFrom(adds, {
      links: [
        pullLink(1),
        pullLink(2, 'changes'),
        pullLink(3, 'implements'),
        pullLink(4, 'adds', 'other/repository'),
      ],
      threads: [adds, changes, code],
    })
    expect(measured({ timelines: [timeline], github: aGithub() }).github?.response.pulls).toBe(2)
  })

  it('leaves out what could not be read in full, and says how many', () => {
    const { github, gaps } = responses(aPull({ number: 1 }), aPull({ number: 2, complete: false }))
    expect(github?.response.pulls).toBe(1)
    const reason = '1 of 2 pull requests could not be read in full and is left out'
    for (const measure of ['firstResponse', 'firstReview', 'approverLatency', 'turn']) {
      expect(gaps).toContainEqual({ measure, reason })
    }
  })

  it('is null without GitHub', () => {
    const { totals, github } = measured({})
    expect([totals.response, github]).toEqual([null, null])
  })
})
