import type { Thread, ThreadEvent } from '../timeline/timeline.ts'
import type { People } from './people.ts'

/**
 * Signs of life of issues and pull requests: `at`, the last thing a person is known to have done, null for nothing;
 * `until`, the last thing anybody can have done where part of a thread could not be read, else the same.
 */
export interface Activity {
  readonly at: number | null
  readonly until: number | null
}

/**
 * Activity (kpis.md measure 22) by `now`: opening, pushes, comments, reviews and requests for them, ready for review,
 * closing, merging and reopening, by people. Labels and milestones are administration, renames and mentions say
 * nothing about work on it, and robots never count.
 */
export function activityOf(threads: readonly Thread[], people: People, now: number): Activity {
  let at = Number.NEGATIVE_INFINITY
  let until = Number.NEGATIVE_INFINITY
  for (const thread of threads) {
    if (thread.createdAt > now) continue
    const acted = lastActAt(thread, people, now)
    at = Math.max(at, acted)
    until = Math.max(until, acted, thread.complete ? acted : Math.min(thread.updatedAt, now))
  }
  return { at: finite(at), until: finite(until) }
}

const finite = (at: number): number | null => (Number.isFinite(at) ? at : null)

function lastActAt({ author, createdAt, events }: Thread, people: People, now: number): number {
  const last = events.findLast(event => event.at <= now && isAct(event, author, people))
  const opened = people.isPerson(author) ? createdAt : Number.NEGATIVE_INFINITY
  return Math.max(opened, last?.at ?? Number.NEGATIVE_INFINITY)
}

function isAct(event: ThreadEvent, author: Thread['author'], people: People): boolean {
  switch (event.kind) {
    case 'pushed':
      return people.isPerson(author)
    case 'comment':
    case 'review':
    case 'closed':
    case 'merged':
    case 'reopened':
      return people.isPerson(event.by)
    case 'ready-for-review':
    case 'review-requested':
      return true
    default:
      return false
  }
}
