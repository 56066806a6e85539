import type { Reference, Timeline } from '../timeline/timeline.ts'
import type { GithubMetrics } from './metrics.ts'
import { byCodeUnit } from './order.ts'

const keyOf = ({ repository, number }: Reference): string => `${repository.toLowerCase()}#${number}`

/** How the links were found, most first, and how many issues and pull requests they lead to, each once. */
export function linkCounts(timelines: readonly Timeline[]): Pick<GithubMetrics, 'linkSources' | 'linked'> {
  const links = timelines.flatMap(timeline => timeline.links)
  const sources = new Map<string, number>()
  for (const { from } of links) sources.set(from, (sources.get(from) ?? 0) + 1)
  const distinct = (kind: 'issue' | 'pull') =>
    new Set(links.filter(link => link.kind === kind).map(keyOf)).size
  return {
    linkSources: [...sources]
      .map(([from, count]) => ({ from, count }))
      .sort((a, b) => b.count - a.count || byCodeUnit(a.from, b.from)),
    linked: { issues: distinct('issue'), pulls: distinct('pull') },
  }
}

/** Tells what belongs to a proposal; an issue its header merely mentions does not. */
export function proposalLinks(
  timelines: readonly Timeline[],
  tracked: { readonly numbers: ReadonlySet<number>; readonly repository: string },
  repository: string,
) {
  const links = timelines.flatMap(timeline => timeline.links)
  const pulls = new Set(links.filter(({ kind }) => kind === 'pull').map(keyOf))
  const issues = new Set(links.filter(({ kind, role }) => kind === 'issue' && role !== 'mentions').map(keyOf))
  for (const number of tracked.numbers) issues.add(keyOf({ repository: tracked.repository, number }))
  return {
    isProposalPull: (number: number): boolean => pulls.has(keyOf({ repository, number })),
    isProposalIssue: (issue: Reference): boolean => issues.has(keyOf(issue)),
  }
}
