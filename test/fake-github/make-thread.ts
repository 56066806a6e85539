import { asInstant } from './clock.ts'
import type { EventDraft } from './events.ts'
import { madeUpOid } from './events.ts'
import { happened } from './happened.ts'
import type { FileRecord, IssueRecord, PullRecord, ThreadRecord } from './records.ts'
import { FIRST_DAY, type StoredRepository } from './repository.ts'
import { fullName, type Reference } from './store.ts'

/** What issues and pull requests are made from. What is not said follows from the events. */
interface ThreadDraft {
  /** The next free one unless given. */
  readonly number?: number
  readonly title?: string
  readonly body?: string
  /** Login, `name[bot]`, or null for a deleted account. */
  readonly author?: string | null
  readonly authorAssociation?: string
  readonly createdAt?: string
  readonly updatedAt?: string
  readonly labels?: readonly string[]
  readonly milestone?: string | null
  readonly assignees?: readonly string[]
  /** Events in order; labels, milestone, title and state follow from them. */
  readonly events?: readonly EventDraft[]
  /** Fields of the project boards it stands on, by the board's title; a text is a single select value. */
  readonly projects?: Readonly<Record<string, Readonly<Record<string, string | Iteration>>>>
}

/** An iteration of a project board, dates as `2024-01-10`. */
export interface Iteration {
  readonly title: string
  readonly startDate: string
  readonly duration: number
}

/** What an issue is made from. */
export interface IssueDraft extends ThreadDraft {
  readonly kind: 'issue'
  readonly parent?: Reference
  readonly issueType?: string
  /** Short for a closing event. */
  readonly closedAt?: string
  readonly stateReason?: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | null
}

/** What a pull request is made from. */
export interface PullDraft extends ThreadDraft {
  readonly kind: 'pull'
  readonly draft?: boolean
  readonly base?: string
  readonly head?: string
  readonly fork?: boolean
  /** Changed files; a path alone is an added file of ten lines. */
  readonly files?: readonly (string | (Partial<FileRecord> & { readonly path: string }))[]
  readonly changedFiles?: number
  readonly additions?: number
  readonly deletions?: number
  /** Issues it closes. */
  readonly closes?: readonly Reference[]
  readonly reviewDecision?: PullRecord['reviewDecision']
  /** Commits it brought besides the merge commit. */
  readonly commitOids?: readonly string[]
  /** When its last commit was made; when it was opened unless given. */
  readonly pushedAt?: string
}

/** Makes the record of an issue or pull request, its events already happened. */
export function makeThread(repository: StoredRepository, draft: IssueDraft | PullDraft): ThreadRecord {
  const number = draft.number ?? repository.nextNumber()
  const thread =
    draft.kind === 'issue' ? anIssueRecord(repository, number, draft) : aPullRecord(repository, number, draft)
  for (const event of draft.events ?? []) happened(thread, event)
  if (draft.labels) thread.labels = draft.labels.map(name => repository.label(name))
  if (draft.milestone !== undefined)
    thread.milestone = draft.milestone === null ? null : repository.milestone(draft.milestone)
  if (draft.title !== undefined) thread.title = draft.title
  if (draft.updatedAt) thread.updatedAt = asInstant(draft.updatedAt)
  for (const [title, fields] of Object.entries(draft.projects ?? {})) placeOnBoard(thread, title, fields)
  return thread
}

function common(repository: StoredRepository, number: number, draft: ThreadDraft) {
  const createdAt = asInstant(draft.createdAt ?? draft.events?.[0]?.at ?? FIRST_DAY)
  const { store } = repository
  const author = draft.author === undefined ? 'ada' : draft.author
  return {
    number,
    repository,
    title: draft.title ?? `Title ${number}`,
    body: draft.body ?? '',
    author: author === null ? null : store.actor(author),
    authorAssociation: draft.authorAssociation ?? 'CONTRIBUTOR',
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    milestone: null,
    labels: [],
    assignees: (draft.assignees ?? []).map(login => store.actor(login)),
    locked: false,
    timeline: [],
    projectItems: [],
  }
}

function anIssueRecord(repository: StoredRepository, number: number, draft: IssueDraft): IssueRecord {
  const { store } = repository
  const closedAt = draft.closedAt ? asInstant(draft.closedAt) : null
  const fields = common(repository, number, draft)
  return {
    ...fields,
    __typename: 'Issue',
    id: store.newId('I'),
    url: `${repository.url}/issues/${number}`,
    state: closedAt ? 'CLOSED' : 'OPEN',
    stateReason: draft.stateReason ?? (closedAt ? 'COMPLETED' : null),
    closedAt,
    updatedAt: closedAt ?? fields.updatedAt,
    partOf: draft.parent === undefined ? null : fullName(draft.parent, repository),
    issueType:
      draft.issueType === undefined
        ? null
        : { __typename: 'IssueType', id: store.newId('IT'), name: draft.issueType, description: null },
  }
}

function aPullRecord(repository: StoredRepository, number: number, draft: PullDraft): PullRecord {
  const files = (draft.files ?? []).map(asFile)
  const turn = draft.events?.find(
    ({ type }) => type === 'ReadyForReviewEvent' || type === 'ConvertToDraftEvent',
  )
  const fields = common(repository, number, draft)
  return {
    ...fields,
    __typename: 'PullRequest',
    id: repository.store.newId('PR'),
    url: `${repository.url}/pull/${number}`,
    state: 'OPEN',
    isDraft: draft.draft ?? turn?.type === 'ReadyForReviewEvent',
    mergedAt: null,
    mergedBy: null,
    mergeCommit: null,
    baseRefName: draft.base ?? repository.defaultBranch,
    headRefName: draft.head ?? `topic-${number}`,
    headRefOid: madeUpOid(number).replace(/^0/, 'f'),
    isCrossRepository: draft.fork ?? false,
    reviewDecision: draft.reviewDecision ?? null,
    files,
    changedFiles: draft.changedFiles ?? files.length,
    additions: draft.additions ?? sum(files.map(file => file.additions)),
    deletions: draft.deletions ?? sum(files.map(file => file.deletions)),
    closes: (draft.closes ?? []).map(each => fullName(each, repository)),
    commitOids: draft.commitOids ?? [],
    pushedAt: draft.pushedAt === undefined ? fields.createdAt : asInstant(draft.pushedAt),
  }
}

function asFile(file: string | (Partial<FileRecord> & { readonly path: string })): FileRecord {
  const added = { changeType: 'ADDED', additions: 10, deletions: 0 } as const
  return typeof file === 'string' ? { ...added, path: file } : { ...added, ...file }
}

function placeOnBoard(
  thread: ThreadRecord,
  title: string,
  fields: Readonly<Record<string, string | Iteration>>,
): void {
  const { store, owner } = thread.repository
  const project = store.project(title, owner.login)
  const { updatedAt, createdAt } = thread
  const values = Object.entries(fields).map(([name, value]) => {
    const id = store.newId('PVTFV')
    const record =
      typeof value === 'string'
        ? { __typename: 'ProjectV2ItemFieldSingleSelectValue', id, name: value, updatedAt, createdAt }
        : { __typename: 'ProjectV2ItemFieldIterationValue', id, ...value, updatedAt, createdAt }
    return [name, record] as const
  })
  const item = store.keep({
    __typename: 'ProjectV2Item' as const,
    id: store.newId('PVTI'),
    project,
    content: thread,
    isArchived: false,
    createdAt,
    updatedAt,
    values: new Map(values),
  })
  project.items.push(item)
  thread.projectItems.push(item)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
