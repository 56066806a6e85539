import type { GraphQLSchema } from 'graphql'
import { isUnionType } from 'graphql'
import { asInstant } from './clock.ts'
import type { Listing } from './pagination.ts'
import type { EventRecord, ThreadRecord } from './records.ts'
import { textsOf } from './values.ts'

/**
 * The timeline of a thread by the arguments of `timelineItems`. Events the schema does not know are left out, as an
 * older server would. `totalCount` counts all; `filteredCount` what is left after `after` and `before`, `pageCount`
 * what the page holds, as the schema says of them.
 */
export function listTimeline(
  thread: ThreadRecord,
  args: Readonly<Record<string, unknown>>,
  schema: GraphQLSchema,
): Listing {
  const known = knownTypes(schema, `${thread.__typename}TimelineItems`)
  const all = thread.timeline.filter(event => known.has(event.__typename))
  const types = textsOf(args.itemTypes)?.map(typeName)
  const since = args.since === undefined || args.since === null ? '' : asInstant(String(args.since))
  const items = all.filter(event => (!types || types.includes(event.__typename)) && event.createdAt >= since)
  return {
    items,
    totalCount: all.length,
    extra: (rest, page) => ({ filteredCount: rest, pageCount: page, updatedAt: thread.updatedAt }),
  }
}

/** The events of one type, such as the comments. */
export function eventsOf({ timeline }: ThreadRecord, type: string): readonly EventRecord[] {
  return timeline.filter(event => event.__typename === type)
}

/** `PULL_REQUEST_REVIEW` as the name of its type. */
function typeName(itemType: string): string {
  return itemType
    .toLowerCase()
    .split('_')
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

const knownBySchema = new WeakMap<GraphQLSchema, Map<string, ReadonlySet<string>>>()

function knownTypes(schema: GraphQLSchema, union: string): ReadonlySet<string> {
  const unions = knownBySchema.get(schema) ?? new Map<string, ReadonlySet<string>>()
  knownBySchema.set(schema, unions)
  const type = schema.getType(union)
  const known = unions.get(union) ?? new Set(isUnionType(type) ? type.getTypes().map(({ name }) => name) : [])
  unions.set(union, known)
  return known
}
