import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'

/** A log as the standard names its parts. */
export interface OcelLog {
  readonly eventTypes: readonly DeclaredType[]
  readonly objectTypes: readonly DeclaredType[]
  readonly events: readonly LoggedEvent[]
  readonly objects: readonly LoggedObject[]
}

interface DeclaredType {
  readonly name: string
  readonly attributes: readonly { readonly name: string; readonly type: string }[]
}

interface Related {
  readonly objectId: string
  readonly qualifier: string
}

export interface LoggedEvent {
  readonly id: string
  readonly type: string
  readonly time: string
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
  readonly relationships: readonly Related[]
}

export interface LoggedObject {
  readonly id: string
  readonly type: string
  readonly attributes: readonly { readonly name: string; readonly time: string; readonly value: string }[]
  readonly relationships: readonly Related[]
}

/** Times as RFC 3339 writes them; `Date` alone would take much more. */
const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
  !Number.isNaN(Date.parse(text))

const schema = JSON.parse(readFileSync(new URL('ocel-2.0.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv({ allErrors: true, formats: { 'date-time': isInstant } }).compile(schema)

/** What the schema of the standard does not like, null when it likes everything. */
export function schemaProblems(log: unknown): unknown {
  validate(log)
  return validate.errors
}

/** How values of the types of section 8 are written as text. */
const WRITTEN: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  integer: value => /^-?\d+$/.test(value),
  float: value => value.trim() !== '' && Number.isFinite(Number(value)),
  boolean: value => value === 'true' || value === 'false',
  time: isInstant,
}

/**
 * The rules a schema cannot tell: ids are unique, types and attributes are declared, values are of their type, objects
 * that are referred to exist, no pair is related twice in one way, and an attribute has one value at an instant.
 */
export function ruleProblems(log: OcelLog): readonly string[] {
  const ids = new Set(log.objects.map(({ id }) => id))
  return [
    ...twice(
      'event',
      log.events.map(({ id }) => id),
    ),
    ...twice(
      'object',
      log.objects.map(({ id }) => id),
    ),
    ...twice(
      'event type',
      log.eventTypes.map(({ name }) => name),
    ),
    ...twice(
      'object type',
      log.objectTypes.map(({ name }) => name),
    ),
    ...[...log.eventTypes, ...log.objectTypes].flatMap(declarationProblems),
    ...log.events.flatMap(event => valueProblems(event, log.eventTypes)),
    ...log.objects.flatMap(object => valueProblems(object, log.objectTypes)),
    ...[...log.events, ...log.objects].flatMap(each => relationProblems(each, ids)),
    ...log.events
      .filter(({ relationships }) => relationships.length === 0)
      .map(({ id }) => `${id} is about nothing`),
    ...log.objects.flatMap(({ id, attributes }) =>
      twice(
        `${id} value`,
        attributes.map(({ name, time }) => `${name} at ${time}`),
      ),
    ),
  ]
}

function twice(what: string, names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.flatMap(name => {
    if (seen.has(name)) return [`${what} ${name} is there twice`]
    seen.add(name)
    return name === '' ? [`${what} without a name`] : []
  })
}

function declarationProblems({ name, attributes }: DeclaredType): readonly string[] {
  return [
    ...twice(
      `${name} attribute`,
      attributes.map(attribute => attribute.name),
    ),
    ...attributes.flatMap(({ type }) => (Object.hasOwn(WRITTEN, type) ? [] : [`${name} has a ${type}`])),
  ]
}

function valueProblems(
  { id, type, attributes }: LoggedEvent | LoggedObject,
  types: readonly DeclaredType[],
): readonly string[] {
  const declared = types.find(({ name }) => name === type)
  if (declared === undefined) return [`${id} is a ${type}, which is not declared`]
  return attributes.flatMap(({ name, value }) => {
    const attribute = declared.attributes.find(each => each.name === name)
    if (attribute === undefined) return [`${id} has ${name}, which is not declared`]
    return WRITTEN[attribute.type]?.(value) === true ? [] : [`${id} says ${name} is ${value}`]
  })
}

function relationProblems(
  { id, relationships }: LoggedEvent | LoggedObject,
  ids: ReadonlySet<string>,
): readonly string[] {
  return [
    ...twice(
      `${id} relation`,
      relationships.map(({ objectId, qualifier }) => `${qualifier} ${objectId}`),
    ),
    ...relationships.flatMap(({ objectId, qualifier }) => [
      ...(ids.has(objectId) ? [] : [`${id} is related to ${objectId}, which is not there`]),
      ...(qualifier === '' ? [`${id} is related to ${objectId} without a qualifier`] : []),
    ]),
  ]
}
