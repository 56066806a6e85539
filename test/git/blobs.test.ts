import { describe, expect, it } from 'vitest'
import { BlobReader } from '../../src/git/blobs.ts'
import { Git } from '../../src/git/process.ts'
import { readTree } from '../../src/git/tree.ts'
import { aRepository, ISOLATED_ENV, type WrittenRepository } from '../builders/git-repository.ts'

const MIB = 1024 * 1024

async function read(repository: WrittenRepository, oids: readonly string[], maxBytes = MIB) {
  const reader = new BlobReader(new Git(repository.folder, ISOLATED_ENV), maxBytes)
  const answers: { text: string | null; size: number }[] = []
  for (const oid of oids)
    reader.request(oid, (content, size) => answers.push({ text: content?.toString('utf8') ?? null, size }))
  await reader.end()
  return answers
}

describe('blobs in one stream', () => {
  it('gives them in the order asked, empty ones and repeated ones too', async () => {
    const repository = aRepository().commit('Add', { a: 'one\n', b: '', c: 'zero \0 byte\n' }).write()
    const [a, b, c] = ['a', 'b', 'c'].map(path => repository.oid(`main:${path}`))
    const answers = await read(repository, [`${c}`, `${a}`, `${b}`, `${a}`])
    expect(answers.map(({ text }) => text)).toEqual(['zero \0 byte\n', 'one\n', '', 'one\n'])
  })

  it('gives null for one that is missing, and goes on', async () => {
    const repository = aRepository().commit('Add', { a: 'here' }).write()
    const answers = await read(repository, ['0'.repeat(39).concat('1'), repository.oid('main:a')])
    expect(answers).toEqual([
      { text: null, size: 0 },
      { text: 'here', size: 4 },
    ])
  })

  it('skips one over the limit with its size, at every position', async () => {
    const large = Buffer.alloc(5 * MIB, 'x')
    const repository = aRepository().commit('Add', { large, small: 'small' }).write()
    const [big, small] = [repository.oid('main:large'), repository.oid('main:small')]
    const answers = await read(repository, [big, small, big, big, small])
    expect(answers.map(({ text, size }) => [text, size])).toEqual([
      [null, 5 * MIB],
      ['small', 5],
      [null, 5 * MIB],
      [null, 5 * MIB],
      ['small', 5],
    ])
  })

  it('reads one exactly as large as the limit, over many chunks', async () => {
    const repository = aRepository()
      .commit('Add', { a: Buffer.alloc(MIB, 'y') })
      .write()
    const [answer] = await read(repository, [repository.oid('main:a')])
    expect(answer?.text).toBe('y'.repeat(MIB))
  })

  it('reads thousands of small ones', async () => {
    const files = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`${n}`, `text ${n}`]))
    const repository = aRepository().commit('Add', files).write()
    const tree = await readTree(new Git(repository.folder, ISOLATED_ENV), 'main')
    const answers = await read(repository, [...tree.files.values()])
    expect(answers.map(({ text }) => text)).toEqual([...tree.files.keys()].map(name => `text ${name}`))
  })

  it('throws what a handler threw, after the others had theirs', async () => {
    const repository = aRepository().commit('Add', { a: '1', b: '2' }).write()
    const reader = new BlobReader(new Git(repository.folder, ISOLATED_ENV), MIB)
    let later = ''
    reader.request(repository.oid('main:a'), () => {
      throw new Error('cannot read this')
    })
    reader.request(repository.oid('main:b'), content => {
      later = `${content}`
    })
    await expect(reader.end()).rejects.toThrow('cannot read this')
    expect(later).toBe('2')
  })

  it('can be stopped, and ended without a request', async () => {
    const git = new Git(aRepository().commit('Add').write().folder, ISOLATED_ENV)
    await new BlobReader(git, MIB).end()
    const stopped = new BlobReader(git, MIB)
    stopped.abort()
    await expect(stopped.end()).rejects.toThrow('git cat-file ended with a signal')
  })

  it('gives text by path at once, null for a path with spaces that is not there', async () => {
    const repository = aRepository().commit('Add', { 'my settings.yml': 'a: 1' }).write()
    const reader = new BlobReader(new Git(repository.folder, ISOLATED_ENV), MIB, false)
    expect(await reader.text('main:my other settings.yml')).toBeNull()
    expect(await reader.text('main:my settings.yml')).toBe('a: 1')
    await reader.end()
  })
})

describe('the tree of a commit', () => {
  it('lists regular files and names what it passed over', async () => {
    const repository = aRepository()
      .commit('Add', {
        'a b.md': 'x',
        'd/run.sh': { executable: 'y' },
        link: { symlink: 'a b.md' },
        module: { submodule: 'b'.repeat(40) },
        'tab\t"quote".md': 'z',
      })
      .write()
    const tree = await readTree(new Git(repository.folder, ISOLATED_ENV), 'main')
    expect([...tree.files.keys()]).toEqual(['a b.md', 'd/run.sh', 'tab\t"quote".md'])
    expect(tree.files.get('a b.md')).toBe(repository.oid('main:a b.md'))
    expect(tree.skipped).toEqual(['link', 'module'])
  })

  it('is empty for an empty commit', async () => {
    const tree = await readTree(new Git(aRepository().commit('Nothing').write().folder, ISOLATED_ENV), 'main')
    expect(tree.files.size + tree.skipped.length).toBe(0)
  })
})
