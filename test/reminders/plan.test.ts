import { describe, expect, test } from 'vitest'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import type { ReminderMode } from '../../src/config/reminder-rules.ts'
import { boxesIn, episodeKey, withMarker } from '../../src/reminders/marker.ts'
import { planReminders } from '../../src/reminders/plan.ts'
import { anIssue, aPull } from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'
import {
  ago,
  anExisting,
  anUnmerged,
  aPlanInput,
  aProposal,
  aState,
  DAY,
  linkTo,
  NOW,
  proposals,
  remindedOf,
  Store,
  writesNothing,
} from './builders.ts'

/** Key of the silence of `aProposal()`. */
const KEY = episodeKey('proposals/one.md', 'idle-draft', ago(300))

const plan = (given: Parameters<typeof aPlanInput>[0] = {}) => planReminders(aPlanInput(given))

/** A store in which the proposal was asked about once, an hour after the first run. */
function asked(mode: ReminderMode, given: Parameters<typeof aPlanInput>[0] = {}) {
  const store = new Store()
  store.state = aState()
  store.run({ ...given, reminders: { ...given.reminders, mode } })
  return store
}

const later = (days: number) => NOW + days * DAY

describe('the first run', () => {
  test('lists the backlog, asks nobody and notifies nobody', () => {
    for (const mode of ['digest', 'issue', 'comment'] as const) {
      const first = plan({ proposals: proposals(400), state: null, reminders: { mode } })
      expect(first.firstRun).toBe(true)
      expect(remindedOf(first)).toEqual([])
      expect(first.deferred.length).toBe(mode === 'comment' ? 0 : 400)
      expect(first.digest).toMatchObject({ kind: 'create', title: 'Quiet proposals' })
      expect(JSON.stringify(first.digest)).not.toMatch(/@author/)
    }
  })

  test('asks nobody when it is run again on the same day', () => {
    const store = new Store()
    store.run({ proposals: proposals(20), state: null })
    expect(writesNothing(store.run({ proposals: proposals(20) }))).toBe(true)
    store.state = null
    expect(remindedOf(store.run({ proposals: proposals(20), now: NOW + 3_600_000 }))).toEqual([])
    expect(remindedOf(store.run({ proposals: proposals(20), now: later(1) }))).toHaveLength(5)
  })

  test('is not the first when the state was lost', () => {
    const store = asked('issue')
    store.state = null
    const next = store.run({ reminders: { mode: 'issue' }, now: later(1) })
    expect(next.firstRun).toBe(false)
    expect(remindedOf(next)).toEqual([])
  })

  test('has nothing to write where nothing is quiet', () => {
    const calm = plan({ proposals: [aProposal({ lastActivityAt: ago(3) })], state: null })
    expect(writesNothing(calm)).toBe(true)
    expect(calm.state?.baselineAt).toBe(NOW)
  })
})

describe('modes', () => {
  test('off plans nothing at all', () => {
    expect(plan({ reminders: { mode: 'off' } })).toMatchObject({ actions: [], state: null })
  })

  test('digest: a line that notifies', () => {
    const { actions, digest } = plan()
    expect(actions).toMatchObject([
      { kind: 'create', via: 'digest', addressees: ['octocat'], body: null, nudge: 1 },
    ])
    expect(digest).toMatchObject({
      kind: 'create',
      body: expect.stringContaining('asked @octocat on 2026-07-24'),
    })
  })

  test('issue: one each, assigned, and the digest notifies nobody', () => {
    const { actions, digest } = plan({ reminders: { mode: 'issue' } })
    expect(actions).toMatchObject([
      { kind: 'create', via: 'issue', title: 'Reminder: proposal 0001', assignees: ['octocat'], on: null },
    ])
    expect(digest).toMatchObject({ body: expect.stringContaining('asked `octocat` on 2026-07-24') })
    expect(JSON.stringify(digest)).not.toContain('@octocat')
  })

  test('comment: on its issue, else on the pull request it is in, else only a line', () => {
    const issue = {
      threads: [anIssue({ number: 12 })],
      links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
    }
    const reminders = { mode: 'comment' } as const
    expect(plan({ reminders, proposals: [aProposal({ timeline: issue })] }).actions).toMatchObject([
      { kind: 'create', via: 'comment', on: 12, title: null },
    ])
    expect(plan({ reminders, proposals: [], unmerged: [anUnmerged()] }).actions).toMatchObject([
      { kind: 'create', via: 'comment', on: 77 },
    ])
    expect(plan({ reminders }).actions).toMatchObject([
      { kind: 'skip', reason: 'No issue of its own to comment on.' },
    ])
  })

  test('without mentions nobody is notified or assigned', () => {
    for (const mode of ['digest', 'issue'] as const) {
      const text = JSON.stringify(plan({ reminders: { mode, mention: false } }))
      expect(text).not.toContain('@octocat')
      expect(text).not.toContain('"assignees":["')
    }
  })
})

