import { createHash } from 'node:crypto'
import type { Config } from './config.ts'

/** Twelve hexadecimal digits tell any two settings of one repository apart and still fit a line. */
const DIGITS = 12

/**
 * A short name for these settings: two reports with the same hash were made by the same rules. The reason why the
 * preset was chosen is left out, because it may count files and would change with them, and so are reminders and the
 * choice of files, on which no number depends.
 */
export function configHash(config: Config): string {
  const { presetReason: _, reminders: __, ocel: ___, dashboard: ____, ...rules } = config
  return shortHash(rules)
}

/** The same for any part of them. */
export function shortHash(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, DIGITS)
}

/** JSON with the keys of every object in order, so that the order in which settings were written does not matter. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
