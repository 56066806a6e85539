import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRepository } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import type { Store } from '../fake-github/store.ts'
import { actionOn, incrementOf, metricsOf, reportOn, runOn } from './github-run.ts'
import { Program, type Report } from './program.ts'

/*
 * A repository without any proposal file. Its enhancements are issues with the label "enhancement":
 *
 * #1  Faster sync     v1 on 15 January, alpha and beta, done on 11 March by pull request 20
 * #2  Dark mode       accepted, in progress, v2, done on 2 May
 * #3  Plugin API      v1, moved to v2 and to v3, open; its body has boxes
 * #4  Rewrite         closed as not planned
 * #5  Sync faster     closed as a duplicate
 * #9  Quiet           open since 5 January without a word
 * #10 Back again      done on 1 June, opened again on 20 June
 * #11 Labelled late   opened on 1 June, labelled on 10 July: the last thing that happened
 * #6 is a bug and #12 lost its label: neither is an enhancement.
 */

const BODY = `Plugins.

## Alpha
- [x] design
- [x] code

## Beta
- [x] docs
- [ ] tests
- [ ] metrics

## Stable
- [ ] promotion
`

const at = (day: string) => `2025-${day}T12:00:00Z`

type Events = readonly event.EventDraft[]

/** An issue by ada that has the label from its first minute. */
const enhancement = (number: number, title: string, opened: string, events: Events, more: object = {}) =>
  anIssue({
    number,
    title,
    createdAt: at(opened),
    events: [event.labeled(at(opened), 'ada', 'Enhancement'), ...events],
    ...more,
  })

const moved = (day: string, from: string, to: string): Events => [
  event.demilestoned(at(day), 'bob', from),
  event.milestoned(at(day), 'bob', to),
]

function tracker(): Store {
  const store = aStore({ repository: 'acme/tracker', clock: new SettableClock('2025-07-15T06:00:00Z') })
  const repository = store.repository()
  repository.addMilestone({ title: 'v1', dueOn: '2025-03-31', closedAt: '2025-04-01' })
  repository.addMilestone({ title: 'v2', dueOn: '2025-06-30', closedAt: '2025-07-01' })
  repository.addMilestone({ title: 'v3', dueOn: '2025-09-30' })
  repository.add(
    enhancement(1, 'Faster sync', '01-10', [
      event.labeled(at('01-12'), 'bob', 'area/sync'),
      event.milestoned(at('01-15'), 'bob', 'v1'),
      event.labeled(at('01-20'), 'bob', 'stage/alpha'),
      event.labeled(at('02-20'), 'bob', 'stage/beta'),
      event.closed(at('03-11'), 'bob', { byPull: 20 }),
    ]),
    enhancement(2, 'Dark mode', '02-01', [
      event.labeled(at('02-10'), 'bob', 'accepted'),
      event.labeled(at('03-01'), 'bob', 'In progress'),
      event.milestoned(at('03-15'), 'bob', 'v2'),
      event.closed(at('05-02'), 'bob'),
    ]),
    enhancement(
      3,
      'Plugin API',
      '03-01',
      [
        event.milestoned(at('03-05'), 'bob', 'v1'),
        ...moved('03-28', 'v1', 'v2'),
        event.labeled(at('04-01'), 'bob', 'stage/alpha'),
        ...moved('06-28', 'v2', 'v3'),
      ],
      { body: BODY },
    ),
    enhancement(4, 'Rewrite', '04-10', [event.closed(at('04-20'), 'bob', { reason: 'NOT_PLANNED' })]),
    enhancement(5, 'Sync faster', '04-15', [event.closed(at('04-16'), 'bob', { reason: 'DUPLICATE' })]),
    anIssue({ number: 6, title: 'A bug', createdAt: at('04-17'), labels: ['bug'] }),
    enhancement(9, 'Quiet', '01-05', []),
    enhancement(10, 'Back again', '05-01', [
      event.closed(at('06-01'), 'bob'),
      event.reopened(at('06-20'), 'bob'),
    ]),
    anIssue({
      number: 11,
      title: 'Labelled late',
      createdAt: at('06-01'),
      events: [event.labeled(at('07-10'), 'bob', 'enhancement')],
    }),
    enhancement(12, 'Not any more', '04-30', [event.unlabeled(at('05-01'), 'bob', 'Enhancement')]),
    aPull({
      number: 20,
      title: 'Sync in parallel',
      createdAt: at('03-01'),
      files: ['src/sync.ts'],
      closes: [1],
      events: [event.reviewed(at('03-05'), 'bob', 'APPROVED'), event.merged(at('03-11'), 'bob')],
    }),
  )
  return store
}