describe('who is eligible', () => {
  test.each(['done', 'rejected', 'withdrawn', 'parked', 'living', 'unknown'] as const)('%s is not', phase => {
    expect(plan({ proposals: [aProposal({ phase })] }).actions).toEqual([])
  })

  test('nor anything where the files do not say what is open', () => {
    expect(plan({ totals: { completed: null } }).actions).toEqual([])
  })

  test('nor what is on hold, or moved lately', () => {
    const turn = { side: 'hold', since: ago(200), waitingDays: 200, pull: 3, people: [] } as const
    expect(plan({ proposals: [aProposal({ turn })] }).actions).toEqual([])
    expect(plan({ proposals: [aProposal({ lastActivityAt: ago(179) })] }).actions).toEqual([])
    expect(remindedOf(plan({ proposals: [aProposal({ lastActivityAt: ago(180) })] }))).toHaveLength(1)
  })

  test.each([
    ['ids', ['0001']],
    ['ids', ['proposals/one.md']],
    ['paths', ['proposals/*']],
    ['phases', ['proposed']],
    ['authors', ['octo*']],
    ['labels', ['on-hold']],
  ])('nor what is exempt by its %s', (by, words) => {
    const exempt = { ids: [], paths: [], labels: [], phases: [], authors: [], [by]: words }
    const timeline = {
      ...{
        threads: [anIssue({ number: 12, labels: ['On-Hold'] })],
        links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
      },
    } as const
    const { actions, digest } = plan({ proposals: [aProposal({ timeline })], reminders: { exempt } })
    expect(actions).toMatchObject([{ kind: 'skip', reason: expect.stringMatching(/^Exempt by its/) }])
    expect(digest.kind).toBe('none')
  })

  test('what has been quiet since before the first day that counts is only listed', () => {
    const { actions, digest } = plan({ reminders: { startDate: '2026-01-01' } })
    expect(actions).toMatchObject([{ kind: 'skip', reason: expect.stringContaining('2026-01-01') }])
    expect(digest).toMatchObject({ body: expect.stringContaining('; not asked <!--') })
  })

  test('an e-mail-only author is listed for maintainers', () => {
    const given = plan({ proposals: [aProposal({ timeline: { authors: ['a@b.org'] } })] })
    expect(remindedOf(given)).toEqual([])
    expect(given.unreachable).toMatchObject(
      [{ proposal: 'proposals/one.md', reason: /e-mail/ }].map(x => ({
        ...x,
        reason: expect.stringMatching(x.reason),
      })),
    )
    expect(given.digest).toMatchObject({ body: expect.stringContaining('nobody can be reached') })
  })

  test('where part of a discussion could not be read nothing is asked and nothing is cleared', () => {
    const unsure = { threads: [anIssue({ number: 12, complete: false, updatedAt: ago(1) })] }
    const old = anExisting({
      body: withMarker(episodeKey('proposals/one.md', 'idle-draft', ago(500)), 1, 'x'),
    })
    const { actions } = plan({ proposals: [aProposal({ timeline: unsure })], existing: [old] })
    expect(actions).toMatchObject([{ kind: 'wait', reason: 'Part of its discussion could not be read.' }])
  })
})

