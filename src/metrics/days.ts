/** Milliseconds of a UTC day. */
export const DAY_MS = 86_400_000

/** Number of the UTC calendar day an instant falls on, counted from 1970-01-01. */
export const dayNumber = (at: number): number => Math.floor(at / DAY_MS)

/**
 * Days from one instant to a later one: the difference of their UTC calendar dates. Whole numbers that add up,
 * so that time in state sums to age exactly (kpis.md section 3), and same-day events tie in Kaplan-Meier fits.
 */
export const daysBetween = (from: number, to: number): number => Math.max(0, dayNumber(to) - dayNumber(from))
