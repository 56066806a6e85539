import { asInstant } from './clock.ts'
import type { DiscussionRecord } from './records.ts'
import { FIRST_DAY, type StoredRepository } from './repository.ts'

/** What a discussion is made from. */
export interface DiscussionDraft {
  readonly number?: number
  readonly title?: string
  readonly author?: string | null
  readonly category?: string
  readonly createdAt?: string
  readonly updatedAt?: string
  readonly closedAt?: string
  readonly answeredAt?: string
  /** Times and authors of comments. */
  readonly comments?: readonly { readonly at: string; readonly by: string | null }[]
}

/** Makes the record of a discussion. */
export function makeDiscussion(repository: StoredRepository, draft: DiscussionDraft): DiscussionRecord {
  const { store } = repository
  const actor = (login: string | null) => (login === null ? null : store.actor(login))
  const number = draft.number ?? 1 + Math.max(0, ...repository.discussions.keys())
  const createdAt = asInstant(draft.createdAt ?? FIRST_DAY)
  const category = draft.category ?? 'Ideas'
  return {
    __typename: 'Discussion',
    id: store.newId('D'),
    number,
    repository,
    url: `${repository.url}/discussions/${number}`,
    title: draft.title ?? `Discussion ${number}`,
    author: actor(draft.author === undefined ? 'ada' : draft.author),
    category: {
      __typename: 'DiscussionCategory',
      id: store.newId('DIC'),
      name: category,
      slug: category.toLowerCase().replaceAll(' ', '-'),
    },
    createdAt,
    updatedAt: draft.updatedAt ? asInstant(draft.updatedAt) : createdAt,
    closed: draft.closedAt !== undefined,
    closedAt: draft.closedAt ? asInstant(draft.closedAt) : null,
    isAnswered: draft.answeredAt !== undefined,
    answerChosenAt: draft.answeredAt ? asInstant(draft.answeredAt) : null,
    upvoteCount: 1,
    comments: (draft.comments ?? []).map(({ at, by }) => ({
      __typename: 'DiscussionComment',
      id: store.newId('DC'),
      createdAt: asInstant(at),
      author: actor(by),
    })),
  }
}