describe('again and again', () => {
  test('a run after a run writes nothing', () => {
    for (const mode of ['digest', 'issue'] as const) {
      const store = asked(mode)
      expect(writesNothing(store.run({ reminders: { mode } }))).toBe(true)
      expect(writesNothing(store.run({ reminders: { mode }, now: later(12) }))).toBe(true)
    }
  })

  test('after 30 days once more, three times at most, then only a line', () => {
    for (const mode of ['digest', 'issue'] as const) {
      const store = asked(mode)
      const days = Array.from({ length: 200 }, (_, i) => i + 1).filter(
        day => remindedOf(store.run({ reminders: { mode }, now: later(day) })).length > 0,
      )
      expect(days).toEqual([30, 60])
      expect(store.digest).toContain('3 times, for the last time on 2026-09-22')
    }
  })

  test('a second reminder is a comment on the issue of the first', () => {
    const store = asked('issue')
    const { actions } = store.run({ reminders: { mode: 'issue' }, now: later(30) })
    const [issue] = store.existing
    expect(actions).toMatchObject([
      {
        kind: 'create',
        via: 'comment',
        on: issue?.number,
        nudge: 2,
        body: expect.stringContaining('reminder 2 of 3'),
      },
    ])
  })

  test('another rule about the same silence does not ask earlier', () => {
    const store = asked('digest')
    const target = aProposal({ timeline: { target: '2026-01-31' } })
    expect(store.run({ proposals: [target], now: later(10) }).actions).toMatchObject([
      { kind: 'wait', rule: 'deadline-passed', until: '2026-08-23' },
    ])
  })
})

test('a rule that takes over keeps the day of the last reminder, also without the state', () => {
  for (const keeps of [true, false]) {
    const store = asked('digest')
    const given = { proposals: [aProposal({ timeline: { target: '2026-01-31' } })] }
    for (const day of [10, 11]) {
      if (!keeps) store.state = aState()
      expect(remindedOf(store.run({ ...given, now: later(day) }))).toEqual([])
    }
    expect(remindedOf(store.run({ ...given, now: later(30) }))).toHaveLength(1)
  }
})

describe('the end of a silence', () => {
  test('activity clears it without a word, and a later silence is a new one', () => {
    const store = asked('issue')
    const moved = [aProposal({ lastActivityAt: later(2) })]
    expect(
      store.run({ proposals: moved, reminders: { mode: 'issue' }, now: later(3) }).actions,
    ).toMatchObject([
      {
        kind: 'clear',
        as: 'completed',
        reason: 'Something happened on 2026-07-26.',
        target: { kind: 'issue' },
      },
    ])
    expect(store.digest).toContain('Nothing is quiet now.')
    const again = store.run({ proposals: moved, reminders: { mode: 'issue' }, now: later(190) })
    expect(again.actions).toMatchObject([{ kind: 'create', via: 'issue', nudge: 1 }])
  })

  test.each(['done', 'withdrawn'] as const)('so does being %s', phase => {
    const store = asked('issue')
    const { actions } = store.run({ proposals: [aProposal({ phase })], now: later(1) })
    expect(actions).toMatchObject([{ kind: 'clear', reason: `It is ${phase} now.` }])
  })

  test('so does leaving the repository', () => {
    const { actions } = asked('issue').run({ proposals: [], now: later(1) })
    expect(actions).toMatchObject([{ kind: 'clear', proposal: null }])
  })

  test('a person who closes our issue is not asked again, also when the state is lost', () => {
    const store = asked('issue')
    store.change('I_1000', { state: 'closed', closedAt: later(2) })
    for (const day of [3, 33, 400]) {
      if (day === 33) store.state = null
      const { actions } = store.run({ reminders: { mode: 'issue' }, now: later(day) })
      expect(actions.filter(({ kind }) => kind === 'create')).toEqual([])
    }
  })

  test('a person who closes the digest ends what it listed, and not what comes later', () => {
    const store = asked('digest')
    store.change('I_1000', { state: 'closed', closedAt: later(2) })
    expect(writesNothing(store.run({ now: later(40) }))).toBe(true)
    const other = aProposal({ lastActivityAt: later(-100), timeline: { id: 'b.md', path: 'b.md' } })
    const next = store.run({ proposals: [aProposal(), other], now: later(100) })
    expect(remindedOf(next)).toEqual(['b.md'])
    expect(next.digest.kind).toBe('create')
    expect(boxesIn(store.digest)).toHaveLength(1)
  })

  test('a deleted or transferred reminder is an end too', () => {
    const store = asked('issue')
    store.run({ reminders: { mode: 'issue' }, now: later(1) })
    const [issue] = store.existing
    store.existing = store.existing.filter(each => each !== issue)
    const gone = [issue?.id ?? '']
    const { actions, problems } = store.run({ reminders: { mode: 'issue' }, gone, now: later(40) })
    expect(problems).toEqual([])
    expect(actions).toMatchObject([{ kind: 'skip' }])
    expect(store.run({ reminders: { mode: 'issue' }, now: later(41) }).actions).toMatchObject([
      { kind: 'skip' },
    ])
  })
})

