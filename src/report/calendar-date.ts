import { TZDate } from '@date-fns/tz'

/** `2026-07-24`: the calendar day of an instant in an IANA time zone. */
export function isoDate(at: number, timeZone: string): string {
  if (timeZone === 'UTC') return isoInstant(at).slice(0, 10)
  const day = new TZDate(at, timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** A landing is told in every file of a report. Bounded, and forgetting is harmless. */
const knownInstants = new Map<number, string>()
const MOST_INSTANTS = 50_000

/** `2026-07-24T23:57:50Z`: an instant to the second, UTC. */
export function isoInstant(at: number): string {
  let text = knownInstants.get(at)
  if (text === undefined) {
    text = new Date(at).toISOString().replace('.000Z', 'Z')
    if (knownInstants.size >= MOST_INSTANTS) knownInstants.clear()
    knownInstants.set(at, text)
  }
  return text
}

/** `2026-07-01 to 2026-09-30`: first and last day of a half-open window. */
export function windowDates({ start, end }: { start: number; end: number }, timeZone: string): string {
  return `${isoDate(start, timeZone)} to ${isoDate(Math.max(start, end - 1), timeZone)}`
}
