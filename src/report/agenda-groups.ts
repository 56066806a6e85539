import { freshItems } from './agenda-fresh.ts'
import { type AgendaGroup, type Candidate, withoutMention } from './agenda-item.ts'
import { lateItems } from './agenda-late.ts'
import { oldItems } from './agenda-old.ts'
import { waitingItems } from './agenda-waiting.ts'
import { currentIncrement } from './current-increment.ts'
import { cutText } from './escape.ts'
import type { ReportInput } from './report-input.ts'

/** What a meeting gets through, by reason: 24 things in all. */
const MOST = { waiting: 7, old: 6, late: 6, fresh: 5 } as const

/** Everything to talk about, each thing once and under the first reason there is; groups without any are left out. */
export function agendaGroups(input: ReportInput): readonly AgendaGroup[] {
  const fromReviews = input.metrics.github !== null && input.metrics.totals.proposed !== null
  const started = currentIncrement(input.metrics)
  const since = started === null ? '' : ` in ${withoutMention(cutText(started.current.name, 40))}`
  const groups = [
    {
      title: fromReviews ? 'Waiting for reviewers' : 'Proposed for longest',
      found: waitingItems(input),
      most: MOST.waiting,
    },
    { title: 'Old for their phase, the latest first', found: oldItems(input), most: MOST.old },
    { title: 'Targets passed or moved', found: lateItems(input), most: MOST.late },
    { title: `New${since}`, found: freshItems(input), most: MOST.fresh },
  ]
  const told = new Set<string>()
  return groups
    .map(({ title, found, most }) => groupOf(title, found, most, told))
    .filter(({ total }) => total > 0)
}

/** What stands in a group above is not counted again. */
function groupOf(title: string, found: readonly Candidate[], most: number, told: Set<string>): AgendaGroup {
  const left = found.filter(({ id }) => !told.has(id))
  const shown = left.slice(0, most)
  for (const { id } of shown) told.add(id)
  return { title, items: shown.map(({ item }) => item()), total: left.length }
}
