const DAY = 86_400_000

/** Steps between ticks, finest first: whole days, then whole months. Labels are ISO, cut to what differs. */
const STEPS = [
  { days: 1, format: '%Y-%m-%d' },
  { days: 2, format: '%Y-%m-%d' },
  { days: 7, format: '%Y-%m-%d' },
  { days: 14, format: '%Y-%m-%d' },
  { months: 1, format: '%Y-%m' },
  { months: 2, format: '%Y-%m' },
  { months: 3, format: '%Y-%m' },
  { months: 6, format: '%Y-%m' },
  { months: 12, format: '%Y' },
  { months: 24, format: '%Y' },
  { months: 60, format: '%Y' },
  { months: 120, format: '%Y' },
] as const

const MOST_TICKS = 8

/** A time axis: its ends and its ticks in UTC, and the d3 time format of their labels. */
export interface TimeAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly format: string
}

/** Ticks on round dates between two instants, at most eight. A single instant gets a day of air on each side. */
export function timeAxis(from: number, to: number): TimeAxis {
  const domain = from < to ? ([from, to] as const) : ([from - DAY, from + DAY] as const)
  for (const step of STEPS) {
    const ticks = 'days' in step ? dayTicks(domain, step.days) : monthTicks(domain, step.months)
    if (ticks.length <= MOST_TICKS) return { domain, ticks, format: step.format }
  }
  return { domain, ticks: [], format: '%Y' }
}

function dayTicks([from, to]: readonly [number, number], step: number): number[] {
  // Cheap way out: a long span has no business being cut into days.
  if ((to - from) / DAY > step * (MOST_TICKS + 2)) return Array.from({ length: MOST_TICKS + 1 }, () => from)
  const ticks: number[] = []
  for (let at = Math.ceil(from / (step * DAY)) * step * DAY; at <= to; at += step * DAY) ticks.push(at)
  return ticks
}

function monthTicks([from, to]: readonly [number, number], step: number): number[] {
  const start = new Date(from)
  const ticks: number[] = []
  const first = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  for (let month = first; startOfMonth(month) <= to && ticks.length <= MOST_TICKS; month += step) {
    if (startOfMonth(month) >= from) ticks.push(startOfMonth(month))
  }
  return ticks
}

/** Months are counted from year zero. */
function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12)
}
