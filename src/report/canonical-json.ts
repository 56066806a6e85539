/** Values that can be written as JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Digits kept: enough for a share or a day, few enough that noise in the last bits never makes a commit. */
const PRECISION = 10_000

/** The same value with its numbers rounded. What holds none to round is not copied: a document has a hundred thousand. */
function rounded(value: Json): Json {
  if (typeof value === 'number') return Math.round(value * PRECISION) / PRECISION + 0
  if (typeof value !== 'object' || value === null) return value
  return isList(value) ? roundedList(value) : roundedMap(value)
}

const isList = (value: Extract<Json, object>): value is readonly Json[] => Array.isArray(value)

function roundedList(list: readonly Json[]): readonly Json[] {
  let copy: Json[] | null = null
  for (let index = 0; index < list.length; index++) {
    const item = list[index] ?? null
    const same = rounded(item)
    if (same === item) continue
    copy ??= [...list]
    copy[index] = same
  }
  return copy ?? list
}

function roundedMap(map: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  let copy: { [key: string]: Json } | null = null
  for (const key in map) {
    const item = map[key] ?? null
    const same = rounded(item)
    if (same === item) continue
    copy ??= { ...map }
    copy[key] = same
  }
  return copy ?? map
}

/** Characters nobody sees, or that turn the text around them: a reader of the raw file must not be fooled. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** JSON may write any character as an escape; parsers give the same value. */
const visible = (json: string) =>
  json.replace(HIDDEN, hidden => `\\u${hidden.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Texts that stand between quotes as they are. */
const PLAIN = /^[ !#-[\]-~]*$/

/** One text as JSON writes it, quotes included. */
export function jsonText(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : visible(JSON.stringify(text))
}

/** A document: one space of indentation, so that a changed number is one changed line, and a newline at the end. */
export function jsonDocument(value: Json): string {
  return `${visible(JSON.stringify(rounded(value), null, 1))}\n`
}

/** One line of newline-delimited JSON. */
export function jsonLine(value: Json): string {
  return `${visible(JSON.stringify(rounded(value)))}\n`
}
