import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/metrics/days.ts'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, at, landed, stage, status } from '../builders/timeline.ts'
import { aConfig, aPreset, measured, times } from './a-config.ts'

const proposals = (...histories: TimelineEvent[][]) =>
  histories.map((events, i) => aTimeline({ id: `p${i}`, events }))
const daysAfter = (start: string, days: number) => at(start) + days * DAY_MS

/** Landed on 1 January, done after so many days. */
const doneAfter = (days: number) => [
  landed('2026-01-01'),
  status(daysAfter('2026-01-01', days), 'proposed', 'done', { commit: 'done' }),
]

describe('lead time (measure 9)', () => {
  it('censors the open at now and the ended at their end', () => {
    const timelines = proposals(
      doneAfter(10),
      doneAfter(20),
      doneAfter(20),
      doneAfter(30),
      [landed('2026-01-01')],
      [landed('2026-01-01'), status('2026-01-16', 'proposed', 'rejected')],
      [landed('2026-01-01'), status('2026-01-26', 'proposed', 'parked')],
      [landed('2026-01-01', 'done')],
      [landed('2026-01-01', 'living')],
    )
    const { leadTimeDays } = measured({ timelines })
    expect(leadTimeDays).toMatchObject({
      finished: { n: 4, values: [10, 20, 20, 30], median: null },
      open: 1,
      leftCensored: 1,
    })
    // At risk: 7; day 10: 6/7; one censored on day 15; day 20: 2 of 5, 18/35; one on day 25; day 30: 1 of 2, 9/35.
    expect(leadTimeDays.kaplanMeier).toMatchObject({ n: 7, events: 4, median: 30, p85: null })
    const survival = leadTimeDays.kaplanMeier.curve.map(step => step.survival)
    expect(survival).toEqual([6 / 7, expect.closeTo(18 / 35, 12), expect.closeTo(9 / 35, 12)])
  })

  it('tells of an increment what a run at its end would have told', () => {
    const timelines = proposals(...times(3, () => doneAfter(20)), ...times(3, () => doneAfter(50)))
    const { increments } = measured({ timelines })
    expect(increments[0]?.leadTimeDays).toMatchObject({
      finished: { n: 3, values: [20, 20, 20] },
      open: 3,
      kaplanMeier: { n: 6, events: 3, median: 20, curve: [] },
    })
    expect(increments[1]?.leadTimeDays).toMatchObject({ finished: { n: 3, values: [50, 50, 50] }, open: 0 })
  })
})

describe('time in state (measure 10)', () => {
  it('adds revisits, counts skips, leaves out what began before the files knew it', () => {
    const timelines = proposals(
      [
        landed('2026-01-01'),
        status('2026-01-11', 'proposed', 'accepted'),
        status('2026-01-16', 'accepted', 'proposed'),
        status('2026-01-21', 'proposed', 'done'),
      ],
      [landed('2026-03-01'), status('2026-03-06', 'proposed', 'building')],
      [landed('2026-03-01', 'accepted'), status('2026-03-03', 'accepted', 'building')],
    )
    const { timeInPhaseDays, proposals: rows } = measured({ timelines })
    expect(timeInPhaseDays).toMatchObject([
      {
        phase: 'proposed',
        duration: { finished: { values: [5, 15] }, open: 0, leftCensored: 0 },
        skipped: 0,
      },
      { phase: 'accepted', duration: { finished: { values: [5] }, open: 0, leftCensored: 1 }, skipped: 1 },
      { phase: 'building', duration: { finished: { n: 0 }, open: 2, leftCensored: 0 }, skipped: 1 },
    ])
    expect(rows[0]).toMatchObject({ ageDays: 69, timeInPhaseDays: { proposed: 15, accepted: 5, done: 49 } })
  })

  it('gives the three ages', () => {
    const timelines = proposals([
      landed('2026-01-01'),
      status('2026-03-01', 'proposed', 'accepted', { bulk: true }),
    ])
    expect(measured({ timelines }).proposals[0]).toMatchObject({
      ageDays: 69,
      daysInState: 10,
      daysSinceMeaningfulChange: 69,
    })
  })
})

describe('time in stage', () => {
  const config = aConfig({ preset: aPreset({ stages: ['alpha', 'beta', 'stable'] }) })

  it('ends with the next stage or completion, and is censored at other ends', () => {
    const timelines = proposals(
      [
        landed('2026-01-01'),
        stage('2026-01-05', null, 'alpha'),
        stage('2026-01-15', 'alpha', 'beta'),
        status('2026-02-04', 'proposed', 'done'),
      ],
      [
        landed('2026-01-01'),
        stage('2026-01-05', null, 'Alpha'),
        status('2026-01-08', 'proposed', 'withdrawn'),
      ],
      [landed('2026-01-01'), stage('2026-01-05', 'beta', 'stable')],
    )
    expect(measured({ timelines, config }).timeInStageDays).toMatchObject([
      { stage: 'alpha', duration: { finished: { values: [10] }, open: 1, kaplanMeier: { n: 2 } } },
      { stage: 'beta', duration: { finished: { values: [20] }, open: 0, leftCensored: 1 } },
      { stage: 'stable', duration: { finished: { n: 0 }, open: 1, leftCensored: 0 } },
    ])
  })
})

describe('age risk (measure 12)', () => {
  const exits = (n: number) =>
    times(n, i => [
      landed('2025-01-01'),
      status(daysAfter('2025-01-01', i + 1), 'proposed', 'accepted', { commit: 'x' }),
    ])
  const riskOf = (n: number, last: TimelineEvent[]) =>
    measured({ timelines: proposals(...exits(n), last) }).proposals.at(-1)

  it('is the share of past stays in the state that were over by this age', () => {
    // 20 stays of 1 to 20 days and the one watched, 10 days old and censored: half of 21, the tenth exit at 11/21.
    const risk = riskOf(20, [landed('2026-03-01')])
    expect(risk?.ageRisk).toBeCloseTo(10 / 21, 12)
    expect(risk?.ageRiskFrom).toBe('state')
  })

  it('takes all open states together under 19 exits of the own, and says nothing under 19 of all', () => {
    expect(riskOf(20, [landed('2026-03-01', 'building')])?.ageRiskFrom).toBe('all')
    expect(riskOf(18, [landed('2026-03-01')])).toMatchObject({ ageRisk: null, ageRiskFrom: null })
    expect(riskOf(20, [landed('2026-03-01', 'done')])).toMatchObject({ ageRisk: null, ageRiskFrom: null })
  })
})

describe('stale (measure 22)', () => {
  it('needs more days than its phase is given, and a rule', () => {
    const config = aConfig({ staleAfterDays: { proposed: 10, done: 1 } })
    const timelines = proposals(
      [landed('2026-03-01')],
      [landed('2026-02-28')],
      [landed('2025-01-01', 'accepted')],
      [landed('2025-01-01', 'done')],
    )
    expect(measured({ timelines, config }).proposals.map(({ stale }) => stale)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})
