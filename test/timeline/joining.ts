import type { Preset } from '../../src/config/preset.ts'
import type { GithubFacts } from '../../src/github/facts.ts'
import { joinFacts } from '../../src/run/join-github.ts'
import type { Joined } from '../../src/timeline/join.ts'
import type { Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'

/** Joins with the default of bulk landings; each Markdown file is a proposal. */
export function joined(preset: Preset, timelines: readonly Timeline[], facts: GithubFacts): Joined {
  const config = { preset, bulk: { minProposals: 5, minShare: 0.01 } }
  return joinFacts(timelines, facts, config, path => path.endsWith('.md'))
}

/** The only timeline there is. */
export function only({ timelines }: Joined): Timeline {
  const [timeline, ...others] = timelines
  if (!timeline || others.length > 0) throw new Error(`${timelines.length} timelines, not one`)
  return timeline
}

/** Events in one line each: `2026-01-01 open (proposed)`, `2026-02-01 stage Alpha`. */
export function story({ events }: Timeline): readonly string[] {
  return events.map(event => `${new Date(event.at).toISOString().slice(0, 10)} ${wordsOf(event)}`)
}

function wordsOf(event: TimelineEvent): string {
  switch (event.kind) {
    case 'landed':
      return `landed ${event.status} (${event.phase})`
    case 'status':
      return `${event.from} > ${event.to} (${event.phase})`
    case 'stage':
      return `stage ${event.from} > ${event.to}`
    case 'target':
      return `target ${event.from} > ${event.to}`
    case 'restored':
      return `restored (${event.phase})`
    default:
      return event.kind
  }
}
