import { peopleOf } from '../metrics/people.ts'
import type { Thread, Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { isoInstant } from './calendar-date.ts'
import { type Json, jsonLine } from './canonical-json.ts'
import { byId } from './proposal-json.ts'
import type { ReportInput } from './report-input.ts'
import { type IsPerson, momentJson, threadMoments } from './thread-events.ts'
import { trackingIssue } from './threads.ts'

/** A line and the instant it is sorted by. Written late: there may be hundreds of thousands. */
interface Line {
  readonly at: number
  readonly json: () => Json
}

/**
 * `data/events.ndjson`: the timelines, one event a line. Oldest first; at one instant by proposal, and within a
 * proposal what landed before what issues and pull requests tell, each in its own order (the sort is stable).
 * Proposals in a pull request only come last, as `pull#12`.
 */
export function eventsNdjson({ metrics: { proposals, github }, config }: ReportInput): string {
  const timelines = [...proposals].sort(byId).map(({ timeline }) => timeline)
  const pulls = (github?.unmerged ?? [])
    .map(({ proposal }) => proposal.pull)
    .sort((a, b) => a.number - b.number)
  const { isPerson } = peopleOf(config.bots, [...timelines.flatMap(({ threads }) => threads), ...pulls])
  const lines = [
    ...timelines.flatMap(timeline => [
      ...landedLines(timeline),
      ...threadLines(timeline, timeline.threads, isPerson),
    ]),
    ...pulls.flatMap(pull => threadLines({ id: `pull#${pull.number}`, number: null }, [pull], isPerson)),
  ]
  return lines
    .sort((a, b) => a.at - b.at)
    .map(({ json }) => jsonLine(json()))
    .join('')
}

function landedLines(timeline: Timeline): readonly Line[] {
  const { id, number, events } = timeline
  const issue = trackingIssue(timeline)?.number ?? null
  return events.map(event => ({
    at: event.at,
    json: () => ({
      proposal: id,
      number,
      at: isoInstant(event.at),
      commit: event.commit,
      pr: event.pr,
      // Without a commit it is what the issue told.
      issue: event.commit === null ? issue : null,
      kind: event.kind,
      bulk: event.bulk,
      by: null,
      bot: null,
      ...landedDetails(event),
    }),
  }))
}

function threadLines(
  { id, number }: Pick<Timeline, 'id' | 'number'>,
  threads: readonly Thread[],
  isPerson: IsPerson,
): readonly Line[] {
  return threads.flatMap(thread =>
    threadMoments(thread).map(moment => ({
      at: moment.at,
      json: () => ({
        proposal: id,
        number,
        at: isoInstant(moment.at),
        commit: null,
        pr: thread.kind === 'pull' ? thread.number : null,
        issue: thread.kind === 'issue' ? thread.number : null,
        ...momentJson(moment, isPerson),
      }),
    })),
  )
}

/** The keys only this kind of event of a timeline has, in a fixed order. */
export function landedDetails(event: TimelineEvent): Readonly<Record<string, string | boolean | null>> {
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
