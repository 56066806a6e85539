import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { anIssue, aPull, aStore } from './builders.ts'
import {
  closed,
  commented,
  connected,
  convertedToDraft,
  crossReferenced,
  demilestoned,
  disconnected,
  type EventDraft,
  labeled,
  markedAsDuplicate,
  merged,
  milestoned,
  readyForReview,
  renamed,
  reopened,
  reviewDismissed,
  reviewed,
  reviewRequested,
  reviewRequestRemoved,
  statusChanged,
  transferred,
  unlabeled,
} from './events.ts'
import { type FakeGithub, startFakeGithub } from './server.ts'

const HEAD = 'a'.repeat(40)
const LANDED = 'b'.repeat(40)

/** Every event the program reads, on the first days of 2024. */
const ISSUE_EVENTS: readonly EventDraft[] = [
  labeled('2024-01-02', 'bob', 'stage/alpha'),
  unlabeled('2024-01-03', 'robot[bot]', 'stage/alpha'),
  milestoned('2024-01-04', 'bob', 'v1'),
  demilestoned('2024-01-05', 'bob', 'v1'),
  milestoned('2024-01-06', 'bob', 'v2'),
  crossReferenced('2024-01-07', null, 'acme/other#4', true),
  connected('2024-01-08', 'bob', 2),
  disconnected('2024-01-09', 'bob', 2),
  renamed('2024-01-10', 'bob', 'Old', 'New'),
  transferred('2024-01-11', 'bob'),
  markedAsDuplicate('2024-01-12', 'bob', 3),
  statusChanged('2024-01-13', 'bob', 'Todo', 'Doing'),
  closed('2024-01-14', 'bob', { byPull: 2 }),
  reopened('2024-01-15', 'bob'),
  closed('2024-01-16', 'bob', { reason: 'NOT_PLANNED' }),
]
const PULL_EVENTS: readonly EventDraft[] = [
  readyForReview('2024-02-02', 'ada'),
  convertedToDraft('2024-02-03', 'ada'),
  readyForReview('2024-02-04', 'ada'),
  reviewRequested('2024-02-05', 'ada', 'bob'),
  reviewRequested('2024-02-05', 'ada', 'acme/leads'),
  reviewRequestRemoved('2024-02-06', 'ada', null),
  commented('2024-02-07', 'robot[bot]'),
  reviewed('2024-02-08', 'bob', 'CHANGES_REQUESTED'),
  reviewDismissed('2024-02-09', 'ada', 'CHANGES_REQUESTED'),
  reviewed('2024-02-10', null, 'APPROVED'),
  merged('2024-02-11', 'bob', LANDED),
]

const ISSUE = `fragment issue on Issue { title issueState: state stateReason closedAt url body author { __typename login }
        milestone { number title dueOn } labels(first: 30) { totalCount nodes { name } } assignees(first: 10) { nodes { login } }
        parent { number repository { nameWithOwner } } subIssuesSummary { total completed percentCompleted } issueType { name }
        closedByPullRequestsReferences(first: 10, includeClosedPrs: true) { nodes { number merged repository { nameWithOwner } } }
        projectItems(first: 5) { nodes { project { title } fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } } } }
        comments { totalCount }
        timelineItems(first: 100) { filteredCount nodes { __typename
          ... on LabeledEvent { createdAt actor { __typename login } label { name } } ... on UnlabeledEvent { actor { __typename login } label { name } }
          ... on MilestonedEvent { milestoneTitle } ... on DemilestonedEvent { milestoneTitle }
          ... on ClosedEvent { stateReason actor { login } closer { __typename ... on PullRequest { number } ... on Commit { oid } } }
          ... on ReopenedEvent { actor { login } } ... on RenamedTitleEvent { previousTitle currentTitle }
          ... on CrossReferencedEvent { isCrossRepository willCloseTarget source { __typename ... on PullRequest { number repository { nameWithOwner } } } }
          ... on ConnectedEvent { subject { ... on PullRequest { number } } } ... on DisconnectedEvent { subject { ... on PullRequest { number } } }
          ... on TransferredEvent { fromRepository { nameWithOwner } } ... on MarkedAsDuplicateEvent { createdAt canonical { ... on Issue { number } } }
          ... on ProjectV2ItemStatusChangedEvent { previousStatus status wasAutomated } } } }`
