import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { IncrementSpec } from '../../src/config/config.ts'
import { ConfigurationError } from '../../src/errors.ts'
import { matchesGlob } from '../../src/metrics/glob.ts'
import { distinctNames } from '../../src/metrics/increment-names.ts'
import { type IncrementOptions, incrementsFor } from '../../src/metrics/increments.ts'

const at = (text: string) => Date.parse(text)

function cut(spec: IncrementSpec, changes: Partial<IncrementOptions> = {}) {
  const from = at('2025-11-20T12:00:00Z')
  const now = at('2026-07-24T12:00:00Z')
  const given = { timeZone: 'UTC', name: null, from, now, tags: [], cycles: [], milestones: null }
  return incrementsFor({ spec, ...given, ...changes })
}

const shown = (increments: ReturnType<typeof cut>) =>
  increments.map(
    ({ name, start, end }) => `${name}: ${new Date(start).toISOString()} ${new Date(end).toISOString()}`,
  )

const names = (increments: ReturnType<typeof cut>) => increments.map(({ name }) => name)

describe('calendar increments', () => {
  test('are years', () => {
    expect(shown(cut({ kind: 'year' }))).toEqual([
      '2025: 2025-01-01T00:00:00.000Z 2026-01-01T00:00:00.000Z',
      '2026: 2026-01-01T00:00:00.000Z 2027-01-01T00:00:00.000Z',
    ])
  })

  test('are quarters and months', () => {
    expect(names(cut({ kind: 'quarter' }))).toEqual(['2025 Q4', '2026 Q1', '2026 Q2', '2026 Q3'])
    expect(names(cut({ kind: 'month' }))).toHaveLength(9)
    expect(names(cut({ kind: 'month' }))[0]).toBe('2025-11')
  })

  test('begin at midnight of the zone, summer time or not', () => {
    expect(shown(cut({ kind: 'quarter' }, { timeZone: 'America/New_York' })).slice(1, 3)).toEqual([
      '2026 Q1: 2026-01-01T05:00:00.000Z 2026-04-01T04:00:00.000Z',
      '2026 Q2: 2026-04-01T04:00:00.000Z 2026-07-01T04:00:00.000Z',
    ])
  })

  test('put an instant into the year it has in the zone', () => {
    const edge = at('2025-12-31T20:00:00Z')
    expect(names(cut({ kind: 'year' }, { timeZone: 'Asia/Kolkata', from: edge, now: edge }))).toEqual([
      '2026',
    ])
    expect(names(cut({ kind: 'year' }, { timeZone: 'UTC', from: edge, now: edge }))).toEqual(['2025'])
  })

  test('where summer time skips midnight begin with the day', () => {
    const from = at('2018-11-05T00:00:00Z')
    const [week] = cut(
      { kind: 'weeks', weeks: 1, anchor: '2018-11-04' },
      { timeZone: 'America/Sao_Paulo', from, now: from },
    )
    expect(new Date(week?.start ?? 0).toISOString()).toBe('2018-11-04T03:00:00.000Z')
    expect((week?.end ?? 0) - (week?.start ?? 0)).toBe((7 * 24 - 1) * 3_600_000)
  })

  test('at a border, now belongs to the one that begins', () => {
    const now = at('2026-01-01T00:00:00Z')
    expect(names(cut({ kind: 'year' }, { now }))).toEqual(['2025', '2026'])
    expect(names(cut({ kind: 'year' }, { now: now - 1 }))).toEqual(['2025'])
  })

  test('with a first landing after now are those of now', () => {
    expect(names(cut({ kind: 'year' }, { from: at('2030-01-01'), now: at('2026-01-01') }))).toEqual(['2026'])
  })
})

describe('weeks', () => {
  test('count from the anchor, and within the year they start in', () => {
    expect(shown(cut({ kind: 'weeks', weeks: 12, anchor: '2026-01-05' }))).toEqual([
      '2025.4: 2025-10-13T00:00:00.000Z 2026-01-05T00:00:00.000Z',
      '2026.1: 2026-01-05T00:00:00.000Z 2026-03-30T00:00:00.000Z',
      '2026.2: 2026-03-30T00:00:00.000Z 2026-06-22T00:00:00.000Z',
      '2026.3: 2026-06-22T00:00:00.000Z 2026-09-14T00:00:00.000Z',
    ])
  })

  test('are the same from an anchor long before or after', () => {
    const spec = (anchor: string): IncrementSpec => ({ kind: 'weeks', weeks: 12, anchor })
    expect(cut(spec('2030-08-12'))).toEqual(cut(spec('2026-01-05')))
    expect(cut(spec('1902-12-22'))).toEqual(cut(spec('2026-01-05')))
  })

  test('take their names from the pattern', () => {
    const spec = { kind: 'weeks', weeks: 12, anchor: '2026-01-05' } as const
    expect(names(cut(spec, { name: 'PI {yy}.{n}' }))).toEqual(['PI 25.4', 'PI 26.1', 'PI 26.2', 'PI 26.3'])
    expect(names(cut(spec, { name: '{index}/{year}/{quarter}/{month}' }))[3]).toBe('4/2026/2/06')
    expect(names(cut(spec, { name: '{year}' }))).toEqual(['2025', '2026', '2026 (2)', '2026 (3)'])
  })
})

