import { describe, expect, it } from 'vitest'
import type { Preset } from '../../src/config/preset.ts'
import { KEP } from '../../src/config/presets/kep.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import { readHeadDocument } from '../../src/proposals/head-document.ts'
import { unitReader } from '../../src/proposals/unit.ts'
import { buildTimelines } from '../../src/timeline/build.ts'
import { aHistory, replayConfig } from '../builders/proposal-history.ts'

/** Timelines and findings of a measured commit with these files, which landed on 1 January 2024. */
function measured(
  files: Readonly<Record<string, string>>,
  preset: Preset = TEP,
  removed: readonly string[] = [],
) {
  const unitOf = unitReader(preset)
  const builder = aHistory(preset)
  for (const path of Object.keys(files)) builder.land({ [path]: { words: path } })
  for (const path of removed) builder.land({ [path]: null })
  const documents = new Map(
    Object.entries(files)
      .filter(([path]) => !removed.includes(path))
      .map(([path, text]) => [
        path,
        readHeadDocument(preset, unitOf(path)?.role ?? 'main', Buffer.from(text)),
      ]),
  )
  const history = builder.history()
  return buildTimelines(history, { documents, skipped: [] }, replayConfig({ preset }), Date.UTC(2024, 5, 1))
}

const PATH = 'teps/0012-name.md'
const header = (...lines: string[]) =>
  `---\n${['title: A title', ...lines].join('\n')}\n---\n# A heading\n\nText.\n`
const findingsOf = (text: string) => measured({ [PATH]: text }).findings

