import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Pace } from '../../src/github/writer.ts'
import { publishReport } from '../../src/publish/publish.ts'
import type { ReminderBrief } from '../../src/reminders/brief.ts'
import { REMINDER_LABEL } from '../../src/reminders/episode-action.ts'
import { mentionsIn } from '../../src/reminders/marker.ts'
import type { Reminded } from '../../src/reminders/remind.ts'
import { countsOf, type Reminding, type RemindingPlace, runReminders } from '../../src/run/reminding.ts'
import { aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'
import { anIssue } from '../builders/threads.ts'
import { Program } from '../e2e/program.ts'
import { aRunBeside } from '../e2e/runner.ts'
import { aStore, anIssue as aTracker } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import type { AnswerFault, When } from '../fake-github/faults.ts'
import { gitOf } from '../fake-github/git-store.ts'
import {
  humanCloses,
  humanDeletes,
  humanDeletesLabel,
  humanLocks,
  humanTransfers,
} from '../fake-github/human.ts'
import { writesOf } from '../fake-github/mutations.ts'
import { startFakeGithub } from '../fake-github/server.ts'
import { aScene as aPublishScene, aReport, reportOn, settings, textsOf, WRITING } from '../publish/a-world.ts'
import { Turns } from '../publish/turns.ts'
import { aBrief, aScene, type Scene, writesSince } from './a-scene.ts'
import { ago, aProposal, linkTo, proposals } from './builders.ts'

/* The table of faults: one test a row, by the name of the row. */

const MODES = ['digest', 'issue', 'comment'] as const
const AUTHORS = Array.from({ length: 10 }, (_, i) => `author-${i}`)
const READING = { contents: 'read', issues: 'write' } as const

const on = (operation: string): When => ({ when: ({ operationName }) => operationName === operation })
const always = { times: Number.POSITIVE_INFINITY }
const results = ({ entries }: Pick<Reminded, 'entries'>, result: string) =>
  entries.filter(each => each.result === result)

/** Five quiet proposals, each with an author and an issue of its own, reminded of by issues unless told otherwise. */
function five(mode: (typeof MODES)[number] = 'issue', days = 0): ReminderBrief {
  const all = Array.from({ length: 5 }, (_, i) => {
    const number = `000${i + 1}`
    return aProposal({
      lastActivityAt: ago(900 - i - days),
      timeline: {
        ...{ id: `p/${number}`, path: `p/${number}.md`, number, authors: [`@author-${i}`] },
        ...{ threads: [anIssue({ number: i + 1 })] },
        links: [linkTo(i + 1, { kind: 'issue', role: 'tracks' })],
      },
    })
  })
  return aBrief({ proposals: all, reminders: { mode } })
}

/** A GitHub on the day after the first run: today five people are asked. */
async function aSecondDay(mode: (typeof MODES)[number] = 'issue', options = {}): Promise<Scene> {
  const scene = await aScene({ people: AUTHORS, permissions: READING, ...options })
  scene.repository.add(...Array.from({ length: 5 }, (_, i) => aTracker({ number: i + 1 })))
  await scene.run(five(mode))
  scene.wait(1)
  return scene
}

/** Titles of our open reminders about a proposal, each once: nothing is lost and nothing doubled. */
const FIVE = ['0001', '0002', '0003', '0004', '0005'].map(number => `Reminder: proposal ${number}`)
const openTitles = ({ own }: Scene) =>
  own()
    .filter(({ state, title }) => state === 'OPEN' && title !== 'Quiet proposals')
    .map(({ title }) => title)
    .sort()

/** As the Action reminds: the questions before it, and what it says in the end. */
function reminding(scene: Scene, given: Partial<RemindingPlace> = {}, brief = five()): Promise<Reminding> {
  const { fake, clock, repository, state } = scene
  const sleep = async (ms: number) => clock.advance(ms / 1000)
  return runReminders(brief, state, {
    ...{ repository: repository.nameWithOwner, inForks: false, dryRun: false },
    run: { event: 'schedule', actor: 'ada', fromFork: false },
    access: {
      ...{ token: fake.token, projectToken: null, graphqlUrl: fake.url, snapshot: async () => null },
      pace: new Pace({ clock: { now: clock.now, sleep } }),
    },
    ...given,
  })
}

/** Expects a run that wrote nothing, went well, and says why. */
function expectNotice({ failures, notes, entries }: Reminding, scene: Scene, words: RegExp): void {
  expect([failures, entries]).toEqual([[], []])
  expect(notes).toEqual([expect.stringMatching(words)])
  expect(scene.writes.tried).toEqual([])
}

it('Half the reminders opened, then failure', async () => {
  // One of them cannot be opened: the others are, the run fails and the next one opens it.
  const scene = await aSecondDay()
  const broken = /Reminder: proposal 0003/
  const refusing: typeof fetch = async (input, init) => {
    if (!broken.test(String(init?.body))) return fetch(input, init)
    const errors = [{ type: 'UNPROCESSABLE', path: ['createIssue'], message: 'Body is invalid' }]
    return Response.json({ data: { createIssue: null }, errors })
  }
  const first = await scene.run(five(), refusing)
  expect(countsOf(first.plan, first.entries)).toMatchObject({ created: 4, failed: 1 })
  expect(results(first, 'failed')[0]?.sentence).toContain('Body is invalid')
  expect(openTitles(scene)).toEqual(FIVE.filter(title => !broken.test(title)))
  await scene.run(five())
  expect(openTitles(scene)).toEqual(FIVE)

  // A token that lost its rights ends the writing at once.
  const other = await aSecondDay()
  const asked = () => other.fake.requests.filter(({ operationName }) => operationName === 'CreateIssue')
  const from = asked().length
  const forbidden = { kind: 'error-at', path: 'createIssue', type: 'FORBIDDEN' } as const
  other.fake.faults.add({ ...forbidden, ...on('CreateIssue'), skip: 2 })
  const second = await other.run(five())
  expect(asked().slice(from)).toHaveLength(3)
  expect([results(second, 'failed').length, results(second, 'left').length]).toEqual([1, 3])
  await other.run(five())
  expect(openTitles(other)).toEqual(FIVE)
})

it('Two runs at once (schedule + dispatch, re-run)', async () => {
  for (const mode of MODES) {
    const scene = await aScene({ people: AUTHORS })
    scene.repository.add(...Array.from({ length: 5 }, (_, i) => aTracker({ number: i + 1 })))
    for (let day = 0; day < 2; day++) {
      // One request of each in turn, so that both list before either writes.
      const turns = new Turns(0b0101_0101_0101)
      const both = ([0, 1] as const).map(async run => {
        const reminded = await scene.run(five(mode), turns.fetchOf(run))
        turns.finish(run)
        return results(reminded, 'failed')
      })
      expect((await Promise.all(both)).flat()).toEqual([])
      scene.wait(1)
    }
    expect(openTitles(scene)).toEqual(mode === 'issue' ? FIVE : [])
    const digests = scene.own().filter(({ title }) => title === 'Quiet proposals')
    expect(digests.filter(({ state }) => state === 'OPEN')).toHaveLength(1)
    // The lowest number stays; the other is closed as one that was not needed.
    expect(digests.map(({ state, stateReason }) => stateReason ?? state)).toEqual(['OPEN', 'NOT_PLANNED'])
  }
})

it('POST succeeded, answer lost (502/reset)', async () => {
  const lost: readonly AnswerFault[] = [
    { kind: 'bad-gateway-html', applied: true },
    { kind: 'gateway-timeout', applied: true },
    { kind: 'closed-after' },
  ]
  for (const fault of lost) {
    const scene = await aSecondDay()
    scene.fake.faults.add({ ...fault, ...on('CreateIssue'), skip: 1 })
    const reminded = await scene.run(five())
    // It was looked for, found and not sent again.
    expect(results(reminded, 'failed')).toEqual([])
    expect(countsOf(reminded.plan, reminded.entries).created).toBe(5)
    expect(openTitles(scene)).toEqual(FIVE)
    expect(writesSince(scene, 0).filter(name => name === 'createIssue')).toHaveLength(6)

    const { fake, git, run, writes } = await aPublishScene()
    fake.faults.add({ ...fault, ...on('CreateCommitOnBranch') })
    const published = await publishReport(aReport(), settings(), run().world)
    expect(published).toMatchObject({ outcome: 'written', failures: [] })
    expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(aReport()))
    expect(writes.done.map(({ name }) => name)).toEqual(['createRef', 'createCommitOnBranch'])
  }
})

