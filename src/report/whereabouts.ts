import type { Timeline } from '../timeline/timeline.ts'

/** Where a document could be read at some instant: its path, and a commit that holds it. */
export interface Whereabouts {
  readonly path: string
  readonly commit: string
}

/**
 * Path and commit where the document could last be read before `instant`: links made from it never go stale. Null
 * for an issue, which has neither.
 */
export function whereabouts(timeline: Timeline, instant = Number.POSITIVE_INFINITY): Whereabouts | null {
  let path = timeline.path
  let commit = ''
  for (const event of timeline.events) {
    if (event.at >= instant) break
    if (event.kind === 'landed') path = event.path
    if (event.kind === 'renamed') path = event.to
    // What an issue tells about a document has no commit: it does not move the document.
    if (event.kind !== 'removed' && event.commit !== null) commit = event.commit
  }
  return path === null ? null : { path, commit }
}
