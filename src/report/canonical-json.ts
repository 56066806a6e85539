/** Values that can be written as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Digits kept: enough for a share or a day, few enough that noise in the last bits never makes a commit. */
const PRECISION = 10_000

const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * PRECISION) / PRECISION + 0 : value

/** A document: one space of indentation, so that a changed number is one changed line, and a newline at the end. */
export function jsonDocument(value: Json): string {
  return `${JSON.stringify(value, rounded, 1)}\n`
}

/** One line of newline-delimited JSON. */
export function jsonLine(value: Json): string {
  return `${JSON.stringify(value, rounded)}\n`
}