const PULL = `fragment pull on PullRequest { id number title state isDraft createdAt updatedAt mergedAt closedAt baseRefName headRefName
  changedFiles additions deletions url author { __typename login } mergedBy { login } mergeCommit { oid } milestone { number title } reviewDecision
  labels(first: 30) { nodes { name } } closingIssuesReferences(first: 10) { nodes { number repository { nameWithOwner } } }
  timelineItems(first: 100, itemTypes: [PULL_REQUEST_REVIEW, ISSUE_COMMENT, REVIEW_REQUESTED_EVENT, REVIEW_REQUEST_REMOVED_EVENT,
    REVIEW_DISMISSED_EVENT, READY_FOR_REVIEW_EVENT, CONVERT_TO_DRAFT_EVENT, MERGED_EVENT]) { filteredCount pageInfo { hasNextPage endCursor }
    nodes { __typename ... on PullRequestReview { state submittedAt author { __typename login } authorAssociation }
      ... on IssueComment { createdAt author { __typename login } }
      ... on ReviewRequestedEvent { createdAt requestedReviewer { __typename ... on User { login } ... on Team { slug } } }
      ... on ReviewRequestRemovedEvent { requestedReviewer { __typename ... on User { login } ... on Team { slug } } }
      ... on ReviewDismissedEvent { createdAt previousReviewState } ... on ReadyForReviewEvent { createdAt } ... on ConvertToDraftEvent { createdAt }
      ... on MergedEvent { createdAt actor { login } commit { oid } } } } }`

let fake: FakeGithub
beforeAll(async () => {
  const store = aStore({ headOid: HEAD, hasDiscussionsEnabled: true })
  const repository = store.repository()
  store.addRepository('acme/other').add(aPull({ number: 4 }))
  repository.addMilestone({ title: 'v1', dueOn: '2024-06-01', closedAt: '2024-06-02' })
  repository.add(
    anIssue({
      number: 1,
      events: ISSUE_EVENTS,
      assignees: ['bob'],
      projects: { Board: { Status: 'Doing' } },
    }),
    aPull({
      number: 2,
      createdAt: '2024-02-01',
      closes: [1],
      files: ['a.md'],
      events: PULL_EVENTS,
      fork: true,
    }),
    anIssue({ number: 3, parent: 1, closedAt: '2024-03-01', author: null, issueType: 'Feature' }),
    aPull({ number: 5, files: [{ path: 'b.md', changeType: 'MODIFIED' }] }),
  )
  repository.addDiscussion({ answeredAt: '2024-05-05', comments: [{ at: '2024-05-01', by: 'bob' }] })
  fake = await startFakeGithub({
    store,
    permissions: {
      contents: 'read',
      issues: 'read',
      'pull-requests': 'read',
      discussions: 'read',
      projects: 'read',
    },
  })
})
afterAll(() => fake.close())

/** Data of a query inside the repository; errors are none. */
async function inRepository(fields: string, fragments = ''): Promise<unknown> {
  const query = `{ repository(owner: "acme", name: "proposals") { ${fields} } } ${fragments}`
  const { body, text } = await ask(fake, query)
  if (body.errors || !body.data) throw new Error(text)
  return (body.data as { repository: unknown }).repository
}

