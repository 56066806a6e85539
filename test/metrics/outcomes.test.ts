import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, at, landed, removed, status } from '../builders/timeline.ts'
import { aConfig, aGithub, aPreset, measured } from './a-config.ts'

const proposals = (...histories: TimelineEvent[][]) =>
  histories.map((events, i) => aTimeline({ id: `p${i}`, events }))

describe('cohorts (measure 19)', () => {
  it('follows proposals from the increment they were created in', () => {
    const timelines = proposals(
      [landed('2026-01-01'), status('2026-03-01', 'proposed', 'done')],
      [
        landed('2026-01-01'),
        status('2026-02-01', 'proposed', 'done'),
        status('2026-03-01', 'done', 'replaced'),
      ],
      [landed('2026-01-01'), status('2026-03-01', 'proposed', 'rejected')],
      [landed('2026-01-01')],
      [landed('2026-01-01', 'living')],
      [landed('2026-03-01')],
      [landed('2026-03-01')],
      [landed('2026-03-01'), status('2026-03-02', 'proposed', 'parked')],
      [landed('2020-01-01')],
    )
    expect(measured({ timelines }).cohorts).toEqual([
      { name: 'Jan', n: 4, done: 2, ended: 1, open: 1, parked: 0, immature: false },
      { name: 'Mar', n: 3, done: 0, ended: 0, open: 2, parked: 1, immature: true },
    ])
  })
})

describe('conformance (measures 20 and 21)', () => {
  const transitions = { proposed: ['accepted', 'withdrawn'], accepted: ['building'], building: ['done'] }
  const config = aConfig({ preset: aPreset({ transitions }) })

  it('judges each move against the state machine', () => {
    const timelines = proposals(
      [
        landed('2026-01-01'),
        status('2026-01-02', 'proposed', 'accepted', { to: ' **Accepted**' }),
        status('2026-01-05', 'accepted', 'done', { from: 'Accepted' }),
        status('2026-01-09', 'done', 'building'),
        status('2026-01-20', 'building', 'proposed', { commit: 'abc' }),
        status('2026-01-25', 'proposed', 'rejected'),
      ],
      [
        landed('2026-01-01'),
        status('2026-01-02T10:00:00Z', 'proposed', 'done'),
        status('2026-01-02T11:00:00Z', 'done', 'proposed'),
        status('2026-01-03', 'proposed', 'unknown', { to: null }),
      ],
    )
    const { conformance } = measured({ timelines, config })
    expect(conformance).toMatchObject({ measured: true, transitions: 5, allowed: 1 })
    expect(conformance.issues.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['skipped', 'Accepted', 'done'],
      ['reopened', 'done', 'building'],
      ['step-back', 'building', 'proposed'],
      ['illegal', 'proposed', 'rejected'],
    ])
    expect(conformance.issues[2]).toEqual({
      proposal: 'p0',
      kind: 'step-back',
      from: 'building',
      to: 'proposed',
      at: at('2026-01-20'),
      commit: 'abc',
    })
    // The slip of the second one made it done for an hour: done once, never reopened.
    expect(conformance.reopenShare).toEqual({ count: 1, n: 2 })
  })

  it('without a machine judges the happy path alone, and says that it is a gap', () => {
    const timelines = proposals([
      landed('2026-01-01'),
      status('2026-01-05', 'proposed', 'building'),
      status('2026-01-09', 'building', 'accepted'),
      status('2026-01-20', 'accepted', 'rejected'),
    ])
    const { conformance, gaps } = measured({ timelines })
    expect(conformance).toMatchObject({ measured: false, transitions: 0, allowed: 0 })
    expect(conformance.issues.map(({ kind }) => kind)).toEqual(['skipped', 'step-back'])
    expect(gaps).toContainEqual({ measure: 'conformance', reason: 'no state machine in the preset' })
  })

  it('counts proposals with more than one status among those present', () => {
    const timelines = proposals(
      [landed('2026-01-01'), status('2026-01-05', 'proposed', 'accepted')],
      [landed('2026-01-01'), status('2026-01-05', 'proposed', 'proposed', { to: 'Proposed.' })],
      [landed('2026-01-01'), status('2026-01-05', 'proposed', 'accepted'), removed('2026-02-01')],
    )
    expect(measured({ timelines }).totals.moreThanOneStatus).toEqual({ count: 1, n: 2 })
  })
})

