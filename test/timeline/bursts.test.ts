import { describe, expect, it } from 'vitest'
import { aHistory, FIRST_DAY, timelinesOf, type Version } from '../builders/proposal-history.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const path = (i: number) => `teps/${String(i + 1).padStart(4, '0')}-name.md`

/** Proposals that land at once, and then are completed one by one at these hours. */
function completedAt(hours: readonly number[], completed: Version = { status: 'implemented' }) {
  const builder = aHistory().land(
    Object.fromEntries(hours.map((_, i) => [path(i), { status: 'implementable', words: `w${i}` }])),
  )
  hours.forEach((hour, i) => {
    builder.land({ [path(i)]: { words: `w${i}`, ...completed } }, { at: FIRST_DAY + hour * HOUR })
  })
  return timelinesOf(builder.history(), { burst: { minCompletions: 10, days: 10 } })
}

const every = (count: number, hours: number, start = 1) =>
  Array.from({ length: count }, (_, i) => start + i * hours)

const marks = ({ timelines }: ReturnType<typeof completedAt>) =>
  timelines.map(({ events }) => events.some(event => event.kind === 'status' && event.catchUp))

describe('catch-up bursts', () => {
  it('are twelve completions in eight days that change nothing but the status', () => {
    const built = completedAt(every(12, 16))
    expect(built.bursts).toEqual([{ start: FIRST_DAY + HOUR, end: FIRST_DAY + 177 * HOUR, completions: 12 }])
    expect(marks(built).every(Boolean)).toBe(true)
  })

  it('are not nine', () => {
    const built = completedAt(every(9, 16))
    expect(built.bursts).toEqual([])
    expect(marks(built).some(Boolean)).toBe(false)
  })

  it('are not ten over more than the days allowed', () => {
    expect(completedAt(every(10, 27)).bursts).toEqual([])
    expect(completedAt([...every(9, 1), 1 + 240]).bursts).toHaveLength(1)
    expect(completedAt([...every(9, 1), 2 + 240]).bursts).toEqual([])
  })

  it('go on while windows overlap, and are two when they do not', () => {
    const long = completedAt(every(30, 24))
    expect(long.bursts).toEqual([
      { start: FIRST_DAY + HOUR, end: FIRST_DAY + HOUR + 29 * DAY, completions: 30 },
    ])
    const two = completedAt([...every(10, 1), ...every(10, 1, 1000)])
    expect(two.bursts.map(({ completions }) => completions)).toEqual([10, 10])
    expect(marks(two).every(Boolean)).toBe(true)
  })

  it('hold neither completions whose words changed nor other ends', () => {
    expect(completedAt(every(12, 16), { status: 'implemented', words: 'new' }).bursts).toEqual([])
    expect(completedAt(every(12, 16), { status: 'rejected' }).bursts).toEqual([])
  })

  it('do not hold what a bulk landing completed: that has its own mark', () => {
    const all = (status: string) =>
      Object.fromEntries(every(12, 1).map(i => [path(i), { status, words: `w${i}` }]))
    const built = timelinesOf(aHistory().land(all('implementable')).land(all('implemented')).history())
    expect(built.bursts).toEqual([])
    expect(marks(built).some(Boolean)).toBe(false)
  })
})
