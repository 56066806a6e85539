import type { Config } from '../../src/config/config.ts'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import { reminderConfig } from '../../src/config/option-reminders.ts'
import type { Preset } from '../../src/config/preset.ts'
import { type GithubInput, type MeasureInput, measure } from '../../src/metrics/measure.ts'
import type { Increment, Metrics } from '../../src/metrics/metrics.ts'
import { REPOSITORY } from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'

/** A family whose status words are the phases themselves. */
export const aPreset = (given: Partial<Preset> = {}): Preset => ({
  name: 'test',
  describes: 'Proposals of the tests.',
  detect: null,
  documents: ['proposals/{slug}.md'],
  sidecars: [],
  exclude: [],
  list: null,
  forms: ['front-matter'],
  fields: { status: ['status'], title: ['title'] },
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: {
    proposed: 'proposed',
    accepted: 'accepted',
    building: 'building',
    done: 'done',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    replaced: 'replaced',
    parked: 'parked',
  },
  order: ['proposed', 'accepted', 'building', 'done'],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'sequence',
  github: FILE_RULES,
  ...given,
})

export const aConfig = (given: Partial<Config> = {}): Config => ({
  preset: aPreset(),
  presetReason: 'a test',
  increments: { kind: 'month' },
  incrementsAreDefault: false,
  incrementName: null,
  timeZone: 'UTC',
  created: 'landed',
  bulk: { minProposals: 5, minShare: 0.01 },
  burst: { minCompletions: 10, days: 7 },
  ignoreCommits: [],
  staleAfterDays: {},
  aliases: [],
  title: null,
  showIncrements: 12,
  approval: { reviews: true, labels: ['lgtm', 'approved'] },
  bots: ['*-bot', 'k8s-ci-robot'],
  holdLabels: ['do-not-merge/hold'],
  planningGraceDays: 7,
  changeManagement: null,
  nameReviewers: false,
  reminders: reminderConfig({}),
  ocel: true,
  dashboard: true,
  ...given,
})

/** `increment('2026-01', '2026-01-01', '2026-02-01')`, cut at midnight UTC. */
export const increment = (name: string, start: string, end: string): Increment => ({
  name,
  start: at(`${start}T00:00:00Z`),
  end: at(`${end}T00:00:00Z`),
})

/** The first months of 2026. */
export const MONTHS = [
  increment('Jan', '2026-01-01', '2026-02-01'),
  increment('Feb', '2026-02-01', '2026-03-01'),
  increment('Mar', '2026-03-01', '2026-04-01'),
]

/** Measures with defaults: at noon of 2026-03-11, day 11 of 31 of the third increment. */
export const measured = (given: Partial<MeasureInput>): Metrics =>
  measure({
    timelines: [],
    increments: MONTHS,
    config: aConfig(),
    now: at('2026-03-11'),
    bursts: [],
    github: null,
    ...given,
  })

/** What GitHub knows, with defaults: read, closed pull requests too, and nothing there. */
export const aGithub = (given: Partial<GithubInput> = {}): GithubInput => ({
  unmerged: [],
  readIssues: true,
  readPulls: true,
  sawClosedPulls: true,
  changes: null,
  issues: [],
  tracked: new Set(),
  milestones: [],
  ownerFiles: [],
  repository: REPOSITORY,
  gaps: [],
  ...given,
})

/** `n` copies of something, numbered. */
export const times = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i))
