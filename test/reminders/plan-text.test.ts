import { expect, test } from 'vitest'
import { planReminders } from '../../src/reminders/plan.ts'
import { planLines, planSection } from '../../src/reminders/plan-text.ts'
import { aPlanInput, aProposal, aState, proposals } from './builders.ts'

const plan = planReminders(
  aPlanInput({
    proposals: [
      ...proposals(3, () => '@ada'),
      aProposal({ timeline: { authors: ['x@y.org'], title: 'Lost' } }),
    ],
  }),
)

test('the plan as lines, each with its reason', () => {
  expect(planLines(plan)).toMatchInlineSnapshot(`
    [
      "2 to remind, 0 to update, 0 to clear; 1 wait, 1 are left alone; nobody can be reached for 1 proposal; digest: create.",
      "remind in the digest: 0001 Thing 1 [idle-draft] (ada). Since 2023-10-28: it is a draft nobody has decided on, and nothing has happened for 180 days.",
      "remind in the digest: 0002 Thing 2 [idle-draft] (ada). Since 2023-10-29: it is a draft nobody has decided on, and nothing has happened for 180 days.",
      "wait: 0003 Thing 3 [idle-draft] (ada). At most 5 new reminders a run, and 2 for one person.",
      "leave: 0001 Lost [idle-draft]. Cannot be asked: its author is an e-mail address that no login is known for.",
      "nobody for 0001 Lost: its author is an e-mail address that no login is known for",
    ]
  `)
})

test('the plan as a table', () => {
  expect(planSection(plan).markdown).toMatchInlineSnapshot(`
    "## Reminders

    2 to remind, 0 to update, 0 to clear; 1 wait, 1 are left alone; nobody can be reached for 1 proposal; digest: create.

    | What | Proposal | Rule | Who | Why |
    | --- | --- | --- | --- | --- |
    | remind in the digest | 0001 Thing 1 | \`idle-draft\` | \`ada\` | Since 2023-10-28: it is a draft nobody has decided on, and nothing has happened for 180 days. |
    | remind in the digest | 0002 Thing 2 | \`idle-draft\` | \`ada\` | Since 2023-10-29: it is a draft nobody has decided on, and nothing has happened for 180 days. |
    | wait | 0003 Thing 3 | \`idle-draft\` | \`ada\` | At most 5 new reminders a run, and 2 for one person. |
    | leave | 0001 Lost | \`idle-draft\` | - | Cannot be asked: its author is an e-mail address that no login is known for. |

    ### Nobody can be reached

    | Proposal | Why |
    | --- | --- |
    | 0001 Lost | its author is an e-mail address that no login is known for |"
  `)
})

test('problems and first runs are said', () => {
  const frozen = planReminders(aPlanInput({ state: aState({ known: new Map([['I_1', 'digest']]) }) }))
  expect(planLines(frozen)[1]).toMatch(/^1 of our own reminders is missing/)
  expect(planLines(planReminders(aPlanInput({ state: null })))[0]).toMatch(/^First run:/)
})

test('a long plan is cut and counted', () => {
  const long = planReminders(aPlanInput({ proposals: proposals(5000) }))
  expect(planLines(long)).toContain('and 4500 more')
  expect(planSection(long).markdown).toContain('And 4,950 more.')
})
