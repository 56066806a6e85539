import type { Metrics } from '../metrics/metrics.ts'
import type { TimelineEvent } from '../timeline/timeline.ts'
import { isoInstant } from './calendar-date.ts'
import { jsonLine } from './canonical-json.ts'
import { byId } from './proposal-json.ts'

/**
 * `data/events.ndjson`: the timelines, one event a line. Oldest first; at one instant by proposal, and within a
 * proposal in landing order (the sort is stable).
 */
export function eventsNdjson({ proposals }: Metrics): string {
  return [...proposals]
    .sort(byId)
    .flatMap(({ timeline }) => timeline.events.map(event => ({ event, timeline })))
    .sort((a, b) => a.event.at - b.event.at)
    .map(({ event, timeline }) =>
      jsonLine({
        proposal: timeline.id,
        number: timeline.number,
        at: isoInstant(event.at),
        commit: event.commit,
        pr: event.pr,
        kind: event.kind,
        bulk: event.bulk,
        ...detailsOf(event),
      }),
    )
    .join('')
}

/** The keys only this kind of event has, in a fixed order. */
function detailsOf(event: TimelineEvent): Readonly<Record<string, string | boolean | null>> {
  switch (event.kind) {
    case 'landed':
      return { path: event.path, status: event.status, phase: event.phase }
    case 'changed':
      return { change: event.change }
    case 'renamed':
      return { from: event.from, to: event.to, rule: event.rule }
    case 'status':
      return {
        from: event.from,
        to: event.to,
        fromPhase: event.fromPhase,
        phase: event.phase,
        catchUp: event.catchUp,
      }
    case 'stage':
      return { from: event.from, to: event.to }
    case 'target':
      return { stage: event.stage, from: event.from, to: event.to }
    case 'removed':
      return {}
    case 'restored':
      return { phase: event.phase }
  }
}
