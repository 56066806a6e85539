import { createHash } from 'node:crypto'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { aFolder, aRepository, runGit } from '../builders/git-repository.ts'
import { anIssue, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { gitOf } from '../fake-github/git-store.ts'
import { writesOf } from '../fake-github/mutations.ts'
import type { Token } from '../fake-github/permissions.ts'
import type { IssueRecord } from '../fake-github/records.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { expectHarmless } from '../reminders/harmless.ts'
import { filesIn, Program } from './program.ts'
import { fetchBranch } from './published-branch.ts'
import { type ActionRun, aRunBeside } from './runner.ts'

/* Reminding through the program as it ships, in one job and in several, each with no more rights than it needs. */

const program = new Program()
const NAME = 'acme/proposals'
const BRANCH = 'enhancement-report'
const COUNTS = ['created', 'updated', 'cleared', 'deferred', 'failed'] as const

const token = (text: string, permissions: Token['permissions']): Token => ({
  ...{ text: `ghs_${text}`, login: 'github-actions[bot]', permissions },
})
const READS = token('measures', { contents: 'read', issues: 'read', 'pull-requests': 'read' })
const PUBLISHES = token('publishes', { contents: 'write' })
const REMINDS = token('reminds', { issues: 'write' })
const ALL = token('all', { contents: 'write', issues: 'write', 'pull-requests': 'read' })
const NO_ISSUES = token('noissues', { contents: 'write', issues: 'read', 'pull-requests': 'read' })
const BLIND = token('blind', { contents: 'read' })
const PERSON: Token = { text: 'ghp_reader', login: 'reader', permissions: READS.permissions }

const text = (title: string, author: string) =>
  `---\ntitle: "${title}"\nstatus: proposed\nauthors: ["${author}"]\ncreation-date: 2024-01-01\n---\n\nText.\n`

let origin: string

beforeAll(() => {
  const at = (date: string) => ({ at: `${date}T12:00:00Z` })
  origin = aRepository()
    .commit('0', { '.github/proposal-pulse.yml': 'preset: tep\nreminders: digest\n' }, at('2024-01-01'))
    .commit('1', { 'teps/0001-one.md': text('First thing', '@ada') }, at('2024-01-10'))
    .commit(
      '2',
      { 'teps/0002-evil.md': text('::error::@all <b>\\u001b[31m fixes #1', '@bob') },
      at('2024-02-10'),
    )
    .commit('3', { 'teps/0003-mail.md': text('By mail', 'cy@example.org') }, at('2024-02-11'))
    .write().folder
})

/** A report that is committed nowhere: what earlier runs left stands in the folder. */
const HERE = { publish: 'summary' } as const

interface Place {
  readonly fake: FakeGithub
  readonly clock: SettableClock
  readonly workspace: string
  /** Names of the writes that were tried since the last call. */
  readonly tried: () => readonly string[]
  readonly digest: () => IssueRecord | null
}

/** A GitHub of its own on a day long after, and a checkout. */
async function aPlace(): Promise<Place> {
  const workspace = join(aFolder(), 'workspace')
  runGit(origin, ['clone', '--quiet', origin, workspace])
  const clock = new SettableClock('2026-01-01T05:37:00Z')
  const store = aStore({ repository: NAME, headOid: 'a'.repeat(40), clock })
  for (const login of ['ada', 'bob']) store.actor(login)
  const repository = store.repository()
  repository.add(anIssue({ number: 1 }))
  // One write less to wait for.
  repository.label('proposal-reminder')
  gitOf(repository).commit('main', { 'README.md': 'Proposals\n' })
  const tokens = [READS, PUBLISHES, REMINDS, ALL, NO_ISSUES, BLIND, PERSON]
  const fake = await startFakeGithub({ store, tokens })
  onTestFinished(() => fake.close())
  const digest = () =>
    [...repository.threads.values()].find(
      (each): each is IssueRecord => each.__typename === 'Issue' && each.title === 'Quiet proposals',
    ) ?? null
  let seen = 0
  const tried = () => {
    const names = writesOf(store)
      .tried.slice(seen)
      .map(({ name }) => name)
    seen += names.length
    return names
  }
  return { fake, clock, workspace, tried, digest }
}

/** A run as a workflow starts it. */
function run(
  { fake, workspace }: Place,
  { text }: Token,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
  folder = workspace,
): Promise<ActionRun> {
  fetchBranch(workspace, gitOf(fake.store.repository()), BRANCH)
  return aRunBeside(
    program,
    folder,
    { token: text, ...inputs },
    {
      ...{ GITHUB_REPOSITORY: NAME, GITHUB_GRAPHQL_URL: fake.url, GITHUB_EVENT_NAME: 'schedule' },
      GITHUB_ACTOR: 'ada',
      ...env,
    },
  )
}

/** The outputs about reminders, as numbers. */
function countsOf({ outputs }: ActionRun): Readonly<Record<string, number>> {
  const values = COUNTS.map(name => [name, outputs.get(`reminders-${name}`)] as const)
  for (const [, value] of values) expect(value).toMatch(/^\d+$/)
  return Object.fromEntries(values.map(([name, value]) => [name, Number(value)]))
}

/** Lines of a log in which the runner sees a command, such as `::notice::`. */
const commands = ({ ended }: ActionRun) =>
  ended.stdout.split('\n').filter(line => line.startsWith('::') && !line.startsWith('::debug::'))

/** What was handed over, brought to a job of its own that has no checkout. */
function handedOver({ workspace }: Place): { readonly folder: string; readonly handover: string } {
  const folder = aFolder()
  const handover = join(folder, 'handover')
  cpSync(join(workspace, 'proposal-handover'), handover, { recursive: true })
  return { folder, handover }
}

async function measured(place: Place) {
  const ran = await run(place, READS, { mode: 'measure' })
  expect(ran.ended.code, ran.ended.stdout).toBe(0)
  expect(place.tried()).toEqual([])
  return { ran, ...handedOver(place) }
}

describe('three jobs, each with its own rights', () => {
  it('measure, publish and remind, day by day', async () => {
    const place = await aPlace()
    const first = await measured(place)
    expect([...filesIn(first.handover).keys()]).toEqual(
      expect.arrayContaining([
        'handover.json',
        'plan.json',
        'report/README.md',
        'report/data/reminders.json',
      ]),
    )
    expect(first.ran.summary).toContain('First run: the backlog is listed and nobody is asked')
    expect(countsOf(first.ran)).toEqual({ created: 0, updated: 0, cleared: 0, deferred: 2, failed: 0 })

    const { folder, handover } = first
    const published = await run(place, PUBLISHES, { mode: 'publish', handover }, {}, folder)
    expect(published.ended.code, published.ended.stdout).toBe(0)
    expect(place.tried()).toEqual(['createRef', 'createCommitOnBranch'])

    const reminded = await run(place, REMINDS, { mode: 'remind', handover }, {}, folder)
    expect(reminded.ended.code, reminded.ended.stdout).toBe(0)
    expect(place.tried()).toEqual(['createIssue'])
    expect(expectHarmless(place.digest()?.body.replaceAll(NAME, 'acme/enhancements') ?? '')).toEqual([])

    place.clock.advance(86_400)
    const second = await measured(place)
    const again = await run(place, REMINDS, { mode: 'remind', handover: second.handover }, {}, second.folder)
    expect(again.ended.code, again.ended.stdout).toBe(0)
    expect(place.tried()).toEqual(['updateIssue'])
    expect(countsOf(again)).toEqual({ created: 2, updated: 1, cleared: 0, deferred: 0, failed: 0 })
    expect(
      expectHarmless(place.digest()?.body.replaceAll(NAME, 'acme/enhancements') ?? '').toSorted(),
    ).toEqual(['ada', 'bob'])

    // The same data once more, as when a job is run again: nothing is written.
    const rerun = await run(place, REMINDS, { mode: 'remind', handover: second.handover }, {}, second.folder)
    expect(rerun.ended.code).toBe(0)
    expect(place.tried()).toEqual([])
    expect(countsOf(rerun)).toEqual({ created: 0, updated: 0, cleared: 0, deferred: 0, failed: 0 })
  })

  it('says in the summary what is done and why, and prints no command of theirs', async () => {
    const place = await aPlace()
    await run(place, ALL, HERE)
    place.clock.advance(86_400)
    const { summary, ended } = await run(place, ALL, HERE)
    expect(ended.code, ended.stdout).toBe(0)
    const part = summary.slice(summary.indexOf('## Reminders'))
    expect(part).toMatch(
      /2 to remind, 0 to update, 0 to clear; 0 wait, 1 are left alone; nobody can be reached for 1 proposal/,
    )
    expect(part).toMatch(
      /\| remind in the digest \| 0001 First thing \| `idle-draft` \| `ada` \| Since 2024-01-10: /,
    )
    expect(part).toMatch(/Cannot be asked: its author is an e-mail address/)
    expect(part).toContain('Reminders: 2 given, 1 updated, 0 cleared, 0 left for a later run.')
    expect(summary).not.toContain('example.org')
    expect(commands({ ended } as ActionRun).filter(line => !/^::(?:notice|warning) /.test(line))).toEqual([])
    expect(ended.stdout).not.toContain('\u001b')
  })
})

describe('a handover that is not what was handed over', () => {
  /** Changes the plan, and with `signed` the list, so that size and hash are right again. */
  function tampered(handover: string, change: (plan: Plan) => void, signed: boolean): void {
    const path = join(handover, 'plan.json')
    const plan: Plan = JSON.parse(readFileSync(path, 'utf8'))
    change(plan)
    const bytes = JSON.stringify(plan)
    writeFileSync(path, bytes)
    if (!signed) return
    const listPath = join(handover, 'handover.json')
    const list = JSON.parse(readFileSync(listPath, 'utf8'))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    writeFileSync(
      listPath,
      JSON.stringify({ ...list, plan: { ...list.plan, size: Buffer.byteLength(bytes), sha256 } }),
    )
  }

  interface Plan {
    reminders: { maxNewReminders: number }
    repository: { name: string }
    subjects: { phase: string }[]
  }

  it.each<readonly [string, (plan: Plan) => void, boolean, RegExp]>([
    [
      'changed on its way',
      plan => Object.assign(plan.reminders, { maxNewReminders: 9 }),
      false,
      /The handover cannot be used: plan\.json is not the file that was handed over/,
    ],
    [
      'without limits',
      plan => Object.assign(plan.reminders, { maxNewReminders: 5_000 }),
      true,
      /not of the form it should have, at reminders\.maxNewReminders/,
    ],
    [
      'with something of its own',
      plan => Object.assign(plan.subjects[0] ?? {}, { body: '@everyone' }),
      true,
      /not of the form it should have, at subjects\[0\]/,
    ],
    [
      'about another repository',
      plan => Object.assign(plan.repository, { name: 'acme/elsewhere' }),
      true,
      /its reminders are about another repository/,
    ],
  ])('is refused: %s', async (_, change, signed, words) => {
    const place = await aPlace()
    const { folder, handover } = await measured(place)
    tampered(handover, change, signed)
    const { ended } = await run(place, REMINDS, { mode: 'remind', handover }, {}, folder)
    expect(ended.code).toBe(1)
    expect(ended.stdout).toMatch(words)
    // A sentence, not a stack.
    expect(ended.stdout + ended.stderr).not.toMatch(/\n\s+at /)
    expect(place.tried()).toEqual([])
  })

  it('is refused: made for another repository, or not there', async () => {
    const place = await aPlace()
    const { folder, handover } = await measured(place)
    const elsewhere = { GITHUB_REPOSITORY: 'acme/elsewhere' }
    const { ended } = await run(place, REMINDS, { mode: 'remind', handover }, elsewhere, folder)
    expect([ended.code, ended.stdout]).toEqual([1, expect.stringContaining('made for another repository')])
    const gone = await run(place, REMINDS, { mode: 'remind', handover: 'nothing' }, {}, folder)
    expect([gone.ended.code, gone.ended.stdout]).toEqual([
      1,
      expect.stringContaining('handover.json is missing'),
    ])
    expect(place.tried()).toEqual([])
  })
})

describe('where nothing may be written', () => {
  it.each<readonly [string, Token, object, Readonly<Record<string, string>>, RegExp]>([
    ['an archived repository', ALL, { isArchived: true }, {}, /archived/],
    ['a fork', ALL, { isFork: true }, {}, /is a fork/],
    ['the token of somebody who reads', PERSON, {}, {}, /may only read/],
    ['Dependabot', ALL, {}, { GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'dependabot[bot]' }, /Dependabot/],
  ])('%s: a notice, and the run went well', async (_, token, repository, env, words) => {
    const place = await aPlace()
    Object.assign(place.fake.store.repository(), repository)
    const ran = await run(place, token, {}, env)
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(place.tried()).toEqual([])
    expect(
      commands(ran).filter(line => line.startsWith('::notice::') && words.test(line)).length,
    ).toBeGreaterThan(0)
    expect(ran.summary).toMatch(words)
    expect(countsOf(ran)).toEqual({ created: 0, updated: 0, cleared: 0, deferred: 0, failed: 0 })
    expect(filesIn(join(place.workspace, 'proposal-report')).has('README.md')).toBe(true)
  })

  it('issues switched off: a notice, and the report is published', async () => {
    const place = await aPlace()
    place.fake.store.repository().hasIssuesEnabled = false
    const ran = await run(place, ALL)
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(place.tried()).toEqual(['createRef', 'createCommitOnBranch'])
    expect(ran.summary).toMatch(/Issues are switched off/)
  })
})

describe('without "issues: write"', () => {
  it('the run fails and names the line, and the report is published all the same', async () => {
    const place = await aPlace()
    const ran = await run(place, NO_ISSUES)
    expect(ran.ended.code).toBe(1)
    expect(commands(ran).filter(line => line.startsWith('::error::'))).toEqual([
      expect.stringContaining('Add "issues: write" under "permissions:" of the job'),
    ])
    expect(ran.summary).toContain('issues: write')
    expect(countsOf(ran)).toMatchObject({ created: 0, failed: 1 })
    expect(place.tried().slice(-2)).toEqual(['createRef', 'createCommitOnBranch'])
    const files = gitOf(place.fake.store.repository()).texts(BRANCH)
    expect(Object.keys(files)).toContain('proposal-report/README.md')
    // Nothing says in it that anybody was asked.
    expect(files['proposal-report/data/reminders.json']).toContain('"asked": {}')
  })

  it('"fail-on: never" only warns', async () => {
    const place = await aPlace()
    const ran = await run(place, NO_ISSUES, { ...HERE, 'fail-on': 'never' })
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(commands(ran).filter(line => line.startsWith('::warning::'))).toEqual([
      expect.stringContaining('issues: write'),
    ])
    expect(countsOf(ran)).toMatchObject({ failed: 1 })
  })
})

it('a job that measures ends well where it could not plan, and says why', async () => {
  const place = await aPlace()
  for (const [given, words] of [
    [BLIND, /Our own reminders could not all be read: .*issues: read/],
    [{ ...BLIND, text: '' }, /Reminders need a token/],
  ] as const) {
    const ran = await run(place, given, { mode: 'measure' })
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(ran.summary).toMatch(words)
    expect(filesIn(join(place.workspace, 'proposal-handover')).has('plan.json')).toBe(true)
  }
  // A job that was to remind does not.
  const { folder, handover } = handedOver(place)
  const { ended } = await run(place, { ...BLIND, text: '' }, { mode: 'remind', handover }, {}, folder)
  expect([ended.code, ended.stdout]).toEqual([1, expect.stringContaining('Reminders need a token')])
})

describe('a dry run', () => {
  it('writes nothing and shows the plan', async () => {
    const place = await aPlace()
    await run(place, ALL, HERE)
    place.tried()
    place.clock.advance(86_400)
    const ran = await run(place, ALL, { 'dry-run': 'true' })
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(place.tried()).toEqual([])
    expect(ran.summary).toContain('| remind in the digest | 0001 First thing |')
    expect(ran.summary).toContain('Reminders (nothing was written): 2 to remind')
    expect(countsOf(ran)).toMatchObject({ created: 0, updated: 0, failed: 0 })
    // The real one comes after it and asks the same people.
    expect(countsOf(await run(place, ALL, HERE))).toMatchObject({ created: 2, updated: 1 })
  })

  it('of the job that reminds as well', async () => {
    const place = await aPlace()
    const { folder, handover } = await measured(place)
    const ran = await run(place, REMINDS, { mode: 'remind', handover, 'dry-run': 'true' }, {}, folder)
    expect(ran.ended.code, ran.ended.stdout).toBe(0)
    expect(place.tried()).toEqual([])
    expect(ran.summary).toContain('digest: create')
  })
})

it('keeps one pace for reminders and report: a second between two writes, three before a mail', async () => {
  const workspace = join(aFolder(), 'workspace')
  runGit(origin, ['clone', '--quiet', origin, workspace])
  const store = aStore({ repository: NAME, headOid: 'a'.repeat(40), clock: { now: Date.now } })
  gitOf(store.repository()).commit('main', { 'README.md': 'Proposals\n' })
  const fake = await startFakeGithub({ store, tokens: [ALL] })
  onTestFinished(() => fake.close())
  const env = { GITHUB_REPOSITORY: NAME, GITHUB_GRAPHQL_URL: fake.url, GITHUB_EVENT_NAME: 'schedule' }
  const { ended } = await aRunBeside(program, workspace, { token: ALL.text }, env)
  expect(ended.code, ended.stdout).toBe(0)
  const { tried } = writesOf(store)
  expect(tried.map(({ name }) => name)).toEqual([
    'createLabel',
    'createIssue',
    'createRef',
    'createCommitOnBranch',
  ])
  const gaps = tried.slice(1).map(({ at }, i) => at - (tried[i]?.at ?? 0))
  // The clock of the fake is that of the machine, so a few milliseconds of transport may be missing.
  for (const [i, least] of [3000, 1000, 1000].entries()) expect(gaps[i]).toBeGreaterThan(least - 50)
})
