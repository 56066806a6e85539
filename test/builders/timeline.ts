import type { Phase } from '../../src/phase.ts'
import type {
  Changed,
  EventBase,
  Landed,
  Removed,
  Renamed,
  Restored,
  StageChanged,
  StatusChanged,
  TargetChanged,
  Timeline,
  TimelineEvent,
} from '../../src/timeline/timeline.ts'

/** An instant from `2026-01-31` (noon UTC, so that no zone moves it to another day) or a full ISO text. */
export const at = (text: string): number => Date.parse(text.length === 10 ? `${text}T12:00:00Z` : text)

/** When and in which landing: an event of one time has one commit unless told otherwise. */
export type Base = Partial<EventBase>

const base = (when: number | string, given: Base): EventBase => {
  const instant = typeof when === 'number' ? when : at(when)
  return { at: instant, commit: `commit-at-${instant}`, pr: null, bulk: false, ...given }
}

/** Lands with a status word that is also its phase: `landed('2026-01-01', 'accepted')`. */
export const landed = (
  when: number | string,
  phase: Phase = 'proposed',
  given: Partial<Landed> = {},
): Landed => ({
  kind: 'landed',
  path: 'proposals/one.md',
  status: phase,
  phase,
  ...base(when, given),
  ...given,
})

export const changed = (
  when: number | string,
  change: Changed['change'] = 'content',
  given: Base = {},
): Changed => ({ kind: 'changed', change, ...base(when, given) })

export const renamed = (when: number | string, given: Partial<Renamed> = {}): Renamed => ({
  kind: 'renamed',
  from: 'proposals/one.md',
  to: 'proposals/two.md',
  rule: 'same-blob',
  ...base(when, given),
  ...given,
})

/** Moves to a status word that is also its phase. */
export const status = (
  when: number | string,
  fromPhase: Phase,
  phase: Phase,
  given: Partial<StatusChanged> = {},
): StatusChanged => ({
  kind: 'status',
  from: fromPhase,
  to: phase,
  fromPhase,
  phase,
  catchUp: false,
  ...base(when, given),
  ...given,
})

export const stage = (
  when: number | string,
  from: string | null,
  to: string | null,
  given: Base = {},
): StageChanged => ({ kind: 'stage', from, to, ...base(when, given) })

export const target = (
  when: number | string,
  from: string | null,
  to: string | null,
  given: Partial<TargetChanged> = {},
): TargetChanged => ({ kind: 'target', stage: null, from, to, ...base(when, given), ...given })

export const removed = (when: number | string, given: Base = {}): Removed => ({
  kind: 'removed',
  ...base(when, given),
})

export const restored = (when: number | string, phase: Phase = 'proposed', given: Base = {}): Restored => ({
  kind: 'restored',
  phase,
  ...base(when, given),
})

/** A timeline with defaults; what the header says at the end follows from the events unless given. */
export function aTimeline(given: Partial<Timeline> = {}): Timeline {
  const events = given.events ?? [landed('2026-01-01')]
  return {
    id: 'proposals/one.md',
    number: '0001',
    title: 'A proposal',
    origin: 'file',
    path: 'proposals/one.md',
    formerPaths: [],
    formerNumbers: [],
    namings: [{ at: events[0]?.at ?? 0, number: '0001', title: 'A proposal', owner: 'core' }],
    owner: 'core',
    authors: ['octocat'],
    declaredAt: null,
    declaredUpdatedAt: null,
    checklist: [],
    successor: null,
    excerpt: null,
    references: [],
    links: [],
    threads: [],
    openedAt: null,
    findings: [],
    ...lastKnown(events),
    ...given,
    events,
  }
}

type LastKnown = Pick<Timeline, 'present' | 'status' | 'phase' | 'stage' | 'target'>

function lastKnown(events: readonly TimelineEvent[]): LastKnown {
  let known: LastKnown = { present: true, status: null, phase: 'unknown', stage: null, target: null }
  for (const event of events) {
    if (event.kind === 'landed') known = { ...known, status: event.status, phase: event.phase }
    if (event.kind === 'status') known = { ...known, status: event.to, phase: event.phase }
    if (event.kind === 'stage') known = { ...known, stage: event.to }
    if (event.kind === 'target') known = { ...known, target: event.to }
    if (event.kind === 'removed') known = { ...known, present: false }
    if (event.kind === 'restored') known = { ...known, present: true, phase: event.phase }
  }
  return known
}

/** The timelines a run at that instant would have seen. */
export function cutTimelines(timelines: readonly Timeline[], until: number): Timeline[] {
  return timelines.flatMap(timeline => {
    const events = timeline.events.filter(event => event.at <= until)
    if (events.length === 0) return []
    const firstStage = timeline.events.find(event => event.kind === 'stage')
    const cut = lastKnown(events)
    const noneYet = !events.some(event => event.kind === 'stage')
    return [
      {
        ...timeline,
        ...cut,
        stage: noneYet ? (firstStage ? firstStage.from : timeline.stage) : cut.stage,
        events,
      },
    ]
  })
}
