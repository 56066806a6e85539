import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRepository } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import type { Store } from '../fake-github/store.ts'
import { gapsOf, incrementOf, metricsOf, reportOn } from './github-run.ts'
import { Program, type Report } from './program.ts'

const program = new Program()
const at = (day: string) => `2025-${day}T12:00:00Z`

/** A report on a repository and what a store knows of it. */
async function reportOf(folder: string, store: Store, words: readonly string[]): Promise<Report> {
  const github = await startFakeGithub({ store })
  const report = await reportOn(program, github, folder, { words })
  await github.close()
  return report
}

const storeOf = (repository: string) =>
  aStore({ repository, clock: new SettableClock('2025-07-15T06:00:00Z') })

/** Proposals by their number or title, each with some of its fields. */
const told = (report: Report, key: 'number' | 'title', ...fields: readonly string[]) =>
  Object.fromEntries(
    // biome-ignore lint/suspicious/noExplicitAny: see metricsOf
    metricsOf(report).proposals.map((each: any) => [
      each[key],
      fields.length === 1 ? each[fields[0] ?? ''] : fields.map(field => each[field]),
    ]),
  )

const numbersIn = (listed: readonly { readonly number: number }[]) => listed.map(({ number }) => number)

describe('Keylime: files named by their issue, and what became of them on the issue', () => {
  let report: Report

  /*
   * 10 went the whole way: open, "backlog" once the document was merged, milestone 7.0, closed
   * 12 is open; its document is merged, which approves it
   * 30 has a document and no issue: its number is its own pull request
   * #20 and #21 are issues without a document, #22 is a part of #10
   * #41 is an issue whose document is in review in pull request 40
   */
  beforeAll(async () => {
    const text = (title: string) => `# ${title}\n\n## Summary\n\nWords about ${title}.\n`
    const { folder } = aRepository()
      .commit(
        'Begin',
        { 'README.md': '# Enhancements\n', 'enhancement_template.md': text('Template') },
        { at: at('01-01') },
      )
      .commit('Allowlist (#11)', { '10_allowlist.md': text('Allowlist') }, { at: at('02-01') })
      .commit('Key store (#13)', { '12-key-store.md': text('Key store') }, { at: at('03-01') })
      .commit('Quick one (#30)', { '30_quick.md': text('Quick one') }, { at: at('04-01') })
      .write()
    const store = storeOf('keylime/enhancements')
    const repository = store.repository()
    repository.addMilestone({ title: '7.0', dueOn: '2025-06-30' })
    repository.add(
      anIssue({
        number: 10,
        title: 'Allowlist',
        createdAt: at('01-10'),
        body: '- [x] reviewed\n- [x] merged\n- [ ] documented\n',
        projects: { Roadmap: { Status: 'Done' } },
        events: [
          event.labeled(at('02-03'), 'bob', 'Backlog'),
          event.milestoned(at('03-01'), 'bob', '7.0'),
          event.closed(at('05-01'), 'bob'),
        ],
      }),
      anIssue({
        number: 12,
        title: 'Key store',
        createdAt: at('02-20'),
        projects: { Roadmap: { Status: 'Backlog' } },
      }),
      anIssue({
        number: 20,
        title: 'Metrics',
        createdAt: at('02-10'),
        events: [event.closed(at('03-10'), 'bob', { reason: 'NOT_PLANNED' })],
      }),
      anIssue({ number: 21, title: 'An idea', createdAt: at('05-05') }),
      anIssue({ number: 22, title: 'Part of the allowlist', createdAt: at('02-05'), parent: 10 }),
      anIssue({
        number: 41,
        title: 'Future',
        createdAt: at('06-01'),
        events: [event.crossReferenced(at('06-02'), 'ada', 40)],
      }),
      ...[
        [11, '10_allowlist.md', '01-20', '02-01'],
        [13, '12-key-store.md', '02-22', '03-01'],
        [30, '30_quick.md', '03-25', '04-01'],
      ].map(([number, path, opened, landed]) =>
        aPull({
          number: Number(number),
          title: `Document ${path}`,
          createdAt: at(String(opened)),
          files: [String(path)],
          events: [event.merged(at(String(landed)), 'bob')],
        }),
      ),
      aPull({ number: 40, title: 'Future', createdAt: at('06-02'), files: ['41-future.md'] }),
    )
    report = await reportOf(folder, store, [])
  })

  it('what the issue says is how a proposal fares, with or without a document', () => {
    expect(told(report, 'number', 'phase', 'status')).toEqual({
      10: ['done', 'closed as completed'],
      12: ['accepted', 'open'],
      20: ['rejected', 'closed as not planned'],
      21: ['proposed', 'open'],
      30: ['accepted', null],
      41: ['proposed', 'open'],
    })
  })

  it('10 went from open to backlog, a milestone and done', () => {
    const steps = told(report, 'number', 'history')[10].filter(
      ({ field }: { field: string }) => field === 'status',
    )
    expect(steps.map(({ at: when, to }: { at: string; to: string }) => [when.slice(5, 10), to])).toEqual([
      ['02-01', 'open'],
      ['02-03', 'Backlog'],
      ['03-01', 'in milestone'],
      ['05-01', 'closed as completed'],
    ])
    // From 20 January, when its pull request was opened: 11 + 28 + 31 + 30 + 1.
    expect(metricsOf(report).totals.leadTimeDays).toMatchObject({ values: [101], open: 4 })
  })

  it('documents are created by landing, issues by opening', () => {
    // Q1: 10, 12 and #20; Q2: 30, #21 and #41.
    const created = metricsOf(report).increments.map(
      (each: { name: string; created: number }) => each.created,
    )
    expect(created).toEqual([3, 3, 0].slice(0, created.length))
    expect(told(report, 'number', 'openedAt')[41]).toBe(at('06-01'))
  })

  it('lists an issue without a pull request, and a pull request without an issue', () => {
    const { tracking } = metricsOf(report).github
    expect(tracking.tracked).toBe(6)
    expect(numbersIn(tracking.withoutPull)).toEqual([20, 21])
    expect(numbersIn(tracking.pullsWithoutIssue)).toEqual([30])
    expect(tracking.checklists).toEqual([{ section: '', issues: 1, ticked: 2, total: 3 }])
  })

  it('a number that is a pull request is a finding', () => {
    expect(report.findings('wrong-issue-number').map(({ path }) => path)).toEqual(['30_quick.md'])
    expect(metricsOf(report).findings).toHaveLength(1)
  })

  it('41 is in review', () => {
    expect(metricsOf(report).unmerged).toMatchObject([
      { pull: 40, phase: 'proposed', paths: ['41-future.md'] },
    ])
  })

  it('without a second token the board is named as not read', () => {
    expect(gapsOf(report)).toContainEqual(expect.stringMatching(/^projectBoard: .*project-token/))
  })
})