describe('what is ours', () => {
  test('known ones missing from the list: nothing new is written, and it is said', () => {
    const state = aState({ known: new Map([['I_5', KEY]]) })
    const { actions, digest, problems, state: next } = plan({ state, reminders: { mode: 'issue' } })
    expect(actions).toMatchObject([{ kind: 'wait', deferred: false }])
    expect(digest.kind).toBe('none')
    expect(problems).toEqual([expect.stringMatching(/^1 of our own reminders is missing/)])
    expect(next?.known.get('I_5')).toBe(KEY)
  })

  test('spoofed markers mean nothing', () => {
    const spoofed = [
      anExisting({ number: 1, ours: false, body: withMarker(KEY, 3, 'x') }),
      anExisting({ number: 2, ours: false, state: 'closed', body: withMarker(KEY, 1, 'x') }),
      anExisting({ number: 3, ours: false, body: withMarker('digest', 0, 'x') }),
    ]
    const { actions, digest } = plan({ existing: spoofed, reminders: { mode: 'issue' } })
    expect(actions).toMatchObject([{ kind: 'create', nudge: 1 }])
    expect(digest.kind).toBe('create')
  })

  test('second copies are closed, the lowest number stays', () => {
    const store = asked('issue')
    const [issue, digest] = store.existing
    store.add({ ...issue, id: 'copy', number: 1200 })
    store.add({ ...digest, id: 'digest-copy', number: 1201 })
    const { actions } = store.run({ reminders: { mode: 'issue' }, now: later(1) })
    expect(actions.filter(({ kind }) => kind === 'clear')).toMatchObject([
      { target: { number: 1200 }, as: 'duplicate', duplicateOf: issue?.number },
      { target: { number: 1201 }, as: 'duplicate', duplicateOf: digest?.number },
    ])
    expect(writesNothing(store.run({ reminders: { mode: 'issue' }, now: later(1) }))).toBe(true)
  })

  test('a label taken off, or a marker taken out, changes nothing', () => {
    const store = asked('issue')
    store.run({ reminders: { mode: 'issue' } })
    store.change('I_1000', { labels: [] })
    expect(writesNothing(store.run({ reminders: { mode: 'issue' } }))).toBe(true)
    store.change('I_1000', { body: 'edited away' })
    expect(store.run({ reminders: { mode: 'issue' } }).actions).toMatchObject([
      { kind: 'update' },
      { kind: 'wait' },
    ])
  })

  test('what a person edits stays until there is news', () => {
    const store = asked('issue')
    const [issue] = store.existing
    store.change('I_1000', { body: `${issue?.body}\nI am on it.` })
    expect(writesNothing(store.run({ reminders: { mode: 'issue' }, now: later(1) }))).toBe(true)
  })

  test('a locked one is left alone', () => {
    const store = asked('issue')
    store.change('I_1000', { locked: true })
    expect(store.run({ reminders: { mode: 'issue' }, now: later(40) }).actions).toMatchObject([
      { kind: 'wait', reason: 'A person locked its reminder.' },
    ])
  })

  test('new text notifies nobody who was not notified before', () => {
    const store = asked('issue')
    const both = aProposal({ timeline: { authors: ['@octocat', '@newcomer'] } })
    const { actions } = store.run({ proposals: [both], reminders: { mode: 'issue' }, now: later(1) })
    expect(actions[0]).toMatchObject({
      kind: 'update',
      body: expect.stringContaining('@octocat and `newcomer`'),
    })
    const digest = asked('digest')
    digest.run({ proposals: [both], now: later(1) })
    expect(digest.digest).toContain('asked @octocat and `newcomer` on 2026-07-24')
  })
})

