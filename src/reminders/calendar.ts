import { daysBetween } from '../metrics/days.ts'

const DAY_MS = 86_400_000

/** A day of the calendar, `yyyy-mm-dd`. Days written like this compare as texts do. */
export type Day = string

/** The day some days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** True for a day that is in the calendar: 2026-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** True when at least so many days lie between two instants. */
export const isQuiet = (since: number, now: number, days: number): boolean =>
  since <= now && daysBetween(since, now) >= days
