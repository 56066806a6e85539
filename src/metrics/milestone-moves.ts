import type { Issue, Milestone } from '../timeline/timeline.ts'
import type { ChangeManagement } from './metrics.ts'
import { closedSince, closedSpans } from './thread-state.ts'

/** What became of one issue in one milestone. */
type Fate = 'closed' | 'movedLater' | 'removed' | 'open'

/** Order of milestones by title: by due date, without one last ("backlog"), then by creation. */
type PlaceOf = (title: string) => number

/** Milestones and slips of change management (kpis.md measure 27). */
export type MilestoneMoves = Pick<ChangeManagement, 'milestones' | 'slips'>

/**
 * What became of the issues of each milestone by `now`, and how often issues were moved to a later one: taken out
 * and put into it, at once or after a while. Issues that could not be read in full are left out.
 */
export function milestoneMoves(
  issues: readonly Issue[],
  milestones: readonly Milestone[],
  now: number,
): MilestoneMoves {
  const known = milestones.filter(({ createdAt }) => createdAt <= now).sort(byDue)
  const places = new Map(known.map(({ title }, place) => [title, place]))
  const placeOf: PlaceOf = title => places.get(title) ?? -1
  const counts = known.map(({ title }) => ({
    title,
    items: 0,
    closed: 0,
    movedLater: 0,
    removed: 0,
    open: 0,
  }))
  const slips = new Map<number, number>()
  for (const issue of issues) {
    if (!issue.complete || issue.createdAt > now) continue
    const visited = visits(issue, now)
    if (visited.length === 0) continue
    const times = visited.filter((stay, i) => isLater(stay.title, visited[i - 1]?.title, placeOf)).length
    slips.set(times, (slips.get(times) ?? 0) + 1)
    for (const [title, fate] of fatesOf(issue, visited, placeOf, now)) {
      const count = counts[placeOf(title)]
      if (!count) continue
      count.items++
      count[fate]++
    }
  }
  return {
    milestones: counts,
    slips: [...slips].map(([times, count]) => ({ times, issues: count })).sort((a, b) => a.times - b.times),
  }
}

function byDue(a: Milestone, b: Milestone): number {
  const [dueA, dueB] = [a.dueOn ?? Number.MAX_SAFE_INTEGER, b.dueOn ?? Number.MAX_SAFE_INTEGER]
  return dueA - dueB || a.createdAt - b.createdAt || a.number - b.number
}

/** A stay in a milestone; `left` once it was taken out. */
interface Visit {
  readonly title: string
  left: boolean
}

/** GitHub writes a change of milestone as out and in, in either order within the same second. */
function visits({ events, milestone }: Issue, now: number): Visit[] {
  const visited: Visit[] = []
  let seen = false
  for (const event of events) {
    if (event.kind !== 'milestoned' && event.kind !== 'demilestoned') continue
    if (event.at > now) return visited
    seen = true
    const last = visited.at(-1)
    if (event.kind === 'demilestoned') {
      if (!last) visited.push({ title: event.milestone, left: true })
      else if (last.title === event.milestone) last.left = true
    } else if (last?.title === event.milestone && !last.left) continue
    else {
      if (last) last.left = true
      visited.push({ title: event.milestone, left: false })
    }
  }
  return !seen && milestone !== null ? [{ title: milestone, left: false }] : visited
}

const isLater = (title: string, before: string | undefined, placeOf: PlaceOf): boolean =>
  before !== undefined && placeOf(before) >= 0 && placeOf(title) > placeOf(before)

/** The last stay in each milestone says what became of it there. */
function fatesOf(issue: Issue, visited: readonly Visit[], placeOf: PlaceOf, now: number): Map<string, Fate> {
  const closed = closedSince(closedSpans(issue), now + 1) !== null
  return new Map(
    visited.map(({ title, left }, i): [string, Fate] => {
      if (!left) return [title, closed ? 'closed' : 'open']
      const next = visited[i + 1]
      return [title, next && isLater(next.title, title, placeOf) ? 'movedLater' : 'removed']
    }),
  )
}
