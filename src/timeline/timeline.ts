import type {
  ChangePull,
  FactGap,
  Issue,
  Link,
  LinkSource,
  Milestone,
  Person,
  Pull,
  Reference,
  Thread,
  ThreadEvent,
} from '../github/facts.ts'
import type { Phase } from '../phase.ts'
import type { ChecklistShare } from '../proposals/checklist.ts'
import type { LineageRule } from '../proposals/pairing.ts'

export type {
  ChangePull,
  ChecklistShare,
  FactGap,
  Issue,
  LineageRule,
  Link,
  LinkSource,
  Milestone,
  Person,
  Pull,
  Reference,
  Thread,
  ThreadEvent,
}

/** What all events share. Instants are milliseconds since the epoch, UTC. */
export interface EventBase {
  /**
   * Landing time: committer date on the first-parent line, clamped to its running maximum and to `now`. For what an
   * issue tells, GitHub's own time.
   */
  readonly at: number
  /** Object id of the landing commit, null for what an issue tells. */
  readonly commit: string | null
  /** Pull request number when the landing's subject names one. */
  readonly pr: number | null
  /** True when the landing touched many proposals at once (kpis.md, "Bulk"). */
  readonly bulk: boolean
}

/**
 * The proposal's first appearance on the measured line, or the opening of the issue it is. `phase` is the phase it
 * was born in; `path` is null for an issue.
 */
export interface Landed extends EventBase {
  readonly kind: 'landed'
  readonly path: string | null
  readonly status: string | null
  readonly phase: Phase
}

/**
 * A later landing that touched the document. `content` changed its words; `metadata` only its header or sidecar;
 * `cosmetic` is a rename, whitespace or mode change and counts as nothing.
 */
export interface Changed extends EventBase {
  readonly kind: 'changed'
  readonly change: 'content' | 'metadata' | 'cosmetic'
}

/** The document took another path. `rule` says why both paths are one proposal. */
export interface Renamed extends EventBase {
  readonly kind: 'renamed'
  readonly from: string
  readonly to: string
  readonly rule: LineageRule
}

/** The status word changed. `catchUp` marks a clean-up made of many small status-only landings. */
export interface StatusChanged extends EventBase {
  readonly kind: 'status'
  readonly from: string | null
  readonly to: string | null
  readonly fromPhase: Phase
  readonly phase: Phase
  readonly catchUp: boolean
}

/** The stage (alpha, beta, stable, or the preset's ladder) changed. */
export interface StageChanged extends EventBase {
  readonly kind: 'stage'
  readonly from: string | null
  readonly to: string | null
}

/** The increment or release a stage is planned for changed. `stage` is null when one target serves all. */
export interface TargetChanged extends EventBase {
  readonly kind: 'target'
  readonly stage: string | null
  readonly from: string | null
  readonly to: string | null
}

/** The document left the measured tree without a successor path. */
export interface Removed extends EventBase {
  readonly kind: 'removed'
}

/** A removed document came back: the same proposal after a gap. `phase` is the phase it came back in. */
export interface Restored extends EventBase {
  readonly kind: 'restored'
  readonly phase: Phase
}

export type TimelineEvent =
  | Landed
  | Changed
  | Renamed
  | StatusChanged
  | StageChanged
  | TargetChanged
  | Removed
  | Restored

/** What a proposal was called from an instant on, as its files put it then. */
export interface Naming {
  readonly at: number
  readonly number: string | null
  readonly title: string
  readonly owner: string | null
}

/** A proposal that is in a pull request and not in the tree: in review, or closed without being merged. */
export interface UnmergedProposal {
  readonly pull: Pull
  /** Documents it adds, sorted. */
  readonly paths: readonly string[]
  readonly title: string
  /** `proposed` while open. */
  readonly phase: 'proposed' | 'rejected' | 'withdrawn' | 'replaced' | 'removed' | 'parked'
  /** First moment it was up for review: opened, or for a draft first ready; null for what never left draft. */
  readonly readyAt: number | null
  readonly endedAt: number | null
}

/**
 * Everything known about one proposal, in landing order: the waist of the program. Metrics, reports and
 * reminders are pure functions of these, the configuration and `now`.
 */
export interface Timeline {
  /** First path the lineage had; with `@` and a short commit id when an earlier proposal had that path. */
  readonly id: string
  /** Number as written (leading zeros kept), null while none is given. */
  readonly number: string | null
  readonly title: string
  /** What it was read from. An enhancement that is an issue has no path and no commits. */
  readonly origin: 'file' | 'issue'
  /** Path at the measured commit, or the last one it had; null for an issue. */
  readonly path: string | null
  readonly formerPaths: readonly string[]
  readonly formerNumbers: readonly string[]
  /**
   * What it was called over time, the first at its landing. Taken from path and header, and where a family's headers
   * have no title from the first heading; else the title is the name in words.
   */
  readonly namings: readonly Naming[]
  /** Group that owns it (folder, SIG, area), null when the family names none. */
  readonly owner: string | null
  readonly authors: readonly string[]
  /** False once the document left the measured tree. */
  readonly present: boolean
  /** Creation date the header declares, `yyyy-mm-dd`, null when absent or unreadable. */
  readonly declaredAt: string | null
  /** Date of last update the header declares. */
  readonly declaredUpdatedAt: string | null
  /** Status word as written at the measured commit, null when there is none. */
  readonly status: string | null
  readonly phase: Phase
  readonly stage: string | null
  /** Increment or release that comes next for it, as written. */
  readonly target: string | null
  readonly checklist: readonly ChecklistShare[]
  /** Path or number of the proposal that replaced it, as written. */
  readonly successor: string | null
  /** First sentences of its summary, plain text, at most 300 characters; null when there is none. */
  readonly excerpt: string | null
  /** In landing order; the first is always `landed`. What an issue tells about phase, stage and target is among them, by time. */
  readonly events: readonly TimelineEvent[]
  /** Texts of its header that name issues and pull requests, as written. */
  readonly references: readonly string[]
  /** Sorted: issues before pull requests, then by number. Empty without GitHub. */
  readonly links: readonly Link[]
  /** What happened on the linked issues and pull requests of this repository, by number. Empty without GitHub. */
  readonly threads: readonly Thread[]
  /**
   * When the pull request that brought it was opened, or, if opened as a draft, first ready for review; for an
   * issue when that was opened; null when unknown.
   */
  readonly openedAt: number | null
  /** Codes of the findings that concern it, sorted, without repeats. */
  readonly findings: readonly string[]
}