describe('Istio: one list of features, and umbrella issues', () => {
  let report: Report

  const feature = (name: string, id: string, maturity: string) =>
    `  - name: "${name}"\n    id: "${id}"\n    level:\n      checklist: ""\n      maturity: ${maturity}\n      nextExpectedPromotion: ""\n    area: Networking\n`
  const list = (...features: readonly string[]) => `features:\n${features.join('')}`

  const boxes = (alpha: string, beta: string) =>
    `An umbrella.\n\n## Alpha\n${alpha}\n## Beta\n${beta}\n## Stable\n- [ ] promoted\n`

  /*
   * #50 has the title of a feature, #51 holds the title of one, #52 and #53 have one title for one feature, so
   * neither is certain; #54 has no feature: an enhancement of its own, in beta, in a milestone.
   */
  beforeAll(async () => {
    const { folder } = aRepository()
      .commit(
        'Begin (#1)',
        { 'features.yaml': list(feature('Gateway Injection', 'gw', 'Alpha')) },
        { at: at('01-05') },
      )
      .commit(
        'More (#2)',
        {
          'features.yaml': list(
            feature('Gateway Injection', 'gw', 'Alpha'),
            feature('Dual Stack', 'dual', 'Alpha'),
            feature('Ambient', 'ambient', 'Experimental'),
          ),
        },
        { at: at('02-05') },
      )
      .commit(
        'Promote (#3)',
        {
          'features.yaml': list(
            feature('Gateway Injection', 'gw', 'Beta'),
            feature('Dual Stack', 'dual', 'Alpha'),
            feature('Ambient', 'ambient', 'Experimental'),
          ),
        },
        { at: at('04-10') },
      )
      .write()
    const store = storeOf('istio/enhancements')
    const repository = store.repository()
    repository.addMilestone({ title: '1.26', dueOn: '2025-05-15', closedAt: '2025-05-16' })
    repository.addMilestone({ title: '1.27', dueOn: '2025-08-15' })
    repository.add(
      anIssue({
        number: 50,
        title: 'gateway injection',
        createdAt: at('01-02'),
        body: boxes('- [x] code\n- [x] docs\n', '- [x] tests\n- [ ] metrics\n'),
        labels: ['alpha'],
        milestone: '1.26',
      }),
      anIssue({
        number: 51,
        title: 'Promote Dual Stack to beta',
        createdAt: at('02-01'),
        body: boxes('- [x] code\n- [ ] docs\n', '- [ ] tests\n'),
      }),
      anIssue({ number: 52, title: 'Ambient', createdAt: at('02-02') }),
      anIssue({ number: 53, title: 'Ambient', createdAt: at('02-03') }),
      anIssue({
        number: 54,
        title: 'WASM plugins',
        createdAt: at('03-01'),
        body: 'No boxes.',
        events: [
          event.labeled(at('03-02'), 'bob', 'alpha'),
          event.labeled(at('03-03'), 'bob', 'area/extensions'),
          event.milestoned(at('03-10'), 'bob', '1.26'),
          event.labeled(at('05-10'), 'bob', 'beta'),
          event.demilestoned(at('05-14'), 'bob', '1.26'),
          event.milestoned(at('05-14'), 'bob', '1.27'),
        ],
      }),
    )
    for (const [number, day] of [
      [1, '01-05'],
      [2, '02-05'],
      [3, '04-10'],
    ] as const) {
      const files = [{ path: 'features.yaml', changeType: 'MODIFIED' as const }]
      repository.add(
        aPull({
          number,
          createdAt: at(day),
          files,
          closes: number === 3 ? [50, 51] : [],
          events: [event.merged(at(day), 'bob')],
        }),
      )
    }
    report = await reportOf(folder, store, ['--preset', 'istio', '--increments', 'milestones'])
  })

  it('a feature belongs to the issue with its title, when there is only one', () => {
    const issues = metricsOf(report).proposals.map(
      ({ id, links }: { id: string; links: { issue: number | null } }) => [id, links.issue],
    )
    expect(Object.fromEntries(issues)).toEqual({
      'features.yaml#gw': 50,
      'features.yaml#dual': 51,
      'features.yaml#ambient': null,
      'issue#52': 52,
      'issue#53': 53,
      'issue#54': 54,
    })
    expect(metricsOf(report).findings).toEqual([])
  })

  it('the list says how a feature fares, the issue what it plans', () => {
    const of = told(report, 'title', 'phase', 'stage', 'owner', 'target')
    expect(of['Gateway Injection']).toEqual(['building', 'Beta', 'Networking', '1.26'])
    expect(of['Dual Stack']).toEqual(['building', 'Alpha', 'Networking', null])
    expect(of['WASM plugins']).toEqual(['building', 'Beta', 'extensions', '1.27'])
    expect(metricsOf(report).proposals[0].status).toBe('Experimental')
  })

  it('stages: Alpha by Gateway Injection, Dual Stack and #54; Beta by Gateway Injection and #54', () => {
    const { stages } = metricsOf(report).totals
    expect(stages.map(({ stage, entered }: { stage: string; entered: number }) => [stage, entered])).toEqual([
      ['Experimental', 1],
      ['Alpha', 3],
      ['Beta', 2],
      ['Stable', 0],
    ])
  })

  it('boxes by stage, of the two issues that have any', () => {
    // 50: 2 of 2, 1 of 2, 0 of 1; 51: 1 of 2, 0 of 1, 0 of 1.
    expect(metricsOf(report).github.tracking.checklists).toEqual([
      { section: 'Alpha', issues: 2, ticked: 3, total: 4 },
      { section: 'Beta', issues: 2, ticked: 1, total: 3 },
      { section: 'Stable', issues: 2, ticked: 0, total: 2 },
    ])
    expect(told(report, 'title', 'checklist')['Gateway Injection']).toMatchObject([
      { section: 'Alpha', ticked: 2, total: 2 },
      { section: 'Beta', ticked: 1, total: 2 },
      { section: 'Stable', ticked: 0, total: 1 },
    ])
  })

  it('cuts time by releases; #54 slipped by one', () => {
    // 1.26: three features, #52, #53 and #54, all before 16 May.
    expect(incrementOf(report, '1.26')).toMatchObject({ created: 6, start: '2025-01-05T00:00:00Z' })
    expect(incrementOf(report, '1.27')).toMatchObject({ created: 0, start: '2025-05-16T00:00:00Z' })
    expect(metricsOf(report).slippage).toMatchObject({ later: 1, replans: 1 })
    expect(metricsOf(report).slippage.slips).toMatchObject([
      { proposal: 'issue#54', first: '1.26', now: '1.27' },
    ])
  })

  it('lists the issues without a pull request', () => {
    expect(numbersIn(metricsOf(report).github.tracking.withoutPull)).toEqual([52, 53, 54])
  })
})

