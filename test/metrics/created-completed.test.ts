import { describe, expect, it } from 'vitest'
import { aTimeline, at, landed, removed, status } from '../builders/timeline.ts'
import { aConfig, aPreset, increment, measured } from './a-config.ts'

const counts = (given: Parameters<typeof measured>[0]) => {
  const { increments, totals } = measured(given)
  return { increments, totals }
}

describe('created (measure 1)', () => {
  it('counts landings in half-open increments', () => {
    const timelines = ['2026-01-01T00:00:00Z', '2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00Z'].map(
      (when, i) => aTimeline({ id: `p${i}`, events: [landed(when)] }),
    )
    const { increments, totals } = counts({ timelines })
    expect(increments.map(({ created }) => created)).toEqual([2, 1, 0])
    expect(totals.created).toBe(3)
  })

  it('counts what lands at `now` itself, and what landed before the first increment in the totals', () => {
    const timelines = [
      aTimeline({ events: [landed(at('2026-03-11'))] }),
      aTimeline({ events: [landed('2020-05-05')] }),
    ]
    const { increments, totals } = counts({ timelines })
    expect(increments.map(({ created }) => created)).toEqual([0, 0, 1])
    expect(totals.created).toBe(2)
  })

  it('puts bulk imports in both counts and leaves stubs out', () => {
    const timelines = [
      aTimeline({ events: [landed('2026-01-03', 'proposed', { bulk: true })] }),
      aTimeline({ events: [landed('2026-01-03', 'moved')] }),
      aTimeline({ events: [landed('2026-01-04', 'living')] }),
    ]
    expect(counts({ timelines }).increments[0]).toMatchObject({ created: 2, createdBulk: 1, wipAtEnd: 1 })
  })

  it('takes the declared date when asked, the landing where none is readable, and never the future', () => {
    const events = [landed('2026-02-10')]
    const timelines = [
      aTimeline({ declaredAt: '2026-01-20', events }),
      aTimeline({ declaredAt: null, events }),
      aTimeline({ declaredAt: '2031-01-01', events }),
    ]
    const { increments } = counts({ timelines, config: aConfig({ created: 'declared' }) })
    expect(increments.map(({ created }) => created)).toEqual([1, 1, 1])
    expect(increments.map(({ wipAtEnd }) => wipAtEnd)).toEqual([0, 3, 3])
  })
})