describe('snooze', () => {
  const tick = (store: Store, id: string, from = ' ', to = 'x') => {
    const body = store.existing.find(each => each.id === id)?.body ?? ''
    store.change(id, { body: body.replace(`- [${from}] `, `- [${to}] `) })
  }

  test.each(['digest', 'issue'] as const)('a ticked box in mode %s has an end, and runs out', mode => {
    const store = asked(mode)
    const reminders = { mode }
    tick(store, 'I_1000')
    store.run({ reminders, now: later(1) })
    expect(store.digest).toMatch(/- \[x\] .*snoozed until 2026-10-23/)
    expect(writesNothing(store.run({ reminders, now: later(40) }))).toBe(true)
    expect(remindedOf(store.run({ reminders, now: later(90) }))).toEqual([])
    expect(remindedOf(store.run({ reminders, now: later(91) }))).toHaveLength(1)
    expect(store.digest).toMatch(/- \[ \] .*asked .* 2 times, last on 2026-10-23/)
  })

  test('taking the tick away ends it', () => {
    const store = asked('digest')
    tick(store, 'I_1000')
    store.run({ now: later(1) })
    tick(store, 'I_1000', 'x', ' ')
    store.run({ now: later(2) })
    expect(store.digest).not.toContain('snoozed until')
    expect(store.state?.snoozes.size).toBe(0)
    expect(remindedOf(store.run({ now: later(30) }))).toHaveLength(1)
  })

  test('a label names its own day, and taking it off ends it', () => {
    const labelled = (label: string) =>
      aProposal({
        timeline: {
          threads: [anIssue({ number: 12, labels: [label] })],
          links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
        },
      })
    const store = asked('digest', { proposals: [labelled('snooze:2026-12-31')] })
    expect(store.digest).toContain('snoozed until 2026-12-31 by its label')
    expect(remindedOf(store.run({ proposals: [labelled('snooze:2026-13-31')], now: later(1) }))).toHaveLength(
      1,
    )
    const own = asked('issue')
    own.change('I_1000', { labels: ['snooze:2027-01-01'] })
    expect(own.run({ reminders: { mode: 'issue' }, now: later(31) }).actions).toMatchObject([
      { kind: 'update' },
      { kind: 'wait', until: '2027-01-01' },
    ])
  })
})

describe('limits', () => {
  test('400 on the first day: nobody is mentioned, then five a run and two a person until all had a turn', () => {
    const store = new Store()
    const all = proposals(400, i => `@author-${i % 90}`)
    const turns: string[] = []
    const first = store.run({ proposals: all })
    expect(remindedOf(first)).toEqual([])
    expect(store.digest).not.toContain('@author')
    for (let day = 1; day <= 80; day++) {
      const run = store.run({ proposals: all, now: later(day), reminders: { maxNudges: 1 } })
      const people = run.actions
        .filter(({ kind }) => kind === 'create')
        .flatMap(({ addressees }) => addressees)
      expect(remindedOf(run)).toHaveLength(5)
      for (const login of people) expect(people.filter(each => each === login).length).toBeLessThanOrEqual(2)
      turns.push(...remindedOf(run).map(String))
    }
    expect(new Set(turns).size).toBe(400)
    expect(remindedOf(store.run({ proposals: all, now: later(81), reminders: { maxNudges: 1 } }))).toEqual([])
  })

  test('who was passed over comes before a newcomer whose rule is more severe', () => {
    const store = new Store()
    const old = proposals(8)
    store.run({ proposals: old })
    store.run({ proposals: old, now: later(1) })
    const severe = aProposal({ timeline: { id: 'n.md', target: '2026-05-01', authors: ['@new'] } })
    const next = remindedOf(store.run({ proposals: [severe, ...old], now: later(2) }))
    expect(next).toEqual(
      ['n.md', ...old.slice(5).map(({ timeline }) => timeline.id)].filter(id => next.includes(id)),
    )
    expect(next).toEqual(expect.arrayContaining(old.slice(5).map(({ timeline }) => timeline.id)))
  })

  test('one author of very many keeps nobody else waiting', () => {
    const all = proposals(60, i => (i < 50 ? '@busy' : `@author-${i}`))
    const { actions } = plan({ proposals: all })
    const people = actions.filter(({ kind }) => kind === 'create').flatMap(({ addressees }) => addressees)
    expect(people.filter(login => login === 'busy')).toHaveLength(2)
    expect(people).toHaveLength(5)
  })
})

