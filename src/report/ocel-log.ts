import { isHere } from './threads.ts'

/** One thing that happened, in the terms of OCEL 2.0. Attributes that are null or false are left out of the file. */
export interface OcelEvent {
  readonly id: string
  /** What process mining calls the activity. */
  readonly type: string
  readonly at: number
  readonly attributes: Readonly<Record<string, string | number | boolean | null>>
  readonly relations: readonly Relation[]
}

/** An event by its time; made late, because there may be hundreds of thousands. */
export interface EventAt {
  readonly at: number
  readonly event: () => OcelEvent
}

/** Something that events happen to. */
export interface OcelObject {
  readonly id: string
  readonly type: ObjectType
  readonly attributes: readonly TimedValue[]
  readonly relations: readonly Relation[]
}

export type ObjectType = 'proposal' | 'pull request' | 'issue' | 'owner' | 'increment'

/** A value of an object's attribute from `at` on; null for one that never changes. */
export interface TimedValue {
  readonly name: string
  readonly value: string | Instant
  readonly at: number | null
}

/** A value that is a time itself, such as the start of an increment. */
interface Instant {
  readonly instant: number
}

/** An object that an event or another object has to do with, and how. */
export interface Relation {
  readonly objectId: string
  readonly qualifier: string
}

/** The kind stands in front of the name, so that no two objects share an id whatever a proposal is called. */
export const objectId = (kind: 'proposal' | 'owner' | 'increment', name: string): string => `${kind}:${name}`

/** `pull:12` in the measured repository, which is also meant by null; `issue:owner/name#12` elsewhere. */
export function threadId(
  kind: 'issue' | 'pull',
  { repository, number }: { readonly repository: string | null; readonly number: number },
  measured: string | null,
): string {
  const here = repository === null || isHere(repository, measured)
  return here ? `${kind}:${number}` : `${kind}:${repository}#${number}`
}

/** An attribute that never changes; nothing where it has no value. */
export const constant = (name: string, value: TimedValue['value'] | null): readonly TimedValue[] =>
  value === null ? [] : [{ name, value, at: null }]

/** What an attribute is from `at` on; null for nothing. */
export interface ValueAt {
  readonly value: string | null
  readonly at: number
}

/**
 * An attribute over time, values in order. What is not there from the start begins with its first value; an empty
 * text says that it was taken away. The last value of one instant counts, and what stays the same is told once.
 */
export function valuesOverTime(name: string, values: readonly ValueAt[]): readonly TimedValue[] {
  const told: { name: string; value: string; at: number }[] = []
  values.forEach(({ value, at }, i) => {
    if (values[i + 1]?.at === at) return
    if ((value ?? '') !== (told.at(-1)?.value ?? '')) told.push({ name, value: value ?? '', at })
  })
  return told
}
