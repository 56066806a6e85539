/** Fields of an object whose shape is not known. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * Longest text that is kept. Titles have 256 characters on GitHub, paths and cursors some more; whatever is longer
 * is cut, so that a snapshot can hold everything that was read.
 */
export const LONGEST_TEXT = 4096

/** Larger than any number GraphQL's `Int` can carry, so nothing has it. */
export const LARGEST_NUMBER = 2_147_483_647

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** A text, cut when it is endless. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : null
}

/** A text that is not empty. */
export function wordOf(value: unknown): string | null {
  const text = textOf(value)
  return text === '' ? null : text
}

/** A whole number from 0 on. */
export function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** The number of an issue, pull request or milestone. */
export function numberOf(value: unknown): number | null {
  const number = countOf(value)
  return number !== null && number > 0 && number <= LARGEST_NUMBER ? number : null
}

/** An instant as GitHub writes it, in milliseconds, cut to whole seconds. */
export function instantOf(value: unknown): number | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null
  const at = Date.parse(value)
  return Number.isNaN(at) || at < 0 ? null : Math.floor(at / 1000) * 1000
}

/** An instant that may be missing: undefined when something else stands in its place. */
export function maybeInstantOf(value: unknown): number | null | undefined {
  return value == null ? null : (instantOf(value) ?? undefined)
}

/** The nodes of a connection, null where it could not be read. */
export function nodesOf(connection: unknown): readonly unknown[] | null {
  const { nodes } = fieldsOf(connection)
  return Array.isArray(nodes) ? nodes : null
}

/** What can be read of a list; entries that cannot are left out. */
export function readAll<T>(
  values: readonly unknown[] | null,
  read: (value: unknown) => T | null,
): readonly T[] {
  return (values ?? []).flatMap(value => read(value) ?? [])
}

/** Sorted as computers compare, each once. */
export function sortedNames(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort()
}
