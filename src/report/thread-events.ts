import type { Person, Thread, ThreadEvent } from '../timeline/timeline.ts'

type Details = Readonly<Record<string, string | number | boolean | null>>

/** An event of an issue or pull request, or its opening, which GitHub keeps apart. */
export type ThreadMoment =
  | ThreadEvent
  | { readonly kind: 'opened'; readonly at: number; readonly by: Person | null }

/** Everything that happened on an issue or pull request, its opening first. */
export function threadMoments(thread: Thread): readonly ThreadMoment[] {
  return [{ kind: 'opened', at: thread.createdAt, by: thread.author }, ...thread.events]
}

/** Tells people from robots; a deleted account was a person as far as anybody can tell. */
export type IsPerson = (who: Person | null) => boolean

/** A moment as a line of `data/events.ndjson` tells it. `bot` is null where GitHub does not say who it was. */
export function momentJson(moment: ThreadMoment, isPerson: IsPerson) {
  const by = 'by' in moment ? moment.by : null
  return {
    // A document is renamed too, and means something else.
    kind: moment.kind === 'renamed' ? 'retitled' : moment.kind,
    bulk: false,
    by: by?.login ?? null,
    bot: 'by' in moment ? !isPerson(moment.by) : null,
    ...detailsOf(moment),
  }
}

/** The keys only this kind of event has, in a fixed order. Titles are left out: the latest is told elsewhere. */
function detailsOf(event: ThreadMoment): Details {
  switch (event.kind) {
    case 'review':
      return { state: event.state }
    case 'review-requested':
    case 'review-request-removed':
      return { reviewer: event.reviewer, team: event.team }
    case 'labeled':
    case 'unlabeled':
      return { label: event.label }
    case 'milestoned':
    case 'demilestoned':
      return { milestone: event.milestone }
    case 'closed':
      return { reason: event.reason, closer: event.closer }
    case 'cross-referenced':
    case 'connected':
    case 'disconnected':
      return { otherRepository: event.other.repository, other: event.other.number, otherIs: event.otherIs }
    case 'opened':
    case 'comment':
    case 'review-dismissed':
    case 'pushed':
    case 'ready-for-review':
    case 'converted-to-draft':
    case 'reopened':
    case 'merged':
    case 'renamed':
    case 'transferred':
    case 'marked-as-duplicate':
      return {}
  }
}
