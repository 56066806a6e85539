import type { Config } from '../config/config.ts'
import { fold } from '../config/option-words.ts'
import {
  type BuiltInRule,
  isBuiltInRule,
  type ReminderAsk,
  type RuleSetting,
} from '../config/reminder-rules.ts'
import { matchesGlob } from '../metrics/glob.ts'
import type { Increment } from '../metrics/metrics.ts'
import { isDay, isQuiet } from './calendar.ts'
import type { Subject } from './subject.ts'

/** What rules look at besides the proposal. */
export interface RuleContext {
  readonly now: number
  /** True where the issue, not the file, says how a proposal fares: then the two cannot differ. */
  readonly phaseFromIssue: boolean
  /** Folded name of an increment, release or milestone to the instant it is over. */
  readonly ends: ReadonlyMap<string, number>
}

/** One rule. What it says is made from what it does, so that the two never differ. */
export interface Rule {
  readonly id: string
  readonly ask: ReminderAsk
  readonly quietForDays: number
  /** Start of the silence it speaks about, null when it has nothing to say (yet). */
  readonly applies: (subject: Subject, context: RuleContext) => number | null
  /** The rule in words, for the reminder and for the digest's legend. No full stop. */
  readonly describes: string
  /** First of the three answers, as something to do. */
  readonly answer: string
  /** Sentence of the settings that opens the reminder, with placeholders. */
  readonly text: string | null
}

/** A kind of rule: since when its condition holds, null when it does not. */
interface Condition {
  readonly holdsSince: (subject: Subject, context: RuleContext) => number | null
  readonly describes: string
  readonly answer: string
  readonly days: number
  readonly ask: ReminderAsk
}

/** A review nobody has given for a month is late in every community that was measured. */
const REVIEW_DAYS = 30
/** A file that says something else than the tracker, or a date gone by: time enough to notice by oneself. */
const MISMATCH_DAYS = 14

const ALWAYS = Number.NEGATIVE_INFINITY
const inPhase =
  (wanted: Subject['phase']) =>
  ({ open, phase }: Subject) =>
    open && phase === wanted ? ALWAYS : null
const WHERE_IT_STANDS = 'say where it stands'

const idle = (phase: 'proposed' | 'accepted' | 'building', describes: string, answer = WHERE_IT_STANDS) => ({
  ...{ holdsSince: inPhase(phase), describes, answer, days: 0, ask: 'turn' as const },
})

const BUILT_IN: Readonly<Record<BuiltInRule, Condition>> = {
  'done-in-tracker': {
    holdsSince: ({ open, issue }, { phaseFromIssue }) =>
      open && !phaseFromIssue && issue?.state === 'closed' && issue.reason === 'completed'
        ? issue.closedAt
        : null,
    describes: 'its issue was closed as completed and the file still says it is open',
    answer: 'set its status to what is true',
    days: MISMATCH_DAYS,
    ask: 'author',
  },
  'done-in-file': {
    holdsSince: ({ phase, issue, completedAt }, { phaseFromIssue }) =>
      phase === 'done' && !phaseFromIssue && issue?.state === 'open' ? completedAt : null,
    describes: 'the file says it is done and its issue is still open',
    answer: 'set its status to what is true, or close its issue',
    days: MISMATCH_DAYS,
    ask: 'author',
  },
  'deadline-passed': {
    holdsSince: ({ open, target }) => (open ? dateOf(target) : null),
    describes: 'the date it was planned for has passed',
    answer: 'give it a new date, or say that it is done',
    days: MISMATCH_DAYS,
    ask: 'turn',
  },
  'target-passed': {
    holdsSince: ({ open, target }, { ends }) =>
      open && target !== null ? (ends.get(fold(target)) ?? null) : null,
    describes: 'the increment or release it was planned for has passed',
    answer: 'give it a new target, or say that it is done',
    days: MISMATCH_DAYS,
    ask: 'turn',
  },
  'waiting-for-review': {
    holdsSince: ({ open, turn }) => (open && turn?.side === 'reviewers' ? turn.since : null),
    describes: 'its pull request waits for a review',
    answer: 'give the review, or say who should',
    days: REVIEW_DAYS,
    ask: 'reviewers',
  },
  'approved-not-built': idle('accepted', 'it was approved and is not being built'),
  'idle-build': idle('building', 'it is being built and nothing is heard of it'),
  'idle-draft': idle('proposed', 'it is a draft nobody has decided on'),
}

