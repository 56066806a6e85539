import type { EventRecord, ThreadRecord } from './records.ts'
import { eventsOf } from './timeline.ts'
import { isRecord } from './values.ts'

/** Where each comment stands. */
const places = new WeakMap<EventRecord, ThreadRecord>()

/** What a comment has besides its text. */
export function commentFields(thread: ThreadRecord, createdAt: string) {
  const number = thread.repository.store.newCommentNumber()
  return {
    url: `${thread.url}#issuecomment-${number}`,
    fullDatabaseId: String(number),
    updatedAt: createdAt,
    isMinimized: false,
    minimizedReason: null,
  }
}

/** Makes a comment findable by its id. */
export function keepComment(thread: ThreadRecord, comment: EventRecord): void {
  places.set(thread.repository.store.keep(comment), thread)
}

/** The issue or pull request a comment stands on. */
export function placeOf(comment: EventRecord): ThreadRecord {
  const thread = places.get(comment)
  if (!thread) throw new Error('fake: a comment that was not made by an event')
  return thread
}

/** Changes fields of a comment. */
export function changeComment(comment: EventRecord, changes: Readonly<Record<string, unknown>>): void {
  Object.assign(comment, changes)
  placeOf(comment).repository.touched()
}

/** The comments of a thread by the arguments of `comments`: as they came, or by their last change. */
export function listComments(
  thread: ThreadRecord,
  { orderBy }: Readonly<Record<string, unknown>>,
): readonly EventRecord[] {
  const comments = eventsOf(thread, 'IssueComment')
  if (!isRecord(orderBy)) return comments
  const sign = orderBy.direction === 'DESC' ? -1 : 1
  const at = ({ updatedAt }: EventRecord) => String(updatedAt)
  return comments.toSorted((a, b) => sign * (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}
