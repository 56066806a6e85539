import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCommit } from '../../src/github/read-commit.ts'
import { readTimeline } from '../../src/github/read-events.ts'
import {
  readChangePull,
  readColumn,
  readFiles,
  readListedIssue,
  readListedPull,
} from '../../src/github/read-lists.ts'
import { readProbe } from '../../src/github/read-probe.ts'
import { readIssue, readPull } from '../../src/github/read-threads.ts'
import { emptySnapshot, readSnapshot, writeSnapshot } from '../../src/github/snapshot.ts'

const home = 'acme/proposals'
const at = '2026-01-10T08:00:00Z'
const end = { hasNextPage: false, endCursor: null }
const here = { nameWithOwner: home }

function timelineOf(...nodes: readonly unknown[]) {
  return readTimeline({ nodes, pageInfo: end }, home)
}

const kindsOf = (...nodes: readonly unknown[]) => timelineOf(...nodes).events.map(({ kind }) => kind)

/** An issue as GitHub answers it. */
function issueWith(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    __typename: 'Issue',
    number: 7,
    title: 'Title',
    issueState: 'OPEN',
    stateReason: null,
    createdAt: at,
    updatedAt: at,
    closedAt: null,
    author: { __typename: 'User', login: 'ada' },
    milestone: null,
    labels: { nodes: [{ name: 'b' }, { name: 'B' }, { name: 'a' }] },
    assignees: { nodes: [{ login: 'grace' }, { login: 'Ada' }] },
    timelineItems: { nodes: [], pageInfo: end },
    comments: { nodes: [] },
    ...fields,
  }
}

/** A pull request as GitHub answers it. */
function pullWith(fields: Readonly<Record<string, unknown>> = {}) {
  const { issueState: _, stateReason: __, comments: ___, assignees: ____, ...common } = issueWith()
  return {
    ...common,
    __typename: 'PullRequest',
    pullState: 'OPEN',
    mergedAt: null,
    baseRefName: 'main',
    commits: { nodes: [{ commit: { committedDate: at } }] },
    ...fields,
  }
}

describe('signs of life', () => {
  const eventsOf = (answer: ReturnType<typeof readIssue>) =>
    answer.kind === 'thread' ? answer.thread.events.map(({ kind, at: when }) => [kind, when]) : answer.kind

  it('are the last comments of an issue', () => {
    const comment = { createdAt: '2026-01-12T08:00:00Z', author: { __typename: 'Bot', login: 'stale' } }
    const read = readIssue(issueWith({ comments: { nodes: [comment] } }), 7, home, null)
    expect(read).toMatchObject({
      thread: { complete: true, events: [{ kind: 'comment', by: { login: 'stale', bot: true } }] },
    })
  })

  it('are the last push to a pull request, if it came after the opening', () => {
    const pushed = (committedDate: unknown) =>
      readPull(pullWith({ commits: { nodes: [{ commit: { committedDate } }] } }), 7, home)
    expect(eventsOf(pushed('2026-01-12T08:00:00Z'))).toEqual([['pushed', Date.parse('2026-01-12T08:00:00Z')]])
    expect(eventsOf(pushed(at))).toEqual([])
    expect(pushed('lately')).toMatchObject({ whole: false })
  })

  it('that cannot be read leave a thread incomplete', () => {
    const read = (comments: unknown) => readIssue(issueWith({ comments }), 7, home, null)
    expect(read(null)).toMatchObject({ thread: { complete: false }, whole: false })
    expect(read({ nodes: [{ createdAt: 5 }] })).toMatchObject({ whole: false })
  })
})

