import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import { measure } from '../../src/metrics/measure.ts'
import { takePulse } from '../../src/pulse.ts'
import { metricsJson } from '../../src/report/metrics-json.ts'
import { readme } from '../../src/report/readme.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import {
  GENERATED_INCREMENTS,
  GENERATED_NOW,
  GENERATED_STAGES,
  generatedTimelines,
} from '../builders/generated-history.ts'
import { aFolder, aRepository } from '../builders/git-repository.ts'
import { aReportInput } from '../builders/report-input.ts'
import { aConfig, aPreset } from '../metrics/a-config.ts'
import { checkDecisions } from './check-decisions.ts'
import { checkFirstScreen } from './check-first-screen.ts'
import { checkSections } from './check-sections.ts'
import type { MetricsData } from './metrics-data.ts'
import { readReport } from './read-report.ts'

/** Holds every number of a report against its own data file. */
function checkReport(input: ReportInput): void {
  checkText(readme(input), JSON.parse(metricsJson(input)))
}

function checkText(text: string, data: MetricsData): void {
  const report = readReport(text)
  checkFirstScreen(report, data)
  checkDecisions(report, data)
  checkSections(report, data)
}

/** The report of a repository on disk, read with git alone. */
async function reportOf(
  folder: string,
  words: Readonly<Record<string, string>> = {},
  name: string | null = null,
) {
  const { report } = await takePulse({
    folder,
    words,
    wordSource: option => option,
    configPath: null,
    asOf: null,
    repositoryName: name,
    serverUrl: 'https://github.com',
    env: process.env,
    github: null,
    startedAt: Date.UTC(2026, 7, 1),
    stampMonth: false,
    progress: () => {},
  })
  return report
}

const config = aConfig({
  preset: aPreset({
    stages: GENERATED_STAGES,
    stageTargets: 'milestone',
    transitions: { proposed: ['accepted'], accepted: ['building', 'done'], building: ['done'] },
    fields: { status: ['status'], title: ['title'], owner: ['sig'], created: ['date'] },
  }),
  staleAfterDays: { proposed: 40, accepted: 60, building: 60, unknown: 40 },
})

describe('what the report says is what its data says', () => {
  it('for any history', () => {
    fc.assert(
      fc.property(generatedTimelines, fc.integer({ min: 0, max: 60 }), (timelines, daysAgo) => {
        const now = GENERATED_NOW - daysAgo * 86_400_000
        const known = timelines.filter(
          ({ events }) => (events[0]?.at ?? 0) <= now && (events.at(-1)?.at ?? 0) <= now,
        )
        const metrics = measure({
          timelines: known,
          increments: GENERATED_INCREMENTS,
          config,
          now,
          bursts: [],
          github: null,
        })
        checkReport(aReportInput({ config, metrics, charts: [], findings: [] }))
      }),
      { numRuns: 50 },
    )
  })

  it('for histories without a status, and for none at all', () => {
    const silent = { ...config, preset: { ...config.preset, statusFrom: 'none', stages: [] } as const }
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const plain = timelines.map(timeline => ({
          ...timeline,
          status: null,
          phase: 'unknown' as const,
          events: timeline.events
            .slice(0, 1)
            .map(event => ({ ...event, status: null, phase: 'unknown' as const })),
        }))
        const given = { increments: GENERATED_INCREMENTS, config: silent, bursts: [], github: null }
        const metrics = measure({ ...given, timelines: plain, now: GENERATED_NOW })
        checkReport(aReportInput({ config: silent, metrics, charts: [], findings: [] }))
      }),
      { numRuns: 20 },
    )
  })

  it('for the sample repository', async () => {
    const folder = await aSample()
    const report = await reportOf(folder, {}, 'acme/enhancement-proposals')
    expect(report.metrics.proposals.length).toBeGreaterThan(25)
    checkReport(report)
    checkReport(await reportOf(folder, { increments: 'month' }))
  })

  it('for a repository with stages and targets', async () => {
    const report = await reportOf(aStagedRepository(), { increments: 'quarter' })
    expect(report.metrics.ladder?.overdue.length).toBeGreaterThan(0)
    expect(report.metrics.slippage?.later).toBe(4)
    checkReport(report)
  })
})

/** The sample of two years that the program makes up. */
async function aSample(): Promise<string> {
  const folder = join(aFolder(), 'sample.git')
  await buildDemoRepository(folder)
  return folder
}

