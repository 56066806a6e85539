import type { Phase } from '../phase.ts'
import type { TimelineEvent } from '../timeline/timeline.ts'
import type { ThreadMoment } from './thread-events.ts'

/** What entering a phase is called. Other phases are no step of the process. */
const ENTRIES: Readonly<Partial<Record<Phase, string>>> = {
  accepted: 'accepted',
  building: 'building started',
  done: 'completed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  replaced: 'replaced',
  removed: 'removed',
  parked: 'parked',
}

/** The activity of what a landing or an issue told: a change of status by the phase it leads to. */
export function landedActivity(event: TimelineEvent): string {
  switch (event.kind) {
    case 'landed':
    case 'renamed':
    case 'removed':
    case 'restored':
      return event.kind
    case 'changed':
      return event.change === 'cosmetic' ? 'cosmetic change' : `${event.change} changed`
    case 'status':
      return (event.phase === event.fromPhase ? undefined : ENTRIES[event.phase]) ?? 'status changed'
    case 'stage':
      return 'stage changed'
    case 'target':
      return event.from === null ? 'target set' : event.to === null ? 'target dropped' : 'target moved'
  }
}

/** The activity on an issue or pull request. */
export function threadActivity(moment: ThreadMoment, thread: 'issue' | 'pull request'): string {
  switch (moment.kind) {
    case 'opened':
    case 'closed':
    case 'reopened':
    case 'merged':
      return `${thread} ${moment.kind}`
    case 'comment':
      return 'commented'
    case 'review':
      return reviewActivity(moment.state)
    case 'review-dismissed':
    case 'review-requested':
      return moment.kind.replace('-', ' ')
    case 'review-request-removed':
      return 'review request removed'
    case 'ready-for-review':
      return 'ready for review'
    case 'converted-to-draft':
      return 'converted to draft'
    case 'milestoned':
      return 'milestone set'
    case 'demilestoned':
      return 'milestone removed'
    case 'renamed':
      return 'retitled'
    case 'marked-as-duplicate':
      return 'marked as duplicate'
    case 'pushed':
    case 'labeled':
    case 'unlabeled':
    case 'cross-referenced':
    case 'connected':
    case 'disconnected':
    case 'transferred':
      return moment.kind
  }
}

/** A review that says yes or no is a step of its own. */
function reviewActivity(state: 'approved' | 'changes-requested' | 'commented' | 'dismissed'): string {
  switch (state) {
    case 'approved':
      return 'approved'
    case 'changes-requested':
      return 'changes requested'
    case 'commented':
    case 'dismissed':
      return 'reviewed'
  }
}
