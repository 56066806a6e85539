import type { BatchQuery, PageQuery } from './client.ts'
import { valueAt } from './places.ts'
import { LABELS, PERSON } from './queries-fields.ts'
import type { Home } from './queries-threads.ts'
import { instantText } from './queries-values.ts'

/** Issues of a page, each with a text of up to 65,536 characters: so many are still one point. */
const ISSUES_PAGE = 45

/** Ids looked up at once, for the same reason; GitHub takes a hundred. */
const IDS_BATCH = 45

/** Issues and pull requests whose comments are read at once; each may have a hundred long ones. */
const PLACES_BATCH = 25

/** Comments of a page, the most that GitHub gives. */
const COMMENTS_PAGE = 100

/** By what reminders are listed: who wrote them, or their label. Both filters have failed on some server. */
export type ReminderFilter = { readonly createdBy: string } | { readonly labels: readonly string[] }

/** Of several endings the last counts; what closed an issue that was opened again is of no interest. */
const CLOSING = `timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { createdAt actor ${PERSON} } } }`

const ISSUE = `id number issueState: state locked body createdAt updatedAt closedAt author ${PERSON} comments { totalCount } ${LABELS} ${CLOSING}`

const COMMENT = `id url body createdAt updatedAt isMinimized author ${PERSON}`

/**
 * Issues that may be reminders, open and closed, oldest first: in this order none moves while pages are read.
 * `since` leaves out what has not changed after it; null reads all.
 */
export function remindersQuery(home: Home, by: ReminderFilter, since: number | null): PageQuery {
  const filter = since === null ? by : { ...by, since: instantText(since) }
  return {
    name: 'reminders',
    size: ISSUES_PAGE,
    document: `query Reminders($owner: String!, $name: String!, $first: Int!, $cursor: String, $filter: IssueFilters) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    issues(first: $first, after: $cursor, filterBy: $filter, orderBy: {field: CREATED_AT, direction: ASC}) {
      pageInfo { hasNextPage endCursor } nodes { ${ISSUE} }
    }
  }
}`,
    variables: { ...home, filter },
    connection: ['repository', 'issues'],
  }
}

/** Issues and comments by their ids. */
export const KNOWN_REMINDERS_QUERY: BatchQuery<string> = {
  name: 'known-reminders',
  size: IDS_BATCH,
  document: () => `query KnownReminders($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue { ${ISSUE} repository { nameWithOwner } }
    ... on IssueComment { ${COMMENT} viewerCannotUpdateReasons repository { nameWithOwner } }
  }
}`,
  variables: ids => ({ ids }),
  pathOf: (_, index) => ['nodes', index],
  valueOf: (data, _, index) => valueAt(data, ['nodes', index]),
}

/**
 * The first page of the comments of issues and pull requests, by number. With a `since`, the last changed come first,
 * so that reading can stop at it; without, the last changed come last, so that none is missed while pages are read.
 */
export function reminderCommentsQuery(home: Home, since: number | null): BatchQuery<number> {
  const aliasOf = (number: number) => `n${number}`
  return {
    name: 'reminder-comments',
    size: PLACES_BATCH,
    document:
      numbers => `query ReminderComments($owner: String!, $name: String!, $direction: OrderDirection!) {
  repository(owner: $owner, name: $name) {
    ${numbers.map(each => `${aliasOf(each)}: issueOrPullRequest(number: ${each}) { ...Issues ...Pulls }`).join('\n    ')}
  }
}
fragment Issues on Issue { locked ${comments('')} }
fragment Pulls on PullRequest { locked ${comments('')} }`,
    variables: { ...home, direction: directionOf(since) },
    pathOf: number => ['repository', aliasOf(number)],
    valueOf: (data, number) => valueAt(data, ['repository', aliasOf(number)]),
  }
}

/** Further pages of the comments of one issue or pull request, in the order of {@link reminderCommentsQuery}. */
export function moreCommentsQuery(
  home: Home,
  number: number,
  since: number | null,
  cursor: string,
): PageQuery {
  const thread = comments(', after: $cursor', '$first')
  return {
    name: 'more-reminder-comments',
    size: COMMENTS_PAGE,
    document: `query MoreReminderComments($owner: String!, $name: String!, $number: Int!, $direction: OrderDirection!, $first: Int!, $cursor: String) {
  repository(owner: $owner, name: $name) {
    thread: issueOrPullRequest(number: $number) { ... on Issue { ${thread} } ... on PullRequest { ${thread} } }
  }
}`,
    variables: { ...home, number, direction: directionOf(since) },
    connection: ['repository', 'thread', 'comments'],
    cursor,
  }
}

const directionOf = (since: number | null) => (since === null ? 'ASC' : 'DESC')

function comments(after: string, first = String(COMMENTS_PAGE)): string {
  return `comments(first: ${first}${after}, orderBy: {field: UPDATED_AT, direction: $direction}) { pageInfo { hasNextPage endCursor } nodes { ${COMMENT} } }`
}
