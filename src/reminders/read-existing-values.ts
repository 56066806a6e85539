import { readLabels, readPerson } from '../github/read-people.ts'
import { fieldsOf, instantOf, maybeInstantOf, nodesOf, numberOf, wordOf } from '../github/read-values.ts'
import type { ExistingReminder } from './existing.ts'
import { isMarkedOver } from './over-mark.ts'

/** A bot's login as GraphQL gives it for an author has no such ending, and as `viewer` it has one. */
const BOT = '[bot]'

/** GitHub takes 65,536 characters, which may be two units of a text each; what is longer is no text of ours. */
const LONGEST_READ = 131_072

/** Something that was read, and where it is. */
export interface ReadReminder {
  readonly reminder: ExistingReminder
  /** `owner/name`; null where it was not asked for. */
  readonly repository: string | null
  /** Comments it has; 0 for a comment. */
  readonly comments: number
}

/** The name `createdBy` finds our issues under: a bot's has its ending there (github.com; not on every server). */
export function creatorName(viewer: string): string {
  const { login, bot } = accountOf(viewer, false)
  return bot ? `${login}${BOT}` : login
}

/**
 * True when an account is our own. `x` and the bot `x[bot]` are two accounts; a workflow's own token is always the
 * bot, whichever way it is written.
 */
export function isViewer(account: unknown, viewer: string): boolean {
  const person = readPerson(account)
  if (person === null) return false
  const [a, b] = [accountOf(person.login, person.bot), accountOf(viewer, viewer === 'github-actions')]
  return a.bot === b.bot && a.login.toLowerCase() === b.login.toLowerCase()
}

function accountOf(name: string, isBot: boolean): { readonly login: string; readonly bot: boolean } {
  return name.endsWith(BOT) ? { login: name.slice(0, -BOT.length), bot: true } : { login: name, bot: isBot }
}

/** Reads an issue; null when it cannot be read. */
export function readIssue(value: unknown, viewer: string): ReadReminder | null {
  const fields = fieldsOf(value)
  const [id, number, body] = [wordOf(fields.id), numberOf(fields.number), bodyOf(fields.body)]
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)]
  const [closedAt, { totalCount }] = [maybeInstantOf(fields.closedAt), fieldsOf(fields.comments)]
  const closings = nodesOf(fields.timelineItems)
  if (id === null || number === null || body === null || createdAt === null || updatedAt === null) return null
  if (closedAt === undefined || closings === null || typeof fields.locked !== 'boolean') return null
  if (typeof totalCount !== 'number' || nodesOf(fields.labels) === null) return null
  if (fields.issueState !== 'OPEN' && fields.issueState !== 'CLOSED') return null
  const closed = fields.issueState === 'CLOSED'
  const { actor } = fieldsOf(closings.at(-1))
  const reminder: ExistingReminder = {
    ...{ id, number, kind: 'issue', on: null, state: closed ? 'closed' : 'open' },
    // A workflow of another kind may write as the same identity; it is not a person either.
    ...{ closedByUs: closed && isViewer(actor, viewer), closedAt: closed ? closedAt : null },
    ...{ locked: fields.locked, body, labels: readLabels(fields.labels), createdAt, updatedAt },
    ours: isViewer(fields.author, viewer),
  }
  return { reminder, repository: repositoryIn(fields.repository), comments: totalCount }
}

/** `locked` of what a comment stands on, where that was read. */
export function readComment(value: unknown, viewer: string, locked: boolean | null): ReadReminder | null {
  const fields = fieldsOf(value)
  const [id, body, place] = [wordOf(fields.id), bodyOf(fields.body), placeIn(fields.url)]
  const [createdAt, updatedAt] = [instantOf(fields.createdAt), instantOf(fields.updatedAt)]
  if (id === null || body === null || place === null || createdAt === null || updatedAt === null) return null
  if (typeof fields.isMinimized !== 'boolean') return null
  const [hidden, ours] = [fields.isMinimized, isViewer(fields.author, viewer)]
  const reasons = fields.viewerCannotUpdateReasons
  const reminder: ExistingReminder = {
    ...{ id, number: place.number, kind: 'comment', on: place.on, state: hidden ? 'closed' : 'open' },
    ...{ closedByUs: hidden && ours && isMarkedOver(body), closedAt: null },
    locked: locked ?? (Array.isArray(reasons) && reasons.includes('LOCKED')),
    ...{ body, labels: [], createdAt, updatedAt, ours },
  }
  return { reminder, repository: repositoryIn(fields.repository), comments: 0 }
}

const repositoryIn = (value: unknown) => wordOf(fieldsOf(value).nameWithOwner)

/** A text as it is: cut short it would lose what its end says. */
function bodyOf(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, LONGEST_READ) : null
}

/**
 * The number of a comment and of what it stands on, from its address: GraphQL's `databaseId` is too small for the
 * numbers of today's comments, and what replaced it is not known to older servers.
 */
function placeIn(url: unknown): { readonly on: number; readonly number: number } | null {
  const match = /\/(?:issues|pull)\/(\d{1,10})#issuecomment-(\d{1,15})$/.exec(wordOf(url) ?? '')
  const [on, number] = [numberOf(Number(match?.[1])), Number(match?.[2])]
  return on === null || Number.isNaN(number) ? null : { on, number }
}
