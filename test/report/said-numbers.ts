import { expect } from 'vitest'

const UNITS = { hour: 1 / 24, day: 1, week: 7, year: 365.25 } as const

/** How far a printed value may be from the real one: half of its last digit. */
const HALF = { hour: 0.5 / 24, day: 0.5, week: 0.05 * 7, year: 0.05 * 365.25 } as const

/** Reads `6.1 weeks` as days, with the rounding it allows. */
export function daysSaid(text: string): { readonly days: number; readonly slack: number } {
  if (/^under 1 (day|hour)$/.test(text)) return { days: 0, slack: 1 }
  const [, minus, number, unit] = /^(minus )?([\d.]+) (hour|day|week|year)s?$/.exec(text) ?? []
  if (number === undefined || !(unit === 'hour' || unit === 'day' || unit === 'week' || unit === 'year'))
    throw new Error(`Not a duration: "${text}"`)
  const days = Number(number) * UNITS[unit]
  return { days: minus === undefined ? days : -days, slack: HALF[unit] + 1e-9 }
}

/** A duration says the days it is made from. */
export function expectDays(text: string, days: number): void {
  const said = daysSaid(text)
  expect(Math.abs(said.days - days), `"${text}" for ${days} days`).toBeLessThanOrEqual(said.slack)
}

/** A sample as it may be printed: the values of fewer than five, else the median. */
export interface SampleJson {
  readonly n: number
  readonly values: readonly number[]
  readonly median: number | null
  readonly p85: number | null
}

/** A sample in words says its values or its median. */
export function expectSample(text: string, sample: SampleJson): void {
  if (sample.n === 0) expect(text).toBe('-')
  else if (sample.median !== null) expectDays(text, sample.median)
  else {
    const words = text.split(', ')
    expect(words).toHaveLength(sample.values.length)
    words.forEach((word, i) => {
      expectDays(word, sample.values[i] ?? Number.NaN)
    })
  }
}

/** `3,705`. */
export const countText = (count: number): string => count.toLocaleString('en-US')

/** `3 of 7`, or from ten on `43 % (30 of 70)`; `-` for a whole of nothing. */
export function shareText(count: number, n: number): string {
  if (n === 0) return '-'
  const counts = `${countText(count)} of ${countText(n)}`
  return n < 10 ? counts : `${percentText(count, n)} (${counts})`
}

/** All and none are only said where they are so. */
export function percentText(count: number, n: number): string {
  const rounded = ((100 * count) / n).toFixed(0)
  if (count > 0 && rounded === '0') return 'under 1 %'
  if (count < n && rounded === '100') return 'over 99 %'
  return `${rounded} %`
}

/** A phase as people are told it. */
export const phaseText = (phase: string) => (phase === 'unknown' ? 'no known status' : phase)
