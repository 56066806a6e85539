import type { Trouble } from './client.ts'
import type { Thread } from './facts.ts'
import { askEach, denialOf, isMissing, type Run } from './gather-run.ts'
import { neededIssues, neededPulls } from './gather-wanted.ts'
import {
  type Continuation,
  DETAILS_BATCH,
  issuesQuery,
  pullsQuery,
  timelinesQuery,
} from './queries-threads.ts'
import { byTime, readTimeline } from './read-events.ts'
import { readIssue, readPull, type ThreadAnswer } from './read-threads.ts'
import { fieldsOf } from './read-values.ts'

/** Events kept of one thread, ten pages: beyond it nothing is concluded from what is missing. */
export const MOST_EVENTS = 1000

/** A thread whose timeline goes on; `whole` while nothing of it was lost. */
type Rest = Continuation & { readonly whole: boolean }

/** Reads the issues that are wanted and not known, or changed. */
export async function readIssues(run: Run): Promise<void> {
  const { plan, home, learned } = run
  const numbers = neededIssues(learned, plan)
  if (numbers.length === 0) return
  const query = issuesQuery(home, await run.features(), plan.checklistOf !== null)
  const rest: Rest[] = []
  await askEach(run, 'issues', query, numbers, (number, value, troubles) => {
    const answer = readIssue(value, number, learned.repository, plan.checklistOf)
    return takeThread(run, 'issues', number, value, answer, troubles, rest)
  })
  await readOn(run, rest)
}

/**
 * Reads the pull requests that are wanted and not known, or changed. `full` leaves what fills no whole batch for
 * later, when more may be known to be wanted: the same number of pull requests then takes fewer requests.
 */
export async function readPulls(run: Run, batches: 'full' | 'all'): Promise<void> {
  const { plan, home, learned } = run
  const needed = neededPulls(learned, plan)
  const numbers =
    batches === 'all' ? needed : needed.slice(0, needed.length - (needed.length % DETAILS_BATCH))
  if (numbers.length === 0) return
  const query = pullsQuery(home, await run.features())
  const rest: Rest[] = []
  await askEach(run, 'pullRequests', query, numbers, (number, value, troubles) => {
    const answer = readPull(value, number, learned.repository)
    return takeThread(run, 'pulls', number, value, answer, troubles, rest)
  })
  await readOn(run, rest)
}

/** Only events count for being complete; what else may not be seen, such as a commit, is a gap of its own. */
const isOfEvents = ({ path }: Trouble) => path.includes('timelineItems')

/** Keeps what came of one number. False when it could not be read. */
function takeThread(
  run: Run,
  asked: 'issues' | 'pulls',
  number: number,
  value: unknown,
  answer: ThreadAnswer,
  troubles: readonly Trouble[],
  rest: Rest[],
): boolean {
  const { learned } = run
  if (isMissing(value, troubles)) {
    learned.lose(number)
    return true
  }
  if (value === undefined || answer.kind === 'unreadable') return false
  if (answer.kind === 'elsewhere') {
    learned.lose(number)
    return true
  }
  learned.pending[asked].delete(number)
  if (answer.kind === 'other') {
    learned.pending[asked === 'issues' ? 'pulls' : 'issues'].add(number)
    return true
  }
  const whole = answer.whole && !troubles.some(isOfEvents)
  const { thread, next } = answer
  keep(run, { ...thread, complete: thread.complete && whole })
  const denial = denialOf(troubles)
  if (denial === null) learned.partial.delete(number)
  else learned.partial.set(number, denial)
  if (next !== null) {
    // Until its end is read the thread counts as not read yet.
    learned.pending[asked].add(number)
    rest.push({ number, kind: thread.kind, cursor: next, whole })
  }
  return true
}

function keep({ learned, readNow }: Run, thread: Thread): void {
  const { number } = thread
  learned.absent.delete(number)
  if (thread.kind === 'pull') {
    learned.pulls.set(number, thread)
    return
  }
  readNow.add(number)
  // The column comes with another question.
  learned.issues.set(number, { ...thread, column: learned.issues.get(number)?.column ?? null })
}

/** Reads timelines to their ends, a page of each at a time. */
async function readOn(run: Run, begun: readonly Rest[]): Promise<void> {
  let open = begun
  while (open.length > 0) {
    const further: Rest[] = []
    const query = timelinesQuery(run.home, await run.features())
    for (const kind of ['issue', 'pull'] as const) {
      const area = kind === 'issue' ? 'issues' : 'pullRequests'
      const items = open.filter(each => each.kind === kind)
      await askEach(run, area, query, items, (item, value, troubles) =>
        takePage(run, item as Rest, value, troubles, further),
      )
    }
    open = further
  }
}

function takePage(
  { learned }: Run,
  { number, kind, whole }: Rest,
  value: unknown,
  troubles: readonly Trouble[],
  further: Rest[],
): boolean {
  const known = kind === 'issue' ? learned.issues.get(number) : learned.pulls.get(number)
  if (!known || value == null) return false
  const page = readTimeline(fieldsOf(value).timelineItems, learned.repository)
  const events = byTime([...known.events, ...page.events])
  const soFar = whole && page.whole && troubles.length === 0
  const denial = denialOf(troubles)
  if (denial !== null) learned.partial.set(number, denial)
  const goesOn = page.next !== null && events.length < MOST_EVENTS
  const thread = { ...known, events, complete: soFar && page.next === null }
  if (thread.kind === 'issue') learned.issues.set(number, thread)
  else learned.pulls.set(number, thread)
  if (goesOn && page.next !== null) further.push({ number, kind, cursor: page.next, whole: soFar })
  else learned.pending[kind === 'issue' ? 'issues' : 'pulls'].delete(number)
  return true
}
