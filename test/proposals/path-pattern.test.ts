import { describe, expect, it } from 'vitest'
import { compilePatterns } from '../../src/proposals/path-pattern.ts'

const partsOf = (pattern: string, path: string) => compilePatterns([pattern])(path)

describe('compilePatterns', () => {
  it.each([
    ['a/{number}-{slug}.md', 'a/0012-Some_Name.md', { number: '0012', slug: 'some-name' }],
    ['a/{number}-{slug}.md', 'a/NNNN-name.md', { number: null, slug: 'name' }],
    ['a/{number}-{slug}.md', 'a/0000-name.md', { number: null, slug: 'name' }],
    ['a/{number}-{slug}.md', 'a/20190731-name.md', { number: null, slug: 'name' }],
    ['a/{number}-{slug}.md', 'a/2019-07-31-name.md', { number: null, slug: 'name' }],
    ['a/{number}-{slug}.md', 'a/2019-name.md', { number: '2019', slug: 'name' }],
    ['a/{slug}.md', 'a/2019-07-31-name.md', { number: null, slug: 'name' }],
    ['a/**/{slug}.md', 'a/name.md', { slug: 'name' }],
    ['a/**/{slug}.md', 'a/b/c/name.md', { slug: 'name' }],
    ['a/*/{slug}.md', 'a/b/two words.md', { slug: 'two-words' }],
    ['{cycle}/{state}/{slug}.rst', '2024.1/approved/x.rst', { cycle: '2024.1', state: 'approved' }],
    ['{number}/{number}-{slug}.md', '0012/0012-name.md', { number: '0012', slug: 'name' }],
    ['a.b/(c)/{slug}.md', 'a.b/(c)/x.md', { slug: 'x' }],
  ])('%s reads %s', (pattern, path, parts) => expect(partsOf(pattern, path)).toMatchObject(parts))

  it.each([
    ['a/{number}-{slug}.md', 'a/name.md'],
    ['a/{slug}.md', 'a/b/name.md'],
    ['a/{slug}.md', 'A/name.md'],
    ['a/{slug}.md', 'a/name.md.orig'],
    ['a/*/{slug}.md', 'a/name.md'],
    ['{number}/{number}-{slug}.md', '0012/0013-name.md'],
    ['a.b/{slug}.md', 'aXb/name.md'],
  ])('%s does not read %s', (pattern, path) => expect(partsOf(pattern, path)).toBeNull())

  it('gives the parts of the first pattern that matches', () => {
    const read = compilePatterns(['a/{number}-{slug}.md', 'a/{slug}.md'])
    expect(read('a/12-name.md')).toMatchObject({ number: '12' })
    expect(read('a/name.md')).toMatchObject({ number: null, slug: 'name' })
  })

  it('matches nothing when there are no patterns', () => expect(compilePatterns([])('a')).toBeNull())

  it('takes no long time for hostile names', () => {
    const read = compilePatterns(['a/**/{number}-{slug}/**/{number}-{slug}.md'])
    const before = performance.now()
    read(`a/${'1-1/'.repeat(300)}`)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
