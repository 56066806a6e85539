/** How bad a surprise is: `error` hides a number, `warning` may bend one, `notice` is worth knowing. */
export type Severity = 'error' | 'warning' | 'notice'

/**
 * One surprise met while reading. Nothing is dropped silently: whatever could not be understood becomes one of
 * these, is listed in the report under data quality, and is shown as an annotation in a pull request.
 * `found` and `expected` are untrusted text and are escaped by whoever prints them.
 */
export interface Finding {
  /** Stable kebab-case word, such as `invalid-yaml`. */
  readonly code: string
  readonly severity: Severity
  /** Path inside the repository at the measured commit, or null when it concerns the whole run. */
  readonly path: string | null
  /** 1-based line, or null when no line can be named. */
  readonly line: number | null
  readonly found: string
  readonly expected: string
}

/** The sentence shown for a finding: what was found, what was expected. */
export function findingMessage({ found, expected }: Finding): string {
  return expected === '' ? found : `${found}; expected ${expected}`
}
