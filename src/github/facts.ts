import type { Finding } from '../finding.ts'

/**
 * What was learned from GitHub, checked and typed. Nothing here comes from a clock or an order of arrival: two runs
 * that read the same state give the same facts. Instants are milliseconds since the epoch, whole seconds.
 */

/** An account. A deleted one, which GitHub shows as a ghost, is null wherever a person may stand. */
export interface Person {
  readonly login: string
  /** True for GitHub's own kind `Bot`; a robot that uses a user account is told by the settings instead. */
  readonly bot: boolean
}

/** An issue or pull request by where it is. `repository` is `owner/name`. */
export interface Reference {
  readonly repository: string
  readonly number: number
}

export type ReviewState = 'approved' | 'changes-requested' | 'commented' | 'dismissed'

/** Why an issue was closed; null when GitHub gives no reason (pull requests, old issues). */
export type CloseReason = 'completed' | 'not-planned' | 'duplicate'

/** One thing that happened to an issue or pull request. Reviews not yet submitted are never among them. */
export type ThreadEvent =
  | { readonly kind: 'comment'; readonly at: number; readonly by: Person | null }
  | { readonly kind: 'review'; readonly at: number; readonly by: Person | null; readonly state: ReviewState }
  | { readonly kind: 'review-dismissed'; readonly at: number }
  /** The last commit of a pull request, by its committer date; earlier pushes are not told. */
  | { readonly kind: 'pushed'; readonly at: number }
  | {
      readonly kind: 'review-requested' | 'review-request-removed'
      readonly at: number
      /** Login, or slug of a team; null when GitHub no longer says. */
      readonly reviewer: string | null
      readonly team: boolean
    }
  | { readonly kind: 'ready-for-review' | 'converted-to-draft'; readonly at: number }
  | {
      readonly kind: 'labeled' | 'unlabeled'
      readonly at: number
      readonly by: Person | null
      /** Today's name of the label; null when the label was deleted. */
      readonly label: string | null
    }
  | { readonly kind: 'milestoned' | 'demilestoned'; readonly at: number; readonly milestone: string }
  | {
      readonly kind: 'closed'
      readonly at: number
      readonly by: Person | null
      readonly reason: CloseReason | null
      /** The pull request whose merge closed it, when one did. */
      readonly closer: number | null
    }
  | { readonly kind: 'reopened' | 'merged'; readonly at: number; readonly by: Person | null }
  | { readonly kind: 'renamed'; readonly at: number; readonly from: string; readonly to: string }
  | { readonly kind: 'transferred' | 'marked-as-duplicate'; readonly at: number }
  | {
      readonly kind: 'cross-referenced' | 'connected' | 'disconnected'
      readonly at: number
      readonly other: Reference
      readonly otherIs: 'issue' | 'pull'
    }

/** What issues and pull requests share. */
interface ThreadBase {
  readonly number: number
  /** Untrusted text. */
  readonly title: string
  readonly author: Person | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly closedAt: number | null
  /** Title of the milestone it is in now. */
  readonly milestone: string | null
  /** Names, sorted. */
  readonly labels: readonly string[]
  /** By time; at one instant in GitHub's order. */
  readonly events: readonly ThreadEvent[]
  /** False when part of its events could not be read: then nothing may be concluded from an absence. */
  readonly complete: boolean
}

export interface Issue extends ThreadBase {
  readonly kind: 'issue'
  readonly state: 'open' | 'closed'
  readonly reason: CloseReason | null
  /** Logins, sorted. */
  readonly assignees: readonly string[]
  readonly parent: Reference | null
  readonly subIssues: { readonly total: number; readonly completed: number } | null
  /** Pull requests that close it, by closing words or the sidebar. */
  readonly closedBy: readonly Reference[]
  /** Boxes of its body per section; empty where the family keeps none. */
  readonly checklist: readonly { readonly section: string; readonly ticked: number; readonly total: number }[]
  /** Column of the project board it stands in; null when there is none or it could not be read. */
  readonly column: string | null
}

