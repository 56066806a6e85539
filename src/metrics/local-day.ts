import { TZDate } from '@date-fns/tz'

/** A day of the calendar in some time zone; `month` counts from 0, as dates do. */
export interface LocalDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The instant a day begins in a time zone. Days and months beyond their range carry over. Where summer time skips
 * midnight it is the first instant of the day (01:00 in São Paulo), and where it is there twice the earlier one.
 */
export function localMidnight({ year, month, day }: LocalDay, timeZone: string): number {
  return timeZone === 'UTC' ? Date.UTC(year, month, day) : new TZDate(year, month, day, timeZone).getTime()
}

/** The day an instant falls on in a time zone. */
export function localDay(at: number, timeZone: string): LocalDay {
  // Loading the rules of time zones takes longer than all the days of a report.
  if (timeZone === 'UTC') return utcDay(new Date(at))
  const date = new TZDate(at, timeZone)
  return { year: date.getFullYear(), month: date.getMonth(), day: date.getDate() }
}

const utcDay = (date: Date): LocalDay => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth(),
  day: date.getUTCDate(),
})

/** The first local midnight at or after an instant. */
export function nextMidnight(at: number, timeZone: string): number {
  const day = localDay(at, timeZone)
  const start = localMidnight(day, timeZone)
  return start >= at ? start : localMidnight({ ...day, day: day.day + 1 }, timeZone)
}

/** Days since 1970-01-01 of a calendar day, without any time zone: what weeks are counted in. */
export function dayNumber({ year, month, day }: LocalDay): number {
  return Math.round(Date.UTC(year, month, day) / 86_400_000)
}