/** Twelve KEPs of which some are promoted, some re-planned, and a clean-up marks ten as implemented. */
function aStagedRepository(): string {
  const builder = aRepository()
  const sig = (i: number) => ['sig-node', 'sig-auth', 'sig-apps'][i % 3] ?? 'sig-node'
  const word = (i: number) => `Idea ${'abcdefghijkl'.charAt(i)}`
  const path = (i: number) => `keps/${sig(i)}/${100 + i}-idea`
  const sidecar = (i: number, status: string, stage: string, beta: string, alpha = 'v1.20') =>
    [
      `title: ${word(i)}`,
      `kep-number: ${100 + i}`,
      `owning-sig: ${sig(i)}`,
      'authors: ["@ada"]',
      'creation-date: 2024-01-01',
      `status: ${status}`,
      `stage: ${stage}`,
      `milestone:\n  alpha: ${alpha}\n  beta: ${beta}`,
      '',
    ].join('\n')
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1, 12) + n * 86_400_000).toISOString()
  for (let i = 0; i < 12; i++) {
    builder.commit(
      `Idea ${i}`,
      {
        [`${path(i)}/README.md`]: `# Idea ${i}\n\nWords.\n`,
        [`${path(i)}/kep.yaml`]: sidecar(i, 'implementable', 'alpha', 'v1.21'),
      },
      { at: day(3 * i) },
    )
  }
  const later = ['v1.22', 'v1.23', 'v1.24', 'v1.22']
  later.forEach((release, i) => {
    builder.commit(
      `Move ${i}`,
      { [`${path(i)}/kep.yaml`]: sidecar(i, 'implementable', 'alpha', release) },
      { at: day(120 + i) },
    )
  })
  for (let i = 4; i < 7; i++)
    builder.commit(
      `Promote ${i}`,
      { [`${path(i)}/kep.yaml`]: sidecar(i, 'implementable', 'beta', 'v1.21') },
      { at: day(200 + i) },
    )
  for (let i = 7; i < 9; i++)
    builder.commit(
      `Done ${i}`,
      { [`${path(i)}/kep.yaml`]: sidecar(i, 'implemented', 'alpha', 'v1.21') },
      { at: day(300 + 40 * i) },
    )
  for (let i = 0; i < 6; i++)
    builder.commit(
      `Plan ${i}`,
      {
        [`keps/sig-docs/${200 + i}-new/README.md`]: '# New\n',
        [`keps/sig-docs/${200 + i}-new/kep.yaml`]: sidecar(i, 'provisional', 'alpha', 'v1.30', 'v1.29'),
      },
      { at: day(700 + i) },
    )
  return builder.write({ bare: true }).folder
}

/** Sections of which every number is held against the data. */
const CHECKED = [
  'Needs a decision',
  'Per increment',
  'Planned and moved',
  'Stage ladder',
  'Age in state',
  'Approved and not built',
  'How proposals move',
  'What became of them',
  'Process followed',
  'Metadata health',
]

/** The first screen and the sections that are checked, without the rest of a report. */
function checkedPart(text: string): string {
  const [opening = '', ...sections] = text.split(/^(?=## )/m)
  return [opening, ...sections.filter(each => CHECKED.some(title => each.startsWith(`## ${title}\n`)))].join(
    '',
  )
}

/** Numbers that say nothing of the data: the 85th percentile, names of proposals, addresses, days and commits. */
const NOT_MEASURED =
  /85 %|\]\([^)]*\)|<summary>.*$|\d{4}-\d{2}-\d{2}(?:T[\d:]+Z)?|`[0-9a-f]{7,}`|(?:^|\| )\[?\d{3,4} (?=[A-Z])|More than 30 days|Kept of what was planned for .*?:|before v1\.\d+/gm

/** Every number of a text that is measured, one at a time made one larger. */
function* wrongTexts(text: string): Generator<{ readonly number: string; readonly wrong: string }> {
  const spared = [...text.matchAll(NOT_MEASURED)].map(({ index, 0: found }) => [index, index + found.length])
  for (const { index, 0: number } of text.matchAll(/\d+(?:\.\d+)?/g)) {
    if (spared.some(([from = 0, to = 0]) => index >= from && index < to)) continue
    const after = text.slice(index + number.length)
    const around = `${text.slice(Math.max(0, index - 50), index)}[${number}]${after.slice(0, 20)}`
    yield { number: around, wrong: `${text.slice(0, index)}${Number(number) + 1}${after}` }
  }
}

describe('a number that is not the one of the data', () => {
  it.each([
    ['the sample repository', aSample, {}, 11],
    ['a repository with stages and targets', aStagedRepository, { increments: 'quarter' }, 2],
  ])('is noticed in the report of %s', async (_, folderOf, words, step) => {
    const input = await reportOf(await folderOf(), words)
    const data: MetricsData = JSON.parse(metricsJson(input))
    const notices = (text: string) => {
      try {
        checkText(text, data)
        return false
      } catch {
        return true
      }
    }
    const text = checkedPart(readme({ ...input, charts: [] }))
    expect(notices(text)).toBe(false)
    // Every number would take minutes: each step of the walk lands in other columns.
    const wrong = [...wrongTexts(text)].filter((_, i) => i % step === 0)
    const missed = wrong.filter(each => !notices(each.wrong))
    expect(wrong.length).toBeGreaterThan(25)
    expect(missed.map(({ number }) => number)).toEqual([])
  })
})
