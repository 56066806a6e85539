/**
 * What the page carries, as JSON: the part of `metrics.json` it shows, by column and with repeated words kept once.
 * Instants are seconds since the epoch. A word is its position in `words` counted from one; 0 is no word.
 */
export interface PageData {
  /** Shape of this object; the script beside it reads no other. */
  readonly version: 1
  readonly generator: string
  readonly repository: {
    readonly name: string | null
    /** Address of the repository's own page; null when it is not known, and nothing is linked then. */
    readonly page: string | null
    readonly ref: string
    readonly head: string
  }
  readonly asOf: number
  /** Clock of "created". */
  readonly created: 'landed' | 'opened' | 'declared'
  /** False where the files carry no status: completion is then not measured, which is not none. */
  readonly completionMeasured: boolean
  readonly increments: readonly PackedIncrement[]
  /** Days that past proposals stayed in a phase. */
  readonly exits: readonly PackedExits[]
  /** The ladder of stages, lowest first. */
  readonly stages: readonly string[]
  readonly words: readonly string[]
  readonly landings: PackedLandings
  readonly proposals: PackedProposals
  readonly history: PackedHistory
}

/** One increment, `[start, end)`. */
export interface PackedIncrement {
  readonly name: string
  readonly start: number
  readonly end: number
  readonly inProgress: boolean
  readonly day: number
  readonly days: number
}

/** How long past proposals stayed in a phase before they left it. */
export interface PackedExits {
  readonly phase: number
  readonly n: number
  readonly median: number | null
  readonly p85: number | null
}

/** What happened at one instant in one commit; history entries point here. */
export interface PackedLandings {
  /** Seconds since the landing before. */
  readonly at: readonly number[]
  /** As `shortOid` writes it, 0 for none. */
  readonly commit: readonly (string | 0)[]
  readonly pull: readonly number[]
}

/** One list per fact, all of the same length. Phases are positions in `PHASES`. */
export interface PackedProposals {
  /** 0 where it is the path. */
  readonly id: readonly (string | 0)[]
  readonly path: readonly (string | 0)[]
  readonly number: readonly (string | 0)[]
  readonly title: readonly string[]
  /** Empty when all of them together would make the page too large. */
  readonly excerpt: readonly string[]
  readonly owner: readonly number[]
  readonly authors: readonly (readonly number[])[]
  readonly status: readonly number[]
  readonly stage: readonly number[]
  readonly target: readonly number[]
  readonly successor: readonly number[]
  readonly phase: readonly number[]
  /** Sum of `FLAGS`. */
  readonly flags: readonly number[]
  readonly daysInState: readonly number[]
  /** Day since the epoch. */
  readonly lastMeaningful: readonly number[]
  readonly openedAt: readonly number[]
  /** Day since the epoch. */
  readonly declared: readonly number[]
  /** Content, metadata, bulk and all landings, four numbers a proposal. */
  readonly changes: readonly number[]
  /** Age risk in hundredths, -1 for none. */
  readonly risk: readonly number[]
  readonly issue: readonly number[]
  readonly pulls: readonly (readonly number[])[]
  /** Whose turn it is: word of the side, days waiting, pull request; empty for nobody's. */
  readonly turn: readonly (readonly number[])[]
}

/** Facts of a proposal that are true or false. */
export const FLAGS = { present: 1, stale: 2, issue: 4 } as const

/** The entries of all proposals one after the other. */
export interface PackedHistory {
  /** How many entries each proposal has. */
  readonly count: readonly number[]
  /** Twice the steps from the position of the entry before in `landings`, one more for what was done in bulk. */
  readonly landing: readonly number[]
  /** Position in `fields` counted from one. */
  readonly field: readonly number[]
  readonly fields: readonly string[]
  readonly to: readonly number[]
  /** Position in `PHASES` counted from one, 0 for none. */
  readonly phase: readonly number[]
  /** Pairs of entry and word, where the former value is not what the field was last set to. */
  readonly from: readonly number[]
}