describe('Flyte: merged is accepted, and changes are managed', () => {
  let report: Report

  /*
   * 7 is merged; 9 was turned down; 10 is postponed; 11 its author closed; 12 is open; what landed without a pull
   * request counts as accepted as well. 20 and 21 change the program.
   */
  beforeAll(async () => {
    const text = (title: string) =>
      `# ${title}\n\n**Authors:**\n\n- @ada\n\n## 1 Executive Summary\n\nWords.\n`
    const { folder } = aRepository()
      .commit('Begin', { 'rfc/README.md': '# RFCs\n', CODEOWNERS: '* @bob\n' }, { at: at('01-01') })
      .commit('Pushed by hand', { 'rfc/core language/old.md': text('Old') }, { at: at('01-20') })
      .commit('RFC: cache (#7)', { 'rfc/system/0007-cache.md': text('Cache') }, { at: at('02-10') })
      .write()
    const store = storeOf('flyteorg/flyte')
    const repository = store.repository()
    repository.add(
      aPull({
        number: 7,
        title: 'RFC: cache',
        createdAt: at('02-01'),
        files: ['rfc/system/0007-cache.md'],
        events: [event.reviewed(at('02-03'), 'bob', 'APPROVED'), event.merged(at('02-10'), 'bob')],
      }),
      aPull({
        number: 9,
        createdAt: at('02-15'),
        files: ['rfc/system/9-no.md'],
        events: [event.closed(at('03-01'), 'bob')],
      }),
      aPull({
        number: 10,
        createdAt: at('03-01'),
        files: ['rfc/system/10-later.md'],
        events: [event.labeled(at('03-20'), 'bob', 'Postponed'), event.closed(at('03-21'), 'bob')],
      }),
      aPull({
        number: 11,
        createdAt: at('04-02'),
        files: ['rfc/system/11-mine.md'],
        events: [event.closed(at('04-05'), 'ada')],
      }),
      aPull({ number: 12, createdAt: at('05-01'), files: ['rfc/system/12-open.md'] }),
      anIssue({ number: 15, title: 'Slow', createdAt: at('06-01'), labels: ['untriaged'] }),
      aPull({
        number: 20,
        createdAt: at('06-01'),
        files: [{ path: 'src/a.go', additions: 600 }],
        closes: [15],
        events: [event.merged(at('06-03'), 'bob')],
      }),
      aPull({
        number: 21,
        createdAt: at('06-04'),
        files: [{ path: 'src/b.go', additions: 5 }],
        events: [event.merged(at('06-05'), 'bob')],
      }),
    )
    report = await reportOf(folder, store, ['--as-of', '2025-07-14'])
  })

  it('accepted is what was merged, of what was up for review', () => {
    // Q1: 7 and the one without a pull request, 9 turned down, 10 postponed. Q2: 11 withdrawn, 12 open.
    expect(metricsOf(report).totals.cohorts).toMatchObject([
      { name: '2025 Q1', n: 4, done: 2, ended: 1, open: 0, parked: 1 },
      { name: '2025 Q2', n: 2, done: 0, ended: 1, open: 1, parked: 0 },
    ])
    expect(incrementOf(report, '2025 Q1')).toMatchObject({ created: 2, proposed: 3, notMerged: 2 })
    expect(incrementOf(report, '2025 Q2')).toMatchObject({ created: 0, proposed: 2, notMerged: 1 })
  })

  it('what never landed, and why', () => {
    const ends = metricsOf(report).unmerged.map(({ pull, phase }: Record<string, unknown>) => [pull, phase])
    expect(ends).toEqual([
      [9, 'rejected'],
      [10, 'parked'],
      [11, 'withdrawn'],
      [12, 'proposed'],
    ])
  })

  it('no status in files is a gap, no zero', () => {
    expect(metricsOf(report).totals.completed).toBeNull()
    expect(gapsOf(report)).toContain('completed: no status in files')
    expect(gapsOf(report).filter(gap => gap.startsWith('acceptance'))).toEqual([])
  })

  it('of three merged one closes an issue; the large one belongs to no proposal', () => {
    const change = metricsOf(report).github.changeManagement
    expect(change).toMatchObject({
      linkedToIssue: { count: 1, n: 3 },
      largeLinkedToProposal: { count: 0, n: 1 },
      ownerFiles: ['CODEOWNERS'],
    })
    // Since noon of 1 June: 29 days in June, 14 in July, the last of them all day.
    expect(change.untriaged).toMatchObject({ open: 1, oldest: [{ number: 15, ageDays: 43 }] })
    expect(change.byIncrement).toMatchObject([
      { name: '2025 Q1', merged: 1, linkedToIssue: 0, large: 0 },
      { name: '2025 Q2', merged: 2, linkedToIssue: 1, large: 1 },
      { name: '2025 Q3', merged: 0 },
    ])
  })
})

