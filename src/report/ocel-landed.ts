import type { IncrementMetrics } from '../metrics/metrics.ts'
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { landedDetails } from './events-ndjson.ts'
import { landedActivity } from './ocel-activities.ts'
import { type EventAt, objectId, type Relation, threadId } from './ocel-log.ts'
import { trackingIssue } from './threads.ts'

/** What surrounds a proposal. */
interface Surroundings {
  readonly increments: readonly IncrementMetrics[]
  /** The measured repository, null when unknown. */
  readonly repository: string | null
}

/**
 * What landings told about proposals, and issues where these say how one fares. Ids are the commit and a number
 * within it, so that what comes later changes no id of what was before.
 */
export function landedEvents(timelines: readonly Timeline[], surroundings: Surroundings): readonly EventAt[] {
  const numbers = new Map<string, number>()
  return timelines.flatMap(timeline =>
    timeline.events.map(event => {
      const place = event.commit ?? objectId('proposal', timeline.id)
      const number = (numbers.get(place) ?? 0) + 1
      numbers.set(place, number)
      return {
        at: event.at,
        event: () => ({
          id: `${place}.${number}`,
          type: landedActivity(event),
          at: event.at,
          attributes: attributesOf(event),
          relations: relationsOf(event, timeline, surroundings),
        }),
      }
    }),
  )
}

/** How the words changed is the activity already. */
const attributesOf = (event: TimelineEvent) => ({
  bulk: event.bulk,
  ...(event.kind === 'changed' ? {} : landedDetails(event)),
})

function relationsOf(event: TimelineEvent, timeline: Timeline, around: Surroundings): readonly Relation[] {
  const { pr, commit } = event
  const issue = commit === null ? trackingIssue(timeline) : null
  const pull = pr === null ? null : { repository: null, number: pr }
  return [
    { objectId: objectId('proposal', timeline.id), qualifier: 'of' },
    ...(pull === null ? [] : [{ objectId: threadId('pull', pull, null), qualifier: 'by' }]),
    ...(issue === null
      ? []
      : [{ objectId: threadId('issue', issue, around.repository), qualifier: 'told by' }]),
    ...(isStep(event) ? stepRelations(event.at, timeline, around) : []),
  ]
}

/** What moves a proposal on, rather than its words or its plan. */
const isStep = ({ kind }: TimelineEvent) => kind !== 'changed' && kind !== 'renamed' && kind !== 'target'

function stepRelations(at: number, timeline: Timeline, { increments }: Surroundings): readonly Relation[] {
  const owner = timeline.namings.findLast(naming => naming.at <= at)?.owner ?? timeline.owner
  const increment = increments.find(({ start, end }) => start <= at && at < end)
  return [
    ...(owner === null ? [] : [{ objectId: objectId('owner', owner), qualifier: 'owned by' }]),
    ...(increment === undefined
      ? []
      : [{ objectId: objectId('increment', increment.name), qualifier: 'during' }]),
  ]
}