it('Secondary rate limit', async () => {
  for (const kind of ['secondary-403', 'secondary-200'] as const) {
    // A write: nothing more is sent, whatever the wait, as a job of a schedule has a next run. No failure.
    const scene = await aSecondDay()
    scene.fake.faults.add({ kind, retryAfterSeconds: 1800, ...on('CreateIssue'), skip: 2 })
    const from = scene.fake.requests.length
    const reminded = await scene.run(five())
    expect(results(reminded, 'failed')).toEqual([])
    expect(countsOf(reminded.plan, reminded.entries)).toMatchObject({ created: 2, failed: 0, deferred: 4 })
    expect(results(reminded, 'left')[0]?.sentence).toContain('kept for the next')
    // Who goes on asking may be banned: the refused write is the last request.
    const operations = scene.fake.requests.slice(from).map(({ operationName }) => operationName)
    expect(operations.at(-1)).toBe('CreateIssue')
    expect(operations.filter(name => name === 'CreateIssue')).toHaveLength(3)
    scene.wait(1)
    await scene.run(five())
    expect(openTitles(scene)).toEqual(FIVE)

    // A question: the wait is waited when it is short, and the run goes on.
    const patient = await aSecondDay()
    patient.fake.faults.add({ kind, retryAfterSeconds: 60, ...on('Reminders') })
    await patient.run(five())
    expect(openTitles(patient)).toEqual(FIVE)

    // A long one ends the run well.
    const ended = await aSecondDay()
    ended.fake.faults.add({ kind, retryAfterSeconds: 7200, ...on('Reminders') })
    const { problems, barred, entries } = await ended.run(five())
    expect([entries, barred]).toEqual([[], []])
    expect(problems[0]).toContain('secondary rate limit')
  }
})

