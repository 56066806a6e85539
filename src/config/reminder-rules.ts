import type { Phase } from '../phase.ts'

/** Where reminders are written: one rolling issue, an issue each, a comment on the tracking issue, or nowhere. */
export const REMINDER_MODES = ['digest', 'issue', 'comment', 'off'] as const

export type ReminderMode = (typeof REMINDER_MODES)[number]

/** Who a rule asks. `turn` is the side that has the ball in review, and the author where nothing is in review. */
export const REMINDER_ASKS = ['turn', 'author', 'reviewers', 'owners'] as const

export type ReminderAsk = (typeof REMINDER_ASKS)[number]

/** The rules that come with the program, most severe first: the order in which they are tried. */
export const BUILT_IN_RULES = [
  'done-in-tracker',
  'done-in-file',
  'deadline-passed',
  'target-passed',
  'waiting-for-review',
  'approved-not-built',
  'idle-build',
  'idle-draft',
] as const

export type BuiltInRule = (typeof BUILT_IN_RULES)[number]

/** What the text of a rule may name. */
export const RULE_PLACEHOLDERS = ['title', 'number', 'owner', 'since', 'days'] as const

/** What a proposal must be for a rule to look at it; what is absent does not matter. Words are folded. */
export interface RuleWhen {
  readonly phases?: readonly Phase[]
  readonly stages?: readonly string[]
  /** Owners, in which `*` stands for any text. */
  readonly owners?: readonly string[]
  /** Labels of its issue or an open pull request; one of them is enough. */
  readonly labels?: readonly string[]
}

/** One rule as written: a built-in one by its name with what is changed, or one of their own. */
export interface RuleSetting {
  readonly name: string
  readonly when?: RuleWhen
  /** Days without activity after which it speaks. Always there in a rule that is not built in. */
  readonly quietForDays?: number
  readonly ask?: ReminderAsk
  /** Opening sentence of the reminder: plain text with placeholders in braces. */
  readonly text?: string
}

/** Proposals nobody is ever reminded of. */
export interface ReminderExempt {
  /** Ids or numbers, as the report writes them. */
  readonly ids: readonly string[]
  /** Paths, in which `*` stands for any text. */
  readonly paths: readonly string[]
  readonly labels: readonly string[]
  readonly phases: readonly Phase[]
  /** Logins or names of authors, in which `*` stands for any text. */
  readonly authors: readonly string[]
}

/** Everything that steers reminders, checked and complete. */
export interface ReminderConfig {
  readonly mode: ReminderMode
  /** In the order they are tried. */
  readonly rules: readonly RuleSetting[]
  /** Most new reminders of one run, and of one day. */
  readonly maxNewReminders: number
  /** Most new reminders for one person in a run, and in a day. */
  readonly maxPerPerson: number
  readonly repeatAfterDays: number
  /** Reminders of one silence; after them it is a line in the digest. */
  readonly maxNudges: number
  readonly snoozeDays: number
  /** Folded name or e-mail address in a file, to login. */
  readonly people: Readonly<Partial<Record<string, string>>>
  /** Folded owner to logins. */
  readonly ownerMap: Readonly<Partial<Record<string, readonly string[]>>>
  /** False: people are named and not notified. */
  readonly mention: boolean
  readonly exempt: ReminderExempt
  /** A silence that began before this day (`yyyy-mm-dd`) is listed and never asked about; null for none. */
  readonly startDate: string | null
}

/** What somebody set about reminders, with everything else absent. */
export interface ReminderSettings {
  readonly reminders?: ReminderMode
  readonly reminderRules?: readonly RuleSetting[]
  readonly maxNewReminders?: number
  readonly maxPerPerson?: number
  readonly repeatAfterDays?: number
  readonly maxNudges?: number
  readonly snoozeDays?: number
  readonly people?: ReminderConfig['people']
  readonly ownerMap?: ReminderConfig['ownerMap']
  readonly mention?: boolean
  readonly reminderExempt?: Partial<ReminderExempt>
  readonly startDate?: string
}

/**
 * A login as GitHub allows it, with the short name of the company behind it where that manages the account
 * (`ada_acme`); never the slug of a team, which has a slash, nor an e-mail address.
 */
export const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}(?:_[A-Za-z0-9]{2,10})?$/

/** True for the name of a rule that comes with the program. */
export function isBuiltInRule(name: string): name is BuiltInRule {
  return BUILT_IN_RULES.some(known => known === name)
}
