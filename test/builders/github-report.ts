import { FILE_RULES } from '../../src/config/github-rules.ts'
import type {
  GithubMetrics,
  IncrementMetrics,
  Metrics,
  ProposalMetrics,
  Response,
  Turn,
  UnmergedMetrics,
} from '../../src/metrics/metrics.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import type { Issue, Link, Pull, ThreadEvent } from '../../src/timeline/timeline.ts'
import { aDuration, aProposalOf, aReportInput, NOW, someConfig, someMetrics } from './report-input.ts'

const DAY = 86_400_000

/** Every text somebody on GitHub can choose. */
export interface Untrusted {
  readonly login: string
  readonly label: string
  readonly title: string
  readonly milestone: string
  readonly path: string
}

/** Texts as they usually are. */
export const USUAL: Untrusted = {
  login: 'alice',
  label: 'area/node',
  title: 'Swap, but better',
  milestone: 'v1.37',
  path: 'keps/sig-node/0099-new/README.md',
}

/** The same hostile text wherever somebody on GitHub can choose one. */
export const allHostile = (text: string): Untrusted => ({
  login: text,
  label: text,
  title: text,
  milestone: text,
  path: text,
})

/** Hours until somebody answered, `open` not yet answered. */
export function aResponse(pulls: number, open: number, median = 5): Response {
  return {
    pulls,
    firstResponseHours: { ...aDuration(median, pulls - open), open },
    firstReviewHours: { ...aDuration(median * 8, pulls - open), open },
  }
}

/** A pull request that was opened 40 days ago and nothing has happened on since. */
export function aPull(number: number, given: Partial<Pull> = {}): Pull {
  return {
    kind: 'pull',
    number,
    title: USUAL.title,
    author: { login: 'bob', bot: false },
    createdAt: NOW - 40 * DAY,
    updatedAt: NOW - DAY,
    closedAt: null,
    milestone: null,
    labels: [],
    events: [],
    complete: true,
    state: 'open',
    draft: false,
    mergedAt: null,
    mergeCommit: null,
    base: 'master',
    changedFiles: 3,
    changedLines: 240,
    closes: [],
    touches: null,
    ...given,
  }
}

/** An open issue that was opened 50 days ago. */
export function anIssue(number: number, given: Partial<Issue> = {}): Issue {
  return {
    kind: 'issue',
    number,
    title: USUAL.title,
    author: { login: 'bob', bot: false },
    createdAt: NOW - 50 * DAY,
    updatedAt: NOW - DAY,
    closedAt: null,
    milestone: null,
    labels: [],
    events: [],
    complete: true,
    state: 'open',
    reason: null,
    assignees: [],
    parent: null,
    subIssues: null,
    closedBy: [],
    checklist: [],
    column: null,
    ...given,
  }
}

/** One event of every kind. */
export function everyThreadEvent({ login, label, title, milestone }: Untrusted): readonly ThreadEvent[] {
  const by = { login, bot: false }
  const robot = { login: 'k8s-ci-robot', bot: true }
  const other = { repository: 'kubernetes/kubernetes', number: 7 }
  const events: readonly ThreadEvent[] = [
    { kind: 'comment', at: 0, by },
    { kind: 'comment', at: 0, by: robot },
    { kind: 'comment', at: 0, by: null },
    { kind: 'review', at: 0, by, state: 'approved' },
    { kind: 'review-dismissed', at: 0 },
    { kind: 'pushed', at: 0 },
    { kind: 'review-requested', at: 0, reviewer: login, team: false },
    { kind: 'review-request-removed', at: 0, reviewer: null, team: true },
    { kind: 'converted-to-draft', at: 0 },
    { kind: 'ready-for-review', at: 0 },
    { kind: 'labeled', at: 0, by, label },
    { kind: 'unlabeled', at: 0, by, label: null },
    { kind: 'milestoned', at: 0, milestone },
    { kind: 'demilestoned', at: 0, milestone },
    { kind: 'renamed', at: 0, from: title, to: title },
    { kind: 'cross-referenced', at: 0, other, otherIs: 'pull' },
    { kind: 'transferred', at: 0 },
    { kind: 'closed', at: 0, by, reason: 'not-planned', closer: null },
    { kind: 'reopened', at: 0, by },
    { kind: 'merged', at: 0, by },
  ]
  return events.map((event, i) => ({ ...event, at: NOW - 39 * DAY + i * 1000 }))
}

const aTurn = (side: Turn['side'], pull: number, waitingDays: number, people: readonly string[]): Turn => ({
  side,
  pull,
  waitingDays,
  people,
  since: NOW - waitingDays * DAY,
})

