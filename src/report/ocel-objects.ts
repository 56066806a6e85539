import { historyOf } from '../metrics/history.ts'
import type { IncrementMetrics, UnmergedMetrics } from '../metrics/metrics.ts'
import type { Link, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import {
  constant,
  type OcelObject,
  objectId,
  type Relation,
  type TimedValue,
  threadId,
  valuesOverTime,
} from './ocel-log.ts'
import { byCodeUnit } from './order.ts'

/** How a proposal is related to an issue or pull request, by the role of the latter. */
const QUALIFIERS: Readonly<Record<Link['role'], string>> = {
  tracks: 'tracked by',
  adds: 'added by',
  changes: 'changed by',
  implements: 'implemented by',
  part: 'has part',
  mentions: 'mentions',
}

/** A proposal with what it was over time. */
export function proposalObject(timeline: Timeline, repository: string | null): OcelObject {
  const { id, owner, origin } = timeline
  return {
    id: objectId('proposal', id),
    type: 'proposal',
    attributes: [
      ...names(timeline),
      ...constant('origin', origin),
      ...valuesOverTime('path', timeline.events.flatMap(pathAfter)),
      ...valuesOverTime('status', timeline.events.flatMap(statusAfter)),
      ...valuesOverTime(
        'phase',
        historyOf(timeline).stays.map(({ phase, from }) => ({ value: phase, at: from })),
      ),
      ...valuesOverTime('stage', timeline.events.flatMap(stageAfter)),
      ...targets(timeline.events),
    ],
    relations: [
      ...(owner === null ? [] : [{ objectId: objectId('owner', owner), qualifier: 'owned by' }]),
      ...threadRelations(timeline, repository),
    ],
  }
}

/** What it was called over time. A title that only a heading gives is not known of earlier days. */
function names({ namings, number, title }: Timeline): readonly TimedValue[] {
  if (namings.length === 0) return [...constant('number', number), ...constant('title', title)]
  const told = (name: 'number' | 'title' | 'owner') =>
    valuesOverTime(
      name,
      namings.map(naming => ({ value: naming[name], at: naming.at })),
    )
  const isTold = namings.at(-1)?.title === title
  return [...told('number'), ...(isTold ? told('title') : constant('title', title)), ...told('owner')]
}

const pathAfter = (event: TimelineEvent) =>
  event.kind === 'landed'
    ? [{ value: event.path, at: event.at }]
    : event.kind === 'renamed'
      ? [{ value: event.to, at: event.at }]
      : []

const statusAfter = (event: TimelineEvent) =>
  event.kind === 'landed'
    ? [{ value: event.status, at: event.at }]
    : event.kind === 'status'
      ? [{ value: event.to, at: event.at }]
      : []

const stageAfter = (event: TimelineEvent) =>
  event.kind === 'stage' ? [{ value: event.to, at: event.at }] : []

/** One attribute per stage that has a target of its own, named as in metrics.json. */
function targets(events: readonly TimelineEvent[]): readonly TimedValue[] {
  const told = events.flatMap(event => (event.kind === 'target' ? [event] : []))
  const stages = [...new Set(told.map(({ stage }) => stage))].sort((a, b) => byCodeUnit(a ?? '', b ?? ''))
  return stages.flatMap(stage =>
    valuesOverTime(
      stage === null ? 'target' : `target:${stage}`,
      told.filter(event => event.stage === stage).map(({ to, at }) => ({ value: to, at })),
    ),
  )
}

/** Linked issues and pull requests, and those that landings name and nothing links. */
function threadRelations({ links, events }: Timeline, repository: string | null): readonly Relation[] {
  const linked = links.map(link => ({
    objectId: threadId(link.kind, link, repository),
    qualifier: QUALIFIERS[link.role],
  }))
  const known = new Set(linked.map(({ objectId }) => objectId))
  const landed = new Set(events.flatMap(({ pr }) => (pr === null ? [] : [pr])))
  return [
    ...linked,
    ...[...landed].flatMap(number => {
      const pull = threadId('pull', { repository: null, number }, repository)
      return known.has(pull) ? [] : [{ objectId: pull, qualifier: 'landed by' }]
    }),
  ]
}

/** A proposal that is in a pull request only. */
export function unmergedObject({ proposal }: UnmergedMetrics): OcelObject {
  const { pull, title, phase, readyAt, endedAt } = proposal
  return {
    id: objectId('proposal', unmergedName(pull.number)),
    type: 'proposal',
    attributes: [
      ...constant('title', title),
      ...constant('origin', 'pull'),
      ...valuesOverTime('phase', [
        { value: 'proposed', at: readyAt ?? pull.createdAt },
        ...(endedAt === null ? [] : [{ value: phase, at: endedAt }]),
      ]),
    ],
    relations: [
      {
        objectId: threadId('pull', { repository: null, number: pull.number }, null),
        qualifier: 'added by',
      },
    ],
  }
}

/** What a proposal in a pull request only is called in every data file. */
export const unmergedName = (pull: number): string => `pull#${pull}`

/** The groups that own a proposal, or did. */
export function ownerObjects(timelines: readonly Timeline[]): readonly OcelObject[] {
  const owners = new Set(
    timelines.flatMap(({ owner, namings }) => [owner, ...namings.map(naming => naming.owner)]),
  )
  const named = [...owners].filter(owner => owner !== null)
  return named.sort(byCodeUnit).map(owner => ({
    id: objectId('owner', owner),
    type: 'owner',
    attributes: constant('name', owner),
    relations: [],
  }))
}

/** The planning increments, oldest first. */
export function incrementObjects(increments: readonly IncrementMetrics[]): readonly OcelObject[] {
  return increments.map(({ name, start, end }) => ({
    id: objectId('increment', name),
    type: 'increment',
    attributes: [
      ...constant('name', name),
      ...constant('start', { instant: start }),
      ...constant('end', { instant: end }),
    ],
    relations: [],
  }))
}
