import type { Phase } from '../../phase.ts'

/** Everything the page knows. Instants are milliseconds since the epoch. */
export interface Model {
  readonly repository: {
    readonly name: string | null
    readonly page: string | null
    readonly ref: string
    readonly head: string
  }
  readonly generator: string
  readonly asOf: number
  /** False where the files carry no status: completion is then not measured, which is not none. */
  readonly completionMeasured: boolean
  readonly increments: readonly Increment[]
  readonly exits: ReadonlyMap<Phase, Exits>
  /** Owners, phases and stages that occur; owners by name, phases in their usual order, stages up the ladder. */
  readonly owners: readonly string[]
  readonly phases: readonly Phase[]
  readonly stages: readonly string[]
  readonly proposals: readonly Proposal[]
}

/** A planning increment, `[start, end)`. */
export interface Increment {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly inProgress: boolean
  readonly day: number
  readonly days: number
}

/** How long past proposals stayed in a phase before they left it, in days. */
export interface Exits {
  readonly n: number
  readonly median: number | null
  readonly p85: number | null
}

/** Time spent in one phase without a break, `[from, to)`; `to` is null while it lasts. */
export interface Stay {
  readonly phase: Phase
  readonly from: number
  readonly to: number | null
}

/** What happened to a field of a proposal in one landing, or on its issue. */
export interface HistoryEntry {
  readonly at: number
  /** As `shortOid` writes it: thousands are kept, a few are shown. */
  readonly shortCommit: string | null
  readonly pull: number | null
  readonly field: string
  readonly from: string | null
  readonly to: string | null
  readonly phase: Phase | null
  readonly bulk: boolean
}

/** One proposal. Texts are a stranger's: they go into text nodes only. */
export interface Proposal {
  /** Position in `Model.proposals`. */
  readonly index: number
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly path: string | null
  readonly excerpt: string
  readonly owner: string | null
  readonly authors: readonly string[]
  readonly status: string | null
  readonly stage: string | null
  readonly target: string | null
  readonly successor: string | null
  readonly phase: Phase
  readonly open: boolean
  readonly present: boolean
  readonly stale: boolean
  readonly isIssue: boolean
  readonly landedAt: number
  readonly openedAt: number | null
  /** The day its header declares. */
  readonly declaredAt: number | null
  /** The day of its last meaningful change. */
  readonly lastMeaningfulAt: number
  readonly ageDays: number
  readonly daysInState: number
  readonly daysSinceChange: number
  readonly changes: {
    readonly content: number
    readonly metadata: number
    readonly bulk: number
    readonly landings: number
  }
  /** Share of past proposals that had left this state by this age. */
  readonly risk: number | null
  readonly issue: number | null
  readonly pulls: readonly number[]
  readonly turn: { readonly side: string; readonly waitingDays: number; readonly pull: number } | null
  readonly history: readonly HistoryEntry[]
  /** In order, without gaps, from landing on; neighbours differ in phase. */
  readonly stays: readonly Stay[]
  /** Instant it counts as created; null for a stub that never became a proposal. */
  readonly createdAt: number | null
  /** First entry to done after its birth. */
  readonly completion: { readonly at: number; readonly bulk: boolean; readonly leadDays: number } | null
  /** First unsuccessful end. */
  readonly end: { readonly at: number; readonly phase: Phase } | null
  /** It came in a bulk landing. */
  readonly bornInBulk: boolean
}
