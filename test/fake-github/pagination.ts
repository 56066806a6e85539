import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import { GithubError } from './errors.ts'
import { isRecord } from './values.ts'

/** Most items a page may have. */
export const LARGEST_PAGE = 100

/** Items in order, with what a cursor remembers of one. */
export interface Listing {
  readonly items: readonly unknown[]
  /** Sort key and tie-breaker of an item; without it cursors are positions. */
  readonly keyOf?: (item: never) => readonly [string | number, number]
  readonly descending?: boolean
  /** Fields of the connection besides the usual ones. */
  readonly extra?: (rest: number, page: number) => Readonly<Record<string, unknown>>
  readonly totalCount?: number
}

/** Tells a listing from other values of the store. */
export function isListing(value: unknown): value is Listing {
  return isRecord(value) && Array.isArray(value.items) && !('__typename' in value)
}

/**
 * One page of a listing, as the value of a `*Connection` field.
 * Cursors hold the sort key, as GitHub's do: an item that moved does not shift the pages that follow.
 */
export function paginate(
  listing: Listing,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): Readonly<Record<string, unknown>> {
  const { items } = listing
  const size = pageSize(args, info)
  const from = typeof args.after === 'string' ? positionAfter(listing, args.after, info) : 0
  const to = typeof args.before === 'string' ? positionBefore(listing, args.before, info) : items.length
  const start = args.last === undefined || args.last === null ? from : Math.max(from, to - size)
  const end = args.last === undefined || args.last === null ? Math.min(to, from + size) : to
  const nodes = items.slice(start, end)
  const cursor = (index: number) => cursorAt(listing, start + index)
  return {
    totalCount: listing.totalCount ?? items.length,
    nodes,
    edges: () => nodes.map((node, index) => ({ node, cursor: cursor(index) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length > 0 ? cursor(0) : null,
      endCursor: nodes.length > 0 ? cursor(nodes.length - 1) : null,
    },
    ...listing.extra?.(to - from, nodes.length),
  }
}

/** Page size asked for; GitHub insists on one between 1 and 100 where nodes or edges are selected. */
function pageSize({ first, last }: Readonly<Record<string, unknown>>, info: GraphQLResolveInfo): number {
  const name = info.fieldName
  const [word, size] = typeof first === 'number' ? ['first', first] : ['last', last]
  if (typeof size !== 'number') {
    if (!selectsItems(info.fieldNodes, info)) return 0
    throw new GithubError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  }
  if (size > LARGEST_PAGE)
    throw new GithubError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${word}\` limit of ${LARGEST_PAGE} records.`,
    )
  if (size < 1)
    throw new GithubError(
      'EXCESSIVE_PAGINATION',
      `\`${word}\` on the \`${name}\` connection cannot be less than 1.`,
    )
  return size
}

function selectsItems(fields: readonly FieldNode[], info: GraphQLResolveInfo): boolean {
  const inSet = ({ selections }: SelectionSetNode): boolean =>
    selections.some(selection => {
      if (selection.kind === Kind.FIELD) return ['nodes', 'edges'].includes(selection.name.value)
      if (selection.kind === Kind.INLINE_FRAGMENT) return inSet(selection.selectionSet)
      const fragment = info.fragments[selection.name.value]
      return fragment !== undefined && inSet(fragment.selectionSet)
    })
  return fields.some(field => field.selectionSet !== undefined && inSet(field.selectionSet))
}

function cursorAt({ items, keyOf }: Listing, index: number): string {
  const key = keyOf ? keyOf(items[index] as never) : [index, 0]
  return Buffer.from(`cursor:v2:${JSON.stringify(key)}`).toString('base64')
}

function readCursor(cursor: string, info: GraphQLResolveInfo): readonly [string | number, number] {
  const text = Buffer.from(cursor, 'base64').toString()
  if (!text.startsWith('cursor:v2:['))
    throw new GithubError(
      'INVALID_CURSOR_ARGUMENTS',
      `\`${cursor}\` does not appear to be a valid cursor for the \`${info.fieldName}\` connection.`,
    )
  return JSON.parse(text.slice('cursor:v2:'.length))
}

function positionAfter(listing: Listing, cursor: string, info: GraphQLResolveInfo): number {
  const key = readCursor(cursor, info)
  return firstIndex(listing, (each, index) => isAfter(listing, each, index, key))
}

function positionBefore(listing: Listing, cursor: string, info: GraphQLResolveInfo): number {
  const key = readCursor(cursor, info)
  return firstIndex(listing, (each, index) => !isAfter(listing, key, Number(key[0]), each ?? [index, 0]))
}

type Key = readonly [string | number, number]

function isAfter({ keyOf, descending }: Listing, each: Key | null, index: number, key: Key): boolean {
  if (!keyOf || !each) return index > Number(key[0])
  const order = compareKeys(each, key)
  return descending ? order < 0 : order > 0
}

/** First position at which `holds`, which is false before it and true from it on. */
function firstIndex({ items, keyOf }: Listing, holds: (key: Key | null, index: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(keyOf ? keyOf(items[middle] as never) : null, middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Order of two sort keys. */
export function compareKeys([a, tieA]: Key, [b, tieB]: Key): number {
  if (a === b) return tieA - tieB
  return a < b ? -1 : 1
}
