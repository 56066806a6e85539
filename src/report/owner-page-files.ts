import type { Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { slugs } from './slug.ts'

/** Pages more than these nobody reads, and a publication would carry them all. */
export const MOST_OWNER_PAGES = 200

/** Owners with fewer proposals, none of them open, have no page. */
export const ENOUGH_PROPOSALS = 3

/** Names in `owners/` that are no owner's: the list of all, and what GitHub Pages shows for a folder. */
const OWN_NAMES = ['README', 'index']

/** The list of all pages. */
export const OWNER_LIST = 'owners/README.md'

/** An owner with a page. */
export interface OwnerPage {
  readonly owner: string
  /** Address inside the output folder. */
  readonly path: string
  /** All it has today, those gone from the tree too. */
  readonly proposals: readonly ProposalMetrics[]
  readonly open: number
  /** Those that are in the tree. */
  readonly present: number
}

/** Who has a page, most open proposals first, and how many have none because of their number or the cap. */
export interface OwnerPages {
  readonly pages: readonly OwnerPage[]
  /** Without open proposals, and with fewer than three in all. */
  readonly small: number
  /** Left out because there are too many. */
  readonly beyond: number
}

/**
 * Owners by the proposals they have today. Addresses go by who came first, so that no later owner changes one; which
 * of them have a page is decided after that.
 */
export function ownerPages({ proposals }: Metrics): OwnerPages {
  const groups = groupsByAge(proposals)
  const names = slugs(
    groups.map(([owner]) => owner),
    'owner',
    OWN_NAMES,
  )
  const all = groups.map(([owner, own], i): OwnerPage => {
    const open = own.filter(each => each.open).length
    const present = own.filter(({ timeline }) => timeline.present).length
    return { owner, path: `owners/${names[i] ?? i}.md`, proposals: own, open, present }
  })
  const telling = all.filter(each => each.open > 0 || each.proposals.length >= ENOUGH_PROPOSALS).sort(byOpen)
  const pages = telling.slice(0, MOST_OWNER_PAGES)
  return { pages, small: all.length - telling.length, beyond: telling.length - pages.length }
}

const byOpen = inOrder<OwnerPage>(
  (a, b) => b.open - a.open,
  (a, b) => b.proposals.length - a.proposals.length,
  (a, b) => byCodeUnit(a.owner, b.owner),
)

/** Proposals by owner, who landed one first coming first. Those that name none are in no group. */
function groupsByAge(proposals: readonly ProposalMetrics[]) {
  const groups = new Map<string, ProposalMetrics[]>()
  const byLanding = [...proposals].sort(
    (a, b) => a.landedAt - b.landedAt || byCodeUnit(a.timeline.id, b.timeline.id),
  )
  for (const proposal of byLanding) {
    const owner = proposal.timeline.owner?.trim() ?? ''
    if (owner === '') continue
    const group = groups.get(owner)
    if (group) group.push(proposal)
    else groups.set(owner, [proposal])
  }
  return [...groups]
}
