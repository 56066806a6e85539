import { describe, expect, it } from 'vitest'
import { targetClock } from '../../src/metrics/passed-target.ts'
import { releaseOf, releasesBetween } from '../../src/metrics/releases.ts'
import { incrementNames } from '../../src/metrics/targets.ts'
import { aTimeline, at, landed, target } from '../builders/timeline.ts'
import { MONTHS, times } from './a-config.ts'

const NOW = at('2026-03-11')

const clockOf = (targets: readonly (readonly [string, string])[], timeZone = 'UTC') =>
  targetClock(
    targets.map(([on, to], i) =>
      aTimeline({ id: `p${i}`, events: [landed('2025-01-01'), target(on, null, to)] }),
    ),
    { increments: MONTHS, names: incrementNames(MONTHS), timeZone, now: NOW },
  )

const plans = (count: number, to: string, on = '2026-02-01') => times(count, () => [on, to] as const)

describe('a target that has passed', () => {
  it('names an increment that is over, or a day before today', () => {
    const { isPassed } = clockOf([])
    expect(['Feb', ' feb ', 'Mar', 'Apr'].map(isPassed)).toEqual([true, true, false, false])
    expect(['2026-03-10', '2026-03-11', '2026-02-30x'].map(isPassed)).toEqual([true, false, false])
  })

  it('knows which day it is where the increments are', () => {
    const late = { ...{ increments: MONTHS, names: incrementNames(MONTHS) }, now: Date.UTC(2026, 2, 11, 22) }
    expect(targetClock([], { ...late, timeZone: 'UTC' }).isPassed('2026-03-11')).toBe(false)
    expect(targetClock([], { ...late, timeZone: 'Asia/Tokyo' }).isPassed('2026-03-11')).toBe(true)
  })

  it('is an earlier release than the one most plans of the last half year name', () => {
    const clock = clockOf([...plans(6, 'v1.37'), ...plans(5, 'v1.36'), ...plans(4, 'v2.0')])
    expect(clock.release).toBe('v1.37')
    expect(['v1.36', '1.36.4', 'v1.9', 'v1.37', 'v1.38', 'v2.0'].map(clock.isPassed)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('takes the earlier of two releases named as often, patches apart', () => {
    expect(clockOf([...plans(5, 'v1.37'), ...plans(3, '1.36'), ...plans(2, 'v1.36.1')]).release).toBe('1.36')
  })

  it('dates nothing by fewer than five plans, or by old ones', () => {
    expect(clockOf(plans(4, 'v1.37')).release).toBeNull()
    expect(clockOf(plans(9, 'v1.37', '2025-09-09')).release).toBeNull()
    expect(clockOf(plans(4, 'v1.37')).isPassed('v1.1')).toBe(false)
  })

  it('is never a word that cannot be dated', () => {
    const { isPassed } = clockOf(plans(9, 'v1.37'))
    expect(['soon', 'Q1', '17', ''].map(isPassed)).toEqual([false, false, false, false])
  })
})

describe('releases', () => {
  it('are versions, and differ by minor ones of one major one', () => {
    expect(releaseOf(' V1.30.2 ')).toEqual({ major: 1, minor: 30 })
    expect(['30', '2026-03-01', 'v1.x', 'release 1.3'].map(releaseOf)).toEqual([null, null, null, null])
    expect([
      releasesBetween('v1.23', '1.33'),
      releasesBetween('v1.33', 'v1.23'),
      releasesBetween('v1.30', 'v2.0'),
      releasesBetween('Jan', 'v1.30'),
    ]).toEqual([10, -10, null, null])
  })
})
