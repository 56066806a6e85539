import { changeComment } from './comments.ts'
import { GithubError, notFound } from './errors.ts'
import { anEvent } from './events.ts'
import type { MutationOf } from './mutations.ts'
import { checkText, MOST_CHARACTERS, nodeOf, now, threadOf } from './mutations-issues.ts'
import type { EventRecord } from './records.ts'
import type { Store } from './store.ts'

/** Comments. */
export const COMMENT_MUTATIONS: Readonly<Record<string, MutationOf>> = {
  addComment: {
    permission: 'issues',
    apply: ({ subjectId, body }, { store, token }) => {
      checkText(body, 'Body', MOST_CHARACTERS)
      const thread = threadOf(store, subjectId)
      if (thread.locked) {
        throw new GithubError('FORBIDDEN', 'Unable to create comment because issue is locked.')
      }
      const fields = () => ({ body, authorAssociation: 'NONE' })
      const comment = { ...anEvent('IssueComment', now(store), token.login, fields), doer: 'author' as const }
      thread.repository.happen(thread.number, comment)
      return { commentEdge: { node: thread.timeline.at(-1), cursor: '' }, subject: thread }
    },
  },
  updateIssueComment: {
    permission: 'issues',
    apply: ({ id, body }, { store }) => {
      checkText(body, 'Body', MOST_CHARACTERS)
      const comment = commentOf(store, id)
      changeComment(comment, { body, updatedAt: now(store) })
      return { issueComment: comment }
    },
  },
  minimizeComment: {
    permission: 'issues',
    apply: ({ subjectId, classifier }, { store }) => {
      const comment = commentOf(store, subjectId)
      const minimizedReason = String(classifier).toLowerCase().replace('_', '-')
      changeComment(comment, { isMinimized: true, minimizedReason })
      return { minimizedComment: comment }
    },
  },
}

function commentOf(store: Store, id: unknown): EventRecord {
  const node = nodeOf(store, id)
  if (node.__typename !== 'IssueComment') throw notFound(`a node with the global id of '${id}'`)
  return node as EventRecord
}
