import type { UnmergedMetrics } from '../metrics/metrics.ts'
import type { Thread, Timeline } from '../timeline/timeline.ts'
import { threadId } from './ocel-log.ts'
import { unmergedName } from './ocel-objects.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { isHere, trackingIssue } from './threads.ts'

/** An issue or pull request that was read, with the ids of the proposals it belongs to. */
export interface ThreadOf {
  readonly thread: Thread
  readonly proposals: readonly string[]
}

/** An issue or pull request of which more or less is known. */
export interface KnownThread {
  readonly kind: Thread['kind']
  /** Null for the measured one. */
  readonly repository: string | null
  readonly number: number
  /** Null when only its number is known. */
  readonly thread: Thread | null
}

/** What was read of issues and pull requests, each once with all its proposals. */
export function threadsOf(
  timelines: readonly Timeline[],
  unmerged: readonly UnmergedMetrics[],
): readonly ThreadOf[] {
  const found = new Map<string, { readonly thread: Thread; readonly proposals: Set<string> }>()
  const add = (thread: Thread, proposal: string) => {
    const id = threadId(thread.kind, { repository: null, number: thread.number }, null)
    const known = found.get(id)
    if (known === undefined) found.set(id, { thread, proposals: new Set([proposal]) })
    else known.proposals.add(proposal)
  }
  for (const { id, threads } of timelines) for (const thread of threads) add(thread, id)
  for (const { proposal } of unmerged) add(proposal.pull, unmergedName(proposal.pull.number))
  return [...found.values()].map(({ thread, proposals }) => ({ thread, proposals: [...proposals] }))
}

/**
 * Every issue and pull request that something is related to: pull requests first, and of each kind those of the
 * measured repository first.
 */
export function knownThreads(
  timelines: readonly Timeline[],
  read: readonly ThreadOf[],
  measured: string | null,
): readonly KnownThread[] {
  const known = new Map<string, KnownThread>()
  const add = (each: KnownThread) => {
    const id = threadId(each.kind, each, measured)
    if (!known.has(id)) known.set(id, each)
  }
  for (const { thread } of read) add({ kind: thread.kind, repository: null, number: thread.number, thread })
  for (const timeline of timelines) namedBy(timeline, measured).forEach(add)
  return [...known.values()].sort(
    inOrder<KnownThread>(
      (a, b) => byCodeUnit(b.kind, a.kind),
      (a, b) => byCodeUnit(a.repository ?? '', b.repository ?? ''),
      (a, b) => a.number - b.number,
    ),
  )
}

/** What links, landings and an issue as origin name. */
function namedBy(timeline: Timeline, measured: string | null): readonly KnownThread[] {
  const issue = trackingIssue(timeline)
  const named: Pick<KnownThread, 'kind' | 'repository' | 'number'>[] = [
    ...timeline.links,
    ...(issue === null ? [] : [{ ...issue, kind: 'issue' } as const]),
    ...timeline.events.flatMap(({ pr }) =>
      pr === null ? [] : [{ kind: 'pull', repository: null, number: pr } as const],
    ),
  ]
  return named.map(({ kind, repository, number }) => ({
    kind,
    repository: repository === null || isHere(repository, measured) ? null : repository,
    number,
    thread: null,
  }))
}
