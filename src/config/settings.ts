import type { Phase } from '../phase.ts'
import type { Config, IncrementSpec } from './config.ts'
import type { ApprovalRule, ChangeRule, GithubRules } from './github-rules.ts'
import type { Field, HeaderForm, Preset } from './preset.ts'
import type { ReminderSettings } from './reminder-rules.ts'

/**
 * What somebody set, typed and checked, with everything else absent. A file, the inputs of the Action and the
 * flags of the terminal each give one of these; `settle` puts them together.
 */
export interface Settings extends ReminderSettings {
  readonly preset?: string
  readonly ref?: string
  readonly title?: string
  readonly documents?: readonly string[]
  readonly sidecars?: readonly string[]
  readonly exclude?: readonly string[]
  readonly forms?: readonly HeaderForm[]
  readonly fields?: Readonly<Partial<Record<Field, readonly string[]>>>
  /** Folded status word to phase. */
  readonly statuses?: Readonly<Partial<Record<string, Phase>>>
  readonly statusOrder?: readonly string[]
  readonly stages?: readonly string[]
  readonly increments?: IncrementSpec
  readonly incrementName?: string
  readonly timeZone?: string
  readonly created?: Config['created']
  readonly bulk?: Partial<Config['bulk']>
  readonly catchUpBurst?: Partial<Config['burst']>
  readonly ignoreCommits?: Config['ignoreCommits']
  readonly staleAfterDays?: Config['staleAfterDays']
  readonly aliases?: Config['aliases']
  readonly showIncrements?: number
  readonly trackIssues?: GithubRules['track']
  readonly phaseFrom?: GithubRules['phaseFrom']
  readonly labelPhases?: Readonly<Partial<Record<string, Phase>>>
  readonly columnPhases?: Readonly<Partial<Record<string, Phase>>>
  readonly labelStages?: Readonly<Partial<Record<string, string>>>
  readonly numberIs?: Preset['numberIs']
  readonly issueRepository?: string
  readonly unmerged?: GithubRules['unmerged']
  readonly approval?: Partial<ApprovalRule>
  readonly bots?: Config['bots']
  readonly holdLabels?: Config['holdLabels']
  readonly planningGraceDays?: number
  readonly changeManagement?: boolean | Partial<ChangeRule>
  readonly nameReviewers?: boolean
  readonly ocel?: boolean
  readonly dashboard?: boolean
}
