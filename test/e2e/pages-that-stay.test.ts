import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import { aFolder, aRepository, type RepositoryBuilder } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import type { IssueDraft, PullDraft } from '../fake-github/make-thread.ts'
import { startFakeGithub } from '../fake-github/server.ts'
import { corporaPresent, corpus } from './corpora.ts'
import { reportOn } from './github-run.ts'
import { Program, type Report } from './program.ts'

const program = new Program()

/** Pages of increments that were over in a run, by their path. */
const overIn = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    [...report.files]
      .map(([path, bytes]) => [path, bytes.toString('utf8')] as const)
      .filter(([path, text]) => path.startsWith('increments/') && text.includes('. Finished.')),
  )

/** Every page that is over in one run stands in every later run, byte for byte. Gives how many were compared. */
function expectToStay(runs: readonly Report[]): number {
  const pages = runs.map(overIn)
  let compared = 0
  pages.forEach((earlier, i) => {
    for (const later of pages.slice(i + 1)) {
      for (const [path, text] of earlier) expect(later.get(path), path).toBe(text)
      compared += earlier.size
    }
  })
  return compared
}

const reportsOf = (repository: string, days: readonly string[]) =>
  days.map(day => program.report(repository, ['--as-of', day]))

const folder = (sig: string, number: number) => `keps/${sig}/${number}-thing-${number}`

/** A KEP; everything in it may change later. */
function kep(
  number: number,
  given: Partial<Record<'title' | 'sig' | 'status' | 'stage' | 'milestone', string>> = {},
) {
  const { title = `Thing ${number}`, sig = 'sig-node', status = 'implementable', stage = 'alpha' } = given
  const { milestone = 'v1.30' } = given
  return `title: ${title}\nkep-number: ${number}\nauthors: ["@ada"]\nowning-sig: ${sig}\nstatus: ${status}\nstage: ${stage}\nlatest-milestone: ${milestone}\nmilestone:\n  alpha: v1.30\n  beta: ${milestone}\n`
}

const files = (number: number, given: Parameters<typeof kep>[1] = {}, words = 'Words.') => {
  const place = folder(given.sig ?? 'sig-node', number)
  return {
    [`${place}/kep.yaml`]: kep(number, given),
    [`${place}/README.md`]: `# KEP-${number}\n\n${words}\n`,
  }
}

const on = (date: string) => ({ at: `${date}T12:00:00Z` })

/** Three quarters in which whatever can be changed of the first is changed in the others. */
function aBusyYear(): RepositoryBuilder {
  const first = aRepository()
  for (let number = 11; number <= 19; number += 1) {
    first.commit(`Add ${number}`, files(number), on(`2025-01-${number}`))
  }
  const done = { status: 'implemented', stage: 'stable' }
  return first
    .commit('Done', files(11, done), on('2025-02-10'))
    .commit('Done', files(12, done), on('2025-02-11'))
    .commit(
      'Gone',
      { [`${folder('sig-node', 13)}/kep.yaml`]: null, [`${folder('sig-node', 13)}/README.md`]: null },
      on('2025-03-02'),
    )
    .commit('Reopened', files(11, { stage: 'beta' }), on('2025-04-08'))
    .commit('Title', files(12, { ...done, title: '"A new: name"' }), on('2025-04-09'))
    .commit('Words', files(14, {}, 'Many other words.'), on('2025-04-10'))
    .rename('Another SIG', folder('sig-node', 15), folder('sig-apps', 15), on('2025-04-20'))
    .commit('Its owner', files(15, { sig: 'sig-apps' }), on('2025-04-21'))
    .rename('Another number', folder('sig-node', 16), folder('sig-node', 116), on('2025-05-02'))
    .commit('Back', files(13), on('2025-05-03'))
    .commit('Done again', files(11, done), on('2025-05-04'))
    .commit(
      'Removed',
      { [`${folder('sig-node', 17)}/kep.yaml`]: null, [`${folder('sig-node', 17)}/README.md`]: null },
      on('2025-05-05'),
    )
    .commit('Withdrawn', files(18, { status: 'withdrawn' }), on('2025-05-06'))
    .commit('Later', files(19, { milestone: 'v1.33' }), on('2025-07-07'))
    .commit(
      'All at once',
      Object.fromEntries(
        [11, 12, 13, 14, 18, 19].flatMap(number =>
          Object.entries(files(number, { title: `Renamed ${number}` })),
        ),
      ),
      on('2025-07-20'),
    )
    .commit('New', files(20), on('2025-10-03'))
}