it('Primary limit', async () => {
  const scene = await aSecondDay()
  scene.fake.leavePoints(0)
  const stopped = await scene.run(five())
  expect([stopped.entries, stopped.barred]).toEqual([[], []])
  expect(stopped.problems).toEqual([expect.stringMatching(/points/)])
  expect(openTitles(scene)).toEqual([])
  // What earlier runs left is kept.
  expect(stopped.state?.known.size).toBe(1)
  scene.wait(1)
  await scene.run(five())
  expect(openTitles(scene)).toEqual(FIVE)

  // Used up in the middle of writing.
  const other = await aSecondDay()
  other.fake.faults.add({ kind: 'rate-limited', resetInSeconds: 1800, ...on('CreateIssue'), skip: 2 })
  const half = await other.run(five())
  expect(results(half, 'failed')).toEqual([])
  expect(results(half, 'done')).toHaveLength(2)
  other.wait(1)
  await other.run(five())
  expect(openTitles(other)).toEqual(FIVE)
})

it('502/504 on a big query; partial data', async () => {
  // Pages of 45 issues are too much; smaller ones are asked for.
  const scene = await aSecondDay()
  scene.fake.faults.tooHeavyAbove(2_000)
  await scene.run(five())
  expect(openTitles(scene)).toEqual(FIVE)

  // One issue of ours is missing from the answer: nothing new is written until it can be read.
  const partial = await aSecondDay()
  const hole = { kind: 'error-at', type: 'RESOURCE_LIMITS_EXCEEDED', ...always } as const
  partial.fake.faults.add({ ...hole, path: 'repository.issues.nodes.0', ...on('Reminders') })
  const from = partial.writes.tried.length
  const reminded = await partial.run(five())
  expect(reminded.problems).toEqual([expect.stringMatching(/^Our own reminders could not all be read/)])
  expect(partial.writes.tried).toHaveLength(from)
  partial.fake.faults.clear()
  await partial.run(five())
  expect(openTitles(partial)).toEqual(FIVE)
})

