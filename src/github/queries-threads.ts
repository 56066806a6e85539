import type { BatchQuery } from './client.ts'
import { type Features, type Names, offers } from './features.ts'
import { valueAt } from './places.ts'
import {
  CLOSES,
  ISSUE_EVENTS,
  issueClosed,
  LABELS,
  LAST_COMMENTS,
  LAST_COMMIT,
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

/** Commits ask for little each: a point pays for a hundred, and others met no limit with as many thin ones. */
export const COMMITS_BATCH = 75

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
  return aliased(home, {
    name: 'issues',
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: number => `issueOrPullRequest(number: ${number}) { __typename ...Asked }`,
    fragment: `Issue { ${issueFields(features, body)} }`,
  })
}

/** Pull requests by number, with everything that is kept of one. */
export function pullsQuery(home: Home, features: Features): BatchQuery<number> {
  return aliased(home, {
    name: 'pulls',
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: number => `issueOrPullRequest(number: ${number}) { __typename ...Asked }`,
    fragment: `PullRequest { ${pullFields(features)} }`,
  })
}

/** The next page of timelines, each from a cursor of its own. */
export function timelinesQuery(home: Home, features: Features): BatchQuery<Continuation> {
  return aliased(home, {
    name: 'timelines',
    size: DETAILS_BATCH,
    aliasOf: ({ number }) => numberAlias(number),
    selectionOf: ({ kind, number, cursor }) =>
      kind === 'issue'
        ? `issue(number: ${number}) { ${issueTimeline(features, cursor)} }`
        : `pullRequest(number: ${number}) { ${pullTimeline(features, cursor)} }`,
  })
}

/** Pull requests that brought commits. */
export function commitsQuery(home: Home): BatchQuery<string> {
  const pull = 'number merged repository { nameWithOwner } mergeCommit { oid }'
  return aliased(home, {
    name: 'commits',
    size: COMMITS_BATCH,
    aliasOf: oid => `c${oid}`,
    selectionOf: oid => `object(oid: "${oid}") { __typename ...Asked }`,
    fragment: `Commit { oid committedDate associatedPullRequests(first: 3) { nodes { ${pull} } } }`,
  })
}

/** Files that pull requests touch; GitHub computes a diff for each, so no more than that is asked of them. */
export function filesQuery(home: Home): BatchQuery<number> {
  return aliased(home, {
    name: 'files',
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: number => `pullRequest(number: ${number}) { ...Asked }`,
    fragment: `PullRequest { number ${FILES} }`,
  })
}

/** Columns of the boards that issues stand on. */
export function columnsQuery(home: Home): BatchQuery<number> {
  const status = 'fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } }'
  return aliased(home, {
    name: 'columns',
    size: DETAILS_BATCH,
    aliasOf: numberAlias,
    selectionOf: number => `issue(number: ${number}) { ...Asked }`,
    fragment: `Issue { projectItems(first: 10) { nodes { isArchived status: ${status} } } }`,
  })
}

/** Files of a pull request as lists and batches ask for them; the few with more are read on. */
export const FILES =
  'files(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { path changeType } }'

const numberAlias = (number: number) => `n${number}`

interface Batch<Item> {
  readonly name: string
  readonly size: number
  readonly aliasOf: (item: Item) => string
  readonly selectionOf: (item: Item) => string
  /** What `...Asked` stands for, so that it is written once and not for each item. */
  readonly fragment?: string
}

function aliased<Item>(
  home: Home,
  { name, size, aliasOf, selectionOf, fragment }: Batch<Item>,
): BatchQuery<Item> {
  const operation = name.charAt(0).toUpperCase() + name.slice(1)
  return {
    name,
    size,
    document: items => `query ${operation}($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${items.map(item => `${aliasOf(item)}: ${selectionOf(item)}`).join('\n    ')}
  }
}${fragment === undefined ? '' : `\nfragment Asked on ${fragment}`}`,
    variables: home,
    pathOf: item => ['repository', aliasOf(item)],
    valueOf: (data, item) => valueAt(data, ['repository', aliasOf(item)]),
  }
}

const COMMON = `number title createdAt updatedAt closedAt author ${PERSON} milestone { title } ${LABELS}`

function issueFields(features: Features, body: boolean): string {
  const { issueFields: known } = features
  const optional = [
    ['stateReason', stateReason(known)],
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
    LAST_COMMENTS,
    issueTimeline(features),
  ].join(' ')
}

/** A duplicate is told as "not planned" to whoever does not ask for more. */
function stateReason(known: Names): string {
  return offers(known, 'stateReason.enableDuplicate') ? 'stateReason(enableDuplicate: true)' : 'stateReason'
}

function pullFields(features: Features): string {
  return [
    COMMON,
    'pullState: state isDraft mergedAt baseRefName changedFiles additions deletions mergeCommit { oid }',
    ...(offers(features.pullFields, 'closingIssuesReferences') ? [CLOSES] : []),
    LAST_COMMIT,
    pullTimeline(features),
  ].join(' ')
}

function issueTimeline({ issueEvents, issueFields: known }: Features, after?: string): string {
  return timeline(ISSUE_EVENTS, issueEvents, issueClosed(offers(known, 'stateReason')), after)
}

function pullTimeline({ pullEvents }: Features, after?: string): string {
  return timeline(PULL_EVENTS, pullEvents, PULL_CLOSED, after)
}
