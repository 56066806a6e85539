import { listComments, placeOf } from './comments.ts'
import type { Fields } from './computed.ts'
import type { EventRecord, IssueRecord, PullRecord, ThreadRecord } from './records.ts'
import { eventsOf, listTimeline } from './timeline.ts'
import { textsOf } from './values.ts'

const BOTH: Fields<ThreadRecord> = {
  closed: ({ state }) => state !== 'OPEN',
  timelineItems: {
    args: ['itemTypes', 'since'],
    value: (thread, args, { schema }) => listTimeline(thread, args, schema),
  },
  comments: { args: ['orderBy'], value: listComments },
  projectItems: {
    args: ['includeArchived'],
    value: ({ projectItems }, { includeArchived }) =>
      includeArchived === false ? projectItems.filter(({ isArchived }) => !isArchived) : projectItems,
  },
  bodyText: ({ body }) => body,
}

/** Fields of a comment. */
export const COMMENT_FIELDS: Fields<EventRecord> = {
  repository: comment => placeOf(comment).repository,
  pullRequest: comment => {
    const thread = placeOf(comment)
    return thread.__typename === 'PullRequest' ? thread : null
  },
  viewerCannotUpdateReasons: comment => (placeOf(comment).locked ? ['LOCKED'] : []),
}

/** Fields of an issue. */
export const ISSUE_FIELDS: Fields<IssueRecord> = {
  ...BOTH,
  stateReason: {
    args: ['enableDuplicate'],
    // Old clients are told of a duplicate as "not planned" unless they ask.
    value: ({ stateReason }, { enableDuplicate }) =>
      stateReason === 'DUPLICATE' && enableDuplicate === false ? 'NOT_PLANNED' : stateReason,
  },
  parent: ({ partOf, repository }) => (partOf === null ? null : repository.store.thread(partOf, repository)),
  subIssues: issue => issue.repository.store.links.partsOf(issue),
  subIssuesSummary: issue => {
    const parts = issue.repository.store.links.partsOf(issue)
    const completed = parts.filter(({ state }) => state === 'CLOSED').length
    const percentCompleted = parts.length === 0 ? 0 : Math.round((100 * completed) / parts.length)
    return { total: parts.length, completed, percentCompleted }
  },
  closedByPullRequestsReferences: {
    args: ['includeClosedPrs'],
    // Merged ones count as closed here; the docs do not say.
    value: (issue, { includeClosedPrs }) =>
      issue.repository.store.links
        .closersOf(issue)
        .filter(({ state }) => includeClosedPrs === true || state === 'OPEN'),
  },
}

/** Fields of a pull request. */
export const PULL_FIELDS: Fields<PullRecord> = {
  ...BOTH,
  merged: ({ state }) => state === 'MERGED',
  commits: ({ pushedAt }) => [
    { __typename: 'PullRequestCommit', commit: { __typename: 'Commit', committedDate: pushedAt } },
  ],
  permalink: ({ url }) => url,
  reviews: {
    args: ['states', 'author'],
    value: (pull, { states, author }, { store }) => {
      const wanted = textsOf(states)
      const by = typeof author === 'string' ? store.actor(author) : null
      return eventsOf(pull, 'PullRequestReview').filter(
        event => (!wanted || wanted.includes(String(event.state))) && (!by || event.author === by),
      )
    },
  },
  closingIssuesReferences: ({ closes, repository }) =>
    closes.map(each => repository.store.thread(each, repository)),
}
