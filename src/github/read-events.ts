import type { CloseReason, ReviewState, ThreadEvent } from './facts.ts'
import { readPerson, readReference } from './read-people.ts'
import { type Fields, fieldsOf, instantOf, nodesOf, textOf, wordOf } from './read-values.ts'

/** One page of a timeline. */
export interface TimelinePage {
  readonly events: readonly ThreadEvent[]
  /** False when something in it could not be read. */
  readonly whole: boolean
  /** Cursor of the page that follows. */
  readonly next: string | null
}

/** An event, `skip` for what is no fact (a review not yet submitted), or null when it cannot be read. */
type Read = ThreadEvent | 'skip' | null

/** Reads an event that has a time; `home` is the repository of the thread. */
type Reader = (event: Fields, at: number, home: string) => Read

/**
 * Reads one page of `timelineItems`. Kinds of events this program does not know are passed over; one it knows and
 * cannot read, and an empty place in the list, make the page no longer whole.
 */
export function readTimeline(connection: unknown, home: string): TimelinePage {
  const { nodes, pageInfo } = fieldsOf(connection)
  const { hasNextPage, endCursor } = fieldsOf(pageInfo)
  if (!Array.isArray(nodes) || typeof hasNextPage !== 'boolean')
    return { events: [], whole: false, next: null }
  const read = nodes.map((node: unknown) => readEvent(node, home))
  const next = hasNextPage ? wordOf(endCursor) : null
  return {
    events: read.filter(event => event !== null && event !== 'skip'),
    whole: !read.includes(null) && hasNextPage === (next !== null),
    next,
  }
}

/** The last comments of an issue; null when one cannot be read. */
export function readLastComments(connection: unknown): readonly ThreadEvent[] | null {
  const nodes = nodesOf(connection)
  const comments = nodes?.map(node => {
    const { createdAt, author } = fieldsOf(node)
    const at = instantOf(createdAt)
    return at === null ? null : { kind: 'comment' as const, at, by: readPerson(author) }
  })
  return comments === undefined || comments.includes(null) ? null : comments.filter(each => each !== null)
}

/**
 * The last push to a pull request opened at `createdAt`; nothing when its commits are all older or the token may not
 * see them, which is no reason to doubt everything else; null when unreadable.
 */
export function readLastPush(connection: unknown, createdAt: number): readonly ThreadEvent[] | null {
  if (connection === null || connection === undefined) return []
  const nodes = nodesOf(connection)
  if (nodes === null) return null
  const instants = nodes.map(node => instantOf(fieldsOf(fieldsOf(node).commit).committedDate))
  if (instants.includes(null)) return null
  return instants.flatMap(at => (at !== null && at > createdAt ? [{ kind: 'pushed' as const, at }] : []))
}

/** Events by time; at one instant in the order GitHub gave them. */
export function byTime(events: readonly ThreadEvent[]): readonly ThreadEvent[] {
  return events.toSorted((a, b) => a.at - b.at)
}

/** Why something was closed. */
export function readReason(value: unknown): CloseReason | null {
  return typeof value === 'string' && Object.hasOwn(REASONS, value)
    ? REASONS[value as keyof typeof REASONS]
    : null
}

const REASONS = { COMPLETED: 'completed', NOT_PLANNED: 'not-planned', DUPLICATE: 'duplicate' } as const

const STATES: Readonly<Record<string, ReviewState>> = {
  APPROVED: 'approved',
  CHANGES_REQUESTED: 'changes-requested',
  COMMENTED: 'commented',
  DISMISSED: 'dismissed',
}