/** A proposal document a pull request touches. */
export interface TouchedPath {
  readonly path: string
  readonly added: boolean
}

export interface Pull extends ThreadBase {
  readonly kind: 'pull'
  readonly state: 'open' | 'closed' | 'merged'
  readonly draft: boolean
  readonly mergedAt: number | null
  readonly mergeCommit: string | null
  /** Branch it is meant for. */
  readonly base: string
  readonly changedFiles: number
  /** Lines added and removed. */
  readonly changedLines: number
  /** Issues it closes. */
  readonly closes: readonly Reference[]
  /** Proposal documents among its files, null when its files were not looked at. */
  readonly touches: readonly TouchedPath[] | null
}

export type Thread = Issue | Pull

export interface Milestone {
  readonly number: number
  readonly title: string
  readonly state: 'open' | 'closed'
  readonly createdAt: number
  readonly dueOn: number | null
  readonly closedAt: number | null
}

/** A pull request as change management sees it: no timeline. */
export interface ChangePull {
  readonly number: number
  readonly title: string
  readonly author: Person | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly mergedAt: number | null
  readonly closedAt: number | null
  readonly changedFiles: number
  readonly changedLines: number
  /** Numbers of issues it closes; those elsewhere are counted only. */
  readonly closes: readonly Reference[]
  readonly milestone: string | null
  readonly labels: readonly string[]
}

/** A measure that could not be taken, and why, in a plain sentence. */
export interface FactGap {
  readonly measure: string
  readonly reason: string
}

/** Everything learned in this run and the ones before it. */
export interface GithubFacts {
  /** `owner/name` as GitHub writes it now. */
  readonly repository: string
  /** GitHub's own clock at the first answer. */
  readonly asOf: number
  readonly issues: ReadonlyMap<number, Issue>
  readonly pulls: ReadonlyMap<number, Pull>
  /** Numbers that were asked for and lead to nothing that can be seen. */
  readonly absent: ReadonlySet<number>
  /** Pull request that brought a commit; null when GitHub knows none. Commits not asked for are missing. */
  readonly pullOfCommit: ReadonlyMap<string, number | null>
  readonly milestones: readonly Milestone[]
  /** Numbers of the issues tracked for their label, or because all are. */
  readonly tracked: ReadonlySet<number>
  /** Null when change management was not asked for. Newest update first. */
  readonly changes: { readonly since: number; readonly pulls: readonly ChangePull[] } | null
  /** True when every closed pull request was looked through for proposals: only then can acceptance be told. */
  readonly sawClosedPulls: boolean
  readonly gaps: readonly FactGap[]
}

/** How a link between a proposal and an issue or pull request was found. */
export type LinkSource =
  | 'number'
  | 'field'
  | 'landing-subject'
  | 'commit'
  | 'closing-reference'
  | 'cross-reference'
  | 'sub-issue'
  | 'files'
  | 'title'
  | 'tracked-issue'

/** An issue or pull request that belongs to a proposal, here or in another repository. */
export interface Link {
  readonly kind: 'issue' | 'pull'
  readonly repository: string
  readonly number: number
  /**
   * `tracks`: the issue of the proposal; `adds`: the pull request that brought it; `changes`: one that touched it;
   * `implements`: one that closes its issue, or refers to it; `part`: a sub-issue of its issue; `mentions`: a field
   * names it.
   */
  readonly role: 'tracks' | 'adds' | 'changes' | 'implements' | 'part' | 'mentions'
  readonly from: LinkSource
}

/** Links of one proposal, and what did not lead where it should. */
export interface LinkedProposal {
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
}

/** What proposals and issues have to do with each other. */
export interface LinkedProposals {
  /** By the id each proposal was handed in with. */
  readonly proposals: ReadonlyMap<string, LinkedProposal>
  /** Tracked issues that belong to no proposal and are one themselves, by number, ascending. */
  readonly issues: ReadonlyMap<number, readonly Link[]>
}
