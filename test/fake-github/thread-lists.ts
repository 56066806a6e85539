import { asInstant } from './clock.ts'
import { NotModelled } from './errors.ts'
import { compareKeys, type Listing } from './pagination.ts'
import type { IssueRecord, PullRecord, ThreadRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'
import { isRecord, textsOf } from './values.ts'

type Args = Readonly<Record<string, unknown>>
type Test<T> = (thread: T) => boolean

const FILTERS_KNOWN = [
  'since',
  'labels',
  'states',
  'milestoneNumber',
  'assignee',
  'createdBy',
  'viewerSubscribed',
]

/** Issues of a repository by the arguments of `issues`, sorted and filtered once until something changes. */
export function listIssues(repository: StoredRepository, args: Args): Listing {
  return list(repository, 'Issue', args, () => [
    ...statesTest(args),
    ...labelsTest(args),
    ...issueFilters(args, repository),
  ])
}

/** Pull requests of a repository by the arguments of `pullRequests`. */
export function listPulls(repository: StoredRepository, args: Args): Listing {
  const { headRefName, baseRefName } = args
  return list(repository, 'PullRequest', args, () => [
    ...statesTest(args),
    ...labelsTest(args),
    ...(typeof headRefName === 'string' ? [(pull: PullRecord) => pull.headRefName === headRefName] : []),
    ...(typeof baseRefName === 'string' ? [(pull: PullRecord) => pull.baseRefName === baseRefName] : []),
  ])
}

function list<K extends ThreadRecord['__typename']>(
  repository: StoredRepository,
  kind: K,
  args: Args,
  testsOf: () => readonly Test<never>[],
): Listing {
  const order = isRecord(args.orderBy) ? args.orderBy : { field: 'CREATED_AT', direction: 'ASC' }
  const { first: _, last: __, after: ___, before: ____, ...filters } = args
  return repository.lists.get(`${kind} ${JSON.stringify(filters)}`, () => {
    const sorted = sortedThreads(repository, kind, String(order.field), order.direction === 'DESC')
    // Only threads of one kind are in the list, and the tests are written for that kind.
    const tests = testsOf() as readonly Test<ThreadRecord>[]
    return { ...sorted, items: sorted.items.filter(thread => tests.every(test => test(thread))) }
  })
}

interface ThreadListing extends Listing {
  readonly items: readonly ThreadRecord[]
}

function sortedThreads(
  repository: StoredRepository,
  kind: string,
  field: string,
  descending: boolean,
): ThreadListing {
  const keyOf = keyFor(field)
  return repository.lists.get<ThreadListing>(`${kind} by ${field} ${descending}`, () => {
    const sign = descending ? -1 : 1
    const items = [...repository.threads.values()]
      .filter(thread => thread.__typename === kind)
      .sort((a, b) => sign * compareKeys(keyOf(a), keyOf(b)))
    return { items, keyOf, descending }
  })
}

function keyFor(field: string): (thread: ThreadRecord) => readonly [string | number, number] {
  switch (field) {
    case 'UPDATED_AT':
      return thread => [thread.updatedAt, thread.number]
    case 'CREATED_AT':
      return thread => [thread.createdAt, thread.number]
    default:
      throw new NotModelled(`order by ${field}`)
  }
}

function statesTest({ states }: Args): readonly Test<ThreadRecord>[] {
  const wanted = textsOf(states)
  return wanted ? [thread => wanted.includes(thread.state)] : []
}

/** One of the labels is enough here, unlike in `filterBy`. */
function labelsTest({ labels }: Args): readonly Test<ThreadRecord>[] {
  const wanted = textsOf(labels)
  return wanted ? [thread => wanted.some(name => hasLabel(thread, name))] : []
}

function issueFilters(
  { filterBy }: Args,
  { createdByFindsBots }: StoredRepository,
): readonly Test<IssueRecord>[] {
  if (!isRecord(filterBy)) return []
  const unknown = Object.keys(filterBy).find(key => !FILTERS_KNOWN.includes(key))
  if (unknown) throw new NotModelled(`filterBy.${unknown}`)
  const { since, labels, milestoneNumber, assignee, createdBy } = filterBy
  const from = since === undefined || since === null ? '' : asInstant(String(since))
  const wanted = textsOf(labels) ?? []
  return [
    ...statesTest(filterBy),
    issue => issue.updatedAt >= from,
    issue => wanted.every(name => hasLabel(issue, name)),
    ...(milestoneNumber === undefined || milestoneNumber === null
      ? []
      : [(issue: IssueRecord) => inMilestone(issue, String(milestoneNumber))]),
    ...(typeof assignee === 'string'
      ? [
          (issue: IssueRecord) =>
            assignee === '*'
              ? issue.assignees.length > 0
              : issue.assignees.some(({ login }) => login === assignee),
        ]
      : []),
    ...(typeof createdBy === 'string'
      ? [(issue: IssueRecord) => isBy(issue, createdBy, createdByFindsBots)]
      : []),
  ]
}

/** A bot is found under the name with its suffix, though GraphQL calls it without (renovate#44730). */
function isBy({ author }: IssueRecord, login: string, findsBots: boolean): boolean {
  if (author?.__typename !== 'Bot') return author?.login === login
  return findsBots && `${author.login}[bot]` === login
}

function inMilestone({ milestone }: IssueRecord, number: string): boolean {
  return number === '*' ? milestone !== null : String(milestone?.number) === number
}

function hasLabel({ labels }: ThreadRecord, name: string): boolean {
  return labels.some(label => label.name.toLowerCase() === name.toLowerCase())
}
