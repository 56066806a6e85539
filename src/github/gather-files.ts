import { readList } from './gather-lists.ts'
import { askEach, denialOf, isMissing, type Run } from './gather-run.ts'
import { PULL_LISTS } from './gather-scope.ts'
import { valueAt } from './places.ts'
import { filesOfPullQuery, scanQuery } from './queries-lists.ts'
import { filesQuery } from './queries-threads.ts'
import { type FilesPage, readFiles, readListedPull } from './read-lists.ts'
import { fieldsOf } from './read-values.ts'

/** Files looked at of one pull request; GitHub itself shows no more than 3,000, and reviews end long before. */
export const MOST_FILES = 300

/** Looks through pull requests of one state for proposals, newest first, from where an earlier run left off. */
export async function scanPulls(run: Run, state: 'open' | 'closed'): Promise<void> {
  if (run.hidden.has('pullRequests')) return
  const query = scanQuery(run.home, state === 'open' ? 'OPEN' : 'CLOSED')
  await readList(run, PULL_LISTS[state], 'pullRequests', query, nodes => {
    for (const node of nodes) scan(run, node)
    return 'more'
  })
}

function scan(run: Run, node: unknown): void {
  const { learned } = run
  const listed = readListedPull(node)
  if (listed === null) return
  const { number, updatedAt } = listed
  const known = learned.pulls.get(number)
  if (known && known.updatedAt !== updatedAt) learned.pending.pulls.add(number)
  const page = readFiles(fieldsOf(node).files)
  if (page === null) learned.pending.files.add(number)
  else takeFiles(run, number, page)
}

/** Looks at the files of pull requests that changed, and reads on where there are many. */
export async function readPendingFiles(run: Run): Promise<void> {
  const { learned, home, someFiles } = run
  const numbers = [...learned.pending.files].filter(number => !someFiles.has(number)).sort((a, b) => b - a)
  await askEach(run, 'pullRequests', filesQuery(home), numbers, (number, value, troubles) => {
    if (isMissing(value, troubles)) {
      learned.pending.files.delete(number)
      learned.touches.delete(number)
      return true
    }
    const page = readFiles(fieldsOf(value).files)
    if (page === null) return false
    takeFiles(run, number, page)
    return true
  })
  for (const number of [...someFiles.keys()].sort((a, b) => b - a)) await readMoreFiles(run, number)
}

function takeFiles(run: Run, number: number, { files, next }: FilesPage): void {
  if (next === null) {
    settle(run, number, files)
    return
  }
  run.someFiles.set(number, { files, cursor: next })
  run.learned.pending.files.add(number)
}

async function readMoreFiles(run: Run, number: number): Promise<void> {
  const { client, home, learned, someFiles } = run
  const begun = someFiles.get(number)
  if (begun === undefined) return
  const files = [...begun.files]
  let more = false
  const query = { ...filesOfPullQuery(home, number), cursor: begun.cursor }
  const end = await client.askPages(query, data => {
    const page = readFiles(valueAt(data, query.connection))
    files.push(...(page?.files ?? []))
    more = page?.next != null && files.length >= MOST_FILES
    return more ? 'enough' : 'more'
  })
  someFiles.delete(number)
  if (end.kind === 'unread') {
    const denial = denialOf([end.trouble])
    if (denial !== null) learned.denied.set('pullRequests', denial)
    return
  }
  settle(run, number, files)
  if (more) learned.manyFiles.add(number)
}

/** Keeps of the files only those that are proposals. */
function settle({ plan, learned }: Run, number: number, files: FilesPage['files']): void {
  const touched = files.filter(({ path }) => plan.isProposal(path))
  learned.pending.files.delete(number)
  learned.manyFiles.delete(number)
  if (touched.length === 0) learned.touches.delete(number)
  else
    learned.touches.set(
      number,
      touched.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    )
}
