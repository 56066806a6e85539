import { peopleOf } from '../metrics/people.ts'
import { knownThreads, threadsOf } from './ocel-known.ts'
import { landedEvents } from './ocel-landed.ts'
import { incrementObjects, ownerObjects, proposalObject, unmergedObject } from './ocel-objects.ts'
import { threadEvents, threadObjects } from './ocel-threads.ts'
import { writeOcel } from './ocel-writer.ts'
import { byId } from './proposal-json.ts'
import type { ReportInput } from './report-input.ts'

/** Where the log stands in the report. */
export const OCEL_PATH = 'data/ocel.json'

/**
 * `data/ocel.json`: the timelines as an object-centric event log (OCEL 2.0, JSON form): what happened, to which
 * proposals, pull requests, issues, owners and increments, and how these are related. Every event stands in it once.
 * Events are sorted by time, and at one instant as in events.ndjson.
 */
export function ocelJson({ metrics, config, repository }: ReportInput): string {
  const timelines = [...metrics.proposals].sort(byId).map(({ timeline }) => timeline)
  const unmerged = [...(metrics.github?.unmerged ?? [])].sort(
    (a, b) => a.proposal.pull.number - b.proposal.pull.number,
  )
  const increments = [...metrics.increments].sort((a, b) => a.start - b.start)
  const threads = threadsOf(timelines, unmerged)
  const { isPerson } = peopleOf(
    config.bots,
    threads.map(({ thread }) => thread),
  )
  const { name } = repository
  const events = [
    ...landedEvents(timelines, { increments, repository: name }),
    ...threadEvents(threads, isPerson),
  ].sort((a, b) => a.at - b.at)
  return writeOcel(events, [
    ...timelines.map(timeline => proposalObject(timeline, name)),
    ...unmerged.map(unmergedObject),
    ...threadObjects(knownThreads(timelines, threads, name), name),
    ...ownerObjects(timelines),
    ...incrementObjects(increments),
  ])
}
