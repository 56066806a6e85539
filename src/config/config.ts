import type { Phase } from '../phase.ts'
import type { ApprovalRule, ChangeRule } from './github-rules.ts'
import type { Preset } from './preset.ts'
import type { ReminderConfig } from './reminder-rules.ts'

/** How planning increments are cut. Instants are worked out in `timeZone`. */
export type IncrementSpec =
  | { readonly kind: 'year' | 'quarter' | 'month' }
  | { readonly kind: 'weeks'; readonly weeks: number; readonly anchor: string }
  | { readonly kind: 'list'; readonly increments: readonly ListedIncrement[] }
  | { readonly kind: 'tags'; readonly pattern: string }
  | { readonly kind: 'cycles' }
  | { readonly kind: 'milestones' }

/** One increment of an explicit list: dates `yyyy-mm-dd`, `start` included, `end` excluded. */
export interface ListedIncrement {
  readonly name: string
  readonly start: string
  readonly end: string
}

/** Everything that steers a run, checked and complete. Nothing below this reads options any more. */
export interface Config {
  readonly preset: Preset
  /** Says why this preset: named by the user, or what detection saw. */
  readonly presetReason: string
  readonly increments: IncrementSpec
  /** True when nobody chose the increments, so that the report says how to. */
  readonly incrementsAreDefault: boolean
  /** Pattern for names of increments: `{year}`, `{yy}`, `{quarter}`, `{month}`, `{n}` (n of the year), `{index}`; null for the kind's own. */
  readonly incrementName: string | null
  /** IANA time zone. */
  readonly timeZone: string
  /** Clock of measure 1. */
  readonly created: 'landed' | 'opened' | 'declared'
  readonly bulk: { readonly minProposals: number; readonly minShare: number }
  readonly burst: { readonly minCompletions: number; readonly days: number }
  /** Full object ids whose landings are treated as bulk. */
  readonly ignoreCommits: readonly string[]
  /** Days without meaningful change after which an open proposal is stale, per phase. */
  readonly staleAfterDays: Readonly<Partial<Record<Phase, number>>>
  /** Pairs of paths that are one proposal although git cannot show it. */
  readonly aliases: readonly { readonly from: string; readonly to: string }[]
  /** Title of the report. */
  readonly title: string | null
  /** Most increments shown in the report's tables and charts; the data files hold all. */
  readonly showIncrements: number
  readonly approval: ApprovalRule
  /** Logins that are robots although GitHub calls them users; `*` stands for any text. */
  readonly bots: readonly string[]
  /** Labels under which neither side has the turn. */
  readonly holdLabels: readonly string[]
  /** Days after the start of an increment in which a plan still counts as made at its start. */
  readonly planningGraceDays: number
  /** Null when change management is not measured. */
  readonly changeManagement: ChangeRule | null
  /** People are named in the tables of reviewers; else only counts are shown. */
  readonly nameReviewers: boolean
  /** The report has an event log for process mining; no number depends on it. */
  readonly ocel: boolean
  /** The report has a page to explore it; no number depends on it. */
  readonly dashboard: boolean
  /** Who is reminded of what; no number of the report depends on it. */
  readonly reminders: ReminderConfig
}
