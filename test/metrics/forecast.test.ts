import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecast } from '../../src/metrics/forecast.ts'
import { deliveriesOf, weeksBefore } from '../../src/metrics/forecast-deliveries.ts'
import { atLeastOf, totalAfter } from '../../src/metrics/forecast-exact.ts'
import { aheadOf } from '../../src/metrics/forecast-record.ts'
import { historyOf } from '../../src/metrics/history.ts'
import type { ForecastMade, Increment } from '../../src/metrics/metrics.ts'
import type { StatusChanged, Timeline } from '../../src/timeline/timeline.ts'
import { aTimeline, landed, status } from '../builders/timeline.ts'
import { times } from './a-config.ts'

const DAY = 86_400_000
const WEEK = 7 * DAY
const START = Date.UTC(2024, 0, 1)
const BURST = { minCompletions: 10, days: 7 }

const weekly = (week: number) => START + week * WEEK
const quarters = (n: number): Increment[] =>
  times(n, i => ({ name: `Q${i + 1}`, start: weekly(13 * i), end: weekly(13 * (i + 1)) }))

/** A proposal that landed at the start and was done then. */
const done = (id: number, at: number, given: Partial<StatusChanged> = {}): Timeline =>
  aTimeline({ id: `p${id}`, events: [landed(START), status(at, 'proposed', 'done', given)] })
const completedAt = (instants: readonly number[]) => instants.map((at, id) => done(id, at))
const open = (id: number, phase: 'proposed' | 'accepted' = 'accepted') =>
  aTimeline({ id: `open${id}`, events: [landed(START, phase)] })

const told = (timelines: readonly Timeline[], now: number, increments = quarters(8)) =>
  forecast(timelines.map(historyOf), { increments, burst: BURST, now })

function made(timelines: readonly Timeline[], now: number, increments = quarters(8)): ForecastMade {
  const answer = told(timelines, now, increments)
  if (answer.kind === 'refused') throw new Error(answer.reason)
  return answer
}

describe('what is drawn from', () => {
  const weeksOf = (instants: readonly number[], now: number) =>
    weeksBefore(deliveriesOf(completedAt(instants).map(historyOf), BURST), now)

  it('is whole weeks that end now, quiet ones among them', () => {
    const now = weekly(5) + 3 * DAY
    // The last week is (now - 7 days, now]: a completion of this very instant is in it, one of seven days ago is not.
    expect(weeksOf([now, now - WEEK, now - WEEK + 1, now - 3 * WEEK - 1], now)).toEqual([0, 1, 0, 1, 2])
  })

  it('is at most 26 of them, and nothing before the first landing', () => {
    expect(weeksOf([weekly(60)], weekly(60))).toHaveLength(26)
    expect(weeksOf([START], weekly(2) - 1)).toEqual([0])
    expect(weeksBefore(deliveriesOf([], BURST), START)).toEqual([])
  })

  it('leaves out completions in bulk and in clean-ups', () => {
    const now = weekly(20)
    const bulk = times(7, i => done(i, now - 2 * DAY, { bulk: true }))
    const swept = times(10, i => done(100 + i, now - 4 * DAY + i * 1000, { catchUp: true }))
    const real = [done(200, now - DAY)]
    const weeks = weeksBefore(deliveriesOf([...bulk, ...swept, ...real].map(historyOf), BURST), now)
    expect(weeks.reduce((sum, n) => sum + n, 0)).toBe(1)
  })

  it('counts a clean-up until it could be told to be one', () => {
    // Twelve within a week, two a day: the tenth makes it a burst, for itself and all before it.
    const swept = times(12, i => weekly(20) + Math.floor(i / 2) * DAY + (i % 2))
    const deliveries = deliveriesOf(
      swept.map((at, id) => historyOf(done(id, at, { catchUp: true }))),
      BURST,
    )
    const seen = swept.map(at => weeksBefore(deliveries, at).reduce((sum, n) => sum + n, 0))
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0])
  })
})

describe('refusal', () => {
  it('comes under ten completions in the weeks drawn from', () => {
    const now = weekly(40)
    const nine = times(9, i => now - i * DAY - DAY)
    const longAgo = times(20, i => now - 26 * WEEK - i * DAY)
    const reason = (instants: number[]) => told(completedAt(instants), now)
    expect(reason([...nine, ...longAgo])).toEqual({
      kind: 'refused',
      reason: '9 completions in the last 26 weeks, clean-ups left out; a forecast needs 10',
    })
    expect(reason([now - 1])).toMatchObject({ reason: expect.stringMatching(/^1 completion in/) })
    expect(reason([...nine, now - 26 * WEEK + 1]).kind).toBe('made')
  })

  it('comes under eight weeks of history', () => {
    const many = times(30, i => START + i * DAY)
    expect(told(completedAt(many), weekly(8) - 1)).toEqual({
      kind: 'refused',
      reason: '7 whole weeks of history; a forecast needs 8',
    })
    expect(told(completedAt(many), weekly(8)).kind).toBe('made')
  })
})

