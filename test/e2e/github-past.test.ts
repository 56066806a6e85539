import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aRepository, type RepositoryBuilder } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import type { IssueDraft, PullDraft } from '../fake-github/make-thread.ts'
import type { MilestoneDraft } from '../fake-github/repository.ts'
import { startFakeGithub } from '../fake-github/server.ts'
import type { Store } from '../fake-github/store.ts'
import { gapsOf, metricsOf, reportOn } from './github-run.ts'
import { nodeOfMajor, Program, Report, runBeside } from './program.ts'

/*
 * A busy half year in which everything that can be undone is done: titles, labels, milestones and drafts change,
 * issues and pull requests are closed and opened again.
 */

const program = new Program()
const at = (day: string) => `2025-${day}T12:00:00Z`

const RULES = `preset: tep
number-is: issue
unmerged: all
track-issues: [enhancement]
increments: milestones
change-management: true
label-stages: { stage/alpha: alpha, stage/beta: beta }
`

const doc = (title: string, status: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\nauthors: ["@ada"]\ncreation-date: 2025-01-01\n---\n\n# ${title}\n\n## Summary\n\nWords.\n`

const COMMITS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['01-02', 'Begin', { '.github/proposal-pulse.yml': RULES }],
  ['02-01', 'One (#2)', { 'teps/0001-one.md': doc('One', 'proposed') }],
  ['03-01', 'Two (#4)', { 'teps/0003-two.md': doc('Two', 'proposed') }],
  ['04-15', 'One accepted (#6)', { 'teps/0001-one.md': doc('One', 'implementable') }],
  ['06-20', 'One done (#10)', { 'teps/0001-one.md': doc('One', 'implemented') }],
]

const MILESTONES: readonly MilestoneDraft[] = [
  { title: 'v1', createdAt: '2025-01-01', dueOn: '2025-03-31', closedAt: '2025-04-02' },
  { title: 'v2', createdAt: '2025-01-01', dueOn: '2025-06-30', closedAt: '2025-07-01' },
  { title: 'v3', createdAt: '2025-01-01', dueOn: '2025-09-30' },
]

const modified = (path: string) => [{ path, changeType: 'MODIFIED' as const }]

const THREADS: readonly (IssueDraft | PullDraft)[] = [
  anIssue({
    number: 1,
    createdAt: at('01-10'),
    events: [
      event.renamed(at('05-01'), 'ada', 'The first', 'One'),
      event.milestoned(at('02-01'), 'bob', 'v1'),
      event.demilestoned(at('03-30'), 'bob', 'v1'),
      event.milestoned(at('03-30'), 'bob', 'v2'),
      event.labeled(at('04-16'), 'bob', 'stage/alpha'),
      event.unlabeled(at('06-10'), 'bob', 'stage/alpha'),
      event.labeled(at('06-10'), 'bob', 'stage/beta'),
      event.closed(at('06-21'), 'bob', { byPull: 10 }),
    ],
  }),
  anIssue({
    number: 3,
    title: 'Two',
    createdAt: at('02-10'),
    events: [
      event.closed(at('03-20'), 'bob', { reason: 'NOT_PLANNED' }),
      event.reopened(at('05-20'), 'bob'),
      event.demilestoned(at('06-15'), 'bob', 'v2'),
    ],
  }),
  anIssue({
    number: 5,
    title: 'No document',
    createdAt: at('03-10'),
    events: [event.labeled(at('03-11'), 'bob', 'enhancement'), event.closed(at('06-25'), 'bob')],
  }),
  anIssue({ number: 11, createdAt: at('06-12'), events: [event.labeled(at('06-12'), 'bob', 'enhancement')] }),
  anIssue({
    number: 8,
    createdAt: at('05-10'),
    events: [
      event.labeled(at('05-10'), 'ada', 'untriaged'),
      event.unlabeled(at('06-11'), 'bob', 'untriaged'),
    ],
  }),
  aPull({
    number: 2,
    createdAt: at('01-15'),
    files: ['teps/0001-one.md'],
    events: [event.reviewed(at('01-20'), 'bob', 'APPROVED'), event.merged(at('02-01'), 'bob')],
  }),
  aPull({
    number: 4,
    createdAt: at('02-15'),
    files: ['teps/0003-two.md'],
    events: [event.merged(at('03-01'), 'bob')],
  }),
  aPull({
    number: 6,
    createdAt: at('04-01'),
    files: modified('teps/0001-one.md'),
    events: [event.merged(at('04-15'), 'bob')],
  }),
  aPull({
    number: 10,
    createdAt: at('06-01'),
    draft: true,
    closes: [1],
    files: modified('teps/0001-one.md'),
    events: [
      event.readyForReview(at('06-05'), 'ada'),
      event.reviewRequested(at('06-06'), 'ada', 'bob'),
      event.reviewed(at('06-15'), 'bob', 'APPROVED'),
      event.merged(at('06-20'), 'bob'),
    ],
  }),
  aPull({
    number: 7,
    createdAt: at('04-20'),
    files: ['teps/0007-never.md'],
    events: [
      event.commented(at('04-25'), 'bob'),
      event.closed(at('05-05'), 'bob'),
      event.reopened(at('05-25'), 'ada'),
      event.labeled(at('06-18'), 'bob', 'declined'),
      event.closed(at('06-18'), 'bob'),
    ],
  }),
  aPull({ number: 12, createdAt: at('06-14'), files: ['teps/0012-new.md'] }),
  aPull({
    number: 9,
    createdAt: at('05-28'),
    files: ['src/a.ts'],
    events: [event.merged(at('06-16'), 'bob')],
  }),
]

