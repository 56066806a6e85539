import { describe, expect, it } from 'vitest'
import { ownerFilePaths, ownersFrom } from '../../src/reminders/owner-files.ts'

const owners = (files: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  Object.fromEntries(ownersFrom(new Map(Object.entries(files)), paths))

/** Whether one pattern fits a path. */
const fits = (pattern: string, path: string) =>
  owners({ CODEOWNERS: `${pattern} @ada` }, path)[path]?.[0] === 'ada'

describe('a pattern of CODEOWNERS', () => {
  // From GitHub's page about code owners, and git's about ignored files where that one says nothing.
  it.each([
    ['*', ['a.md', 'docs/a.md', 'docs/x/y/a.md'], []],
    ['*.md', ['a.md', 'docs/x/a.md'], ['a.mdx', 'md']],
    ['/build/logs/', ['build/logs/a', 'build/logs/x/a'], ['build/logs', 'x/build/logs/a', 'build/a']],
    ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'x/docs/a.md']],
    ['apps/', ['apps/a', 'x/apps/y/a'], ['apps', 'my-apps/a']],
    ['/docs/', ['docs/a', 'docs/x/a'], ['x/docs/a']],
    ['/apps/github', ['apps/github', 'apps/github/a'], ['apps/githubber', 'x/apps/github']],
    ['**/logs', ['logs', 'logs/a', 'build/logs/a', 'a/b/logs/c/d'], ['blogs/a']],
    ['/*', ['README.md'], ['docs/README.md']],
    ['keps/**', ['keps/a', 'keps/x/y/a'], ['keps', 'x/keps/a']],
    ['keps/**/kep.yaml', ['keps/kep.yaml', 'keps/sig/1-x/kep.yaml'], ['keps/sig/1-x/README.md', 'kep.yaml']],
    ['keps/sig-*/0?-x', ['keps/sig-net/01-x/README.md'], ['keps/sig/01-x', 'keps/sig-net/001-x']],
    ['keps', ['keps/a', 'x/keps/a'], ['keps2/a']],
    ['with\\ blank/', ['with blank/a'], ['with/a']],
    ['[ab].md', ['[ab].md'], ['a.md']],
    ['a**b', ['axxb'], ['ax/xb']],
    ['Docs/', ['Docs/a'], ['docs/a']],
    ['/', [], ['a']],
    ['!*.md', [], ['a.md', '!a.md']],
  ])('%s', (pattern, yes, no) => {
    expect(yes.map(path => [path, fits(pattern, path)])).toEqual(yes.map(path => [path, true]))
    expect(no.map(path => [path, fits(pattern, path)])).toEqual(no.map(path => [path, false]))
  })
})

describe('CODEOWNERS', () => {
  it('lets the last rule that fits count, also one without owners', () => {
    const file = '\uFEFF# Owners\r\n\r\n*  @root\r\nkeps/\t@ada  @bob # both\r\nkeps/free/\r\n#keps/ @eve\r\n'
    expect(owners({ CODEOWNERS: file }, 'a.md', 'keps/1.md', 'keps/free/1.md')).toEqual({
      'a.md': ['root'],
      'keps/1.md': ['ada', 'bob'],
    })
  })

  it('names people, and neither teams nor addresses', () => {
    const file = '* @acme/leads ada@example.com bob @-eve @ada @{{x}} @grace-2'
    expect(owners({ CODEOWNERS: file }, 'a')).toEqual({ a: ['ada', 'grace-2'] })
    expect(owners({ CODEOWNERS: '* @acme/leads' }, 'a')).toEqual({})
  })

  it('is looked for where GitHub looks, and the first counts', () => {
    const files = { 'docs/CODEOWNERS': '* @third', CODEOWNERS: '* @second', '.github/CODEOWNERS': '* @first' }
    expect(owners(files, 'a')).toEqual({ a: ['first'] })
    expect(owners({ 'docs/CODEOWNERS': '* @third', CODEOWNERS: '* @second' }, 'a')).toEqual({ a: ['second'] })
    expect(owners({ 'docs/CODEOWNERS': '* @third', 'x/CODEOWNERS': '* @no' }, 'a')).toEqual({ a: ['third'] })
  })

  it('gives way to OWNERS where it names no person', () => {
    const files = { CODEOWNERS: '/keps/ @acme/leads\n/teps/ @ada', OWNERS: 'approvers: [bob]' }
    expect(owners(files, 'keps/1.md', 'teps/1.md')).toEqual({ 'keps/1.md': ['bob'], 'teps/1.md': ['ada'] })
  })
})

