import { describe, expect, it } from 'vitest'
import { clockOf, pullRequestOf } from '../../src/timeline/clock.ts'

const clock = (now: number, ...times: number[]) =>
  clockOf(
    times.map(committedAt => ({ commit: '', committedAt, subject: '', changes: [] })),
    now,
  )

describe('clockOf', () => {
  it('keeps dates that run forward', () =>
    expect(clock(9, 1, 2, 2, 5)).toEqual({ at: [1, 2, 2, 5], clamped: 0 }))

  it('raises a date that jumps backwards to the latest before it', () =>
    expect(clock(9, 1, 5, 2, 4, 6)).toEqual({ at: [1, 5, 5, 5, 6], clamped: 2 }))

  it('takes a date in the future as now', () => expect(clock(9, 1, 50)).toEqual({ at: [1, 9], clamped: 1 }))

  it('lets one wrong clock not move the landings after it', () =>
    expect(clock(9, 1, 50, 60, 4, 6)).toEqual({ at: [1, 4, 4, 4, 6], clamped: 2 }))

  it('has nothing to say of no landings', () => expect(clock(9)).toEqual({ at: [], clamped: 0 }))
})

describe('pullRequestOf', () => {
  it.each([
    ['Merge pull request #12 from a/b', 12],
    ['Add a proposal (#345)', 345],
    ['Add a proposal (#345) ', 345],
    ['Revert "Add a proposal (#345)" (#346)', 346],
    ['Revert "Add a proposal (#345)"', null],
    ['Fix #12', null],
    ['Merge branch main', null],
    ['Merge pull request #12345678901 from a/b', null],
    ['', null],
  ])('%j', (subject, number) => expect(pullRequestOf(subject)).toBe(number))
})