describe('the page of an increment that is over has the same bytes in every later run', () => {
  it('whatever is renamed, moved, deleted, brought back and reopened later', () => {
    const { folder } = aBusyYear().write()
    const runs = reportsOf(folder, ['2025-04-02', '2025-04-30', '2025-07-02', '2025-07-31', '2025-10-05'])
    expect(expectToStay(runs)).toBe(4 * 1 + 3 * 1 + 2 * 2 + 2)
    const page = overIn(runs[4] ?? program.report(folder)).get('increments/2025-Q1.md') ?? ''
    expect(page).toContain('| 12 Thing 12 | sig-node | 2025-01-12 | landed | done |')
    expect(page).toContain('| 15 Thing 15 | sig-node | 2025-01-15 | landed | accepted |')
    expect(page).toContain('| 16 Thing 16 |')
    expect(page).not.toMatch(/new: name|sig-apps|116|Renamed|Corrected since/)
  })

  it('of the sample', async () => {
    const repository = join(aFolder(), 'sample.git')
    await buildDemoRepository(repository)
    expect(
      expectToStay(reportsOf(repository, ['2025-03-31', '2025-07-15', '2025-12-10', '2026-01-05'])),
    ).toBeGreaterThan(5)
  })

  it.skipIf(!corporaPresent).each([
    ['kubernetes', ['2021-06-30', '2024-10-02', '2026-07-24']],
    ['tekton', ['2022-01-10', '2023-03-25', '2023-04-20', '2026-07-10']],
    ['nova-specs', ['2016-05-01', '2020-01-10', '2026-07-01']],
    ['rust-rfcs', ['2016-01-01', '2018-06-01', '2024-01-01']],
  ])('of %s', (name, days) => {
    expect(expectToStay(reportsOf(corpus(name), days))).toBeGreaterThan(15)
  })
})

