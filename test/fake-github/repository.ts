import { asInstant, instant } from './clock.ts'
import { type DiscussionDraft, makeDiscussion } from './discussion.ts'
import type { EventDraft } from './events.ts'
import { happened } from './happened.ts'
import { Listings } from './listings.ts'
import { type IssueDraft, makeThread, type PullDraft } from './make-thread.ts'
import type {
  ActorRecord,
  CommitRecord,
  DiscussionRecord,
  IssueRecord,
  LabelRecord,
  MilestoneRecord,
  PullRecord,
  ThreadRecord,
} from './records.ts'
import type { Store } from './store.ts'

/** What a repository may be told about itself. */
export interface StoredRepositoryDetails {
  readonly defaultBranch?: string
  /** Commit the default branch points to. */
  readonly headOid?: string
  readonly isArchived?: boolean
  readonly isPrivate?: boolean
  readonly hasIssuesEnabled?: boolean
  readonly hasDiscussionsEnabled?: boolean
}

/** What a milestone is made from. */
export interface MilestoneDraft {
  readonly title: string
  readonly number?: number
  readonly description?: string
  readonly createdAt?: string
  readonly updatedAt?: string
  readonly dueOn?: string
  readonly closedAt?: string
}

/** A thread before any event, when a builder names no time. */
export const FIRST_DAY = '2024-01-01T00:00:00Z'
const OID_LENGTH = 40

/** A repository in the store. Fields are named as in the schema; methods are for tests. */
export class StoredRepository {
  readonly __typename = 'Repository'
  readonly id: string
  readonly name: string
  readonly nameWithOwner: string
  readonly url: string
  readonly owner: ActorRecord
  readonly isFork = false
  isArchived: boolean
  isPrivate: boolean
  hasIssuesEnabled: boolean
  hasDiscussionsEnabled: boolean
  defaultBranch: string
  /** Commit at the tip of the default branch; null in an empty repository. */
  head: CommitRecord | null
  readonly store: Store
  readonly threads = new Map<number, ThreadRecord>()
  readonly milestones = new Map<string, MilestoneRecord>()
  readonly labels = new Map<string, LabelRecord>()
  readonly commits = new Map<string, CommitRecord>()
  readonly discussions = new Map<number, DiscussionRecord>()
  readonly lists = new Listings()
  /** False as on servers whose `createdBy` finds no issue of a bot (renovate#44730). */
  createdByFindsBots = true
  /** Logins that no issue can be assigned to, besides bots. */
  readonly unassignable = new Set<string>()
  /** What becomes of a write that assigns them: it is refused as a whole, or done without them. */
  unassignableAre: 'refused' | 'left out' = 'refused'
  #lastNumber = 0

  constructor(store: Store, nameWithOwner: string, details: StoredRepositoryDetails) {
    const [owner = '', name = ''] = nameWithOwner.split('/')
    this.store = store
    this.id = store.newId('R')
    this.name = name
    this.nameWithOwner = nameWithOwner
    this.url = `https://github.com/${nameWithOwner}`
    this.owner = {
      __typename: 'Organization',
      id: store.newId('O'),
      login: owner,
      url: `https://github.com/${owner}`,
    }
    this.isArchived = details.isArchived ?? false
    this.isPrivate = details.isPrivate ?? false
    this.hasIssuesEnabled = details.hasIssuesEnabled ?? true
    this.hasDiscussionsEnabled = details.hasDiscussionsEnabled ?? false
    this.defaultBranch = details.defaultBranch ?? 'main'
    this.head = details.headOid ? this.commit(details.headOid) : null
  }

  /** Adds issues and pull requests made by `anIssue` and `aPull`. */
  add(...drafts: readonly (IssueDraft | PullDraft)[]): this {
    for (const draft of drafts) this.keepThread(makeThread(this, draft))
    return this
  }

  /** Adds one issue or pull request and gives it. */
  addThread(draft: IssueDraft | PullDraft): ThreadRecord {
    return this.keepThread(makeThread(this, draft))
  }

  /** Adds a discussion. */
  addDiscussion(draft: DiscussionDraft): DiscussionRecord {
    const discussion = this.store.keep(makeDiscussion(this, draft))
    this.discussions.set(discussion.number, discussion)
    this.touched()
    return discussion
  }

