import type { GithubRules } from '../config/github-rules.ts'
import type { GithubFacts, Link, LinkedProposal, LinkedProposals } from './facts.ts'
import { fieldLinks } from './links-fields.ts'
import { type IssueNeighbours, issueNeighbours } from './links-issue.ts'
import { landingLinks } from './links-landings.ts'
import { numberLinks } from './links-number.ts'
import { isTracking, sortedLinks } from './links-set.ts'
import { sharedIssues } from './links-shared.ts'
import type { LinkSubject } from './links-subject.ts'
import { issuesByTitle } from './links-titles.ts'
import { isSameRepository } from './references.ts'

export type { LinkSubject, SubjectLanding } from './links-subject.ts'

/** Rules that decide where numbers lead and which issues are proposals. */
export type LinkRules = Pick<GithubRules, 'issueRepository' | 'track'>

/**
 * Links proposals with their issues and pull requests: by number, header, landings and, for families without any of
 * these, by title. Every guess is checked before it is used; a wrong one is a finding. Pure.
 */
export function linkProposals(
  subjects: readonly LinkSubject[],
  facts: GithubFacts,
  rules: LinkRules,
): LinkedProposals {
  const neighbours = issueNeighbours(facts)
  const stated = new Map(subjects.map(subject => [subject, statedLinks(subject, facts, rules)] as const))
  const titles = titleMatches(stated, facts)
  const linked = [...stated].map(([subject, { links, findings }]) => {
    const titled = byTitle(titles.get(subject.id), facts)
    const all = sortedLinks(withNeighbours([...links, ...titled], facts, neighbours))
    return { subject, links: all, findings: subject.present ? findings : [] }
  })
  const shared = sharedIssues(linked)
  return {
    proposals: new Map(
      linked.map(({ subject, links, findings }) => [
        subject.id,
        { links, findings: [...findings, ...(shared.get(subject.id) ?? [])] },
      ]),
    ),
    issues: ownIssues(linked, facts, rules, neighbours),
  }
}

/** What a proposal's own landings, number and header say. */
function statedLinks(subject: LinkSubject, facts: GithubFacts, rules: LinkRules): LinkedProposal {
  const landings = landingLinks(subject, facts)
  const number = numberLinks(subject, facts, rules, landings.links)
  const known = [...landings.links, ...number.links]
  const fields = fieldLinks(subject, facts, known)
  return {
    links: [...known, ...fields.links],
    findings: [...landings.findings, ...number.findings, ...fields.findings],
  }
}

function titleMatches(stated: ReadonlyMap<LinkSubject, LinkedProposal>, facts: GithubFacts) {
  const open = [...stated].filter(([subject, { links }]) => subject.matchTitle && !links.some(isTracking))
  const taken = new Set([...stated.values()].flatMap(({ links }) => trackedHere(links, facts)))
  const tracked = new Set([...facts.tracked].filter(number => !taken.has(number)))
  return issuesByTitle(
    open.map(([subject]) => subject),
    { issues: facts.issues, tracked },
  )
}

function byTitle(number: number | undefined, { repository }: GithubFacts): readonly Link[] {
  return number === undefined ? [] : [{ kind: 'issue', repository, number, role: 'tracks', from: 'title' }]
}

function withNeighbours(links: readonly Link[], facts: GithubFacts, neighbours: IssueNeighbours) {
  return [...links, ...trackedHere(links, facts).flatMap(neighbours)]
}

const trackedHere = (links: readonly Link[], facts: GithubFacts): readonly number[] =>
  links.filter(isTracking).flatMap(link => (isHere(link, facts) ? link.number : []))

/**
 * Tracked issues that are a proposal of their own: no file belongs to them. Where every issue is tracked, a
 * sub-issue is a part of the one above it and not another proposal.
 */
function ownIssues(
  linked: readonly { readonly links: readonly Link[] }[],
  facts: GithubFacts,
  { track }: LinkRules,
  neighbours: IssueNeighbours,
): ReadonlyMap<number, readonly Link[]> {
  const isTaken = ({ role }: Link) => role !== 'part' || track === 'all'
  const taken = linked.flatMap(({ links }) => links.filter(link => link.kind === 'issue' && isTaken(link)))
  const takenHere = new Set(taken.filter(link => isHere(link, facts)).map(({ number }) => number))
  const own = [...facts.tracked].filter(
    number => !takenHere.has(number) && !(track === 'all' && isPart(number, facts)),
  )
  return new Map(
    own.sort((one, other) => one - other).map(number => [number, ownLinks(number, facts, neighbours)]),
  )
}

function isPart(number: number, facts: GithubFacts): boolean {
  const parent = facts.issues.get(number)?.parent ?? null
  return parent !== null && isHere(parent, facts) && facts.tracked.has(parent.number)
}

function ownLinks(number: number, facts: GithubFacts, neighbours: IssueNeighbours): readonly Link[] {
  const { repository } = facts
  const own: Link = { kind: 'issue', repository, number, role: 'tracks', from: 'tracked-issue' }
  return sortedLinks([own, ...neighbours(number)])
}

const isHere = ({ repository }: { readonly repository: string }, facts: GithubFacts) =>
  isSameRepository(repository, facts.repository)
