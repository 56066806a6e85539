import { placeOf } from './comments.ts'
import type { Compute, Fields } from './computed.ts'
import type { Context } from './context.ts'
import { GithubError, notAccessible } from './errors.ts'
import { COMMENT_MUTATIONS } from './mutations-comments.ts'
import { GIT_MUTATIONS } from './mutations-git.ts'
import { ISSUE_MUTATIONS } from './mutations-issues.ts'
import { mayAccess } from './permissions.ts'
import type { EventRecord, ThreadRecord } from './records.ts'
import { StoredRepository } from './repository.ts'
import type { Store } from './store.ts'
import { isRecord } from './values.ts'

/** What a mutation does, with what it was given. Throws `GithubError` and then has changed nothing. */
export interface MutationOf {
  readonly permission: 'contents' | 'issues' | 'pull-requests'
  readonly apply: (
    input: Readonly<Record<string, unknown>>,
    context: Context,
  ) => Readonly<Record<string, unknown>>
}

/** A write that was tried. */
export interface TriedWrite {
  readonly name: string
  /** The fake's time in milliseconds. */
  readonly at: number
  readonly input: Readonly<Record<string, unknown>>
}

/** A write that was done. */
export interface DoneWrite extends TriedWrite {
  /** Login of the token. */
  readonly by: string
  /** What it made or changed, as the fields of the mutation's answer. */
  readonly payload: Readonly<Record<string, unknown>>
}

/** Counts what is written, and says when it is too much. */
export class Writes {
  /** Everything that was asked for, in order, also what was refused. */
  readonly tried: TriedWrite[] = []
  /** Done, in order. */
  readonly done: DoneWrite[] = []
  /** Issues and pull requests after which the next "was submitted too quickly". */
  tooQuicklyAfter = Number.POSITIVE_INFINITY

  /** Throws when GitHub would not take one more: 80 in a minute, 500 in an hour (docs, secondary limits). */
  admit(name: string, now: number): void {
    const since = (ms: number) => this.done.filter(({ at }) => at > now - ms).length
    if (since(60_000) >= 80 || since(3_600_000) >= 500) throw new GithubError('UNPROCESSABLE', SECONDARY)
    const made = this.done.filter(({ name: each }) => MAKING.includes(each)).length
    if (MAKING.includes(name) && made >= this.tooQuicklyAfter) {
      throw new GithubError('UNPROCESSABLE', 'was submitted too quickly')
    }
  }
}

const MAKING = ['createIssue', 'createPullRequest']
const SECONDARY =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.'

const writes = new WeakMap<Store, Writes>()

/** The writes done to a store. */
export function writesOf(store: Store): Writes {
  const found = writes.get(store) ?? new Writes()
  writes.set(store, found)
  return found
}

/** Every mutation the fake knows, as fields of the root. */
export const MUTATION_FIELDS: Fields<unknown> = Object.fromEntries(
  Object.entries<MutationOf>({
    ...GIT_MUTATIONS,
    ...ISSUE_MUTATIONS,
    ...COMMENT_MUTATIONS,
  }).map(([name, mutation]) => [name, { args: ['input'], value: resolver(name, mutation) }]),
)

function resolver(name: string, { permission, apply }: MutationOf): Compute<unknown> {
  return (_, { input }, context) => {
    const given = isRecord(input) ? input : {}
    const { store, token } = context
    const at = store.clock.now()
    writesOf(store).tried.push({ name, at, input: given })
    if (!mayAccess(token, permission, true)) throw notAccessible()
    checkWritable(given, store)
    writesOf(store).admit(name, at)
    const payload = apply(given, context)
    writesOf(store).done.push({ name, at, input: given, by: token.login, payload })
    return { clientMutationId: null, ...payload }
  }
}

/** Inputs that say what is changed. */
const TARGETS = ['repositoryId', 'id', 'issueId', 'subjectId', 'labelableId', 'assignableId', 'pullRequestId']

/** Nothing of an archived repository can be changed. */
function checkWritable(input: Readonly<Record<string, unknown>>, store: Store): void {
  const target = TARGETS.map(name => input[name]).find(id => typeof id === 'string')
  if (repositoryOf(store, target).isArchived) throw new GithubError('FORBIDDEN', ARCHIVED)
}

/** The repository something belongs to; without an id, or with one that leads nowhere, the first. */
function repositoryOf(store: Store, id: unknown): StoredRepository {
  const node = store.node(String(id))
  if (node instanceof StoredRepository) return node
  if (node?.__typename === 'IssueComment') return placeOf(node as EventRecord).repository
  const isThread = node?.__typename === 'Issue' || node?.__typename === 'PullRequest'
  return isThread ? (node as ThreadRecord).repository : store.repository()
}

const ARCHIVED = 'Repository was archived so is read-only.'