  /** Adds a milestone, or changes the one of that title. */
  addMilestone(draft: MilestoneDraft): MilestoneRecord {
    const known = this.milestones.get(draft.title)
    const number = known?.number ?? draft.number ?? this.milestones.size + 1
    const createdAt = draft.createdAt ? asInstant(draft.createdAt) : (known?.createdAt ?? FIRST_DAY)
    const closedAt = draft.closedAt ? asInstant(draft.closedAt) : null
    const milestone: MilestoneRecord = Object.assign(known ?? {}, {
      __typename: 'Milestone' as const,
      id: known?.id ?? this.store.newId('MI'),
      number,
      title: draft.title,
      description: draft.description ?? null,
      state: closedAt ? ('CLOSED' as const) : ('OPEN' as const),
      createdAt,
      updatedAt: draft.updatedAt ? asInstant(draft.updatedAt) : (closedAt ?? createdAt),
      dueOn: draft.dueOn ? asInstant(draft.dueOn) : null,
      closedAt,
      url: `${this.url}/milestone/${number}`,
      repository: this,
    })
    this.milestones.set(draft.title, this.store.keep(milestone))
    this.touched()
    return milestone
  }

  /** The milestone of that title, made when it is new. */
  milestone(title: string): MilestoneRecord {
    return this.milestones.get(title) ?? this.addMilestone({ title })
  }

  /** The label of that name, made when it is new. GitHub compares names without case. */
  label(name: string): LabelRecord {
    const key = name.toLowerCase()
    const known = this.labels.get(key)
    if (known) return known
    const id = this.store.newId('LA')
    const label: LabelRecord = {
      __typename: 'Label',
      id,
      name,
      color: 'ededed',
      description: null,
      repository: this,
    }
    this.labels.set(key, this.store.keep(label))
    this.touched()
    return label
  }

  /** The commit of that id, made when it is new. */
  commit(oid: string, message = 'A commit', committedDate = FIRST_DAY): CommitRecord {
    const known = this.commits.get(oid)
    if (known) return known
    if (oid.length !== OID_LENGTH) throw new Error(`fake: a commit id has 40 digits, not "${oid}"`)
    const id = this.store.newId('C')
    const commit: CommitRecord = { __typename: 'Commit', id, oid, message, committedDate, repository: this }
    this.commits.set(oid, this.store.keep(commit))
    return commit
  }

  /** The issue or pull request of that number; throws when there is none. */
  thread(number: number): ThreadRecord {
    const thread = this.threads.get(number)
    if (!thread) throw new Error(`fake: ${this.nameWithOwner}#${number} is not in the store`)
    return thread
  }

  /** Changes fields of an issue and its time of update, which is the clock's unless given. */
  changeIssue(number: number, changes: Partial<IssueRecord>): void {
    this.#change(number, 'Issue', changes)
  }

  /** Changes fields of a pull request and its time of update, which is the clock's unless given. */
  changePull(number: number, changes: Partial<PullRecord>): void {
    this.#change(number, 'PullRequest', changes)
  }

  /** Lets something happen to an issue or pull request; labels, milestone and state follow. */
  happen(number: number, ...events: readonly EventDraft[]): void {
    const thread = this.thread(number)
    for (const event of events) happened(thread, event)
    this.touched()
  }

  /** Deletes an issue or pull request. */
  remove(number: number): void {
    const thread = this.thread(number)
    this.threads.delete(number)
    this.store.forget(thread)
    this.touched()
  }

  /** True for people an issue can be assigned to. */
  mayBeAssigned({ __typename, login }: ActorRecord): boolean {
    return __typename === 'User' && !this.unassignable.has(login)
  }

  /** To be called after a record was changed by hand: sorted lists and links are made anew. */
  touched(): void {
    this.lists.forget()
    this.store.links.forget()
  }

  /** A number that neither an issue nor a pull request has. */
  nextNumber(): number {
    while (this.threads.has(this.#lastNumber + 1)) this.#lastNumber += 1
    return this.#lastNumber + 1
  }

  #change(number: number, kind: ThreadRecord['__typename'], changes: Partial<ThreadRecord>): void {
    const thread = this.thread(number)
    if (thread.__typename !== kind) throw new Error(`fake: #${number} is no ${kind}`)
    Object.assign(thread, { updatedAt: instant(this.store.clock.now()) }, changes)
    this.touched()
  }

  /** Adds a record that was made by hand. */
  keepThread(thread: ThreadRecord): ThreadRecord {
    if (this.threads.has(thread.number)) throw new Error(`fake: #${thread.number} is there already`)
    this.threads.set(thread.number, this.store.keep(thread))
    this.touched()
    return thread
  }
}
