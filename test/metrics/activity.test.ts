import { describe, expect, it } from 'vitest'
import type { Thread, ThreadEvent } from '../../src/timeline/timeline.ts'
import {
  anIssue,
  aPull,
  closed,
  commented,
  labeled,
  merged,
  milestoned,
  person,
  readyForReview,
  reopened,
  retitled,
  reviewed,
  reviewRequested,
} from '../builders/threads.ts'
import { aTimeline, at, changed, landed, status, target } from '../builders/timeline.ts'
import { aConfig, aGithub, measured } from './a-config.ts'
import { issueLink, unmergedOf } from './a-review.ts'

/** Proposed ones are stale after ten days; `now` is 11 March, so that 28 February is too long ago and 1 March is not. */
const config = aConfig({ staleAfterDays: { proposed: 10 } })

const proposalWith = (...threads: Thread[]) => {
  const timeline = aTimeline({ events: [landed('2026-01-01')], links: [issueLink(1)], threads })
  return measured({ timelines: [timeline], config, github: aGithub() }).proposals[0]
}
const lastActivity = (...events: ThreadEvent[]) =>
  proposalWith(anIssue({ createdAt: '2025-12-01', events }))?.lastActivityAt

describe('activity and staleness (measure 22)', () => {
  it('is the last landing or the last thing a person did', () => {
    expect(lastActivity()).toBe(at('2026-01-01'))
    const acts: ThreadEvent[] = [
      commented('2026-02-01', 'alice'),
      { kind: 'pushed', at: at('2026-02-01') },
      commented('2026-02-01', 'octocat'),
      commented('2026-02-01', null),
      reviewed('2026-02-01', 'alice'),
      readyForReview('2026-02-01'),
      reviewRequested('2026-02-01', 'alice'),
      closed('2026-02-01'),
      reopened('2026-02-01'),
      merged('2026-02-01'),
    ]
    for (const act of acts) expect(lastActivity(act)).toBe(at('2026-02-01'))
    expect(proposalWith(anIssue({ createdAt: '2026-02-02' }))?.lastActivityAt).toBe(at('2026-02-02'))
  })

  it('is nothing a robot does, no label, milestone or title, and nothing after now', () => {
    const idle: ThreadEvent[] = [
      commented('2026-02-01', 'k8s-ci-robot'),
      { kind: 'comment', at: at('2026-02-01'), by: person('stale', true) },
      closed('2026-02-01', { by: person('triage-bot') }),
      labeled('2026-02-01', 'stage/alpha', 'alice'),
      milestoned('2026-02-01', 'v1'),
      retitled('2026-02-01', 'a', 'b'),
      commented('2026-03-12', 'alice'),
    ]
    for (const event of idle) expect(lastActivity(event)).toBe(at('2026-01-01'))
    const byRobot = anIssue({ createdAt: '2026-02-02', author: person('app', true) })
    expect(proposalWith(byRobot)?.lastActivityAt).toBe(at('2026-01-01'))
  })

  it('keeps an open proposal from being stale', () => {
    const commentedOn = (day: string) => proposalWith(anIssue({ events: [commented(day, 'alice')] }))
    expect(commentedOn('2026-02-28')).toMatchObject({ stale: true, daysSinceMeaningfulChange: 69 })
    expect(commentedOn('2026-03-01')).toMatchObject({ stale: false, lastActivityAt: at('2026-03-01') })
  })

  it('calls nothing stale whose thread hides what may have been activity', () => {
    const partly = (updatedAt: string) =>
      proposalWith(anIssue({ createdAt: '2026-01-01', updatedAt: at(updatedAt), complete: false }))
    expect(partly('2026-03-09')).toMatchObject({ stale: false, lastActivityAt: at('2026-01-01') })
    expect(partly('2026-02-20')).toMatchObject({ stale: true })
  })

  it('takes what an issue tells for a change of status, and not for work', () => {
    const fromIssue = { commit: null }
    const events = [
      landed('2026-01-01'),
      changed('2026-01-05'),
      status('2026-02-01', 'proposed', 'accepted', fromIssue),
      target('2026-02-05', 'v1', 'v2', fromIssue),
    ]
    const [proposal] = measured({ timelines: [aTimeline({ events })], config, github: aGithub() }).proposals
    expect(proposal).toMatchObject({ lastMeaningfulAt: at('2026-02-01'), lastActivityAt: at('2026-01-05') })
    // Neither is a landing.
    expect(proposal?.changes).toEqual({ content: 1, metadata: 0, bulk: 0, landings: 2 })
  })

  it('judges unmerged proposals by the rule of proposed ones while they are open', () => {
    const github = aGithub({
      unmerged: [
        unmergedOf(aPull({ number: 3, createdAt: '2026-01-05', events: [closed('2026-01-06')] })),
        unmergedOf(aPull({ number: 1, createdAt: '2026-01-05' })),
        unmergedOf(
          aPull({ number: 2, createdAt: '2026-01-05', events: [commented('2026-03-05', 'octocat')] }),
        ),
        unmergedOf(aPull({ number: 4, createdAt: '2026-03-12' })),
      ],
    })
    const { unmerged = [] } = measured({ config, github }).github ?? {}
    expect(
      unmerged.map(({ proposal, ageDays, stale, lastActivityAt }) => [
        proposal.pull.number,
        ageDays,
        stale,
        lastActivityAt,
      ]),
    ).toEqual([
      [1, 65, true, at('2026-01-05')],
      [2, 65, false, at('2026-03-05')],
      [3, 65, false, at('2026-01-06')],
    ])
  })

  it('is the last meaningful change where GitHub was not read', () => {
    const issue = anIssue({ events: [commented('2026-03-01', 'alice')] })
    const [proposal] = measured({ timelines: [aTimeline({ threads: [issue] })], config }).proposals
    expect(proposal).toMatchObject({ lastActivityAt: at('2026-01-01'), turn: null, stale: true })
  })
})
