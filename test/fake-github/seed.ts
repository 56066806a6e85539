import { type Random, randomFor } from '../../src/demo/random.ts'
import { anIssue, aPull, aStore, DEFAULT_REPOSITORY } from './builders.ts'
import { type Clock, instant } from './clock.ts'
import {
  closed,
  commented,
  crossReferenced,
  type EventDraft,
  labeled,
  merged,
  milestoned,
  reviewed,
  reviewRequested,
} from './events.ts'
import { type Landed, readLandings } from './landed.ts'
import type { Store } from './store.ts'

/** What a seed from a history may be told. */
export interface SeedOptions {
  /** `owner/name`, `acme/proposals` unless given. */
  readonly repository?: string
  readonly clock?: Clock
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const REVIEWERS = ['grace', 'linus', 'margaret', 'dennis'] as const
const LABELS = ['kind/enhancement', 'approved', 'lgtm', 'size/M'] as const
/** Mentions of one issue that are told of. */
const MOST_MENTIONS = 5

/** A landing with the number its pull request gets. */
interface Numbered extends Landed {
  readonly number: number
  readonly issues: readonly number[]
}

/**
 * A store made from a real repository: landings that touch files give merged pull requests with the number in the
 * subject or a free one; numbers that begin a name in a path (`0042-slug`) give issues. What git does not tell, such
 * as reviews and labels, comes from a generator; the same history always gives the same store.
 */
export function seedFromHistory(
  gitDir: string,
  { repository = DEFAULT_REPOSITORY, clock }: SeedOptions = {},
): Store {
  const { branch, head, landed } = readLandings(gitDir)
  const store = aStore({
    repository,
    defaultBranch: branch,
    ...(head && { headOid: head }),
    ...(clock && { clock }),
  })
  const target = store.repository()
  const numbered = withNumbers(landed.filter(({ files }) => files.length > 0))
  const taken = new Set(numbered.map(({ number }) => number))
  for (const landing of numbered)
    target.add(
      pullOf(
        landing,
        landing.issues.filter(issue => !taken.has(issue)),
      ),
    )
  for (const [number, landings] of byIssue(numbered, taken)) target.add(issueOf(number, landings))
  return store
}

function withNumbers(landed: readonly Landed[]): readonly Numbered[] {
  const seen = new Set<number>()
  const inSubjects = landed.map(landing => {
    const number = numberInSubject(landing.subject)
    if (number === null || seen.has(number)) return null
    seen.add(number)
    return number
  })
  const issues = landed.map(({ files }) => [...new Set(files.flatMap(({ path }) => numbersInPath(path)))])
  // Made-up numbers stand above all that mean something.
  let free = Math.max(0, ...seen, ...issues.flat())
  return landed.map((landing, index) => {
    free += inSubjects[index] ? 0 : 1
    return { ...landing, number: inSubjects[index] ?? free, issues: issues[index] ?? [] }
  })
}

/** Number of the pull request as merge buttons and robots write it. */
export function numberInSubject(subject: string): number | null {
  const match = /^Merge (?:pull request|PR) #(\d{1,7})\b|\((?:#|GH-)(\d{1,7})\)\s*$/.exec(subject)
  return match ? Number(match[1] ?? match[2]) : null
}

/** Numbers at the start of a folder's or file's name, such as 42 in `keps/0042-name/README.md`. */
function numbersInPath(path: string): readonly number[] {
  return path.split('/').flatMap(name => {
    const number = Number(/^(\d{1,5})[-_]\D/.exec(name)?.[1] ?? 0)
    return number > 0 ? [number] : []
  })
}

function pullOf(landing: Numbered, closes: readonly number[]) {
  const { number, oid, at, subject, files } = landing
  const random = randomFor(`pull ${oid}`)
  const days = random.between(1, 20)
  const author = loginOf(landing.author)
  const openedAt = at - days * DAY
  const during = (part: number) => instant(openedAt + Math.floor((days * DAY * part) / 100))
  return aPull({
    number,
    title: titleOf(subject),
    author,
    createdAt: instant(openedAt),
    head: `change-${number}`,
    fork: true,
    files: [...files],
    closes: closes.slice(0, 1),
    events: [...lifeOf(random, author, during), merged(instant(at), loginOf(landing.merger), oid)],
  })
}

/** What happened between opening and merging; `during` turns percents of the time into instants. */
function lifeOf(
  random: Random,
  author: string | null,
  during: (part: number) => string,
): readonly EventDraft[] {
  const reviewer = REVIEWERS[random.between(0, REVIEWERS.length - 1)] ?? 'grace'
  const label = LABELS[random.between(0, LABELS.length - 1)] ?? 'lgtm'
  const rework = random.chance(40)
  return [
    commented(during(1), 'welcome[bot]'),
    ...(random.chance(50) ? [reviewRequested(during(2), author, reviewer)] : []),
    ...(random.chance(70) ? [labeled(during(5), 'welcome[bot]', label)] : []),
    ...(random.chance(80)
      ? [reviewed(during(random.between(6, 40)), reviewer, rework ? 'CHANGES_REQUESTED' : 'COMMENTED')]
      : []),
    ...(rework ? [commented(during(60), author)] : []),
    reviewed(during(90), reviewer, 'APPROVED'),
  ]
}

function byIssue(
  numbered: readonly Numbered[],
  taken: ReadonlySet<number>,
): ReadonlyMap<number, readonly Numbered[]> {
  const issues = new Map<number, Numbered[]>()
  for (const landing of numbered)
    for (const issue of landing.issues)
      if (!taken.has(issue)) issues.set(issue, [...(issues.get(issue) ?? []), landing])
  return issues
}

function issueOf(number: number, landings: readonly Numbered[]) {
  const [first] = landings
  const last = landings.at(-1)
  const random = randomFor(`issue ${number}`)
  // Before the first pull request was opened, so before the proposal's first commit.
  const openedAt = (first?.at ?? 0) - 40 * DAY
  const author = loginOf(first?.author ?? '')
  const milestone = `v${new Date(first?.at ?? 0).getUTCFullYear()}`
  return anIssue({
    number,
    title: titleOf(first?.subject ?? `Proposal ${number}`),
    author,
    createdAt: instant(openedAt),
    events: [
      labeled(instant(openedAt + HOUR), author, 'kind/enhancement'),
      ...(random.chance(40) ? [milestoned(instant(openedAt + DAY), 'grace', milestone)] : []),
      ...landings
        .slice(0, MOST_MENTIONS)
        .map(({ number: source, at }) => crossReferenced(instant(at - 30 * 60_000), author, source)),
      ...(random.chance(30) ? [closed(instant((last?.at ?? 0) + HOUR), 'grace')] : []),
    ],
  })
}

function titleOf(subject: string): string {
  return subject.replace(/\s*\((?:#|GH-)\d+\)\s*$/, '') || 'Untitled'
}

/** A login from the name of an author; robots keep their mark. Null, a deleted account, when nothing is left. */
function loginOf(name: string): string | null {
  const bot = /\[bot\]$/.test(name)
  const login = name
    .replace(/\[bot\]$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 39)
  if (login === '') return null
  return bot ? `${login}[bot]` : login
}