it('Missing permission ("Resource not accessible by integration")', async () => {
  const reader = await aScene({ permissions: { contents: 'read', issues: 'read' } })
  const { failures, counts } = await reminding(reader)
  expect(failures).toEqual([expect.stringContaining('Add "issues: write" under "permissions:" of the job')])
  expect(counts).toMatchObject({ created: 0, failed: 1 })
  // The label, without which the digest is written too, and the digest.
  expect(reader.writes.tried).toHaveLength(2)

  // A token that may not even read them can do nothing: that is no run that went well either.
  const blind = await aScene({ permissions: { contents: 'read', issues: 'none' } })
  const unread = await reminding(blind)
  expect(unread.failures).toEqual([expect.stringContaining('"issues: read"')])
  expect(blind.writes.tried).toEqual([])

  const { run } = await aPublishScene({ permissions: { ...WRITING, contents: 'read' } })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published.failures).toEqual([expect.stringContaining('"contents: write"')])
})

it('Fork / read-only token / Dependabot actor', async () => {
  const schedule = { event: 'schedule', actor: 'ada', fromFork: false }
  const cases = [
    [{ isFork: true }, {}, /is a fork.*"publish-in-forks: true"/],
    [{}, { run: { ...schedule, event: 'pull_request', fromFork: true } }, /pull request of a fork/],
    [{}, { run: { ...schedule, event: 'push', actor: 'dependabot[bot]' } }, /Dependabot/],
  ] as const
  for (const [repository, given, words] of cases) {
    const scene = await aScene({ permissions: READING })
    Object.assign(scene.repository, repository)
    expectNotice(await reminding(scene, given), scene, words)
    const { fake, run, writes } = await aPublishScene()
    Object.assign(fake.store.repository(), repository)
    const published = await publishReport(aReport(), settings(given), run().world)
    expect(published).toMatchObject({ mode: 'summary', outcome: 'nothing', failures: [] })
    expect(published.notes[0]).toMatch(words)
    expect(writes.tried).toEqual([])
  }
  // A fork that is wanted is written to.
  const wanted = await aScene({ permissions: READING })
  Object.assign(wanted.repository, { isFork: true })
  expect((await reminding(wanted, { inForks: true })).failures).toEqual([])
  expect(wanted.own()).toHaveLength(1)
  // The token of somebody who only reads.
  const reader = {
    text: 'ghp_reader',
    login: 'reader',
    permissions: { contents: 'read', issues: 'read' },
  } as const
  const scene = await aScene({ permissions: READING, tokens: [reader] })
  const access = { projectToken: null, graphqlUrl: scene.fake.url, snapshot: async () => null }
  const pace = new Pace({ clock: { now: Date.now, sleep: async () => {} } })
  expectNotice(
    await reminding(scene, { access: { ...access, token: reader.text, pace } }),
    scene,
    /only read/,
  )
})

it('Archived repo', async () => {
  const scene = await aScene({ permissions: READING })
  scene.repository.isArchived = true
  expectNotice(await reminding(scene), scene, /archived/)

  const { fake, run, writes } = await aPublishScene()
  fake.store.repository().isArchived = true
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({
    outcome: 'nothing',
    failures: [],
    notes: [expect.stringMatching(/archived/)],
  })
  expect(writes.tried).toEqual([])
})

