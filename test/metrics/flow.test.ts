import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/metrics/days.ts'
import { MOST_INSTANTS } from '../../src/metrics/flow-series.ts'
import { aTimeline, at, landed, removed, restored, status } from '../builders/timeline.ts'
import { measured } from './a-config.ts'

describe('work in progress (measure 7)', () => {
  it('is of the instant, not of today', () => {
    const timelines = [
      aTimeline({
        events: [
          landed('2026-01-10'),
          status('2026-02-10', 'proposed', 'parked'),
          status('2026-03-05', 'parked', 'building'),
        ],
      }),
      aTimeline({
        events: [landed('2026-01-11'), removed('2026-01-20'), restored('2026-02-15', 'accepted')],
      }),
    ]
    const { increments } = measured({ timelines })
    expect(increments.map(m => [m.wipAtStart, m.wipAtEnd, m.parkedAtEnd])).toEqual([
      [0, 1, 0],
      [1, 1, 1],
      [1, 2, 0],
    ])
  })

  it('gives an instant on the boundary to the later increment', () => {
    const { increments } = measured({ timelines: [aTimeline({ events: [landed('2026-02-01T00:00:00Z')] })] })
    expect(increments.map(m => [m.wipAtStart, m.wipAtEnd])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
    ])
  })
})

describe('flow series (measure 8)', () => {
  it('runs in days from the first landing to now', () => {
    const timelines = [aTimeline({ events: [landed('2026-03-08')] })]
    const { flow } = measured({ timelines, now: at('2026-03-11T18:00:00Z') })
    const days = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'].map(at)
    expect(flow.at).toEqual([...days, at('2026-03-11T18:00:00Z')])
  })

  it('stays within its limit over decades, in whole weeks', () => {
    const timelines = [aTimeline({ events: [landed('2000-01-01')] })]
    const { flow } = measured({ timelines })
    expect(flow.at.length).toBeLessThanOrEqual(MOST_INSTANTS)
    expect(flow.at.length).toBeGreaterThan(MOST_INSTANTS / 2)
    expect((flow.at[1] ?? 0) - (flow.at[0] ?? 0)).toBe(28 * DAY_MS)
    expect(flow.at.at(-1)).toBe(at('2026-03-11'))
  })

  it('counts who ever reached a phase or a later one, ends apart, and the stock beside it', () => {
    const timelines = [
      aTimeline({ events: [landed('2026-03-08', 'done')] }),
      aTimeline({ events: [landed('2026-03-08'), status('2026-03-09', 'proposed', 'accepted')] }),
      aTimeline({ events: [landed('2026-03-09'), status('2026-03-10', 'proposed', 'withdrawn')] }),
      aTimeline({
        events: [landed('2026-03-09', 'accepted'), status('2026-03-10', 'accepted', 'proposed')],
      }),
      aTimeline({ events: [landed('2026-03-10', 'unknown')] }),
    ]
    const { flow } = measured({ timelines })
    expect(flow.cumulative).toEqual([
      { phase: 'proposed', values: [2, 4, 5, 5] },
      { phase: 'accepted', values: [1, 3, 3, 3] },
      { phase: 'done', values: [1, 1, 1, 1] },
      { phase: 'withdrawn', values: [0, 0, 1, 1] },
    ])
    expect(flow.stock).toEqual([
      { phase: 'proposed', values: [1, 1, 1, 1] },
      { phase: 'accepted', values: [0, 2, 1, 1] },
      { phase: 'done', values: [1, 1, 1, 1] },
      { phase: 'withdrawn', values: [0, 0, 1, 1] },
      { phase: 'unknown', values: [0, 0, 1, 1] },
    ])
  })

  it('is one empty instant without proposals', () => {
    expect(measured({}).flow).toEqual({ at: [at('2026-03-11')], cumulative: [], stock: [] })
  })
})