describe('completed and ended (measures 3 and 4)', () => {
  it('counts the first entry to done once, later ones apart', () => {
    const events = [
      landed('2026-01-01'),
      status('2026-01-10', 'proposed', 'done'),
      status('2026-02-05', 'done', 'building'),
      status('2026-03-05', 'building', 'done'),
    ]
    const { increments, totals } = counts({ timelines: [aTimeline({ events })] })
    expect(
      increments.map(({ completed, reopened, recompleted }) => [completed, reopened, recompleted]),
    ).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    expect(totals).toMatchObject({ completed: 1, reopened: 1, recompleted: 1, bornDone: 0, wipAtEnd: 0 })
  })

  it('gives the born done a line of their own', () => {
    const { totals } = counts({ timelines: [aTimeline({ events: [landed('2026-01-01', 'done')] })] })
    expect(totals).toMatchObject({ created: 1, completed: 0, bornDone: 1, netFlow: 0, closureRatio: 1 })
    expect(totals.leadTimeDays).toMatchObject({ leftCensored: 1, finished: { n: 0 }, kaplanMeier: { n: 0 } })
  })

  it('totals completions of bulk landings and catch-up bursts apart', () => {
    const done = (given: object) =>
      aTimeline({ events: [landed('2026-01-01'), status('2026-01-10', 'proposed', 'done', given)] })
    const { totals } = counts({ timelines: [done({}), done({ bulk: true }), done({ catchUp: true })] })
    expect(totals).toMatchObject({ completed: 3, completedBulk: 2 })
  })

  it('ignores a reopening that was a slip of the hand', () => {
    const events = [
      landed('2026-01-01'),
      status('2026-01-10', 'proposed', 'done'),
      status('2026-02-05T08:00:00Z', 'done', 'building'),
      status('2026-02-05T09:00:00Z', 'building', 'done'),
    ]
    const { totals } = counts({ timelines: [aTimeline({ events })] })
    expect(totals).toMatchObject({ completed: 1, reopened: 0, recompleted: 0 })
  })

  it('counts ends by kind, the first of each proposal', () => {
    const timelines = [
      aTimeline({ events: [landed('2026-01-01'), status('2026-01-20', 'proposed', 'rejected')] }),
      aTimeline({ events: [landed('2026-01-01', 'withdrawn')] }),
      aTimeline({ events: [landed('2026-01-01'), removed('2026-02-02')] }),
      aTimeline({
        events: [
          landed('2026-01-01'),
          status('2026-02-03', 'proposed', 'withdrawn'),
          status('2026-03-03', 'withdrawn', 'replaced'),
        ],
      }),
    ]
    const { increments } = counts({ timelines })
    expect(increments.map(({ ended }) => ended)).toEqual([
      { rejected: 1, withdrawn: 1, replaced: 0, removed: 0 },
      { rejected: 0, withdrawn: 1, replaced: 0, removed: 1 },
      { rejected: 0, withdrawn: 0, replaced: 0, removed: 0 },
    ])
    expect(increments.map(({ netFlow, closureRatio }) => [netFlow, closureRatio])).toEqual([
      [2, 0.5],
      [-2, null],
      [0, null],
    ])
  })

  it('measures no completion where files carry no status: null and a gap, never zero', () => {
    for (const statusFrom of ['none', 'landing', 'header'] as const) {
      const timelines = [aTimeline({ events: [landed('2026-01-01', 'proposed', { status: null })] })]
      const result = measured({ timelines, config: aConfig({ preset: aPreset({ statusFrom }) }) })
      const nothing = {
        completed: null,
        completedBulk: null,
        bornDone: null,
        recompleted: null,
        reopened: null,
      }
      expect(result.totals).toMatchObject({
        created: 1,
        wipAtEnd: 1,
        ...nothing,
        netFlow: null,
        closureRatio: null,
      })
      expect(result.gaps).toContainEqual({ measure: 'completed', reason: 'no status in files' })
      expect(result.gaps).toContainEqual({
        measure: 'acceptance',
        reason: statusFrom === 'landing' ? 'needs closed pull requests' : 'no status in files',
      })
      expect(result).toMatchObject({
        cohorts: [],
        timeInPhaseDays: [],
        byStatus: [],
        conformance: { measured: false },
      })
    }
  })
})

describe('increments', () => {
  it('marks the one in progress with its day and compares it with the same days of the one before', () => {
    const timelines = ['2026-02-01', '2026-02-11', '2026-02-12', '2026-03-02'].map((when, i) =>
      aTimeline({ id: `p${i}`, events: [landed(when)] }),
    )
    const { increments } = counts({ timelines })
    const [first, second, third] = increments
    expect(first).toMatchObject({ inProgress: false, day: 31, days: 31, sameDayPrevious: null })
    expect(second).toMatchObject({ inProgress: false, day: 28, days: 28, created: 3 })
    expect(second?.sameDayPrevious?.created).toBe(0)
    expect(third).toMatchObject({ inProgress: true, day: 11, days: 31, created: 1 })
    // Noon of day 11 is in, as `now` is in its own increment.
    expect(third?.sameDayPrevious).toMatchObject({ created: 2, wipAtEnd: 2 })
  })

  it('counts calendar days of its zone across the change of the clocks', () => {
    const spring = {
      name: 'spring',
      start: at('2026-03-01T00:00:00-05:00'),
      end: at('2026-04-01T00:00:00-04:00'),
    }
    const config = aConfig({ timeZone: 'America/New_York' })
    const dayAt = (now: string) => measured({ increments: [spring], config, now: at(now) }).increments[0]?.day
    expect(dayAt('2026-03-20T00:10:00-04:00')).toBe(20)
    expect(dayAt('2026-03-19T23:50:00-04:00')).toBe(19)
  })

  it('survives gaps, an increment still to come and nothing at all', () => {
    const increments = [
      increment('a', '2026-01-01', '2026-01-10'),
      increment('b', '2026-06-01', '2026-07-01'),
    ]
    const timelines = [aTimeline({ events: [landed('2026-02-01')] })]
    expect(counts({ increments, timelines }).increments.map(({ created, day }) => [created, day])).toEqual([
      [0, 9],
      [0, 0],
    ])
    expect(measured({ increments: [] })).toMatchObject({ increments: [], totals: { created: 0 } })
  })
})
