/** Values that can be written as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Digits kept: enough for a share or a day, few enough that noise in the last bits never makes a commit. */
const PRECISION = 10_000

const rounded = (_key: string, value: unknown) =>
  typeof value === 'number' ? Math.round(value * PRECISION) / PRECISION + 0 : value

/** Characters nobody sees, or that turn the text around them: a reader of the raw file must not be fooled. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** JSON may write any character as an escape; parsers give the same value. */
const visible = (json: string) =>
  json.replace(HIDDEN, hidden => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A document: one space of indentation, so that a changed number is one changed line, and a newline at the end. */
export function jsonDocument(value: Json): string {
  return `${visible(JSON.stringify(value, rounded, 1))}\n`
}

/** One line of newline-delimited JSON. */
export function jsonLine(value: Json): string {
  return `${visible(JSON.stringify(value, rounded))}\n`
}
