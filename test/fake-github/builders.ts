import { type Clock, SettableClock } from './clock.ts'
import type { IssueDraft, PullDraft } from './make-thread.ts'
import type { StoredRepositoryDetails } from './repository.ts'
import { Store } from './store.ts'

/** Repository of a store for which no name was given. */
export const DEFAULT_REPOSITORY = 'acme/proposals'
/** The fake's time unless told otherwise. */
export const DEFAULT_NOW = '2026-01-15T12:00:00Z'

/** What a store begins with. */
export interface StoreDetails extends StoredRepositoryDetails {
  /** `owner/name` of its first repository. */
  readonly repository?: string
  readonly clock?: Clock
}

/** A store with one empty repository. */
export function aStore({ repository = DEFAULT_REPOSITORY, clock, ...details }: StoreDetails = {}): Store {
  const store = new Store(clock ?? new SettableClock(DEFAULT_NOW))
  store.addRepository(repository, details)
  return store
}

/** An issue by ada, opened on 2024-01-01 or with its first event. */
export function anIssue(draft: Omit<IssueDraft, 'kind'> = {}): IssueDraft {
  return { kind: 'issue', ...draft }
}

/** A pull request by ada to the default branch, open, without files. */
export function aPull(draft: Omit<PullDraft, 'kind'> = {}): PullDraft {
  return { kind: 'pull', ...draft }
}
