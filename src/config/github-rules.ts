import type { EndPhase, Phase } from '../phase.ts'

/**
 * What GitHub adds to the proposals of a family. Labels and columns are folded (see `foldLabel`); a label no rule
 * names changes nothing.
 */
export interface GithubRules {
  /** Issues that are enhancements in their own right: none, every issue, or those with one of these labels. */
  readonly track: 'none' | 'all' | readonly string[]
  /** Where the phase of a proposal comes from: its file, or the issue it is linked with. */
  readonly phaseFrom: 'file' | 'issue'
  /** Phase of an open issue without any of the labels below. */
  readonly openPhase: Phase
  /** Phase of an open issue in a milestone; null when a milestone says nothing. */
  readonly milestonePhase: Phase | null
  /** Phase by label of an open issue. Of several, the one latest in the flow counts. */
  readonly labelPhases: Readonly<Record<string, Phase>>
  /** Phase by column of the project board, where it can be read. Counts before labels. */
  readonly columnPhases: Readonly<Record<string, Phase>>
  /** Rung of the preset's stage ladder by label. */
  readonly labelStages: Readonly<Record<string, string>>
  /** The boxes of the issue's body are read. */
  readonly checklists: boolean
  /** The milestone of the issue is the target of its proposal. */
  readonly milestoneIsTarget: boolean
  /** Prefixes of labels that name the owner, such as `sig/`. */
  readonly ownerLabels: readonly string[]
  /** Pull requests looked at for proposals that never landed. */
  readonly unmerged: 'none' | 'open' | 'all'
  /** What became of a pull request closed unmerged, by label; without one it is `rejected`, or `withdrawn` when its author closed it. */
  readonly unmergedEnds: Readonly<Record<string, EndPhase | 'parked'>>
  /** Another repository that holds the issues, `owner/name`; null for the same one. */
  readonly issueRepository: string | null
  /** Measure 27 is taken without being asked for. */
  readonly changeManagement: boolean
}

/** What counts as an approval: reviews, or the labels a bot sets (Prow's `lgtm` and `approved`). */
export interface ApprovalRule {
  readonly reviews: boolean
  readonly labels: readonly string[]
}

/** Measure 27: how changes of the whole repository are managed. */
export interface ChangeRule {
  /** A pull request of at least this many files or lines is large and needs a proposal. */
  readonly largeFiles: number
  readonly largeLines: number
  /** Label of what nobody has looked at yet. */
  readonly untriagedLabel: string
  /** Theme and component by label; a label that stands in neither is no group. */
  readonly themes: readonly string[]
  readonly components: readonly string[]
  /** Increments looked back on, the running one included. */
  readonly increments: number
}

/** Families whose files say all, and whose numbers lead to issues or pull requests or nowhere. */
export const FILE_RULES: GithubRules = {
  track: 'none',
  phaseFrom: 'file',
  openPhase: 'proposed',
  milestonePhase: null,
  labelPhases: {},
  columnPhases: {},
  labelStages: {},
  checklists: false,
  milestoneIsTarget: false,
  ownerLabels: [],
  unmerged: 'open',
  unmergedEnds: { postponed: 'parked', superseded: 'replaced', withdrawn: 'withdrawn', declined: 'rejected' },
  issueRepository: null,
  changeManagement: false,
}

/** Compares labels and columns as GitHub does: without regard to case, and to space around them. */
export function foldLabel(label: string): string {
  return label.trim().toLowerCase()
}
