import { isoDate } from '../report/calendar-date.ts'
import type { ReminderBrief } from './brief.ts'
import type { Day } from './calendar.ts'
import { type ExistingReminder, missingReminders, type Own, ownReminders } from './existing.ts'
import { type Memory, memoryOf } from './memory.ts'
import type { PeopleRules } from './people.ts'
import { type Rule, type RuleContext, rulesOf } from './rules.ts'
import type { ReminderState } from './state.ts'
import type { Subject } from './subject.ts'

/** Everything a plan is made from. No clock, no network: the same input gives the same plan. */
export interface PlanInput extends ReminderBrief {
  /** The server's own clock, once per run. */
  readonly now: number
  /** All of ours, open and closed, and whatever looks like one. */
  readonly existing: readonly ExistingReminder[]
  /** Ids the state knows that GitHub says are deleted or in another repository now. */
  readonly gone: readonly string[]
  /** What the last run left; null in the first run, or when it was lost. */
  readonly state: ReminderState | null
  /** Logins that lead to no account, or to one that left. */
  readonly absent: readonly string[]
  /** Keys of episodes that are not asked about in this run, as a write about them went wrong. */
  readonly withheld: readonly string[]
}

/** The input as the plan looks at it. */
export interface World {
  readonly input: PlanInput
  readonly today: Day
  readonly dayOf: (at: number) => Day
  readonly subjects: readonly Subject[]
  readonly rules: readonly Rule[]
  readonly ruleContext: RuleContext
  readonly people: PeopleRules
  readonly own: readonly Own[]
  readonly memory: Memory
  /** Reminders that ought to be in the listing and are not: then nothing new is written. */
  readonly missing: readonly string[]
  readonly baselineAt: number
}

/** Puts the input in order. */
export function worldOf(input: PlanInput): World {
  const { reminders, now, existing, state, timeZone } = input
  const dayOf = (at: number) => isoDate(at, timeZone)
  const own = ownReminders(existing, state)
  const oldest = own.reduce((at, { reminder }) => Math.min(at, reminder.createdAt), now)
  return {
    ...{ input, dayOf, own, today: dayOf(now), subjects: input.subjects },
    rules: rulesOf(reminders.rules, input.staleAfterDays),
    ruleContext: { now, phaseFromIssue: input.phaseFromIssue, ends: input.ends },
    people: {
      ...{ people: reminders.people, ownerMap: reminders.ownerMap, bots: input.bots, owners: input.owners },
      absent: new Set(input.absent.map(login => login.toLowerCase())),
      seen: new Set(input.seen),
    },
    memory: memoryOf({ own, state, gone: input.gone, dayOf, now, snoozeDays: reminders.snoozeDays }),
    missing: missingReminders(existing, input.gone, state),
    baselineAt: state?.baselineAt ?? oldest,
  }
}

/** True on the day of the first run: the backlog is listed, and nobody is asked about it. */
export const isBaseline = ({ baselineAt, dayOf, today }: World): boolean => dayOf(baselineAt) === today
