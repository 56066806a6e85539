import type { Answer, AnswerPath, Trouble } from './answers.ts'
import { Halted } from './halted.ts'
import { endOf, isWithin, troublesAt } from './places.ts'
import type { Sender } from './sender.ts'
import type { Size } from './sizes.ts'

/** One question asked for many items, several of them in one request. */
export interface BatchQuery<Item> {
  /** Name the learned size is kept under. */
  readonly name: string
  /** First and largest batch size. */
  readonly size: number
  /** The document for these items, such as one alias each. */
  readonly document: (items: readonly Item[]) => string
  /** Variables of every request, or made for the items of one (`nodes(ids: $ids)`). */
  readonly variables: Record<string, unknown> | ((items: readonly Item[]) => Record<string, unknown>)
  /** Picks the value of one item; `index` counts within the items of the same document. */
  readonly valueOf: (data: unknown, item: Item, index: number) => unknown
  /** Where the value of one item is, to find the troubles that touch it. */
  readonly pathOf: (item: Item, index: number) => AnswerPath
}

/** What is handed to the caller for one item. */
interface Result {
  readonly value: unknown
  readonly troubles: readonly Trouble[]
}

interface Slot<Item> {
  readonly item: Item
  result: Result | null
}

/** Single items given up in a row, without one good answer between, before GitHub itself is taken as failing. */
const MOST_GIVEN_UP = 3

/** Asks for all items in batches and hands each result over in order. See `GithubClient.askInBatches`. */
export async function askInBatches<Item>(
  sender: Sender,
  size: Size,
  query: BatchQuery<Item>,
  items: readonly Item[],
  take: (item: Item, value: unknown, troubles: readonly Trouble[]) => void,
): Promise<void> {
  const slots = items.map((item): Slot<Item> => ({ item, result: null }))
  let delivered = 0
  const deliver = (slot: Slot<Item>) => {
    if (slot.result) take(slot.item, slot.result.value, slot.result.troubles)
  }
  try {
    for await (const _ of fill(sender, size, query, slots)) {
      for (let next = slots[delivered]; next?.result; next = slots[++delivered]) deliver(next)
    }
  } catch (error) {
    // What was paid for is not thrown away: those behind a gap in the order are handed over too.
    if (error instanceof Halted) slots.slice(delivered).forEach(deliver)
    throw error
  }
}

/** Fills the slots, one request after the other; yields after each that filled some. */
async function* fill<Item>(
  sender: Sender,
  size: Size,
  query: BatchQuery<Item>,
  slots: readonly Slot<Item>[],
): AsyncGenerator<void, void, void> {
  let open = slots
  let givenUp = 0
  // Smaller than the size while the item that empties a whole answer is looked for.
  let limit = Number.POSITIVE_INFINITY
  while (open.length > 0) {
    const group = open.slice(0, Math.min(size.now, limit))
    const sent = await send(sender, query, group)
    if (sent.kind === 'heavy' && group.length > 1) {
      size.heavy(group.length)
      continue
    }
    if (sent.kind === 'heavy') {
      if (++givenUp === MOST_GIVEN_UP) throw failing(sent.why)
      size.blameless()
      group.forEach((slot, index) => {
        slot.result = unread(query.pathOf(slot.item, index), `GitHub did not finish it: ${sent.why}`)
      })
    } else {
      givenUp = 0
      size.good(group.length)
      limit = read(query, group, sent.answer)
    }
    open = open.filter(slot => slot.result === null)
    yield
  }
}

function send<Item>(sender: Sender, query: BatchQuery<Item>, group: readonly Slot<Item>[]) {
  const items = group.map(({ item }) => item)
  const variables = typeof query.variables === 'function' ? query.variables(items) : query.variables
  const document = query.document(items)
  return items.length === 1 ? sender.sendPatiently(document, variables) : sender.send(document, variables)
}

/**
 * Fills the slots from one answer and says how many to ask for next. An error in a field that may not be null
 * empties the field above it, at worst everything: the item the error names is to blame, the others are left open
 * and asked again; when it names none, fewer are asked until it is alone.
 */
function read<Item>(query: BatchQuery<Item>, group: readonly Slot<Item>[], answer: Answer): number {
  group.forEach((slot, index) => {
    slot.result = resultOf(query, slot.item, index, answer)
  })
  const lost = group.filter(slot => slot.result === null)
  const [first] = lost
  if (first === undefined || lost.length < group.length) return Number.POSITIVE_INFINITY
  if (lost.length > 1) return Math.floor(lost.length / 2)
  first.result = { value: undefined, troubles: answer.troubles }
  return Number.POSITIVE_INFINITY
}

/** What an answer says of one item; null when another item may be to blame that it says nothing. */
function resultOf<Item>(query: BatchQuery<Item>, item: Item, index: number, answer: Answer): Result | null {
  const path = query.pathOf(item, index)
  const troubles = troublesAt(answer, path)
  if (troubles.some(trouble => isWithin(path, trouble.path))) return { value: undefined, troubles }
  const end = endOf(answer.data, path)
  if (end !== null && troubles.length === 0 && answer.troubles.some(each => isWithin(each.path, end)))
    return null
  const value = end === null ? query.valueOf(answer.data, item, index) : undefined
  if (value == null && troubles.length > 0) return { value: undefined, troubles }
  return value === undefined ? unread(path, "GitHub's answer lacks it") : { value, troubles }
}

function unread(path: AnswerPath, message: string): Result {
  return { value: undefined, troubles: [{ path, kind: 'unread', message }] }
}

function failing(why: string): Halted {
  return new Halted(
    'unavailable',
    `GitHub does not even finish the smallest questions (${why}). What was read is kept; the next run tries again.`,
  )
}
