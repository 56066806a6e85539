import type { Thread } from '../timeline/timeline.ts'
import { threadActivity } from './ocel-activities.ts'
import type { KnownThread, ThreadOf } from './ocel-known.ts'
import {
  constant,
  type EventAt,
  type OcelObject,
  objectId,
  type Relation,
  type TimedValue,
  threadId,
  type ValueAt,
  valuesOverTime,
} from './ocel-log.ts'
import { type IsPerson, momentJson, type ThreadMoment, threadMoments } from './thread-events.ts'

/** What happened on issues and pull requests: once each, however many proposals it is about. */
export function threadEvents(threads: readonly ThreadOf[], isPerson: IsPerson): readonly EventAt[] {
  return threads.flatMap(({ thread, proposals }) => {
    const id = threadId(thread.kind, { repository: null, number: thread.number }, null)
    const relations = [
      { objectId: id, qualifier: 'on' },
      ...proposals.map(proposal => ({ objectId: objectId('proposal', proposal), qualifier: 'about' })),
    ]
    return threadMoments(thread).map((moment, i) => ({
      at: moment.at,
      event: () => ({
        id: `${id}.${i + 1}`,
        type: threadActivity(moment, typeOf(thread.kind)),
        at: moment.at,
        attributes: attributesOf(moment, isPerson),
        relations,
      }),
    }))
  })
}

const typeOf = (kind: Thread['kind']) => (kind === 'pull' ? 'pull request' : 'issue')

function attributesOf(moment: ThreadMoment, isPerson: IsPerson) {
  const { kind, bulk, ...told } = momentJson(moment, isPerson)
  return moment.kind === 'renamed' ? { ...told, from: moment.from, to: moment.to } : told
}

/** Objects of the issues and pull requests, in the order given. */
export function threadObjects(
  known: readonly KnownThread[],
  repository: string | null,
): readonly OcelObject[] {
  const ids = new Set(known.map(each => threadId(each.kind, each, repository)))
  return known.map(each => ({
    id: threadId(each.kind, each, repository),
    type: typeOf(each.kind),
    attributes: [
      ...constant('number', String(each.number)),
      ...constant('repository', each.repository),
      ...(each.thread === null ? [] : threadAttributes(each.thread)),
    ],
    relations: (each.thread === null ? [] : closing(each.thread, repository)).filter(relation =>
      ids.has(relation.objectId),
    ),
  }))
}

function threadAttributes(thread: Thread): readonly TimedValue[] {
  const { author, events, createdAt } = thread
  const titles = events.filter(event => event.kind === 'renamed')
  return [
    ...constant('author', author?.login ?? null),
    ...valuesOverTime('title', [
      { value: titles[0]?.from ?? thread.title, at: createdAt },
      ...titles.map(({ to, at }) => ({ value: to, at })),
    ]),
    ...valuesOverTime('state', states(thread)),
    ...valuesOverTime('milestone', milestones(thread)),
  ]
}

/** Ends with the state it is in now, whatever part of its events could not be read. */
function states({ createdAt, updatedAt, closedAt, events, state }: Thread): readonly ValueAt[] {
  const told = events.flatMap(({ kind, at }): readonly ValueAt[] => {
    if (kind !== 'closed' && kind !== 'reopened' && kind !== 'merged') return []
    return [{ value: kind === 'reopened' ? 'open' : kind, at }]
  })
  const before = [{ value: 'open', at: createdAt }, ...told]
  const last = before.at(-1)
  if (last?.value === state) return before
  return [...before, { value: state, at: Math.max(last?.at ?? createdAt, closedAt ?? updatedAt) }]
}

function milestones({ events }: Thread): readonly ValueAt[] {
  return events.flatMap((event): readonly ValueAt[] => {
    if (event.kind === 'milestoned') return [{ value: event.milestone, at: event.at }]
    return event.kind === 'demilestoned' ? [{ value: null, at: event.at }] : []
  })
}

function closing(thread: Thread, repository: string | null): readonly Relation[] {
  if (thread.kind === 'issue') return []
  return thread.closes.map(issue => ({
    objectId: threadId('issue', issue, repository),
    qualifier: 'closes',
  }))
}
