import { isoInstant } from './calendar-date.ts'
import { jsonText } from './canonical-json.ts'
import type { EventAt, OcelEvent, OcelObject, Relation } from './ocel-log.ts'
import { byCodeUnit } from './order.ts'

/** Where the specification puts the values of what never changes. */
const ALWAYS = 0

/** Types of values, of those that OCEL has. */
type ValueType = 'string' | 'integer' | 'boolean' | 'time'

/** Types of events or objects that occur, with the attributes that occur: what is declared is never out of date. */
class Declarations {
  readonly #types = new Map<string, Map<string, ValueType>>()

  of(type: string): Map<string, ValueType> {
    const known = this.#types.get(type)
    if (known !== undefined) return known
    const attributes = new Map<string, ValueType>()
    this.#types.set(type, attributes)
    return attributes
  }

  /** One type a line, sorted. */
  lines(): readonly string[] {
    return byName(this.#types).map(([name, attributes]) => {
      const declared = byName(attributes).map(
        ([attribute, type]) => `{"name":${jsonText(attribute)},"type":"${type}"}`,
      )
      return `{"name":${jsonText(name)},"attributes":[${declared.join(',')}]}`
    })
  }
}

const byName = <Value>(map: ReadonlyMap<string, Value>) =>
  [...map].sort(([one], [other]) => byCodeUnit(one, other))

/**
 * Writes a log as OCEL 2.0 JSON, one type, event or object a line. All values are texts, as the schema of the
 * standard asks; their types say what they stand for. Put together by hand: this may be many megabytes.
 */
export function writeOcel(events: readonly EventAt[], objects: readonly OcelObject[]): string {
  const writer = new Writer()
  const eventLines = events.map(({ event }) => writer.event(event()))
  const objectLines = objects.map(object => writer.object(object))
  return [
    '{',
    ...section('eventTypes', writer.eventTypes.lines(), ','),
    ...section('objectTypes', writer.objectTypes.lines(), ','),
    ...section('events', eventLines, ','),
    ...section('objects', objectLines, ''),
    '}\n',
  ].join('\n')
}

/** A list of the document: lines of it with commas between them, and what comes after it. */
function section(name: string, lines: readonly string[], after: string): readonly string[] {
  const last = lines.length - 1
  return [`"${name}": [`, ...lines.map((line, i) => (i === last ? line : `${line},`)), `]${after}`]
}

/** Names of types, qualifiers and attributes of events are ours and stand as they are; all else is text of strangers. */
class Writer {
  readonly eventTypes = new Declarations()
  readonly objectTypes = new Declarations()
  readonly #times = new Map<number, string>()

  event({ id, type, at, attributes, relations }: OcelEvent): string {
    const declared = this.eventTypes.of(type)
    let told = ''
    for (const name in attributes) {
      const value = attributes[name] ?? false
      if (value === false) continue
      declared.set(name, typeof value === 'string' ? 'string' : value === true ? 'boolean' : 'integer')
      told += `${told === '' ? '' : ','}{"name":"${name}","value":${jsonText(String(value))}}`
    }
    return `{"id":${jsonText(id)},"type":"${type}","time":${this.#time(at)},"attributes":[${told}],"relationships":[${related(relations)}]}`
  }

  object({ id, type, attributes, relations }: OcelObject): string {
    const declared = this.objectTypes.of(type)
    let told = ''
    for (const { name, value, at } of attributes) {
      declared.set(name, typeof value === 'string' ? 'string' : 'time')
      const text = typeof value === 'string' ? jsonText(value) : this.#time(value.instant)
      const time = this.#time(at ?? ALWAYS)
      told += `${told === '' ? '' : ','}{"name":${jsonText(name)},"time":${time},"value":${text}}`
    }
    return `{"id":${jsonText(id)},"type":"${type}","attributes":[${told}],"relationships":[${related(relations)}]}`
  }

  /** Everything of one landing has one instant. */
  #time(at: number): string {
    const known = this.#times.get(at)
    if (known !== undefined) return known
    const made = jsonText(isoInstant(at))
    this.#times.set(at, made)
    return made
  }
}

function related(relations: readonly Relation[]): string {
  let text = ''
  for (const { objectId, qualifier } of relations) {
    text += `${text === '' ? '' : ','}{"objectId":${jsonText(objectId)},"qualifier":"${qualifier}"}`
  }
  return text
}
