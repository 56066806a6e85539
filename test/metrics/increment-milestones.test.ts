import { describe, expect, test } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { type IncrementOptions, incrementsFor } from '../../src/metrics/increments.ts'
import { at } from '../builders/timeline.ts'

type Milestone = NonNullable<IncrementOptions['milestones']>[number]

const aMilestone = (title: string, given: Partial<Milestone> = {}): Milestone => ({
  title,
  state: 'open',
  createdAt: at('2025-01-01'),
  dueOn: null,
  closedAt: null,
  ...given,
})
const due = (title: string, day: string, given: Partial<Milestone> = {}) =>
  aMilestone(title, { dueOn: Date.parse(`${day}T07:00:00Z`), ...given })

const cut = (milestones: IncrementOptions['milestones'], given: Partial<IncrementOptions> = {}) =>
  incrementsFor({
    spec: { kind: 'milestones' },
    timeZone: 'UTC',
    name: null,
    from: at('2026-01-10'),
    now: at('2026-03-11'),
    tags: [],
    cycles: [],
    milestones,
    ...given,
  }).map(
    ({ name, start, end }) =>
      `${name}: ${new Date(start).toISOString().slice(0, 16)} ${new Date(end).toISOString().slice(0, 16)}`,
  )

describe('increments by milestones', () => {
  const [january, march, april] = [due('v1', '2026-01-31'), due('v2', '2026-03-31'), due('v3', '2026-04-30')]

  test('end at the midnight after the due day, the running one with the next due day', () => {
    expect(cut([april, march, january])).toEqual([
      'v1: 2026-01-10T00:00 2026-02-01T00:00',
      'v2: 2026-02-01T00:00 2026-04-01T00:00',
    ])
  })

  test('take the day GitHub means, wherever midnight is', () => {
    expect(cut([january, march], { timeZone: 'Pacific/Honolulu' })[0]).toBe(
      'v1: 2026-01-10T10:00 2026-02-01T10:00',
    )
    expect(cut([january, march], { timeZone: 'Asia/Tokyo' })[0]).toBe('v1: 2026-01-09T15:00 2026-01-31T15:00')
  })

  test('end when they were closed where they had no due day; open ones without one are a backlog', () => {
    const patch = aMilestone('v1.1', { state: 'closed', closedAt: Date.parse('2026-02-10T15:30:00Z') })
    expect(cut([patch, aMilestone('Backlog'), january, march])).toEqual([
      'v1: 2026-01-10T00:00 2026-02-01T00:00',
      'v1.1: 2026-02-01T00:00 2026-02-10T15:30',
      'v2: 2026-02-10T15:30 2026-04-01T00:00',
    ])
  })

  test('are not cut anew by closing one before it is due', () => {
    const early = due('v2', '2026-03-31', { state: 'closed', closedAt: at('2026-03-05') })
    expect(cut([january, early, april])).toEqual(cut([january, march, april]))
  })

  test('leave the rest to "next" when none is to come, as long as its predecessors usually were', () => {
    // v1 lasted from its predecessor, 28 days; the next is at least as long as a day after now, rounded up.
    const december = due('v0', '2025-12-31')
    expect(cut([december, january], { from: at('2025-12-10') }).at(-1)).toBe(
      'next: 2026-02-01T00:00 2026-03-13T00:00',
    )
  })

  test('that end on the same day are one, named by the first created', () => {
    const older = due('console', '2026-01-31', { createdAt: at('2024-01-01') })
    expect(cut([january, older, march])[0]).toBe('console: 2026-01-10T00:00 2026-02-01T00:00')
  })

  test('begin with the milestone before the first landing', () => {
    expect(cut([due('v0', '2025-12-31'), january, march])[0]).toBe('v1: 2026-01-01T00:00 2026-02-01T00:00')
  })

  test('without GitHub, or without an end, are the mistake of the user', () => {
    expect(() => cut(null)).toThrow(ConfigurationError)
    expect(() => cut(null)).toThrow('need GitHub data: give a token')
    expect(() => cut([])).toThrow('no milestones')
    expect(() => cut([aMilestone('Backlog')])).toThrow('due date')
  })
})
