/** Tells an object from other values. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The texts of a list, or null when it is no list: an argument of a filter that was given. */
export function textsOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null
}
