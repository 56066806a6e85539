import type { Place } from './option-place.ts'
import { didYouMean } from './suggest.ts'

/** A JSON Schema, or a piece of one. */
export type JsonSchema = { readonly [key: string]: unknown }

/**
 * What a setting may look like: the words for it, its JSON Schema, and the reader that returns the typed value,
 * or undefined after it noted a problem. All three stand together so that they cannot drift apart.
 */
export interface Shape<Value> {
  /** Noun phrase for messages and documentation: `a whole number of at least 1`. */
  readonly label: string
  readonly schema: JsonSchema
  readonly read: (at: Place) => Value | undefined
}

/** Entries a list or map may have; far above real use, and it keeps a hostile file cheap. */
const MOST_ENTRIES = 5_000

/**
 * One line of text. `check` returns what is wrong with it as an expectation, or null when all is well.
 * Throws nothing; an empty text is always refused.
 */
export function text(options: {
  readonly label: string
  readonly schema?: JsonSchema
  readonly longest?: number
  readonly check?: (text: string) => string | null
}): Shape<string> {
  const { label, schema = {}, longest = 200, check = () => null } = options
  return {
    label,
    schema: { type: 'string', minLength: 1, maxLength: longest, ...schema },
    read(at) {
      const found = at.text()?.trim() ?? ''
      if (found === '') return at.refuse(label)
      if (found.length > longest) return at.refuse(`${label}, ${longest} characters at most`)
      if (/\p{Cc}/u.test(found)) return at.refuse(`${label} on one line, without control characters`)
      const wrong = check(found)
      return wrong === null ? found : at.refuse(wrong)
    },
  }
}

/** One word of a fixed vocabulary. */
export function oneOf<const Word extends string>(words: readonly Word[]): Shape<Word> {
  const label = words.length === 2 ? words.join(' or ') : `one of ${words.join(', ')}`
  return {
    label,
    schema: { enum: words },
    read(at) {
      const found = at.text()
      const word = words.find(known => known === found?.trim())
      return word ?? at.refuse(label + didYouMean(found ?? '', words))
    },
  }
}

/** A number between two bounds; `whole` refuses fractions. */
export function number(options: {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}): Shape<number> {
  const { min, max, whole } = options
  const label = `a ${whole ? 'whole ' : ''}number from ${min} to ${max}`
  return {
    label,
    schema: { type: whole ? 'integer' : 'number', minimum: min, maximum: max },
    read(at) {
      const found = at.text()?.trim() ?? ''
      const value = (whole ? /^\d{1,15}$/ : /^\d{1,15}(\.\d{1,15})?$/).test(found)
        ? Number(found)
        : Number.NaN
      return value >= min && value <= max ? value : at.refuse(label)
    },
  }
}

/** A list in which every item has the same shape. Items that are wrong are problems of their own. */
export function listOf<Value>(item: Shape<Value>, atLeast: 0 | 1 = 0): Shape<readonly Value[]> {
  const label = `a list${atLeast === 0 ? '' : ' of at least one item'}, each ${item.label}`
  return {
    label,
    schema: { type: 'array', items: item.schema, minItems: atLeast, maxItems: MOST_ENTRIES },
    read(at) {
      const items = at.items()
      if (items === null || items.length < atLeast) return at.refuse(label)
      if (items.length > MOST_ENTRIES)
        return at.refuse(`${MOST_ENTRIES} items at most`, `${items.length} items`)
      const values = items.map(item.read)
      return values.filter(value => value !== undefined)
    },
  }
}

/** A map from words to values of one shape. */
export function mapOf<Key extends string, Value>(
  key: Shape<Key>,
  value: Shape<Value>,
): Shape<Readonly<Partial<Record<Key, Value>>>> {
  const label = `a map from ${key.label} to ${value.label}`
  // Keys are always texts to a schema, also where the file says 404.
  const { type: _, ...keySchema } = key.schema
  return {
    label,
    schema: { type: 'object', additionalProperties: value.schema, propertyNames: keySchema },
    read(at) {
      const entries = at.entries()
      if (entries === null) return at.refuse(label)
      if (entries.length > MOST_ENTRIES) return at.refuse(`${MOST_ENTRIES} entries at most`)
      const read = entries.map(entry => [key.read(entry.keyAt), value.read(entry.at)] as const)
      // fromEntries defines own properties, so that a key named __proto__ stays a plain word.
      return Object.fromEntries(read.filter(([k, v]) => k !== undefined && v !== undefined)) as Partial<
        Record<Key, Value>
      >
    },
  }
}

/** The shape of each entry of a record. */
export type Shapes<Value> = { readonly [Key in keyof Value]-?: Shape<Exclude<Value[Key], undefined>> }

/** A map with known keys, all of them optional. Keys are written in kebab case and come out in camel case. */
export function record<Value extends object>(label: string, shapes: Shapes<Value>): Shape<Partial<Value>> {
  const known = Object.entries(shapes).map(([key, shape]) => ({
    key,
    name: kebab(key),
    shape: shape as Shape<unknown>,
  }))
  const names = known.map(({ name }) => name)
  return {
    label,
    schema: {
      type: 'object',
      properties: Object.fromEntries(known.map(({ name, shape }) => [name, shape.schema])),
      additionalProperties: false,
    },
    read(at) {
      const entries = at.entries()
      if (entries === null) return at.refuse(label)
      const values = entries.map(({ key: name, at: place }) => {
        const match = known.find(candidate => candidate.name === name)
        if (match === undefined) place.refuse(`${inWords(names)}${didYouMean(name, names)}`, 'not known here')
        return match === undefined || place.isEmpty ? [] : [match.key, match.shape.read(place)]
      })
      return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Partial<Value>
    },
  }
}

/** A record in which every key must be there. */
export function fullRecord<Value extends object>(label: string, shapes: Shapes<Value>): Shape<Value> {
  const partial = record<Value>(label, shapes)
  const keys = Object.keys(shapes)
  return {
    label,
    schema: { ...partial.schema, required: keys.map(kebab) },
    read(at) {
      const before = at.reading.problems.length
      const value = partial.read(at)
      if (value === undefined || at.reading.problems.length > before) return undefined
      const missing = keys.filter(key => !Object.hasOwn(value, key)).map(kebab)
      if (missing.length > 0) return at.refuse(label, `without ${inWords(missing)}`)
      return value as Value
    },
  }
}

/** The kebab-case name of a camel-case key: `staleAfterDays` is written `stale-after-days`. */
export function kebab(key: string): string {
  return key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
