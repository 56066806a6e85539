/** The part of JSON Schema that is needed here, as data: the same object is published and held against values. */
export type Schema =
  | { readonly anyOf: readonly Schema[] }
  | { readonly const: string | number | boolean | null }
  | { readonly enum: readonly string[] }
  | { readonly type: 'null' | 'boolean' }
  | { readonly type: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'string'; readonly maxLength: number; readonly pattern?: string }
  | { readonly type: 'array'; readonly maxItems: number; readonly items: Schema }
  | {
      readonly type: 'object'
      readonly additionalProperties: false
      readonly required: readonly string[]
      readonly properties: Readonly<Record<string, Schema>>
    }
  | {
      readonly type: 'object'
      readonly additionalProperties: Schema
      readonly maxProperties: number
      readonly propertyNames: { readonly maxLength: number }
    }

/** Where a value differs from its schema, such as `subjects[3].phase`; null when it does not. */
export function differsAt(schema: Schema, value: unknown, at = ''): string | null {
  if ('anyOf' in schema) return schema.anyOf.some(each => differsAt(each, value) === null) ? null : at
  if ('const' in schema) return value === schema.const ? null : at
  if ('enum' in schema) return typeof value === 'string' && schema.enum.includes(value) ? null : at
  switch (schema.type) {
    case 'null':
      return value === null ? null : at
    case 'boolean':
      return typeof value === 'boolean' ? null : at
    case 'integer':
      return isWithin(value, schema.minimum, schema.maximum) ? null : at
    case 'string':
      return isText(value, schema.maxLength, schema.pattern) ? null : at
    case 'array':
      if (!Array.isArray(value) || value.length > schema.maxItems) return at
      return first(value.map((item, index) => () => differsAt(schema.items, item, `${at}[${index}]`)))
    case 'object':
      return objectDiffers(schema, value, at)
  }
}

function objectDiffers(schema: Extract<Schema, { type: 'object' }>, value: unknown, at: string) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return at
  const entries = Object.entries(value)
  if (!('properties' in schema)) {
    const { additionalProperties: each, maxProperties, propertyNames } = schema
    if (entries.length > maxProperties) return at
    if (entries.some(([name]) => !isText(name, propertyNames.maxLength, undefined))) return at
    return first(
      entries.map(
        ([name, item]) =>
          () =>
            differsAt(each, item, inside(at, name)),
      ),
    )
  }
  const { properties, required } = schema
  if (required.some(name => !Object.hasOwn(value, name))) return at
  return first(
    entries.map(([name, item]) => () => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined
      return own === undefined ? at : differsAt(own, item, inside(at, name))
    }),
  )
}

const inside = (at: string, name: string) => (at === '' ? name : `${at}.${name}`)

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const found = check()
    if (found !== null) return found
  }
  return null
}

const isWithin = (value: unknown, minimum: number, maximum: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= maximum

const isText = (value: unknown, longest: number, pattern: string | undefined) =>
  typeof value === 'string' &&
  // JSON Schema counts characters, of which a text never has more than units.
  (value.length <= longest || [...value].length <= longest) &&
  (pattern === undefined || new RegExp(pattern, 'u').test(value))
