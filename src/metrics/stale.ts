import type { Config } from '../config/config.ts'
import { isOpen, type Phase } from '../phase.ts'
import { DAY_MS, dayNumber, daysBetween } from './days.ts'

/**
 * Stale (kpis.md measure 22): open, and no sign of life (a meaningful landing, and with GitHub what people did on its
 * issue and pull requests) for longer than the days its phase is given. A phase without a rule never goes stale.
 */
export function isStale(phase: Phase, daysSinceActivity: number, rules: Config['staleAfterDays']): boolean {
  const limit = rules[phase]
  return isOpen(phase) && limit !== undefined && daysSinceActivity > limit
}

/** Start of the UTC day on which the silence passed the limit; null for what is not stale. */
export function staleSince(
  phase: Phase,
  lastActivityAt: number,
  now: number,
  rules: Config['staleAfterDays'],
): number | null {
  const limit = rules[phase]
  if (limit === undefined || !isStale(phase, daysBetween(lastActivityAt, now), rules)) return null
  return (dayNumber(lastActivityAt) + Math.floor(limit) + 1) * DAY_MS
}
