import { describe, expect, test } from 'vitest'
import { LineCounter, parseDocument } from 'yaml'
import { Place } from '../../src/config/option-place.ts'
import { REMINDER_OPTIONS, reminderConfig } from '../../src/config/option-reminders.ts'
import type { ConfigProblem } from '../../src/config/problem.ts'
import { BUILT_IN_RULES } from '../../src/config/reminder-rules.ts'

type Name = keyof typeof REMINDER_OPTIONS

/** Reads the value of one option and gives it with everything that is wrong. */
function read(name: Name, text: string) {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const problems: ConfigProblem[] = []
  const place = new Place({ file: 'f.yml', document, lines, problems }, document.contents, name, '')
  const value = REMINDER_OPTIONS[name].shape.read(place)
  return { value, problems: problems.map(({ setting, expected, line }) => ({ setting, expected, line })) }
}

describe('rules', () => {
  test('are read with everything they may have', () => {
    const text = `
- name: waiting-for-review
  quiet-for-days: 21
- name: beta-for-long
  when: { phases: [building], stages: [Beta], owners: [SIG *], labels: [Needs Work] }
  quiet-for-days: 120
  ask: owners
  text: Beta since {since}.
- name: idle-draft
`
    expect(read('reminderRules', text)).toEqual({
      problems: [],
      value: [
        { name: 'waiting-for-review', quietForDays: 21 },
        {
          ...{ name: 'beta-for-long', quietForDays: 120, ask: 'owners', text: 'Beta since {since}.' },
          when: { phases: ['building'], stages: ['beta'], owners: ['sig *'], labels: ['needs work'] },
        },
        { name: 'idle-draft' },
      ],
    })
  })

  test('all problems are told at once', () => {
    const text = `
- quiet-for-days: 20
- name: idle-drafts
- name: Mine
  quiet-for-days: 2
  ask: everybody
  text: 'Hello {name}'
  when: { phases: [done], colour: red }
`
    const { problems } = read('reminderRules', text)
    expect(problems.map(({ setting }) => setting)).toEqual([
      'reminderRules[1]',
      'reminderRules[2]',
      'reminderRules[3].name',
      'reminderRules[3].quiet-for-days',
      'reminderRules[3].ask',
      'reminderRules[3].text',
      'reminderRules[3].when.phases[1]',
      'reminderRules[3].when.colour',
    ])
    expect(problems[1]?.expected).toContain('idle-draft')
    expect(read('reminderRules', '- name: idle-draft\n- name: idle-draft').problems).toHaveLength(1)
  })
})

test('logins are those of one person', () => {
  expect(read('people', 'Ada  Lovelace: "@ada"\nx@y.org: bob')).toEqual({
    ...{ value: { 'ada lovelace': 'ada', 'x@y.org': 'bob' }, problems: [] },
  })
  for (const wrong of ['org/team', 'a@b.c', '-a', 'a--b', 'a b', 'x'.repeat(40)])
    expect(read('people', `Ada: "${wrong}"`).problems).toHaveLength(1)
  expect(read('ownerMap', 'SIG Node: [ada, "@org/team"]').problems).toHaveLength(1)
})

test.each([
  ['reminders', 'mail'],
  ['maxNewReminders', '51'],
  ['maxPerPerson', '0'],
  ['repeatAfterDays', '1'],
  ['maxNudges', 'many'],
  ['snoozeDays', '0'],
  ['mention', 'yes'],
  ['startDate', '2026-02-30'],
  ['reminderExempt', '{ paths: docs }'],
] as const)('%s is not %s', (name, text) => {
  expect(read(name, text).problems).toHaveLength(1)
})

test('nothing set: off, with humane limits', () => {
  expect(reminderConfig({})).toMatchObject({
    ...{
      mode: 'off',
      maxNewReminders: 5,
      maxPerPerson: 2,
      repeatAfterDays: 30,
      maxNudges: 3,
      snoozeDays: 90,
    },
    rules: BUILT_IN_RULES.map(name => ({ name })),
  })
  expect(reminderConfig({ reminderExempt: { labels: ['x'] } }).exempt).toMatchObject({
    labels: ['x'],
    ids: [],
  })
})