describe('forecast of a steady pace', () => {
  // One a week, an hour into it, from the first week on: nothing is left to chance.
  const steady = (weeks: number) => times(weeks, i => weekly(i) + 3_600_000)
  const now = weekly(30)
  const timelines = [...completedAt(steady(30)), ...times(4, i => open(i)), open(9, 'proposed')]
  const { byEnd, when, weeks, trials } = made(timelines, now)

  it('goes on in the same way to the end of the increment', () => {
    expect(weeks).toEqual(times(26, () => 1))
    expect(trials).toBe(10_000)
    // Q3 began four weeks ago and ends in nine.
    expect(byEnd).toMatchObject({ increment: 'Q3', end: weekly(39), atLeast: { at85: 13, at50: 13 } })
    expect(byEnd?.done).toEqual(steady(30).slice(26))
    expect(byEnd?.fan).toEqual(
      times(10, i => ({ at: weekly(30 + i), at85: 4 + i, at50: 4 + i, at15: 4 + i })),
    )
  })

  it('says when so many are done, as many as are accepted and as are open', () => {
    expect(when).toEqual(
      (
        [
          [1, 'more'],
          [5, 'more'],
          [10, 'more'],
          [4, 'accepted'],
          [5, 'open'],
        ] as const
      ).map(([items, of]) => ({ items, of, by85: weekly(30 + items), by50: weekly(30 + items) })),
    )
  })

  it('says nothing beyond two years', () => {
    const many = [...completedAt(steady(30)), ...times(105, i => open(i))]
    const { when: late } = made(many, now)
    expect(late.at(-2)).toEqual({ items: 105, of: 'accepted', by85: null, by50: null })
    const fewer = made(many.slice(0, -1), now).when.at(-2)
    expect(fewer).toEqual({ items: 104, of: 'accepted', by85: weekly(134), by50: weekly(134) })
    const far = [{ name: 'far', start: START, end: now + 104 * WEEK + 1 }]
    expect(made(timelines, now, far).byEnd).toBeNull()
    expect(made(timelines, now, [{ name: 'near', start: START, end: now + 104 * WEEK }]).byEnd).not.toBeNull()
  })

  it('takes part of a week for what it is worth', () => {
    // 700 a week, each of which falls into the next half of a week with even odds: 350, give or take 13.
    const busy = times(26, week => times(700, i => weekly(week) + i * 1000)).flat()
    const half = [{ name: 'half', start: START, end: weekly(26) + WEEK / 2 }]
    const { byEnd: soon } = made(completedAt(busy), weekly(26), half)
    const left = (n = 0) => n - 26 * 700
    expect(left(soon?.atLeast.at50)).toBeGreaterThan(346)
    expect(left(soon?.atLeast.at50)).toBeLessThan(354)
    // 85 % of a normal distribution lie above 1.036 standard deviations below the mean: 336.3.
    expect(Math.abs(left(soon?.atLeast.at85) - 336.3)).toBeLessThan(4)
    expect(soon?.fan.map(({ at }) => at)).toEqual([weekly(26), weekly(26) + WEEK / 2])
  })

  it('has no increment to speak of when none is running', () => {
    const over = made(timelines, now, quarters(2))
    expect(over.byEnd).toBeNull()
    expect(over.sameDay).toBeNull()
    expect(over.when).toHaveLength(5)
  })
})

describe('the record', () => {
  it('counts what held of past increments, from their start and from the same day', () => {
    // One a week in the first three quarters, none in the fourth, two a week in the fifth.
    const pace = [...times(39, i => i), ...times(26, i => 52 + Math.floor(i / 2))]
    const timelines = completedAt(pace.map((week, i) => weekly(week) + 3_600_000 + (i % 2)))
    const { fromStart, sameDay } = made(timelines, weekly(65) + 4 * WEEK)
    // No forecast for Q1, which began with nothing. Q2 and Q3: 13 and 13 came. Q4: 13 again, none came.
    // Q5 begins with thirteen weeks of one and thirteen of none: ten is too few for nobody to be sure of any.
    expect(fromStart.tests.map(({ increment, actual }) => [increment, actual])).toEqual([
      ['Q2', 13],
      ['Q3', 13],
      ['Q4', 0],
      ['Q5', 26],
    ])
    expect(fromStart.tests.slice(0, 3).map(({ atLeast }) => atLeast)).toEqual(
      times(3, () => ({ at85: 13, at50: 13 })),
    )
    // Thirteen throws of a coin: 6 or more in 71 %, 5 or more in 87 %; 7 or more in exactly half of the cases.
    expect(fromStart.tests[3]?.atLeast).toEqual({ at85: 5, at50: 7 })
    expect(fromStart.at85).toEqual({ held: 3, n: 4 })
    expect(fromStart.at50).toEqual({ held: 3, n: 4 })
    // Four weeks in: of Q4 it was known that nothing had come, of the others that four (or eight) had.
    expect(sameDay?.tests.map(({ increment, done: by }) => [increment, by])).toEqual([
      ['Q2', 4],
      ['Q3', 4],
      ['Q4', 0],
      ['Q5', 8],
    ])
  })

  it('does not count a claim of no more than was done already', () => {
    // Thirteen in one of 26 weeks: that none of thirteen draws hits it has a chance of (25 / 26)^13 = 60 %.
    const timelines = completedAt(times(13, i => weekly(20) + 60_000 * (i + 1)))
    const { fromStart } = made([...timelines, ...completedAt([weekly(40)])], weekly(45), [
      ...quarters(3),
      { name: 'now', start: weekly(39), end: weekly(50) },
    ])
    expect(fromStart.tests).toMatchObject([{ increment: 'Q3', atLeast: { at85: 0, at50: 0 }, done: 0 }])
    expect([fromStart.at85, fromStart.at50]).toEqual([
      { held: 0, n: 0 },
      { held: 0, n: 0 },
    ])
  })
})

