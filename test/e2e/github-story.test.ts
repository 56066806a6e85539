import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder } from '../builders/git-repository.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { storyStore, writeStory } from './github-story.ts'
import { Program, Report } from './program.ts'

/*
 * Every number here was worked out by hand from the story, before the program was asked. The report speaks of the
 * last thing that happened: 2025-09-15, when #17 was opened.
 */

const program = new Program()
let github: FakeGithub
let report: Report

beforeAll(async () => {
  const { folder, commits } = writeStory()
  github = await startFakeGithub({ store: storyStore(commits) })
  const out = `${aFolder()}/report`
  const ended = await program.cliBeside(['report', folder, '--out', out, '--github', 'acme/proposals'], {
    env: { GITHUB_TOKEN: github.token, GITHUB_GRAPHQL_URL: github.url },
  })
  expect(ended.stderr).toBe('')
  expect(ended.code).toBe(0)
  report = new Report(out, ended)
})

afterAll(() => github.close())

// biome-ignore lint/suspicious/noExplicitAny: the file is held to its schema elsewhere
const metrics = (): any => report.metrics
const increment = (name: string) => metrics().increments.find((each: { name: string }) => each.name === name)
const proposal = (number: string) =>
  metrics().proposals.find((each: { number: string }) => each.number === number)

it('speaks of the last thing that happened', () => {
  expect(metrics().asOf).toBe('2025-09-15T00:00:00Z')
  expect(metrics().gaps.map((gap: { measure: string }) => gap.measure)).toEqual(['forecast'])
  expect(metrics().findings).toEqual([])
})

describe('measures 1 to 4 and 9', () => {
  it.each([
    // Landed: 11 and 12; 13. Up for review: 11 and 12 (once ready); 13 and 14; 15 and 16, and not the draft 17.
    ['v1.1', { created: 2, proposed: 2, notMerged: 0, completed: 1 }],
    ['v1.2', { created: 1, proposed: 2, notMerged: 1, completed: 1 }],
    ['v1.3', { created: 0, proposed: 2, notMerged: 1, completed: 0 }],
  ])('%s', (name, expected) => expect(increment(name)).toMatchObject(expected))

  it('one withdrawn in v1.3', () => {
    expect(increment('v1.3').ended).toEqual({ rejected: 0, withdrawn: 1, replaced: 0, removed: 0 })
  })

  it('lead time from the pull request on', () => {
    // Alpha: opened 6 January, done 12 March: 25 + 28 + 12 = 65. Beta: ready 27 January, done 15 June: 4 + 28 + 31 + 30
    // + 31 + 15 = 139.
    expect(metrics().totals.leadTimeDays).toMatchObject({ n: 2, values: [65, 139] })
    expect(proposal('0101').openedAt).toBe('2025-01-06T12:00:00Z')
    expect(proposal('0102').openedAt).toBe('2025-01-27T00:00:00Z')
  })
})

describe('measures 16 to 18', () => {
  it('first response: 11 after 49 hours, 12 after 24, 14 after 48, 15 after 48, 16 after 96', () => {
    const { response } = metrics().github
    expect(response.pulls).toBe(11)
    expect(response.firstResponseHours).toMatchObject({ n: 5, median: 48 })
    // Bob reviewed 11 after 49 hours, 12 after 120, 16 after 96.
    expect(response.firstReviewHours).toMatchObject({ n: 3, values: [49, 96, 120] })
  })

  it.each([
    ['v1.1', 4, [24, 49], [49, 120]],
    ['v1.2', 4, [48], []],
    ['v1.3', 3, [48, 96], [96]],
  ])('by increment: %s', (name, pulls, responses, reviews) => {
    const { response } = increment(name)
    expect(response.pulls).toBe(pulls)
    expect(response.firstResponseHours.values).toEqual(responses)
    expect(response.firstReviewHours.values).toEqual(reviews)
  })

  it('bob was asked twice on 11 (48 and 24 hours), reviewed 12 unasked (120) and 16 (96)', () => {
    const { approvers } = metrics().github
    expect(approvers).toMatchObject({ reviews: 4, pending: 0, topThree: { count: 2, n: 2 } })
    expect(approvers.people).toHaveLength(1)
    expect(approvers.people[0]).toMatchObject({ login: 'bob', reviews: 4, approvals: 2 })
    expect(approvers.people[0].latencyHours).toMatchObject({ n: 4, values: [24, 48, 96, 120] })
  })

  it('16 waits for its reviewers since 10 September, 17 for its author', () => {
    const turns = metrics().unmerged.map((each: { pull: number; turn: object | null }) => [
      each.pull,
      each.turn,
    ])
    expect(Object.fromEntries(turns)).toMatchObject({
      14: null,
      15: null,
      16: { side: 'reviewers', since: '2025-09-10T00:00:00Z', waitingDays: 5 },
      17: { side: 'author', people: ['grace'] },
    })
  })
})

