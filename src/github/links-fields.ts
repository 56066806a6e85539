import type { Finding } from '../finding.ts'
import type { GithubFacts, Link } from './facts.ts'
import { isLandingOf } from './links-landings.ts'
import { isTracking } from './links-set.ts'
import { type LinkSubject, linkFinding } from './links-subject.ts'
import { parseReferences, type WrittenReference } from './references.ts'

/**
 * What the header of a proposal names. The only issue it names tracks it, unless its number leads to that already;
 * of several nobody can tell which one does, so all are mentions. `known` are the links found before.
 */
export function fieldLinks(
  subject: LinkSubject,
  facts: GithubFacts,
  known: readonly Link[],
): { readonly links: readonly Link[]; readonly findings: readonly Finding[] } {
  const references = subject.references.flatMap(text => parseReferences(text, facts.repository))
  const lost = references.filter(reference => isHere(reference, facts) && facts.absent.has(reference.number))
  const links = references
    .filter(reference => !lost.includes(reference) && reference.kind !== 'discussion')
    .map(reference => fieldLink(subject, reference, facts, known))
  const [first] = lost
  return {
    links: known.some(isTracking) ? links : withTracking(links),
    findings: first
      ? [linkFinding(subject, 'wrong-reference', `#${first.number} leads nowhere in ${facts.repository}`)]
      : [],
  }
}

function fieldLink(
  subject: LinkSubject,
  reference: WrittenReference,
  facts: GithubFacts,
  known: readonly Link[],
): Link {
  const { repository, number } = reference
  const kind = kindOf(reference, facts)
  const role = kind === 'pull' && broughtIt(subject, reference, facts, known) ? 'adds' : 'mentions'
  return { kind, repository, number, role, from: 'field' }
}

/** GitHub's word counts before that of the address: it leads from one kind to the other. */
function kindOf(reference: WrittenReference, facts: GithubFacts): Link['kind'] {
  if (isHere(reference, facts) && facts.pulls.has(reference.number)) return 'pull'
  if (isHere(reference, facts) && facts.issues.has(reference.number)) return 'issue'
  return reference.kind === 'pull' ? 'pull' : 'issue'
}

function broughtIt(
  { landings }: LinkSubject,
  reference: WrittenReference,
  facts: GithubFacts,
  known: readonly Link[],
): boolean {
  const pull = isHere(reference, facts) ? facts.pulls.get(reference.number) : undefined
  const first = landings.find(landing => landing.first)
  if (!pull || !first || known.some(({ role }) => role === 'adds')) return false
  return isLandingOf(pull, first)
}

function withTracking(links: readonly Link[]): readonly Link[] {
  const isIssue = ({ kind }: Link) => kind === 'issue'
  const places = new Set(links.filter(isIssue).map(({ repository, number }) => `${repository}#${number}`))
  return places.size === 1 ? links.map(link => (isIssue(link) ? { ...link, role: 'tracks' } : link)) : links
}

const isHere = ({ repository }: WrittenReference, facts: GithubFacts) => repository === facts.repository
