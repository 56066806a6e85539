import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/metrics/days.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Increment, IncrementMetrics, Metrics, WindowMeasures } from '../../src/metrics/metrics.ts'
import { isEnd, isOpen, isOutOfFlow, PHASES, type Phase } from '../../src/phase.ts'
import type { Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import {
  aTimeline,
  changed,
  cutTimelines,
  landed,
  removed,
  restored,
  stage,
  status,
  target,
} from '../builders/timeline.ts'
import { aConfig, aPreset, times } from './a-config.ts'

const START = Date.UTC(2024, 0, 1)
const DAYS = 400
const NOW = START + DAYS * DAY_MS
const RUNS = { numRuns: 60 }

const config = aConfig({
  preset: aPreset({
    stages: ['alpha', 'beta', 'stable'],
    transitions: { proposed: ['accepted'], accepted: ['building'], building: ['done'] },
    fields: { owner: ['sig'], created: ['date'] },
  }),
  staleAfterDays: { proposed: 30, accepted: 60 },
})

const increments: readonly Increment[] = times(9, i => ({
  name: `i${i}`,
  start: START + i * 45 * DAY_MS,
  end: START + (i + 1) * 45 * DAY_MS,
}))

const run = (timelines: readonly Timeline[], now = NOW) =>
  measure({ timelines, increments, config, now, bursts: [], github: null })

/** Something that happens to a proposal some hours after what came before. Over a day, so that nothing is a slip. */
const happening = fc.record({
  hours: fc.integer({ min: 25, max: 1500 }),
  kind: fc.constantFrom('status', 'status', 'content', 'metadata', 'cosmetic', 'removed', 'stage', 'target'),
  phase: fc.constantFrom(...PHASES.filter(phase => phase !== 'removed')),
  word: fc.constantFrom('alpha', 'beta', 'stable', null),
  release: fc.integer({ min: 1, max: 30 }),
  bulk: fc.boolean(),
})
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

const history = fc.record({
  hours: fc.integer({ min: 0, max: DAYS * 24 - 1 }),
  phase: fc.constantFrom(...PHASES.filter(phase => phase !== 'removed')),
  bulk: fc.boolean(),
  later: fc.array(happening, { maxLength: 7 }),
})
type Story = typeof history extends fc.Arbitrary<infer Value> ? Value : never

const HOUR_MS = DAY_MS / 24

/** Turns a story into a timeline that git could have told: what is gone can only come back. */
function tell({ hours, phase, bulk, later }: Story, id: number): Timeline {
  let at = START + hours * HOUR_MS
  const events: TimelineEvent[] = [landed(at, phase, { bulk, commit: `${id}-0` })]
  const state = {
    phase: phase as Phase,
    stage: null as string | null,
    target: null as string | null,
    gone: false,
  }
  for (const [i, happening] of later.entries()) {
    at += happening.hours * HOUR_MS
    if (at > NOW) break
    events.push(...eventsOf(happening, at, `${id}-${i + 1}`, state))
  }
  return aTimeline({ id: `p${id}`, declaredAt: '2024-02-03', events })
}

function eventsOf(
  { kind, phase, word, release, bulk }: Happening,
  at: number,
  commit: string,
  state: { phase: Phase; stage: string | null; target: string | null; gone: boolean },
): TimelineEvent[] {
  const base = { commit, bulk }
  const before = { ...state }
  if (state.gone || kind === 'removed') {
    state.gone = !state.gone
    if (!state.gone) state.phase = phase
    return [state.gone ? removed(at, base) : restored(at, phase, base)]
  }
  if (kind === 'status') {
    state.phase = phase
    return [changed(at, 'metadata', base), status(at, before.phase, phase, base)]
  }
  if (kind === 'stage') {
    state.stage = word
    return [stage(at, before.stage, word, base)]
  }
  if (kind === 'target') {
    state.target = `v1.${release}`
    return [target(at, before.target, state.target, { ...base, stage: 'alpha' })]
  }
  return [changed(at, kind, base)]
}

const stories = fc.array(history, { minLength: 1, maxLength: 25 }).map(all => all.map(tell))

/** The slow, plain way to say which phase a proposal is in right before an instant; null: not (yet) a proposal. */
function phaseBefore({ events }: Timeline, before: number): Phase | null {
  let phase: Phase | null = null
  let started = false
  for (const event of events) {
    if (event.at >= before) break
    if (event.kind === 'landed' || event.kind === 'status' || event.kind === 'restored') phase = event.phase
    const settled = phase === 'done' || (phase && (isEnd(phase) || isOutOfFlow(phase)))
    if (event.kind === 'removed' && !settled) phase = 'removed'
    started ||= phase !== null && phase !== 'moved'
  }
  return started ? phase : null
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const countWhere = (phases: readonly Phase[], test: (phase: Phase) => boolean) => phases.filter(test).length

describe('properties (kpis.md section 3)', () => {
  it('created - ended - parked - out of flow = WIP at every t', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: DAYS }), (timelines, day) => {
        const { flow, increments: measured } = run(timelines)
        const createdBy = (before: number) => timelines.flatMap(t => phaseBefore(t, before) ?? [])
        for (const { end, wipAtEnd, parkedAtEnd, created, start } of measured) {
          const phases = createdBy(Math.min(end, NOW + 1))
          const closed = countWhere(phases, phase => phase === 'done' || isEnd(phase))
          const aside = countWhere(phases, isOutOfFlow)
          expect(phases.length - closed - parkedAtEnd - aside).toBe(wipAtEnd)
          expect(wipAtEnd).toBe(countWhere(phases, isOpen))
          expect(created).toBe(phases.length - createdBy(start).length)
        }
        const i = day % flow.at.length
        const phases = createdBy((flow.at[i] ?? 0) + 1)
        for (const { phase, values } of flow.stock)
          expect(values[i]).toBe(countWhere(phases, p => p === phase))
        expect(sum(flow.stock.map(({ values }) => values[i] ?? 0))).toBe(phases.length)
      }),
      RUNS,
    )
  })

  it('net flow is the change of WIP, parked and out of flow where nothing comes back', () => {
    const onward = stories.map(timelines =>
      timelines.map(timeline => ({ ...timeline, events: onlyForward(timeline) })),
    )
    fc.assert(
      fc.property(onward, timelines => {
        for (const { netFlow, wipAtStart, wipAtEnd } of run(timelines).increments) {
          expect(netFlow).toBe(wipAtEnd - wipAtStart)
        }
      }),
      RUNS,
    )
  })

  it('cumulative curves never fall, nor does a later phase pass an earlier one', () => {
    fc.assert(
      fc.property(stories, timelines => {
        const { cumulative } = run(timelines).flow
        for (const { values } of cumulative) expect(values).toEqual(values.toSorted((a, b) => a - b))
        const flow = cumulative.filter(({ phase }) => !isEnd(phase))
        for (let i = 1; i < flow.length; i++) {
          flow[i]?.values.forEach((value, t) => {
            expect(value).toBeLessThanOrEqual(flow[i - 1]?.values[t] ?? 0)
          })
        }
      }),
      RUNS,
    )
  })

  it('time in state sums to age', () => {
    fc.assert(
      fc.property(stories, timelines => {
        for (const { timeInPhaseDays, ageDays } of run(timelines).proposals) {
          expect(sum(Object.values(timeInPhaseDays))).toBe(ageDays)
        }
      }),
      RUNS,
    )
  })

  it('the same input gives the same output, whatever the order of proposals does to lists', () => {
    fc.assert(
      fc.property(stories, timelines => {
        expect(JSON.stringify(run(timelines))).toBe(JSON.stringify(run(structuredClone(timelines))))
        const turned = run(timelines.toReversed())
        expect(turned.increments).toEqual(run(timelines).increments)
        expect(turned.byStatus).toEqual(run(timelines).byStatus)
      }),
      RUNS,
    )
  })

  it('an increment says for ever what a run at its end said', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 7 }), (timelines, i) => {
        const lastInstant = (increments[i]?.end ?? 0) - 1
        const then = run(cutTimelines(timelines, lastInstant), lastInstant)
        const now = run(timelines)
        if (then.totals.completed === null) return
        expect(whatWasSaid(now.increments[i])).toEqual(whatWasSaid(then.increments[i]))
        expect(now.increments.slice(0, i)).toEqual(then.increments.slice(0, i))
      }),
      RUNS,
    )
  })

  it('a later event changes no earlier increment', () => {
    fc.assert(
      fc.property(stories, happening, fc.nat(), (timelines, last, pick) => {
        const i = pick % timelines.length
        const earlier = cutTimelines(timelines, NOW - 30 * DAY_MS)
        const at = NOW - 2 * DAY_MS
        const later = earlier.map((timeline, place) =>
          place === i % earlier.length
            ? aTimeline({
                ...timeline,
                events: [...timeline.events, ...eventsOf(last, at, 'new', stateOf(timeline))],
              })
            : timeline,
        )
        const over = (metrics: Metrics) => metrics.increments.filter(({ end }) => end <= at)
        if (run(earlier).totals.completed === null) return
        expect(over(run(later))).toEqual(over(run(earlier)))
      }),
      RUNS,
    )
  })

  it('a bulk commit changes no revision count and no activity date', () => {
    fc.assert(
      fc.property(
        stories,
        fc.integer({ min: 0, max: DAYS }),
        fc.constantFrom('content', 'metadata'),
        (given, day, change) => {
          const at = START + day * DAY_MS
          const bulked = given.map(timeline =>
            withBulk(timeline, at, change === 'content' ? 'content' : 'metadata'),
          )
          const counts = (metrics: Metrics) =>
            metrics.proposals.map(({ changes, lastMeaningfulAt, stale }) => [
              changes.content,
              changes.metadata,
              lastMeaningfulAt,
              stale,
            ])
          expect(counts(run(bulked))).toEqual(counts(run(given)))
          expect(run(bulked).increments.map(m => m.changesPerProposal)).toEqual(
            run(given).increments.map(m => m.changesPerProposal),
          )
        },
      ),
      RUNS,
    )
  })

  it('lead time by Kaplan-Meier equals finished-only when nothing is open', () => {
    const days = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 19, maxLength: 40 })
    fc.assert(
      fc.property(days, leadTimes => {
        const timelines = leadTimes.map((lead, id) =>
          aTimeline({
            id: `p${id}`,
            events: [landed(START), status(START + lead * DAY_MS, 'proposed', 'done', { commit: 'done' })],
          }),
        )
        const { finished, kaplanMeier, open } = run(timelines).leadTimeDays
        expect(open).toBe(0)
        expect([kaplanMeier.median, kaplanMeier.p85]).toEqual([finished.median, finished.p85])
      }),
      RUNS,
    )
  })

  it('the increments add up to the totals', () => {
    fc.assert(
      fc.property(stories, timelines => {
        const { increments: measured, totals } = run(timelines)
        const added = (count: (measures: WindowMeasures) => number | null) =>
          sum(measured.map(m => count(m) ?? 0))
        for (const count of [
          'created',
          'createdBulk',
          'completed',
          'bornDone',
          'recompleted',
          'reopened',
        ] as const) {
          expect(added(measures => measures[count])).toBe(totals[count] ?? 0)
        }
      }),
      RUNS,
    )
  })
})

