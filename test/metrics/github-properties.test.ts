import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_MS } from '../../src/metrics/days.ts'
import { measure } from '../../src/metrics/measure.ts'
import type { Increment, IncrementMetrics, Metrics } from '../../src/metrics/metrics.ts'
import type { Pull, ThreadEvent, Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import {
  aPull,
  closed,
  commented,
  convertedToDraft,
  labeled,
  merged,
  readyForReview,
  reopened,
  reviewed,
  reviewRequested,
} from '../builders/threads.ts'
import { aTimeline, landed, status, target } from '../builders/timeline.ts'
import { aConfig, aGithub, aPreset, times } from './a-config.ts'
import { landedFrom, unmergedOf } from './a-review.ts'

const START = Date.UTC(2024, 0, 1)
const DAYS = 270
const NOW = START + DAYS * DAY_MS
const HOUR_MS = DAY_MS / 24
const RUNS = { numRuns: 80, seed: 7 }

const increments: readonly Increment[] = times(7, i => ({
  name: `1.${30 + i}`,
  start: START + i * 40 * DAY_MS,
  end: START + (i + 1) * 40 * DAY_MS,
}))

const config = aConfig({
  preset: aPreset({ phaseWithoutStatus: 'accepted' }),
  staleAfterDays: { accepted: 30 },
})

const LOGINS = ['octocat', 'alice', 'bob', 'k8s-ci-robot', null] as const

const happening = fc.record({
  hours: fc.integer({ min: 0, max: 900 }),
  kind: fc.constantFrom(
    'comment',
    'review',
    'request',
    'draft',
    'ready',
    'close',
    'reopen',
    'merge',
    'label',
  ),
  by: fc.constantFrom(...LOGINS),
  approves: fc.boolean(),
})
type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

/** A pull request over all time: cut at any instant, it is what GitHub would have shown then. */
interface Story {
  readonly number: number
  readonly createdAt: number
  readonly draft: boolean
  readonly events: readonly ThreadEvent[]
}

const story = fc.record({
  day: fc.integer({ min: 0, max: DAYS }),
  draft: fc.boolean(),
  later: fc.array(happening, { maxLength: 10 }),
})

const stories = fc.array(story, { minLength: 1, maxLength: 20 }).map(all =>
  all.map(({ day, draft, later }, number): Story => {
    const createdAt = START + day * DAY_MS
    return { number, createdAt, draft, events: tell(createdAt, draft, later) }
  }),
)

/** What cannot follow on what came before is left out. */
function tell(createdAt: number, openedAsDraft: boolean, later: readonly Happening[]): ThreadEvent[] {
  const events: ThreadEvent[] = []
  const state = { at: createdAt, draft: openedAsDraft, open: true }
  for (const { hours, kind, by, approves } of later) {
    state.at += hours * HOUR_MS
    const { at } = state
    const login = by ?? null
    if (kind === 'comment') events.push(commented(at, login))
    if (kind === 'review') events.push(reviewed(at, login, approves ? 'approved' : 'commented'))
    if (kind === 'request') events.push(reviewRequested(at, login))
    if (kind === 'label') events.push(labeled(at, 'lgtm', login))
    if (kind === 'draft' && !state.draft && state.open) {
      state.draft = true
      events.push(convertedToDraft(at))
    }
    if (kind === 'ready' && state.draft && state.open) {
      state.draft = false
      events.push(readyForReview(at))
    }
    if (kind === 'close' && state.open) {
      state.open = false
      events.push(closed(at))
    }
    if (kind === 'reopen' && !state.open) {
      state.open = true
      events.push(reopened(at))
    }
    if (kind === 'merge' && state.open && !state.draft) return [...events, merged(at), closed(at)]
  }
  return events
}

/** A pull request as GitHub showed it at an instant. */
function shownAt({ number, createdAt, draft: openedAsDraft, events: all }: Story, until: number): Pull {
  const events = all.filter(({ at }) => at <= until)
  const last = events.findLast(({ kind }) => kind === 'ready-for-review' || kind === 'converted-to-draft')
  const draft = last ? last.kind === 'converted-to-draft' : openedAsDraft
  return aPull({ number, createdAt, draft, events })
}

function runAt(all: readonly Story[], now: number, last = now): Metrics {
  const pulls = all.filter(({ createdAt }) => createdAt <= last).map(each => shownAt(each, last))
  const isMerged = (pull: Pull) => pull.mergedAt !== null
  const timelines = pulls.filter(isMerged).map(pull => landedFrom(pull))
  const unmerged = pulls.filter(pull => !isMerged(pull)).map(pull => unmergedOf(pull))
  return measure({ timelines, increments, config, now, bursts: [], github: aGithub({ unmerged }) })
}

/** What only reviews say of an increment, without what depends on its being over. */
const said = (metrics: IncrementMetrics | undefined) =>
  metrics && [metrics.proposed, metrics.notMerged, metrics.response, metrics.leadTimeDays]

describe('properties of what GitHub tells (kpis.md section 3)', () => {
  it('an increment says for ever what a run at its end said', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 5 }), (all, i) => {
        const lastInstant = (increments[i]?.end ?? 0) - 1
        const [then, now] = [runAt(all, lastInstant), runAt(all, NOW)]
        for (let each = 0; each <= i; each++) {
          expect(said(now.increments[each])).toEqual(said(then.increments[each]))
        }
      }),
      RUNS,
    )
  })

  it('what happened after now changes nothing but what is not yet known to have landed', () => {
    fc.assert(
      fc.property(stories, fc.nat({ max: 5 }), (all, i) => {
        const now = (increments[i]?.end ?? 0) - 1
        const settled = all.filter(
          ({ events }) => !events.some(({ kind, at }) => kind === 'merged' && at > now),
        )
        const [seen, seenLater] = [runAt(settled, now), runAt(settled, now, NOW)]
        const shown = (metrics: Metrics) => [
          metrics.increments.map(said),
          metrics.github?.response,
          metrics.github?.responsePoints,
          metrics.github?.approvers,
          metrics.github?.unmerged.map(({ turn, lastActivityAt, ageDays }) => [
            turn,
            lastActivityAt,
            ageDays,
          ]),
        ]
        expect(shown(seenLater)).toEqual(shown(seen))
      }),
      RUNS,
    )
  })

  it('every pull request up for review is counted in one increment, and answered or censored', () => {
    fc.assert(
      fc.property(stories, all => {
        const { increments: measured, totals, github } = runAt(all, NOW)
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
        expect(sum(measured.map(({ proposed }) => proposed ?? 0))).toBe(totals.proposed)
        expect(sum(measured.map(({ response }) => response?.pulls ?? 0))).toBe(totals.response?.pulls)
        for (const { response } of [...measured, totals]) {
          for (const each of [response?.firstResponseHours, response?.firstReviewHours]) {
            expect((each?.finished.n ?? 0) + (each?.open ?? 0)).toBe(response?.pulls)
          }
          const answered = response?.firstResponseHours.finished.n ?? 0
          expect(response?.firstReviewHours.finished.n).toBeLessThanOrEqual(answered)
        }
        expect(github?.responsePoints).toHaveLength(github?.response.pulls ?? 0)
      }),
      RUNS,
    )
  })

  it('robots change nothing', () => {
    fc.assert(
      fc.property(stories, all => {
        const isRobot = (event: ThreadEvent) =>
          ('by' in event && event.by?.login === 'k8s-ci-robot' && event.kind !== 'labeled') ||
          (event.kind === 'review-requested' && event.reviewer === 'k8s-ci-robot')
        const quiet = all.map(each => ({ ...each, events: each.events.filter(event => !isRobot(event)) }))
        const shown = ({ github, totals }: Metrics) => [totals.response, github?.approvers]
        expect(shown(runAt(quiet, NOW))).toEqual(shown(runAt(all, NOW)))
      }),
      RUNS,
    )
  })

  it('the same input gives the same output, whatever the order it comes in', () => {
    fc.assert(
      fc.property(stories, all => {
        const strip = ({ proposals, ...rest }: Metrics) => JSON.stringify(rest)
        expect(strip(runAt(all.toReversed(), NOW))).toBe(strip(runAt(all, NOW)))
      }),
      RUNS,
    )
  })
})

