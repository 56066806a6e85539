import { describe, expect, it } from 'vitest'
import type { Preset } from '../../src/config/preset.ts'
import type { Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, landed, stage, status, target } from '../builders/timeline.ts'
import { aConfig, aGithub, aPreset, increment, measured } from './a-config.ts'

const RELEASES = [
  increment('1.30', '2026-01-01', '2026-02-01'),
  increment('v1.31', '2026-02-01', '2026-03-01'),
  increment('1.32', '2026-03-01', '2026-04-01'),
]

/** Landed in December, so that January can be planned. */
const proposals = (...histories: TimelineEvent[][]) =>
  histories.map((events, i) => aTimeline({ id: `p${i}`, events: [landed('2025-12-01'), ...events] }))

const promises = (timelines: Timeline[], preset: Partial<Preset> = {}, planningGraceDays = 7) => {
  const config = aConfig({ preset: aPreset(preset), planningGraceDays })
  return measured({ timelines, increments: RELEASES, config }).predictability?.map(
    ({ name, planned, kept, lateAndDone }) => [name, planned, kept, lateAndDone],
  )
}
const done = (when: string) => status(when, 'proposed', 'done')

describe('predictability (measure 13)', () => {
  it('counts what was planned by the end of the grace and what of it was done before the end', () => {
    // 1.30 is planned by p0 to p3 (p3 on its eighth day at noon, within seven days of midnight of the first: no).
    // p0 kept it, p1 came a month late, p2 gave it up on the last day. p3 was added late and done: SAFe form.
    const timelines = proposals(
      [target('2025-12-10', null, 'v1.30'), done('2026-01-20')],
      [target('2026-01-05', null, ' 1.30 '), done('2026-02-10')],
      [target('2026-01-05', null, 'V1.30'), target('2026-01-31', 'V1.30', 'v1.31')],
      [target('2026-01-08', null, 'v1.30'), done('2026-01-25')],
      [target('2026-01-20', null, 'v1.30')],
    )
    expect(promises(timelines)).toEqual([
      ['1.30', 3, 1, 1],
      ['v1.31', 1, 0, 0],
      ['1.32', 0, 0, 0],
    ])
    // With a grace of ten days p3 is planned as well.
    expect(promises(timelines, {}, 10)?.[0]).toEqual(['1.30', 4, 2, 0])
  })

  it('takes a target at landing, and one that was there before the first change', () => {
    const timelines = [
      aTimeline({ id: 'a', events: [landed('2025-12-01'), target('2025-12-01', null, 'v1.30')] }),
      aTimeline({ id: 'b', events: [landed('2025-12-01'), target('2026-01-20', 'v1.30', 'v1.31')] }),
    ]
    expect(promises(timelines)?.[0]).toEqual(['1.30', 2, 0, 0])
  })

  it('plans nothing that had ended, was set aside or had not landed', () => {
    const planned = target('2025-12-10', null, 'v1.30')
    const timelines = [
      ...proposals(
        [planned, status('2025-12-20', 'proposed', 'withdrawn')],
        [planned, status('2025-12-20', 'proposed', 'parked')],
        [planned, status('2026-01-20', 'proposed', 'withdrawn')],
      ),
      aTimeline({ id: 'late', events: [landed('2026-01-15'), target('2026-01-15', null, 'v1.30')] }),
    ]
    expect(promises(timelines)?.[0]).toEqual(['1.30', 1, 0, 0])
  })

  it('asks for the stage where a stage has a target, and leaves out the summary of those', () => {
    const ladder = { stages: ['alpha', 'beta', 'stable'], stageTargets: 'milestone' }
    const timelines = proposals(
      [
        stage('2025-12-01', null, 'alpha'),
        target('2025-12-02', null, 'v1.30', { stage: 'alpha' }),
        target('2025-12-02', null, 'v1.30', { stage: 'beta' }),
        target('2025-12-02', null, 'v1.31', { stage: 'stable' }),
        target('2025-12-02', null, 'v1.30'),
        stage('2026-02-10', 'alpha', 'stable'),
      ],
      [target('2025-12-02', null, 'v1.30', { stage: 'stable' }), done('2026-01-20')],
    )
    // 1.30: alpha kept (on it since landing), beta not (jumped over it in February), stable of the second kept: done.
    expect(promises(timelines, ladder)).toEqual([
      ['1.30', 3, 2, 0],
      ['v1.31', 1, 1, 0],
      ['1.32', 0, 0, 0],
    ])
  })

  it('takes the milestone of an issue that is an enhancement, whatever the files of the family have', () => {
    const events = [
      landed('2025-12-01', 'proposed', { commit: null }),
      target('2025-12-05', null, 'v1.30', { commit: null }),
    ]
    const issue = aTimeline({ origin: 'issue', path: null, events })
    expect(promises([issue], { stageTargets: 'milestone' })?.[0]).toEqual(['1.30', 1, 0, 0])
  })

  it('needs a target that names an increment, and says which increments would', () => {
    const named = measured({
      timelines: proposals([target('2025-12-10', null, 'v1.99')]),
      increments: RELEASES,
    })
    expect(named.predictability).toBeNull()
    expect(named.gaps).toContainEqual({
      measure: 'predictability',
      reason: 'no target names an increment; cut increments by milestones or tags',
    })
    expect(named.gaps.map(({ measure }) => measure)).not.toContain('slippage')
    const reason = 'no targets in files or on issues'
    expect(measured({ github: aGithub() }).gaps).toContainEqual({ measure: 'predictability', reason })
    expect(measured({ github: aGithub() }).gaps).toContainEqual({ measure: 'slippage', reason })
  })

  it('does not count on increments to come', () => {
    const ahead = measured({
      timelines: proposals([target('2025-12-10', null, 'v1.31')]),
      increments: RELEASES,
      now: Date.parse('2026-01-15T12:00:00Z'),
    })
    expect(ahead.predictability).toEqual([{ name: '1.30', planned: 0, kept: 0, lateAndDone: 0 }])
  })
})