const STALE_PHASE: Readonly<Partial<Record<BuiltInRule, 'proposed' | 'accepted' | 'building'>>> = {
  'approved-not-built': 'accepted',
  'idle-build': 'building',
  'idle-draft': 'proposed',
}

/** The rules of the settings in their order. A built-in one for a phase that never goes stale is left out. */
export function rulesOf(
  settings: readonly RuleSetting[],
  staleAfterDays: Config['staleAfterDays'],
): readonly Rule[] {
  return settings.flatMap(setting => ruleOf(setting, staleAfterDays) ?? [])
}

function ruleOf(setting: RuleSetting, staleAfterDays: Config['staleAfterDays']): Rule | null {
  const { name, text = null } = setting
  const condition = isBuiltInRule(name) ? BUILT_IN[name] : CUSTOM
  const phase = isBuiltInRule(name) ? STALE_PHASE[name] : undefined
  const days = setting.quietForDays ?? (phase === undefined ? condition.days : staleAfterDays[phase])
  if (days === undefined || days === 0) return null
  return {
    ...{ id: name, ask: setting.ask ?? condition.ask, quietForDays: days, text, answer: condition.answer },
    describes: `${describesWhen(setting, condition)}, and nothing has happened for ${days} days`,
    applies(subject, context) {
      if (!matchesWhen(subject, setting.when)) return null
      const since = condition.holdsSince(subject, context)
      if (since === null) return null
      const start = Math.max(since, subject.quietSince)
      return isQuiet(start, context.now, days) ? start : null
    },
  }
}

const CUSTOM: Condition = {
  holdsSince: ({ open }) => (open ? ALWAYS : null),
  describes: 'it is open',
  answer: WHERE_IT_STANDS,
  days: 0,
  ask: 'turn',
}

/** The condition in words with what the settings narrow it to. These words are the maintainers' own. */
function describesWhen({ when = {} }: RuleSetting, { describes }: Condition): string {
  const parts = Object.entries({
    phase: when.phases,
    stage: when.stages,
    owner: when.owners,
    label: when.labels,
  }).flatMap(([name, words]) => (words === undefined ? [] : [`${name} ${words.join(' or ')}`]))
  return parts.length === 0 ? describes : `${describes} (${parts.join(', ')})`
}

function matchesWhen(subject: Subject, when: RuleSetting['when']): boolean {
  if (when === undefined) return true
  const { phases, stages, owners, labels } = when
  const owner = subject.owner === null ? '' : fold(subject.owner)
  return (
    (phases === undefined || phases.includes(subject.phase)) &&
    (stages === undefined || (subject.stage !== null && stages.includes(fold(subject.stage)))) &&
    (owners === undefined || owners.some(pattern => matchesGlob(owner, pattern))) &&
    (labels === undefined || labels.some(label => subject.labels.has(label)))
  )
}

/** The first rule that has something to say, and since when. Nothing is said of what is on hold. */
export function firstRule(
  subject: Subject,
  rules: readonly Rule[],
  context: RuleContext,
): { readonly rule: Rule; readonly since: number } | null {
  if (subject.turn?.side === 'hold') return null
  for (const rule of rules) {
    const since = rule.applies(subject, context)
    if (since !== null) return { rule, since }
  }
  return null
}

/** The end of the day a target names, null for a target that is no day. */
function dateOf(target: string | null): number | null {
  const day = target?.trim() ?? ''
  return isDay(day) ? Date.parse(`${day}T23:59:59Z`) : null
}

/** When increments and what else is known by name are over. Increments that were cut from the calendar come last. */
export function endsOf(
  increments: readonly Increment[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return new Map([
    ...increments.map(({ name, end }) => [fold(name), end] as const),
    ...[...known].map(([name, end]) => [fold(name), end] as const),
  ])
}