it('Issues disabled (410/“Issues are disabled”)', async () => {
  const scene = await aScene({ permissions: READING })
  scene.repository.hasIssuesEnabled = false
  // There is no digest elsewhere: the report lists what is quiet whether or not anybody is reminded.
  expectNotice(await reminding(scene), scene, /Issues are switched off.*"reminders: off"/)

  // Switched off after that was asked: the first refusal ends the writing.
  const late = await aSecondDay()
  const off = { change: () => Object.assign(late.repository, { hasIssuesEnabled: false }) }
  late.fake.faults.add({ kind: 'before', ...off, ...on('CreateIssue') })
  const reminded = await late.run(five())
  expect(results(reminded, 'failed').map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/"Issues"/),
  ])
  expect(results(reminded, 'left')).toHaveLength(5)
})

it('GHES lacks a field', async () => {
  for (const mode of MODES) {
    const scene = await aSecondDay(mode, { ghes: true })
    await scene.run(five(mode))
    expect(openTitles(scene)).toEqual(mode === 'issue' ? FIVE : [])
    expect(scene.writes.done.flatMap(({ input }) => mentionsIn(String(input.body)))).toHaveLength(5)
  }
  const { git, run } = await aPublishScene({ ghes: { dropped: ['Ref.rules', 'Ref.refUpdateRule'] } })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'written', failures: [] })
  expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(aReport()))
})

it('`/rate_limit` 404, no headers', async () => {
  // A server without limits sends no such headers, and nobody asks it for them: every request goes to GraphQL.
  const scene = await aSecondDay('issue', { ghes: true })
  const addresses: string[] = []
  const headers: (string | null)[] = []
  const noting: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    addresses.push(new URL(String(input)).pathname)
    headers.push(answer.headers.get('x-ratelimit-remaining'))
    return answer
  }
  const { problems } = await scene.run(five(), noting)
  expect(problems).toEqual([])
  expect(openTitles(scene)).toEqual(FIVE)
  expect(new Set(addresses)).toEqual(new Set(['/api/graphql']))
  expect(new Set(headers)).toEqual(new Set([null]))
})

it('Branch protection / ruleset', async () => {
  const { git, run } = await aPublishScene()
  git.rules.set('main', { types: ['PULL_REQUEST'] })
  const before = git.tip('main').oid
  const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
  expect(published).toMatchObject({
    mode: 'branch',
    outcome: 'written',
    branch: 'enhancement-report',
    failures: [],
  })
  expect(published.notes).toEqual([expect.stringContaining('"publish: pull-request"')])
  expect(git.tip('main').oid).toBe(before)
})

it('Signed commits required', async () => {
  // GitHub signs what is made by `createCommitOnBranch`; the branch has to be there before.
  const { git, run, writes } = await aPublishScene()
  git.rules.set('main', { types: ['REQUIRED_SIGNATURES'] })
  git.rules.set('enhancement-report', { types: ['REQUIRED_SIGNATURES'] })
  for (const mode of ['commit', 'branch'] as const) {
    const published = await publishReport(aReport(mode), settings({ mode }), run().world)
    expect(published).toMatchObject({ mode, outcome: 'written', failures: [] })
  }
  const names = writes.done.map(({ name }) => name)
  expect(names).toEqual(['createCommitOnBranch', 'createRef', 'createCommitOnBranch'])
})

it('Race: head moved', async () => {
  for (const [times, outcome] of [
    [2, 'written'],
    [9, 'failed'],
  ] as const) {
    const { fake, git, run, writes } = await aPublishScene()
    let moves = 0
    const change = () => void git.commit('main', { [`eps/${++moves}.md`]: 'More\n' })
    fake.faults.add({ kind: 'before', change, ...on('CreateCommitOnBranch'), times })
    const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(published.outcome).toBe(outcome)
    // Three times at most, each on the head as it is then; nothing of others is lost.
    expect(writes.tried).toHaveLength(3)
    expect(Object.keys(git.texts('main'))).toContain('eps/1.md')
    if (outcome === 'written') expect(reportOn(git, 'main')).toEqual(textsOf(aReport()))
    else expect(published.failures).toEqual([expect.stringContaining('moved three times')])
  }
})

