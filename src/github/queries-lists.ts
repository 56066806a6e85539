import type { PageQuery } from './client.ts'
import { CLOSES, LABELS, PERSON } from './queries-fields.ts'
import { FILES, type Home } from './queries-threads.ts'
import { instantText } from './queries-values.ts'

/** Nodes of a page where each costs little, the most that GitHub gives. */
const SHALLOW_PAGE = 100

/** Pull requests of a page with their files, for which GitHub computes diffs. */
const FILES_PAGE = 25

const NEWEST_FIRST = 'orderBy: {field: UPDATED_AT, direction: DESC}'
const OLDEST_FIRST = 'orderBy: {field: UPDATED_AT, direction: ASC}'

const LISTED_ISSUE = `number updatedAt ${LABELS}`

const LISTED_PULL = 'number updatedAt pullState: state'

const CHANGE_PULL = `title createdAt mergedAt closedAt author ${PERSON} changedFiles additions deletions milestone { title } ${LABELS} ${CLOSES}`

/** A page query whose cursor can be set. */
export type Listing = PageQuery & { readonly connection: readonly ['repository', string] }

/**
 * Issues changed since an instant, with their labels, oldest change first: one that changes while pages are read
 * comes again at the end, so none is missed.
 */
export function changedIssuesQuery(home: Home, since: number): Listing {
  return listing('changed-issues', 'ChangedIssues', home, 'issues', SHALLOW_PAGE, {
    declare: ', $since: DateTime!',
    variables: { since: instantText(since) },
    args: `filterBy: {since: $since}, ${OLDEST_FIRST}`,
    fields: LISTED_ISSUE,
  })
}

/**
 * All issues, or those with a label, oldest first: in this order none moves while pages are read, and a cursor of
 * yesterday still leads on.
 */
export function issuesInOrderQuery(home: Home, label: string | null): Listing {
  const order = 'orderBy: {field: CREATED_AT, direction: ASC}'
  return listing(
    'all-issues',
    label === null ? 'AllIssues' : 'LabelledIssues',
    home,
    'issues',
    SHALLOW_PAGE,
    {
      declare: label === null ? '' : ', $labels: [String!]',
      variables: label === null ? {} : { labels: [label] },
      args: label === null ? order : `filterBy: {labels: $labels}, ${order}`,
      fields: LISTED_ISSUE,
    },
  )
}

/** Pull requests by change, newest first; there is no filter by time. `full` reads them as change management does. */
export function changedPullsQuery(home: Home, full: boolean): Listing {
  const name = full ? 'ChangePulls' : 'ChangedPulls'
  return listing(full ? 'change-pulls' : 'changed-pulls', name, home, 'pullRequests', SHALLOW_PAGE, {
    args: NEWEST_FIRST,
    fields: full ? `${LISTED_PULL} ${CHANGE_PULL}` : LISTED_PULL,
  })
}

/** Pull requests of one state with their files, newest first, in an order in which none moves. */
export function scanQuery(home: Home, state: 'OPEN' | 'CLOSED'): Listing {
  const name = state === 'OPEN' ? 'OpenPulls' : 'ClosedPulls'
  return listing('scan', name, home, 'pullRequests', FILES_PAGE, {
    args: `states: [${state}], orderBy: {field: CREATED_AT, direction: DESC}`,
    fields: `${LISTED_PULL} ${FILES}`,
  })
}

/** All milestones, for repositories with more than the probe shows. */
export function milestonesQuery(home: Home): Listing {
  return listing('milestones', 'Milestones', home, 'milestones', SHALLOW_PAGE, {
    args: 'orderBy: {field: NUMBER, direction: ASC}',
    fields: MILESTONE,
  })
}

/** The files of one pull request. */
export function filesOfPullQuery(home: Home, number: number): PageQuery {
  return {
    name: 'files-of-pull',
    size: SHALLOW_PAGE,
    document: `query FilesOfPull($owner: String!, $name: String!, $number: Int!, $first: Int!, $cursor: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      files(first: $first, after: $cursor) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }
    }
  }
}`,
    variables: { ...home, number },
    connection: ['repository', 'pullRequest', 'files'],
  }
}

/** What is read of a milestone. */
export const MILESTONE = 'number title state createdAt dueOn closedAt'

interface ListingParts {
  readonly declare?: string
  readonly variables?: Record<string, unknown>
  readonly args: string
  readonly fields: string
}

function listing(
  name: string,
  operation: string,
  home: Home,
  connection: string,
  size: number,
  { declare = '', variables = {}, args, fields }: ListingParts,
): Listing {
  return {
    name,
    size,
    document: `query ${operation}($owner: String!, $name: String!, $first: Int!, $cursor: String${declare}) {
  repository(owner: $owner, name: $name) {
    ${connection}(first: $first, after: $cursor, ${args}) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} }
    }
  }
}`,
    variables: { ...home, ...variables },
    connection: ['repository', connection],
  }
}
