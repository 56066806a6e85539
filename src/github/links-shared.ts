import type { Finding } from '../finding.ts'
import type { Link } from './facts.ts'
import { isTracking } from './links-set.ts'
import { type LinkSubject, linkFinding } from './links-subject.ts'

interface Linked {
  readonly subject: LinkSubject
  readonly links: readonly Link[]
}

/** Others named in one finding. */
const MOST_NAMED = 3

/** Findings about issues that track several proposals at once, by id of the proposal. All keep their link. */
export function sharedIssues(linked: readonly Linked[]): ReadonlyMap<string, readonly Finding[]> {
  const byIssue = new Map<string, LinkSubject[]>()
  for (const { subject, links } of linked) {
    for (const link of subject.present ? links.filter(isTracking) : []) {
      const key = `${link.repository}#${link.number}`
      byIssue.set(key, [...(byIssue.get(key) ?? []), subject])
    }
  }
  const shared = [...byIssue].filter(([, subjects]) => subjects.length > 1)
  return new Map(
    shared.flatMap(([issue, subjects]) =>
      subjects.map(subject => [subject.id, [sharedIssue(issue, subject, subjects)]] as const),
    ),
  )
}

function sharedIssue(issue: string, subject: LinkSubject, subjects: readonly LinkSubject[]): Finding {
  const others = subjects.filter(({ id }) => id !== subject.id).map(({ path, id }) => path ?? id)
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : ''
  const named = others.slice(0, MOST_NAMED).join(', ')
  return linkFinding(subject, 'shared-issue', `${issue} is also the issue of ${named}${more}`)
}