const READERS: Readonly<Record<string, Reader>> = {
  IssueComment: (event, at) => ({ kind: 'comment', at, by: readPerson(event.author) }),
  ReviewRequestedEvent: (event, at) => ({ kind: 'review-requested', at, ...readReviewer(event) }),
  ReviewRequestRemovedEvent: (event, at) => ({ kind: 'review-request-removed', at, ...readReviewer(event) }),
  ReviewDismissedEvent: (_, at) => ({ kind: 'review-dismissed', at }),
  ReadyForReviewEvent: (_, at) => ({ kind: 'ready-for-review', at }),
  ConvertToDraftEvent: (_, at) => ({ kind: 'converted-to-draft', at }),
  LabeledEvent: (event, at) => readLabel(event, at, 'labeled'),
  UnlabeledEvent: (event, at) => readLabel(event, at, 'unlabeled'),
  MilestonedEvent: (event, at) => readMilestone(event, at, 'milestoned'),
  DemilestonedEvent: (event, at) => readMilestone(event, at, 'demilestoned'),
  ClosedEvent: (event, at, home) => ({
    kind: 'closed',
    at,
    by: readPerson(event.actor),
    reason: readReason(event.stateReason),
    closer: readCloser(event.closer, home),
  }),
  ReopenedEvent: (event, at) => ({ kind: 'reopened', at, by: readPerson(event.actor) }),
  MergedEvent: (event, at) => ({ kind: 'merged', at, by: readPerson(event.actor) }),
  RenamedTitleEvent: ({ previousTitle, currentTitle }, at) => {
    const [from, to] = [textOf(previousTitle), textOf(currentTitle)]
    return from === null || to === null ? null : { kind: 'renamed', at, from, to }
  },
  TransferredEvent: (_, at) => ({ kind: 'transferred', at }),
  MarkedAsDuplicateEvent: (_, at) => ({ kind: 'marked-as-duplicate', at }),
  CrossReferencedEvent: (event, at) => readLink(event.source, at, 'cross-referenced'),
  ConnectedEvent: (event, at) => readLink(event.subject, at, 'connected'),
  DisconnectedEvent: (event, at) => readLink(event.subject, at, 'disconnected'),
}

function readEvent(node: unknown, home: string): Read {
  const event = fieldsOf(node)
  const { __typename: type } = event
  if (typeof type !== 'string') return null
  if (type === 'PullRequestReview') return readReview(event)
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined
  if (!read) return 'skip'
  const at = instantOf(event.createdAt)
  return at === null ? null : read(event, at, home)
}

/** A review counts from when it was submitted; until then nobody but its author sees it. */
function readReview({ state, submittedAt, author }: Fields): Read {
  if (submittedAt === null || state === 'PENDING') return 'skip'
  const at = instantOf(submittedAt)
  if (at === null || typeof state !== 'string') return null
  const known = Object.hasOwn(STATES, state) ? STATES[state] : undefined
  return known ? { kind: 'review', at, by: readPerson(author), state: known } : 'skip'
}

function readReviewer({ requestedReviewer }: Fields): { reviewer: string | null; team: boolean } {
  const { __typename, login, slug } = fieldsOf(requestedReviewer)
  const team = __typename === 'Team'
  return { reviewer: wordOf(team ? slug : login), team }
}

function readLabel({ actor, label }: Fields, at: number, kind: 'labeled' | 'unlabeled'): Read {
  return { kind, at, by: readPerson(actor), label: wordOf(fieldsOf(label).name) }
}

function readMilestone({ milestoneTitle }: Fields, at: number, kind: 'milestoned' | 'demilestoned'): Read {
  const milestone = textOf(milestoneTitle)
  return milestone === null ? null : { kind, at, milestone }
}

function readLink(end: unknown, at: number, kind: 'cross-referenced' | 'connected' | 'disconnected'): Read {
  const { __typename } = fieldsOf(end)
  const otherIs = __typename === 'Issue' ? 'issue' : __typename === 'PullRequest' ? 'pull' : null
  const other = readReference(end)
  return otherIs === null || other === null ? null : { kind, at, other, otherIs }
}

/** Only a pull request of the same repository can be named by its number alone. */
function readCloser(value: unknown, home: string): number | null {
  if (fieldsOf(value).__typename !== 'PullRequest') return null
  const closer = readReference(value)
  return closer?.repository.toLowerCase() === home.toLowerCase() ? closer.number : null
}