describe('listed increments', () => {
  const listed = (...increments: { name: string; start: string; end: string }[]): IncrementSpec => ({
    kind: 'list',
    increments,
  })
  const a = { name: 'a', start: '2026-01-05', end: '2026-03-01' }
  const b = { name: 'b', start: '2026-04-01', end: '2026-08-01' }
  const c = { name: 'c', start: '2026-08-01', end: '2026-09-01' }

  test('are sorted, keep their gaps, and wait until they begin', () => {
    expect(shown(cut(listed(c, b, a), { timeZone: 'Asia/Kolkata' }))).toEqual([
      'a: 2026-01-04T18:30:00.000Z 2026-02-28T18:30:00.000Z',
      'b: 2026-03-31T18:30:00.000Z 2026-07-31T18:30:00.000Z',
    ])
  })

  test('that all lie ahead are the mistake of the user', () => {
    expect(() => cut(listed(c))).toThrow(ConfigurationError)
    expect(() => cut(listed(c))).toThrow('2026-07-24')
  })
})

describe('increments by tags', () => {
  const tags = [
    { name: 'v1.1.0', at: at('2026-03-01T10:00:00Z') },
    { name: 'v1.0.0', at: at('2026-01-01T10:00:00Z') },
    { name: 'v1', at: at('2026-03-01T10:00:00Z') },
    { name: 'nightly', at: at('2026-02-01T10:00:00Z') },
    { name: 'v2.0.0', at: at('2026-12-01T10:00:00Z') },
  ]
  const spec = { kind: 'tags', pattern: 'v*' } as const

  test('end with their tag, the tagged second included, and leave the rest to "next"', () => {
    expect(shown(cut(spec, { tags }))).toEqual([
      'v1.0.0: 2025-11-20T00:00:00.000Z 2026-01-01T10:00:01.000Z',
      'v1.1.0: 2026-01-01T10:00:01.000Z 2026-03-01T10:00:01.000Z',
      'next: 2026-03-01T10:00:01.000Z 2026-07-26T00:00:00.000Z',
    ])
  })

  test('begin with the tag before the first landing', () => {
    expect(shown(cut(spec, { tags, from: at('2026-02-10T00:00:00Z') }))[0]).toBe(
      'v1.1.0: 2026-01-01T10:00:01.000Z 2026-03-01T10:00:01.000Z',
    )
  })

  test('are only "next" before the first tag', () => {
    expect(names(cut(spec, { tags, now: at('2025-12-01T00:00:00Z') }))).toEqual(['next'])
  })

  test('keep the open one as long as its predecessors usually were', () => {
    const now = at('2026-03-05T00:00:00Z')
    expect(shown(cut(spec, { tags, now })).at(-1)).toBe(
      'next: 2026-03-01T10:00:01.000Z 2026-04-30T00:00:00.000Z',
    )
  })

  test('without a tag are the mistake of the user, who is told to fetch them', () => {
    expect(() => cut(spec)).toThrow('fetch-depth: 0')
    expect(() => cut({ kind: 'tags', pattern: 'x*' }, { tags })).toThrow('none of the 5 tags matches')
  })

  test.each([
    ['v1.0', 'v*', true],
    ['v1.0', 'v*.0', true],
    ['v1.1', 'v*.0', false],
    ['v1', 'v?', true],
    ['v', 'v?', false],
    ['a.b', 'a?b', true],
    ['axb', 'a.b', false],
    ['v1', '*', true],
    ['', '*', true],
    ['v1', 'v1**', true],
  ])('match %s with %s: %s', (name, pattern, matches) => expect(matchesGlob(name, pattern)).toBe(matches))

  test('are matched in time that does not explode', () => {
    expect(matchesGlob('a'.repeat(5_000), `${'*a'.repeat(50)}b`)).toBe(false)
  })
})

