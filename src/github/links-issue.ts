import type { GithubFacts, Issue, Link, Reference } from './facts.ts'
import { isSameRepository } from './references.ts'

/** Gives what belongs to an issue: pull requests that close it or refer to it, and its sub-issues. */
export type IssueNeighbours = (number: number) => readonly Link[]

/** Reads who closes whom once, for all issues. */
export function issueNeighbours(facts: GithubFacts): IssueNeighbours {
  const closing = new Map<number, number[]>()
  const parts = new Map<number, number[]>()
  for (const { number, closes } of facts.pulls.values()) {
    for (const issue of closes) if (isHere(issue, facts)) append(closing, issue.number, number)
  }
  for (const { number, parent } of facts.issues.values()) {
    if (parent && isHere(parent, facts)) append(parts, parent.number, number)
  }
  const here = (number: number): Reference => ({ repository: facts.repository, number })
  const linkTo = (kind: Link['kind'], place: Reference, role: Link['role'], from: Link['from']): Link => ({
    kind,
    ...(isHere(place, facts) ? here(place.number) : { repository: place.repository, number: place.number }),
    role,
    from,
  })
  return number => {
    const issue = facts.issues.get(number)
    const closers = [...(issue?.closedBy ?? []), ...(closing.get(number) ?? []).map(here)]
    const referring = issue ? referrers(issue) : []
    return [
      ...closers.map(pull => linkTo('pull', pull, 'implements', 'closing-reference')),
      ...referring.map(pull => linkTo('pull', pull, 'implements', 'cross-reference')),
      ...(parts.get(number) ?? []).map(part => linkTo('issue', here(part), 'part', 'sub-issue')),
    ]
  }
}

/** Pull requests that refer to an issue, without those connected by hand and taken off again. */
function referrers({ events }: Issue): readonly Reference[] {
  const found = new Map<string, Reference>()
  for (const event of events) {
    if (event.kind !== 'cross-referenced' && event.kind !== 'connected' && event.kind !== 'disconnected')
      continue
    if (event.otherIs !== 'pull') continue
    const key = `${event.kind === 'cross-referenced' ? 'said' : 'set'} ${event.other.repository}#${event.other.number}`
    if (event.kind === 'disconnected') found.delete(key)
    else found.set(key, event.other)
  }
  return [...found.values()]
}

function append(map: Map<number, number[]>, key: number, value: number): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const isHere = ({ repository }: Reference, facts: GithubFacts) =>
  isSameRepository(repository, facts.repository)
