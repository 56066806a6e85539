import type { FactGap, GithubFacts, Pull } from './facts.ts'
import type { Learned } from './gather-learned.ts'
import type { GatherPlan } from './gather-plan.ts'
import { isTracked, trackedLabels } from './gather-run.ts'
import { PULL_LISTS } from './gather-scope.ts'
import { numberOf } from './read-values.ts'

/** Everything learned, in the order of numbers: what was read in which run does not show. */
export function factsOf(
  learned: Learned,
  plan: GatherPlan,
  asOf: number,
  gaps: readonly FactGap[],
): GithubFacts {
  const labels = trackedLabels(plan)
  const issues = ascending(learned.issues)
  // Nothing has such a number, and GraphQL would refuse the question.
  const impossible = [...plan.numbers, ...plan.pulls].filter(number => numberOf(number) === null)
  const tracked = [...issues.values()].filter(issue => isTracked(plan, labels, issue))
  return {
    repository: learned.repository,
    asOf,
    issues,
    pulls: new Map(
      [...ascending(learned.pulls)].map(([number, pull]) => [number, withTouches(pull, learned)]),
    ),
    absent: new Set([...learned.absent, ...impossible].sort((a, b) => a - b)),
    pullOfCommit: new Map([...learned.commits].sort(([a], [b]) => (a < b ? -1 : 1))),
    milestones: learned.milestones,
    tracked: new Set(tracked.map(({ number }) => number)),
    changes:
      plan.changes === null
        ? null
        : {
            since: plan.changes.since,
            pulls: [...learned.changes.values()].sort(
              (a, b) => b.updatedAt - a.updatedAt || b.number - a.number,
            ),
          },
    sawClosedPulls: sawClosed(learned, plan),
    gaps,
  }
}

function sawClosed({ progress, pending }: Learned, { unmerged }: GatherPlan): boolean {
  const isRead = (list: string) => progress.get(list)?.done === true
  return (
    unmerged === 'all' && isRead(PULL_LISTS.open) && isRead(PULL_LISTS.closed) && pending.files.size === 0
  )
}

function withTouches(pull: Pull, { touches }: Learned): Pull {
  const touched = touches.get(pull.number)
  return touched === undefined ? pull : { ...pull, touches: touched }
}

function ascending<T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> {
  return new Map([...map].sort(([a], [b]) => a - b))
}
