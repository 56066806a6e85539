import type { BatchQuery } from './client.ts'
import { type Features, offers } from './features.ts'
import { valueAt } from './places.ts'
import {
  CLOSES,
  ISSUE_EVENTS,
  issueClosed,
  LABELS,
  PERSON,
  PLACE,
  PULL_CLOSED,
  PULL_EVENTS,
  timeline,
} from './queries-fields.ts'

/** Owner and name, the variables of every document. */
export type Home = Readonly<Record<'owner' | 'name', string>>

/**
 * Details cost one point up to here, and GitHub's ten seconds are met with room to spare; others found the same
 * size (sentry#122671, spice.ai).
 */
export const DETAILS_BATCH = 25

/** Commits ask for little each. */
export const COMMITS_BATCH = 50

/** A thread whose timeline goes on. */
export interface Continuation {
  readonly number: number
  readonly kind: 'issue' | 'pull'
  readonly cursor: string
}

/**
 * Issues by number, with everything that is kept of one. A number that is a pull request answers with its kind
 * alone.
 */
export function issuesQuery(home: Home, features: Features, body: boolean): BatchQuery<number> {
  const fields = issueFields(features, body)
  return byNumber('issues', 'Issues', home, DETAILS_BATCH, number => {
    return `issueOrPullRequest(number: ${number}) { __typename ... on Issue { ${fields} } }`
  })
}

/** Pull requests by number, with everything that is kept of one. */
export function pullsQuery(home: Home, features: Features): BatchQuery<number> {
  const fields = pullFields(features)
  return byNumber('pulls', 'Pulls', home, DETAILS_BATCH, number => {
    return `issueOrPullRequest(number: ${number}) { __typename ... on PullRequest { ${fields} } }`
  })
}

/** The next page of timelines, each from a cursor of its own. */
export function timelinesQuery(home: Home, features: Features): BatchQuery<Continuation> {
  const one = ({ kind, number, cursor }: Continuation) =>
    kind === 'issue'
      ? `issue(number: ${number}) { ${issueTimeline(features, cursor)} }`
      : `pullRequest(number: ${number}) { ${pullTimeline(features, cursor)} }`
  return aliased('timelines', 'Timelines', home, DETAILS_BATCH, ({ number }) => `n${number}`, one)
}

/** Pull requests that brought commits. */
export function commitsQuery(home: Home): BatchQuery<string> {
  const fields = `associatedPullRequests(first: 3) { nodes { number merged repository { nameWithOwner } mergeCommit { oid } } }`
  return aliased(
    'commits',
    'Commits',
    home,
    COMMITS_BATCH,
    oid => `c${oid}`,
    oid => {
      return `object(oid: "${oid}") { __typename ... on Commit { oid committedDate ${fields} } }`
    },
  )
}

/** Files that pull requests touch; GitHub computes a diff for each, so no more than that is asked of them. */
export function filesQuery(home: Home): BatchQuery<number> {
  return byNumber(
    'files',
    'Files',
    home,
    DETAILS_BATCH,
    number => `pullRequest(number: ${number}) { number ${FILES} }`,
  )
}

/** Columns of the boards that issues stand on. */
export function columnsQuery(home: Home): BatchQuery<number> {
  const status = '... on ProjectV2ItemFieldSingleSelectValue { name }'
  return byNumber('columns', 'Columns', home, DETAILS_BATCH, number => {
    return `issue(number: ${number}) { projectItems(first: 10) { nodes { isArchived status: fieldValueByName(name: "Status") { ${status} } } } }`
  })
}

/** Files of a pull request as lists and batches ask for them; the few with more are read on. */
export const FILES = `files(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }`

function byNumber(
  name: string,
  operation: string,
  home: Home,
  size: number,
  selectionOf: (number: number) => string,
): BatchQuery<number> {
  return aliased(name, operation, home, size, number => `n${number}`, selectionOf)
}

function aliased<Item>(
  name: string,
  operation: string,
  home: Home,
  size: number,
  aliasOf: (item: Item) => string,
  selectionOf: (item: Item) => string,
): BatchQuery<Item> {
  return {
    name,
    size,
    document: items => `query ${operation}($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${items.map(item => `${aliasOf(item)}: ${selectionOf(item)}`).join('\n    ')}
  }
}`,
    variables: home,
    pathOf: item => ['repository', aliasOf(item)],
    valueOf: (data, item) => valueAt(data, ['repository', aliasOf(item)]),
  }
}

const COMMON = `number title createdAt updatedAt closedAt author ${PERSON} milestone { title } ${LABELS}`

function issueFields(features: Features, body: boolean): string {
  const { issueFields: known } = features
  const optional = [
    ['stateReason', 'stateReason'],
    ['parent', `parent { ${PLACE} }`],
    ['subIssuesSummary', 'subIssuesSummary { total completed }'],
    [
      'closedByPullRequestsReferences',
      `closedByPullRequestsReferences(first: 10, includeClosedPrs: true) { nodes { ${PLACE} } }`,
    ],
  ] as const
  return [
    COMMON,
    'issueState: state assignees(first: 10) { nodes { login } }',
    ...optional.flatMap(([name, text]) => (offers(known, name) ? [text] : [])),
    ...(body ? ['body'] : []),
    issueTimeline(features),
  ].join(' ')
}

function pullFields(features: Features): string {
  return [
    COMMON,
    'pullState: state isDraft mergedAt baseRefName changedFiles additions deletions mergeCommit { oid }',
    ...(offers(features.pullFields, 'closingIssuesReferences') ? [CLOSES] : []),
    pullTimeline(features),
  ].join(' ')
}

function issueTimeline({ issueEvents, issueFields: known }: Features, after?: string): string {
  return timeline(ISSUE_EVENTS, issueEvents, issueClosed(offers(known, 'stateReason')), after)
}

function pullTimeline({ pullEvents }: Features, after?: string): string {
  return timeline(PULL_EVENTS, pullEvents, PULL_CLOSED, after)
}
