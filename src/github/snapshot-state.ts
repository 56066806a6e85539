import type { ChangePull, Issue, Milestone, Pull, TouchedPath } from './facts.ts'
import type { Mark } from './read-probe.ts'

/** How far a list was read. */
export interface Progress {
  /** Where it goes on; null: from its beginning. */
  readonly cursor: string | null
  readonly done: boolean
}

/** Parts that a token may be denied. */
export const AREAS = ['issues', 'pullRequests', 'commits', 'milestones', 'projectBoard'] as const

export type Area = (typeof AREAS)[number]

/** What a part was denied for: a permission, or the single sign-on of an organization. */
export type Denial = 'forbidden' | 'saml'

/** Fields of an issue that an older Enterprise Server may not offer. */
export const NEWER_FIELDS = [
  'parent',
  'subIssuesSummary',
  'closedByPullRequestsReferences',
  'stateReason',
] as const

export type NewerField = (typeof NEWER_FIELDS)[number]

/** Settings that the reading depends on; other settings make parts of it start anew. */
export interface Scope {
  readonly rules: string
  readonly checklists: boolean
  /** True when the column of every issue that has one was asked for. */
  readonly board: boolean
  /** Since when change management looks back; null when it was not asked for. */
  readonly since: number | null
}

/**
 * Everything learned so far, as it is kept between two runs. Times in it are GitHub's own times of change, never
 * those of a run: reading the same state twice gives the same snapshot.
 */
export interface Snapshot {
  /** `owner/name`. */
  readonly repository: string
  /** GitHub's id of the repository, which a change of its name keeps; empty before the first answer. */
  readonly repositoryId: string
  /** Up to where changes were followed. Null before that, or where the token may not see them. */
  readonly marks: { readonly issues: Mark | null; readonly pulls: Mark | null }
  readonly scope: Scope
  /** How far lists were read, by name. */
  readonly progress: ReadonlyMap<string, Progress>
  /** Numbers known to be new or changed that are not read (again) yet; `files`: whose files are to be looked at. */
  readonly pending: Readonly<Record<'issues' | 'pulls' | 'files', ReadonlySet<number>>>
  readonly denied: ReadonlyMap<Area, Denial>
  /** Threads of which a part was denied. */
  readonly partial: ReadonlyMap<number, Denial>
  /** What an Enterprise Server does not offer. */
  readonly lacking: ReadonlySet<NewerField>
  /** Pull requests with more files than were looked at. */
  readonly manyFiles: ReadonlySet<number>
  /** Sizes of batches and pages that worked, by name of the question. */
  readonly learnedSizes: ReadonlyMap<string, number>
  readonly milestones: readonly Milestone[]
  readonly issues: ReadonlyMap<number, Issue>
  /** Without `touches`, which stand apart. */
  readonly pulls: ReadonlyMap<number, Pull>
  /** Proposal documents that pull requests looked through touch. */
  readonly touches: ReadonlyMap<number, readonly TouchedPath[]>
  readonly commits: ReadonlyMap<string, number | null>
  readonly absent: ReadonlySet<number>
  readonly changes: ReadonlyMap<number, ChangePull>
}

/** A snapshot of nothing. */
export function emptySnapshot(repository: string): Snapshot {
  return {
    repository,
    repositoryId: '',
    marks: { issues: null, pulls: null },
    scope: { rules: '', checklists: false, board: false, since: null },
    progress: new Map(),
    pending: { issues: new Set(), pulls: new Set(), files: new Set() },
    denied: new Map(),
    partial: new Map(),
    lacking: new Set(),
    manyFiles: new Set(),
    learnedSizes: new Map(),
    milestones: [],
    issues: new Map(),
    pulls: new Map(),
    touches: new Map(),
    commits: new Map(),
    absent: new Set(),
    changes: new Map(),
  }
}
