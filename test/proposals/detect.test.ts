import { describe, expect, test } from 'vitest'
import { detectPreset } from '../../src/proposals/detect.ts'

type Files = Readonly<Record<string, string>>

/** Looks at a repository with these files; tells also how many batches were read. */
async function detect(files: Files, more: { genericOnly?: boolean; documents?: readonly string[] } = {}) {
  let reads = 0
  const read = (paths: readonly string[]) => {
    reads++
    return Promise.resolve(
      new Map(paths.flatMap(path => (files[path] === undefined ? [] : [[path, files[path]]]))),
    )
  }
  const { preset, reason } = await detectPreset({ paths: Object.keys(files), read, ...more })
  return { name: preset?.name ?? null, preset, reason, reads }
}

const repeat = (count: number, path: (n: string) => string, text: string): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [path(String(i + 1).padStart(4, '0')), text]))

const TEP = '---\ntitle: T\nstatus: proposed\ncreation-date: 2024-01-02\nauthors:\n  - "@a"\n---\n# T\n'
const KEP = 'title: T\nkep-number: 1\nauthors:\n  - "@a"\nowning-sig: sig-a\nstatus: implementable\n'
const SIMD = "---\nsimd: '0001'\ntitle: T\nauthors:\n  - A\nstatus: Review\ncreated: 2024-01-02\n---\n"
const RUST =
  '- Feature Name: `t`\n- Start Date: 2024-01-02\n- RFC PR: [rust-lang/rfcs#1](https://x)\n- Rust Issue: N/A\n\n# Summary\n'
const NIX = '---\nfeature: t\nstart-date: 2024-01-02\nauthor: A\n---\n# Summary\n'

describe('detectPreset knows a family', () => {
  test.each<[string, Files, string]>([
    [
      'tep',
      repeat(14, n => `teps/${n}-t.md`, TEP),
      '14 files match teps/{number}-{slug}.md and carry title, authors, creation-date, status',
    ],
    [
      'kep',
      {
        ...repeat(2, n => `keps/sig-a/${n}-t/kep.yaml`, KEP),
        ...repeat(2, n => `keps/sig-a/${n}-t/README.md`, '# T\n'),
      },
      '2 files match keps/{owner}/**/{number}-{slug}/README.md and carry title, status, authors',
    ],
    [
      'kep',
      { ...repeat(2, n => `keps/${n}-t/kep.yaml`, KEP), ...repeat(1, n => `keps/${n}-t/README.md`, '# T\n') },
      '1 file matches keps/{number}-{slug}/README.md (1 more match other patterns of this preset) and carries title, status, authors',
    ],
    [
      'simd',
      repeat(3, n => `proposals/${n}-t.md`, SIMD),
      '3 files match proposals/{number}-{slug}.md and carry simd, title, status, created',
    ],
    [
      'rust-rfc',
      repeat(3, n => `text/${n}-t.md`, RUST),
      '3 files match text/{number}-{slug}.md and carry start-date, rfc-pr',
    ],
    [
      'nixos-rfc',
      repeat(3, n => `rfcs/${n}-t.md`, NIX),
      '3 files match rfcs/{number}-{slug}.md and carry feature, start-date, author',
    ],
    [
      'ep',
      { 'eps/api/0001-t/README.md': '# T\n', 'eps/template/README.md': '# T\n' },
      '1 file matches eps/{owner}/{number}-{slug}/README.md',
    ],
    ['ep', { 'eps/api/draft-2024-01-02-t.md': '# T\n' }, '1 file matches eps/{owner}/draft-{slug}.md'],
    [
      'istio',
      {
        'features.yaml':
          'features:\n  - name: A\n    level:\n      maturity: Beta\n  - name: B\n    level:\n      maturity: Alpha\n',
        'features/a.md': '- [ ] x\n',
      },
      '2 items are listed in features.yaml and carry name, level.maturity',
    ],
    [
      'openstack-specs',
      {
        'specs/zed/approved/a.rst': 'A\n=\n',
        'specs/zed/implemented/b.rst': 'B\n=\n',
        'specs/zed/implemented/index.rst': 'x',
      },
      '2 files match specs/{cycle}/{state}/{slug}.rst',
    ],
  ])('%s', async (name, files, reason) => {
    expect(await detect(files)).toMatchObject({ name, reason, reads: 1 })
  })

  test('and takes the one with most proposals', async () => {
    const both = { ...repeat(3, n => `teps/${n}-t.md`, TEP), ...repeat(9, n => `rfcs/${n}-t.md`, NIX) }
    expect(await detect(both)).toMatchObject({ name: 'nixos-rfc', reads: 1 })
  })

  test('reads at most twelve proposals of a family', async () => {
    const files = repeat(500, n => `teps/${n}-t.md`, TEP)
    let asked = 0
    await detectPreset({
      paths: Object.keys(files),
      read: paths => {
        asked += paths.length
        return Promise.resolve(new Map(paths.map(path => [path, files[path] ?? ''])))
      },
    })
    expect(asked).toBe(12)
  })
})

describe('detectPreset looks closer', () => {
  test('when the paths fit and the headers do not', async () => {
    const swift = '* Proposal: [SE-0001](x)\n* Authors: [A](x)\n* Status: **Implemented**\n'
    const found = await detect(repeat(5, n => `proposals/${n}-t.md`, swift))
    expect(found).toMatchObject({ name: 'generic', reads: 2 })
    expect(found.reason).toBe(
      'found by looking: 5 files match proposals/{number}-{slug}.md, and 5 of 5 read state a status',
    )
  })

  test('when asked to', async () => {
    const found = await detect(
      repeat(5, n => `teps/${n}-t.md`, TEP),
      { genericOnly: true },
    )
    expect(found).toMatchObject({ name: 'generic', reads: 1 })
  })

  test('at the documents the settings name', async () => {
    const found = await detect({ 'a/x.md': TEP, 'a/y.md': TEP }, { documents: ['a/{slug}.md'] })
    expect(found).toMatchObject({ name: 'generic', preset: { documents: ['a/{slug}.md'] } })
  })

  test('and says so when there is nothing', async () => {
    const found = await detect({ 'README.md': '# Hi\n', 'src/main.ts': '' })
    expect(found).toMatchObject({ name: null, reads: 0 })
    expect(found.reason).toContain('among 2 files')
  })

  test('and survives files that cannot be read', async () => {
    const { preset } = await detectPreset({
      paths: Object.keys(repeat(5, n => `teps/${n}-t.md`, '')),
      read: () => Promise.resolve(new Map()),
    })
    expect(preset).toMatchObject({ name: 'generic', statusFrom: 'landing' })
  })
})
