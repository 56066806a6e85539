import type { Phase } from '../phase.ts'

/** Names of the phases as the charts write them. */
export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  proposed: 'proposed',
  accepted: 'accepted',
  building: 'building',
  done: 'done',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
  removed: 'removed',
  parked: 'parked',
  living: 'living',
  informational: 'informational',
  moved: 'moved',
  unknown: 'no known status',
}

/** Stands for a number that does not exist. */
export const NONE = '-'

/** Said wherever the files carry no status, so that an absent series is not read as zero. */
export const COMPLETION_NOT_MEASURED = 'completion is not measured, the files carry no status'

/** A number with its thousands set apart; fractions keep one digit. No Intl: its data differ between Node builds. */
export function number(value: number): string {
  if (value > 0 && value < 0.005) return '<0.01'
  // Below one, a tenth is too coarse: 0.11 and 0.14 changes a proposal are not the same.
  const text = Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 2 : 1)
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** A share that says neither all nor none where that is not so: `over 99 %`, `under 1 %`. */
export function percent(part: number, whole: number): string {
  const rounded = Math.round((100 * part) / whole)
  if (rounded === 0 && part > 0) return 'under 1 %'
  if (rounded === 100 && part !== whole) return part < whole ? 'over 99 %' : 'over 100 %'
  return `${rounded} %`
}

/** The same, or `-` for null. */
export function numberOrNone(value: number | null): string {
  return value === null ? NONE : number(value)
}

/** `1 day`, `43 days`. */
export function days(value: number): string {
  return counted(Math.round(value), 'day')
}

/** `5 hours` up to two days, then days. */
export function hours(value: number): string {
  if (value < 1) return '<1 hour'
  return value < 48 ? counted(Math.round(value), 'hour') : days(value / 24)
}

/** `1 proposal`, `3 proposals`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${number(n)} ${n === 1 ? noun : plural}`
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** `2026-06-30`, UTC. */
export function isoDate(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** A share as people may be told it: no percentage of fewer than ten (kpis.md, small samples). */
export function share(part: number, whole: number): string {
  if (whole < 10) return `${number(part)} of ${number(whole)}`
  return percent(part, whole)
}