const aCode = (files: Readonly<Record<string, string>> = {}) =>
  aRepository()
    .commit(
      'Begin',
      { 'README.md': '# A program\n', 'src/sync.ts': 'export {}\n', ...files },
      { at: at('01-02') },
    )
    .write()

const program = new Program()
const FLAGS = ['--preset', 'issues', '--track-issues', 'enhancement', '--increments', 'milestones']
let github: FakeGithub
let report: Report

beforeAll(async () => {
  github = await startFakeGithub({ store: tracker() })
  report = await reportOn(program, github, aCode().folder, { words: FLAGS })
})

afterAll(() => github.close())

const proposal = (number: number) =>
  metricsOf(report).proposals.find((each: { number: string }) => each.number === String(number))

describe('enhancements that are issues and nothing else', () => {
  it('speak of the last thing that happened, and say what is not measured', () => {
    expect(report.ended.stderr).toBe('')
    expect(metricsOf(report).asOf).toBe('2025-07-10T12:00:00Z')
    expect(metricsOf(report).findings).toEqual([])
    expect(metricsOf(report).gaps.map((gap: { measure: string }) => gap.measure)).toEqual([
      'conformance',
      'forecast',
      'projectBoard',
      'proposed',
    ])
  })

  it.each([
    // v1: 1, 2, 3 and 9 opened, 1 done; 2, 3 and 9 open at its end.
    ['v1', { created: 4, completed: 1, wipAtEnd: 3, reopened: 0 }],
    // v2: 4, 5, 10 and 11 opened, 2 and 10 done, 10 opened again; 3, 9, 10 and 11 open.
    ['v2', { created: 4, completed: 2, wipAtEnd: 4, reopened: 1 }],
    ['v3', { created: 0, completed: 0, wipAtEnd: 4, reopened: 0 }],
  ])('counts them by milestone: %s', (name, expected) => {
    expect(incrementOf(report, name)).toMatchObject(expected)
  })

  it('cuts time at the midnight after a due day', () => {
    const bounds = metricsOf(report).increments.map(({ name, start, end }: Record<string, string>) => [
      name,
      start,
      end,
    ])
    expect(bounds).toEqual([
      ['v1', '2025-01-05T00:00:00Z', '2025-04-01T00:00:00Z'],
      ['v2', '2025-04-01T00:00:00Z', '2025-07-01T00:00:00Z'],
      ['v3', '2025-07-01T00:00:00Z', '2025-10-01T00:00:00Z'],
    ])
  })

  it('ends them by the reason of the closing: 4 not planned, 5 a duplicate', () => {
    expect(incrementOf(report, 'v2').ended).toEqual({ rejected: 1, withdrawn: 0, replaced: 1, removed: 0 })
    expect([4, 5].map(number => proposal(number).phase)).toEqual(['rejected', 'replaced'])
    expect([4, 5].map(number => proposal(number).status)).toEqual([
      'closed as not planned',
      'closed as duplicate',
    ])
  })

  it('lead time from opening to closing: 10 after 31 days, 1 after 60, 2 after 90', () => {
    // 1: 21 + 28 + 11; 2: 27 + 31 + 30 + 2; 10: 31.
    expect(metricsOf(report).totals.leadTimeDays).toMatchObject({ n: 3, values: [31, 60, 90], open: 3 })
  })

  it('phase by label, milestone and closing', () => {
    expect([1, 2, 3, 9, 10, 11].map(number => proposal(number).phase)).toEqual([
      'done',
      'done',
      'building',
      'proposed',
      'proposed',
      'proposed',
    ])
    // 2 was opened, accepted after 9 days, in progress 19 days later, closed 62 days after that (30 + 30 + 2).
    const changes = proposal(2).history.filter(({ field }: { field: string }) => field === 'status')
    expect(changes.map(({ at: when, to }: { at: string; to: string }) => [when.slice(5, 10), to])).toEqual([
      ['02-01', 'open'],
      ['02-10', 'accepted'],
      ['03-01', 'In progress'],
      ['05-02', 'closed as completed'],
    ])
    const building = metricsOf(report).totals.timeInPhaseDays.find(
      ({ phase }: { phase: string }) => phase === 'building',
    )
    // 1 was in a milestone for 55 days (16 + 28 + 11); 3 still is.
    expect(building).toMatchObject({ values: [55, 62], open: 1 })
  })

  it('ageing: 9 has been open for 186 days without a word and needs a decision', () => {
    // 26 + 28 + 31 + 30 + 31 + 30 + 10 days since 5 January.
    const row = metricsOf(report).proposals.find(({ number }: { number: string }) => number === '9')
    expect(row).toMatchObject({ open: true, stale: true, ageDays: 186 })
    expect(report.text('README.md')).toMatch(/needs a decision|need a decision/)
  })

  it('stages by label', () => {
    expect(proposal(1).stage).toBe('beta')
    const stages = metricsOf(report).totals.stages
    expect(stages.map(({ stage, entered }: { stage: string; entered: number }) => [stage, entered])).toEqual([
      ['alpha', 2],
      ['beta', 1],
      ['stable', 0],
    ])
    // 1 was alpha from 20 January to 20 February.
    expect(metricsOf(report).totals.timeInStageDays[0]).toMatchObject({ stage: 'alpha', values: [31] })
  })

  it('milestones are targets: 3 slipped twice', () => {
    expect(metricsOf(report).slippage).toMatchObject({ n: 3, later: 1, replans: 2 })
    expect(metricsOf(report).slippage.slips).toMatchObject([
      { proposal: 'issue#3', first: 'v1', now: 'v3', steps: 2, moves: 2 },
    ])
    // v1: nothing named it by 12 January; 1 did later and was done. v2: 2 kept, 3 not. v3: 3.
    expect(metricsOf(report).predictability).toEqual([
      { name: 'v1', planned: 0, kept: 0, lateAndDone: 1 },
      { name: 'v2', planned: 2, kept: 1, lateAndDone: 0 },
      { name: 'v3', planned: 1, kept: 0, lateAndDone: 0 },
    ])
  })

  it('boxes by section', () => {
    expect(metricsOf(report).github.tracking.checklists).toEqual([
      { section: 'Alpha', issues: 1, ticked: 2, total: 2 },
      { section: 'Beta', issues: 1, ticked: 1, total: 3 },
      { section: 'Stable', issues: 1, ticked: 0, total: 1 },
    ])
  })

  it('only 1 has a pull request', () => {
    const without = metricsOf(report).github.tracking.withoutPull
    expect(without.map(({ number }: { number: number }) => number)).toEqual([2, 3, 4, 5, 9, 10, 11])
    expect(proposal(1)).toMatchObject({ path: null, owner: 'sync', links: { issue: 1, pulls: [20] } })
  })

  it('links to issues and to no file', () => {
    for (const [path, bytes] of report.files) {
      if (path.endsWith('.md')) expect(bytes.toString('utf8'), path).not.toContain('/blob/')
    }
    expect(report.text('README.md')).toContain('(https://github.com/acme/tracker/issues/9)')
    expect(report.text('proposals.md')).toContain('(https://github.com/acme/tracker/issues/3)')
  })

  it('says what is counted', () => {
    expect(report.text('README.md')).toContain('one that is an issue by the day it was opened')
  })

  it('draws the charts of a full report', () => {
    const charts = [...report.files.keys()].filter(path => path.endsWith('-light.svg'))
    for (const name of [
      'created-completed',
      'cumulative-flow',
      'lead-time',
      'ageing',
      'stages',
      'acceptance',
    ])
      expect(charts).toContain(`charts/${name}-light.svg`)
  })
})

