import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readEarlier } from '../../src/publish/earlier.ts'
import { aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'

it('finds a file of the last report in the clone, and null where there is none', async () => {
  const source = aRepository()
    .commit('First', { 'README.md': 'Proposals\n' })
    .branch('enhancement-report')
    .commit('Update the proposal report', { 'docs/pulse/data/github.ndjson': '{}\n' })
    .write({ bare: true })
  const folder = join(aFolder(), 'clone')
  runGit(source.folder, ['clone', '--quiet', source.folder, folder])
  const clone = { folder, env: ISOLATED_ENV, remote: 'origin' }
  const place = { branch: 'enhancement-report', folder: 'docs/pulse' }
  const found = await readEarlier(clone, place, 'data/github.ndjson')
  expect(found?.toString()).toBe('{}\n')
  expect(await readEarlier(clone, place, 'data/none.ndjson')).toBeNull()
  expect(await readEarlier(clone, { ...place, branch: 'none' }, 'data/github.ndjson')).toBeNull()
})
