import type { CloseReason, Person, Reference, ReviewState, ThreadEvent } from './facts.ts'
import {
  type Decode,
  flag,
  inSeconds,
  list,
  Misfit,
  numbered,
  oneOf,
  orNull,
  seconds,
  text,
} from './snapshot-values.ts'

/** Reasons for closing, as they stand on the page. */
export const REASONS = ['completed', 'not-planned', 'duplicate'] as const satisfies readonly CloseReason[]

const REVIEWS = [
  'approved',
  'changes-requested',
  'commented',
  'dismissed',
] as const satisfies readonly ReviewState[]

/** A person as a login; a robot's stands in a list of its own. */
export function writePerson(person: Person | null): unknown {
  return person && (person.bot ? [person.login] : person.login)
}

/** A person written by {@link writePerson}. */
export const readPerson: Decode<Person | null> = orNull(value => {
  const [bot, login] = Array.isArray(value) ? [true, value[0]] : [false, value]
  return { login: text(login), bot }
})

/** A reference as its number alone when it leads to `home`. */
export function writeReference({ repository, number }: Reference, home: string): unknown {
  return repository === home ? number : [repository, number]
}

/** Reads references written by {@link writeReference}. */
export function referenceOf(home: string): Decode<Reference> {
  return value => {
    if (!Array.isArray(value)) return { repository: home, number: numbered(value) }
    return { repository: text(value[0]), number: numbered(value[1]) }
  }
}

const CODES = {
  comment: 'c',
  review: 'r',
  'review-dismissed': 'rd',
  pushed: 'p',
  'review-requested': 'rq',
  'review-request-removed': 'rr',
  'ready-for-review': 'rdy',
  'converted-to-draft': 'dft',
  labeled: '+l',
  unlabeled: '-l',
  milestoned: '+m',
  demilestoned: '-m',
  closed: 'x',
  reopened: 'o',
  merged: 'm',
  renamed: 't',
  transferred: 'tr',
  'marked-as-duplicate': 'du',
  'cross-referenced': 'ref',
  connected: '+c',
  disconnected: '-c',
} as const satisfies Record<ThreadEvent['kind'], string>

const KINDS = new Map<unknown, ThreadEvent['kind']>(
  Object.entries(CODES).map(([kind, code]) => [code, kind as ThreadEvent['kind']]),
)

/** An event as its code, the seconds since the thread was opened, and what else it says. */
export function writeEvent(event: ThreadEvent, createdAt: number, home: string): readonly unknown[] {
  return [CODES[event.kind], inSeconds(event.at - createdAt), ...writeRest(event, home)]
}

function writeRest(event: ThreadEvent, home: string): readonly unknown[] {
  switch (event.kind) {
    case 'comment':
    case 'reopened':
    case 'merged':
      return [writePerson(event.by)]
    case 'review':
      return [writePerson(event.by), event.state]
    case 'review-requested':
    case 'review-request-removed':
      return [event.reviewer, event.team ? 1 : 0]
    case 'labeled':
    case 'unlabeled':
      return [writePerson(event.by), event.label]
    case 'milestoned':
    case 'demilestoned':
      return [event.milestone]
    case 'closed':
      return [writePerson(event.by), event.reason, event.closer]
    case 'renamed':
      return [event.from, event.to]
    case 'cross-referenced':
    case 'connected':
    case 'disconnected':
      return [writeReference(event.other, home), event.otherIs]
    default:
      return []
  }
}

/** Reads events written by {@link writeEvent}. */
export function eventsOf(createdAt: number, home: string): Decode<readonly ThreadEvent[]> {
  return list(value => readEvent(value, createdAt, home))
}

const reviewer = orNull(text)
const reason = orNull(oneOf(REASONS))
const closer = orNull(numbered)
const label = orNull(text)

function readEvent(value: unknown, createdAt: number, home: string): ThreadEvent {
  if (!Array.isArray(value)) throw new Misfit('an event')
  const [code, after, first, second, third] = value as readonly unknown[]
  const kind = KINDS.get(code)
  const at = createdAt + seconds(after)
  if (at < 0) throw new Misfit('an event after 1970')
  switch (kind) {
    case 'comment':
    case 'reopened':
    case 'merged':
      return { kind, at, by: readPerson(first) }
    case 'review':
      return { kind, at, by: readPerson(first), state: oneOf(REVIEWS)(second) }
    case 'review-requested':
    case 'review-request-removed':
      return { kind, at, reviewer: reviewer(first), team: flag(second) }
    case 'labeled':
    case 'unlabeled':
      return { kind, at, by: readPerson(first), label: label(second) }
    case 'milestoned':
    case 'demilestoned':
      return { kind, at, milestone: text(first) }
    case 'closed':
      return { kind, at, by: readPerson(first), reason: reason(second), closer: closer(third) }
    case 'renamed':
      return { kind, at, from: text(first), to: text(second) }
    case 'cross-referenced':
    case 'connected':
    case 'disconnected':
      return { kind, at, other: referenceOf(home)(first), otherIs: oneOf(['issue', 'pull'])(second) }
    case undefined:
      throw new Misfit('an event')
    default:
      return { kind, at }
  }
}