/** What a repository had at the end of a day. */
function historyUntil(end: string): RepositoryBuilder {
  const until = COMMITS.filter(([day]) => at(day) <= end)
  return until.reduce(
    (so, [day, subject, files]) => so.commit(subject, files, { at: at(day) }),
    aRepository(),
  )
}

/** What GitHub had at the end of a day. */
function storeUntil(end: string): Store {
  const store = aStore({ repository: 'acme/teps', clock: new SettableClock(end) })
  const repository = store.repository()
  for (const { closedAt, ...milestone } of MILESTONES) {
    const isClosed = closedAt !== undefined && closedAt <= end
    repository.addMilestone(isClosed ? { ...milestone, closedAt } : milestone)
  }
  for (const draft of THREADS) {
    if ((draft.createdAt ?? '') > end) continue
    const events = (draft.events ?? []).filter(each => each.at <= end)
    repository.add({ ...draft, events })
    // A title and a milestone that only later events tell of.
    const thread = repository.thread(draft.number ?? 0)
    if (draft.number === 1 && end < at('05-01')) thread.title = 'The first'
    if (draft.number === 3 && end < at('06-15')) thread.milestone = repository.milestone('v2')
  }
  return store
}

const LAST = '2025-07-02T06:00:00Z'

async function reportUntil(end: string, words: readonly string[]) {
  const github = await startFakeGithub({ store: storeUntil(end) })
  const report = await reportOn(program, github, historyUntil(end).write().folder, { words })
  await github.close()
  return report
}

/** A past day does not know of pull requests that were open then and have been merged since, and says so. */
const isOfPast = (gap: string) => gap.startsWith('inReview: pull requests that were open on this day')

/** Everything but that gap. */
function withoutGap(report: Report) {
  const { gaps, ...numbers } = metricsOf(report)
  return { ...numbers, gaps: gapsOf(report).filter(gap => !isOfPast(gap)) }
}

describe('the report of a past day is the one a run on that day would have made', () => {
  it.each(['2025-04-16', '2025-05-10', '2025-06-20'])('%s', async day => {
    const then = await reportUntil(`${day}T23:59:59Z`, ['--as-of', day])
    const now = await reportUntil(LAST, ['--as-of', day])
    expect(withoutGap(now)).toEqual(withoutGap(then))
    expect(gapsOf(now).filter(isOfPast)).toHaveLength(1)
    expect(gapsOf(then).filter(isOfPast)).toHaveLength(0)
    expect([...now.files.keys()]).toEqual([...then.files.keys()])
    for (const [path, bytes] of then.files) {
      // What was learned is kept whole; the reports differ in the gap alone.
      if (path === 'data/github.ndjson' || path === 'data/metrics.json' || path === 'README.md') continue
      expect(now.text(path), path).toBe(bytes.toString('utf8'))
    }
  })

  it('on a day on which pull request 4 was open', async () => {
    const now = await reportUntil(LAST, ['--as-of', '2025-02-20'])
    expect(gapsOf(now).filter(isOfPast)).toHaveLength(1)
    expect(metricsOf(now).totals.proposals).toBe(1)
  })
})

describe('the same bytes', () => {
  const { folder } = historyUntil(LAST).write()
  const old = nodeOfMajor(20)
  if (old === null) console.warn('skipped: there is no Node 20 to compare with')

  it('in another time zone, another folder, another language, and on Node 20 and 24', async () => {
    const github = await startFakeGithub({ store: storeUntil(LAST) })
    const first = await reportOn(program, github, folder)
    const others = [
      await reportOn(program, github, folder, { env: { TZ: 'Asia/Kolkata' }, cwd: '/' }),
      await reportOn(program, github, folder, { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } }),
      ...(old === null ? [] : [await onNode(old)]),
    ]
    for (const other of others) {
      expect([...other.files.keys()]).toEqual([...first.files.keys()])
      for (const [path, bytes] of first.files) expect(other.text(path), path).toBe(bytes.toString('utf8'))
    }
    await github.close()

    async function onNode(node: string): Promise<Report> {
      const out = join(aFolder(), 'report')
      const words = ['report', folder, '--out', out, '--github', 'acme/teps']
      const env = { GITHUB_TOKEN: github.token, GITHUB_GRAPHQL_URL: github.url }
      return new Report(out, await runBeside(node, [join(program.folder, 'cli.js'), ...words], { env }))
    }
  })
})
