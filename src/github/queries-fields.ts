import type { Names } from './features.ts'
import { offers } from './features.ts'

/*
 * Parts that the documents are made of. GitHub forbids two fields of one name and different types side by side, so
 * `state` is always asked for as `issueState` or `pullState`.
 */

/** An account; the kind tells robots. */
export const PERSON = '{ __typename login }'

/** Where an issue or pull request is. */
export const PLACE = 'number repository { nameWithOwner }'

/** An issue or pull request at the other end of a link. */
const END = `{ __typename ... on Issue { ${PLACE} } ... on PullRequest { ${PLACE} } }`

/** GitHub allows a hundred labels on one issue, so none is missed. */
export const LABELS = 'labels(first: 100) { nodes { name } }'

/** Events a page holds; a thread with more is read on. */
export const TIMELINE_PAGE = 100

/** Issues a pull request closes. GitHub shows no more in its sidebar either. */
export const CLOSES = `closingIssuesReferences(first: 10) { nodes { ${PLACE} } }`

/**
 * The last comments of an issue, for signs of life. All of them would be too many: an issue can have thousands. A
 * robot that answers each of its own labels seldom writes more than a few in a row.
 */
export const LAST_COMMENTS = `comments(last: 10) { nodes { createdAt author ${PERSON} } }`

/** The last commit of a pull request: when its author last pushed, as far as can be told for the price. */
export const LAST_COMMIT = 'commits(last: 1) { nodes { commit { committedDate } } }'

/** Item types of timelines and what is read of each. */
const EVENTS: Readonly<Record<string, string>> = {
  LABELED_EVENT: `... on LabeledEvent { createdAt actor ${PERSON} label { name } }`,
  UNLABELED_EVENT: `... on UnlabeledEvent { createdAt actor ${PERSON} label { name } }`,
  MILESTONED_EVENT: '... on MilestonedEvent { createdAt milestoneTitle }',
  DEMILESTONED_EVENT: '... on DemilestonedEvent { createdAt milestoneTitle }',
  REOPENED_EVENT: `... on ReopenedEvent { createdAt actor ${PERSON} }`,
  RENAMED_TITLE_EVENT: '... on RenamedTitleEvent { createdAt previousTitle currentTitle }',
  CROSS_REFERENCED_EVENT: `... on CrossReferencedEvent { createdAt source ${END} }`,
  CONNECTED_EVENT: `... on ConnectedEvent { createdAt subject ${END} }`,
  DISCONNECTED_EVENT: `... on DisconnectedEvent { createdAt subject ${END} }`,
  TRANSFERRED_EVENT: '... on TransferredEvent { createdAt }',
  MARKED_AS_DUPLICATE_EVENT: '... on MarkedAsDuplicateEvent { createdAt }',
  PULL_REQUEST_REVIEW: `... on PullRequestReview { state submittedAt author ${PERSON} }`,
  ISSUE_COMMENT: `... on IssueComment { createdAt author ${PERSON} }`,
  REVIEW_REQUESTED_EVENT: `... on ReviewRequestedEvent { createdAt requestedReviewer ${reviewer()} }`,
  REVIEW_REQUEST_REMOVED_EVENT: `... on ReviewRequestRemovedEvent { createdAt requestedReviewer ${reviewer()} }`,
  REVIEW_DISMISSED_EVENT: '... on ReviewDismissedEvent { createdAt }',
  READY_FOR_REVIEW_EVENT: '... on ReadyForReviewEvent { createdAt }',
  CONVERT_TO_DRAFT_EVENT: '... on ConvertToDraftEvent { createdAt }',
  MERGED_EVENT: `... on MergedEvent { createdAt actor ${PERSON} }`,
}

const OF_BOTH = [
  'LABELED_EVENT',
  'UNLABELED_EVENT',
  'MILESTONED_EVENT',
  'DEMILESTONED_EVENT',
  'CLOSED_EVENT',
  'REOPENED_EVENT',
  'RENAMED_TITLE_EVENT',
] as const

/** Events of issues that are read. Of comments only the last ones are, see {@link LAST_COMMENTS}. */
export const ISSUE_EVENTS = [
  ...OF_BOTH,
  'CROSS_REFERENCED_EVENT',
  'CONNECTED_EVENT',
  'DISCONNECTED_EVENT',
  'TRANSFERRED_EVENT',
  'MARKED_AS_DUPLICATE_EVENT',
] as const

/** Events of pull requests that are read. */
export const PULL_EVENTS = [
  ...OF_BOTH,
  'PULL_REQUEST_REVIEW',
  'ISSUE_COMMENT',
  'REVIEW_REQUESTED_EVENT',
  'REVIEW_REQUEST_REMOVED_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'READY_FOR_REVIEW_EVENT',
  'CONVERT_TO_DRAFT_EVENT',
  'MERGED_EVENT',
] as const

/** One page of a timeline with the events that the server knows. `closed` is what to read of a closing. */
export function timeline(wanted: readonly string[], known: Names, closed: string, after?: string): string {
  const types = wanted.filter(type => offers(known, type))
  const from = after === undefined ? '' : `, after: ${JSON.stringify(after)}`
  const parts = types.map(type => (type === 'CLOSED_EVENT' ? closed : EVENTS[type])).join(' ')
  return `timelineItems(first: ${TIMELINE_PAGE}${from}, itemTypes: [${types.join(', ')}]) {
    pageInfo { hasNextPage endCursor } nodes { __typename ${parts} } }`
}

/** The closing of an issue, with what closed it. */
export function issueClosed(reasons: boolean): string {
  const reason = reasons ? 'stateReason ' : ''
  return `... on ClosedEvent { createdAt ${reason}actor ${PERSON} closer { __typename ... on PullRequest { ${PLACE} } } }`
}

/** The closing of a pull request, which has neither reason nor closer. */
export const PULL_CLOSED = `... on ClosedEvent { createdAt actor ${PERSON} }`

function reviewer(): string {
  return '{ __typename ... on User { login } ... on Bot { login } ... on Mannequin { login } ... on Team { slug } }'
}
