import type { UnmergedProposal } from '../timeline/timeline.ts'
import type { StageSlippage } from './explaining-figures.ts'
import type { Duration, Response, ResponsePoint, Sample } from './metrics.ts'

/** Whose turn it is on an open pull request (measure 18). */
export interface Turn {
  readonly side: 'reviewers' | 'author' | 'hold'
  readonly since: number
  readonly waitingDays: number
  readonly pull: number
  /** Logins of whom an act is asked for: reviewers asked and pending, or the author; sorted; may be empty. */
  readonly people: readonly string[]
}

/** One approver's part (measure 17). Hours from request (or ready for review) to that person's first review. */
export interface Approver {
  readonly login: string
  readonly reviews: number
  readonly approvals: number
  /** Asked and not yet answered. */
  readonly pending: number
  readonly latencyHours: Duration
}

/** Measure 17. */
export interface Approvers {
  readonly latencyHours: Duration
  readonly reviews: number
  /** Share of approvals held by the three with most; null under ten approvals. */
  readonly topThree: { readonly count: number; readonly n: number }
  /** Most reviews first. */
  readonly people: readonly Approver[]
}

/** A proposal in a pull request only, with what follows from it. */
export interface UnmergedMetrics {
  readonly proposal: UnmergedProposal
  readonly ageDays: number
  readonly turn: Turn | null
  readonly lastActivityAt: number
  readonly stale: boolean
}

/** Measure 13 for one increment. `planned`: targets that named it at its start plus grace. */
export interface Predictability {
  readonly name: string
  readonly planned: number
  readonly kept: number
  /** Added after the grace and done in it: they join the numerator of the SAFe form. */
  readonly lateAndDone: number
}

/**
 * Measure 14 for one proposal. Steps are increments where both targets name one, else null; releases are minor
 * versions where both targets are versions of one major one, else null.
 */
export interface Slip {
  readonly proposal: string
  readonly stage: string | null
  readonly first: string
  readonly now: string | null
  readonly steps: number | null
  readonly releases: number | null
  readonly moves: number
}

/** Measure 14 over all proposals with a target, or the items of change management. */
export interface Slippage {
  readonly n: number
  readonly later: number
  readonly earlier: number
  readonly dropped: number
  /** Later moves in all. */
  readonly replans: number
  /** Biggest movers first: steps, releases, then moves. */
  readonly slips: readonly Slip[]
  /** Lowest rung first, then other stages; a single entry without stages. */
  readonly byStage: readonly StageSlippage[]
}

/** `count` of `n`. */
export interface Part {
  readonly count: number
  readonly n: number
}

/** Measure 27. Pull requests are those merged inside the window looked at, by people. */
export interface ChangeManagement {
  readonly since: number
  readonly linkedToIssue: Part
  readonly largeLinkedToProposal: Part
  readonly untriaged: {
    readonly open: number
    /** Age of the open ones in days. */
    readonly ageDays: Sample
    /** Number, title and age of the oldest, at most ten. */
    readonly oldest: readonly { readonly number: number; readonly title: string; readonly ageDays: number }[]
    /** Triaged ones (the label was taken off) left without an assignee. */
    readonly triagedWithoutAssignee: Part
  }
  readonly byIncrement: readonly {
    readonly name: string
    readonly merged: number
    readonly linkedToIssue: number
    readonly large: number
    readonly largeLinkedToProposal: number
  }[]
  /** Issues that had each milestone: how many were closed in it, moved to a later one, taken out, still there. */
  readonly milestones: readonly {
    readonly title: string
    readonly items: number
    readonly closed: number
    readonly movedLater: number
    readonly removed: number
    readonly open: number
  }[]
  /** Moves to a later milestone per issue that ever had one: how many issues slipped n times. */
  readonly slips: readonly { readonly times: number; readonly issues: number }[]
  readonly themes: readonly { readonly label: string; readonly open: number; readonly closed: number }[]
  readonly components: readonly { readonly label: string; readonly open: number; readonly closed: number }[]
  /** Files that name owners (`CODEOWNERS`, `OWNERS`), by path at the measured commit. */
  readonly ownerFiles: readonly string[]
}

/** Enhancements tracked as issues: what is linked, and how far their checklists are. */
export interface IssueTracking {
  readonly tracked: number
  /** Tracked issues no pull request closes, mentions or belongs to: number and title. */
  readonly withoutPull: readonly { readonly number: number; readonly title: string }[]
  /** Pull requests that add a proposal without an issue. */
  readonly pullsWithoutIssue: readonly { readonly number: number; readonly title: string }[]
  /** Boxes ticked per section of the checklists, over all tracked issues that have it. */
  readonly checklists: readonly {
    readonly section: string
    readonly issues: number
    readonly ticked: number
    readonly total: number
  }[]
}

/** What only GitHub knows. */
export interface GithubMetrics {
  /** Whole history; see `WindowMeasures.response` for increments. */
  readonly response: Response
  /** One point per pull request of `response`, by `at`, then number: what the chart draws. */
  readonly responsePoints: readonly ResponsePoint[]
  readonly approvers: Approvers
  readonly unmerged: readonly UnmergedMetrics[]
  readonly tracking: IssueTracking | null
  readonly changeManagement: ChangeManagement | null
  /** How the links between proposals, issues and pull requests were found, most first. */
  readonly linkSources: readonly { readonly from: string; readonly count: number }[]
  readonly linked: { readonly issues: number; readonly pulls: number }
}
