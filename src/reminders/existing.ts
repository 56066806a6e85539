import { DIGEST_KEY, readMarker } from './marker.ts'
import type { ReminderState } from './state.ts'

/** Something on GitHub that may be a reminder of ours. */
export interface ExistingReminder {
  /** Node id. */
  readonly id: string
  /** Number of the issue; for a comment its database id. */
  readonly number: number
  readonly kind: 'issue' | 'comment'
  /** Number of the issue a comment stands on, null for an issue. */
  readonly on: number | null
  /** A comment is closed when it is minimised. */
  readonly state: 'open' | 'closed'
  /** Closed or minimised by our own identity. */
  readonly closedByUs: boolean
  readonly closedAt: number | null
  readonly locked: boolean
  readonly body: string
  readonly labels: readonly string[]
  readonly createdAt: number
  readonly updatedAt: number
  /** Written by our own identity: without that a marker means nothing. */
  readonly ours: boolean
}

/** One of ours, with what its marker says. */
export interface Own {
  readonly reminder: ExistingReminder
  /** `digest` or the key of an episode. */
  readonly key: string
  readonly nudges: number
  /** Hash of what we wrote, null when a person took the marker out. */
  readonly hash: string | null
}

/**
 * True for what our own identity wrote with a marker in its first line. Both are needed: anybody can paste a marker,
 * and our identity may write other things.
 */
export const isOurs = (reminder: ExistingReminder): boolean =>
  reminder.ours && readMarker(reminder.body) !== null

/**
 * Our reminders, lowest number first. One whose marker a person took out is still ours when the state knows it;
 * a label or a title is never asked.
 */
export function ownReminders(
  existing: readonly ExistingReminder[],
  state: ReminderState | null,
): readonly Own[] {
  return existing
    .filter(({ ours }) => ours)
    .flatMap(reminder => ownOf(reminder, state) ?? [])
    .sort((a, b) => a.reminder.number - b.reminder.number)
}

function ownOf(reminder: ExistingReminder, state: ReminderState | null): Own | null {
  const marker = readMarker(reminder.body)
  const key = state?.known.get(reminder.id)
  // What we remember comes first: a person may have changed the marker, or copied that of another.
  if (marker !== null && (key === undefined || key === marker.key)) return { reminder, ...marker }
  return key === undefined ? null : { reminder, key, nudges: key === DIGEST_KEY ? 0 : 1, hash: null }
}

export const isDigest = ({ key, reminder }: Own): boolean => key === DIGEST_KEY && reminder.kind === 'issue'

export const isOpenReminder = ({ reminder }: Own): boolean => reminder.state === 'open'

/** A person put an end to it: closed the issue, or minimised the comment. */
export const endedByPerson = ({ reminder }: Own): boolean =>
  reminder.state === 'closed' && !reminder.closedByUs

/** Reminders the state knows, that the listing lacks, and that GitHub did not say are gone. */
export function missingReminders(
  existing: readonly ExistingReminder[],
  gone: readonly string[],
  state: ReminderState | null,
): readonly string[] {
  const there = new Set([...existing.map(({ id }) => id), ...gone])
  return [...(state?.known.keys() ?? [])].filter(id => !there.has(id)).sort()
}