it('Report unchanged', async () => {
  const { run, writes } = await aPublishScene()
  await publishReport(aReport(), settings(), run().world)
  const made = writes.tried.length
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'unchanged', failures: [] })
  expect(writes.tried).toHaveLength(made)

  // Nor is anything written about reminders on the days on which nobody is due.
  for (const mode of MODES) {
    const scene = await aSecondDay(mode)
    await scene.run(five(mode))
    const [from, state] = [scene.writes.tried.length, scene.state]
    for (let day = 0; day < 5; day++) {
      scene.wait(1)
      const { plan } = await scene.run(five(mode))
      expect(plan?.digest.kind).toBe('none')
      expect(scene.state).toEqual(state)
    }
    expect(scene.writes.tried).toHaveLength(from)
  }
})

it('Crash between commit and reminders', async () => {
  // Here reminders come first, as the report tells what is snoozed. A run that ends before the report is committed
  // loses what it would have remembered: the next asks nobody again.
  for (const mode of MODES) {
    const scene = await aSecondDay(mode)
    const { state } = scene
    await scene.run(five(mode))
    const asked = scene.writes.done.length
    for (const lost of [state, null]) {
      scene.state = lost
      await scene.run(five(mode))
      expect(writesSince(scene, asked)).toEqual([])
    }
  }
})

it('Clock skew, late cron', async () => {
  // The server's clock counts, by which the first run is that day, whatever the machine says.
  const scene = await aScene({ permissions: READING, people: AUTHORS })
  scene.clock.set('2040-01-01T05:37:00Z')
  const first = await reminding(scene)
  expect(first.state?.baselineAt).toBe(Date.parse('2040-01-01T05:37:00Z'))
  expect(first.plan?.firstRun).toBe(true)

  // A schedule that is late, or left a week out, asks the same people, once, and goes on from there.
  const asked = async (days: readonly number[]) => {
    const late = await aScene({ people: AUTHORS })
    const brief = aBrief({ proposals: proposals(10) })
    const lines: string[] = []
    for (const wait of days) {
      late.wait(wait)
      const from = late.writes.done.length
      await late.run(brief)
      const bodies = late.writes.done.slice(from).map(({ input }) => String(input.body))
      lines.push(mentionsIn(bodies.join('\n')).toSorted().join(' '))
    }
    return lines
  }
  const onTime = await asked([0, 1, 1, 1])
  expect(onTime.slice(0, 2)).toEqual(['', 'author-0 author-1 author-2 author-3 author-4'])
  expect(await asked([0, 1.4, 0.9, 7])).toEqual(onTime)
})

it('Eventual consistency after create', async () => {
  // The lists lag behind: for two days they do not show what was made.
  const scene = await aSecondDay()
  const known = new Set(scene.own().map(({ id }) => id))
  const lagging: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init)
    if (!/query Reminders\(/.test(String(init?.body))) return answer
    const body = JSON.parse(await answer.text())
    const { issues } = body.data.repository
    issues.nodes = issues.nodes.filter(({ id }: { id: string }) => known.has(id))
    return new Response(JSON.stringify(body), { status: answer.status, headers: answer.headers })
  }
  for (let day = 0; day < 3; day++) {
    const reminded = await scene.run(five(), lagging)
    expect(results(reminded, 'failed')).toEqual([])
    expect(openTitles(scene)).toEqual(FIVE)
    scene.wait(1)
  }
  await scene.run(five())
  expect(openTitles(scene)).toEqual(FIVE)
  // Label and assignees are given in the write that makes the issue, so nothing follows that could miss it.
  for (const { name, input } of scene.writes.done.filter(each => each.name === 'createIssue').slice(1))
    expect([name, Object.keys(input).sort()]).toEqual([
      'createIssue',
      ['assigneeIds', 'body', 'labelIds', 'repositoryId', 'title'],
    ])
})