describe('distribution (measure 25)', () => {
  it('counts present proposals by label, most first, ties by code unit', () => {
    const timelines = [
      aTimeline({ owner: 'zeta', events: [landed('2026-01-01', 'done')] }),
      aTimeline({ owner: 'Zeta' }),
      aTimeline({ owner: 'ärger' }),
      aTimeline({ owner: null }),
      aTimeline({ owner: 'zeta' }),
      aTimeline({ owner: 'gone', events: [landed('2026-01-01'), removed('2026-01-02')] }),
    ]
    const { byOwner, byPhase, byStatus, byStage } = measured({ timelines })
    expect(byOwner).toEqual([
      { label: 'zeta', count: 2, open: 1, done: 1 },
      { label: 'Zeta', count: 1, open: 1, done: 0 },
      { label: 'none', count: 1, open: 1, done: 0 },
      { label: 'ärger', count: 1, open: 1, done: 0 },
    ])
    expect(byPhase.map(({ label, count }) => [label, count])).toEqual([
      ['proposed', 4],
      ['done', 1],
    ])
    expect(byStatus.map(({ label }) => label)).toEqual(['proposed', 'done'])
    expect(byStage).toEqual([])
  })
})

describe('metadata health (measure 26)', () => {
  const fields = { owner: ['sig'], created: ['date'] }
  const timelines = [
    aTimeline({ declaredAt: '2025-12-22' }),
    aTimeline({ title: '', owner: null, declaredAt: '2026-01-03' }),
    aTimeline({
      status: 'drfat',
      phase: 'unknown',
      findings: ['bad-date', 'invalid-yaml', 'unknown-status'],
    }),
    aTimeline({ status: null }),
    aTimeline({ events: [landed('2026-01-01'), removed('2026-01-02')] }),
  ]

  it('counts who passes each rule that fits the family', () => {
    const { health } = measured({ timelines, config: aConfig({ preset: aPreset({ fields }) }) })
    expect(health.map(({ rule, passing, n }) => [rule, passing, n])).toEqual([
      ['header-readable', 3, 4],
      ['title-present', 3, 4],
      ['status-present', 3, 4],
      ['status-known', 2, 3],
      ['owner-named', 3, 4],
      ['declared-date-valid', 2, 4],
    ])
  })

  it('has no rule about what the family does not write', () => {
    const config = aConfig({ preset: aPreset({ statusFrom: 'landing', forms: [], fields: {} }) })
    expect(measured({ timelines, config }).health.map(({ rule }) => rule)).toEqual(['title-present'])
  })

  it('measures the drift of declared dates', () => {
    expect(measured({ timelines }).declaredDriftDays).toMatchObject({ n: 2, values: [-2, 10] })
  })
})

describe('gaps', () => {
  it('names what git alone cannot tell', () => {
    const { gaps } = measured({ timelines: [aTimeline({})] })
    expect(gaps.map(({ measure }) => measure)).toEqual([
      'conformance',
      'proposed',
      'firstResponse',
      'firstReview',
      'approverLatency',
      'turn',
      'changeManagement',
      'predictability',
      'slippage',
      'forecast',
    ])
  })

  it('names with GitHub only what is really missing, and what the reading says of itself', () => {
    const own = { measure: 'firstReview', reason: 'the token may not read pull requests' }
    const timelines = [aTimeline({ openedAt: at('2026-01-01') })]
    expect(measured({ timelines, github: aGithub({ gaps: [own] }) }).gaps).toEqual([
      { measure: 'conformance', reason: 'no state machine in the preset' },
      own,
      { measure: 'predictability', reason: 'no targets in files or on issues' },
      { measure: 'slippage', reason: 'no targets in files or on issues' },
      {
        measure: 'forecast',
        reason: '0 completions in the last 9 weeks, clean-ups left out; a forecast needs 10',
      },
    ])
  })
})
