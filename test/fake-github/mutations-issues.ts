import { anIssue } from './builders.ts'
import { instant } from './clock.ts'
import type { Context } from './context.ts'
import { GithubError, notFound } from './errors.ts'
import { closed, labeled, markedAsDuplicate, renamed, reopened } from './events.ts'
import type { MutationOf } from './mutations.ts'
import type { ActorRecord, IssueRecord, LabelRecord, NodeRecord, ThreadRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'
import type { Store } from './store.ts'
import { textsOf } from './values.ts'

type Input = Readonly<Record<string, unknown>>

/** Characters that an issue or a comment may have. */
export const MOST_CHARACTERS = 65_536
/** Characters of a title. */
const LONGEST_TITLE = 256
/** Characters of the name of a label. */
const LONGEST_LABEL = 50

/** Issues and their labels and assignees. */
export const ISSUE_MUTATIONS: Readonly<Record<string, MutationOf>> = {
  createIssue: { permission: 'issues', apply: createIssue },
  updateIssue: { permission: 'issues', apply: updateIssue },
  closeIssue: { permission: 'issues', apply: closeIssue },
  createLabel: {
    permission: 'issues',
    apply: ({ repositoryId, name, color, description }, { store }) => {
      const repository = repositoryOf(store, repositoryId)
      checkText(name, 'Name', LONGEST_LABEL)
      if (!/^[0-9a-f]{6}$/i.test(String(color))) throw unprocessable('Color is not a valid hex code')
      if (repository.labels.has(String(name).toLowerCase()))
        throw unprocessable('Name has already been taken')
      const label = repository.label(String(name))
      Object.assign(label, { color, description: description ?? null })
      return { label }
    },
  },
  addLabelsToLabelable: {
    permission: 'issues',
    apply: ({ labelableId, labelIds }, { store, token }) => {
      const thread = threadOf(store, labelableId)
      const missing = labelsOf(store, thread.repository, labelIds).filter(
        each => !thread.labels.includes(each),
      )
      const events = missing.map(({ name }) => labeled(now(store), token.login, name))
      thread.repository.happen(thread.number, ...events)
      return { labelable: thread }
    },
  },
  addAssigneesToAssignable: {
    permission: 'issues',
    apply: ({ assignableId, assigneeIds }, { store }) => {
      const thread = threadOf(store, assignableId)
      const more = assigneesOf(store, thread.repository, assigneeIds)
      thread.assignees = [...new Set([...thread.assignees, ...more])]
      thread.repository.touched()
      return { assignable: thread }
    },
  },
}

function createIssue(input: Input, { store, token }: Context) {
  const repository = repositoryOf(store, input.repositoryId)
  if (!repository.hasIssuesEnabled) throw unprocessable('Issues has been disabled in this repository.')
  checkText(input.title, 'Title', LONGEST_TITLE)
  checkLength(input.body, 'Body', MOST_CHARACTERS)
  const labels = labelsOf(store, repository, input.labelIds)
  const assignees = assigneesOf(store, repository, input.assigneeIds)
  const issue = repository.addThread(
    anIssue({
      title: String(input.title),
      body: String(input.body ?? ''),
      author: token.login,
      createdAt: now(store),
      labels: labels.map(({ name }) => name),
    }),
  )
  issue.assignees = assignees
  return { issue }
}

function updateIssue({ id, title, body, state, labelIds, assigneeIds }: Input, { store, token }: Context) {
  const issue = issueOf(store, id)
  const { repository, number } = issue
  if (typeof title === 'string') checkText(title, 'Title', LONGEST_TITLE)
  checkLength(body, 'Body', MOST_CHARACTERS)
  const labels = textsOf(labelIds) && labelsOf(store, repository, labelIds)
  const assignees = textsOf(assigneeIds) && assigneesOf(store, repository, assigneeIds)
  if (typeof title === 'string' && title !== issue.title)
    repository.happen(number, renamed(now(store), token.login, issue.title, title))
  if (state === 'CLOSED' && issue.state === 'OPEN') repository.happen(number, closed(now(store), token.login))
  if (state === 'OPEN' && issue.state === 'CLOSED')
    repository.happen(number, reopened(now(store), token.login))
  repository.changeIssue(number, {
    ...(typeof body === 'string' && { body }),
    ...(labels && { labels }),
    ...(assignees && { assignees }),
  })
  return { issue }
}

/** One that is closed already stays as it is: nothing more happens to it. */
function closeIssue({ issueId, stateReason, duplicateIssueId }: Input, { store, token }: Context) {
  const issue = issueOf(store, issueId)
  const original = typeof duplicateIssueId === 'string' ? issueOf(store, duplicateIssueId) : null
  const reasons = ['COMPLETED', 'NOT_PLANNED', 'DUPLICATE'] as const
  const reason = reasons.find(each => each === stateReason) ?? 'COMPLETED'
  if (original !== null && reason !== 'DUPLICATE')
    throw unprocessable('duplicateIssueId can only be given with the state reason DUPLICATE')
  if (issue.state === 'CLOSED') return { issue }
  const { repository, number } = issue
  if (original) repository.happen(number, markedAsDuplicate(now(store), token.login, original.number))
  repository.happen(number, closed(now(store), token.login, { reason }))
  return { issue }
}

/** Throws as GitHub does for a text that is too long. */
export function checkLength(text: unknown, name: string, most: number): void {
  if (String(text ?? '').length > most) {
    throw unprocessable(`${name} is too long (maximum is ${most} characters)`)
  }
}

/** Throws as GitHub does for a text that must be there, and is not or is too long. */
export function checkText(text: unknown, name: string, most: number): void {
  if (String(text ?? '').trim() === '') throw unprocessable(`${name} can't be blank`)
  checkLength(text, name, most)
}

/** The issue or pull request of an id. */
export function threadOf(store: Store, id: unknown): ThreadRecord {
  const node = nodeOf(store, id)
  if (node.__typename !== 'Issue' && node.__typename !== 'PullRequest') throw noNode(id)
  return node as ThreadRecord
}

/** What an id leads to. */
export function nodeOf(store: Store, id: unknown): NodeRecord {
  const node = store.node(String(id))
  if (!node) throw noNode(id)
  return node
}

/** What GitHub answers where an input is refused. */
export const unprocessable = (message: string) => new GithubError('UNPROCESSABLE', message)

/** The fake's time as GitHub writes it. */
export const now = (store: Store) => instant(store.clock.now())

function issueOf(store: Store, id: unknown): IssueRecord {
  const thread = threadOf(store, id)
  if (thread.__typename !== 'Issue') throw noNode(id)
  return thread
}

function repositoryOf(store: Store, id: unknown): StoredRepository {
  const node = nodeOf(store, id)
  if (node.__typename !== 'Repository') throw noNode(id)
  return node as StoredRepository
}

function labelsOf(store: Store, repository: StoredRepository, ids: unknown): LabelRecord[] {
  return (textsOf(ids) ?? []).map(id => {
    const label = nodeOf(store, id)
    // Labels are records of a repository; only those of this one stand in its list.
    const found = [...repository.labels.values()].find(each => each === label)
    if (!found) throw noNode(id)
    return found
  })
}

/** People who cannot be assigned are refused as the REST answer words it, or left out in silence. */
function assigneesOf(store: Store, repository: StoredRepository, ids: unknown): ActorRecord[] {
  const people = (textsOf(ids) ?? []).map(id => nodeOf(store, id) as ActorRecord)
  const refused = people.filter(person => !repository.mayBeAssigned(person))
  if (refused.length > 0 && repository.unassignableAre === 'refused') {
    const names = refused.map(({ login }) => login).join(', ')
    throw unprocessable(`assignees ${names} cannot be assigned to this issue`)
  }
  return people.filter(person => !refused.includes(person))
}

const noNode = (id: unknown) => notFound(`a node with the global id of '${id}'`)
