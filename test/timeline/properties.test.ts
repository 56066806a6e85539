import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aHistory, FIRST_DAY, timelinesOf, type Version } from '../builders/proposal-history.ts'

const HOUR = 3_600_000

const path = fc
  .tuple(
    fc.constantFrom('NNNN', '0001', '0002', '0003', '0004'),
    fc.constantFrom('a', 'b', 'a-long-name', 'c'),
  )
  .map(([number, slug]) => `teps/${number}-${slug}.md`)

const line = fc.constantFrom(...'abcdefgh').map(letter => `${letter} has a telling line of words`)

const version: fc.Arbitrary<Version | null> = fc.option(
  fc.record({
    status: fc.constantFrom(null, 'proposed', 'Proposed', 'implementable', 'implemented', 'gold'),
    stage: fc.constantFrom(null, 'alpha', 'beta'),
    words: fc.array(line, { maxLength: 5 }).map(lines => lines.join('\n')),
    silent: fc.boolean(),
  }),
  { freq: 3 },
)

const landing = fc.record({
  files: fc.dictionary(path, version, { maxKeys: 6 }),
  hours: fc.integer({ min: -30, max: 60 }),
})

/** A history of such landings; deleting what is not there is no change. */
function historyOf(landings: readonly { files: Record<string, Version | null>; hours: number }[]) {
  const builder = aHistory()
  const present = new Set<string>()
  let at = FIRST_DAY
  for (const { files, hours } of landings) {
    at += hours * HOUR
    const changes = Object.entries(files).filter(([file, held]) => held !== null || present.has(file))
    for (const [file, held] of changes) held === null ? present.delete(file) : present.add(file)
    builder.land(Object.fromEntries(changes), { at })
  }
  return { builder, present }
}

const histories = fc.array(landing, { minLength: 1, maxLength: 12 })
const runs = { numRuns: 150 }
const withoutMark = (event: TimelineEvent) => (event.kind === 'status' ? { ...event, catchUp: false } : event)

describe('timelines of any history', () => {
  it('start with their landing, run forward and have ids of their own', () => {
    fc.assert(
      fc.property(histories, landings => {
        const { timelines } = timelinesOf(historyOf(landings).builder.history())
        expect(new Set(timelines.map(({ id }) => id)).size).toBe(timelines.length)
        for (const { events } of timelines) {
          expect(events.map(({ kind }) => kind).indexOf('landed')).toBe(0)
          expect(events.filter(({ kind }) => kind === 'landed')).toHaveLength(1)
          expect(events.map(({ at }) => at)).toEqual(
            events.map(({ at }) => at).sort((one, other) => one - other),
          )
        }
      }),
      runs,
    )
  })

  it('hold every file that is there exactly once, and nothing that is not', () => {
    fc.assert(
      fc.property(histories, landings => {
        const { builder, present } = historyOf(landings)
        const { timelines } = timelinesOf(builder.history())
        const there = timelines.filter(timeline => timeline.present).map(timeline => timeline.path)
        expect(there.sort()).toEqual([...present].sort())
      }),
      runs,
    )
  })

  it('are the same each time, and never changed by what lands later', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (landings, cut) => {
        const { builder } = historyOf(landings)
        const all = timelinesOf(builder.history()).timelines
        expect(timelinesOf(builder.history()).timelines).toEqual(all)
        const count = 1 + (cut % landings.length)
        const commits = new Set(builder.history(count).landings.map(({ commit }) => commit))
        const early = timelinesOf(builder.history(count)).timelines
        const upToThere = all.flatMap(({ id, events }) => {
          const kept = events.filter(({ commit }) => commits.has(commit ?? '')).map(withoutMark)
          return kept.length === 0 ? [] : [{ id, events: kept }]
        })
        expect(upToThere).toEqual(early.map(({ id, events }) => ({ id, events: events.map(withoutMark) })))
      }),
      runs,
    )
  })

  it('chain their statuses: each starts where the one before ended', () => {
    fc.assert(
      fc.property(histories, landings => {
        for (const { events, phase } of timelinesOf(historyOf(landings).builder.history()).timelines) {
          let known = events[0]?.kind === 'landed' ? events[0].phase : null
          for (const event of events) {
            if (event.kind !== 'status') continue
            expect(event.fromPhase).toBe(known)
            known = event.phase
          }
          expect(phase).toBe(known)
        }
      }),
      runs,
    )
  })
})