it('Body > 65,536', async () => {
  const scene = await aScene({ people: AUTHORS })
  const long = proposals(1500, i => `@author-${i % 10}`)
  for (let day = 0; day < 2; day++) {
    // The fake refuses a longer text as GitHub does.
    const reminded = await scene.run(aBrief({ proposals: long }))
    expect(results(reminded, 'done')).toHaveLength(reminded.entries.length)
    scene.wait(1)
  }
  const body = scene.own()[0]?.body ?? ''
  expect(body.length).toBeLessThan(65_536)
  expect(body).toMatch(/\nAnd \d,?\d{3} more, for which there is no room here\.\n/)
  // Whole lines are left out, and never one that asks somebody.
  expect(mentionsIn(body).length).toBeGreaterThan(0)
  for (const line of body.split('\n').filter(each => each.startsWith('- [')))
    expect(line).toMatch(/^- \[ \] .* <!-- proposal-pulse:v1 row=[\w-]+ n=\d(?: asked=\S{10})? -->$/)
})

it('Issue deleted/locked/transferred/closed by a human', async () => {
  const scene = await aSecondDay()
  await scene.run(five())
  const [deleted, locked, moved, closed] = scene.own().slice(1)
  if (!deleted || !locked || !moved || !closed) return expect.fail('five issues')
  humanDeletes(deleted)
  humanLocks(locked)
  humanTransfers(moved)
  humanCloses(closed)
  const from = scene.writes.tried.length
  for (let day = 0; day < 40; day += 8) {
    scene.wait(8)
    const reminded = await scene.run(five())
    expect([results(reminded, 'failed'), reminded.problems]).toEqual([[], []])
  }
  // The fifth is reminded of again after 30 days; nothing is written about the others, opened again or made anew.
  const comments = scene.writes.done.slice(from).filter(({ name }) => name === 'addComment')
  expect(comments.flatMap(({ input }) => mentionsIn(String(input.body)))).toEqual(['author-4'])
  expect(openTitles(scene)).toEqual(['Reminder: proposal 0002', 'Reminder: proposal 0005'])
  expect(writesSince(scene, from).filter(name => name === 'createIssue')).toEqual([])
})

it('Label missing', async () => {
  // It is made, also after somebody deleted it, and reminders are found without it.
  const scene = await aSecondDay()
  humanDeletesLabel(scene.repository, REMINDER_LABEL)
  await scene.run(five())
  expect(openTitles(scene)).toEqual(FIVE)
  expect(writesSince(scene, 0).filter(name => name === 'createLabel')).toHaveLength(2)
  const made = scene.writes.done.length
  await scene.run(five())
  expect(scene.writes.done).toHaveLength(made)

  // Where it cannot be made, we do without.
  const other = await aScene({ people: AUTHORS })
  other.fake.faults.add({
    kind: 'error-at',
    path: 'createLabel',
    type: 'FORBIDDEN',
    ...on('CreateLabel'),
    ...always,
  })
  for (let day = 0; day < 2; day++) {
    expect(results(await other.run(five()), 'failed')).toEqual([])
    other.wait(1)
  }
  expect(openTitles(other)).toEqual(FIVE)
})

/* Rows about the history, through the program as it ships. */

