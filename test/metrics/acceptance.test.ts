import { describe, expect, it } from 'vitest'
import { aPull, closed, merged, readyForReview } from '../builders/threads.ts'
import { aTimeline, landed } from '../builders/timeline.ts'
import { aConfig, aGithub, aPreset, measured, times } from './a-config.ts'
import { landedFrom, unmergedOf } from './a-review.ts'

const config = aConfig({ preset: aPreset({ statusFrom: 'landing', phaseWithoutStatus: 'accepted' }) })
const accepted = (when: string, given: object = {}) => landed(when, 'accepted', { status: null, ...given })

describe('acceptance where merged means accepted (measure 19)', () => {
  const landedPulls = [
    aPull({ number: 1, createdAt: '2026-01-05', events: [merged('2026-01-20')] }),
    aPull({ number: 2, createdAt: '2026-01-06', events: [merged('2026-03-01')] }),
  ]
  const unmerged = [
    unmergedOf(aPull({ number: 3, createdAt: '2026-01-07', events: [closed('2026-02-01')] })),
    unmergedOf(aPull({ number: 4, createdAt: '2026-01-08', events: [closed('2026-02-01')] }), 'parked'),
    unmergedOf(aPull({ number: 5, createdAt: '2026-01-09' })),
    unmergedOf(aPull({ number: 6, createdAt: '2026-01-10', events: [readyForReview('2026-03-02')] })),
    unmergedOf(aPull({ number: 7, createdAt: '2026-03-03', draft: true })),
  ]

  it('follows pull requests from the increment they were up for review in', () => {
    // January: two merged, one closed, one postponed, one open. March: the draft of January, ready and open.
    const timelines = landedPulls.map(pull => landedFrom(pull, { status: null }))
    expect(measured({ timelines, config, github: aGithub({ unmerged }) }).cohorts).toEqual([
      { name: 'Jan', n: 5, done: 2, ended: 1, open: 1, parked: 1, immature: false },
      { name: 'Mar', n: 1, done: 0, ended: 0, open: 1, parked: 0, immature: true },
    ])
  })

  it('counts what landed without a known pull request by its landing, and no bulk import', () => {
    const timelines = [
      aTimeline({ id: 'a', events: [accepted('2026-02-03')] }),
      ...times(5, i => aTimeline({ id: `b${i}`, events: [accepted('2026-02-04', { bulk: true })] })),
    ]
    expect(measured({ timelines, config, github: aGithub() }).cohorts).toEqual([
      { name: 'Feb', n: 1, done: 1, ended: 0, open: 0, parked: 0, immature: false },
    ])
  })

  it('is a gap until closed pull requests are read', () => {
    const gap = { measure: 'acceptance', reason: 'needs closed pull requests' }
    const open = measured({ config, github: aGithub({ unmerged, sawClosedPulls: false }) })
    expect(open.cohorts).toEqual([])
    expect(open.gaps).toContainEqual(gap)
    expect(measured({ config, github: aGithub({ unmerged }) }).gaps).not.toContainEqual(gap)
  })

  it('stays with the proposals where files tell their status', () => {
    const timelines = [aTimeline({ events: [landed('2026-01-01', 'done')] })]
    expect(measured({ timelines, github: aGithub({ unmerged }) }).cohorts).toMatchObject([{ n: 1, done: 1 }])
  })
})