describe('timelines', () => {
  it('pass over what is not known, and over reviews that were not sent', () => {
    const page = timelineOf(
      { __typename: 'HologramEvent', createdAt: at },
      { __typename: 'PullRequestReview', state: 'PENDING', submittedAt: null, author: null },
      { __typename: 'PullRequestReview', state: 'SINGING', submittedAt: at, author: null },
      { __typename: 'constructor', createdAt: at },
    )
    expect(page).toEqual({ events: [], whole: true, next: null })
  })

  it('are not whole where something that is known cannot be read', () => {
    for (const node of [
      null,
      7,
      { __typename: 'LabeledEvent', createdAt: 'yesterday' },
      { __typename: 'MilestonedEvent', createdAt: at, milestoneTitle: 4 },
      { __typename: 'CrossReferencedEvent', createdAt: at, source: null },
    ]) {
      expect(timelineOf(node, { __typename: 'ReadyForReviewEvent', createdAt: at })).toMatchObject({
        whole: false,
        events: [{ kind: 'ready-for-review' }],
      })
    }
    expect(readTimeline(null, home).whole).toBe(false)
    expect(readTimeline({ nodes: [] }, home).whole).toBe(false)
    expect(readTimeline({ nodes: [], pageInfo: { hasNextPage: true, endCursor: null } }, home).whole).toBe(
      false,
    )
  })

  it('keep deleted accounts, labels and reviewers as unknown, and robots as robots', () => {
    expect(
      timelineOf(
        { __typename: 'LabeledEvent', createdAt: at, actor: null, label: null },
        { __typename: 'IssueComment', createdAt: at, author: { __typename: 'Bot', login: 'prow' } },
        { __typename: 'ReviewRequestedEvent', createdAt: at, requestedReviewer: null },
        {
          __typename: 'ReviewRequestedEvent',
          createdAt: at,
          requestedReviewer: { __typename: 'Team', slug: 'sig' },
        },
      ).events,
    ).toMatchObject([
      { by: null, label: null },
      { by: { login: 'prow', bot: true } },
      { reviewer: null, team: false },
      { reviewer: 'sig', team: true },
    ])
  })

  it('name what closed an issue only when its number means something here', () => {
    const closed = (closer: unknown) => ({
      __typename: 'ClosedEvent',
      createdAt: at,
      actor: null,
      stateReason: 'NEW',
      closer,
    })
    const pull = (nameWithOwner: string) => ({
      __typename: 'PullRequest',
      number: 3,
      repository: { nameWithOwner },
    })
    expect(
      timelineOf(closed(pull('Acme/Proposals')), closed(pull('acme/code')), closed({ __typename: 'Commit' }))
        .events,
    ).toMatchObject([{ closer: 3, reason: null }, { closer: null }, { closer: null }])
  })

  it('come in the order of time', () => {
    expect(kindsOf({ __typename: 'MergedEvent', createdAt: at, actor: null })).toEqual(['merged'])
    const answer = readPull(
      {
        ...issueWith(),
        __typename: 'PullRequest',
        pullState: 'MERGED',
        baseRefName: 'main',
        timelineItems: {
          nodes: [
            { __typename: 'MergedEvent', createdAt: '2026-01-12T00:00:00Z', actor: null },
            { __typename: 'ReadyForReviewEvent', createdAt: '2026-01-11T00:00:00Z' },
          ],
          pageInfo: end,
        },
      },
      7,
      home,
    )
    expect(answer.kind === 'thread' && answer.thread.events.map(({ kind }) => kind)).toEqual([
      'ready-for-review',
      'merged',
    ])
  })
})

describe('issues', () => {
  const read = (fields: Readonly<Record<string, unknown>> = {}) => readIssue(issueWith(fields), 7, home, null)

  it('are read with their lists sorted', () => {
    expect(read()).toMatchObject({
      kind: 'thread',
      next: null,
      thread: {
        labels: ['B', 'a', 'b'],
        assignees: ['Ada', 'grace'],
        complete: true,
        author: { login: 'ada', bot: false },
      },
    })
  })

  it('are the other kind, elsewhere, or unreadable', () => {
    expect(read({ __typename: 'PullRequest' }).kind).toBe('other')
    expect(read({ number: 8 }).kind).toBe('elsewhere')
    for (const fields of [
      { title: null },
      { createdAt: 'x' },
      { number: '7' },
      { issueState: null },
      { closedAt: 3 },
    ]) {
      expect(read(fields).kind).toBe('unreadable')
    }
  })

  it('are not complete when labels or the timeline are missing or go on', () => {
    const goesOn = { nodes: [], pageInfo: { hasNextPage: true, endCursor: 'x' } }
    expect(read({ labels: null })).toMatchObject({ thread: { complete: false }, whole: false })
    expect(read({ timelineItems: null })).toMatchObject({ thread: { complete: false }, whole: false })
    expect(read({ timelineItems: goesOn })).toMatchObject({
      thread: { complete: false },
      whole: true,
      next: 'x',
    })
  })

  it('have a reason only while they are closed', () => {
    const reasonOf = (issueState: string, stateReason: string | null) => {
      const answer = read({ issueState, stateReason })
      return answer.kind === 'thread' && answer.thread.kind === 'issue' && answer.thread.reason
    }
    expect(reasonOf('CLOSED', 'NOT_PLANNED')).toBe('not-planned')
    expect(reasonOf('CLOSED', 'toString')).toBeNull()
    expect(reasonOf('OPEN', 'REOPENED')).toBeNull()
  })
})

