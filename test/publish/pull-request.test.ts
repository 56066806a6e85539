import { expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import { merged } from '../fake-github/events.ts'
import { aReport, aScene, reportOn, type Scene, settings, textsOf } from './a-world.ts'

const proposing = settings({ mode: 'pull-request' })

it('opens one pull request and adds to it', async () => {
  const { fake, git, run } = await aScene()
  const first = await publishReport(aReport(), proposing, run().world)
  const again = await publishReport(aReport(), proposing, run().world)
  const changed = settings({ mode: 'pull-request', facts: [{ label: 'Open', value: 4 }] })
  const next = await publishReport(aReport('two'), changed, run().world)
  expect([first, again, next].map(({ outcome }) => outcome)).toEqual(['written', 'unchanged', 'written'])
  expect([first, again, next].map(({ pullRequest }) => pullRequest)).toEqual([1, 1, 1])
  const pull = fake.store.repository().thread(1)
  expect(pull).toMatchObject({
    title: 'Update the proposal report',
    headRefName: 'enhancement-report',
    baseRefName: 'main',
    headRefOid: git.tip('enhancement-report').oid,
  })
  expect(pull.body).toMatchInlineSnapshot(`
    "<!-- proposal-pulse:begin -->
    The report of the proposals in this repository, made from its history. Later runs add their changes here; this
    part of the description is written anew each time, what stands around it is kept.

    | | |
    | --- | ---: |
    | Open | 4 |
    <!-- proposal-pulse:end -->"
  `)
})

it('writes nothing when nothing changed, also where somebody wrote around our words', async () => {
  const { fake, run, writes } = await aScene()
  await publishReport(aReport(), proposing, run().world)
  const repository = fake.store.repository()
  repository.changePull(1, { body: `Please merge on Mondays.\r\n${repository.thread(1).body}` })
  const before = writes.done.length
  await publishReport(aReport(), proposing, run().world)
  expect(writes.done).toHaveLength(before)
})

it('leaves a description alone from which our part was taken out', async () => {
  const { fake, run } = await aScene()
  await publishReport(aReport(), proposing, run().world)
  fake.store.repository().changePull(1, { body: 'Mine now.' })
  await publishReport(aReport('two'), proposing, run().world)
  expect(fake.store.repository().thread(1).body).toBe('Mine now.')
})

it('is done when the default branch has the report', async () => {
  const scene = await aScene()
  await publishReport(aReport(), proposing, scene.run().world)
  squash(scene, 1)
  const before = scene.writes.done.length
  const published = await publishReport(aReport(), proposing, scene.run().world)
  expect(published).toMatchObject({ outcome: 'unchanged', pullRequest: null })
  expect(scene.writes.done).toHaveLength(before)
})

it('opens the next one without conflict after a squash', async () => {
  const scene = await aScene()
  await publishReport(aReport(), proposing, scene.run().world)
  squash(scene, 1)
  const published = await publishReport(aReport('two'), proposing, scene.run().world)
  expect(published).toMatchObject({ outcome: 'written', pullRequest: 2, failures: [] })
  expect(scene.git.merge('main', 'enhancement-report', 'Merge', 'ada')).not.toBeNull()
  expect(reportOn(scene.git, 'main')).toEqual(textsOf(aReport('two')))
})

it('does not ask again for what was closed, only with news', async () => {
  const scene = await aScene()
  await publishReport(aReport(), proposing, scene.run().world)
  scene.fake.store.repository().changePull(1, { state: 'CLOSED' })
  const before = scene.writes.done.length
  expect(await publishReport(aReport(), proposing, scene.run().world)).toMatchObject({ outcome: 'unchanged' })
  expect(scene.writes.done).toHaveLength(before)
  const news = await publishReport(aReport('two'), proposing, scene.run().world)
  expect(news).toMatchObject({ outcome: 'written', pullRequest: 2 })
})

it('is not fooled by a fork with a branch of the same name', async () => {
  const { fake, run } = await aScene()
  fake.store.repository().addThread({ kind: 'pull', head: 'enhancement-report', fork: true, author: 'eve' })
  const published = await publishReport(aReport(), proposing, run().world)
  expect(published).toMatchObject({ outcome: 'written', pullRequest: 2 })
})

it('names the switch when workflows may not open pull requests', async () => {
  const { git, run } = await aScene()
  git.allowsPulls = false
  const published = await publishReport(aReport(), proposing, run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'pulls-not-allowed', pullRequest: null })
  expect(published.failures[0]).toContain('"Allow GitHub Actions to create and approve pull requests"')
  git.allowsPulls = true
  const next = await publishReport(aReport(), proposing, run().world)
  expect(next).toMatchObject({ pullRequest: 1, failures: [] })
})

it('says what to do when somebody else changed the report on both sides', async () => {
  const scene = await aScene()
  await publishReport(aReport(), proposing, scene.run().world)
  squash(scene, 1)
  scene.git.commit('main', { 'docs/pulse/README.md': 'Other\n' })
  const published = await publishReport(aReport('two'), proposing, scene.run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'conflict' })
  expect(published.failures[0]).toContain('Delete the branch of the report')
  scene.git.branches.delete('enhancement-report')
  const next = await publishReport(aReport('two'), proposing, scene.run().world)
  expect(next).toMatchObject({ outcome: 'written', pullRequest: 2 })
})

function squash({ fake, git }: Scene, number: number): void {
  const changed = Object.entries(git.texts('enhancement-report')).filter(
    ([path, text]) => git.texts('main')[path] !== text,
  )
  const { oid } = git.commit('main', Object.fromEntries(changed), 'Squashed')
  fake.store.repository().happen(number, merged('2026-01-15T13:00:00Z', 'ada', oid))
}
