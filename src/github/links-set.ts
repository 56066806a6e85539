import type { Link } from './facts.ts'

/** What one issue or pull request is to a proposal: the first of these that holds. */
const ROLES: readonly Link['role'][] = ['tracks', 'adds', 'changes', 'implements', 'part', 'mentions']

/** Links by kind, number and repository, each issue and pull request once, in the role that says most. */
export function sortedLinks(links: readonly Link[]): readonly Link[] {
  const best = new Map<string, Link>()
  for (const link of links) {
    const key = `${link.kind} ${link.repository.toLowerCase()}#${link.number}`
    const known = best.get(key)
    if (!known || ROLES.indexOf(link.role) < ROLES.indexOf(known.role)) best.set(key, link)
  }
  return [...best.values()].sort(byPlace)
}

/** True for a link to the issue a proposal is tracked in. */
export function isTracking({ kind, role }: Link): boolean {
  return kind === 'issue' && role === 'tracks'
}

function byPlace(one: Link, other: Link): number {
  if (one.kind !== other.kind) return one.kind === 'issue' ? -1 : 1
  return one.number - other.number || (one.repository < other.repository ? -1 : 1)
}
