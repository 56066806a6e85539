import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { blobId, formatOf } from '../../src/publish/blob-id.ts'
import { changesOf, EMPTY_FOLDER, type FolderState, isUnchanged } from '../../src/publish/changes.ts'
import { readManifest, renderManifest } from '../../src/publish/manifest.ts'
import { partsOf } from '../../src/publish/parts.ts'
import { publishReport } from '../../src/publish/publish.ts'
import { aReport, aScene, files, reportOn, settings, textsOf } from './a-world.ts'

const encoder = new TextEncoder()

describe('blob ids', () => {
  it.each(['', 'hello\n', 'ünïcode'])('are those of git (%j)', text => {
    const ofGit = execFileSync('git', ['hash-object', '--stdin'], { input: text }).toString().trim()
    expect(blobId(encoder.encode(text), 'sha1')).toBe(ofGit)
  })

  it('have 64 digits in repositories that use them', () => {
    const id = blobId(encoder.encode('hello\n'), 'sha256')
    expect(id).toBe('2cf8d83d9ee29543b34a87727421fdecb7e3f3a183d337639025de576db9ebb4')
    expect([formatOf(id), formatOf('a'.repeat(40))]).toEqual(['sha256', 'sha1'])
  })
})

describe('the manifest', () => {
  const text = new TextDecoder().decode(
    renderManifest({
      files: new Map([
        ['b.md', 'b'.repeat(40)],
        ['a.md', 'a'.repeat(40)],
      ]),
      complete: true,
    }),
  )

  it('is sorted and comes out as it went in', () => {
    expect(text.indexOf('a.md')).toBeLessThan(text.indexOf('b.md'))
    expect([...(readManifest(text)?.files.keys() ?? [])]).toEqual(['a.md', 'b.md'])
  })

  it.each([
    '',
    'null',
    '[]',
    '{"schema":2,"files":{}}',
    '{"schema":1}',
    '{"schema":1,"files":{"../x":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}',
    '{"schema":1,"files":{".git/x":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}',
    '{"schema":1,"files":{"/x":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}',
    '{"schema":1,"files":{"x":"y"}}',
    '{"schema":1,"files":{"<b>@ada":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}}',
  ])('%j is none', wrong => {
    expect(readManifest(wrong)).toBeNull()
  })
})

it('finds nothing to do in what it has written', () => {
  const changes = changesOf(aReport(), EMPTY_FOLDER, 'sha1')
  expect(isUnchanged(changesOf(aReport(), stateAfter(changes.additions), 'sha1'))).toBe(true)
})

describe('large reports', () => {
  const large = files({
    'README.md': 'x'.repeat(900),
    'data/events.ndjson': 'y'.repeat(900),
    'data/metrics.json': 'z'.repeat(900),
  })

  it('go in one commit as long as they fit', () => {
    const changes = changesOf(large, EMPTY_FOLDER, 'sha1')
    expect(partsOf(changes)).toEqual([{ additions: changes.additions, deletions: [] }])
  })

  it('are cut into commits, with a manifest that is complete only in the last', () => {
    const parts = partsOf(changesOf(large, EMPTY_FOLDER, 'sha1'), 2000)
    const manifests = parts.map(({ additions }) =>
      additions
        .filter(({ path }) => path === '.proposal-pulse.json')
        .map(({ bytes }) => read(bytes)?.complete),
    )
    expect(manifests).toEqual([[false], [], [true]])
    expect(parts.flatMap(({ additions }) => additions)).toHaveLength(large.length + 2)
  })

  it('stopped between two commits are completed by the next run, without blaming anybody', () => {
    const old = stateAfter(
      changesOf(files({ ...textsOf(large), 'README.md': 'old', 'gone.md': '' }), EMPTY_FOLDER, 'sha1')
        .additions,
    )
    const changes = changesOf(large, old, 'sha1')
    const [first] = partsOf({ ...changes, additions: changes.additions }, 1000)
    const between = stateAfter(first?.additions ?? [], old, first?.deletions)
    const next = changesOf(large, between, 'sha1')
    expect(next).toMatchObject({ warnings: [], obstacle: null, deletions: [] })
    expect(isUnchanged(changesOf(large, stateAfter(next.additions, between), 'sha1'))).toBe(true)
  })

  it('above the limit of one commit arrive in several, all or nothing to complete', async () => {
    const big = (letter: string) => letter.repeat(14_000_000)
    const report = files({
      ...textsOf(aReport()),
      'data/events.ndjson': big('a'),
      'data/metrics.json': big('b'),
    })
    const { git, run, fake } = await aScene()
    expect(await publishReport(report, settings(), run().world)).toMatchObject({ outcome: 'written' })
    const commits = fake.requests.filter(({ operationName }) => operationName === 'CreateCommitOnBranch')
    expect(commits).toHaveLength(2)
    expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(report))
    expect(await publishReport(report, settings(), run().world)).toMatchObject({
      outcome: 'unchanged',
      notes: [],
    })
  })

  it('of 5,000 proposals arrive', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, n) => `${n},A title of some length for proposal ${n},accepted`,
    )
    const report = files({ ...textsOf(aReport()), 'data/events.ndjson': rows.join('\n').repeat(40) })
    const { git, run, writes } = await aScene()
    expect(await publishReport(report, settings(), run().world)).toMatchObject({ outcome: 'written' })
    expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(report))
    expect(writes.done.map(({ name }) => name)).toEqual(['createRef', 'createCommitOnBranch'])
  })
})

const read = (bytes: Uint8Array) => readManifest(new TextDecoder().decode(bytes))

/** The folder after these files were put into it and others taken out. */
function stateAfter(
  additions: ReturnType<typeof files>,
  before: FolderState = EMPTY_FOLDER,
  deletions: readonly string[] = [],
): FolderState {
  const entries = new Map(before.entries)
  for (const path of deletions) entries.delete(path)
  for (const { path, bytes } of additions) entries.set(path, { oid: blobId(bytes, 'sha1'), kind: 'file' })
  const manifest = additions.findLast(({ path }) => path === '.proposal-pulse.json')
  return { entries, manifest: manifest ? read(manifest.bytes) : before.manifest }
}