describe('rules', () => {
  const ruleOf = (given: Parameters<typeof aPlanInput>[0]) => plan(given).actions.map(({ rule }) => rule)
  const turn = { side: 'reviewers', since: ago(40), waitingDays: 40, pull: 5, people: ['rev'] } as const
  const issue = (given: Parameters<typeof anIssue>[0]) => ({
    threads: [anIssue({ number: 12, ...given })],
    links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
  })

  test('each has its case', () => {
    const quiet = { lastActivityAt: ago(60) }
    const one = (given: Parameters<typeof aProposal>[0]) =>
      ruleOf({ proposals: [aProposal({ ...quiet, ...given })] })
    expect(one({})).toEqual([])
    expect(one({ phase: 'accepted', lastActivityAt: ago(200) })).toEqual(['approved-not-built'])
    expect(one({ phase: 'building', lastActivityAt: ago(200) })).toEqual(['idle-build'])
    expect(one({ turn })).toEqual(['waiting-for-review'])
    expect(one({ timeline: { target: '2026-06-30' } })).toEqual(['deadline-passed'])
    expect(one({ timeline: { target: '2026-07-20' } })).toEqual([])
    expect(one({ timeline: issue({ state: 'closed', reason: 'completed', closedAt: ago(50) }) })).toEqual([
      'done-in-tracker',
    ])
    expect(one({ timeline: issue({ state: 'closed', reason: 'not-planned', closedAt: ago(50) }) })).toEqual(
      [],
    )
    expect(one({ phase: 'done', completedAt: ago(70), timeline: issue({}) })).toEqual(['done-in-file'])
  })

  test('a target passes with its increment, or when it is said to be over', () => {
    const proposals = [aProposal({ lastActivityAt: ago(60), timeline: { target: 'V1.30' } })]
    const increments = [{ name: 'v1.30', start: ago(100), end: ago(20) }]
    expect(ruleOf({ proposals, increments })).toEqual(['target-passed'])
    expect(ruleOf({ proposals, targets: new Map([['v1.30', ago(15)]]) })).toEqual(['target-passed'])
    expect(ruleOf({ proposals, targets: new Map([['v1.30', ago(2)]]) })).toEqual([])
    expect(ruleOf({ proposals })).toEqual([])
  })

  test('the file and the tracker cannot differ where the issue tells the phase', () => {
    const preset = { github: { ...FILE_RULES, phaseFrom: 'issue' } } as const
    const done = aProposal({ phase: 'done', completedAt: ago(70), timeline: issue({}) })
    expect(ruleOf({ proposals: [done], preset })).toEqual([])
  })

  test('those of the settings replace the built-in ones, in their order', () => {
    const rules = [
      {
        name: 'mine',
        quietForDays: 10,
        when: { owners: ['co*'], stages: ['beta'] },
        ask: 'owners',
        text: 'Beta since {since}?',
      },
      { name: 'idle-draft', quietForDays: 20 },
    ] as const
    const ownerMap = { core: ['keeper'] }
    const beta = aProposal({ lastActivityAt: ago(15), timeline: { stage: 'Beta' } })
    const { actions } = plan({ proposals: [beta], reminders: { rules, ownerMap, mode: 'issue' } })
    expect(actions).toMatchObject([
      {
        rule: 'mine',
        addressees: ['keeper'],
        body: expect.stringContaining('@keeper: Beta since 2026-07-09?'),
      },
    ])
    expect(ruleOf({ proposals: [aProposal({ lastActivityAt: ago(30) })], reminders: { rules } })).toEqual([
      'idle-draft',
    ])
  })

  test('proposals in review only are asked about too', () => {
    const pull = aPull({ number: 77 })
    const unmerged = [
      anUnmerged({ turn: { ...turn, pull: 77 }, proposal: { ...anUnmerged().proposal, pull } }),
    ]
    expect(plan({ proposals: [], unmerged }).actions).toMatchObject([
      { proposal: 'pull/77', rule: 'waiting-for-review', addressees: ['rev'] },
    ])
    expect(at('2026-07-24')).toBe(NOW)
  })
})