/** Hours of two years in which something was completed. */
const stories = fc.array(fc.nat({ max: 104 * 7 * 24 }), { minLength: 60, maxLength: 160 })
/** Enough in the last year for a forecast on any day of the last quarter, whatever else happened. */
const LATELY = times(40, i => (104 * 7 - 9 * i) * 24)
const tell = (hours: readonly number[]) => completedAt(hours.map(hour => START + hour * 3_600_000))
const until = (timelines: readonly Timeline[], now: number) =>
  timelines.map(timeline => ({ ...timeline, events: timeline.events.filter(({ at }) => at <= now) }))

const RUNS = { numRuns: 15 }

describe('properties', () => {
  it('nothing that happens later changes what the record says of the past', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 52, max: 100 }), (hours, week) => {
        const later = told(tell(hours), weekly(104))
        const before = told(until(tell(hours), weekly(week)), weekly(week))
        fc.pre(later.kind === 'made' && before.kind === 'made')
        if (later.kind !== 'made' || before.kind !== 'made') return
        const { tests } = before.fromStart
        expect(tests.length).toBeGreaterThan(0)
        expect(later.fromStart.tests.slice(0, tests.length)).toEqual(tests)
      }),
      RUNS,
    )
  })

  it('the record says of an increment what a run on its first day would have said', () => {
    fc.assert(
      fc.property(stories, hours => {
        const { tests } = made(tell([...hours, ...LATELY]), weekly(104)).fromStart
        const { increment, atLeast } = tests.at(-1) ?? { increment: '', atLeast: null }
        const { start = 0, end = 0 } = quarters(8).find(({ name }) => name === increment) ?? {}
        const { weeks, byEnd } = made(until(tell([...hours, ...LATELY]), start), start)
        const total = totalAfter(weeks, aheadOf(start, end) ?? { weeks: 0, part: 0 })
        const by = byEnd?.done.length ?? 0
        expect(atLeast).toEqual({ at85: by + atLeastOf(total, 85), at50: by + atLeastOf(total, 50) })
        // Its trials may be off by what trials are off by.
        expect(Math.abs((byEnd?.atLeast.at85 ?? 0) - (atLeast?.at85 ?? 0))).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })

  it('the order of proposals does not matter, and the same history has the same forecast', () => {
    fc.assert(
      fc.property(stories, hours => {
        const timelines = tell(hours)
        expect(told(timelines.toReversed(), weekly(104))).toEqual(told(timelines, weekly(104)))
      }),
      RUNS,
    )
  })

  it('what is open changes nothing but how long it takes', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 300 }), (hours, more) => {
        const now = weekly(91) + 20 * DAY
        const timelines = until(tell([...hours, ...LATELY]), now)
        const [few, many] = [timelines, [...timelines, ...times(more, i => open(i))]].map(all =>
          made(all, now),
        )
        expect(many?.byEnd).toEqual(few?.byEnd)
        expect(many?.when.slice(0, 3)).toEqual(few?.when.slice(0, 3))
      }),
      RUNS,
    )
  })

  it('more certainty never promises more, nor earlier, and the fan never falls', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 1, max: 7 * 24 * 13 - 1 }), (hours, elapsed) => {
        const now = weekly(91) + elapsed * 3_600_000
        const { byEnd, when } = made(until(tell([...hours, ...LATELY]), now), now)
        const fan = byEnd?.fan ?? []
        expect(fan.length).toBeGreaterThan(1)
        for (const [i, { at85, at50, at15 }] of fan.entries()) {
          expect(at85).toBeLessThanOrEqual(at50)
          expect(at50).toBeLessThanOrEqual(at15)
          expect(at85).toBeGreaterThanOrEqual(fan[i - 1]?.at85 ?? 0)
          expect(at15).toBeGreaterThanOrEqual(fan[i - 1]?.at15 ?? 0)
        }
        expect(fan.at(-1)).toMatchObject(byEnd?.atLeast ?? {})
        for (const { by85, by50 } of when) {
          expect(by85 ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(by50 ?? Number.POSITIVE_INFINITY)
        }
      }),
      RUNS,
    )
  })
})
