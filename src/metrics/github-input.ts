import type { ChangePull, FactGap, Issue, Milestone, UnmergedProposal } from '../timeline/timeline.ts'

/** GitHub's part of what the numbers depend on. */
export interface GithubInput {
  readonly unmerged: readonly UnmergedProposal[]
  /** False when not one of them could be read: then there is nothing to count, not even a zero. */
  readonly readIssues: boolean
  readonly readPulls: boolean
  /** True when closed pull requests were looked at too, so that acceptance can be told. */
  readonly sawClosedPulls: boolean
  readonly changes: { readonly since: number; readonly pulls: readonly ChangePull[] } | null
  /** Every issue read, for change management and tracking. */
  readonly issues: readonly Issue[]
  /** Numbers of tracked issues. */
  readonly tracked: ReadonlySet<number>
  readonly milestones: readonly Milestone[]
  readonly ownerFiles: readonly string[]
  readonly repository: string
  readonly gaps: readonly FactGap[]
}
