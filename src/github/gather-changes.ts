import { askNodes, noteIssue, readList } from './gather-lists.ts'
import { isChange, type Run } from './gather-run.ts'
import { PULL_LISTS, wantedLists } from './gather-scope.ts'
import { changedIssuesQuery, changedPullsQuery } from './queries-lists.ts'
import { type ListedPull, readChangePull, readListedPull } from './read-lists.ts'
import type { Mark, Probe } from './read-probe.ts'

/** Changes are asked for from a little before the last one seen: not everything shows at the second it happens. */
const OVERLAP_MS = 10 * 60_000

/** Everything known and open is read again once in so many days, for what a time of change does not tell. */
const REFRESH_DAYS = 28

const DAY_MS = 86_400_000

/**
 * Finds what changed since the last run. On the first, all that follows is read after the probe, so its times are
 * where the next run goes on from.
 */
export async function followChanges(run: Run, probe: Probe): Promise<void> {
  await followIssues(run, probe.issues)
  await followPulls(run, probe.pulls)
  if (run.changed) refresh(run)
}

async function followIssues(run: Run, now: Mark | null): Promise<void> {
  const { learned, plan, home } = run
  const before = learned.marks.issues
  if (now === null || isSame(before, now)) return
  run.changed = true
  const follows = learned.issues.size > 0 || plan.numbers.length > 0 || wantedLists(plan).length > 0
  if (before !== null && follows) {
    let whole = true
    const query = changedIssuesQuery(home, Math.max(0, before.at - OVERLAP_MS))
    const end = await askNodes(run, 'issues', query, nodes => {
      for (const node of nodes) whole = noteIssue(run, node) && whole
      return 'more'
    })
    if (end.kind === 'unread' || !whole) return
  }
  learned.marks.issues = now
}

async function followPulls(run: Run, now: Mark | null): Promise<void> {
  const { learned, plan } = run
  const before = learned.marks.pulls
  if (now === null || isSame(before, now)) return
  run.changed = true
  const { size } = learned.pulls
  const follows = size > 0 || plan.pulls.length > 0 || plan.numbers.length > 0 || plan.commits.length > 0
  if (before !== null && (follows || plan.unmerged !== 'none' || plan.changes !== null)) {
    if (!(await listChangedPulls(run, before.at - OVERLAP_MS))) return
  }
  learned.marks.pulls = now
}

/** Notes pull requests changed since an instant. False when the list could not be read to there. */
async function listChangedPulls(run: Run, since: number): Promise<boolean> {
  let whole = true
  const query = changedPullsQuery(run.home, run.plan.changes !== null)
  const end = await askNodes(run, 'pullRequests', query, nodes => {
    const listed = nodes.map(readListedPull)
    whole &&= !listed.includes(null)
    listed.forEach((pull, index) => {
      if (pull !== null && pull.updatedAt >= since) notePull(run, pull, nodes[index])
    })
    return listed.some(pull => pull !== null && pull.updatedAt < since) ? 'enough' : 'more'
  })
  return end.kind !== 'unread' && whole
}

function notePull(run: Run, { number, updatedAt, state }: ListedPull, node: unknown): void {
  const { learned, plan } = run
  learned.absent.delete(number)
  const known = learned.pulls.get(number)
  if (known && known.updatedAt !== updatedAt) learned.pending.pulls.add(number)
  const isNews = known?.updatedAt !== updatedAt
  if (isNews && isLookedThrough(plan.unmerged, state)) learned.pending.files.add(number)
  noteChange(run, node)
}

function noteChange({ learned, plan }: Run, node: unknown): void {
  if (plan.changes === null) return
  const pull = readChangePull(node)
  if (pull !== null && isChange(plan, pull)) learned.changes.set(pull.number, pull)
}

function isLookedThrough(unmerged: Run['plan']['unmerged'], state: ListedPull['state']): boolean {
  return state === 'open' ? unmerged !== 'none' : state === 'closed' && unmerged === 'all'
}

/**
 * Lists the pull requests that change management looks back on, once. One that changed while its pages were read
 * has moved to the front unseen, so after more than one page the front is read again.
 */
export async function listChangePulls(run: Run): Promise<void> {
  const { plan, learned, home } = run
  const { changes } = plan
  if (changes === null || run.hidden.has('pullRequests')) return
  const begun = learned.progress.get(PULL_LISTS.changes)
  if (begun?.done) return
  let pages = 0
  const done = await readList(
    run,
    PULL_LISTS.changes,
    'pullRequests',
    changedPullsQuery(home, true),
    nodes => {
      pages++
      for (const node of nodes) noteChange(run, node)
      return nodes.some(node => (readListedPull(node)?.updatedAt ?? changes.since) < changes.since)
        ? 'enough'
        : 'more'
    },
  )
  if (done && pages > 1) await listChangedPulls(run, (learned.marks.pulls?.at ?? 0) - OVERLAP_MS)
}

function isSame(one: Mark | null, other: Mark): boolean {
  return one !== null && one.at === other.at && one.count === other.count && one.number === other.number
}

/** Reads open threads again in turns, on days on which something changed anyway. */
function refresh({ client, learned }: Run): void {
  const day = Math.floor((client.serverTime ?? 0) / DAY_MS)
  const isDue = (number: number) => number % REFRESH_DAYS === day % REFRESH_DAYS
  for (const { number, state } of learned.issues.values()) {
    if (state === 'open' && isDue(number)) learned.pending.issues.add(number)
  }
  for (const { number, state } of learned.pulls.values()) {
    if (state === 'open' && isDue(number)) learned.pending.pulls.add(number)
  }
}
