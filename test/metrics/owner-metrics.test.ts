import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/metrics/days.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Increment, WindowMeasures } from '../../src/metrics/metrics.ts'
import { type OwnerWindow, ownerMetrics } from '../../src/metrics/owner-metrics.ts'
import { END_PHASES, type Phase } from '../../src/phase.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { aTimeline, landed, status } from '../builders/timeline.ts'
import { aConfig, times } from './a-config.ts'

const START = Date.UTC(2025, 0, 1)
const NOW = START + 300 * DAY_MS
const WORDS: readonly Phase[] = ['proposed', 'accepted', 'building', 'done', 'rejected', 'parked']

const increments: readonly Increment[] = times(6, i => ({
  name: `i${i}`,
  start: START + i * 60 * DAY_MS,
  end: START + (i + 1) * 60 * DAY_MS,
}))

const stories = fc.array(
  fc.record({
    owner: fc.constantFrom('a', 'b', 'c'),
    born: fc.integer({ min: 0, max: 250 }),
    moves: fc.array(fc.record({ days: fc.integer({ min: 2, max: 70 }), to: fc.constantFrom(...WORDS) }), {
      maxLength: 4,
    }),
  }),
  { minLength: 1, maxLength: 30 },
)
type Story = typeof stories extends fc.Arbitrary<readonly (infer One)[]> ? One : never

function tell({ owner, born, moves }: Story, id: number): Timeline {
  let at = START + born * DAY_MS
  let phase: Phase = 'proposed'
  const events: Timeline['events'][number][] = [landed(at)]
  for (const { days, to } of moves) {
    at += days * DAY_MS
    if (at > NOW) break
    if (to !== phase) events.push(status(at, phase, to))
    phase = to
  }
  return aTimeline({ id: `p${id}`, owner, events })
}

const config = aConfig()
const rules = { statusMeasured: true, config, now: NOW }

/** Everything of a window that can be added up. */
const countsOf = ({ created, completed, ended, wipAtEnd, leadTimeDays }: OwnerWindow | WindowMeasures) => [
  created,
  completed ?? 0,
  ...END_PHASES.map(kind => ended[kind]),
  wipAtEnd,
  leadTimeDays.finished.n,
  leadTimeDays.kaplanMeier.n,
]

describe('the numbers of the owners', () => {
  it('add up to those of all, in every increment and over the whole history', () => {
    fc.assert(
      fc.property(stories, told => {
        const timelines = told.map(tell)
        const metrics = measure({ timelines, increments, config, now: NOW, bursts: [], github: null })
        const owners = ['a', 'b', 'c'].map(owner =>
          ownerMetrics(
            metrics.proposals.filter(({ timeline }) => timeline.owner === owner),
            increments,
            rules,
          ),
        )
        const sum = (windows: readonly OwnerWindow[]) =>
          windows.map(countsOf).reduce((all, one) => all.map((count, i) => count + (one[i] ?? 0)))
        expect(sum(owners.map(({ whole }) => whole))).toEqual(countsOf(metrics.totals))
        metrics.increments.forEach((increment, i) => {
          const windows = owners.flatMap(each => each.increments[i] ?? [])
          expect(sum(windows)).toEqual(countsOf(increment))
        })
      }),
      { numRuns: 100 },
    )
  })

  it('are those of all where there is one owner', () => {
    const moves = [{ days: 40, to: 'done' as const }]
    const timelines = times(6, i => tell({ owner: 'a', born: i * 20, moves }, i))
    const metrics = measure({ timelines, increments, config, now: NOW, bursts: [], github: null })
    const { whole } = ownerMetrics(metrics.proposals, increments, rules)
    expect(whole.leadTimeDays.finished.median).toBe(40)
    expect(whole.leadTimeDays.kaplanMeier.median).toBe(metrics.totals.leadTimeDays.kaplanMeier.median)
    expect(whole.created).toBe(6)
  })

  it('are gaps where nothing says what is done', () => {
    const timelines = [tell({ owner: 'a', born: 1, moves: [] }, 1)]
    const metrics = measure({ timelines, increments, config, now: NOW, bursts: [], github: null })
    const { whole } = ownerMetrics(metrics.proposals, increments, { ...rules, statusMeasured: false })
    expect(whole).toMatchObject({ completed: null, completedBulk: null, wipAtEnd: 1 })
    expect(whole.leadTimeDays.finished.n).toBe(0)
  })
})
