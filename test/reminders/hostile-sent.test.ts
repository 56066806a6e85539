import { describe, expect, it } from 'vitest'
import { REMINDER_LABEL } from '../../src/reminders/episode-action.ts'
import type { Reminded } from '../../src/reminders/remind.ts'
import { escapeLog } from '../../src/report/escape.ts'
import { remindedLine, remindedSummary } from '../../src/run/remind-words.ts'
import { countsOf } from '../../src/run/reminding.ts'
import { anIssue, aPull, REPOSITORY } from '../builders/threads.ts'
import { anIssue as aTracker } from '../fake-github/builders.ts'
import { HOSTILE } from '../report/hostile.ts'
import { aBrief, aScene, type Scene } from './a-scene.ts'
import { ago, anUnmerged, aProposal, linkTo } from './builders.ts'
import { expectHarmless, expectPlainLines } from './harmless.ts'

/* Whatever a stranger wrote: what was sent to GitHub, shown in the summary and printed, read as GitHub reads it. */

const MODES = ['digest', 'issue', 'comment'] as const
const PEOPLE = ['octocat', 'keeper']
const LIMITS = { maxNewReminders: 50, maxPerPerson: 50 }

/** Everything of theirs at once: number, title, owner, stage, target, labels, path, authors, reviewers, accounts. */
function hostile(text: string, i: number, given: { readonly stage?: string } = {}) {
  const turn = { side: 'reviewers', since: ago(90), waitingDays: 90, pull: 7, people: [text] } as const
  const thread = anIssue({ number: i + 1, title: text, labels: [text], author: { login: text, bot: false } })
  return aProposal({
    turn: i % 3 === 0 ? turn : null,
    lastActivityAt: ago(600 + i),
    timeline: {
      ...{ id: `${text}/${i}.md`, path: `${text}/${i}.md`, title: text, number: text, owner: text },
      ...{
        target: i % 2 === 0 ? '2026-01-01' : text,
        stage: given.stage ?? text,
        status: text,
        excerpt: text,
      },
      ...{ authors: [text, '@octocat'], threads: [thread] },
      links: [linkTo(i + 1, { kind: 'issue', role: 'tracks' })],
    },
  })
}

const folded = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
const ownerMap = Object.fromEntries(HOSTILE.map(text => [folded(text), ['keeper']]))

function everything(mode: (typeof MODES)[number], stage?: string) {
  const pull = aPull({ number: 777, title: '@everyone closes #1' })
  return aBrief({
    proposals: HOSTILE.map((text, i) => hostile(text, i, stage === undefined ? {} : { stage })),
    unmerged: [anUnmerged({ proposal: { ...anUnmerged().proposal, pull, title: pull.title } })],
    repository: { name: REPOSITORY, serverUrl: 'https://github.com', branch: 'fixes/#1-@everyone](x)<b>' },
    reminders: {
      ...{ ...LIMITS, mode, ownerMap, repeatAfterDays: 10 },
      // The sentence is the maintainers' own; what stands in its braces is not.
      rules: [
        { name: 'deadline-passed' },
        { name: 'target-passed', text: 'About {title} ({number}) of {owner}, since {since}.' },
        { name: 'waiting-for-review' },
        { name: 'idle-draft', text: 'Is {title} still wanted by {owner}?' },
      ],
    },
    targets: new Map(HOSTILE.slice(0, 40).map(text => [text, ago(100)])),
  })
}

/** Some days of it: everybody is asked, texts change, they are asked again, and all of it ends. */
async function someDays(mode: (typeof MODES)[number]) {
  const scene = await aScene({ people: PEOPLE })
  scene.repository.add(...HOSTILE.map((_, i) => aTracker({ number: i + 1 })), aTracker({ number: 777 }))
  const runs: Reminded[] = []
  const over = aBrief({ proposals: [], reminders: { mode } })
  const plans = [everything(mode), everything(mode), everything(mode), everything(mode, 'beta')]
  for (const brief of plans) {
    runs.push(await scene.run(brief))
    scene.wait(1)
  }
  scene.wait(12)
  for (const brief of [everything(mode, 'beta'), over]) runs.push(await scene.run(brief))
  return { scene, runs }
}

const bodiesIn = ({ writes }: Scene) =>
  writes.tried.flatMap(({ input }) => (typeof input.body === 'string' ? [input.body] : []))

describe.each(MODES)('in the mode %s', mode => {
  it('nothing of theirs works in what is sent, and nobody but those who are asked is notified', async () => {
    const { scene, runs } = await someDays(mode)
    expect(runs.flatMap(({ entries }) => entries.filter(({ result }) => result !== 'done'))).toEqual([])
    const bodies = bodiesIn(scene)
    expect(bodies.length).toBeGreaterThan(mode === 'digest' ? 4 : HOSTILE.length)
    for (const body of bodies) {
      for (const login of expectHarmless(body)) expect(PEOPLE).toContain(login)
    }
    const asked = runs.flatMap(({ plan }) => plan?.actions.filter(({ kind }) => kind === 'create') ?? [])
    expect(asked.length).toBeGreaterThan(HOSTILE.length)
    for (const { addressees } of asked) for (const login of addressees) expect(PEOPLE).toContain(login)
  })

  it('titles, labels and every other field are ours', async () => {
    const { scene } = await someDays(mode)
    for (const { name, input } of scene.writes.tried) {
      const { title, name: label, color, description, body: _, ...rest } = input
      if (title !== undefined)
        expect(title).toMatch(/^(?:Quiet proposals|Reminder: (?:a quiet proposal|proposal \d{1,9}))$/)
      if (name === 'createLabel')
        expect({ label, color, description }).toEqual({
          ...{ label: REMINDER_LABEL, color: 'c5def5', description: 'Reminders about quiet proposals' },
        })
      // Ids of GitHub's own, and words of its schema.
      for (const value of Object.values(rest).flat()) expect(value).toMatch(/^[A-Z][\w=-]*$/)
    }
    expect([...scene.repository.labels.values()].map(({ name }) => name)).toEqual([REMINDER_LABEL])
  })

  it('the summary and the log neither link, notify nor obey', async () => {
    const { runs } = await someDays(mode)
    for (const { plan, entries, state } of runs) {
      const shared = { plan, entries, state, dryRun: false, counts: countsOf(plan, entries) }
      const reminding = { ...shared, notes: HOSTILE, failures: HOSTILE }
      const summary = remindedSummary(reminding)
      expect(expectHarmless(summary)).toEqual([])
      expectPlainLines([remindedLine(reminding), ...HOSTILE.map(escapeLog)])
      expect(Buffer.byteLength(summary)).toBeLessThan(200_000)
    }
  })
})

it.each(HOSTILE.filter(text => text.trim() !== '').map(text => [text]))(
  'an error in which GitHub quotes %j says no more than that',
  async text => {
    const scene = await aScene({ people: PEOPLE })
    const quoting: typeof fetch = async (input, init) => {
      if (!String(init?.body).includes('mutation CreateIssue')) return fetch(input, init)
      const errors = [{ type: 'UNPROCESSABLE', path: ['createIssue'], message: `Title ${text} is invalid` }]
      return Response.json({ data: { createIssue: null }, errors })
    }
    const { plan, entries, state } = await scene.run(aBrief(), quoting)
    const failures = entries.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]))
    expect(failures).toHaveLength(1)
    const shared = { plan, entries, state, dryRun: false, counts: countsOf(plan, entries), notes: [] }
    expect(expectHarmless(remindedSummary({ ...shared, failures }))).toEqual([])
    expectPlainLines(failures.map(escapeLog))
  },
)
