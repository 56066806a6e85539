import type { GithubRules } from '../config/github-rules.ts'
import type { Finding } from '../finding.ts'
import type { GithubFacts, Issue, Link, Pull } from './facts.ts'
import { isLandingOf } from './links-landings.ts'
import { DAY_MS, dayOf, type LinkSubject, linkFinding, wholeNumber } from './links-subject.ts'

interface NumberReading {
  readonly links: readonly Link[]
  readonly findings: readonly Finding[]
}

const NOTHING: NumberReading = { links: [], findings: [] }

/** An issue is opened before its proposal gets its number; clocks differ by less. */
const CLOCK_MS = DAY_MS

/**
 * Where the number of a proposal leads. A guess is used when something of the right kind is there that existed when
 * the proposal took the number; one that was not read yet is used unchecked. `brought` are its verified pull requests.
 */
export function numberLinks(
  subject: LinkSubject,
  facts: GithubFacts,
  { issueRepository }: Pick<GithubRules, 'issueRepository'>,
  brought: readonly Link[],
): NumberReading {
  const number = wholeNumber(subject)
  if (number === null) return NOTHING
  if (subject.numberIs === 'issue') {
    if (issueRepository !== null) return only(issueLink(issueRepository, number))
    return issueOfNumber(subject, number, facts)
  }
  return subject.numberIs === 'pull-request' ? pullOfNumber(subject, number, facts, brought) : NOTHING
}

function issueOfNumber(subject: LinkSubject, number: number, facts: GithubFacts): NumberReading {
  const issue = facts.issues.get(number)
  if (facts.pulls.has(number)) return wrongIssue(subject, `#${number} is a pull request`)
  if (facts.absent.has(number)) return wrongIssue(subject, `#${number} leads nowhere in ${facts.repository}`)
  if (issue && isTooYoung(issue, subject)) {
    const days = `opened on ${dayOf(issue.createdAt)}, the proposal had the number on ${dayOf(subject.numberedAt)}`
    return wrongIssue(subject, `issue #${number} was ${days}`)
  }
  return only(issueLink(facts.repository, number))
}

function pullOfNumber(
  subject: LinkSubject,
  number: number,
  facts: GithubFacts,
  brought: readonly Link[],
): NumberReading {
  const pull = facts.pulls.get(number)
  if (facts.issues.has(number)) return wrongPull(subject, `#${number} is an issue`)
  if (facts.absent.has(number)) return wrongPull(subject, `#${number} leads nowhere in ${facts.repository}`)
  if (pull && isTooYoung(pull, subject)) {
    return wrongPull(subject, `pull request #${number} was opened after the proposal had its number`)
  }
  const role = addsIt(subject, pull, brought) ? 'adds' : 'mentions'
  return only({ kind: 'pull', repository: facts.repository, number, role, from: 'number' })
}

/** Unless another one is known to have brought it: documents move, and keep the number of their discussion. */
function addsIt({ landings }: LinkSubject, pull: Pull | undefined, brought: readonly Link[]): boolean {
  const first = landings.find(landing => landing.first)
  if (pull && first && isLandingOf(pull, first)) return true
  return !brought.some(({ role }) => role === 'adds')
}

function isTooYoung({ createdAt }: Issue | Pull, { numberedAt }: LinkSubject): boolean {
  return createdAt > numberedAt + CLOCK_MS
}

function issueLink(repository: string, number: number): Link {
  return { kind: 'issue', repository, number, role: 'tracks', from: 'number' }
}

const only = (link: Link): NumberReading => ({ links: [link], findings: [] })

const wrongIssue = (subject: LinkSubject, found: string): NumberReading => ({
  links: [],
  findings: [linkFinding(subject, 'wrong-issue-number', found)],
})

const wrongPull = (subject: LinkSubject, found: string): NumberReading => ({
  links: [],
  findings: [linkFinding(subject, 'wrong-pull-number', found)],
})
