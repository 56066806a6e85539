import { asInstant } from './clock.ts'
import { commentFields } from './comments.ts'
import type { EventRecord, ThreadRecord } from './records.ts'
import type { Reference } from './store.ts'

/** An event before it stands in a thread, where names become records. */
export interface EventDraft {
  readonly type: string
  readonly at: string
  /** Field that holds who did it; comments and reviews have an author, the rest an actor. */
  readonly doer: 'actor' | 'author'
  /** Login, `name[bot]`, or null for a deleted account. */
  readonly by: string | null
  /** Fields of this type of event. Functions are called when the field is asked for. */
  readonly fields: (thread: ThreadRecord) => Readonly<Record<string, unknown>>
}

const noFields = () => ({})

/**
 * Any event, by its type in the schema; the named builders below are for those the program reads.
 * @param at when, anything `Date` reads
 * @param by login, `name[bot]`, or null for a deleted account
 */
export function anEvent(
  type: string,
  at: string,
  by: string | null = 'ada',
  fields: EventDraft['fields'] = noFields,
): EventDraft {
  return { type, at, by, doer: 'actor', fields }
}

/** A comment. */
export function commented(at: string, by: string | null, body = 'A comment'): EventDraft {
  return { ...anEvent('IssueComment', at, by, () => ({ body, authorAssociation: 'MEMBER' })), doer: 'author' }
}

/** A review; `PENDING` has no time of submission. */
export function reviewed(
  at: string,
  by: string | null,
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING' = 'COMMENTED',
): EventDraft {
  const submittedAt = state === 'PENDING' ? null : asInstant(at)
  const fields = () => ({ state, submittedAt, body: '', authorAssociation: 'MEMBER' })
  return { ...anEvent('PullRequestReview', at, by, fields), doer: 'author' }
}

/** A review was asked of a person (`login`) or a team (`org/slug`); null when GitHub no longer says of whom. */
export function reviewRequested(at: string, by: string | null, reviewer: string | null): EventDraft {
  return anEvent('ReviewRequestedEvent', at, by, reviewerField(reviewer))
}

/** A request for review was taken back. */
export function reviewRequestRemoved(at: string, by: string | null, reviewer: string | null): EventDraft {
  return anEvent('ReviewRequestRemovedEvent', at, by, reviewerField(reviewer))
}

/** A review was dismissed. */
export function reviewDismissed(
  at: string,
  by: string | null,
  previousReviewState: 'APPROVED' | 'CHANGES_REQUESTED' = 'APPROVED',
): EventDraft {
  return anEvent('ReviewDismissedEvent', at, by, () => ({ previousReviewState }))
}

/** A draft became ready. */
export function readyForReview(at: string, by: string | null): EventDraft {
  return anEvent('ReadyForReviewEvent', at, by)
}

/** A pull request became a draft again. */
export function convertedToDraft(at: string, by: string | null): EventDraft {
  return anEvent('ConvertToDraftEvent', at, by)
}

/** A label was set. */
export function labeled(at: string, by: string | null, label: string): EventDraft {
  return anEvent('LabeledEvent', at, by, ({ repository }) => ({ label: repository.label(label) }))
}

/** A label was taken away. */
export function unlabeled(at: string, by: string | null, label: string): EventDraft {
  return anEvent('UnlabeledEvent', at, by, ({ repository }) => ({ label: repository.label(label) }))
}

/** Put into a milestone. The event keeps the title of that day. */
export function milestoned(at: string, by: string | null, milestoneTitle: string): EventDraft {
  return anEvent('MilestonedEvent', at, by, () => ({ milestoneTitle }))
}

/** Taken out of a milestone. */
export function demilestoned(at: string, by: string | null, milestoneTitle: string): EventDraft {
  return anEvent('DemilestonedEvent', at, by, () => ({ milestoneTitle }))
}

/** Why and by what something was closed. */
export interface Closing {
  readonly reason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE'
  /** The pull request whose merge closed it. */
  readonly byPull?: Reference
}

/** Closed. An issue without a reason is completed; a pull request has none. */
export function closed(at: string, by: string | null, { reason, byPull }: Closing = {}): EventDraft {
  return anEvent('ClosedEvent', at, by, thread => ({
    stateReason: thread.__typename === 'Issue' ? (reason ?? 'COMPLETED') : null,
    closer: byPull === undefined ? null : otherEnd(byPull, thread),
  }))
}

