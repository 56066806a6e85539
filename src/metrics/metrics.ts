import type { EndPhase, Phase } from '../phase.ts'
import type { ChecklistShare, FactGap, Timeline, UnmergedProposal } from '../timeline/timeline.ts'

/** One planning increment: half-open `[start, end)`, milliseconds since the epoch. */
export interface Increment {
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * A sample under the small-sample rule: `values` holds all of them, ascending, while n < 5; `median` appears from
 * n >= 5, `p85` from n >= 19. Percentiles are nearest-rank.
 */
export interface Sample {
  readonly n: number
  readonly values: readonly number[]
  readonly median: number | null
  readonly p85: number | null
}

/** A duration in whole days (difference of UTC dates), finished items beside the Kaplan-Meier estimate that keeps the open ones as censored. */
export interface Duration {
  readonly finished: Sample
  /** Items still open at `now`, censored. */
  readonly open: number
  /** Items whose start is unknown (born in the state), left out of the fit. */
  readonly leftCensored: number
  readonly kaplanMeier: KaplanMeier
}

/** Kaplan-Meier estimate: null where the curve does not reach the quantile ("not reached"). */
export interface KaplanMeier {
  readonly n: number
  readonly events: number
  readonly median: number | null
  readonly p85: number | null
  /** Steps of the survival curve, days ascending; survival right after that day. */
  readonly curve: readonly { readonly days: number; readonly survival: number }[]
}

/** What happened inside one window, and the stock at its end. Counts of proposals unless said otherwise. */
export interface WindowMeasures {
  /** All that landed, bulk imports included. */
  readonly created: number
  readonly createdBulk: number
  /** First entries to done after birth; null when the files carry no status. */
  readonly completed: number | null
  /** Those of `completed` in bulk landings or catch-up bursts. */
  readonly completedBulk: number | null
  /** Landed already done. Counted here only. */
  readonly bornDone: number | null
  /** Entries to done after a reopening. */
  readonly recompleted: number | null
  readonly reopened: number | null
  readonly ended: Readonly<Record<EndPhase, number>>
  readonly wipAtStart: number
  readonly wipAtEnd: number
  readonly parkedAtEnd: number
  /** created - completed - bornDone - all ended. */
  readonly netFlow: number | null
  /** (completed + bornDone + ended) / created; null when nothing was created or completion is not measured. */
  readonly closureRatio: number | null
  /** Content changes inside the window over the `n` proposals alive in it: mean from one, median from five. */
  readonly changesPerProposal: {
    readonly mean: number | null
    readonly median: number | null
    readonly n: number
  }
  /** All landings inside the window over the same proposals: the raw count, bulk included. */
  readonly landingsPerProposal: number | null
  /**
   * `finished`: those completed in the window. The rest as known at its end: the estimate over everything landed
   * by then. Its curve is empty for increments; the whole history's is in `totals`.
   */
  readonly leadTimeDays: Duration
  readonly stages: readonly StageEntries[]
  /** Pull requests that add a proposal, by the moment they were up for review (measure 2); null without GitHub. */
  readonly proposed: number | null
  /** Pull requests that add a proposal, closed unmerged in the window; null without GitHub. */
  readonly notMerged: number | null
  /** Response to what was put up for review in the window (measure 16); null without GitHub. */
  readonly response: Response | null
}

/**
 * Measure 16, in whole hours, over pull requests about proposals by the moment they were up for review. Nothing yet
 * is censored at the pull request's end or the window's.
 */
export interface Response {
  readonly pulls: number
  /** First comment or review by a person who is neither the author nor a robot. */
  readonly firstResponseHours: Duration
  readonly firstReviewHours: Duration
}

/** One pull request of measure 16: when it was up for review, and the whole hours to the first response. */
export interface ResponsePoint {
  readonly at: number
  readonly pull: number
  /** Null when the start is unknown: left out of the fit and not drawn. */
  readonly hours: number | null
  /** False while nothing has come: `hours` then counts to the pull request's end or `now` (censored). */
  readonly responded: boolean
}

/** Stage graduation inside a window, for one rung of the ladder. */
export interface StageEntries {
  readonly stage: string
  /** First entries to this rung going up, the stage at landing included. */
  readonly entered: number
  /** Those of `entered` that jumped over at least one rung; a stage at landing never did. */
  readonly skipped: number
  /** Moves back down to this rung. */
  readonly steppedBack: number
  /** Targets of this stage moved to a later increment or release. */
  readonly replanned: number
}

export interface IncrementMetrics extends Increment, WindowMeasures {
  readonly inProgress: boolean
  /** Day d of D, counted from 1 in the configured zone; `day` equals `days` once it is over. */
  readonly day: number
  readonly days: number
  /**
   * The increment before, cut at the same elapsed time while this one is in progress and whole once it is over;
   * null when there is none before.
   */
  readonly sameDayPrevious: WindowMeasures | null
}

/**
 * One proposal as the report shows it: its timeline and what follows from it. Durations in whole days; age runs
 * from landing to `now` whatever became of it, and `timeInPhaseDays` sums to it.
 */
export interface ProposalMetrics {
  readonly timeline: Timeline
  readonly phase: Phase
  readonly open: boolean
  readonly landedAt: number
  readonly completedAt: number | null
  readonly endedAt: number | null
  readonly endKind: EndPhase | null
  readonly changes: {
    readonly content: number
    readonly metadata: number
    readonly bulk: number
    readonly landings: number
  }
  readonly lastMeaningfulAt: number
  readonly ageDays: number
  readonly daysInState: number
  readonly daysSinceMeaningfulChange: number
  /** Share of past items that had left this state by this age, 0 to 1; null when not open or too few exits. */
  readonly ageRisk: number | null
  /** `state`: from this state's own exits; `all`: all open states together. */
  readonly ageRiskFrom: 'state' | 'all' | null
  readonly stale: boolean
  /** Last sign of life: a meaningful landing, or what a person did on its issue or pull requests. */
  readonly lastActivityAt: number
  /** Who is to act (measure 18); null when not open, nothing is in review, or GitHub was not read. */
  readonly turn: Turn | null
  readonly timeInPhaseDays: Readonly<Partial<Record<Phase, number>>>
  readonly checklist: readonly ChecklistShare[]
}

/** Cumulative flow and net stock: one point per `at`, one series per phase, same length as `at`. */
export interface FlowSeries {
  /** Instants, ascending, at most 400; the last is `now`. */
  readonly at: readonly number[]
  /** Number that ever reached this phase or a later one of the flow. Never falls. */
  readonly cumulative: readonly { readonly phase: Phase; readonly values: readonly number[] }[]
  /** Number in this phase at that instant. May fall. */
  readonly stock: readonly { readonly phase: Phase; readonly values: readonly number[] }[]
}

/** Proposals of one owner, stage, phase or author count: `label` is untrusted text. */
export interface Share {
  readonly label: string
  readonly count: number
  readonly open: number
  readonly done: number
}

/** Acceptance by cohort of creation (measure 19). */
export interface Cohort {
  readonly name: string
  readonly n: number
  readonly done: number
  readonly ended: number
  readonly open: number
  readonly parked: number
  /** True while more than half of it is open: too early to judge. */
  readonly immature: boolean
}

export interface ConformanceIssue {
  readonly proposal: string
  readonly kind: 'skipped' | 'illegal' | 'step-back' | 'reopened'
  readonly from: string | null
  readonly to: string | null
  readonly at: number
  /** Null for what an issue told. */
  readonly commit: string | null
}

/** Measure 26: share passing each rule. */
export interface HealthRule {
  readonly rule: string
  readonly describes: string
  readonly passing: number
  readonly n: number
}

/** A measure that could not be taken, and why. Shown as "not measured". */
export type Gap = FactGap

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

/** Measure 14 for one proposal. Steps are increments where both targets name one, else null. */
export interface Slip {
  readonly proposal: string
  readonly stage: string | null
  readonly first: string
  readonly now: string | null
  readonly steps: number | null
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
  /** Biggest movers first: steps, then moves. */
  readonly slips: readonly Slip[]
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

/** Everything the report, the charts and the data files say. A pure function of (timelines, config, increments, now). */
export interface Metrics {
  readonly now: number
  readonly increments: readonly IncrementMetrics[]
  readonly totals: WindowMeasures & {
    readonly proposals: number
    readonly present: number
    readonly changesByPhase: readonly { readonly phase: Phase; readonly mean: number; readonly n: number }[]
    readonly landingsPerProposalAlive: number | null
    /** Share of proposals alive with more than one status in their history. */
    readonly moreThanOneStatus: { readonly count: number; readonly n: number } | null
  }
  readonly proposals: readonly ProposalMetrics[]
  readonly flow: FlowSeries
  readonly leadTimeDays: Duration
  readonly timeInPhaseDays: readonly {
    readonly phase: Phase
    readonly duration: Duration
    readonly skipped: number
  }[]
  readonly timeInStageDays: readonly { readonly stage: string; readonly duration: Duration }[]
  readonly byOwner: readonly Share[]
  readonly byPhase: readonly Share[]
  readonly byStage: readonly Share[]
  /** Present proposals per raw status word, most first. */
  readonly byStatus: readonly Share[]
  readonly cohorts: readonly Cohort[]
  readonly conformance: {
    readonly measured: boolean
    readonly transitions: number
    readonly allowed: number
    readonly issues: readonly ConformanceIssue[]
    readonly reopenShare: { readonly count: number; readonly n: number }
  }
  readonly health: readonly HealthRule[]
  /** Days declared creation precedes landing: median and sample. */
  readonly declaredDriftDays: Sample
  readonly catchUpBursts: readonly {
    readonly start: number
    readonly end: number
    readonly completions: number
  }[]
  readonly predictability: readonly Predictability[] | null
  readonly slippage: Slippage | null
  /** Null when GitHub was not read. */
  readonly github: GithubMetrics | null
  readonly gaps: readonly Gap[]
}