describe('commits', () => {
  const pull = (number: number, merged: boolean, oid: string | null, name = home) => ({
    number,
    merged,
    repository: { nameWithOwner: name },
    mergeCommit: oid && { oid },
  })
  const of = (...nodes: readonly unknown[]) =>
    readCommit({ __typename: 'Commit', oid: 'a', committedDate: at, associatedPullRequests: { nodes } }, home)
      ?.pull

  it('belong to the pull request whose merge they are, else to the first merged one here', () => {
    expect(of(pull(1, true, 'b'), pull(2, true, 'a'))).toBe(2)
    expect(of(pull(1, false, null), pull(2, true, 'b'))).toBe(2)
    expect(of(pull(1, true, 'a', 'fork/proposals'), pull(2, false, null))).toBeNull()
    expect(readCommit(null, home)).toEqual({ pull: null, committedAt: null })
    expect(readCommit({ __typename: 'Commit', associatedPullRequests: null }, home)).toBeUndefined()
  })
})

describe('lists', () => {
  it('tell no files from files that cannot be read', () => {
    expect(readFiles({ nodes: [], totalCount: 0, pageInfo: end })).toEqual({
      files: [],
      total: 0,
      next: null,
    })
    expect(readFiles(null)).toBeNull()
    expect(readFiles({ nodes: [], totalCount: 3, pageInfo: { hasNextPage: true } })).toBeNull()
  })

  it('tell no column from boards that cannot be read', () => {
    const items = (...nodes: readonly unknown[]) => readColumn({ projectItems: { nodes } })
    expect(
      items({ isArchived: true, status: { name: 'Done' } }, { isArchived: false, status: { name: 'Todo' } }),
    ).toBe('Todo')
    expect(items({ isArchived: false, status: null })).toBeNull()
    expect(readColumn({ projectItems: null })).toBeUndefined()
  })
})

describe('whatever GitHub may answer', () => {
  const odd = fc.anything()
  const answer = fc.dictionary(
    fc.constantFrom(
      ...Object.keys(issueWith()),
      ...[
        'pullState',
        'baseRefName',
        'repository',
        'id',
        'nameWithOwner',
        'newestIssue',
        'milestones',
        'nodes',
      ],
      ...['totalCount', 'pageInfo', 'files', 'oid', 'associatedPullRequests', 'source', 'label', 'mergedAt'],
    ),
    fc.oneof(
      odd,
      fc.constantFrom(at, 'Issue', 'OPEN', 7, here),
      fc.record({ nodes: fc.array(odd), pageInfo: odd }),
    ),
  )

  it('is read without a crash', () => {
    fc.assert(
      fc.property(fc.oneof(odd, answer), value => {
        readTimeline(value, home)
        readProbe({ repository: value })
        readCommit(value, home)
        for (const read of [readChangePull, readColumn, readFiles, readListedIssue, readListedPull])
          read(value)
        for (const whole of [
          value,
          { ...issueWith(), pullState: 'OPEN', baseRefName: 'main', ...(value as object) },
        ]) {
          for (const read of [readIssue(whole, 7, home, null), readPull(whole, 7, home)]) {
            if (read.kind !== 'thread') continue
            const { thread } = read
            const empty = { ...emptySnapshot(home), repositoryId: 'R' }
            const learned =
              thread.kind === 'issue'
                ? { ...empty, issues: new Map([[7, thread]]) }
                : { ...empty, pulls: new Map([[7, thread]]) }
            const again = readSnapshot(writeSnapshot(learned), { repository: home })
            expect(again).toEqual({ snapshot: learned })
          }
        }
      }),
      { numRuns: 1000 },
    )
  })
})
