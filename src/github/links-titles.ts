import type { GithubFacts, Issue } from './facts.ts'
import type { LinkSubject } from './links-subject.ts'

/**
 * Tracked issues of proposals by their titles, by id of the proposal: the issue with the same title, else the one
 * that holds the title as whole words. Only what is certain: an issue that holds several titles belongs to the
 * longest of them, and a title that two issues hold to none.
 */
export function issuesByTitle(
  subjects: readonly LinkSubject[],
  { issues, tracked }: Pick<GithubFacts, 'issues' | 'tracked'>,
): ReadonlyMap<string, number> {
  const candidates = subjects.map(({ id, title }) => ({ id, title: foldTitle(title) }))
  const claims = new Map<string, Claim[]>()
  for (const number of tracked) {
    const issue = issues.get(number)
    const claim = issue && claimOf(issue, candidates)
    if (claim) claims.set(claim.id, [...(claims.get(claim.id) ?? []), claim])
  }
  return new Map([...claims].flatMap(([id, own]) => bestOf(id, own)))
}

interface Claim {
  readonly id: string
  readonly number: number
  readonly isExact: boolean
}

interface Candidate {
  readonly id: string
  readonly title: string
}

/** The one proposal an issue can belong to by its title. */
function claimOf(issue: Issue, candidates: readonly Candidate[]): Claim | null {
  const title = foldTitle(issue.title)
  const held = candidates.filter(each => each.title !== '' && ` ${title} `.includes(` ${each.title} `))
  const length = Math.max(...held.map(each => each.title.length))
  const [longest, ...others] = held.filter(each => each.title.length === length)
  if (!longest || others.length > 0) return null
  return { id: longest.id, number: issue.number, isExact: longest.title === title }
}

function bestOf(id: string, claims: readonly Claim[]): readonly (readonly [string, number])[] {
  const exact = claims.filter(({ isExact }) => isExact)
  const [only, ...others] = exact.length > 0 ? exact : claims
  return only && others.length === 0 ? [[id, only.number]] : []
}

/** Titles are compared by their letters and digits. */
function foldTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
