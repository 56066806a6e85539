import { foldLabel } from '../config/github-rules.ts'
import type { Issue } from '../timeline/timeline.ts'
import { daysBetween } from './days.ts'
import type { ChangeManagement } from './metrics.ts'
import { sample } from './small-sample.ts'
import { closedSince, closedSpans, labeledAt, labelsAt } from './thread-state.ts'

/** Most issues named. */
const SHOWN = 10

/**
 * Issues nobody has looked at (kpis.md measure 27) at `now`: open with the label, by the days since it was put on,
 * or since they were opened where nobody saw that. Of those it was taken off, the ones nobody was assigned to.
 */
export function untriaged(
  issues: readonly Issue[],
  untriagedLabel: string,
  now: number,
): ChangeManagement['untriaged'] {
  const label = foldLabel(untriagedLabel)
  const waiting: { number: number; title: string; since: number; ageDays: number }[] = []
  const triaged: Issue[] = []
  for (const issue of issues) {
    if (issue.createdAt > now) continue
    const { number, title } = issue
    if (!labelsAt(issue, now).has(label)) {
      if (wasLabeled(issue, label, now)) triaged.push(issue)
    } else if (closedSince(closedSpans(issue), now + 1) === null) {
      const since = labeledAt(issue, label, now) ?? issue.createdAt
      waiting.push({ number, title, since, ageDays: daysBetween(since, now) })
    }
  }
  waiting.sort((a, b) => a.since - b.since || a.number - b.number)
  return {
    open: waiting.length,
    ageDays: sample(waiting.map(({ ageDays }) => ageDays)),
    oldest: waiting.slice(0, SHOWN).map(({ number, title, ageDays }) => ({ number, title, ageDays })),
    triagedWithoutAssignee: {
      count: triaged.filter(({ assignees }) => assignees.length === 0).length,
      n: triaged.length,
    },
  }
}

const wasLabeled = ({ events }: Issue, label: string, now: number): boolean =>
  events.some(
    event =>
      (event.kind === 'labeled' || event.kind === 'unlabeled') &&
      event.at <= now &&
      event.label !== null &&
      foldLabel(event.label) === label,
  )
