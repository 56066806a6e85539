import type { Config } from '../config/config.ts'
import type { GithubFacts } from '../github/facts.ts'
import { type LinkSubject, linkProposals, type SubjectLanding } from '../github/links.ts'
import { type Joined, joinGithub } from '../timeline/join.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** Links the timelines of the files with what GitHub knows, and joins both. `isProposal` tells main documents from other paths. */
export function joinFacts(
  timelines: readonly Timeline[],
  facts: GithubFacts,
  config: Pick<Config, 'preset' | 'bulk'>,
  isProposal: (path: string) => boolean,
): Joined {
  const subjects = timelines.map(timeline => linkSubject(timeline, config))
  const links = linkProposals(subjects, facts, config.preset.github)
  return joinGithub({ timelines, facts, links, config, isProposal })
}

function linkSubject(timeline: Timeline, { preset }: Pick<Config, 'preset'>): LinkSubject {
  const { id, path, present, number, references, title } = timeline
  return {
    id,
    path: preset.list?.path ?? path,
    present,
    number,
    numberedAt: numberedAt(timeline),
    numberIs: preset.numberIs,
    references,
    landings: landingsOf(timeline),
    title,
    matchTitle: preset.list !== null,
  }
}

/** Each landing once; what only an issue told has none. */
function landingsOf({ events }: Timeline): readonly SubjectLanding[] {
  const landings = new Map<string, SubjectLanding>()
  for (const { kind, commit, pr, at, bulk } of events) {
    if (commit === null || landings.has(commit)) continue
    landings.set(commit, { commit, pr, at, bulk, first: kind === 'landed' })
  }
  return [...landings.values()]
}

/** When its path first had its number; where the path has none, its landing. */
function numberedAt({ number, events }: Timeline): number {
  const landedAt = events[0]?.at ?? 0
  if (number === null) return landedAt
  const isThere = (path: string | null) =>
    path?.match(/\d+/gu)?.some(digits => Number(digits) === Number(number)) ?? false
  const event = events.find(
    each => (each.kind === 'landed' && isThere(each.path)) || (each.kind === 'renamed' && isThere(each.to)),
  )
  return event?.at ?? landedAt
}
