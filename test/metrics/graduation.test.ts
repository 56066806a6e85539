import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, at, landed, removed, stage, status, target } from '../builders/timeline.ts'
import { aConfig, aPreset, measured, times } from './a-config.ts'

const DAY = 86_400_000
const NOW = at('2026-03-11')
const config = aConfig({
  preset: aPreset({
    stages: ['alpha', 'beta', 'stable'],
    stageTargets: 'milestone',
    stageSynonyms: { ga: 'stable' },
  }),
})

const on = (days: number, word: string, id: string, more: readonly TimelineEvent[] = []) => {
  const since = NOW - days * DAY
  return aTimeline({
    id,
    stage: word,
    events: [landed(since - DAY), stage(since, null, word), ...more],
  })
}

const plan = (name: string, to: string) => target('2026-01-05', null, to, { stage: name })

/** 19 that were on alpha for 10 to 28 days: their 85th percentile is 26. */
const promoted = times(19, i => {
  const since = NOW - 100 * DAY
  return aTimeline({
    id: `promoted${i}`,
    events: [
      landed(since, 'accepted'),
      stage(since, null, 'alpha'),
      stage(since + (10 + i) * DAY, 'alpha', 'beta'),
      status(NOW - 2 * DAY, 'accepted', 'done'),
    ],
  })
})

const ladderOf = (...timelines: ReturnType<typeof aTimeline>[]) => measured({ timelines, config }).ladder

describe('the stage ladder (measure 15)', () => {
  it('counts the open ones per rung and those longer on it than 85 % of those that left', () => {
    const ladder = ladderOf(...promoted, on(26, 'alpha', 'just'), on(27, 'Alpha', 'late'), on(5, 'GA', 'top'))
    expect(ladder?.rungs).toMatchObject([
      {
        stage: 'alpha',
        openDays: { n: 2, values: [26, 27] },
        exitDays: { n: 19, p85: 26 },
        beyond: 1,
        overdue: 1,
      },
      { stage: 'beta', openDays: { n: 0 }, beyond: 0, overdue: 0 },
      { stage: 'stable', openDays: { n: 1 }, exitDays: { n: 0, p85: null }, beyond: null, overdue: 0 },
    ])
    expect(ladder?.overdue).toEqual([
      {
        proposal: 'late',
        stage: 'alpha',
        next: 'beta',
        target: null,
        targetPassed: false,
        beyond: true,
        daysOnStage: 27,
      },
    ])
  })

  it('judges by the target of the next rung, on the highest by its own', () => {
    const ladder = ladderOf(
      on(9, 'alpha', 'passed', [plan('alpha', 'Jan'), plan('beta', 'Feb')]),
      on(9, 'alpha', 'ahead', [plan('alpha', 'Jan'), plan('beta', 'Mar'), plan('stable', 'Jan')]),
      on(8, 'stable', 'top', [plan('stable', 'Feb')]),
    )
    expect(ladder?.overdue.map(({ proposal, next, target: to }) => [proposal, next, to])).toEqual([
      ['passed', 'beta', 'Feb'],
      ['top', null, 'Feb'],
    ])
    expect(ladder?.rungs.map(({ targetPassed, overdue }) => [targetPassed, overdue])).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ])
  })

  it('lists those overdue for both reasons first, then the longest', () => {
    const ladder = ladderOf(
      ...promoted,
      on(60, 'alpha', 'long'),
      on(70, 'alpha', 'longer'),
      on(30, 'alpha', 'both', [plan('beta', 'Feb')]),
    )
    expect(ladder?.overdue.map(({ proposal }) => proposal)).toEqual(['both', 'longer', 'long'])
  })

  it('leaves out what is done, parked or gone, and counts what is on no rung', () => {
    const ladder = ladderOf(
      on(9, 'alpha', 'done', [status(NOW - DAY, 'proposed', 'done')]),
      on(9, 'alpha', 'parked', [status(NOW - DAY, 'proposed', 'parked')]),
      on(9, 'alpha', 'gone', [removed(NOW - DAY)]),
      aTimeline({ id: 'none', events: [landed('2026-01-01')] }),
    )
    expect(ladder?.rungs.map(({ openDays }) => openDays.n)).toEqual([0, 0, 0])
    expect(ladder?.offLadder).toBe(1)
  })

  it('is null for a family without stages, and where nothing was ever on one', () => {
    expect(measured({ timelines: [on(9, 'alpha', 'a')] }).ladder).toBeNull()
    expect(ladderOf(aTimeline({ events: [landed('2026-01-01')] }))).toBeNull()
  })
})