const plan = fc.record({
  day: fc.integer({ min: 0, max: DAYS }),
  release: fc.constantFrom('1.30', 'v1.31', '1.32', 'V1.33', '1.34', '1.99', null),
})
const planned = fc.record({
  landed: fc.integer({ min: 0, max: DAYS }),
  plans: fc.array(plan, { maxLength: 6 }),
  done: fc.option(fc.integer({ min: 1, max: DAYS })),
  withdrawn: fc.boolean(),
})

function plannedTimeline(
  given: typeof planned extends fc.Arbitrary<infer Value> ? Value : never,
  id: number,
) {
  const born = START + given.landed * DAY_MS
  const events: TimelineEvent[] = []
  let from: string | null = null
  for (const { day, release } of given.plans.toSorted((a, b) => a.day - b.day)) {
    events.push(target(born + day * DAY_MS, from, release))
    from = release
  }
  if (given.done !== null) {
    const end = given.withdrawn ? 'withdrawn' : 'done'
    events.push(status(born + given.done * DAY_MS, 'proposed', end))
  }
  events.sort((a, b) => a.at - b.at)
  return aTimeline({ id: `p${id}`, events: [landed(born), ...events] })
}

describe('properties of promises (measures 13 and 14)', () => {
  const timelines = fc.array(planned, { minLength: 1, maxLength: 25 }).map(all => all.map(plannedTimeline))
  const run = (all: readonly Timeline[], now: number) => {
    const seen = all.flatMap(timeline => {
      const events = timeline.events.filter(({ at }) => at <= now)
      return events.length === 0 ? [] : [{ ...timeline, events }]
    })
    return measure({ timelines: seen, increments, config, now, bursts: [], github: null })
  }

  it('a promise once judged stays judged', () => {
    fc.assert(
      fc.property(timelines, fc.nat({ max: 5 }), (all, i) => {
        const then = run(all, (increments[i]?.end ?? 0) - 1).predictability
        const now = run(all, NOW).predictability
        if (then !== null) expect(now?.slice(0, i + 1)).toEqual(then)
        else
          for (const each of now?.slice(0, i + 1) ?? [])
            expect(each).toMatchObject({ planned: 0, lateAndDone: 0 })
      }),
      RUNS,
    )
  })

  it('no more is kept than was planned, and every slip went one way at most', () => {
    fc.assert(
      fc.property(timelines, all => {
        const { predictability, slippage } = run(all, NOW)
        for (const { planned, kept } of predictability ?? []) expect(kept).toBeLessThanOrEqual(planned)
        if (slippage === null) return
        const { n, later, earlier, dropped, replans, slips } = slippage
        expect(later + earlier + dropped).toBeLessThanOrEqual(n)
        expect(replans).toBe(slips.reduce((sum, { moves }) => sum + moves, 0))
        for (const { steps, now } of slips) if (now === null) expect(steps).toBeNull()
      }),
      RUNS,
    )
  })
})
