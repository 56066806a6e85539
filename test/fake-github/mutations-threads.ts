import { anIssue } from './builders.ts'
import { instant } from './clock.ts'
import type { Context } from './context.ts'
import { GithubError, notFound } from './errors.ts'
import { anEvent, closed, labeled } from './events.ts'
import type { MutationOf } from './mutations.ts'
import type { ActorRecord, EventRecord, IssueRecord, LabelRecord, ThreadRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'
import type { Store } from './store.ts'
import { textsOf } from './values.ts'

type Input = Readonly<Record<string, unknown>>

/** Characters that an issue or a comment may have. */
export const MOST_CHARACTERS = 65_536

/** Issues, comments and labels. */
export const THREAD_MUTATIONS: Readonly<Record<string, MutationOf>> = {
  createIssue: { permission: 'issues', apply: createIssue },
  updateIssue: {
    permission: 'issues',
    apply: ({ id, title, body, state, labelIds, assigneeIds }, { store }) => {
      checkLength(body)
      const issue = threadOf(store, id) as IssueRecord
      const isState = state === 'OPEN' || state === 'CLOSED'
      issue.repository.changeIssue(issue.number, {
        ...(typeof title === 'string' && { title }),
        ...(typeof body === 'string' && { body }),
        ...(isState && { state }),
        ...(textsOf(labelIds) && { labels: records<LabelRecord>(store, labelIds) }),
        ...(textsOf(assigneeIds) && { assignees: records<ActorRecord>(store, assigneeIds) }),
      })
      return { issue }
    },
  },
  closeIssue: {
    permission: 'issues',
    apply: ({ issueId, stateReason }, { store, token }) => {
      const issue = threadOf(store, issueId)
      const reasons = ['COMPLETED', 'NOT_PLANNED', 'DUPLICATE'] as const
      const reason = reasons.find(each => each === stateReason) ?? 'COMPLETED'
      issue.repository.happen(issue.number, closed(now(store), token.login, { reason }))
      return { issue }
    },
  },
  addComment: {
    permission: 'issues',
    apply: ({ subjectId, body }, { store, token }) => {
      checkLength(body)
      const thread = threadOf(store, subjectId)
      if (thread.locked) {
        throw new GithubError('FORBIDDEN', 'Unable to create comment because issue is locked.')
      }
      const url = `${thread.url}#issuecomment-${thread.timeline.length + 1}`
      const fields = () => ({ body, url, updatedAt: now(store), authorAssociation: 'NONE' })
      const comment = { ...anEvent('IssueComment', now(store), token.login, fields), doer: 'author' as const }
      thread.repository.happen(thread.number, comment)
      return { commentEdge: { node: thread.timeline.at(-1), cursor: '' }, subject: thread }
    },
  },
  updateIssueComment: {
    permission: 'issues',
    apply: ({ id, body }, { store }) => {
      checkLength(body)
      const comment = commentOf(store.repository(), String(id))
      Object.assign(comment, { body, updatedAt: now(store) })
      store.repository().touched()
      return { issueComment: comment }
    },
  },
  createLabel: {
    permission: 'issues',
    apply: ({ repositoryId, name, color, description }, { store }) => {
      const repository = store.node(String(repositoryId)) as unknown as StoredRepository
      if (repository.labels.has(String(name).toLowerCase())) {
        throw new GithubError('UNPROCESSABLE', 'Name has already been taken')
      }
      const label = repository.label(String(name))
      Object.assign(label, { color, description: description ?? null })
      return { label }
    },
  },
  addLabelsToLabelable: {
    permission: 'issues',
    apply: ({ labelableId, labelIds }, { store, token }) => {
      const thread = threadOf(store, labelableId)
      const missing = records<LabelRecord>(store, labelIds).filter(each => !thread.labels.includes(each))
      const events = missing.map(({ name }) => labeled(now(store), token.login, name))
      thread.repository.happen(thread.number, ...events)
      return { labelable: thread }
    },
  },
  addAssigneesToAssignable: {
    permission: 'issues',
    apply: ({ assignableId, assigneeIds }, { store }) => {
      const thread = threadOf(store, assignableId)
      thread.assignees = [...new Set([...thread.assignees, ...records<ActorRecord>(store, assigneeIds)])]
      thread.repository.touched()
      return { assignable: thread }
    },
  },
}

function createIssue(input: Input, { store, token }: Context) {
  const repository = store.node(String(input.repositoryId)) as unknown as StoredRepository
  if (!repository.hasIssuesEnabled) {
    throw new GithubError('UNPROCESSABLE', 'Issues has been disabled in this repository.')
  }
  checkLength(input.body)
  const labels = records<LabelRecord>(store, input.labelIds).map(({ name }) => name)
  const assignees = records<ActorRecord>(store, input.assigneeIds)
  const issue = repository.addThread(
    anIssue({
      title: String(input.title),
      body: String(input.body ?? ''),
      author: token.login,
      createdAt: now(store),
      labels,
      assignees: assignees.map(({ login, __typename }) => (__typename === 'Bot' ? `${login}[bot]` : login)),
    }),
  )
  return { issue }
}

function checkLength(body: unknown): void {
  if (typeof body === 'string' && body.length > MOST_CHARACTERS) {
    throw new GithubError('UNPROCESSABLE', `Body is too long (maximum is ${MOST_CHARACTERS} characters)`)
  }
}

function threadOf(store: Store, id: unknown): ThreadRecord {
  const node = store.node(String(id))
  const isThread = node?.__typename === 'Issue' || node?.__typename === 'PullRequest'
  if (!isThread) throw notFound(`a node with the global id of '${id}'`)
  return node as ThreadRecord
}

function commentOf({ threads }: StoredRepository, id: string): EventRecord {
  const events = [...threads.values()].flatMap(({ timeline }) => timeline)
  const comment = events.find(event => event.id === id && event.__typename === 'IssueComment')
  if (!comment) throw notFound(`a node with the global id of '${id}'`)
  return comment
}

function records<T>(store: Store, ids: unknown): T[] {
  return (textsOf(ids) ?? []).map(id => {
    const node = store.node(id)
    if (!node) throw notFound(`a node with the global id of '${id}'`)
    return node as T
  })
}

const now = (store: Store) => instant(store.clock.now())
