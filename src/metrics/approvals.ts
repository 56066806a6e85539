import type { Config } from '../config/config.ts'
import { foldLabel } from '../config/github-rules.ts'
import type { ThreadEvent } from '../timeline/timeline.ts'
import type { People } from './people.ts'
import type { ReviewedPull } from './reviews.ts'

/** Who approved one pull request, each once; `nameless` when a robot set the label, which says nothing of who did. */
export interface Approvals {
  readonly people: ReadonlySet<string>
  readonly nameless: boolean
}

/** True when an event approves by the rules of the settings: an approving review, or one of the labels. */
export function isApproval(event: ThreadEvent, { reviews, labels }: Config['approval']): boolean {
  if (event.kind === 'review') return reviews && event.state === 'approved'
  if (event.kind !== 'labeled' || event.label === null) return false
  const label = foldLabel(event.label)
  return labels.some(each => foldLabel(each) === label)
}

/** The approvals of a pull request by an instant (kpis.md measure 17). Nobody approves their own. */
export function approvalsOf(
  { pull }: ReviewedPull,
  rule: Config['approval'],
  people: People,
  now: number,
): Approvals {
  const names = new Set<string>()
  let nameless = false
  for (const event of pull.events) {
    if (event.at > now || !isApproval(event, rule) || !('by' in event)) continue
    const isNamed = event.by !== null && people.isPerson(event.by)
    if (!isNamed) nameless = true
    else if (event.by && people.isOther(event.by, pull.author)) names.add(event.by.login)
  }
  return { people: names, nameless }
}
