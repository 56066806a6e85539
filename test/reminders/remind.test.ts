import { expect, it } from 'vitest'
import { aBrief, aScene, writesSince } from './a-scene.ts'

it('the first day lists, the second asks, the third is quiet', async () => {
  const scene = await aScene()
  const brief = aBrief()
  const first = await scene.run(brief)
  expect(first.problems).toEqual([])
  expect(writesSince(scene, 0)).toEqual(['createLabel', 'createIssue'])
  expect(scene.own().map(({ title }) => title)).toEqual(['Quiet proposals'])
  expect(scene.own()[0]?.body).not.toMatch(/@octocat/)

  scene.wait(1)
  await scene.run(brief)
  expect(writesSince(scene, 2)).toEqual(['updateIssue'])
  expect(scene.own()[0]?.body).toMatch(/@octocat/)

  const state = scene.state
  scene.wait(1)
  await scene.run(brief)
  expect(writesSince(scene, 3)).toEqual([])
  expect(scene.state).toEqual(state)
})
