import type { Config } from '../../src/config/config.ts'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import { reminderConfig } from '../../src/config/option-reminders.ts'
import type { Preset } from '../../src/config/preset.ts'
import type {
  Duration,
  IncrementMetrics,
  Metrics,
  ProposalMetrics,
  WindowMeasures,
} from '../../src/metrics/metrics.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import type { Landed, Naming, StatusChanged, Timeline } from '../../src/timeline/timeline.ts'

const DAY = 86_400_000

/** Now in every report made here: day 24 of the third quarter of 2026. */
export const NOW = Date.UTC(2026, 6, 24, 23, 57, 50)

/** Object id of the measured commit. */
export const HEAD = 'f00dfeedf00dfeedf00dfeedf00dfeedf00dfeed'

/** An object id made of one digit. */
export const commitOf = (digit: string) => digit.repeat(40)

const NO_LEAD_TIME: Duration = {
  finished: { n: 0, values: [], median: null, p85: null },
  open: 0,
  leftCensored: 0,
  kaplanMeier: { n: 0, events: 0, median: null, p85: null, curve: [] },
}

/** A duration of `n` finished items around `median` days. */
export function aDuration(median: number, n = 7): Duration {
  const values = n < 5 ? Array.from({ length: n }, (_, i) => median + i) : []
  return { ...NO_LEAD_TIME, finished: { n, values, median: n < 5 ? null : median, p85: null } }
}

/** Measures of a window with nothing in it, but what is given. */
export function aWindow(given: Partial<WindowMeasures> = {}): WindowMeasures {
  return {
    created: 0,
    createdBulk: 0,
    completed: 0,
    completedBulk: 0,
    bornDone: 0,
    recompleted: 0,
    reopened: 0,
    ended: { rejected: 0, withdrawn: 0, replaced: 0, removed: 0 },
    wipAtStart: 0,
    wipAtEnd: 0,
    parkedAtEnd: 0,
    netFlow: 0,
    closureRatio: null,
    changesPerProposal: { mean: null, median: null, n: 0 },
    landingsPerProposal: null,
    leadTimeDays: NO_LEAD_TIME,
    stages: [],
    proposed: null,
    notMerged: null,
    response: null,
    ...given,
  }
}

/** A quarter of 2024 to 2026, counted from the first one of 2024. */
export function aQuarter(index: number, given: Partial<IncrementMetrics> = {}): IncrementMetrics {
  const start = Date.UTC(2024, index * 3, 1)
  const end = Date.UTC(2024, index * 3 + 3, 1)
  const days = Math.round((end - start) / DAY)
  return {
    name: `${2024 + Math.floor(index / 4)} Q${(index % 4) + 1}`,
    start,
    end,
    inProgress: false,
    day: days,
    days,
    sameDayPrevious: aWindow(),
    ...aWindow({
      created: 10 + (index % 3),
      completed: 6 + (index % 2),
      wipAtEnd: 30 + index,
      netFlow: 3,
      changesPerProposal: { mean: 1.25, median: 1, n: 30 },
      leadTimeDays: aDuration(120 + index),
    }),
    ...given,
  }
}

const landing: Landed = {
  kind: 'landed',
  at: Date.UTC(2026, 4, 1),
  commit: commitOf('a'),
  pr: 7,
  bulk: false,
  path: 'keps/sig-node/0042-swap/README.md',
  status: 'provisional',
  phase: 'proposed',
}

/** What it was called from the first day on. */
const namingOf = ({ number = null, title = '', owner = null }: Partial<Timeline>): Naming => ({
  at: 0,
  number,
  title,
  owner,
})

