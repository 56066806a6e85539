import type { EndPhase, Phase } from '../phase.ts'
import type { ChecklistShare, FactGap, Timeline } from '../timeline/timeline.ts'
import type { Drift, StageLadder, StateAge } from './explaining-figures.ts'
import type { Forecast } from './forecast-figures.ts'
import type { GithubMetrics, Predictability, Slippage, Turn } from './github-figures.ts'

export type * from './explaining-figures.ts'
export type * from './forecast-figures.ts'
export type * from './github-figures.ts'

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
  /** Start of the UTC day on which its silence passed the limit of its phase; null while it has not. */
  readonly staleSince: number | null
  /** Start of the UTC day from which 85 % of past items had left by its age in this state; null before. */
  readonly oldSince: number | null
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
  /** One entry per open state somebody is in. */
  readonly ageing: readonly StateAge[]
  /** Null for a family without stages, and where nobody was ever on one. */
  readonly ladder: StageLadder | null
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
  readonly drift: Drift
  readonly catchUpBursts: readonly {
    readonly start: number
    readonly end: number
    readonly completions: number
  }[]
  readonly predictability: readonly Predictability[] | null
  readonly slippage: Slippage | null
  readonly forecast: Forecast
  /** Null when GitHub was not read. */
  readonly github: GithubMetrics | null
  readonly gaps: readonly Gap[]
}