/** Everything but where the rules were read. */
function numbers(of: Report) {
  const { generator: _, repository: __, config: ___, configHash: ____, ...rest } = metricsOf(of)
  return rest
}

describe('the same rules from elsewhere', () => {
  it('the settings file alone', async () => {
    const { folder } = aCode({
      '.github/proposal-pulse.yml': 'track-issues: enhancement\nincrements: milestones\n',
    })
    const fromFile = await reportOn(program, github, folder)
    expect(fromFile.metrics.config.preset).toBe('issues')
    expect(numbers(fromFile)).toEqual(numbers(report))
  })

  it('the inputs of the Action', async () => {
    const { folder } = aCode()
    const action = await actionOn(program, github, folder, {
      'track-issues': 'enhancement',
      increments: 'milestones',
    })
    expect(action.ended).toMatchObject({ code: 0, stderr: '' })
    expect(numbers(action.report)).toEqual(numbers(report))
    expect(action.summary).toContain('acme/tracker')
    expect(action.ended.stdout.replace(`::add-mask::${github.token}`, '')).not.toContain(github.token)
  })
})

describe('what cannot be read', () => {
  const words = ['--preset', 'issues']

  it('without a token', () => {
    const { folder } = aCode()
    const ended = program.cli(['report', folder, '--github', 'acme/tracker', ...words])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toBe(
      'Here enhancements are issues, which only GitHub knows. A token is needed: set GITHUB_TOKEN in a terminal, the input token in a workflow, and leave out --git-only.\n',
    )
  })

  it('with the tracked label in the settings and no token', () => {
    const { folder } = aCode({ '.github/proposal-pulse.yml': 'track-issues: enhancement\n' })
    const ended = program.cli(['report', folder, '--github', 'acme/tracker'])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('A token is needed')
  })

  it('without the name of the repository', async () => {
    const { folder } = aCode()
    const ended = await program.cliBeside(['report', folder, ...words], {
      env: { GITHUB_TOKEN: github.token, GITHUB_GRAPHQL_URL: github.url },
    })
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('Name the repository with --github owner/name.')
  })

  it('a label that no issue has', async () => {
    const { ended } = await runOn(program, github, aCode().folder, {
      words: [...words, '--track-issues', 'epic,saga'],
    })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain(
      'No issue of acme/tracker has the label epic or saga. Name others with track-issues',
    )
  })

  it('a token that GitHub refuses', async () => {
    const { ended } = await runOn(program, github, aCode().folder, { words, token: 'ghp_wrong' })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/It told nothing of acme\/tracker\. .*token/)
    expect(ended.stderr).not.toContain('ghp_wrong')
  })

  it('issues that the token may not read', async () => {
    const store = tracker()
    const closed = await startFakeGithub({
      store,
      permissions: { contents: 'read', 'pull-requests': 'read' },
    })
    const { ended } = await runOn(program, closed, aCode().folder, { words })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('Add "issues: read" under "permissions:"')
    await closed.close()
  })

  it('milestones, of a repository that has none with an end', async () => {
    const store = aStore({ repository: 'acme/tracker' })
    store.repository().add(anIssue({ number: 1, labels: ['enhancement'] }))
    const bare = await startFakeGithub({ store })
    const { ended } = await runOn(program, bare, aCode().folder, { words: FLAGS })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('the repository has no milestones')
    await bare.close()
  })
})
