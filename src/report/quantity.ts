import { number, percent } from '../charts/wording.ts'
import type { Sample } from '../metrics/metrics.ts'

export { percent }

const HOURS_A_DAY = 24
const DAYS_A_WEEK = 7
const DAYS_A_YEAR = 365.25

/** A count for people: `3,705`. Never for a year, an id or a data file. */
export const grouped = (count: number): string => number(count)

/** A number with at most `digits` decimals, no grouping, a real minus sign left to the caller. */
export function decimal(value: number, digits = 1): string {
  const text = value.toFixed(digits)
  const short = digits > 0 ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** `43 days` below 60 days, `9.1 weeks` up to 104 weeks, `2.3 years` beyond. */
export function duration(days: number): string {
  if (days < 0) return `minus ${duration(-days)}`
  if (days < 1) return 'under 1 day'
  if (Math.round(days) < 60) return plural(Math.round(days), 'day')
  if (days <= 104 * DAYS_A_WEEK) return `${decimal(days / DAYS_A_WEEK)} weeks`
  return `${decimal(days / DAYS_A_YEAR)} years`
}

/** `5 hours` up to two days, then as days and longer. */
export function hours(value: number): string {
  if (value < 0) return `minus ${hours(-value)}`
  if (value < 1) return 'under 1 hour'
  return value < 2 * HOURS_A_DAY ? plural(Math.round(value), 'hour') : duration(value / HOURS_A_DAY)
}

/** `1 day`, `2 days`, `3,705 landings`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** A part of a whole: `3 of 7`, and from ten on `43 % (30 of 70)`; null for a whole of nothing. */
export function share(count: number, n: number): string | null {
  if (n === 0) return null
  const counts = `${grouped(count)} of ${grouped(n)}`
  return n < 10 ? counts : `${percent(count, n)} (${counts})`
}

/** The same beside a column that has the whole: `17 (53 %)`, below ten `3` alone, and `0`. */
export function shareOfColumn(count: number, n: number): string {
  return n < 10 || count === 0 ? grouped(count) : `${grouped(count)} (${percent(count, n)})`
}

/** A difference with its sign: `+3`, `-2`, `0`. */
export function signed(value: number, digits = 1): string {
  const text = Number.isInteger(value) ? grouped(value) : decimal(value, digits)
  return value > 0 && text !== '0' ? `+${text}` : text
}

/** The middle of a sample in words; fewer than five are listed, because a median of them would claim too much. */
export function sampleWords({ n, values, median }: Sample, word: (value: number) => string): string | null {
  if (n === 0) return null
  return median === null ? values.map(word).join(', ') : word(median)
}