describe('Rust: the file gets its number at the merge', () => {
  let report: Report

  beforeAll(async () => {
    const text = (title: string, number: string) =>
      `- Feature Name: ${title}\n- Start Date: 2025-01-01\n- RFC PR: [rust-lang/rfcs#${number}](https://github.com/rust-lang/rfcs/pull/${number})\n\n# Summary\n\nWords.\n`
    const { folder } = aRepository()
      .commit('Begin', { '0000-template.md': text('Template', '0000') }, { at: at('01-01') })
      .commit('Old one', { 'text/0001-old.md': text('old', '1') }, { at: at('01-05') })
      .merge(
        'Merge pull request #5 from ada/foo',
        side =>
          side
            .commit('RFC: foo', { 'text/0000-foo.md': text('foo', '0000') }, { at: at('02-01') })
            .commit(
              'RFC 5',
              { 'text/0000-foo.md': null, 'text/0005-foo.md': text('foo', '5') },
              { at: at('02-20') },
            ),
        {},
        { at: at('02-20') },
      )
      .write()
    const store = storeOf('rust-lang/rfcs')
    store.repository().add(
      aPull({
        number: 5,
        createdAt: at('02-01'),
        files: ['text/0000-foo.md'],
        events: [event.merged(at('02-20'), 'bob')],
      }),
      aPull({
        number: 6,
        createdAt: at('02-03'),
        files: ['text/0000-bar.md'],
        events: [event.closed(at('03-03'), 'bob')],
      }),
      aPull({ number: 8, createdAt: at('03-03'), files: ['text/0000-baz.md'] }),
      aPull({
        number: 9,
        createdAt: at('04-03'),
        files: ['text/0000-qux.md'],
        events: [event.labeled(at('04-20'), 'bob', 'postponed'), event.closed(at('04-21'), 'bob')],
      }),
      aPull({
        number: 10,
        createdAt: at('04-04'),
        files: ['README.md'],
        events: [event.closed(at('04-05'), 'bob')],
      }),
    )
    report = await reportOf(folder, store, [])
  })

  it('a pull request is known by its merge, not by the name of the file in it', () => {
    expect(told(report, 'title', 'openedAt').Foo).toBe(at('02-01'))
    expect(told(report, 'title', 'links').Foo.all).toEqual([
      { kind: 'pull', repository: 'rust-lang/rfcs', number: 5, role: 'adds', from: 'landing-subject' },
    ])
  })

  it('acceptance: 5 and the old one, 6 turned down, 8 open, 9 postponed; 10 adds no proposal', () => {
    expect(metricsOf(report).totals.cohorts).toMatchObject([
      { name: '2025 Q1', n: 4, done: 2, ended: 1, open: 1, parked: 0 },
      { name: '2025 Q2', n: 1, done: 0, ended: 0, open: 0, parked: 1 },
    ])
    expect(incrementOf(report, '2025 Q1')).toMatchObject({ created: 2, proposed: 3, notMerged: 1 })
  })

  it('a number that leads nowhere is a finding and no link', () => {
    expect(report.findings('wrong-pull-number').map(({ path }) => path)).toEqual(['text/0001-old.md'])
    expect(told(report, 'title', 'links').Old).toMatchObject({ issue: null, pulls: [] })
  })
})