/** Everything but what depends on being over. */
function whatWasSaid(metrics: IncrementMetrics | undefined) {
  if (!metrics) return null
  const { inProgress, day, sameDayPrevious, ...said } = metrics
  return said
}

/** Only first landings in flow phases and moves to a final phase: nothing parked, reopened, restored or aside. */
function onlyForward({ events }: Timeline): TimelineEvent[] {
  const [first] = events
  if (first?.kind !== 'landed') return []
  const born = isOpen(first.phase) || first.phase === 'done' || isEnd(first.phase) ? first.phase : 'proposed'
  const ending = events.find(
    event => event.kind === 'status' && (event.phase === 'done' || isEnd(event.phase)),
  )
  const start: TimelineEvent = { ...first, phase: born, status: born }
  return ending?.kind === 'status' && isOpen(born) ? [start, { ...ending, fromPhase: born }] : [start]
}

function stateOf(timeline: Timeline) {
  return { phase: timeline.phase, stage: timeline.stage, target: timeline.target, gone: !timeline.present }
}

function withBulk(timeline: Timeline, at: number, change: 'content' | 'metadata'): Timeline {
  const before = timeline.events.filter(event => event.at <= at)
  if (before.length === 0) return timeline
  const after = timeline.events.slice(before.length)
  return { ...timeline, events: [...before, changed(at, change, { bulk: true, commit: 'sweep' }), ...after] }
}
