import fc from 'fast-check'
import type { Increment } from '../../src/metrics/metrics.ts'
import { PHASES, type Phase } from '../../src/phase.ts'
import type { Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, changed, landed, removed, stage, status, target } from './timeline.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 0, 1)

/** Increments of 45 days, nine of which have begun by `GENERATED_NOW`. */
export const GENERATED_INCREMENTS: readonly Increment[] = Array.from({ length: 10 }, (_, i) => ({
  name: `PI ${i + 1}`,
  start: START + i * 45 * DAY,
  end: START + (i + 1) * 45 * DAY,
}))

export const GENERATED_NOW = START + 400 * DAY

/** The ladder of generated histories. */
export const GENERATED_STAGES = ['alpha', 'beta', 'stable'] as const

const phase = fc.constantFrom(...PHASES.filter(each => each !== 'removed'))
const someStage = fc.constantFrom(...GENERATED_STAGES)
const someTarget = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map(release => `v1.${release}`),
  fc.integer({ min: 1, max: 10 }).map(place => `PI ${place}`),
  fc.constantFrom('soon', null),
)

const step = fc.record({
  /** Over a day, so that nothing is a slip of the hand. */
  hours: fc.integer({ min: 25, max: 1200 }),
  kind: fc.constantFrom('status', 'status', 'status', 'content', 'stage', 'target', 'target', 'removed'),
  phase: fc.oneof(phase, fc.constantFrom('accepted', 'done', 'accepted', 'proposed')),
  stage: someStage,
  target: someTarget,
  bulk: fc.boolean(),
  catchUp: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const story = fc.record({
  day: fc.integer({ min: 0, max: 399 }),
  phase: fc.oneof(phase, fc.constant('proposed' as const)),
  owner: fc.constantFrom('core', 'edge', 'docs', null),
  declared: fc.constantFrom('2024-02-03', '2024-10-30', null),
  bulk: fc.boolean(),
  steps: fc.array(step, { maxLength: 8 }),
})
type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never

/** Whole invented histories, with every kind of event a repository can tell. */
export const generatedTimelines = fc.array(story, { minLength: 1, maxLength: 40 }).map(all => all.map(tell))

interface State {
  readonly phase: Phase
  readonly stage: string | null
  readonly targets: ReadonlyMap<string, string | null>
}

function tell({ day, phase: born, owner, declared, bulk, steps }: Story, id: number): Timeline {
  let at = START + day * DAY
  const events: TimelineEvent[] = [landed(at, born, { bulk, commit: `${id}-0` })]
  let state: State = { phase: born, stage: null, targets: new Map() }
  for (const [i, each] of steps.entries()) {
    at += (each.hours * DAY) / 24
    if (at > GENERATED_NOW) break
    const [event, next] = happen(each, at, `${id}-${i + 1}`, state)
    events.push(...event)
    state = next
    if (each.kind === 'removed') break
  }
  return aTimeline({
    id: `p${id}`,
    number: String(id).padStart(4, '0'),
    title: `Idea ${id}`,
    path: `proposals/${id}.md`,
    owner,
    declaredAt: declared,
    declaredUpdatedAt: declared,
    events,
  })
}

function happen(
  { kind, phase: to, stage: rung, target: planned, bulk, catchUp }: Step,
  at: number,
  commit: string,
  state: State,
): readonly [TimelineEvent[], State] {
  const base = { commit, bulk }
  if (kind === 'removed') return [[removed(at, base)], state]
  if (kind === 'status') return [[status(at, state.phase, to, { ...base, catchUp })], { ...state, phase: to }]
  if (kind === 'stage') return [[stage(at, state.stage, rung, base)], { ...state, stage: rung }]
  if (kind === 'target') {
    const event = target(at, state.targets.get(rung) ?? null, planned, { ...base, stage: rung })
    return [[event], { ...state, targets: new Map(state.targets).set(rung, planned) }]
  }
  return [[changed(at, 'content', base)], state]
}
