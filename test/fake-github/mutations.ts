import type { Compute, Fields } from './computed.ts'
import type { Context } from './context.ts'
import { GithubError, notAccessible, notFound } from './errors.ts'
import { GIT_MUTATIONS } from './mutations-git.ts'
import { THREAD_MUTATIONS } from './mutations-threads.ts'
import { mayAccess } from './permissions.ts'
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

/** A write that was done. */
export interface DoneWrite {
  readonly name: string
  readonly at: number
  readonly input: Readonly<Record<string, unknown>>
}

/** Counts what is written, and says when it is too much. */
export class Writes {
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
  Object.entries<MutationOf>({ ...GIT_MUTATIONS, ...THREAD_MUTATIONS }).map(([name, mutation]) => [
    name,
    { args: ['input'], value: resolver(name, mutation) },
  ]),
)

function resolver(name: string, { permission, apply }: MutationOf): Compute<unknown> {
  return (_, { input }, context) => {
    const given = isRecord(input) ? input : {}
    const { store, token } = context
    if (!mayAccess(token, permission, true)) throw notAccessible()
    checkWritable(given, store)
    const now = store.clock.now()
    writesOf(store).admit(name, now)
    const payload = apply(given, context)
    writesOf(store).done.push({ name, at: now, input: given })
    return { clientMutationId: null, ...payload }
  }
}

/** Nothing of an archived repository can be changed. */
function checkWritable(input: Readonly<Record<string, unknown>>, store: Store): void {
  const id = input.repositoryId
  if (typeof id !== 'string') {
    if (store.repository().isArchived) throw new GithubError('FORBIDDEN', ARCHIVED)
    return
  }
  const node = store.node(id)
  if (!node) throw notFound(`a node with the global id of '${id}'`)
  if (Reflect.get(node, 'isArchived') === true) throw new GithubError('FORBIDDEN', ARCHIVED)
}

const ARCHIVED = 'Repository was archived so is read-only.'
