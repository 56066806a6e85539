import { expect, it } from 'vitest'
import { openRepository } from '../../src/git/repository.ts'
import { nothingFound } from '../../src/run/nothing-found.ts'
import { aRepository, ISOLATED_ENV } from '../builders/git-repository.ts'

const document = '---\ntitle: Title\nstatus: proposed\n---\n'

async function told(folder: string): Promise<string> {
  const repository = await openRepository({ folder, ref: null, env: ISOLATED_ENV })
  return (await nothingFound(repository, 'nothing fits')).message
}

it('names the branch with most documents first', async () => {
  const { folder } = aRepository()
    .commit('Readme', { 'README.md': 'x' })
    .branch('few')
    .commit('One', { 'teps/0001-one.md': document })
    .branch('many')
    .commit('Two', { 'teps/0002-two.md': document })
    .write()
  expect(await told(folder)).toBe(
    'There are no proposals on main. Nothing fits. many has 2 documents, few has 1 document: measure it with --ref many, or set ref: many in .github/proposal-pulse.yml.',
  )
})

it('looks at the usual names before the newest branches, and at each commit once', async () => {
  const builder = aRepository()
    .commit('Readme', { 'README.md': 'x' })
    .branch('master')
    .commit('One', { 'teps/0001-one.md': document })
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f'])
    builder.branch(name).commit('Gone', { 'teps/0001-one.md': null })
  const clone = builder.write().clone()
  expect(await told(clone.folder)).toContain('master has 1 document: measure it with --ref master')
})

it('asks for the files when no branch has any', async () => {
  const { folder } = aRepository().commit('Readme', { 'README.md': 'x' }).write()
  expect(await told(folder)).toMatch(/Name the files with documents:/)
})