/** The built program on a clone of two quiet proposals, and a GitHub beside it on a day long after. */
async function aWorkspace() {
  const text = (author: string) =>
    `---\ntitle: Thing\nstatus: proposed\nauthors: ["@${author}"]\ncreation-date: 2025-01-01\n---\n\n# Thing\n`
  const rules = 'preset: tep\nreminders: digest\n'
  const { folder } = aRepository()
    .commit('Begin', { '.github/proposal-pulse.yml': rules }, { at: '2025-01-01T12:00:00Z' })
    .commit('One', { 'teps/0001-thing.md': text('ada') }, { at: '2025-01-10T12:00:00Z' })
    .commit('Two', { 'teps/0002-thing.md': text('bob') }, { at: '2025-02-10T12:00:00Z' })
    .write()
  const clock = new SettableClock('2025-10-01T05:37:00Z')
  const store = aStore({ clock, headOid: 'a'.repeat(40) })
  const fake = await startFakeGithub({ store, permissions: WRITING })
  for (const login of ['ada', 'bob']) store.actor(login)
  gitOf(store.repository()).commit('main', { 'README.md': 'Proposals\n' })
  const env = {
    GITHUB_REPOSITORY: 'acme/proposals',
    GITHUB_GRAPHQL_URL: fake.url,
    GITHUB_EVENT_NAME: 'schedule',
  }
  const run = (workspace: string) =>
    aRunBeside(program(), workspace, { token: fake.token, publish: 'branch' }, env)
  return { folder, clock, fake, run, writes: writesOf(store), git: gitOf(store.repository()) }
}

let built: Program | null = null
const program = () => {
  built ??= new Program()
  return built
}

it('Shallow clone', async () => {
  const { folder, fake, run, writes } = await aWorkspace()
  const shallow = join(aFolder(), 'shallow')
  runGit(folder, ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow])
  // Without a remote to ask there is no history: no number, no report and no reminder.
  runGit(shallow, ['remote', 'remove', 'origin'])
  const stopped = await run(shallow)
  expect(stopped.ended.code).toBe(1)
  expect(stopped.ended.stdout).toContain('fetch-depth: 0')
  expect(writes.tried).toEqual([])

  // With one the rest is fetched, and the same is said as of the whole clone.
  const deepened = join(aFolder(), 'deepened')
  runGit(folder, ['clone', '--quiet', '--depth=1', `file://${folder}`, deepened])
  const { ended, summary } = await run(deepened)
  expect(ended.code, ended.stdout).toBe(0)
  expect(summary).toContain('First run: the backlog is listed and nobody is asked')
  expect(String(writes.done.find(({ name }) => name === 'createIssue')?.input.body)).toContain(
    'since 2025-01-10',
  )
  await fake.close()
})

it('Force-pushed / rewritten history', async () => {
  const { folder, clock, fake, run, writes, git } = await aWorkspace()
  const workspace = join(aFolder(), 'workspace')
  runGit(folder, ['clone', '--quiet', folder, workspace])
  for (let day = 0; day < 2; day++) {
    expect((await run(workspace)).ended.code).toBe(0)
    clock.advance(86_400)
  }
  const from = writes.done.length
  const head = runGit(workspace, ['rev-parse', 'HEAD'])
  // Every commit gets another id, with the same dates.
  runGit(workspace, ['filter-branch', '-f', '--msg-filter', 'cat; echo rewritten', 'HEAD'], {
    ...ISOLATED_ENV,
    FILTER_BRANCH_SQUELCH_WARNING: '1',
  })
  expect(runGit(workspace, ['rev-parse', 'HEAD'])).not.toBe(head)
  // Nothing is kept from the old history: all is counted anew, and our reminders know proposals, not commits.
  expect((await run(workspace)).ended.code).toBe(0)
  const names = writes.done.slice(from).map(({ name }) => name)
  expect(names.filter(name => name !== 'createCommitOnBranch')).toEqual([])
  // The branch of the report is added to, never forced.
  const { parents } = git.tip('enhancement-report')
  expect(parents).toHaveLength(1)
  expect(git.ahead(git.tip('enhancement-report').oid, git.tip('main').oid)).toBe(names.length + 2)
  await fake.close()
})
