import { expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import { aReport, aScene, files, reportOn, settings, textsOf } from './a-world.ts'

it('makes the branch and puts the report on it in one commit', async () => {
  const { git, run, writes, fake } = await aScene()
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({
    mode: 'branch',
    outcome: 'written',
    branch: 'enhancement-report',
    written: 6,
    deleted: 0,
    notes: [],
    failures: [],
  })
  expect(published.commit).toBe(git.tip('enhancement-report').oid)
  expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(aReport()))
  expect(writes.done.map(({ name }) => name)).toEqual(['createRef', 'createCommitOnBranch'])
  expect(git.tip('main').message).toBe('A change')
  expect(fake.requests.length).toBeLessThan(9)
})

it('writes nothing when nothing changed', async () => {
  const { git, run, writes } = await aScene()
  await publishReport(aReport(), settings(), run().world)
  const tip = git.tip('enhancement-report').oid
  const { world, sent } = run()
  const published = await publishReport(aReport(), settings(), world)
  expect(sent()).toBe(4)
  expect(published).toMatchObject({ outcome: 'unchanged', commit: tip, written: 0, failures: [] })
  expect(writes.done).toHaveLength(2)
})

it('sends only what changed and deletes only what was ours', async () => {
  const { git, run, writes } = await aScene()
  await publishReport(aReport(), settings(), run().world)
  git.commit('enhancement-report', { 'docs/pulse/data/notes.csv': 'mine\n', 'docs/pulse/OWNERS': 'ada\n' })
  const next = files({
    ...textsOf(aReport()),
    'README.md': 'News\n',
  }).filter(({ path }) => !path.startsWith('increments/'))
  const published = await publishReport(next, settings(), run().world)
  expect(published).toMatchObject({ outcome: 'written', written: 2, deleted: 1, notes: [] })
  expect(reportOn(git, 'enhancement-report')).toEqual({
    ...textsOf(next),
    OWNERS: 'ada\n',
    'data/notes.csv': 'mine\n',
  })
  expect(writes.done.at(-1)?.input).toMatchObject({
    fileChanges: {
      additions: [{ path: 'docs/pulse/.proposal-pulse.json' }, { path: 'docs/pulse/README.md' }],
      deletions: [{ path: 'docs/pulse/increments/2026-01.md' }],
    },
  })
})

it('replaces what was edited by hand and says so', async () => {
  const { git, run } = await aScene()
  await publishReport(aReport(), settings(), run().world)
  git.commit('enhancement-report', {
    'docs/pulse/README.md': 'Better words\n',
    'docs/pulse/increments/2026-01.md': 'My January\n',
  })
  const next = aReport().filter(({ path }) => !path.startsWith('increments/'))
  const published = await publishReport(next, settings(), run().world)
  expect(published.notes).toEqual([
    'README.md was edited by hand; the new report replaces it.',
    'increments/2026-01.md is no longer part of the report but was edited by hand, so it stays.',
  ])
  expect(reportOn(git, 'enhancement-report')).toMatchObject({
    'README.md': '# Report one\n',
    'increments/2026-01.md': 'My January\n',
  })
})

it('refuses a folder in which somebody else has a file of the same name', async () => {
  const { git, run, writes } = await aScene()
  git.commit('main', { 'docs/pulse/README.md': 'Our handbook\n' })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'obstacle' })
  expect(published.failures).toEqual([
    'In the folder docs/pulse the file README.md is not of this program and would be replaced. Set "publish-folder" to a folder of its own, or remove that file.',
  ])
  expect(writes.done.map(({ name }) => name)).toEqual(['createRef'])
})

it('refuses a link where a file of ours should go', async () => {
  const { git, run } = await aScene()
  git.commit('main', { 'docs/pulse/README.md': { link: '../../README.md' } })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'obstacle' })
})

it.each([
  ['docs/pulse', 'the folder'],
  ['docs/pulse/charts', 'a folder in it'],
])('refuses a file at %s, where %s should go', async path => {
  const { git, run } = await aScene()
  git.commit('main', { [path]: 'A file\n' })
  expect(await publishReport(aReport(), settings(), run().world)).toMatchObject({ why: 'obstacle' })
})

it('takes over a report that was committed by hand', async () => {
  const { git, run } = await aScene()
  const old = Object.entries(textsOf(aReport('old'))).map(([path, text]) => [`docs/pulse/${path}`, text])
  git.commit('main', Object.fromEntries(old))
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'written', failures: [] })
})

it('tries again when the head moved, with the difference made anew', async () => {
  const { fake, git, run } = await aScene()
  await publishReport(aReport(), settings(), run().world)
  const meanwhile = { kind: 'before' as const, when: isCommit }
  fake.faults.add(
    { ...meanwhile, change: () => void git.commit('enhancement-report', { 'docs/pulse/OWNERS': '1\n' }) },
    {
      ...meanwhile,
      change: () => void git.commit('enhancement-report', { 'docs/pulse/OWNERS': '2\n' }),
      skip: 1,
    },
  )
  const published = await publishReport(aReport('two'), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'written', failures: [] })
  expect(reportOn(git, 'enhancement-report')).toEqual({ ...textsOf(aReport('two')), OWNERS: '2\n' })
})

it('gives up politely when the head never stands still', async () => {
  const { fake, git, run } = await aScene()
  await publishReport(aReport(), settings(), run().world)
  let count = 0
  const move = () => void git.commit('enhancement-report', { OTHER: String(count++) })
  fake.faults.add({ kind: 'before', when: isCommit, times: 9, change: move })
  const published = await publishReport(aReport('two'), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'stale-head', commit: null })
  expect(count).toBe(3)
})

it('plans without writing', async () => {
  const { git, run, writes } = await aScene()
  const published = await publishReport(aReport(), settings({ dryRun: true }), run().world)
  expect(published).toMatchObject({ outcome: 'planned', written: 6, commit: null })
  expect(writes.done).toEqual([])
  expect(git.branches.has('enhancement-report')).toBe(false)
})

it('does not take the default branch for its own', async () => {
  const { run, writes } = await aScene()
  const published = await publishReport(aReport(), settings({ branch: 'main' }), run().world)
  expect(published.failures[0]).toMatch(/publish-branch/)
  expect(writes.done).toEqual([])
})

function isCommit({ operationName }: { readonly operationName: string | null }): boolean {
  return operationName === 'CreateCommitOnBranch'
}
