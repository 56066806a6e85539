import { TZDate } from '@date-fns/tz'

/** `2026-07-24`: the calendar day of an instant in an IANA time zone. */
export function isoDate(at: number, timeZone: string): string {
  if (timeZone === 'UTC') return isoInstant(at).slice(0, 10)
  const day = new TZDate(at, timeZone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

const DAY_SECONDS = 86_400

/** Days are few and instants many: each day is written once. Bounded, and forgetting is harmless. */
const knownDays = new Map<number, string>()
const MOST_DAYS = 20_000

function dateOf(dayNumber: number): string {
  let text = knownDays.get(dayNumber)
  if (text === undefined) {
    const iso = new Date(dayNumber * DAY_SECONDS * 1000).toISOString()
    text = iso.slice(0, iso.indexOf('T'))
    if (knownDays.size >= MOST_DAYS) knownDays.clear()
    knownDays.set(dayNumber, text)
  }
  return text
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, value) => String(value).padStart(2, '0'))

/** `2026-07-24T23:57:50Z`: an instant to the second, UTC. */
export function isoInstant(at: number): string {
  const seconds = at / 1000
  if (!Number.isInteger(seconds)) return new Date(at).toISOString().replace('.000Z', 'Z')
  const day = Math.floor(seconds / DAY_SECONDS)
  const second = seconds - day * DAY_SECONDS
  const [hours, minutes] = [Math.floor(second / 3600), Math.floor(second / 60) % 60]
  return `${dateOf(day)}T${TWO_DIGITS[hours]}:${TWO_DIGITS[minutes]}:${TWO_DIGITS[second % 60]}Z`
}

/** `2026-07-01 to 2026-09-30`: first and last day of a half-open window. */
export function windowDates({ start, end }: { start: number; end: number }, timeZone: string): string {
  return `${isoDate(start, timeZone)} to ${isoDate(Math.max(start, end - 1), timeZone)}`
}
