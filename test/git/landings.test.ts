import { describe, expect, it } from 'vitest'
import { type Landing, readLandings } from '../../src/git/landings.ts'
import { Git } from '../../src/git/process.ts'
import { aRepository, ISOLATED_ENV, type WrittenRepository } from '../builders/git-repository.ts'

async function landingsOf(
  repository: WrittenRepository,
  options: { wanted?: (path: string) => boolean; folders?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Landing[]> {
  const landings: Landing[] = []
  await readLandings(new Git(repository.folder, options.env ?? ISOLATED_ENV), {
    head: repository.oid('main'),
    folders: options.folders ?? [],
    wanted: options.wanted ?? (() => true),
    onLanding: landing => landings.push(landing),
  })
  return landings
}

const pathsOf = (landings: readonly Landing[]) =>
  landings.map(({ subject, changes }) => [subject, ...changes.map(({ path }) => path)])

describe('the unit is what lands on the first-parent line', () => {
  it('tells a commit with its date, its subject and both sides of each change', async () => {
    const repository = aRepository()
      .commit('Add', { 'a.md': 'one' }, { at: '2024-03-01T10:00:00Z' })
      .commit('Edit', { 'a.md': 'two' }, { at: '2024-03-02T10:00:00Z' })
      .write()

    const [edit, add] = await landingsOf(repository)

    const one = repository.oid('main~1:a.md')
    expect(edit).toEqual({
      commit: repository.oid('main'),
      committedAt: Date.parse('2024-03-02T10:00:00Z'),
      subject: 'Edit',
      changes: [{ path: 'a.md', before: one, after: repository.oid('main:a.md') }],
    })
    expect(add?.changes).toMatchObject([{ path: 'a.md', after: one }])
  })

  it('shows all files of the root commit as added', async () => {
    const landings = await landingsOf(aRepository().commit('Root', { 'a.md': '1', 'b/c.md': '2' }).write())
    expect(landings[0]?.changes.map(({ path, before }) => [path, before])).toEqual([
      ['a.md', null],
      ['b/c.md', null],
    ])
  })

  it('compares a merge with its first parent, whatever log.diffMerges says, and leaves its side commits out', async () => {
    const repository = aRepository()
      .commit('Root', { 'a.md': '1' })
      .merge('Merge', side => side.commit('Side 1', { 'b.md': '1' }).commit('Side 2', { 'a.md': '2' }), {
        'c.md': 'made while merging',
      })
      .write()
    repository.git('config', 'log.diffMerges', 'combined')

    expect(pathsOf(await landingsOf(repository))).toEqual([
      ['Merge', 'a.md', 'b.md', 'c.md'],
      ['Root', 'a.md'],
    ])
  })

  it('keeps commits without changes and without a subject', async () => {
    const repository = aRepository().commit('Root', { 'a.md': '1' }).commit('').commit('Empty').write()
    expect(pathsOf(await landingsOf(repository))).toEqual([['Empty'], [''], ['Root', 'a.md']])
  })

  it('gives nothing to hold on to for paths that are not wanted', async () => {
    const repository = aRepository()
      .commit('Root', { 'a.md': '1', 'b.txt': '1' })
      .commit('B', { 'b.txt': '2' })
      .write()
    const landings = await landingsOf(repository, { wanted: path => path.endsWith('.md') })
    expect(pathsOf(landings)).toEqual([['B'], ['Root', 'a.md']])
  })

  it('asks once whether a path is wanted', async () => {
    const asked: string[] = []
    const repository = aRepository().commit('1', { 'a.md': '1' }).commit('2', { 'a.md': '2' }).write()
    await landingsOf(repository, { wanted: path => asked.push(path) > 0 })
    expect(asked).toEqual(['a.md'])
  })

  it('narrows to plain folders, without following one file through its renames', async () => {
    const repository = aRepository()
      .commit('Old', { 'old/a.md': 'text' })
      .commit('Other', { 'b.md': 'text' })
      .rename('Move', 'old/a.md', 'new/a.md')
      .write()
    repository.git('config', 'log.follow', 'true')
    expect(pathsOf(await landingsOf(repository, { folders: ['new/a.md'] }))).toEqual([['Move', 'new/a.md']])
  })
})

describe('changes of kind', () => {
  it('shows a rename as a deletion and an addition of the same blob', async () => {
    const repository = aRepository()
      .commit('Add', { 'a.md': 'same' })
      .rename('Move', 'a.md', 'b/z.md')
      .write()
    repository.git('config', 'diff.renames', 'copies')
    const blob = repository.oid('main:b/z.md')
    expect((await landingsOf(repository))[0]?.changes).toEqual([
      { path: 'a.md', before: blob, after: null },
      { path: 'b/z.md', before: null, after: blob },
    ])
  })

  it('shows a change of mode alone with the same blob on both sides', async () => {
    const repository = aRepository()
      .commit('1', { 'a.md': 'x' })
      .commit('2', { 'a.md': { executable: 'x' } })
      .write()
    const blob = repository.oid('main:a.md')
    expect((await landingsOf(repository))[0]?.changes).toEqual([{ path: 'a.md', before: blob, after: blob }])
  })

  it('never gives the id of a symlink or a submodule', async () => {
    const repository = aRepository()
      .commit('Files', { 'a.md': 'x', link: 'text' })
      .commit('Elsewhere', { 'a.md': { symlink: '/etc/passwd' }, link: { submodule: 'a'.repeat(40) } })
      .commit('Gone', { 'a.md': null, link: null })
      .write()
    const [gone, elsewhere] = await landingsOf(repository)
    expect(gone?.changes.map(({ before, after }) => [before, after])).toEqual([
      [null, null],
      [null, null],
    ])
    expect(elsewhere?.changes.map(({ after }) => after)).toEqual([null, null])
  })
})

describe('hostile names and texts', () => {
  it.each([
    ['a space', ' a b.md'],
    ['quotes', `a"b'c.md`],
    ['a line end', 'a\nb.md'],
    ['a tab', 'a\tb.md'],
    ['the mark of a commit', '\u0001a.md'],
    ['a colon first', ':100644 x.md'],
    ['other scripts', 'größe/提案.md'],
  ])('reads a path with %s', async (_, path) => {
    const repository = aRepository()
      .commit('Add', { [path]: 'x' })
      .commit('After')
      .write()
    expect(pathsOf(await landingsOf(repository))).toEqual([['After'], ['Add', path]])
  })

  it('reads a path in Latin-1 with the byte replaced', async () => {
    const repository = aRepository()
      .commit('Add', [[Buffer.from('caf\u00e9.md', 'latin1'), 'x']])
      .write()
    expect(pathsOf(await landingsOf(repository))).toEqual([['Add', 'caf\ufffd.md']])
  })

  it('reads control bytes in a subject', async () => {
    const message = Buffer.from('\u0001odd \u001b[31mred\u0007 :100644\n\nbody')
    const repository = aRepository()
      .commit('', { 'a.md': '1' }, { message })
      .commit('Next', { 'a.md': '2' })
      .write()
    expect(pathsOf(await landingsOf(repository))).toEqual([
      ['Next', 'a.md'],
      ['\u0001odd \u001b[31mred\u0007 :100644', 'a.md'],
    ])
  })

  it('reads a subject longer than a pipe', async () => {
    const subject = 'long '.repeat(60_000).trim()
    expect((await landingsOf(aRepository().commit(subject, { 'a.md': '1' }).write()))[0]?.subject).toBe(
      subject,
    )
  })
})

it('reads many landings that come in many chunks', async () => {
  const builder = aRepository()
  for (let n = 0; n < 3000; n++) builder.commit(`Commit ${n}`, { [`folder/${n % 50}.md`]: `${n}` })
  const landings = await landingsOf(builder.write())
  expect(landings).toHaveLength(3000)
  expect(landings.every(({ changes }) => changes.length === 1 && changes[0]?.after?.length === 40)).toBe(true)
})

it('tells what a listener threw, and stops git', async () => {
  const repository = aRepository().commit('Add', { 'a.md': '1' }).write()
  const thrown = readLandings(new Git(repository.folder, ISOLATED_ENV), {
    head: 'main',
    folders: [],
    wanted: () => true,
    onLanding: () => {
      throw new Error('cannot take it')
    },
  })
  await expect(thrown).rejects.toThrow('cannot take it')
})

it('throws what git says of a commit that is not there', async () => {
  const git = new Git(aRepository().commit('Add').write().folder, ISOLATED_ENV)
  const options = { head: 'f'.repeat(40), folders: [], wanted: () => true, onLanding: () => {} }
  await expect(readLandings(git, options)).rejects.toThrow('git log ended with 128: fatal: bad object')
})