/** A proposal that landed on 2026-05-01 and is proposed since. */
export function aTimelineOf(given: Partial<Timeline> = {}): Timeline {
  return {
    id: 'keps/sig-node/0042-swap/README.md',
    number: '0042',
    title: 'Node memory swap',
    origin: 'file',
    path: 'keps/sig-node/0042-swap/README.md',
    formerPaths: [],
    formerNumbers: [],
    namings: [namingOf({ number: '0042', title: 'Node memory swap', owner: 'sig-node', ...given })],
    owner: 'sig-node',
    authors: ['@someone'],
    present: true,
    declaredAt: '2026-04-20',
    declaredUpdatedAt: null,
    status: 'provisional',
    phase: 'proposed',
    stage: null,
    target: null,
    checklist: [],
    successor: null,
    excerpt: 'Lets workloads use swap on Linux nodes.',
    events: [landing],
    references: [],
    links: [],
    threads: [],
    openedAt: null,
    findings: [],
    ...given,
  }
}

/** A landing, for timelines of one's own. */
export const aLanding = (given: Partial<Landed> = {}): Landed => ({ ...landing, ...given })

/** A status change into done. */
export const aCompletion = (at: number): StatusChanged => ({
  kind: 'status',
  at,
  commit: commitOf('b'),
  pr: null,
  bulk: false,
  from: 'provisional',
  to: 'implemented',
  fromPhase: 'proposed',
  phase: 'done',
  catchUp: false,
})

/** Measures of one proposal; `timeline` may be given in part. */
export function aProposalOf(
  given: Partial<Omit<ProposalMetrics, 'timeline'>> & { timeline?: Partial<Timeline> } = {},
): ProposalMetrics {
  const { timeline, ...rest } = given
  return {
    timeline: aTimelineOf(timeline),
    phase: 'proposed',
    open: true,
    landedAt: landing.at,
    completedAt: null,
    endedAt: null,
    endKind: null,
    changes: { content: 3, metadata: 1, bulk: 0, landings: 5 },
    lastMeaningfulAt: landing.at,
    ageDays: 84.99,
    daysInState: 84.99,
    daysSinceMeaningfulChange: 84.99,
    ageRisk: 0.912345678,
    ageRiskFrom: 'state',
    stale: true,
    staleSince: Date.UTC(2026, 6, 10),
    oldSince: Date.UTC(2026, 6, 14),
    lastActivityAt: landing.at,
    turn: null,
    timeInPhaseDays: { proposed: 84.99 },
    checklist: [],
    ...rest,
  }
}

/** Eleven quarters, the last one running, and one proposal. */
export function someMetrics(given: Partial<Metrics> = {}): Metrics {
  const running = aQuarter(10, {
    inProgress: true,
    day: 24,
    created: 14,
    completed: 9,
    wipAtEnd: 41,
    sameDayPrevious: aWindow({ created: 12, completed: 6, wipAtEnd: 39, leadTimeDays: aDuration(100) }),
  })
  return {
    now: NOW,
    increments: [...Array.from({ length: 10 }, (_, i) => aQuarter(i)), running],
    totals: {
      ...aWindow({ created: 120, completed: 70, wipAtEnd: 41, leadTimeDays: aDuration(213, 70) }),
      proposals: 120,
      present: 118,
      changesByPhase: [{ phase: 'done', mean: 4.123456, n: 70 }],
      landingsPerProposalAlive: 6.5,
      moreThanOneStatus: { count: 80, n: 120 },
    },
    proposals: [aProposalOf()],
    flow: { at: [], cumulative: [], stock: [] },
    leadTimeDays: aDuration(213, 70),
    timeInPhaseDays: [{ phase: 'proposed', duration: aDuration(50), skipped: 3 }],
    timeInStageDays: [],
    ageing: [
      {
        phase: 'proposed',
        openDays: { n: 41, values: [], median: 84, p85: 300 },
        oldestDays: 900,
        exitDays: { n: 60, values: [], median: 50, p85: 120 },
        beyond: 9,
        everLeft: 0.74,
      },
    ],
    ladder: null,
    byOwner: Array.from({ length: 11 }, (_, i) => ({ label: `sig-${i}`, count: 20 - i, open: 5, done: 9 })),
    byPhase: [{ label: 'proposed', count: 41, open: 41, done: 0 }],
    byStage: [],
    byStatus: [{ label: 'provisional', count: 41, open: 41, done: 0 }],
    cohorts: [{ name: '2026 Q2', n: 12, done: 4, ended: 1, open: 7, parked: 0, immature: true }],
    conformance: {
      measured: true,
      transitions: 40,
      allowed: 38,
      issues: [
        {
          proposal: 'keps/sig-node/0042-swap/README.md',
          kind: 'skipped',
          from: 'provisional',
          to: 'implemented',
          at: NOW - 9 * DAY,
          commit: commitOf('c'),
        },
      ],
      reopenShare: { count: 1, n: 70 },
    },
    health: [{ rule: 'title-present', describes: 'It has a title', passing: 117, n: 118 }],
    declaredDriftDays: { n: 60, values: [], median: 31, p85: 90 },
    drift: {
      updateLagDays: { n: 60, values: [], median: 12, p85: 200 },
      updateBehind: { count: 20, n: 60 },
      otherIncrement: { count: 25, n: 60 },
    },
    catchUpBursts: [{ start: NOW - 100 * DAY, end: NOW - 95 * DAY, completions: 13 }],
    predictability: null,
    slippage: null,
    forecast: { kind: 'refused', reason: 'the test makes none' },
    github: null,
    gaps: [{ measure: 'firstReview', reason: 'needs GitHub data (a token)' }],
    ...given,
  }
}

