import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, landed, status, target } from '../builders/timeline.ts'
import { aConfig, aPreset, measured } from './a-config.ts'

const slippageOf = (...histories: TimelineEvent[][]) =>
  measured({
    timelines: histories.map((events, i) =>
      aTimeline({ id: `p${i}`, events: [landed('2025-12-01'), ...events] }),
    ),
  }).slippage

describe('slippage (measure 14)', () => {
  it('is the current target less the first, in increments, with the moves in between', () => {
    // p0: Jan to Mar by way of Feb and back: 2 steps, moves Jan-Feb, Feb-Mar. p1: pulled in by one. p2: kept.
    const result = slippageOf(
      [
        target('2025-12-01', null, 'Jan'),
        target('2026-01-10', 'Jan', 'feb'),
        target('2026-02-10', 'feb', 'Mar'),
      ],
      [target('2025-12-01', null, 'Mar'), target('2026-01-10', 'Mar', 'Feb')],
      [target('2025-12-01', null, 'Mar')],
    )
    expect(result).toEqual({
      n: 3,
      later: 1,
      earlier: 1,
      dropped: 0,
      replans: 2,
      slips: [
        { proposal: 'p0', stage: null, first: 'Jan', now: 'Mar', steps: 2, releases: null, moves: 2 },
        { proposal: 'p1', stage: null, first: 'Mar', now: 'Feb', steps: -1, releases: null, moves: 0 },
      ],
      byStage: [
        {
          stage: null,
          n: 3,
          later: 1,
          earlier: 1,
          dropped: 0,
          replans: 2,
          laterSteps: { n: 1, values: [2], median: null, p85: null },
          laterReleases: { n: 0, values: [], median: null, p85: null },
        },
      ],
    })
  })

  it('counts releases where no increment is named, and no steps', () => {
    const result = slippageOf([target('2025-12-01', null, 'v1.9'), target('2026-01-10', 'v1.9', 'v1.20')])
    expect(result).toMatchObject({ n: 1, later: 1, earlier: 0, dropped: 0, replans: 1 })
    expect(result?.slips).toEqual([
      { proposal: 'p0', stage: null, first: 'v1.9', now: 'v1.20', steps: null, releases: 11, moves: 1 },
    ])
    expect(result?.byStage).toMatchObject([{ laterSteps: { n: 0 }, laterReleases: { values: [11] } }])
  })

  it('lists the biggest movers first: by increments, then by releases, then by moves', () => {
    const moved = (from: string, ...to: string[]) => [
      target('2025-12-01', null, from),
      ...to.map((name, i) => target(`2026-01-${10 + 9 * i}`, to[i - 1] ?? from, name)),
    ]
    const result = slippageOf(
      moved('v1.1', 'v1.3'),
      moved('soon', 'later', 'v1.5', 'v1.9'),
      moved('Jan', 'Feb'),
      moved('v1.1', 'v1.9'),
      moved('v1.1', 'v1.2', 'v1.3'),
    )
    expect(result?.slips.map(({ proposal }) => proposal)).toEqual(['p2', 'p3', 'p4', 'p0', 'p1'])
  })

  it('takes what was replaced within seven days for a typo', () => {
    // Jan stood for seven days, Mar for one: neither is a plan. Feb is first and current.
    expect(
      slippageOf([
        target('2025-12-01', null, 'Jan'),
        target('2025-12-08', 'Jan', 'Mar'),
        target('2025-12-09', 'Mar', 'Feb'),
      ]),
    ).toMatchObject({ n: 1, later: 0, earlier: 0, replans: 0, slips: [] })
  })

  it('counts what was dropped, and a later target after a time without one', () => {
    const gone = [target('2025-12-01', null, 'Jan'), target('2026-01-10', 'Jan', null)]
    expect(slippageOf(gone)).toMatchObject({
      n: 1,
      dropped: 1,
      slips: [{ now: null, steps: null, moves: 0 }],
    })
    expect(slippageOf([...gone, target('2026-02-01', null, 'Feb')])).toMatchObject({
      dropped: 0,
      later: 1,
      slips: [{ now: 'Feb', steps: 1, moves: 1 }],
    })
  })

  it('sees a milestone changed on GitHub, out and in within a second, as one move', () => {
    const fromIssue = { commit: null }
    expect(
      slippageOf([
        target('2025-12-01', null, 'Jan', fromIssue),
        target('2026-01-10T10:00:00Z', 'Jan', null, fromIssue),
        target('2026-01-10T10:00:00Z', null, 'Feb', fromIssue),
      ]),
    ).toMatchObject({ later: 1, dropped: 0, replans: 1 })
  })

  it('lists each stage that has its own', () => {
    const preset = aPreset({ stages: ['alpha', 'beta'], stageTargets: 'milestone' })
    const moved = (name: string, to: string) => [
      target('2025-12-01', null, 'Jan', { stage: name }),
      target('2026-01-10', 'Jan', to, { stage: name }),
    ]
    const events = [
      landed('2025-12-01'),
      ...moved('beta', 'Mar'),
      ...moved('alpha', 'Feb'),
      target('2025-12-01', null, 'Jan'),
      status('2026-02-10', 'proposed', 'withdrawn'),
    ]
    const { slippage } = measured({ timelines: [aTimeline({ events })], config: aConfig({ preset }) })
    expect(slippage?.slips.map(each => [each.stage, each.steps])).toEqual([
      ['beta', 2],
      ['alpha', 1],
    ])
    expect(slippage?.n).toBe(2)
    // By the ladder, not by the alphabet or by size.
    expect(slippage?.byStage.map(each => [each.stage, each.n, each.later, each.replans])).toEqual([
      ['alpha', 1, 1, 1],
      ['beta', 1, 1, 1],
    ])
  })

  it('is null without targets', () => {
    expect(slippageOf([])).toBeNull()
  })
})
