import type { Fields } from './computed.ts'
import { NotModelled, notFound } from './errors.ts'
import { compareKeys, type Listing } from './pagination.ts'
import { mayAccess } from './permissions.ts'
import type { CommitRecord, DiscussionRecord, LabelRecord, MilestoneRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'
import { listIssues, listPulls } from './thread-lists.ts'
import { isRecord, textsOf } from './values.ts'

const ISSUE_ARGS = ['filterBy', 'labels', 'orderBy', 'states']
const PULL_ARGS = ['baseRefName', 'headRefName', 'labels', 'orderBy', 'states']

/** Fields of a repository. */
export const REPOSITORY_FIELDS: Fields<StoredRepository> = {
  issue: {
    args: ['number'],
    value: (repository, { number }) => numbered(repository, Number(number), ['Issue']),
  },
  pullRequest: {
    args: ['number'],
    value: (repository, { number }) => numbered(repository, Number(number), ['PullRequest']),
  },
  issueOrPullRequest: {
    args: ['number'],
    value: (repository, { number }) => numbered(repository, Number(number), ['Issue', 'PullRequest']),
  },
  issues: { args: ISSUE_ARGS, value: listIssues },
  pullRequests: { args: PULL_ARGS, value: listPulls },
  milestones: { args: ['orderBy', 'states'], value: listMilestones },
  milestone: {
    args: ['number'],
    value: ({ milestones }, { number }) =>
      [...milestones.values()].find(each => each.number === number) ?? null,
  },
  assignableUsers: {
    args: ['query'],
    value: (repository, { query }) =>
      repository.store
        .actors()
        .filter(actor => repository.mayBeAssigned(actor))
        .filter(
          ({ login }) => typeof query !== 'string' || login.toLowerCase().includes(query.toLowerCase()),
        ),
  },
  labels: ({ labels }) => [...labels.values()],
  label: { args: ['name'], value: ({ labels }, { name }) => labels.get(String(name).toLowerCase()) ?? null },
  object: {
    args: ['oid', 'expression'],
    value: ({ commits }, { oid, expression }) => {
      if (expression !== undefined) throw new NotModelled('Repository.object(expression:)')
      return commits.get(String(oid)) ?? null
    },
  },
  defaultBranchRef: ({ head, defaultBranch: name, id }) =>
    head && { __typename: 'Ref', id: `REF_${id}`, name, prefix: 'refs/heads/', target: head },
  viewerPermission: (_, __, { token }) => (mayAccess(token, 'contents', true) ? 'WRITE' : 'READ'),
  visibility: ({ isPrivate }) => (isPrivate ? 'PRIVATE' : 'PUBLIC'),
  discussions: { args: ['orderBy'], value: listDiscussions },
  discussion: {
    args: ['number'],
    value: ({ discussions }, { number }) => {
      const found = discussions.get(Number(number))
      if (!found) throw notFound(`a Discussion with the number of ${number}`)
      return found
    },
  },
}

/** Fields of a milestone. */
export const MILESTONE_FIELDS: Fields<MilestoneRecord> = {
  closed: ({ state }) => state === 'CLOSED',
  issues: ({ repository, ...milestone }) => inMilestone(listIssues(repository, {}), milestone.title),
  pullRequests: ({ repository, ...milestone }) => inMilestone(listPulls(repository, {}), milestone.title),
  openIssueCount: milestone => countThreads(milestone, 'OPEN'),
  closedIssueCount: milestone => countThreads(milestone, 'CLOSED'),
}

/** Fields of a label. */
export const LABEL_FIELDS: Fields<LabelRecord> = {
  issues: {
    args: ISSUE_ARGS,
    value: ({ repository, name }, args) => listIssues(repository, { ...args, labels: [name] }),
  },
  pullRequests: {
    args: PULL_ARGS,
    value: ({ repository, name }, args) => listPulls(repository, { ...args, labels: [name] }),
  },
}

/** Fields of a commit. */
export const COMMIT_FIELDS: Fields<CommitRecord> = {
  associatedPullRequests: ({ oid }, _, { store }) => store.links.bringersOf(oid),
  abbreviatedOid: ({ oid }) => oid.slice(0, 7),
  messageHeadline: ({ message }) => message.split('\n')[0],
  url: ({ repository, oid }) => `${repository.url}/commit/${oid}`,
}

/** Fields of a branch. */
export const REF_FIELDS: Fields<unknown> = {}

function numbered({ threads }: StoredRepository, number: number, kinds: readonly string[]): unknown {
  const thread = threads.get(number)
  if (thread && kinds.includes(thread.__typename)) return thread
  const [kind] = kinds
  const what = kinds.length > 1 ? 'an issue or pull request' : kind === 'Issue' ? 'an Issue' : 'a PullRequest'
  throw notFound(`${what} with the number of ${number}`)
}

function listMilestones({ milestones }: StoredRepository, args: Readonly<Record<string, unknown>>): Listing {
  const order = isRecord(args.orderBy) ? args.orderBy : { field: 'NUMBER', direction: 'ASC' }
  const states = textsOf(args.states)
  const keyOf = (each: MilestoneRecord) => [milestoneKey(each, String(order.field)), each.number] as const
  const items = [...milestones.values()].filter(({ state }) => !states || states.includes(state))
  return ordered(items, keyOf, order.direction === 'DESC')
}

function milestoneKey(milestone: MilestoneRecord, field: string): string | number {
  switch (field) {
    case 'NUMBER':
      return milestone.number
    case 'UPDATED_AT':
      return milestone.updatedAt
    case 'CREATED_AT':
      return milestone.createdAt
    default:
      // Milestones without a due date come last.
      return milestone.dueOn ?? '9999'
  }
}

function listDiscussions(
  { discussions }: StoredRepository,
  { orderBy }: Readonly<Record<string, unknown>>,
): Listing {
  const order = isRecord(orderBy) ? orderBy : { field: 'UPDATED_AT', direction: 'DESC' }
  const keyOf = (each: DiscussionRecord) =>
    [order.field === 'CREATED_AT' ? each.createdAt : each.updatedAt, each.number] as const
  return ordered([...discussions.values()], keyOf, order.direction === 'DESC')
}

function ordered<T>(
  items: readonly T[],
  keyOf: (item: T) => readonly [string | number, number],
  descending: boolean,
): Listing {
  const sign = descending ? -1 : 1
  return { items: [...items].sort((a, b) => sign * compareKeys(keyOf(a), keyOf(b))), keyOf, descending }
}

function inMilestone({ items }: Listing, title: string): readonly unknown[] {
  return items.filter(item => isRecord(item) && isRecord(item.milestone) && item.milestone.title === title)
}

function countThreads({ repository, title }: MilestoneRecord, state: 'OPEN' | 'CLOSED'): number {
  const inIt = [...repository.threads.values()].filter(({ milestone }) => milestone?.title === title)
  return inIt.filter(thread => (thread.state === 'OPEN') === (state === 'OPEN')).length
}
