import { Halted, type PagesEnd, type Trouble } from './client.ts'
import { denialOf, isOfChanges, isTracked, type Run, trackedLabels } from './gather-run.ts'
import { type WantedList, wantedLists } from './gather-scope.ts'
import { valueAt } from './places.ts'
import { changedIssuesQuery, issuesInOrderQuery, type Listing } from './queries-lists.ts'
import { type ListedIssue, readListedIssue } from './read-lists.ts'
import { nodesOf } from './read-values.ts'
import type { Area } from './snapshot-state.ts'

/**
 * Reads a list from where an earlier run left it, page by page, and keeps how far it came. True when its end, or
 * enough of it, was read.
 */
export async function readList(
  run: Run,
  key: string,
  area: Area,
  query: Listing,
  take: (nodes: readonly unknown[]) => 'more' | 'enough',
): Promise<boolean> {
  const { progress } = run.learned
  const from = progress.get(key)
  if (from?.done) return true
  try {
    const cursor = from?.cursor ?? null
    const end = await askNodes(run, area, { ...query, cursor }, (nodes, next) => {
      const wish = take(nodes)
      progress.set(key, { cursor: next, done: false })
      return wish
    })
    const done = end.kind !== 'unread'
    if (done) progress.set(key, { cursor: null, done })
    return done
  } catch (error) {
    // A cursor of an earlier run that GitHub no longer takes must not stop every run after this one.
    if (error instanceof Halted && error.kind === 'refused' && from?.cursor != null) progress.delete(key)
    throw error
  }
}

/** Reads pages of a list; notes when the token may not see it. */
export async function askNodes(
  { client, learned }: Run,
  area: Area,
  query: Listing & { readonly cursor?: string | null },
  take: (nodes: readonly unknown[], next: string | null) => 'more' | 'enough',
): Promise<PagesEnd> {
  const denied = (troubles: readonly Trouble[]) => {
    const denial = denialOf(troubles)
    if (denial !== null) learned.denied.set(area, denial)
  }
  const end = await client.askPages(query, data => {
    const connection = valueAt(data, query.connection)
    const next = valueAt(connection, ['pageInfo', 'endCursor'])
    return take(nodesOf(connection) ?? [], typeof next === 'string' ? next : null)
  })
  if (end.kind === 'unread') denied([end.trouble])
  return end
}

/** Lists the issues that are tracked, or that change management looks at, once; their changes are followed then. */
export async function listIssues(run: Run, purpose: WantedList['purpose']): Promise<void> {
  if (run.hidden.has('issues')) return
  for (const list of wantedLists(run.plan).filter(each => each.purpose === purpose)) {
    await readList(run, list.key, 'issues', listingOf(run, list), nodes => {
      for (const node of nodes) noteIssue(run, node)
      return 'more'
    })
  }
}

/** Notes an issue of a list that is wanted and not known, or was changed. False when the entry cannot be read. */
export function noteIssue({ plan, learned }: Run, node: unknown): boolean {
  const listed = readListedIssue(node)
  if (listed === null) return false
  const { number, updatedAt } = listed
  learned.absent.delete(number)
  const known = learned.issues.get(number)
  if (known ? known.updatedAt !== updatedAt : isWanted(plan, listed)) learned.pending.issues.add(number)
  return true
}

function isWanted(plan: Run['plan'], listed: ListedIssue): boolean {
  return isTracked(plan, trackedLabels(plan), listed) || isOfChanges(plan, listed)
}

function listingOf({ home }: Run, { of }: WantedList): Listing {
  if (of.kind === 'since') return changedIssuesQuery(home, of.since)
  return issuesInOrderQuery(home, of.kind === 'label' ? of.label : null)
}
