import type { Learned } from './gather-learned.ts'
import type { GatherPlan } from './gather-plan.ts'
import { isOfChanges, isTracked, trackedLabels } from './gather-run.ts'
import { LARGEST_NUMBER, numberOf } from './read-values.ts'

/** Issues to be read: those asked for that nothing is known of, and those that changed. Newest first. */
export function neededIssues(learned: Learned, plan: GatherPlan): readonly number[] {
  const asPulls = new Set(plan.pulls)
  const unknown = plan.numbers.filter(number => {
    return !learned.knows(number) && !learned.pending.pulls.has(number) && !asPulls.has(number)
  })
  return newestFirst([...unknown, ...learned.pending.issues])
}

/** Pull requests to be read: those wanted that nothing is known of, and those that changed. Newest first. */
export function neededPulls(learned: Learned, plan: GatherPlan): readonly number[] {
  const unknown = [...wantedPulls(learned, plan)].filter(number => {
    return !learned.knows(number) && !learned.pending.issues.has(number)
  })
  return newestFirst([...unknown, ...learned.pending.pulls])
}

/** Pull requests that land or touch proposals, as far as is known by now. */
export function wantedPulls({ commits, touches }: Learned, plan: GatherPlan): ReadonlySet<number> {
  const ofCommits = plan.commits.flatMap(oid => commits.get(oid) ?? [])
  const touching = [...touches].flatMap(([number, paths]) => (paths.length > 0 ? [number] : []))
  return new Set([...plan.pulls, ...ofCommits, ...touching].filter(number => numberOf(number) !== null))
}

/** Commits to be looked up, in the order given. */
export function neededCommits({ commits }: Learned, plan: GatherPlan): readonly string[] {
  return [...new Set(plan.commits)].filter(
    oid => !commits.has(oid) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid),
  )
}

/**
 * Forgets what nobody asks for any more, so that what is known follows from the plan and the state of GitHub alone,
 * and not from the runs before.
 */
export function prune(learned: Learned, plan: GatherPlan): void {
  const { issues, pulls, touches, commits, absent, changes, partial, manyFiles } = learned
  const asked = new Set([...plan.numbers, ...plan.pulls])
  const commitsAsked = new Set(plan.commits)
  for (const oid of [...commits.keys()]) if (!commitsAsked.has(oid)) commits.delete(oid)
  if (plan.unmerged === 'none') touches.clear()
  for (const [number, paths] of [...touches]) {
    // What a merged one touched is told by git; a run that saw it open must not know more than one that did not.
    if (paths.length === 0 || pulls.get(number)?.state === 'merged') touches.delete(number)
  }
  const wanted = wantedPulls(learned, plan)
  for (const number of [...pulls.keys()]) if (!wanted.has(number) && !asked.has(number)) pulls.delete(number)
  const labels = trackedLabels(plan)
  for (const [number, issue] of [...issues]) {
    if (!asked.has(number) && !isTracked(plan, labels, issue) && !isOfChanges(plan, issue))
      issues.delete(number)
  }
  for (const number of [...absent]) if (!asked.has(number)) absent.delete(number)
  for (const [number, { updatedAt }] of [...changes]) {
    if (plan.changes === null || updatedAt < plan.changes.since) changes.delete(number)
  }
  for (const number of [...partial.keys()])
    if (!issues.has(number) && !pulls.has(number)) partial.delete(number)
  if (plan.unmerged === 'none') manyFiles.clear()
}

function newestFirst(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].filter(number => number > 0 && number <= LARGEST_NUMBER).sort((a, b) => b - a)
}
