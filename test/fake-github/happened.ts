import { keepComment } from './comments.ts'
import { asRecord, type EventDraft } from './events.ts'
import type {
  ActorRecord,
  CommitRecord,
  EventRecord,
  IssueRecord,
  LabelRecord,
  PullRecord,
  ThreadRecord,
} from './records.ts'

/*
 * What each type of event holds is settled by its builder in `events.ts`; that is where the casts below rest on.
 */

/** Writes an event into a thread's timeline and does to the thread what the event says. */
export function happened(thread: ThreadRecord, draft: EventDraft): void {
  const event = asRecord(draft, thread)
  thread.timeline.push(event)
  if (event.__typename === 'IssueComment') keepComment(thread, event)
  if (event.createdAt > thread.updatedAt) thread.updatedAt = event.createdAt
  affectAny(thread, event)
  if (thread.__typename === 'PullRequest') affectPull(thread, event)
  else affectIssue(thread, event)
}

function affectAny(thread: ThreadRecord, event: EventRecord): void {
  const { repository } = thread
  switch (event.__typename) {
    case 'LabeledEvent':
      thread.labels = [...thread.labels.filter(label => label !== event.label), event.label as LabelRecord]
      break
    case 'UnlabeledEvent':
      thread.labels = thread.labels.filter(label => label !== event.label)
      break
    case 'MilestonedEvent':
      thread.milestone = repository.milestone(String(event.milestoneTitle))
      break
    case 'DemilestonedEvent':
      if (thread.milestone?.title === event.milestoneTitle) thread.milestone = null
      break
    case 'RenamedTitleEvent':
      thread.title = String(event.currentTitle)
      break
    case 'ReopenedEvent':
      thread.state = 'OPEN'
      thread.closedAt = null
      break
    case 'ClosedEvent':
      if (thread.state !== 'MERGED') thread.state = 'CLOSED'
      thread.closedAt = event.createdAt
      break
  }
}

function affectIssue(issue: IssueRecord, event: EventRecord): void {
  if (event.__typename === 'ReopenedEvent') issue.stateReason = 'REOPENED'
  if (event.__typename !== 'ClosedEvent') return
  const reasons = ['COMPLETED', 'NOT_PLANNED', 'DUPLICATE'] as const
  issue.stateReason = reasons.find(reason => reason === event.stateReason) ?? null
}

function affectPull(pull: PullRecord, event: EventRecord): void {
  if (event.__typename === 'ReadyForReviewEvent') pull.isDraft = false
  if (event.__typename === 'ConvertToDraftEvent') pull.isDraft = true
  if (event.__typename !== 'MergedEvent') return
  pull.state = 'MERGED'
  pull.mergedAt = event.createdAt
  pull.closedAt = event.createdAt
  pull.mergedBy = event.actor as ActorRecord | null
  pull.mergeCommit = event.commit as CommitRecord
}