describe('OWNERS', () => {
  it('of the nearest folder that names anybody counts, approvers before reviewers', () => {
    const files = {
      OWNERS: 'approvers:\n- root\nreviewers:\n- helper\n',
      'keps/sig-a/OWNERS': 'reviewers:\n  - "Ada" # first\n  - bob\n',
      'keps/sig-b/OWNERS': 'labels:\n- sig/b\n',
      'keps/sig-b/1/OWNERS': 'approvers: ["@carol", dan, carol]\nreviewers: [eve]\n',
    }
    const paths = ['keps/sig-a/1/kep.yaml', 'keps/sig-b/2/kep.yaml', 'keps/sig-b/1', 'other.md']
    expect(owners(files, ...paths)).toEqual({
      'keps/sig-a/1/kep.yaml': ['Ada', 'bob'],
      'keps/sig-b/2/kep.yaml': ['root'],
      'keps/sig-b/1': ['carol', 'dan'],
      'other.md': ['root'],
    })
  })

  it('may keep the folders above out', () => {
    const files = { OWNERS: 'approvers: [root]', 'keps/OWNERS': 'options:\n  no_parent_owners: true\n' }
    expect(owners(files, 'keps/1.md', 'teps/1.md')).toEqual({ 'teps/1.md': ['root'] })
  })

  it('names groups, which stand in OWNERS_ALIASES', () => {
    const aliases = 'aliases:\n  sig-a-leads:\n    - ada\n    - bob\n  Odd.Name: [carol, sig-a-leads]\n'
    const files = { OWNERS_ALIASES: aliases, OWNERS: 'approvers: [SIG-A-leads, odd.name, ada]' }
    // What a group names is a login, also where another group has the same name.
    expect(owners(files, 'a')).toEqual({ a: ['ada', 'bob', 'carol', 'sig-a-leads'] })
  })

  it('divided by patterns says for all what stands under ".*"', () => {
    const file = 'filters:\n  ".*":\n    approvers: [ada]\n  "go\\\\.mod$":\n    approvers: [eve]\n'
    expect(owners({ OWNERS: file }, 'a')).toEqual({ a: ['ada'] })
    expect(owners({ OWNERS: 'filters:\n  "x":\n    approvers: [eve]\n' }, 'a')).toEqual({})
  })

  it.each([
    ['no YAML', 'approvers: [ada'],
    ['no map', '- ada'],
    ['a text in its place', 'approvers:\n  ada: bob'],
    ['names that are none', 'approvers: [ada@example.com, "a b", acme/leads, "", "*"]'],
    ['the prototype', '__proto__:\n  approvers: [eve]\nconstructor: [eve]'],
    ['an alias bomb', `a: &a [x, x]\n${'b: &b [*a, *a]\n'.repeat(60)}approvers: [ada]`],
    ['endless nesting', `approvers: ${'['.repeat(20_000)}`],
    ['too much', `approvers: [ada]\n${'#'.repeat(1_048_576)}`],
  ])('that is %s names nobody', (_, file) => {
    expect(owners({ OWNERS: file, OWNERS_ALIASES: file }, 'a')).toEqual({})
  })
})

it('lists the files it may read', () => {
  expect(ownerFilePaths(['keps/sig/1/kep.yaml', 'keps/sig/2.md'])).toEqual([
    ...['.github/CODEOWNERS', 'CODEOWNERS', 'OWNERS', 'OWNERS_ALIASES', 'docs/CODEOWNERS'],
    ...['keps/OWNERS', 'keps/sig/1/OWNERS', 'keps/sig/1/kep.yaml/OWNERS', 'keps/sig/2.md/OWNERS'],
    'keps/sig/OWNERS',
  ])
  expect(ownerFilePaths([])).not.toContain('OWNERS')
})

describe('a file made to take long', () => {
  const paths = Array.from({ length: 5000 }, (_, n) => `keps/${'a'.repeat(200)}/${n}/${'a'.repeat(200)}`)

  it.each([
    ['patterns that nearly fit', `${'*a'.repeat(400)}b @ada\n`.repeat(1000)],
    ['folders that nearly fit', `${'**/a*/'.repeat(100)}b @ada\n`.repeat(1000)],
    ['rules without end', 'a @ada\n'.repeat(100_000)],
    ['one endless line', `${'a'.repeat(1_000_000)} @ada`],
    ['backslashes', `${'\\'.repeat(1_000_000)} @ada`],
  ])('is given up: %s', (_, file) => {
    const begun = performance.now()
    expect(owners({ CODEOWNERS: file }, ...paths)).toEqual({})
    expect(performance.now() - begun).toBeLessThan(8000)
  })
})
