import { fold } from '../config/option-words.ts'
import { LOGIN, type ReminderAsk, type ReminderConfig } from '../config/reminder-rules.ts'
import { matchesGlob } from '../metrics/glob.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Subject } from './subject.ts'

/** More people than these in one reminder make nobody act. */
const MOST_ADDRESSEES = 3

/** Words people write for a crowd. On GitHub they are accounts of strangers, or would be a team's. */
const EVERYBODY = new Set(['all', 'channel', 'everybody', 'everyone', 'here', 'maintainers', 'team'])

/** Why somebody is asked. */
export type Role = 'author' | 'opener' | 'reviewer' | 'owner'

/** Who a reminder is for, or why nobody can be found. */
export type Addressed =
  | { readonly logins: readonly string[]; readonly role: Role }
  | { readonly logins: readonly []; readonly role: null; readonly reason: string }

/** What people are found by. */
export interface PeopleRules {
  readonly people: ReminderConfig['people']
  readonly ownerMap: ReminderConfig['ownerMap']
  /** Logins of robots, in which `*` stands for any text. */
  readonly bots: readonly string[]
  /** Owners of documents by path, as the repository's own files of owners name them. */
  readonly owners: ReadonlyMap<string, readonly string[]>
  /** Folded logins that lead to no account, or to one that left. */
  readonly absent: ReadonlySet<string>
  /** Folded logins that were seen at work here: only these are believed where a file gives a bare word. */
  readonly seen: ReadonlySet<string>
}

/** The side a rule asks: the one that has the ball, whatever the rule wishes, when that is the reviewers'. */
export function sideOf(ask: ReminderAsk, { turn }: Subject): Exclude<ReminderAsk, 'turn'> {
  if (ask === 'owners' || ask === 'reviewers') return ask
  return turn?.side === 'reviewers' ? 'reviewers' : 'author'
}

/** Who is asked about a proposal: at most three people, never a team, an e-mail address or a robot. */
export function addressed(subject: Subject, ask: ReminderAsk, rules: PeopleRules): Addressed {
  const tries = triesFor(sideOf(ask, subject), subject, rules)
  for (const { role, names } of tries) {
    const logins = reachable(names(), rules)
    if (logins.length > 0) return { logins: logins.slice(0, MOST_ADDRESSEES), role }
  }
  return { logins: [], role: null, reason: whyNobody(subject) }
}

interface Try {
  readonly role: Role
  readonly names: () => readonly string[]
}

function triesFor(
  side: 'author' | 'reviewers' | 'owners',
  subject: Subject,
  rules: PeopleRules,
): readonly Try[] {
  const owners: Try = { role: 'owner', names: () => ownersOf(subject, rules) }
  if (side === 'owners') return [owners]
  if (side === 'reviewers') return [{ role: 'reviewer', names: () => subject.turn?.people ?? [] }, owners]
  const author: Try = {
    role: 'author',
    names: () => subject.authors.flatMap(text => loginIn(text, rules) ?? []),
  }
  const opener: Try = { role: 'opener', names: () => (subject.opener === null ? [] : [subject.opener]) }
  return [author, opener, owners]
}

/** Logins the settings give for its owner, else those of the repository's files of owners. */
export function ownersOf({ owner, path }: Subject, { ownerMap, owners }: PeopleRules): readonly string[] {
  const key = owner === null ? '' : fold(owner)
  const told = Object.hasOwn(ownerMap, key) ? ownerMap[key] : undefined
  return told ?? (path === null ? [] : (owners.get(path) ?? []))
}

function reachable(names: readonly string[], { bots, absent }: PeopleRules): readonly string[] {
  const found = new Map<string, string>()
  for (const name of names) {
    const login = name.replace(/^@/, '')
    const key = login.toLowerCase()
    const robot = bots.some(pattern => matchesGlob(key, pattern.toLowerCase()))
    const known = LOGIN.test(login) && !robot && !absent.has(key) && !EVERYBODY.has(key)
    if (known && !found.has(key)) found.set(key, login)
  }
  return [...found.values()]
}

/**
 * The login a file means by an author: from the settings' map; `@login` in whatever is around it; the address of a
 * profile; a bare word only when somebody of that name was seen here, or "Alice" would notify a stranger.
 */
export function loginIn(text: string, { people, seen }: Pick<PeopleRules, 'people' | 'seen'>): string | null {
  const mapped = namesIn(text).find(name => Object.hasOwn(people, name))
  if (mapped !== undefined) return people[mapped] ?? null
  const written =
    /(?:^|[\s(,[])@([A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{2,10})?)(?![\w/.@(-])/.exec(text)?.[1] ??
    /https:\/\/github\.com\/([A-Za-z0-9-]{1,39}(?:_[A-Za-z0-9]{2,10})?)(?![\w/.-])/.exec(text)?.[1]
  if (written !== undefined) return written
  const bare = text.trim()
  return LOGIN.test(bare) && seen.has(bare.toLowerCase()) ? bare : null
}

/** What a map may know an author by: the whole text, the e-mail address in it, the name before that. */
function namesIn(text: string): readonly string[] {
  const whole = fold(text)
  const [before = '', mail = ''] = whole.replace(/[>)\]]+$/, '').split(/\s*[<([]\s*/)
  return [whole, mail.replace(/^mailto:/, ''), before.trim()].filter(Boolean)
}

function whyNobody({ authors, opener }: Subject): string {
  if (authors.length === 0 && opener === null) return 'no author is known, and its owner has no login'
  if (authors.some(text => /\S@\S+\.\S/.test(text)))
    return 'its author is an e-mail address that no login is known for'
  return 'no login is known for its author'
}

/** Folded logins of everybody who did something on an issue or pull request; names no reminder could use left out. */
export function seenLogins({ proposals, github }: Metrics): ReadonlySet<string> {
  const threads = [
    ...proposals.flatMap(({ timeline }) => timeline.threads),
    ...(github?.unmerged ?? []).map(({ proposal }) => proposal.pull),
  ]
  const seen = new Set<string>()
  for (const { author, events } of new Set(threads)) {
    if (author !== null) seen.add(author.login.toLowerCase())
    for (const event of events) if ('by' in event && event.by !== null) seen.add(event.by.login.toLowerCase())
  }
  return new Set([...seen].filter(login => LOGIN.test(login)))
}