/** A proposal in a pull request only; ended ones were closed five days ago. */
export function anUnmerged(
  number: number,
  phase: UnmergedMetrics['proposal']['phase'],
  words: Untrusted = USUAL,
): UnmergedMetrics {
  const { title, path, label, milestone, login } = words
  const open = phase === 'proposed'
  return {
    proposal: {
      pull: aPull(number, {
        title,
        labels: [label],
        milestone,
        author: { login, bot: false },
        events: everyThreadEvent(words).slice(0, 4),
        state: open ? 'open' : 'closed',
      }),
      paths: [path],
      title,
      phase,
      readyAt: NOW - 40 * DAY,
      endedAt: open ? null : NOW - (number % 9) * DAY,
    },
    ageDays: 40,
    turn: open ? aTurn('reviewers', number, 40, [login, 'carol']) : null,
    lastActivityAt: NOW - 12 * DAY,
    stale: open,
  }
}

const link = (
  kind: Link['kind'],
  number: number,
  role: Link['role'],
  repository = 'kubernetes/enhancements',
): Link => ({
  kind,
  number,
  role,
  repository,
  from: kind === 'issue' ? 'number' : 'landing-subject',
})

/** A proposal with a file, its issue and its pull requests; and one that is an issue. */
export function linkedProposals(words: Untrusted = USUAL): readonly ProposalMetrics[] {
  const { label, login, title, milestone } = words
  const filed = aProposalOf({
    lastActivityAt: NOW - 20 * DAY,
    turn: aTurn('author', 12, 20, [login]),
    timeline: {
      openedAt: NOW - 100 * DAY,
      links: [
        link('issue', 42, 'tracks'),
        link('pull', 12, 'changes'),
        link('pull', 12, 'implements', 'kubernetes/kubernetes'),
      ],
      threads: [
        anIssue(42, { labels: [label], title, milestone }),
        aPull(12, { events: everyThreadEvent(words) }),
      ],
    },
  })
  const at = NOW - 50 * DAY
  const base = { commit: null, pr: null, bulk: false } as const
  const tracked = aProposalOf({
    landedAt: at,
    stale: false,
    turn: null,
    timeline: {
      id: 'issue#77',
      number: '77',
      title,
      origin: 'issue',
      path: null,
      owner: label,
      openedAt: at,
      target: milestone,
      links: [{ ...link('issue', 77, 'tracks'), from: 'tracked-issue' }],
      threads: [anIssue(77, { title })],
      events: [
        { ...base, kind: 'landed', at, path: null, status: null, phase: 'proposed' },
        { ...base, kind: 'target', at: at + DAY, stage: null, from: null, to: milestone },
      ],
    },
  })
  return [filed, tracked]
}

/** What GitHub told about kubernetes/enhancements, with one of everything. */
export function aGithub(words: Untrusted = USUAL): GithubMetrics {
  const { login, label, title, milestone, path } = words
  const listed = [{ number: 77, title }]
  const latencyHours = { ...aDuration(30, 21), open: 3 }
  return {
    response: aResponse(40, 4),
    responsePoints: Array.from({ length: 40 }, (_, i) => ({
      at: NOW - (40 - i) * 9 * DAY,
      pull: 100 + i,
      hours: i * i,
      responded: i % 10 !== 9,
    })),
    approvers: {
      latencyHours,
      reviews: 61,
      topThree: { count: 30, n: 40 },
      people: [
        { login, reviews: 40, approvals: 25, pending: 2, latencyHours },
        { login: 'carol', reviews: 3, approvals: 1, pending: 0, latencyHours: aDuration(9, 3) },
      ],
    },
    unmerged: [
      anUnmerged(91, 'proposed', words),
      anUnmerged(92, 'rejected', words),
      anUnmerged(93, 'withdrawn', words),
      anUnmerged(94, 'rejected', words),
    ],
    tracking: {
      tracked: 30,
      withoutPull: listed,
      pullsWithoutIssue: [{ number: 91, title }],
      checklists: [{ section: label, issues: 12, ticked: 30, total: 48 }],
    },
    changeManagement: {
      since: NOW - 360 * DAY,
      linkedToIssue: { count: 80, n: 120 },
      largeLinkedToProposal: { count: 3, n: 7 },
      untriaged: {
        open: 9,
        ageDays: { n: 9, values: [], median: 31, p85: null },
        oldest: [{ number: 5, title, ageDays: 400 }],
        triagedWithoutAssignee: { count: 4, n: 60 },
      },
      byIncrement: [
        { name: milestone, merged: 50, linkedToIssue: 30, large: 4, largeLinkedToProposal: 2 },
        { name: '2026 Q3', merged: 0, linkedToIssue: 0, large: 0, largeLinkedToProposal: 0 },
      ],
      milestones: [{ title: milestone, items: 20, closed: 11, movedLater: 6, removed: 2, open: 1 }],
      slips: [
        { times: 1, issues: 8 },
        { times: 3, issues: 1 },
      ],
      themes: [{ label, open: 4, closed: 40 }],
      components: [{ label, open: 2, closed: 12 }],
      ownerFiles: ['CODEOWNERS', path],
    },
    linkSources: [
      { from: 'number', count: 28 },
      { from: 'landing-subject', count: 11 },
    ],
    linked: { issues: 28, pulls: 31 },
  }
}

