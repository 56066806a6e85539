import type { StoredRepository } from './repository.ts'

/*
 * What the store keeps, named as the schema names it, so that one resolver serves all. A value may be a function:
 * it is called when the field is asked for. Times are `2024-01-10T00:00:00Z`.
 */

/** Anything with a node id. */
export interface NodeRecord {
  readonly __typename: string
  readonly id: string
}

/** An account. */
export interface ActorRecord extends NodeRecord {
  readonly __typename: 'User' | 'Bot' | 'Mannequin' | 'Organization'
  readonly login: string
  readonly url: string
}

/** A team that reviews are asked of. */
export interface TeamRecord extends NodeRecord {
  readonly __typename: 'Team'
  readonly slug: string
  readonly name: string
}

/** A label of a repository. */
export interface LabelRecord extends NodeRecord {
  readonly __typename: 'Label'
  name: string
  color: string
  description: string | null
  readonly repository: StoredRepository
}

/** A milestone. */
export interface MilestoneRecord extends NodeRecord {
  readonly __typename: 'Milestone'
  readonly number: number
  title: string
  description: string | null
  state: 'OPEN' | 'CLOSED'
  createdAt: string
  updatedAt: string
  dueOn: string | null
  closedAt: string | null
  readonly url: string
  readonly repository: StoredRepository
}

/** A commit, as far as links need it. */
export interface CommitRecord extends NodeRecord {
  readonly __typename: 'Commit'
  readonly oid: string
  readonly message: string
  readonly committedDate: string
  readonly repository: StoredRepository
}

/** Something that happened, with the fields of its type. */
export interface EventRecord extends NodeRecord {
  readonly createdAt: string
  readonly [field: string]: unknown
}

/** A value of a project field; the type tells which. */
export type FieldValueRecord = NodeRecord & Readonly<Record<string, unknown>>

/** The place of an issue or pull request on a project board. */
export interface ProjectItemRecord extends NodeRecord {
  readonly __typename: 'ProjectV2Item'
  readonly project: ProjectRecord
  readonly content: ThreadRecord
  isArchived: boolean
  createdAt: string
  updatedAt: string
  /** By the name of the field. */
  readonly values: Map<string, FieldValueRecord>
}

/** A project board. */
export interface ProjectRecord extends NodeRecord {
  readonly __typename: 'ProjectV2'
  readonly number: number
  readonly title: string
  readonly url: string
  readonly items: ProjectItemRecord[]
}

/** What issues and pull requests share. */
interface ThreadFields extends NodeRecord {
  readonly number: number
  readonly repository: StoredRepository
  readonly url: string
  title: string
  body: string
  /** Null shows as a deleted account does. */
  author: ActorRecord | null
  authorAssociation: string
  createdAt: string
  updatedAt: string
  closedAt: string | null
  milestone: MilestoneRecord | null
  labels: LabelRecord[]
  assignees: ActorRecord[]
  locked: boolean
  /** In the order they happened. */
  timeline: EventRecord[]
  projectItems: ProjectItemRecord[]
}

/** An issue. */
export interface IssueRecord extends ThreadFields {
  readonly __typename: 'Issue'
  state: 'OPEN' | 'CLOSED'
  stateReason: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED' | null
  /** Issue it is a part of, `owner/name#12`. */
  partOf: string | null
  issueType: (NodeRecord & { readonly name: string; readonly description: string | null }) | null
}

/** A file that a pull request changes. */
export interface FileRecord {
  readonly path: string
  readonly changeType: 'ADDED' | 'MODIFIED' | 'DELETED' | 'RENAMED' | 'COPIED' | 'CHANGED'
  readonly additions: number
  readonly deletions: number
}

/** A pull request. */
export interface PullRecord extends ThreadFields {
  readonly __typename: 'PullRequest'
  state: 'OPEN' | 'CLOSED' | 'MERGED'
  isDraft: boolean
  mergedAt: string | null
  mergedBy: ActorRecord | null
  mergeCommit: CommitRecord | null
  baseRefName: string
  headRefName: string
  headRefOid: string
  isCrossRepository: boolean
  reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null
  files: FileRecord[]
  changedFiles: number
  additions: number
  deletions: number
  /** Issues it closes, `owner/name#12`. */
  closes: readonly string[]
  /** Commits it brought besides the merge commit, as a rebase merge does. */
  commitOids: readonly string[]
  /** Committer date of its last commit. */
  pushedAt: string
}

/** An issue or a pull request; they share one row of numbers. */
export type ThreadRecord = IssueRecord | PullRecord

/** A discussion. */
export interface DiscussionRecord extends NodeRecord {
  readonly __typename: 'Discussion'
  readonly number: number
  readonly repository: StoredRepository
  readonly url: string
  title: string
  author: ActorRecord | null
  category: NodeRecord & { readonly name: string; readonly slug: string }
  createdAt: string
  updatedAt: string
  closed: boolean
  closedAt: string | null
  isAnswered: boolean | null
  answerChosenAt: string | null
  upvoteCount: number
  comments: EventRecord[]
}