const preset: Preset = {
  name: 'kep',
  describes: 'Kubernetes enhancement proposals',
  detect: null,
  documents: ['keps/{owner}/{number}-{slug}/README.md'],
  sidecars: [],
  exclude: [],
  list: null,
  forms: ['front-matter'],
  fields: {},
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: { provisional: 'proposed', implemented: 'done' },
  order: ['provisional', 'implemented'],
  transitions: {},
  stages: ['alpha', 'beta', 'stable'],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'issue',
  github: FILE_RULES,
}

/** Settings nobody has touched, but for the increments. */
export function someConfig(given: Partial<Config> = {}): Config {
  return {
    preset,
    presetReason: 'keps/ holds 118 kep.yaml files',
    increments: { kind: 'quarter' },
    incrementsAreDefault: true,
    incrementName: null,
    timeZone: 'UTC',
    created: 'landed',
    bulk: { minProposals: 5, minShare: 0.01 },
    burst: { minCompletions: 10, days: 7 },
    ignoreCommits: [],
    staleAfterDays: { proposed: 180 },
    aliases: [],
    title: null,
    showIncrements: 8,
    approval: { reviews: true, labels: [] },
    bots: [],
    holdLabels: ['do-not-merge/hold'],
    planningGraceDays: 7,
    changeManagement: null,
    nameReviewers: false,
    reminders: reminderConfig({}),
    ocel: true,
    dashboard: true,
    ...given,
  }
}

/** A whole report's input: kubernetes/enhancements with one of everything. */
export function aReportInput(given: Partial<ReportInput> = {}): ReportInput {
  return {
    generator: { name: 'proposal-pulse', version: '0.1.0' },
    repository: {
      name: 'kubernetes/enhancements',
      serverUrl: 'https://github.com',
      ref: 'master',
      head: HEAD,
    },
    config: someConfig(),
    month: null,
    configHash: '0123abcd',
    metrics: someMetrics(),
    charts: [
      {
        name: 'created-completed',
        title: 'Created and completed',
        reading: '9 completed and 14 created so far.',
        alt: 'Bars of created and completed per quarter',
        table: {
          columns: ['Increment', 'Created', 'Completed'],
          rows: [
            ['2026 Q2', '10', '6'],
            ['2026 Q3', '14', '9'],
          ],
        },
        spec: () => ({ mark: 'bar', data: { values: [] } }),
      },
    ],
    findings: [
      {
        code: 'unknown-status',
        severity: 'warning',
        path: 'keps/sig-node/0042-swap/README.md',
        line: 3,
        found: "status 'provisonal'",
        expected: "one of the known words, perhaps 'provisional'",
      },
    ],
    snapshot: null,
    dashboard: null,
    reminders: null,
    reading: {
      landings: 4211,
      firstLandingAt: Date.UTC(2018, 0, 2),
      lastLandingAt: NOW,
      clampedDates: 2,
      bulkLandings: 12,
    },
    ...given,
  }
}
