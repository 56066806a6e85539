import { describe, expect, it } from 'vitest'
import { aTimeline, at, landed, status } from '../builders/timeline.ts'
import { aConfig, aGithub, measured } from './a-config.ts'

describe('created by opening (measure 1)', () => {
  const timelines = [
    aTimeline({ id: 'a', events: [landed('2026-03-01')], openedAt: at('2026-01-15') }),
    aTimeline({ id: 'b', events: [landed('2026-03-01')] }),
  ]
  const created = (clock: 'opened' | 'landed') =>
    measured({ timelines, config: aConfig({ created: clock }) }).increments.map(each => each.created)

  it('is when the pull request was opened, or the landing where that is not known', () => {
    expect(created('opened')).toEqual([1, 0, 1])
    expect(created('landed')).toEqual([0, 0, 2])
  })

  it('says for how many the landing counts instead', () => {
    const config = aConfig({ created: 'opened' })
    expect(measured({ timelines, config, github: aGithub() }).gaps).toContainEqual({
      measure: 'opened',
      reason: 'the pull request that brought 1 of 2 proposals is not known; for it the landing counts',
    })
    expect(measured({ timelines, config }).gaps).toContainEqual({
      measure: 'opened',
      reason: 'needs GitHub data (a token); the landing counts',
    })
  })
})

describe('lead time from opening (measure 9)', () => {
  const timelines = [
    aTimeline({
      id: 'a',
      events: [landed('2026-02-10'), status('2026-02-20', 'proposed', 'done')],
      openedAt: at('2026-01-11'),
    }),
    aTimeline({ id: 'b', events: [landed('2026-02-10'), status('2026-02-25', 'proposed', 'done')] }),
    aTimeline({ id: 'c', events: [landed('2026-02-10')], openedAt: at('2026-01-10') }),
  ]

  it('starts when the pull request was opened, where that is known', () => {
    // a: 11 January to 20 February, 40 days. b: 10 to 25 February, 15 days. c: open for 60 days on 11 March.
    const { leadTimeDays } = measured({ timelines })
    expect(leadTimeDays).toMatchObject({ finished: { values: [15, 40] }, open: 1, kaplanMeier: { n: 3 } })
  })

  it('does not know in January what was open then and landed in February', () => {
    const [january, february] = measured({ timelines }).increments
    expect(january?.leadTimeDays).toMatchObject({ open: 0, kaplanMeier: { n: 0 } })
    expect(february?.leadTimeDays).toMatchObject({ open: 1, kaplanMeier: { n: 3 } })
  })
})
