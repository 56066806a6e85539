import { describe, expect, test } from 'vitest'
import type { ProposalMetrics } from '../../src/metrics/metrics.ts'
import { nudgeTitle } from '../../src/reminders/nudge.ts'
import { planReminders, type ReminderPlan } from '../../src/reminders/plan.ts'
import { planLines, planSection } from '../../src/reminders/plan-text.ts'
import { anIssue, aPull } from '../builders/threads.ts'
import { ofType, parseGfm, textRuns } from '../report/gfm.ts'
import { HOSTILE } from '../report/hostile.ts'
import { ago, anUnmerged, aPlanInput, aProposal, linkTo, proposals } from './builders.ts'

const LIMITS = { maxNewReminders: 50, maxPerPerson: 50 }

/** Everything of theirs at once: title, owner, target, number, stage, labels, path, authors, and a reviewer. */
const hostile = (text: string, i: number): ProposalMetrics => {
  const turn = { side: 'reviewers', since: ago(90), waitingDays: 90, pull: 7, people: [text] } as const
  return aProposal({
    turn: i % 2 === 0 ? null : turn,
    timeline: {
      ...{
        id: `${text}/${i}.md`,
        path: `${text}/${i}.md`,
        title: text,
        number: text,
        owner: text,
        target: text,
      },
      ...{ stage: text, authors: [text, '@octocat'], status: text, excerpt: text },
      threads: [anIssue({ number: 12, title: text, labels: [text] })],
      links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
    },
  })
}

const ownerMap = (text: string) => ({ [text.trim().toLowerCase().replace(/\s+/g, ' ')]: ['keeper'] })

const planFor = (text: string, i: number, mode: 'digest' | 'issue' | 'comment'): ReminderPlan => {
  const pull = aPull({ number: 77, title: text })
  const unmerged = [anUnmerged({ proposal: { ...anUnmerged().proposal, pull, title: text, paths: [text] } })]
  return planReminders(
    aPlanInput({
      proposals: [hostile(text, i), hostile(text, i + 1)],
      unmerged,
      reminders: { ...LIMITS, mode, ownerMap: ownerMap(text) },
    }),
  )
}

const bodiesOf = ({ actions, digest }: ReminderPlan): readonly string[] => [
  ...actions.flatMap(action => (action.kind === 'create' && action.body !== null ? [action.body] : [])),
  ...(digest.kind === 'none' ? [] : [digest.body]),
]

/** Comments, and the few tags we write ourselves. */
const OURS =
  /^(?:<!-- -->|<!-- proposal-pulse:v1 [\w=. -]+ -->|<\/?sub>|<details>\n<summary>The rules, and how often anybody is asked<\/summary>|<\/details>)$/

const OUR_LINKS =
  /^https:\/\/(?:redirect\.)?github\.com\/acme\/enhancements\/(?:(?:blob|edit)\/main\/[\w.%/-]+|(?:issues|pull)\/\d+)$/

describe.each(['digest', 'issue', 'comment'] as const)('in mode %s', mode => {
  test.each(HOSTILE.map((text, i) => [text, i] as const))('%j does nothing', (text, i) => {
    const bodies = bodiesOf(planFor(text, i, mode))
    expect(bodies.length).toBeGreaterThan(0)
    for (const body of bodies) {
      const tree = parseGfm(body)
      for (const { url = '' } of ofType(tree, 'link')) expect(url).toMatch(OUR_LINKS)
      for (const type of [
        'image',
        'imageReference',
        'linkReference',
        'definition',
        'footnoteReference',
        'blockquote',
        'code',
      ])
        expect(ofType(tree, type)).toEqual([])
      for (const { value = '' } of ofType(tree, 'html'))
        for (const part of value.split(/(?<=>)(?=<)/)) expect(part).toMatch(OURS)
      for (const run of textRuns(tree)) {
        expect(run).not.toMatch(/@(?!octocat|keeper)[\w-]/)
        expect(run).not.toMatch(/#\d|\bgh-\d|\bcve-\d|\bghsa-|[0-9a-f]{7,}|https?:\/\/|www\./i)
      }
    }
  })
})

test('titles of issues are fixed text and a number', () => {
  for (const number of [...HOSTILE, '0012', '12'])
    for (const subject of aPlanInput({ proposals: [aProposal({ timeline: { number } })] }).subjects)
      expect(nudgeTitle(subject)).toMatch(/^Reminder: (?:a quiet proposal|proposal \d{1,9})$/)
})

test('the summary and the lines of a dry run notify nobody and obey nobody', () => {
  for (const [i, text] of HOSTILE.entries()) {
    const plan = planFor(text, i, 'issue')
    const tree = parseGfm(planSection(plan).markdown)
    expect(ofType(tree, 'table').length).toBeGreaterThan(0)
    expect([...ofType(tree, 'link'), ...ofType(tree, 'image')]).toEqual([])
    for (const run of textRuns(tree)) expect(run).not.toMatch(/@[\w-]|#\d/)
    for (const line of planLines(plan)) expect(line).not.toMatch(/[\n\r]|::|##\[/)
  }
})

test('a body never mentions anybody but whom the action is for', () => {
  const { actions } = planReminders(
    aPlanInput({ proposals: proposals(30), reminders: { ...LIMITS, mode: 'issue' } }),
  )
  for (const action of actions) {
    if (action.kind !== 'create') continue
    const mentioned = [...(action.body ?? '').matchAll(/@([\w-]+)/g)].map(match => match[1])
    expect(mentioned).toEqual(action.addressees)
  }
})
