import type { Config } from '../config/config.ts'
import { isOpen, type Phase } from '../phase.ts'

/**
 * Stale (kpis.md measure 22, git part): open, and no meaningful change for longer than the days its phase is
 * given. A phase without a rule never goes stale.
 */
export function isStale(
  phase: Phase,
  daysSinceMeaningfulChange: number,
  rules: Config['staleAfterDays'],
): boolean {
  const limit = rules[phase]
  return isOpen(phase) && limit !== undefined && daysSinceMeaningfulChange > limit
}
