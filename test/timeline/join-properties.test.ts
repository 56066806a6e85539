import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEYLIME } from '../../src/config/presets/keylime.ts'
import type { ThreadEvent, Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import {
  anIssue,
  closed,
  commented,
  demilestoned,
  facts,
  labeled,
  milestoned,
  reopened,
  unlabeled,
} from '../builders/threads.ts'
import { aTimeline, at, changed, landed, removed, restored } from '../builders/timeline.ts'
import { joined } from './joining.ts'

const START = at('2026-01-01')
const DAY = 86_400_000

const label = fc.constantFrom('backlog', 'in-progress', 'alpha', 'help wanted')
const milestone = fc.constantFrom('7.11', '7.12')

/** Any events in any order, those that cannot have happened too: what GitHub gives is not always whole. */
const made: fc.Arbitrary<(when: number) => ThreadEvent> = fc.oneof(
  label.map(name => (when: number) => labeled(when, name)),
  label.map(name => (when: number) => unlabeled(when, name)),
  milestone.map(title => (when: number) => milestoned(when, title)),
  milestone.map(title => (when: number) => demilestoned(when, title)),
  fc
    .constantFrom('completed' as const, 'not-planned' as const, 'duplicate' as const, null)
    .map(reason => (when: number) => closed(when, { reason })),
  fc.constant((when: number) => reopened(when)),
  fc.constant((when: number) => commented(when, 'hubot')),
)

const events = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 }), made), { maxLength: 12 })
  .map(list => list.toSorted(([one], [other]) => one - other).map(([day, make]) => make(START + day * DAY)))

const issue = fc
  .record({
    events,
    labels: fc.uniqueArray(label),
    milestone: fc.option(milestone),
    state: fc.constantFrom('open' as const, 'closed' as const),
    column: fc.constantFrom(null, 'Backlog', 'Done', 'Other'),
  })
  .map(given =>
    anIssue({
      ...given,
      number: 12,
      createdAt: START,
      closedAt: given.state === 'closed' ? START + 61 * DAY : null,
      labels: given.labels.sort(),
    }),
  )

const days = fc.uniqueArray(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 6 })

/** A document that lands, changes, goes and comes back on these days. */
const file = days.map(list => {
  const told = list
    .toSorted((one, other) => one - other)
    .map((day, i): TimelineEvent => {
      const when = START + day * DAY
      if (i === 0) return landed(when, 'accepted', { path: '12_one.md' })
      return [restored(when, 'accepted'), changed(when), removed(when)][i % 3] ?? changed(when)
    })
  return aTimeline({ number: '12', path: '12_one.md', events: told })
})

const kinds: readonly TimelineEvent['kind'][] = ['landed', 'status', 'restored']

function expectWhole({ events, status, phase, stage, target }: Timeline) {
  expect(events.findIndex(({ kind }) => kind === 'landed')).toBe(0)
  const instants = events.map(event => event.at)
  expect(instants).toEqual(instants.toSorted((one, other) => one - other))
  const lastPhase = events.findLast(({ kind }) => kinds.includes(kind))
  expect(lastPhase && 'phase' in lastPhase && lastPhase.phase).toBe(phase)
  const lastWord = events.findLast(({ kind }) => kind === 'landed' || kind === 'status')
  expect(lastWord?.kind === 'status' ? lastWord.to : lastWord?.kind === 'landed' && lastWord.status).toBe(
    status,
  )
  expectChain(events, 'stage', stage)
  expectChain(events, 'target', target)
}

function expectChain(events: readonly TimelineEvent[], kind: 'stage' | 'target', last: string | null) {
  let known: string | null = null
  for (const event of events) {
    if (event.kind !== kind) continue
    expect(event.from).toBe(known)
    expect(event.to).not.toBe(known)
    known = event.to
  }
  expect(last).toBe(known)
}

describe('joined timelines of any issue', () => {
  it('run forward from their landing and end in what they say today', () => {
    fc.assert(
      fc.property(issue, fc.option(file), (told, document) => {
        const known = facts({ issues: [told], tracked: new Set([12]) })
        const { timelines } = joined(KEYLIME, document ? [document] : [], known)
        expect(timelines).toHaveLength(1)
        timelines.forEach(expectWhole)
        expect(joined(KEYLIME, document ? [document] : [], known).timelines).toEqual(timelines)
      }),
      { numRuns: 300 },
    )
  })

  it('of an open issue end with the labels and the milestone it has', () => {
    fc.assert(
      fc.property(issue, told => {
        const known = facts({ issues: [told], tracked: new Set([12]) })
        const [timeline] = joined(KEYLIME, [], known).timelines
        expect(timeline?.target).toBe(told.milestone)
        if (told.state === 'closed') expect(timeline?.status).toMatch(/^closed/)
        else if (told.column !== null && told.column !== 'Other') expect(timeline?.status).toBe(told.column)
        else if (told.milestone !== null) expect(timeline?.phase).toBe('building')
      }),
      { numRuns: 200 },
    )
  })
})
