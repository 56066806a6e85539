import type { IncrementSpec } from '../config/config.ts'
import { nameOf } from './increment-names.ts'
import { dayNumber, type LocalDay, localDay, localMidnight } from './local-day.ts'
import type { Increment } from './metrics.ts'

type RegularSpec = Extract<IncrementSpec, { kind: 'year' | 'quarter' | 'month' | 'weeks' }>

/** A way to cut the calendar into numbered pieces without gap; 0 is any one of them, before it they are negative. */
interface Ruler {
  readonly pattern: string
  /** The piece a day belongs to. */
  readonly pieceOf: (day: LocalDay) => number
  readonly firstDay: (piece: number) => LocalDay
  /** Which of the pieces that start in its year, from 1. */
  readonly nOfYear: (day: LocalDay) => number
}

/**
 * Years, quarters, months or weeks from the one that contains `from` to the one that contains `now`, at most
 * `most`. All arithmetic is on days of the calendar; only the borders become instants, at local midnight.
 */
export function calendarIncrements(
  options: {
    readonly spec: RegularSpec
    readonly timeZone: string
    readonly name: string | null
    readonly from: number
    readonly now: number
  },
  most: number,
): Increment[] {
  const { spec, timeZone, from, now } = options
  const ruler = rulerOf(spec)
  const start = (piece: number) => localMidnight(ruler.firstDay(piece), timeZone)
  const first = ruler.pieceOf(localDay(from, timeZone))
  const last = Math.min(ruler.pieceOf(localDay(now, timeZone)), first + most - 1)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = ruler.firstDay(first + index)
    const name = nameOf(options.name ?? ruler.pattern, { ...day, n: ruler.nOfYear(day), index: index + 1 })
    return { name, start: start(first + index), end: start(first + index + 1) }
  })
}

function rulerOf(spec: RegularSpec): Ruler {
  switch (spec.kind) {
    case 'year':
      return months(12, '{year}')
    case 'quarter':
      return months(3, '{year} Q{quarter}')
    case 'month':
      return months(1, '{year}-{month}')
    case 'weeks':
      return weeks(spec.weeks, spec.anchor)
  }
}

function months(length: number, pattern: string): Ruler {
  return {
    pattern,
    pieceOf: ({ year, month }) => Math.floor((year * 12 + month) / length),
    firstDay: piece => ({ year: Math.floor((piece * length) / 12), month: (piece * length) % 12, day: 1 }),
    nOfYear: ({ month }) => Math.floor(month / length) + 1,
  }
}

function weeks(count: number, anchor: string): Ruler {
  const length = count * 7
  const [year = 0, month = 0, day = 0] = anchor.split('-').map(Number)
  const zero = dayNumber({ year, month: month - 1, day })
  return {
    pattern: '{year}.{n}',
    pieceOf: date => Math.floor((dayNumber(date) - zero) / length),
    firstDay: piece => dayOf(zero + piece * length),
    nOfYear: date =>
      Math.floor((dayNumber(date) - dayNumber({ year: date.year, month: 0, day: 1 })) / length) + 1,
  }
}

function dayOf(number: number): LocalDay {
  const date = new Date(number * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() }
}
