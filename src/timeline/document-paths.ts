import type { Timeline } from './timeline.ts'

/** The proposal that has or had a path; the present one counts before those that are gone. */
export type ProposalAt = (path: string) => Timeline | null

/** Reads the paths of all proposals once. */
export function proposalsByPath(timelines: readonly Timeline[]): ProposalAt {
  const found = new Map<string, Timeline>()
  for (const timeline of timelines) {
    const { path, formerPaths } = timeline
    for (const each of path === null ? formerPaths : [...formerPaths, path]) {
      const known = found.get(each)
      if (!known || rank(timeline, each) >= rank(known, each)) found.set(each, timeline)
    }
  }
  return path => found.get(path) ?? null
}

/** Where it is now counts before where it was, and what is there before what is gone. */
function rank({ present, path }: Timeline, at: string): number {
  return (present ? 2 : 0) + (path === at ? 1 : 0)
}

/** The landing of a proposal. */
export function landingOf({ id, events }: Timeline) {
  const [first] = events
  if (first?.kind !== 'landed') throw new Error(`Timeline ${id} does not start with its landing`)
  return first
}
