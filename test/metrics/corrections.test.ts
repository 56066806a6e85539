import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burstAfter, undoneAfter } from '../../src/metrics/corrections.ts'
import { DAY_MS } from '../../src/metrics/days.ts'
import { historyOf } from '../../src/metrics/history.ts'
import { aHistory, FIRST_DAY, timelinesOf } from '../builders/proposal-history.ts'
import { aTimeline, landed, status } from '../builders/timeline.ts'

const HOUR = 3_600_000
const BURST = { minCompletions: 4, days: 5 }

/** Proposals that land on the first day and are completed, each at its hour, by landings that change nothing else. */
function completedAt(hours: readonly number[], before = Number.POSITIVE_INFINITY) {
  const path = (i: number) => `teps/${String(i + 1).padStart(4, '0')}-name.md`
  const builder = aHistory().land(
    Object.fromEntries(hours.map((_, i) => [path(i), { status: 'implementable', words: `w${i}` }])),
  )
  hours.forEach((hour, i) => {
    builder.land({ [path(i)]: { words: `w${i}`, status: 'implemented' } }, { at: FIRST_DAY + hour * HOUR })
  })
  const landings = 1 + hours.filter(hour => FIRST_DAY + hour * HOUR < before).length
  return timelinesOf(builder.history(landings), { burst: BURST }).timelines.map(historyOf)
}

describe('completions marked as a burst after an increment', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 14 })

  it('are those that a run at the end of the increment did not mark', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 500 }), (gaps, endHour) => {
        let hour = 0
        const hours = gaps.map(gap => (hour += gap))
        const end = FIRST_DAY + endHour * HOUR
        const all = completedAt(hours)
        const then = new Map(completedAt(hours, end).map(history => [history.timeline.id, history]))
        const expected = all.flatMap(({ timeline, completion }) =>
          completion?.marked && then.get(timeline.id)?.completion?.marked === false ? [completion.at] : [],
        )
        const found = burstAfter(all, { name: 'first', start: FIRST_DAY, end }, BURST)
        expect(found.map(({ at }) => at)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  it('are none when the burst was long enough before the end', () => {
    const all = completedAt([1, 2, 3, 4, 5, 6])
    const until = (hour: number) => ({ name: 'first', start: FIRST_DAY, end: FIRST_DAY + hour * HOUR })
    expect(burstAfter(all, until(5), BURST)).toEqual([])
    expect(burstAfter(all, until(4), BURST)).toHaveLength(3)
  })
})

describe('moves undone after an increment', () => {
  const end = Date.UTC(2026, 0, 31)
  const increment = { name: 'January', start: Date.UTC(2026, 0, 1), end }
  const lifeWith = (...moves: Parameters<typeof status>[]) =>
    historyOf(
      aTimeline({
        events: [
          landed('2026-01-02'),
          status('2026-01-10', 'proposed', 'done'),
          ...moves.map(each => status(...each)),
        ],
      }),
    )

  it('are a reopening of the last day that was taken back the next', () => {
    const history = lifeWith([end - 2 * HOUR, 'done', 'building'], [end + 3 * HOUR, 'building', 'done'])
    expect(undoneAfter([history], increment)).toEqual([{ history, at: end - 2 * HOUR, what: 'reopening' }])
  })

  it('are a second completion that was taken back', () => {
    const history = lifeWith(
      ['2026-01-20', 'done', 'building'],
      [end - 2 * HOUR, 'building', 'done'],
      [end + 3 * HOUR, 'done', 'building'],
    )
    expect(undoneAfter([history], increment)).toEqual([{ history, at: end - 2 * HOUR, what: 'completion' }])
  })

  it('are neither what was undone before the end nor what was undone later than a day', () => {
    const before = lifeWith([end - 5 * HOUR, 'done', 'building'], [end - 3 * HOUR, 'building', 'done'])
    const later = lifeWith([end - HOUR, 'done', 'building'], [end + DAY_MS, 'building', 'done'])
    expect(undoneAfter([before, later], increment)).toEqual([])
  })
})
