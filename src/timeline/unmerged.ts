import { foldLabel, type GithubRules } from '../config/github-rules.ts'
import { landingOf } from './document-paths.ts'
import { isClosedByAuthor, readyAt } from './pull-state.ts'
import type { Pull, Timeline, UnmergedProposal } from './timeline.ts'
import { addedPaths, type Tree } from './touching-pulls.ts'

/**
 * Proposals that are in pull requests and not in the tree, by number. `landed` holds the pull requests that brought
 * a proposal, merged or not.
 */
export function unmergedProposals(
  pulls: Iterable<Pull>,
  tree: Tree,
  landed: ReadonlySet<number>,
  rules: GithubRules,
): readonly UnmergedProposal[] {
  const unmerged = [...pulls].flatMap(pull => {
    const paths = addedPaths(pull, tree)
    const isOut = paths.length === 0 || landed.has(pull.number) || !isLookedAt(pull, rules)
    return isOut ? [] : [unmergedProposal(pull, paths, tree, rules)]
  })
  return unmerged.sort((one, other) => one.pull.number - other.pull.number)
}

function isLookedAt({ state }: Pull, { unmerged }: GithubRules): boolean {
  return (state === 'open' && unmerged !== 'none') || (state === 'closed' && unmerged === 'all')
}

/** What landed through another pull request replaces it; of several documents the rest decides. */
function unmergedProposal(
  pull: Pull,
  added: readonly string[],
  tree: Tree,
  rules: GithubRules,
): UnmergedProposal {
  const others = added.filter(path => otherLanding(path, pull, tree) === null)
  const isReplaced = others.length === 0
  const paths = isReplaced ? added : others
  return {
    pull,
    paths,
    title: pull.title,
    phase: isReplaced ? 'replaced' : pull.state === 'open' ? 'proposed' : endOf(pull, rules),
    readyAt: readyAt(pull),
    endedAt: pull.closedAt ?? (isReplaced ? lastLanding(added, pull, tree) : null),
  }
}

/** Landing of a document at the path a pull request adds, unless that was gone before the pull request came. */
function otherLanding(path: string, { createdAt }: Pull, { proposalAt }: Tree): number | null {
  const timeline: Timeline | null = proposalAt(path)
  if (timeline === null) return null
  const { at } = landingOf(timeline)
  return timeline.present || at >= createdAt ? at : null
}

function lastLanding(paths: readonly string[], pull: Pull, tree: Tree): number {
  return Math.max(pull.createdAt, ...paths.map(path => otherLanding(path, pull, tree) ?? pull.createdAt))
}

/** The first label a rule names, in the order of the rules; else who closed it. */
function endOf(pull: Pull, { unmergedEnds }: GithubRules): UnmergedProposal['phase'] {
  const labels = new Set(pull.labels.map(foldLabel))
  const named = Object.entries(unmergedEnds).find(([label]) => labels.has(label))
  return named?.[1] ?? (isClosedByAuthor(pull) ? 'withdrawn' : 'rejected')
}
