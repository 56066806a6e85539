import type { Config } from '../config/config.ts'
import { landingOf, type ProposalAt } from './document-paths.ts'
import type { Link, Pull, Timeline } from './timeline.ts'

/** What the files of pull requests are held against. */
export interface Tree {
  readonly proposalAt: ProposalAt
  readonly isProposal: (path: string) => boolean
  /** Proposals present at the measured commit. */
  readonly alive: number
  readonly bulk: Config['bulk']
  /** `owner/name` of the measured repository. */
  readonly repository: string
}

const DAY_MS = 86_400_000

/** A maintainer who lands a pull request by hand closes it then. */
const BY_HAND_MS = 2 * DAY_MS

/**
 * Links that only the files of pull requests tell, by id of the proposal: those that would change it, and one that
 * was closed when the document it adds was landed by other means. What was merged is told by its landing.
 */
export function touchingLinks(
  pulls: Iterable<Pull>,
  tree: Tree,
  isBrought: (timeline: Timeline) => boolean,
): ReadonlyMap<string, readonly Link[]> {
  const links = new Map<string, Link[]>()
  for (const pull of pulls) {
    if (pull.state === 'merged') continue
    for (const { id, role } of touchedBy(pull, tree, isBrought)) {
      const link: Link = {
        kind: 'pull',
        repository: tree.repository,
        number: pull.number,
        role,
        from: 'files',
      }
      links.set(id, [...(links.get(id) ?? []), link])
    }
  }
  return links
}

/** Paths of proposals a pull request adds, sorted. */
export function addedPaths({ touches }: Pull, { isProposal }: Pick<Tree, 'isProposal'>): readonly string[] {
  const added = (touches ?? []).filter(touch => touch.added && isProposal(touch.path))
  return added.map(({ path }) => path).sort()
}

interface Touched {
  readonly id: string
  readonly role: 'adds' | 'changes'
}

function touchedBy(pull: Pull, tree: Tree, isBrought: (timeline: Timeline) => boolean): readonly Touched[] {
  const added = addedPaths(pull, tree)
  const landed = added
    .flatMap(path => tree.proposalAt(path) ?? [])
    .filter(timeline => !isBrought(timeline) && isLandedByHand(pull, timeline))
  if (added.length > 0) return landed.map(({ id }) => ({ id, role: 'adds' }))
  const changed = (pull.touches ?? []).flatMap(({ path }) => tree.proposalAt(path)?.id ?? [])
  const ids = [...new Set(changed)]
  return isBulk(ids.length, tree) ? [] : ids.map(id => ({ id, role: 'changes' }))
}

/** One that touches many proposals is about none of them (kpis.md, "Bulk"). */
function isBulk(touched: number, { bulk, alive }: Tree): boolean {
  return touched >= bulk.minProposals && touched >= bulk.minShare * alive
}

function isLandedByHand({ createdAt, closedAt }: Pull, timeline: Timeline): boolean {
  const { at, bulk } = landingOf(timeline)
  return !bulk && closedAt !== null && Math.abs(closedAt - at) <= BY_HAND_MS && createdAt <= at + DAY_MS
}