describe('the queries of the program', () => {
  it('P0: the probe', async () => {
    const newest =
      '(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { number updatedAt } }'
    const data =
      await inRepository(`id nameWithOwner viewerPermission isArchived hasIssuesEnabled hasDiscussionsEnabled
      defaultBranchRef { name target { oid } } newestIssue: issues${newest} newestPull: pullRequests${newest}
      milestones(first: 100, orderBy: {field: UPDATED_AT, direction: DESC}) { totalCount nodes { number title state dueOn closedAt updatedAt } }
      label(name: "Stage/Alpha") { id name }`)
    expect(data).toMatchObject({
      nameWithOwner: 'acme/proposals',
      defaultBranchRef: { name: 'main', target: { oid: HEAD } },
      newestIssue: { totalCount: 2, nodes: [{ number: 3, updatedAt: '2024-03-01T00:00:00Z' }] },
      newestPull: { totalCount: 2, nodes: [{ number: 2, updatedAt: '2024-02-11T00:00:00Z' }] },
      milestones: {
        nodes: [{ title: 'v1', state: 'CLOSED', dueOn: '2024-06-01T00:00:00Z' }, { title: 'v2' }],
      },
      label: { name: 'stage/alpha' },
    })
  })

  it('P3: commits to pull requests', async () => {
    const data =
      await inRepository(`c0: object(oid: "${LANDED}") { __typename oid ... on Commit { associatedPullRequests(first: 3) { totalCount
      nodes { number merged mergedAt baseRefName repository { nameWithOwner } mergeCommit { oid } } } } }`)
    expect(data).toMatchObject({
      c0: {
        __typename: 'Commit',
        associatedPullRequests: { nodes: [{ number: 2, merged: true, mergeCommit: { oid: LANDED } }] },
      },
    })
  })

  it('P4: an issue', async () => {
    const data = await inRepository(
      'n1: issueOrPullRequest(number: 1) { ...issue } n2: issueOrPullRequest(number: 3) { ...issue }',
      ISSUE,
    )
    expect(data).toMatchObject({
      n1: {
        title: 'New',
        issueState: 'CLOSED',
        stateReason: 'NOT_PLANNED',
        milestone: { title: 'v2' },
        labels: { totalCount: 0 },
        subIssuesSummary: { total: 1, completed: 1, percentCompleted: 100 },
        closedByPullRequestsReferences: { nodes: [{ number: 2, merged: true }] },
        projectItems: { nodes: [{ project: { title: 'Board' }, fieldValueByName: { name: 'Doing' } }] },
        timelineItems: { filteredCount: ISSUE_EVENTS.length },
      },
      n2: { author: null, parent: { number: 1 }, stateReason: 'COMPLETED', issueType: { name: 'Feature' } },
    })
  })
  it('P5: pull requests by id', async () => {
    const ids = [2, 5].map(number => fake.store.repository().thread(number).id)
    const { body } = await ask(fake, `query ($ids: [ID!]!) { nodes(ids: $ids) { ...pull } } ${PULL}`, { ids })
    expect(body.errors).toBeUndefined()
    expect(body.data).toMatchObject({
      nodes: [
        {
          state: 'MERGED',
          isDraft: false,
          mergedBy: { login: 'bob' },
          additions: 10,
          closingIssuesReferences: { nodes: [{ number: 1 }] },
          timelineItems: {
            filteredCount: PULL_EVENTS.length,
            nodes: [
              {},
              {},
              {},
              { requestedReviewer: { __typename: 'User', login: 'bob' } },
              { requestedReviewer: { __typename: 'Team', slug: 'leads' } },
              { requestedReviewer: null },
              { author: { __typename: 'Bot', login: 'robot' } },
              { state: 'CHANGES_REQUESTED', submittedAt: '2024-02-08T00:00:00Z' },
              { previousReviewState: 'CHANGES_REQUESTED' },
              { author: null },
              { __typename: 'MergedEvent', commit: { oid: LANDED } },
            ],
          },
        },
        { state: 'OPEN', mergedAt: null, mergeCommit: null },
      ],
    })
  })

  it('P6: the rest of a timeline', async () => {
    const { id } = fake.store.repository().thread(2)
    const rest = async (after: string | null) => {
      const { body } = await ask(
        fake,
        `query ($id: ID!, $after: String) { node(id: $id) { ... on PullRequest {
           timelineItems(first: 8, after: $after, itemTypes: [PULL_REQUEST_REVIEW, ISSUE_COMMENT, MERGED_EVENT, READY_FOR_REVIEW_EVENT,
             CONVERT_TO_DRAFT_EVENT, REVIEW_DISMISSED_EVENT]) { pageInfo { hasNextPage endCursor } nodes { __typename } } } } }`,
        { id, after },
      )
      return (body.data as { node: { timelineItems: { pageInfo: { endCursor: string }; nodes: unknown[] } } })
        .node.timelineItems
    }
    const first = await rest(null)
    expect(first.nodes).toHaveLength(8)
    expect((await rest(first.pageInfo.endCursor)).nodes).toEqual([])
  })

  it('P7 and P8: files', async () => {
    const data =
      await inRepository(`pullRequest(number: 2) { changedFiles files(first: 100) { totalCount pageInfo { hasNextPage } nodes { path changeType additions deletions } } }
      pullRequests(first: 25, states: [OPEN], orderBy: {field: UPDATED_AT, direction: DESC}) { pageInfo { hasNextPage endCursor }
        nodes { id number updatedAt isDraft headRefOid changedFiles files(first: 30) { totalCount nodes { path changeType } } } }`)
    expect(data).toMatchObject({
      pullRequest: {
        changedFiles: 1,
        files: { nodes: [{ path: 'a.md', changeType: 'ADDED', additions: 10, deletions: 0 }] },
      },
      pullRequests: { nodes: [{ number: 5, files: { nodes: [{ path: 'b.md', changeType: 'MODIFIED' }] } }] },
    })
  })

  it('P9 and P10: reminders and discussions', async () => {
    const data =
      await inRepository(`issues(first: 100, labels: ["proposal-reminder"], states: [OPEN, CLOSED], orderBy: {field: UPDATED_AT, direction: DESC}) {
        nodes { id number state stateReason title body updatedAt closedAt author { login } } }
      discussions(first: 50, orderBy: {field: UPDATED_AT, direction: DESC}) { nodes { id number title url createdAt updatedAt closed closedAt isAnswered
        answerChosenAt category { name slug } author { login } comments(first: 1) { totalCount nodes { createdAt author { login } } } } }`)
    expect(data).toMatchObject({
      issues: { nodes: [] },
      discussions: {
        nodes: [{ number: 1, isAnswered: true, category: { slug: 'ideas' }, comments: { totalCount: 1 } }],
      },
    })
  })
})
