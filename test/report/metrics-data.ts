import type { SampleJson } from './said-numbers.ts'

interface Part {
  readonly count: number
  readonly n: number
}

/** Measures of a window as `data/metrics.json` has them. */
export interface WindowJson {
  readonly created: number
  readonly createdBulk: number
  readonly completed: number | null
  readonly completedBulk: number | null
  readonly bornDone: number | null
  readonly recompleted: number | null
  readonly reopened: number | null
  readonly ended: Readonly<Record<string, number>>
  readonly wipAtEnd: number
  readonly netFlow: number | null
  readonly changesPerProposal: { readonly mean: number | null; readonly n: number }
  readonly leadTimeDays: SampleJson & { readonly open: number; readonly kaplanMeierMedian: number | null }
  readonly stages: readonly { readonly stage: string; readonly entered: number }[]
}

export interface IncrementJson extends WindowJson {
  readonly name: string
  readonly start: string
  readonly end: string
  readonly inProgress: boolean
  readonly day: number
  readonly days: number
  readonly sameDayPrevious: WindowJson | null
}

export interface ProposalJson {
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly path: string | null
  readonly owner: string | null
  readonly authors: readonly string[]
  readonly phase: string
  readonly stage: string | null
  readonly open: boolean
  readonly present: boolean
  readonly daysInState: number
  readonly daysSinceMeaningfulChange: number
  readonly ageRisk: number | null
  readonly needsDecisionSince: string | null
}

export interface StageSlippageJson {
  readonly stage: string | null
  readonly n: number
  readonly later: number
  readonly earlier: number
  readonly dropped: number
  readonly replans: number
  readonly laterSteps: SampleJson
  readonly laterReleases: SampleJson
}

export interface SlipJson {
  readonly proposal: string
  readonly stage: string | null
  readonly first: string
  readonly now: string | null
  readonly steps: number | null
  readonly releases: number | null
  readonly moves: number
}

interface StageTimes {
  readonly openDays: SampleJson
  readonly exitDays: SampleJson
  readonly beyond: number | null
}

/** The parts of `data/metrics.json` a report is held against. */
export interface MetricsData {
  readonly asOf: string
  readonly repository: { readonly name: string | null; readonly head: string }
  readonly increments: readonly IncrementJson[]
  readonly totals: WindowJson & {
    readonly present: number
    readonly moreThanOneStatus: Part | null
    readonly timeInPhaseDays: readonly (SampleJson & { readonly phase: string })[]
    readonly timeInStageDays: readonly (SampleJson & { readonly stage: string })[]
    readonly cohorts: readonly CohortJson[]
    readonly health: readonly { readonly passing: number; readonly n: number }[]
    readonly conformance: {
      readonly measured: boolean
      readonly transitions: number
      readonly allowed: number
      readonly reopenShare: Part
      readonly issues: readonly {
        readonly kind: string
        readonly from: string | null
        readonly to: string | null
        readonly commit: string | null
      }[]
    }
  }
  readonly proposals: readonly ProposalJson[]
  readonly predictability:
    | readonly {
        readonly name: string
        readonly planned: number
        readonly kept: number
        readonly lateAndDone: number
      }[]
    | null
  readonly slippage:
    | (Omit<StageSlippageJson, 'stage' | 'laterSteps' | 'laterReleases'> & {
        readonly slips: readonly SlipJson[]
        readonly byStage: readonly StageSlippageJson[]
      })
    | null
  readonly ageing: readonly (StageTimes & { readonly phase: string; readonly everLeft: number | null })[]
  readonly ladder: {
    readonly rungs: readonly (StageTimes & {
      readonly stage: string
      readonly targetPassed: number
      readonly overdue: number
    })[]
    readonly offLadder: number
    readonly release: string | null
    readonly overdue: readonly {
      readonly proposal: string
      readonly stage: string
      readonly next: string | null
      readonly target: string | null
      readonly targetPassed: boolean
      readonly beyond: boolean
      readonly daysOnStage: number
    }[]
  } | null
  readonly drift: {
    readonly createdLagDays: SampleJson
    readonly updateLagDays: SampleJson
    readonly updateBehind: Part
    readonly otherIncrement: Part
  }
}

export interface CohortJson {
  readonly name: string
  readonly n: number
  readonly done: number
  readonly ended: number
  readonly open: number
  readonly parked: number
  readonly immature: boolean
}

/** Increments that have begun, oldest first. */
export function begunIncrements({ increments, asOf }: MetricsData): readonly IncrementJson[] {
  return increments
    .filter(({ start }) => Date.parse(start) <= Date.parse(asOf))
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
}

/** Nearest rank, as the definitions have it. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
}

/** A sample under the rule of small ones. */
export const sampleOf = (values: readonly number[]): SampleJson => ({
  n: values.length,
  values: values.length < 5 ? [...values].sort((a, b) => a - b) : [],
  median: values.length < 5 ? null : medianOf(values),
  p85: null,
})