describe('Tekton: subjects name no pull request', () => {
  let report: Report
  let github: FakeGithub

  beforeAll(async () => {
    const text = (title: string, status: string) =>
      `---\ntitle: ${title}\nstatus: ${status}\nauthors: ["@ada"]\ncreation-date: 2025-01-01\n---\n\n# ${title}\n\n## Summary\n\nWords.\n`
    const repository = aRepository()
      .commit('TEP-0001', { 'teps/0001-one.md': text('One', 'proposed') }, { at: at('02-01') })
      .commit('TEP-0002: begin', { 'teps/0002-two.md': text('Two', 'proposed') }, { at: at('03-01') })
      .commit('TEP-0002: more', { 'teps/0002-two.md': text('Two', 'implementable') }, { at: at('03-02') })
      .commit('TEP-0001 done', { 'teps/0001-one.md': text('One', 'implemented') }, { at: at('04-01') })
      .commit('By hand', { 'teps/0003-three.md': text('Three', 'proposed') }, { at: at('05-01') })
      .write()
    const [byHand, done, more, begin, one] = repository.git('log', '--format=%H').split('\n')
    const store = storeOf('tektoncd/community')
    store.repository().add(
      aPull({
        number: 71,
        createdAt: at('01-15'),
        files: ['teps/0001-one.md'],
        events: [event.merged(at('02-01'), 'bob', one)],
      }),
      // Two commits of one pull request, put on the branch one after the other.
      aPull({
        number: 72,
        createdAt: at('02-10'),
        files: ['teps/0002-two.md'],
        commitOids: [begin ?? ''],
        events: [event.merged(at('03-02'), 'bob', more)],
      }),
      aPull({
        number: 73,
        createdAt: at('03-20'),
        files: [{ path: 'teps/0001-one.md', changeType: 'MODIFIED' }],
        events: [event.merged(at('04-01'), 'bob', done)],
      }),
    )
    for (const commit of [byHand, begin]) store.repository().commit(commit ?? '')
    github = await startFakeGithub({ store })
    report = await reportOn(program, github, repository.folder)
  })

  afterAll(() => github.close())

  it('asks for the commits, once', () => {
    expect(github.requests.map(({ operationName }) => operationName)).toEqual([
      'Probe',
      'Commits',
      'OpenPulls',
      'Pulls',
    ])
  })

  it('finds the pull request of each commit, also of one that brought several', () => {
    const pulls = told(report, 'title', 'openedAt', 'links')
    expect(pulls.One).toMatchObject([at('01-15'), { pulls: [71, 73] }])
    expect(pulls.Two).toMatchObject([at('02-10'), { pulls: [72] }])
    expect(pulls.Three).toMatchObject([null, { pulls: [] }])
    // 71 and 73 by one commit each, 72 by two.
    expect(metricsOf(report).github.linkSources).toEqual([{ from: 'commit', count: 3 }])
    expect(gapsOf(report)).toContainEqual(expect.stringMatching(/^opened: .* 1 of 3 proposals is not known/))
  })

  it('lead time from 15 January to 1 April: 16 + 28 + 31 + 1', () => {
    expect(metricsOf(report).totals.leadTimeDays.values).toEqual([76])
  })
})
