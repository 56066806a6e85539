import { foldLabel } from '../config/github-rules.ts'
import { issueStates } from './issue-states.ts'
import type { Issue, Naming, ThreadEvent } from './timeline.ts'

/** What an issue was called over time: its titles, and the owners its labels named. */
export function issueNamings(issue: Issue, ownerLabels: readonly string[]): readonly Naming[] {
  const states = issueStates(issue)
  const renames = issue.events.filter(isRename)
  const instants = [...new Set([...states, ...renames].map(({ at }) => at))].sort((a, b) => a - b)
  const namings = instants.map(at => {
    const state = states.findLast(each => each.at <= at)
    const title = titleAt(issue, renames, at)
    return {
      at,
      number: String(issue.number),
      title,
      owner: ownerOf([...(state?.labels ?? [])].sort(), ownerLabels),
    }
  })
  return namings.filter(({ title, owner }, i) => {
    const before = namings[i - 1]
    return before?.title !== title || before.owner !== owner
  })
}

/** What follows the prefix of the first label that has one. */
export function ownerOf(labels: readonly string[], prefixes: readonly string[]): string | null {
  for (const prefix of prefixes) {
    const label = labels.find(each => foldLabel(each).startsWith(prefix) && foldLabel(each) !== prefix)
    if (label !== undefined) return label.trim().slice(prefix.length).trim()
  }
  return null
}

type Rename = Extract<ThreadEvent, { readonly kind: 'renamed' }>

const isRename = (event: ThreadEvent): event is Rename => event.kind === 'renamed'

/** The title the next rename took away; today's when there is none. */
const titleAt = ({ title }: Issue, renames: readonly Rename[], at: number): string =>
  renames.find(rename => rename.at > at)?.from ?? title