it('proposals that never landed: one withdrawn by its author, one declined, two open', () => {
  const phases = metrics().unmerged.map((each: { pull: number; phase: string }) => [each.pull, each.phase])
  expect(Object.fromEntries(phases)).toEqual({
    14: 'withdrawn',
    15: 'rejected',
    16: 'proposed',
    17: 'proposed',
  })
})

describe('measures 13 and 14', () => {
  it('planned and kept', () => {
    // v1.1: alpha named it on 12 January, after the week of grace, and was done in it. v1.2: beta moved there on 5
    // April. v1.3: gamma, withdrawn.
    expect(metrics().predictability).toEqual([
      { name: 'v1.1', planned: 0, kept: 0, lateAndDone: 1 },
      { name: 'v1.2', planned: 1, kept: 1, lateAndDone: 0 },
      { name: 'v1.3', planned: 1, kept: 0, lateAndDone: 0 },
    ])
  })

  it('beta moved by one increment, once', () => {
    expect(metrics().slippage).toMatchObject({ n: 3, later: 1, earlier: 0, dropped: 0, replans: 1 })
    expect(metrics().slippage.slips).toMatchObject([
      { proposal: 'teps/0102-beta.md', first: 'v1.1', now: 'v1.2', steps: 1, moves: 1 },
    ])
  })
})

describe('measure 27', () => {
  const change = () => metrics().github.changeManagement

  it('ten merged by people: four closed an issue; of two large ones, one closes the issue of a proposal', () => {
    expect(change().linkedToIssue).toEqual({ count: 4, n: 10 })
    expect(change().largeLinkedToProposal).toEqual({ count: 1, n: 2 })
  })

  it.each([
    ['v1.1', { merged: 4, linkedToIssue: 2, large: 0, largeLinkedToProposal: 0 }],
    ['v1.2', { merged: 4, linkedToIssue: 2, large: 1, largeLinkedToProposal: 1 }],
    ['v1.3', { merged: 2, linkedToIssue: 0, large: 1, largeLinkedToProposal: 0 }],
  ])('by increment: %s', (name, expected) => {
    const row = change().byIncrement.find((each: { name: string }) => each.name === name)
    expect(row).toMatchObject(expected)
  })

  it('one untriaged for 26 days; of two triaged ones, one without an assignee', () => {
    expect(change().untriaged).toMatchObject({ open: 1, triagedWithoutAssignee: { count: 1, n: 2 } })
    expect(change().untriaged.oldest).toEqual([{ number: 201, title: 'Nobody looked', ageDays: 26 }])
  })

  it('beta moved from v1.1 to v1.2', () => {
    const row = (title: string) => change().milestones.find((each: { title: string }) => each.title === title)
    expect(row('v1.1')).toMatchObject({ items: 2, closed: 1, movedLater: 1, removed: 0, open: 0 })
    expect(row('v1.2')).toMatchObject({ items: 1, closed: 1, movedLater: 0, removed: 0, open: 0 })
    expect(change().slips).toEqual([
      { times: 0, issues: 1 },
      { times: 1, issues: 1 },
    ])
  })

  it('groups and owner files', () => {
    expect(change().themes).toEqual([{ label: 'bug', open: 1, closed: 0 }])
    expect(change().components).toEqual([{ label: 'ui', open: 1, closed: 0 }])
    expect(change().ownerFiles).toEqual(['CODEOWNERS'])
  })
})

it('says how the links were found', () => {
  expect(proposal('0101').links).toMatchObject({ issue: 101 })
  expect(proposal('0101').links.pulls).toEqual(expect.arrayContaining([11, 21, 22]))
  expect(metrics().github.linkSources.map((each: { from: string }) => each.from)).toEqual(
    expect.arrayContaining(['number', 'landing-subject', 'closing-reference']),
  )
})

it('keeps the token to itself', () => {
  for (const [path, bytes] of report.files) expect(bytes.includes(github.token), path).toBe(false)
  expect(report.ended.stdout + report.ended.stderr).not.toContain(github.token)
})
