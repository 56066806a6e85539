import { describe, expect, it } from 'vitest'
import { aTimeline, at, landed, status } from '../builders/timeline.ts'
import { aConfig, measured, times } from './a-config.ts'

const DAY = 86_400_000
const NOW = at('2026-03-11')

/** Proposed for so many days and then accepted. */
const left = (days: number, id: string) =>
  aTimeline({
    id,
    events: [
      landed(NOW - (days + 1) * DAY),
      status(NOW - DAY, 'proposed', 'accepted'),
      status(NOW, 'accepted', 'done'),
    ],
  })

const waiting = (days: number, id: string) => aTimeline({ id, events: [landed(NOW - days * DAY)] })

describe('ageing risk per state (measures 11 and 12)', () => {
  it('sets the open ones against the 85th percentile of those that left', () => {
    // 19 left after 10 to 28 days: the 85th percentile is the 17th value (ceil(0.85 x 19)), 26 days.
    const { ageing } = measured({
      timelines: [
        ...times(19, i => left(10 + i, `left${i}`)),
        waiting(26, 'just'),
        waiting(27, 'late'),
        waiting(40, 'later'),
      ],
    })
    expect(ageing).toEqual([
      {
        phase: 'proposed',
        openDays: { n: 3, values: [26, 27, 40], median: null, p85: null },
        oldestDays: 40,
        exitDays: { n: 19, values: [], median: 19, p85: 26 },
        beyond: 2,
        // Of the four at risk on day 27 one leaves (26 is censored on its day), of the two on day 28 another:
        // (5/22 of those that passed day 26) x 3/4 x 1/2 stay.
        everLeft: expect.closeTo(1 - (5 / 22) * (3 / 4) * (1 / 2), 10),
      },
    ])
  })

  it('says nothing about what is old while fewer than 19 have left', () => {
    const { ageing } = measured({ timelines: [...times(18, i => left(10, `left${i}`)), waiting(400, 'old')] })
    expect(ageing).toMatchObject([{ phase: 'proposed', beyond: null, exitDays: { n: 18, p85: null } }])
  })

  it('has no state where nothing says how a proposal fares', () => {
    const events = [landed('2026-01-01', 'unknown', { status: null })]
    expect(measured({ timelines: [aTimeline({ events })] }).ageing).toEqual([])
  })
})

describe('since when a proposal is silent and old', () => {
  const config = aConfig({ staleAfterDays: { proposed: 30 } })
  const exits = times(19, i => left(10 + i, `left${i}`))
  const dates = (days: number) => {
    const { proposals } = measured({ timelines: [...exits, waiting(days, 'it')], config })
    const { staleSince, oldSince } = proposals.at(-1) ?? { staleSince: null, oldSince: null }
    return [staleSince, oldSince].map(date => (date === null ? null : new Date(date).toISOString()))
  }

  it('begins with the UTC day on which the limit was passed', () => {
    // Landed 2026-02-09: silent for more than 30 days from 2026-03-12 on, one day after now.
    expect(dates(30)).toEqual([null, expect.any(String)])
    expect(dates(31)[0]).toBe('2026-03-11T00:00:00.000Z')
    expect(dates(40)[0]).toBe('2026-03-02T00:00:00.000Z')
  })

  it('is old from the first day by which 85 % had left', () => {
    // With one waiting, 20 were watched: 17 of 20 had left by day 26.
    expect(dates(40)[1]).toBe(
      new Date(NOW - 40 * DAY + 26 * DAY).toISOString().replace(/T.*/, 'T00:00:00.000Z'),
    )
    expect(dates(25)[1]).toBeNull()
  })
})