const tep = (title: string, status: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\nauthors: ["@ada"]\ncreation-date: 2025-01-01\n---\n\n# ${title}\n\nWords.\n`

describe('what may still change such a page stands on it', () => {
  it('a clean-up that goes on after the end', () => {
    const builder = aRepository().commit(
      'Begin',
      {
        '.github/proposal-pulse.yml':
          'preset: tep\nincrements: month\ncatch-up-burst: { min-completions: 4, days: 10 }\n',
      },
      on('2025-01-01'),
    )
    const numbers = [1, 2, 3, 4, 5]
    for (const number of numbers)
      builder.commit(
        'Add',
        { [`teps/000${number}-t.md`]: tep(`T${number}`, 'proposed') },
        on(`2025-01-0${number + 1}`),
      )
    for (const number of numbers) {
      const day = number <= 3 ? `2025-01-${28 + number}` : `2025-02-0${number - 2}`
      builder.commit('Done', { [`teps/000${number}-t.md`]: tep(`T${number}`, 'implemented') }, on(day))
    }
    const { folder } = builder.commit('Quiet', { 'README.md': 'x' }, on('2025-03-09')).write()
    const [before, after, later] = reportsOf(folder, ['2025-02-01', '2025-02-03', '2025-03-09']).map(
      report => overIn(report).get('increments/2025-01.md') ?? '',
    )
    expect(before).toContain('| Completed | 3 |')
    expect(before).not.toContain('Corrected since')
    expect(after).toContain('| Completed | 0 and 3 in bulk |')
    expect(after).toContain('- 3 completions turned out to be part of a clean-up that went on after the end')
    expect(later).toBe(after)
  })

  it('a reopening on the last day that is undone within a day', () => {
    const one = (status: string, at: string) =>
      ['One', { 'teps/0001-t.md': tep('One', status) }, { at }] as const
    const { folder } = aRepository()
      .commit('Begin', { '.github/proposal-pulse.yml': 'preset: tep\nincrements: month\n' }, on('2025-01-01'))
      .commit(...one('proposed', '2025-01-02T12:00:00Z'))
      .commit(...one('implemented', '2025-01-20T12:00:00Z'))
      .commit(...one('implementable', '2025-01-31T22:00:00Z'))
      .commit('Two', { 'teps/0002-t.md': tep('Two', 'proposed') }, { at: '2025-02-01T01:00:00Z' })
      .commit(...one('implemented', '2025-02-01T09:00:00Z'))
      .commit('Three', { 'teps/0003-t.md': tep('Three', 'proposed') }, on('2025-03-09'))
      .write()
    const head = (commits: number) => ['--ref', `main~${commits}`]
    const [before, after, later] = [head(2), head(1), head(0)].map(
      words => overIn(program.report(folder, words)).get('increments/2025-01.md') ?? '',
    )
    expect(before).toContain('| Reopened | 1 |')
    expect(before).not.toContain('Corrected since')
    expect(after).toContain('| Reopened | 0 |')
    expect(after).toContain('1 One: the reopening of 2025-01-31 was undone within a day, after the end')
    expect(later).toBe(after)
  })
})

const at = (day: string) => `2025-${day}T12:00:00Z`

const STORY: readonly (IssueDraft | PullDraft)[] = [
  anIssue({
    number: 1,
    title: 'The first',
    createdAt: at('01-10'),
    events: [
      event.labeled(at('01-11'), 'bob', 'enhancement'),
      event.renamed(at('05-01'), 'ada', 'The first', 'Another title'),
      event.closed(at('05-20'), 'bob'),
      event.reopened(at('08-01'), 'bob'),
    ],
  }),
  aPull({
    number: 2,
    createdAt: at('01-15'),
    files: ['teps/0007-one.md'],
    events: [event.reviewed(at('01-20'), 'bob', 'APPROVED'), event.merged(at('02-01'), 'bob')],
  }),
  aPull({
    number: 3,
    createdAt: at('03-20'),
    files: ['teps/0008-two.md'],
    events: [event.commented(at('04-25'), 'bob'), event.closed(at('07-05'), 'bob')],
  }),
  aPull({ number: 4, createdAt: at('05-15'), files: ['teps/0009-three.md'], events: [] }),
]

const RULES = 'preset: tep\nunmerged: all\ntrack-issues: [enhancement]\nincrements: quarter\n'

/** What GitHub had at the end of a day, and the repository with it. */
async function runAt(day: string): Promise<Report> {
  const end = `2025-${day}T23:59:59Z`
  const store = aStore({ repository: 'acme/teps', clock: new SettableClock(end) })
  for (const draft of STORY) {
    if ((draft.createdAt ?? '') > end) continue
    store.repository().add({ ...draft, events: (draft.events ?? []).filter(each => each.at <= end) })
    if (draft.number === 1 && end >= at('05-01')) store.repository().thread(1).title = 'Another title'
  }
  const builder = aRepository()
    .commit('Begin', { '.github/proposal-pulse.yml': RULES }, on('2025-01-02'))
    .commit('One (#2)', { 'teps/0007-one.md': tep('One', 'proposed') }, on('2025-02-01'))
  if (end > at('04-15'))
    builder.commit('Done', { 'teps/0007-one.md': tep('Uno', 'implemented') }, on('2025-04-15'))
  if (end > at('09-15')) builder.commit('Gone', { 'teps/0007-one.md': null }, on('2025-09-15'))
  const github = await startFakeGithub({ store })
  const report = await reportOn(program, github, builder.write().folder, {
    words: ['--as-of', `2025-${day}`],
  })
  await github.close()
  return report
}

describe('with what GitHub tells', () => {
  it('such a page stays when threads go on, are renamed, closed and reopened', async () => {
    const runs: Report[] = []
    for (const day of ['04-02', '06-10', '07-10', '10-02']) runs.push(await runAt(day))
    expect(expectToStay(runs)).toBe(3 + 2 + 2)
    const page = overIn(runs[3] ?? (await runAt('10-02'))).get('increments/2025-Q1.md') ?? ''
    expect(page).toContain(
      '| [1 The first](https://github.com/acme/teps/issues/1) | 2025-01-10 | opened | proposed |',
    )
    expect(page).toContain('| Proposed in pull requests | 2 |')
    expect(page).toContain('Rows about pull requests are what GitHub tells of that time today')
  })
})
