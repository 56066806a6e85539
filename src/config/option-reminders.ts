import { OPEN_PHASES } from '../phase.ts'
import { foldLabel } from './github-rules.ts'
import { isDate } from './increment-spec.ts'
import { option } from './option-entry.ts'
import type { Place } from './option-place.ts'
import { listOf, mapOf, number, oneOf, record, type Shape, text } from './option-shape.ts'
import { flag, fold, mapped, word } from './option-words.ts'
import {
  BUILT_IN_RULES,
  isBuiltInRule,
  LOGIN,
  REMINDER_ASKS,
  REMINDER_MODES,
  type ReminderConfig,
  type ReminderExempt,
  type ReminderSettings,
  RULE_PLACEHOLDERS,
  type RuleSetting,
  type RuleWhen,
} from './reminder-rules.ts'
import { didYouMean } from './suggest.ts'

const label = mapped(text({ label: 'the name of a label', longest: 50 }), foldLabel)

const login = mapped(
  text({
    label: 'a login',
    longest: 52,
    check: name =>
      LOGIN.test(name.replace(/^@/, ''))
        ? null
        : 'the login of one person: letters, digits and single hyphens; no team, no e-mail address',
  }),
  name => name.replace(/^@/, ''),
)

const pattern = text({ label: 'text in which * stands for any text', longest: 500 })

const day = text({
  label: 'a day written yyyy-mm-dd',
  schema: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  check: written => (isDate(written) ? null : 'a day of the calendar written yyyy-mm-dd'),
})

const exempt = record<ReminderExempt>('a map with ids, paths, labels, phases and authors', {
  ids: listOf(text({ label: 'an id or a number', longest: 1000, schema: { type: ['string', 'number'] } })),
  paths: listOf(pattern),
  labels: listOf(label),
  phases: listOf(oneOf(OPEN_PHASES)),
  authors: listOf(mapped(pattern, name => fold(name).replace(/^@/, ''))),
})

const ruleText = text({
  label: 'a sentence',
  longest: 500,
  check: sentence => {
    const named = [...sentence.matchAll(/\{([^{}]*)\}/g)].map(match => match[1] ?? '')
    const strange = named.find(each => !RULE_PLACEHOLDERS.some(known => known === each))
    const known = RULE_PLACEHOLDERS.map(each => `{${each}}`).join(' ')
    return strange === undefined
      ? null
      : `only the placeholders ${known}${didYouMean(strange, RULE_PLACEHOLDERS)}`
  },
})

const ruleRecord = record<RuleSetting>('a map with name, when, quiet-for-days, ask and text', {
  // Names are ids: they stand in the digest, and in what tells one silence from another.
  name: text({
    label: 'a name of small letters, digits and hyphens',
    longest: 40,
    schema: { pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
    check: name => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? null : 'small letters, digits and hyphens'),
  }),
  when: record<RuleWhen>('a map with phases, stages, owners and labels', {
    phases: listOf(oneOf(OPEN_PHASES), 1),
    stages: listOf(word, 1),
    owners: listOf(word, 1),
    labels: listOf(label, 1),
  }) as Shape<RuleWhen>,
  quietForDays: number({ min: 7, max: 36_500, whole: true }),
  ask: oneOf(REMINDER_ASKS),
  text: ruleText,
})

const rule: Shape<RuleSetting> = {
  label: ruleRecord.label,
  schema: { ...ruleRecord.schema, required: ['name'] },
  read(at: Place) {
    const before = at.reading.problems.length
    const value = ruleRecord.read(at)
    if (value === undefined || at.reading.problems.length > before) return undefined
    const { name, ...rest } = value
    if (name === undefined) return at.refuse(ruleRecord.label, 'without name')
    if (rest.quietForDays !== undefined || isBuiltInRule(name)) return { name, ...rest }
    return at.refuse(
      `quiet-for-days, or the name of a built-in rule: ${BUILT_IN_RULES.join(', ')}${didYouMean(name, BUILT_IN_RULES)}`,
      `the rule ${name}, without quiet-for-days`,
    )
  },
}

const ruleList = listOf(rule, 1)

const reminderRules: Shape<readonly RuleSetting[]> = {
  ...ruleList,
  read(at: Place) {
    const before = at.reading.problems.length
    const rules = ruleList.read(at)
    if (rules === undefined || at.reading.problems.length > before) return undefined
    const items = at.items() ?? []
    rules.forEach(({ name }, index) => {
      const earlier = rules.slice(0, index).some(each => each.name === name)
      if (earlier) items[index]?.refuse('every rule once', `the rule ${name} a second time`)
    })
    return rules
  },
}