const measured = (increment: IncrementMetrics, i: number): IncrementMetrics => ({
  ...increment,
  proposed: 12 + (i % 3),
  notMerged: 2,
  response: aResponse(i % 4 === 3 ? 4 : 14, 1, 4 + i),
})

/** Metrics of a run with a token. */
export function githubMetrics(words: Untrusted = USUAL, given: Partial<Metrics> = {}): Metrics {
  const plain = someMetrics()
  const increments = plain.increments.map(measured)
  return {
    ...plain,
    increments: increments.map((each, i) => {
      const { sameDayPrevious } = each
      if (sameDayPrevious === null) return each
      return {
        ...each,
        sameDayPrevious: { ...sameDayPrevious, proposed: 9, notMerged: 1, response: aResponse(9, i % 3) },
      }
    }),
    totals: { ...plain.totals, proposed: 140, notMerged: 20, response: aResponse(40, 4) },
    proposals: linkedProposals(words),
    predictability: increments.map(({ name }, i) => ({
      name,
      planned: 6 + i,
      kept: 4 + (i % 3),
      lateAndDone: i % 2,
    })),
    slippage: {
      n: 30,
      later: 12,
      earlier: 2,
      dropped: 3,
      replans: 19,
      slips: [
        {
          proposal: 'keps/sig-node/0042-swap/README.md',
          stage: 'beta',
          first: words.milestone,
          now: 'v1.40',
          steps: 3,
          releases: null,
          moves: 2,
        },
        {
          proposal: 'issue#77',
          stage: null,
          first: words.milestone,
          now: null,
          steps: null,
          releases: null,
          moves: 1,
        },
        {
          proposal: words.title,
          stage: words.label,
          first: words.label,
          now: words.label,
          steps: -1,
          releases: null,
          moves: 1,
        },
      ],
      byStage: [
        {
          stage: words.label,
          n: 30,
          later: 12,
          earlier: 2,
          dropped: 3,
          replans: 19,
          laterSteps: { n: 12, values: [], median: 2, p85: null },
          laterReleases: { n: 0, values: [], median: null, p85: null },
        },
      ],
    },
    ladder: {
      rungs: [
        {
          stage: words.label,
          openDays: { n: 3, values: [10, 20, 30], median: null, p85: null },
          exitDays: { n: 20, values: [], median: 12, p85: 25 },
          beyond: 1,
          targetPassed: 1,
          overdue: 2,
        },
      ],
      offLadder: 4,
      overdue: [
        {
          proposal: 'keps/sig-node/0042-swap/README.md',
          stage: words.label,
          next: words.label,
          target: words.milestone,
          targetPassed: true,
          beyond: true,
          daysOnStage: 30,
        },
        {
          proposal: words.title,
          stage: words.label,
          next: null,
          target: null,
          targetPassed: false,
          beyond: true,
          daysOnStage: 28,
        },
      ],
      release: words.milestone,
    },
    github: aGithub(words),
    ...given,
  }
}

/** A whole report's input of a run with a token, people named and change management measured. */
export function withGithub(words: Untrusted = USUAL, given: Partial<ReportInput> = {}): ReportInput {
  const preset = {
    ...someConfig().preset,
    github: { ...FILE_RULES, unmerged: 'all', track: [words.label] },
  } as const
  return aReportInput({
    config: someConfig({
      preset,
      nameReviewers: true,
      bots: ['*-bot'],
      approval: { reviews: true, labels: [words.label] },
      holdLabels: [words.label],
      changeManagement: {
        largeFiles: 20,
        largeLines: 500,
        untriagedLabel: words.label,
        themes: [words.label],
        components: [words.label],
        increments: 4,
      },
    }),
    metrics: githubMetrics(words),
    ...given,
  })
}
