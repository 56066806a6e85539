import type { Finding } from '../finding.ts'
import type { GithubFacts, Link, Pull } from './facts.ts'
import { DAY_MS, type LinkSubject, linkFinding, type SubjectLanding } from './links-subject.ts'

/** A merge and its landing are one moment unless a queue or another clock lies between them. */
const NEAR_MS = 2 * DAY_MS

/** A pull request can have been opened this long after what it brought, by another clock. */
const CLOCK_MS = DAY_MS

/**
 * The pull requests that brought and changed a proposal. A number in a subject is a claim: a cherry-pick carries the
 * number of another branch, a moved repository those of another place. Where it does not hold, and where there is
 * none, the commit itself is asked about. Bulk landings never link.
 */
export function landingLinks(
  subject: LinkSubject,
  facts: GithubFacts,
): { readonly links: readonly Link[]; readonly findings: readonly Finding[] } {
  const landings = subject.landings.filter(({ bulk }) => !bulk)
  const wrong = landings.filter(landing => isWrong(landing, facts))
  const links = landings.flatMap(landing => landingLink(landing, facts, wrong.includes(landing)))
  const [first] = wrong
  return { links, findings: first ? [wrongNumber(subject, first, wrong.length - 1)] : [] }
}

/** True when a pull request can be what a landing brought: merged near it, or with this very commit. */
export function isLandingOf(pull: Pull, { at, commit }: Pick<SubjectLanding, 'at' | 'commit'>): boolean {
  if (pull.mergeCommit === commit) return true
  const { mergedAt, createdAt } = pull
  return mergedAt !== null && Math.abs(mergedAt - at) <= NEAR_MS && createdAt <= at + CLOCK_MS
}

/** A pull request that was not read is neither right nor wrong. */
function isWrong(landing: SubjectLanding, { pulls, issues, absent }: GithubFacts): boolean {
  if (landing.pr === null) return false
  const pull = pulls.get(landing.pr)
  return pull ? !isLandingOf(pull, landing) : issues.has(landing.pr) || absent.has(landing.pr)
}

function landingLink(
  { commit, pr, first }: SubjectLanding,
  { pullOfCommit, repository }: GithubFacts,
  isWrong: boolean,
): readonly Link[] {
  const named = isWrong ? null : pr
  const number = named ?? pullOfCommit.get(commit) ?? null
  if (number === null) return []
  const from = named === null ? 'commit' : 'landing-subject'
  return [{ kind: 'pull', repository, number, role: first ? 'adds' : 'changes', from }]
}

/** One finding for all of them: in a repository that moved they are all wrong. */
function wrongNumber(subject: LinkSubject, { pr, commit }: SubjectLanding, others: number): Finding {
  const more = others === 0 ? '' : ` (and so with ${others} more)`
  const found = `landing ${commit.slice(0, 12)} names #${pr}, which did not bring it${more}`
  return linkFinding(subject, 'wrong-pull-number', found)
}