/** Who is reminded of what, how often and where. */
export const REMINDER_OPTIONS = {
  reminders: option({
    shape: oneOf(REMINDER_MODES),
    default: 'off',
    defaultLabel: 'off',
    description:
      'Where reminders about quiet proposals go: one issue that is kept up to date (`digest`), an issue for each (`issue`), a comment on the issue of the proposal (`comment`), or nowhere (`off`).',
    example: 'reminders: digest',
    input: true,
  }),
  reminderRules: option({
    shape: reminderRules,
    default: null,
    defaultLabel: `all built-in rules: ${BUILT_IN_RULES.join(', ')}`,
    description:
      'Rules for reminders in the order they are tried; the first that applies counts. A built-in rule is named, with what changes; any other needs `quiet-for-days`.',
    example: [
      'reminder-rules:',
      '  - name: waiting-for-review',
      '    quiet-for-days: 21',
      '  - name: beta-for-long',
      '    when: { phases: [building], stages: [beta] }',
      '    quiet-for-days: 120',
      '    ask: owners',
      "    text: 'Beta since {since}. Is it ready to be stable?'",
    ].join('\n'),
  }),
  maxNewReminders: option({
    shape: number({ min: 0, max: 50, whole: true }),
    default: 5,
    defaultLabel: '5',
    description: 'Most new reminders of one run; several runs on one day share them.',
    example: 'max-new-reminders: 5',
  }),
  maxPerPerson: option({
    shape: number({ min: 1, max: 50, whole: true }),
    default: 2,
    defaultLabel: '2',
    description: 'Most new reminders for one person in a run; several runs on one day share them.',
    example: 'max-per-person: 2',
  }),
  repeatAfterDays: option({
    shape: number({ min: 7, max: 366, whole: true }),
    default: 30,
    defaultLabel: '30',
    description: 'Days until somebody is reminded again of the same proposal.',
    example: 'repeat-after-days: 30',
  }),
  maxNudges: option({
    shape: number({ min: 1, max: 12, whole: true }),
    default: 3,
    defaultLabel: '3',
    description: 'Most reminders for one silence; after them it stays a line in the digest.',
    example: 'max-nudges: 3',
  }),
  snoozeDays: option({
    shape: number({ min: 1, max: 730, whole: true }),
    default: 90,
    defaultLabel: '90',
    description: 'Days a ticked box keeps reminders away; the label `snooze:yyyy-mm-dd` names another day.',
    example: 'snooze-days: 90',
  }),
  people: option({
    shape: mapOf(mapped(text({ label: 'a name or an e-mail address', longest: 200 }), fold), login),
    default: {},
    defaultLabel: '{}',
    description: 'Logins of people whom the files name in another way: by name or e-mail address.',
    example: 'people:\n  Ada Lovelace: ada\n  grace@example.org: ghopper',
  }),
  ownerMap: option({
    shape: mapOf(word, listOf(login, 1)),
    default: {},
    defaultLabel: '{}',
    description: 'Logins to ask for each owner, where the author of a proposal cannot be reached.',
    example: 'owner-map:\n  sig-node: [ada, ghopper]',
  }),
  mention: option({
    shape: flag,
    default: true,
    defaultLabel: 'true',
    description: 'Notify who is asked; false names them without notifying anybody.',
    example: 'mention: false',
  }),
  reminderExempt: option({
    shape: exempt,
    default: { ids: [], paths: [], labels: [], phases: [], authors: [] },
    defaultLabel: '{ ids: [], paths: [], labels: [], phases: [], authors: [] }',
    description: 'Proposals nobody is reminded of: by id or number, path, label, phase or author.',
    example: "reminder-exempt:\n  labels: [on-hold]\n  paths: ['archive/*']",
  }),
  startDate: option({
    shape: day,
    default: null,
    defaultLabel: 'none',
    description:
      'Proposals quiet since before this day are listed and nobody is asked about them, so that an old backlog stays at rest.',
    example: 'start-date: 2026-01-01',
  }),
} as const

/** The complete part of the configuration from what somebody set. */
export function reminderConfig(settings: ReminderSettings): ReminderConfig {
  const by = REMINDER_OPTIONS
  return {
    mode: settings.reminders ?? by.reminders.default,
    rules: settings.reminderRules ?? BUILT_IN_RULES.map(name => ({ name })),
    maxNewReminders: settings.maxNewReminders ?? by.maxNewReminders.default,
    maxPerPerson: settings.maxPerPerson ?? by.maxPerPerson.default,
    repeatAfterDays: settings.repeatAfterDays ?? by.repeatAfterDays.default,
    maxNudges: settings.maxNudges ?? by.maxNudges.default,
    snoozeDays: settings.snoozeDays ?? by.snoozeDays.default,
    people: settings.people ?? by.people.default,
    ownerMap: settings.ownerMap ?? by.ownerMap.default,
    mention: settings.mention ?? by.mention.default,
    exempt: { ...by.reminderExempt.default, ...settings.reminderExempt },
    startDate: settings.startDate ?? null,
  }
}
