import { foldLabel } from '../config/github-rules.ts'
import type { Pull, Thread, ThreadEvent } from '../timeline/timeline.ts'
import type { Window } from './window.ts'

const isDraftEvent = (event: ThreadEvent): boolean =>
  event.kind === 'ready-for-review' || event.kind === 'converted-to-draft'

/** True when it was a draft from the start. */
export function openedAsDraft({ draft, events }: Pull): boolean {
  const first = events.find(isDraftEvent)
  return first ? first.kind === 'ready-for-review' : draft
}

/**
 * The moment a pull request was up for review (kpis.md measures 2 and 16): opened, or for one opened as a draft
 * first ready for review; null for a draft that never was.
 */
export function readyAt(pull: Pull): number | null {
  if (!openedAsDraft(pull)) return pull.createdAt
  return pull.events.find(isDraftEvent)?.at ?? null
}

/**
 * The spans in which it was closed, `[closed, reopened)`, the last one endless while it stays closed. Told from the
 * events, as today's state says nothing about the past; from today's state only where the events are missing.
 */
export function closedSpans(thread: Thread): Window[] {
  const spans: Window[] = []
  let since: number | null = null
  for (const { kind, at } of thread.events) {
    if (kind === 'closed' || kind === 'merged') since ??= at
    if (kind !== 'reopened' || since === null) continue
    spans.push({ from: since, to: at })
    since = null
  }
  const merged = thread.kind === 'pull' ? thread.mergedAt : null
  since ??= merged ?? (spans.length === 0 ? thread.closedAt : null)
  return since === null ? spans : [...spans, { from: since, to: Number.POSITIVE_INFINITY }]
}

/** Since when it was closed as seen right before an instant; null when it was open then. */
export function closedSince(spans: readonly Window[], before: number): number | null {
  const last = spans.findLast(({ from }) => from < before)
  return last && last.to >= before ? last.from : null
}

/** Folded labels it had at an instant: today's, with what happened since undone. */
export function labelsAt({ labels, events }: Thread, at: number): Set<string> {
  const there = new Set(labels.map(foldLabel))
  for (const event of events.toReversed()) {
    if (event.at <= at) break
    if (event.kind === 'labeled' && event.label !== null) there.delete(foldLabel(event.label))
    if (event.kind === 'unlabeled' && event.label !== null) there.add(foldLabel(event.label))
  }
  return there
}

/** When a label was last put on by an instant; null when nobody saw it happen. */
export function labeledAt({ events }: Thread, label: string, by: number): number | null {
  const event = events.findLast(
    each =>
      each.kind === 'labeled' && each.at <= by && each.label !== null && foldLabel(each.label) === label,
  )
  return event?.at ?? null
}
