import { describe, expect, it } from 'vitest'
import type { Preset } from '../../src/config/preset.ts'
import { isLater } from '../../src/metrics/replans.ts'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, landed, stage, target } from '../builders/timeline.ts'
import { aConfig, aPreset, MONTHS, measured } from './a-config.ts'

const ladder = { stages: ['alpha', 'beta', 'stable'], stageSynonyms: { ga: 'stable' } }
const entries = (events: TimelineEvent[], preset: Partial<Preset> = {}, given: object = {}) =>
  measured({
    timelines: [aTimeline({ ...given, events })],
    config: aConfig({ preset: aPreset({ ...ladder, ...preset }) }),
  }).totals.stages

const row = (name: string, counts: object) => ({
  stage: name,
  entered: 0,
  skipped: 0,
  steppedBack: 0,
  replanned: 0,
  ...counts,
})

describe('stage graduation (measure 15)', () => {
  it('counts first entries, with the stage at landing as an entry and no skip', () => {
    const events = [
      landed('2026-01-01'),
      stage('2026-01-01', null, 'beta'),
      stage('2026-02-01', 'beta', 'GA'),
      stage('2026-02-20', 'GA', 'beta'),
      stage('2026-03-01', 'beta', 'stable'),
    ]
    expect(entries(events)).toEqual([
      row('alpha', {}),
      row('beta', { entered: 1, steppedBack: 1 }),
      row('stable', { entered: 1 }),
    ])
  })

  it('takes the stage at landing from what the first change left, or from the header when none came', () => {
    expect(entries([landed('2026-01-01'), stage('2026-02-01', 'alpha', 'stable')])).toEqual([
      row('alpha', { entered: 1 }),
      row('beta', {}),
      row('stable', { entered: 1, skipped: 1 }),
    ])
    expect(entries([landed('2026-01-01')], {}, { stage: 'alpha' })[0]).toMatchObject({ entered: 1 })
  })

  it('ignores a step back that was a slip of the hand', () => {
    const events = [
      landed('2026-01-01'),
      stage('2026-01-01', null, 'beta'),
      stage('2026-02-01T10:00:00Z', 'beta', 'alpha'),
      stage('2026-02-01T11:00:00Z', 'alpha', 'beta'),
    ]
    expect(entries(events)[0]).toMatchObject({ steppedBack: 0 })
  })

  it('counts re-plans to a later release, not typos, pulls, drops or first targets', () => {
    const alpha = (when: string, from: string | null, to: string | null) =>
      target(when, from, to, { stage: 'alpha' })
    const events = [
      landed('2026-01-01'),
      alpha('2026-01-10', null, 'v1.9'),
      alpha('2026-01-15', 'v1.9', '1.20'),
      alpha('2026-02-15', '1.20', 'v1.21'),
      alpha('2026-03-01', 'v1.21', 'v1.20'),
      alpha('2026-03-09', 'v1.20', null),
      target('2026-03-10', 'v1.20', 'v1.29'),
    ]
    const stages = entries(events, { stageTargets: 'milestone' }, { stage: 'alpha' })
    expect(stages[0]).toMatchObject({ replanned: 1 })
    // Where one target serves all stages it is for the rung the proposal is on.
    expect(entries(events, { stageTargets: null }, { stage: 'alpha' })[0]).toMatchObject({ replanned: 2 })
  })

  it('counts a later target after a time without any, as slippage does', () => {
    const alpha = (when: string, from: string | null, to: string | null) =>
      target(when, from, to, { stage: 'alpha' })
    const events = [
      landed('2026-01-01'),
      alpha('2026-01-10', null, 'v1.20'),
      alpha('2026-01-20', 'v1.20', null),
      alpha('2026-02-20', null, 'v1.21'),
      // Stood for two days before it was taken away: a typo, and no plan that could be moved.
      alpha('2026-02-22', 'v1.21', null),
      alpha('2026-03-09', null, 'v1.22'),
    ]
    const preset = { stageTargets: 'milestone' }
    expect(entries(events, preset, { stage: 'alpha' })[0]).toMatchObject({ replanned: 1 })
  })

  it('has no rows without a ladder', () => {
    expect(entries([landed('2026-01-01')], { stages: [] })).toEqual([])
  })
})

describe('isLater', () => {
  it('compares releases by their numbers and increments by their place', () => {
    expect(isLater('1.20', 'v1.19', [])).toBe(true)
    expect(isLater('v1.9', 'v1.10', [])).toBe(false)
    expect(isLater('v1.20', 'v1.X', [])).toBe(false)
    expect(isLater('2026-Q1', '2025-Q4', [])).toBe(true)
    expect(isLater('TBD', 'v1.20', [])).toBe(false)
    expect(isLater('Feb', 'Jan', MONTHS)).toBe(true)
    expect(isLater('Jan', 'Feb', MONTHS)).toBe(false)
    expect(isLater(null, 'v1', [])).toBe(false)
  })
})
