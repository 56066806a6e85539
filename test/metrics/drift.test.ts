import { describe, expect, it } from 'vitest'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { aTimeline, changed, landed, removed } from '../builders/timeline.ts'
import { measured } from './a-config.ts'

const driftOf = (...given: Partial<Timeline>[]) =>
  measured({ timelines: given.map((each, i) => aTimeline({ id: `p${i}`, ...each })) }).drift

describe('declared against observed (measure 26)', () => {
  it('tells how far the declared last update is behind the last real change', () => {
    const { updateLagDays, updateBehind } = driftOf(
      // Behind by 31 days: the bulk landing and the renaming after it are no real change.
      {
        declaredUpdatedAt: '2026-01-10',
        events: [
          landed('2026-01-02'),
          changed('2026-02-10'),
          changed('2026-02-20', 'content', { bulk: true }),
          changed('2026-02-25', 'cosmetic'),
        ],
      },
      { declaredUpdatedAt: '2026-01-10', events: [landed('2026-01-02'), changed('2026-02-09')] },
      { declaredUpdatedAt: '2026-02-01', events: [landed('2026-01-02')] },
      { declaredUpdatedAt: null },
      { declaredUpdatedAt: '2026-01-01', events: [landed('2026-01-02'), removed('2026-01-09')] },
    )
    expect(updateLagDays.values).toEqual([-30, 30, 31])
    expect(updateBehind).toEqual({ count: 1, n: 3 })
  })

  it('counts those declared in another increment than the one they landed in', () => {
    const { otherIncrement } = driftOf(
      { declaredAt: '2026-01-31', events: [landed('2026-02-01')] },
      { declaredAt: '2026-02-01', events: [landed('2026-02-28')] },
      { declaredAt: '2025-12-31', events: [landed('2026-01-01')] },
      { declaredAt: 'soon', events: [landed('2026-01-01')] },
    )
    expect(otherIncrement).toEqual({ count: 2, n: 3 })
  })
})
