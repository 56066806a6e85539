import { describe, expect, it } from 'vitest'
import { ISTIO } from '../../src/config/presets/istio.ts'
import type { VersionFacts } from '../../src/proposals/facts.ts'
import { similarity } from '../../src/proposals/fingerprint.ts'
import { ListHistory } from '../../src/proposals/list-history.ts'
import { timelinesOf } from '../builders/proposal-history.ts'

const PATH = 'features.yaml'

interface Item {
  readonly id?: string
  readonly name: string
  readonly maturity: string
}

const yamlOf = (items: readonly Item[], key = 'maturity') =>
  `features:\n${items
    .map(
      item =>
        `- name: ${item.name}\n${item.id ? `  id: ${item.id}\n` : ''}  level:\n    ${key}: ${item.maturity}\n`,
    )
    .join('')}`

/** Timelines of a list file through its versions; a version that is null could not be read. */
function timelinesOfVersions(...contents: readonly (string | null)[]) {
  if (!ISTIO.list) throw new Error('Istio has a list file')
  const list = new ListHistory(ISTIO, ISTIO.list)
  const versions = new Map<string, VersionFacts>()
  contents.forEach((content, i) => {
    list.expect(`v${i}`)
    if (content !== null) list.take(`v${i}`, Buffer.from(content))
  })
  const landings = contents.map((_, i) => {
    const change = { path: PATH, before: i === 0 ? null : `v${i - 1}`, after: `v${i}` }
    return {
      commit: `c${i}`,
      committedAt: i * 86_400_000,
      subject: '',
      changes: list.changes(change, versions),
    }
  })
  const sketch = (version: string) => versions.get(version)?.sketch ?? new Uint32Array()
  return timelinesOf(
    {
      landings,
      versions,
      heads: new Map(),
      similarity: (one, other) => similarity(sketch(one), sketch(other)),
      tooLarge: new Map(),
      list: list.head(`v${contents.length - 1}`),
    },
    { preset: ISTIO },
  )
}

const feature = (i: number, maturity = 'Alpha'): Item => ({
  id: `area.f${i}`,
  name: `Feature ${i}`,
  maturity,
})

describe('ListHistory', () => {
  it('gives each item a history of its own', () => {
    const { timelines } = timelinesOfVersions(
      yamlOf([feature(1), feature(2)]),
      yamlOf([feature(1, 'Beta'), feature(2)]),
      yamlOf([feature(1, 'Stable')]),
    )
    expect(timelines.map(({ id, phase, present }) => [id, phase, present])).toEqual([
      [`${PATH}#area.f1`, 'done', true],
      [`${PATH}#area.f2`, 'building', false],
    ])
    expect(timelines[0]?.events.flatMap(event => (event.kind === 'status' ? event.to : []))).toEqual([
      'Beta',
      'Stable',
    ])
  })

  it('follows an item that got another id under the same name', () => {
    const { timelines } = timelinesOfVersions(
      yamlOf([{ name: 'Feature 1', maturity: 'Alpha' }]),
      yamlOf([feature(1)]),
    )
    expect(timelines).toHaveLength(1)
    expect(timelines[0]).toMatchObject({ path: `${PATH}#area.f1`, formerPaths: [`${PATH}#Feature 1`] })
  })

  it('takes a new shape of the whole file as bulk, and as no change of status', () => {
    const items = Array.from({ length: 8 }, (_, i) => feature(i))
    const unnamed = items.map(({ name, maturity }) => ({ name, maturity }))
    const { timelines, reading } = timelinesOfVersions(yamlOf(unnamed), yamlOf(items))
    expect(reading.bulkLandings).toBe(2)
    expect(timelines).toHaveLength(8)
    expect(timelines.flatMap(({ events }) => events).some(({ kind }) => kind === 'status')).toBe(false)
  })

  it.each([
    ['is no list', 'features: nothing\n'],
    ['is empty', ''],
    ['could not be read', null],
  ])('changes nothing by a version that %s', (_, broken) => {
    const { timelines } = timelinesOfVersions(yamlOf([feature(1)]), broken, yamlOf([feature(1, 'Beta')]))
    expect(timelines.map(({ events }) => events.map(({ kind }) => kind))).toEqual([
      ['landed', 'stage', 'changed', 'status', 'stage'],
    ])
  })

  it('tells a repeated id and a document that is not there', () => {
    const { findings, timelines } = timelinesOfVersions(
      'features:\n- id: a\n  name: A\n- id: a\n  name: B\n  level:\n    checklist: features/b.md\n    maturity: Gold\n',
    )
    expect(timelines).toHaveLength(2)
    expect(findings.map(({ code, path, line }) => [code, path, line])).toEqual([
      ['missing-status', PATH, 2],
      ['duplicate-id', PATH, 4],
      ['missing-checklist', PATH, 7],
      ['unknown-status', PATH, 8],
    ])
  })
})