describe('increments by cycles', () => {
  const cycles = [
    { name: 'c', start: at('2026-06-01T08:00:00Z') },
    { name: 'a', start: at('2025-12-01T08:00:00Z') },
    { name: 'b', start: at('2026-03-01T08:00:00Z') },
    { name: 'd', start: at('2026-09-01T08:00:00Z') },
  ]

  test('last from their first landing to that of the next; the open one has the median length', () => {
    expect(shown(cut({ kind: 'cycles' }, { cycles }))).toEqual([
      'a: 2025-12-01T08:00:00.000Z 2026-03-01T08:00:00.000Z',
      'b: 2026-03-01T08:00:00.000Z 2026-06-01T08:00:00.000Z',
      'c: 2026-06-01T08:00:00.000Z 2026-08-31T00:00:00.000Z',
    ])
  })

  test('that landed together are one', () => {
    const together = [...cycles, { name: 'bb', start: at('2026-03-01T08:00:00Z') }]
    expect(names(cut({ kind: 'cycles' }, { cycles: together }))).toEqual(['a', 'bb', 'c'])
  })

  test('without a cycle are the mistake of the user', () => {
    expect(() => cut({ kind: 'cycles' })).toThrow('{cycle}')
  })
})

describe('limits', () => {
  test('more than 2,000 are refused with the fix', () => {
    const changes = { from: at('1970-01-01'), now: at('2030-01-01') }
    expect(() => cut({ kind: 'weeks', weeks: 1, anchor: '2020-01-06' }, changes)).toThrow(ConfigurationError)
    expect(() => cut({ kind: 'weeks', weeks: 1, anchor: '2020-01-06' }, changes)).toThrow('more than 2,000')
    expect(cut({ kind: 'month' }, changes)).toHaveLength(721)
  })

  test('names that were given already are not given again', () => {
    const increments = ['a', 'a', 'a (2)', 'a'].map((name, start) => ({ name, start, end: start + 1 }))
    expect(names(distinctNames(increments))).toEqual(['a', 'a (3)', 'a (2)', 'a (4)'])
  })
})

describe('whatever the calendar', () => {
  const ownZone = process.env.TZ
  afterEach(() => {
    process.env.TZ = ownZone
  })

  const day = fc.integer({ min: at('1971-01-01'), max: at('2100-01-01') })
  const anchor = day.map(time => new Date(time).toISOString().slice(0, 10))
  const spec: fc.Arbitrary<IncrementSpec> = fc.oneof(
    fc.constantFrom({ kind: 'year' as const }, { kind: 'quarter' as const }, { kind: 'month' as const }),
    fc.record({ kind: fc.constant('weeks' as const), weeks: fc.integer({ min: 4, max: 60 }), anchor }),
  )
  const timeZone = fc.constantFrom(
    ...[
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'America/Sao_Paulo',
      'Pacific/Apia',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    ],
  )
  const options = fc
    .record({ spec, timeZone, span: fc.tuple(day, fc.integer({ min: 0, max: 20 * 365 * 86_400_000 })) })
    .map(({ spec, timeZone, span: [from, length] }) => ({ spec, timeZone, from, now: from + length }))

  test('increments touch, are not empty, and cover the span with no more than needed', () => {
    fc.assert(
      fc.property(options, ({ spec, timeZone, from, now }) => {
        const increments = cut(spec, { timeZone, from, now })
        const [first, last] = [increments[0], increments.at(-1)]
        expect(first?.start).toBeLessThanOrEqual(from)
        expect(first?.end).toBeGreaterThan(from)
        expect(last?.start).toBeLessThanOrEqual(now)
        expect(last?.end).toBeGreaterThan(now)
        for (const [index, { start, end }] of increments.entries()) {
          expect(end).toBeGreaterThan(start)
          if (index > 0) expect(start).toBe(increments[index - 1]?.end)
        }
        expect(new Set(names(increments)).size).toBe(increments.length)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('the zone of the process does not matter', () => {
    fc.assert(
      fc.property(options, ({ spec, timeZone, from, now }) => {
        const [here, there] = ['America/New_York', 'Asia/Kolkata'].map(zone => {
          process.env.TZ = zone
          return cut(spec, { timeZone, from, now })
        })
        expect(there).toEqual(here)
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  test('a later end adds increments and changes none', () => {
    fc.assert(
      fc.property(
        options,
        fc.integer({ min: 0, max: 400 * 86_400_000 }),
        ({ spec, timeZone, from, now }, later) => {
          const before = cut(spec, { timeZone, from, now })
          expect(cut(spec, { timeZone, from, now: now + later }).slice(0, before.length)).toEqual(before)
        },
      ),
      { numRuns: 60, seed: 3 },
    )
  })
})
