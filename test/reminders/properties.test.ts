import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REMINDER_MODES } from '../../src/config/reminder-rules.ts'
import type { ProposalMetrics, Turn } from '../../src/metrics/metrics.ts'
import { planReminders } from '../../src/reminders/plan.ts'
import { anIssue } from '../builders/threads.ts'
import {
  ago,
  aPlanInput,
  aProposal,
  DAY,
  linkTo,
  NOW,
  proposals,
  remindedOf,
  Store,
  writesNothing,
} from './builders.ts'

const RUNS = { numRuns: 80 }

const turn = fc.record({
  ...{ side: fc.constantFrom('reviewers', 'author', 'hold'), since: fc.nat(400).map(ago), pull: fc.nat(99) },
  ...{ waitingDays: fc.constant(0), people: fc.subarray(['rev', 'ewer']) },
}) as fc.Arbitrary<Turn>

const proposal = fc.record({
  quiet: fc.integer({ min: 0, max: 900 }),
  phase: fc.constantFrom('proposed', 'proposed', 'accepted', 'building', 'done', 'parked', 'unknown'),
  author: fc.constantFrom('@ada', '@bob', '@cy', 'x@y.org', 'Somebody'),
  second: fc.constantFrom('@ada', '@dee', null),
  owner: fc.constantFrom('core', 'docs', null),
  target: fc.constantFrom(null, null, '2026-03-01', 'v2'),
  turn: fc.option(turn),
  label: fc.constantFrom(null, null, 'snooze:2026-09-01', 'snooze:2026-07-25'),
} as const)

type Drawn = typeof proposal extends fc.Arbitrary<infer Value> ? Value : never

const made = (drawn: readonly Drawn[], moved: ReadonlySet<number> = new Set()): ProposalMetrics[] =>
  drawn.map(({ quiet, phase, author, second, owner, target, turn, label }, i) =>
    aProposal({
      ...{ phase, turn, lastActivityAt: moved.has(i) ? NOW - DAY : ago(quiet), completedAt: ago(quiet) },
      timeline: {
        ...{
          id: `p/${i}.md`,
          path: `p/${i}.md`,
          owner,
          target,
          authors: [author, ...(second === null ? [] : [second])],
        },
        threads: [anIssue({ number: i + 1, labels: label === null ? [] : [label] })],
        links: i % 2 === 0 ? [linkTo(i + 1, { kind: 'issue', role: 'tracks' })] : [],
      },
    }),
  )

const many = fc.array(proposal, { maxLength: 25 })
const mode = fc.constantFrom(...REMINDER_MODES)
const targets = new Map([['v2', ago(100)]])

describe('for any proposals', () => {
  test('the same input gives the same plan', () => {
    fc.assert(
      fc.property(many, mode, (drawn, mode) => {
        const input = aPlanInput({ proposals: made(drawn), reminders: { mode }, targets })
        expect(planReminders(input)).toEqual(planReminders(structuredClone(input)))
      }),
      RUNS,
    )
  })

  test('running twice is running once, over months', () => {
    fc.assert(
      fc.property(
        many,
        mode,
        fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }),
        (drawn, mode, gaps) => {
          const store = new Store()
          const given = { proposals: made(drawn), reminders: { mode }, targets }
          let now = NOW
          for (const gap of [0, ...gaps]) {
            now += gap * DAY
            store.run({ ...given, now })
            expect(writesNothing(store.run({ ...given, now }))).toBe(true)
          }
        },
      ),
      RUNS,
    )
  })

  test('activity never adds a reminder of what moved, and without limits of anything', () => {
    const reminders = { maxNewReminders: 50, maxPerPerson: 50, mode: 'issue' } as const
    fc.assert(
      fc.property(many, fc.array(fc.nat(24)), (drawn, moved) => {
        const before = remindedOf(planReminders(aPlanInput({ proposals: made(drawn), reminders, targets })))
        const after = planReminders(
          aPlanInput({ proposals: made(drawn, new Set(moved)), reminders, targets }),
        )
        expect(before).toEqual(expect.arrayContaining([...remindedOf(after)]))
        for (const i of moved) expect(remindedOf(after)).not.toContain(`p/${i}.md`)
      }),
      RUNS,
    )
  })

  test('the limits hold, per run and per person, and nobody is asked more often than allowed', () => {
    fc.assert(
      fc.property(
        many,
        mode,
        fc.nat(6),
        fc.integer({ min: 1, max: 3 }),
        (drawn, mode, maxNewReminders, maxPerPerson) => {
          const store = new Store()
          const reminders = { mode, maxNewReminders, maxPerPerson }
          const times = new Map<string, number>()
          for (let day = 0; day < 100; day += 5) {
            const { actions } = store.run({
              proposals: made(drawn),
              reminders,
              targets,
              now: NOW + day * DAY,
            })
            const asked = actions.filter(({ kind }) => kind === 'create')
            expect(asked.length).toBeLessThanOrEqual(maxNewReminders)
            const people = asked.flatMap(({ addressees }) => addressees)
            for (const login of people)
              expect(people.filter(each => each === login).length).toBeLessThanOrEqual(maxPerPerson)
            for (const { key } of asked) times.set(key, (times.get(key) ?? 0) + 1)
          }
          for (const count of times.values()) expect(count).toBeLessThanOrEqual(3)
        },
      ),
      RUNS,
    )
  })

  test('a run that stops after any write ends, once run again, where one clean run ends', () => {
    fc.assert(
      fc.property(many, mode, fc.integer({ min: 0, max: 8 }), (drawn, mode, most) => {
        const given = { proposals: made(drawn), reminders: { mode }, targets }
        const [clean, broken] = [new Store(), new Store()]
        for (const store of [clean, broken]) store.run({ ...given })
        const now = NOW + DAY
        clean.run({ ...given, now })
        broken.run({ ...given, now }, most)
        broken.run({ ...given, now })
        const bodies = ({ existing }: Store) =>
          existing.map(({ body, state, on }) => ({ body, state, on: on !== null }))
        expect(bodies(broken)).toEqual(bodies(clean))
        // The state tells what was seen on GitHub, so it follows one run later.
        for (const store of [clean, broken]) store.run({ ...given, now })
        expect(broken.state).toEqual(clean.state)
      }),
      RUNS,
    )
  })
})

test('two runs at the same moment leave one of each after the next', () => {
  for (const mode of ['digest', 'issue'] as const) {
    const store = new Store()
    const given = { proposals: proposals(6), reminders: { mode } }
    const first = planReminders(store.input(given))
    store.apply(first, NOW, 99)
    store.apply(first, NOW, 99)
    store.run({ ...given, now: NOW + DAY })
    const plan = planReminders(store.input({ ...given, now: NOW + DAY }))
    expect(writesNothing(plan)).toBe(true)
    expect(
      store.existing.filter(({ state, body }) => state === 'open' && body.includes('key=digest')),
    ).toHaveLength(1)
  }
})

test('5,000 proposals are planned in a moment', () => {
  const input = aPlanInput({ proposals: proposals(5000) })
  const start = performance.now()
  planReminders(input)
  expect(performance.now() - start).toBeLessThan(3000)
})
