import type { Config } from '../config/config.ts'
import { isOpen, type Phase } from '../phase.ts'

/**
 * Stale (kpis.md measure 22): open, and no sign of life (a meaningful landing, and with GitHub what people did on its
 * issue and pull requests) for longer than the days its phase is given. A phase without a rule never goes stale.
 */
export function isStale(phase: Phase, daysSinceActivity: number, rules: Config['staleAfterDays']): boolean {
  const limit = rules[phase]
  return isOpen(phase) && limit !== undefined && daysSinceActivity > limit
}
