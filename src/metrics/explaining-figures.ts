import type { Phase } from '../phase.ts'
import type { Part } from './github-figures.ts'
import type { Sample } from './metrics.ts'

/** How long the open proposals of one state have been in it, against those that left it (measures 11 and 12). */
export interface StateAge {
  readonly phase: Phase
  /** Days the open ones have been in it; `n` is how many there are. */
  readonly openDays: Sample
  readonly oldestDays: number
  /** Days of those that left it. */
  readonly exitDays: Sample
  /** Open ones in it for longer than 85 % of those that left; null while too few have. */
  readonly beyond: number | null
  /** Share that has left it after the longest time watched, 0 to 1 (Kaplan-Meier); null when none was watched. */
  readonly everLeft: number | null
}

/** One rung of the stage ladder now (measures 10 and 15). */
export interface StageRung {
  readonly stage: string
  /** Days the open ones have been on it; `n` is how many there are. */
  readonly openDays: Sample
  /** Days of those that left it. */
  readonly exitDays: Sample
  /** Open ones on it for longer than 85 % of those that left; null while too few have. */
  readonly beyond: number | null
  /** Open ones whose target for the next rung has passed. */
  readonly targetPassed: number
  /** Open ones of which at least one of the two is true. */
  readonly overdue: number
}

/** An open proposal that should have left its rung. */
export interface OverduePromotion {
  readonly proposal: string
  readonly stage: string
  /** The rung above; null on the highest, after which comes done. */
  readonly next: string | null
  /** What it is planned for there; null where nothing names a target. */
  readonly target: string | null
  readonly targetPassed: boolean
  /** Longer on its rung than 85 % of those that left it. */
  readonly beyond: boolean
  readonly daysOnStage: number
}

/** The stage ladder with those that are late on it. */
export interface StageLadder {
  /** Lowest first. */
  readonly rungs: readonly StageRung[]
  /** Open proposals on no rung. */
  readonly offLadder: number
  /** Both reasons first, then longest on the rung. */
  readonly overdue: readonly OverduePromotion[]
  /** Release most plans of the last half year name: earlier ones have passed. Null where targets are no releases. */
  readonly release: string | null
}

/** Measure 14 for the targets of one stage, or of those that name none. */
export interface StageSlippage {
  readonly stage: string | null
  readonly n: number
  readonly later: number
  readonly earlier: number
  readonly dropped: number
  /** Later moves in all. */
  readonly replans: number
  /** How far the later ones moved, in increments and in releases, where that can be counted. */
  readonly laterSteps: Sample
  readonly laterReleases: Sample
}

/** What headers declare against what was observed (measure 26). */
export interface Drift {
  /** Days by which the declared last update precedes the last real change. */
  readonly updateLagDays: Sample
  /** Those of them that are more than 30 days behind. */
  readonly updateBehind: Part
  /** Declared in another increment than the one they landed in. */
  readonly otherIncrement: Part
}