/** Opened again. */
export function reopened(at: string, by: string | null): EventDraft {
  return anEvent('ReopenedEvent', at, by, () => ({ stateReason: 'REOPENED' }))
}

/** Merged. Without an oid the commit gets one made from the number. */
export function merged(at: string, by: string | null, oid?: string): EventDraft {
  return anEvent(
    'MergedEvent',
    at,
    by,
    ({ repository, number, baseRefName, title }: ThreadRecord & { baseRefName?: string }) => ({
      commit: repository.commit(oid ?? madeUpOid(number), `${title} (#${number})`, asInstant(at)),
      mergeRefName: baseRefName ?? repository.defaultBranch,
    }),
  )
}

/** The title changed. */
export function renamed(
  at: string,
  by: string | null,
  previousTitle: string,
  currentTitle: string,
): EventDraft {
  return anEvent('RenamedTitleEvent', at, by, () => ({ previousTitle, currentTitle }))
}

/** Moved here from another repository, which may be gone. */
export function transferred(at: string, by: string | null, from: string | null = null): EventDraft {
  return anEvent('TransferredEvent', at, by, ({ repository }) => ({
    fromRepository: from === null ? null : repository.store.repository(from),
  }))
}

/** Marked as a duplicate of another. */
export function markedAsDuplicate(at: string, by: string | null, canonical: Reference): EventDraft {
  return anEvent('MarkedAsDuplicateEvent', at, by, thread => ({
    canonical: otherEnd(canonical, thread),
    isCrossRepository: isElsewhere(canonical, thread),
  }))
}

/** Mentioned by another issue or pull request. */
export function crossReferenced(
  at: string,
  by: string | null,
  source: Reference,
  willCloseTarget = false,
): EventDraft {
  return anEvent('CrossReferencedEvent', at, by, thread => ({
    source: otherEnd(source, thread),
    isCrossRepository: isElsewhere(source, thread),
    referencedAt: asInstant(at),
    willCloseTarget,
  }))
}

/** Linked in the sidebar with another. */
export function connected(at: string, by: string | null, subject: Reference): EventDraft {
  return anEvent('ConnectedEvent', at, by, subjectFields(subject))
}

/** No longer linked in the sidebar. */
export function disconnected(at: string, by: string | null, subject: Reference): EventDraft {
  return anEvent('DisconnectedEvent', at, by, subjectFields(subject))
}

/** Given to somebody. */
export function assigned(at: string, by: string | null, assignee: string): EventDraft {
  return anEvent('AssignedEvent', at, by, ({ repository }) => ({
    assignee: repository.store.actor(assignee),
  }))
}

/** Moved on a project board. */
export function statusChanged(
  at: string,
  by: string | null,
  previousStatus: string,
  status: string,
): EventDraft {
  return anEvent('ProjectV2ItemStatusChangedEvent', at, by, () => ({
    previousStatus,
    status,
    wasAutomated: false,
  }))
}

/** An event as it stands in a thread. */
export function asRecord(event: EventDraft, thread: ThreadRecord): EventRecord {
  const { store } = thread.repository
  return {
    __typename: event.type,
    id: store.newId('EV'),
    createdAt: asInstant(event.at),
    [event.doer]: event.by === null ? null : store.actor(event.by),
    ...(event.type === 'IssueComment' && commentFields(thread, asInstant(event.at))),
    ...event.fields(thread),
  }
}

/** The commit id that a merge without one gets. */
export function madeUpOid(number: number): string {
  return number.toString(16).padStart(40, '0')
}

function reviewerField(reviewer: string | null): EventDraft['fields'] {
  return ({ repository: { store } }) => ({
    requestedReviewer:
      reviewer === null ? null : reviewer.includes('/') ? store.team(reviewer) : store.actor(reviewer),
  })
}

function subjectFields(subject: Reference): EventDraft['fields'] {
  return thread => ({
    subject: otherEnd(subject, thread),
    source: () => thread,
    isCrossRepository: isElsewhere(subject, thread),
  })
}

/** Looked up when asked for, so that threads can be added in any order. */
function otherEnd(reference: Reference, { repository }: ThreadRecord): () => ThreadRecord {
  return () => repository.store.thread(reference, repository)
}

function isElsewhere(reference: Reference, { repository }: ThreadRecord): boolean {
  return typeof reference === 'string' && !reference.startsWith(`${repository.nameWithOwner}#`)
}