describe('findings of a proposal', () => {
  it('are none when all is well', () =>
    expect(findingsOf(header('status: proposed', "creation-date: '2024-01-01'"))).toEqual([]))

  it('tell a status that is missing', () =>
    expect(findingsOf(header("creation-date: '2024-01-01'"))).toEqual([
      {
        code: 'missing-status',
        severity: 'warning',
        path: PATH,
        line: null,
        found: 'no status',
        expected:
          'one of proposed, provisional, implementable, implementing, implemented, deferred, rejected, withdrawn, replaced',
      },
    ]))

  it('point to the sidecar that should hold the status', () => {
    const folder = 'keps/sig-node/0012-name'
    const files = { [`${folder}/README.md`]: '# A heading\n', [`${folder}/kep.yaml`]: 'title: A title\n' }
    expect(measured(files, KEP).findings).toMatchObject([
      { code: 'missing-status', path: `${folder}/kep.yaml` },
    ])
  })

  it('tell an unknown status with a suggestion', () =>
    expect(findingsOf(header('status: implementible'))).toEqual([
      {
        code: 'unknown-status',
        severity: 'warning',
        path: PATH,
        line: 3,
        found: 'status "implementible" is not a known word',
        expected: 'perhaps "implementable"',
      },
    ]))

  it('tell a remark behind a status, which counts as the word alone', () => {
    expect(findingsOf(header('status: implemented (alpha)'))).toEqual([
      {
        code: 'status-remark',
        severity: 'notice',
        path: PATH,
        line: 3,
        found: 'status "implemented (alpha)" is read as "implemented"',
        expected: 'the word alone',
      },
    ])
    expect(findingsOf(header('status: "Implemented."'))).toEqual([])
  })

  it.each([
    ['creation-date: 2024-02-30', 'created'],
    ['creation-date: sometime', 'created'],
    ['creation-date: 2031-01-01', 'created'],
    ['last-updated: 2024-13-01', 'updated'],
  ])('tell the date %s', (line, field) => {
    const [finding, ...others] = findingsOf(header('status: proposed', line))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      code: 'bad-date',
      path: PATH,
      line: 4,
      expected: 'a date such as 2026-01-31',
    })
    expect(finding?.found).toContain(`${field} date "${line.split(': ')[1]}"`)
  })

  it('tell a number that is not that of the path', () => {
    const { findings, timelines } = measured({ [PATH]: header('status: proposed', 'tep-number: 13') })
    expect(findings).toMatchObject([{ code: 'number-mismatch', path: PATH, line: 4, expected: 'one number' }])
    expect(timelines[0]).toMatchObject({ number: '0012', findings: ['number-mismatch'] })
    expect(findingsOf(header('status: proposed', 'tep-number: TEP-12'))).toEqual([])
  })

  it('tell text a template left behind', () => {
    const { findings, timelines } = measured({ [PATH]: header('status: proposed|rejected|withdrawn') })
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['missing-status', null],
      ['template-text', 3],
    ])
    expect(timelines[0]).toMatchObject({ findings: ['missing-status', 'template-text'] })
  })

  it('tell a number that two have, on both sides, by value', () => {
    const { findings, timelines } = measured({
      'teps/0012-a.md': header('status: proposed'),
      'teps/012-b.md': header('status: proposed'),
      'teps/0013-c.md': header('status: proposed'),
    })
    expect(findings.map(({ code, path, found }) => [code, path, found])).toEqual([
      ['duplicate-number', 'teps/0012-a.md', 'number 0012 is also that of teps/012-b.md'],
      ['duplicate-number', 'teps/012-b.md', 'number 012 is also that of teps/0012-a.md'],
    ])
    expect(timelines.map(timeline => timeline.findings)).toEqual([
      ['duplicate-number'],
      ['duplicate-number'],
      [],
    ])
  })

  it('name three others at most where many have one number', () => {
    const many = Array.from(
      { length: 6 },
      (_, i) => [`teps/0012-name-${i}.md`, header('status: proposed')] as const,
    )
    const [finding] = measured(Object.fromEntries(many)).findings
    expect(finding?.found).toBe(
      'number 0012 is also that of teps/0012-name-1.md, teps/0012-name-2.md, teps/0012-name-3.md and 2 more',
    )
  })

  it('keep families and placeholders apart', () => {
    const preset = { ...TEP, documents: ['docs/*-{number}-{slug}.md', 'docs/{number}-{slug}.md'] }
    const status = header('status: proposed')
    const files = { 'docs/CIP-0001-a.md': status, 'docs/CPS-0001-b.md': status }
    expect(measured(files, preset).findings).toEqual([])
    expect(measured({ 'teps/0000-a.md': status, 'teps/0000-b.md': status }).findings).toEqual([])
  })

  it('are none once it is removed', () => {
    const files = { [PATH]: header('status: gold'), 'teps/0012-other.md': header('status: proposed') }
    const { findings, timelines } = measured(files, TEP, [PATH])
    expect(findings).toEqual([])
    expect(timelines.map(timeline => timeline.findings)).toEqual([[], []])
  })

  it('come in the order of paths and lines', () => {
    const { findings } = measured({
      'teps/0002-b.md': header('status: gold', 'creation-date: never'),
      'teps/0001-a.md': header('status: gold'),
    })
    expect(findings.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'teps/0001-a.md:3',
      'teps/0002-b.md:3',
      'teps/0002-b.md:4',
    ])
  })
})

describe('the description of a proposal', () => {
  it('comes from its header, sidecar first, then from its path', () => {
    const folder = 'keps/sig-node/0012-some-name'
    const files = {
      [`${folder}/README.md`]: '# KEP-12: A heading\n\n## Summary\n\nWhat it is about.\n',
      [`${folder}/kep.yaml`]:
        'status: implemented\nauthors:\n  - "@ada"\nowning-sig: sig-storage\ncreation-date: 2023-05-01\nreplaced-by: keps/x\n',
    }
    const [timeline] = measured(files, KEP).timelines
    expect(timeline).toMatchObject({
      number: '0012',
      title: 'A heading',
      owner: 'sig-storage',
      authors: ['@ada'],
      declaredAt: '2023-05-01',
      successor: 'keps/x',
      excerpt: 'What it is about.',
    })
  })

  it('is what the path tells when no file can be read', () => {
    const history = aHistory(KEP).land({ 'keps/sig-node/0012-some-name/README.md': {} }).history()
    const { timelines } = buildTimelines(
      history,
      { documents: new Map(), skipped: [] },
      replayConfig({ preset: KEP }),
      Date.UTC(2024, 5, 1),
    )
    expect(timelines[0]).toMatchObject({ title: 'Some name', owner: 'sig-node', number: '0012', authors: [] })
  })
})
