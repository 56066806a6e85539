import { describe, expect, it } from 'vitest'
import { lastCommitBefore, lastCommitOutside } from '../../src/git/past.ts'
import { Git } from '../../src/git/process.ts'
import { readTags } from '../../src/git/tags.ts'
import { aRepository, ISOLATED_ENV, type WrittenRepository } from '../builders/git-repository.ts'

const gitOf = (repository: WrittenRepository) => new Git(repository.folder, ISOLATED_ENV)

describe('the last commit before an instant', () => {
  const repository = aRepository()
    .commit('1', {}, { at: '2024-01-10T00:00:00Z' })
    .commit('2', {}, { at: '2024-01-20T00:00:00Z' })
    .commit('3, its clock too early', {}, { at: '2024-01-05T00:00:00Z' })
    .merge(
      '4',
      side => side.commit('aside', {}, { at: '2024-01-22T00:00:00Z' }),
      {},
      { at: '2024-01-30T00:00:00Z' },
    )
    .write()

  it.each([
    ['the instant of a commit', '2024-01-10T00:00:00Z', 'main~3'],
    ['an instant between two', '2024-01-19T23:59:59Z', 'main~3'],
    ['an instant after a clock jumped back', '2024-01-20T00:00:00Z', 'main~1'],
    ['an instant at which only a side branch moved', '2024-01-25T00:00:00Z', 'main~1'],
    ['an instant after everything', '2030-01-01T00:00:00Z', 'main'],
  ])('is found for %s', async (_, instant, name) => {
    const found = await lastCommitBefore(gitOf(repository), 'main', Date.parse(instant))
    expect(found).toBe(repository.oid(name))
  })

  it('is null when history begins later, even if a later commit has an earlier date', async () => {
    const instant = Date.parse('2024-01-06T00:00:00Z')
    expect(await lastCommitBefore(gitOf(repository), 'main', instant)).toBeNull()
  })
})

describe('tags', () => {
  it('have the date of the tagger when annotated, of the commit when light', async () => {
    const repository = aRepository()
      .commit('1', { a: 'x' }, { at: '2024-01-10T00:00:00Z' })
      .tag('light/v1')
      .annotatedTag('v2', '2024-05-01T00:00:00Z')
      .write()
    repository.git('tag', 'of-a-blob', repository.oid('main:a'))

    expect(await readTags(gitOf(repository))).toEqual([
      { name: 'light/v1', at: Date.parse('2024-01-10T00:00:00Z') },
      { name: 'v2', at: Date.parse('2024-05-01T00:00:00Z') },
    ])
  })

  it('may be none', async () => {
    expect(await readTags(gitOf(aRepository().commit('1').write()))).toEqual([])
  })
})

describe('the last commit outside of some folders', () => {
  const report = (word: string) => ({ 'docs/pulse/README.md': word, 'docs/pulse/data/metrics.json': word })
  const repository = aRepository()
    .commit('1', { 'eps/1.md': 'a' })
    .commit('2, a report and more', { ...report('a'), 'eps/1.md': 'b' })
    .commit('3, a report', report('b'))
    .merge('4, a merged report', side => side.commit('aside', report('c')))
    .write()

  it('passes over commits and merges that changed nothing else', async () => {
    expect(await lastCommitOutside(gitOf(repository), 'main', ['docs/pulse'])).toBe(repository.oid('main~2'))
  })

  it('is the head where the folders are others', async () => {
    expect(await lastCommitOutside(gitOf(repository), 'main', ['docs/pul'])).toBe(repository.oid('main'))
  })

  it('stops at a commit that changed nothing at all', async () => {
    const empty = aRepository().commit('1', { 'a.md': 'a' }).commit('2', {}).write()
    expect(await lastCommitOutside(gitOf(empty), 'main', ['docs'])).toBe(empty.oid('main'))
  })
})
