import { type Finding, findingMessage } from '../finding.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import { type Json, jsonDocument } from './canonical-json.ts'
import { explainingJson } from './explaining-json.ts'
import { forecastJson } from './forecast-json.ts'
import { githubJson, plansJson } from './github-json.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { byId, proposalJson } from './proposal-json.ts'
import type { ReportInput } from './report-input.ts'
import { unmergedJson } from './turn-json.ts'
import { durationJson, incrementJson, sharesJson, windowJson } from './window-json.ts'

/** Raised when a key changes its meaning or goes away; new keys do not raise it. */
export const SCHEMA_VERSION = 1

/** `data/metrics.json`: everything in the report, and the proposals one by one. */
export function metricsJson(input: ReportInput): string {
  return metricsText(metricsDocument(input))
}

/** Its text. */
export const metricsText = (document: MetricsDocument): string => jsonDocument(document)

/** What `data/metrics.json` holds, as an object; numbers are cut to four decimals when it is written. */
export type MetricsDocument = ReturnType<typeof metricsDocument>

/** The same, before it is written. */
export function metricsDocument(input: ReportInput) {
  const { generator, repository, config, metrics } = input
  return {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: generator.name, version: generator.version },
    repository: {
      name: repository.name,
      serverUrl: repository.serverUrl,
      ref: repository.ref,
      head: repository.head,
    },
    asOf: isoInstant(metrics.now),
    config: configJson(input),
    increments: [...metrics.increments].sort((a, b) => a.start - b.start).map(incrementJson),
    totals: totalsJson(metrics),
    proposals: [...metrics.proposals].sort(byId).map(each => proposalJson(each, input)),
    findings: sortedFindings(input.findings).map(findingJson),
    gaps: gapsJson(metrics),
    reading: readingJson(input),
    unmerged: metrics.github && unmergedJson(metrics.github.unmerged),
    ...plansJson(metrics),
    ...explainingJson(metrics),
    forecast: forecastJson(metrics),
    github: metrics.github && githubJson(metrics.github, config.nameReviewers),
  } satisfies Json
}

const configJson = ({ config, configHash }: ReportInput) => ({
  preset: config.preset.name,
  presetReason: config.presetReason,
  hash: configHash,
  timeZone: config.timeZone,
  created: config.created,
  incrementsAreDefault: config.incrementsAreDefault,
})

const readingJson = ({ reading }: ReportInput) => ({
  landings: reading.landings,
  firstLandingAt: isoInstant(reading.firstLandingAt),
  lastLandingAt: isoInstant(reading.lastLandingAt),
  clampedDates: reading.clampedDates,
  bulkLandings: reading.bulkLandings,
})

function totalsJson(metrics: Metrics) {
  const { totals } = metrics
  return {
    proposals: totals.proposals,
    present: totals.present,
    ...windowJson(totals),
    leadTimeDays: durationJson(metrics.leadTimeDays),
    landingsPerProposalAlive: totals.landingsPerProposalAlive,
    moreThanOneStatus: totals.moreThanOneStatus && { ...totals.moreThanOneStatus },
    changesByPhase: totals.changesByPhase.map(({ phase, mean, n }) => ({ phase, mean, n })),
    byPhase: sharesJson(metrics.byPhase),
    byOwner: sharesJson(metrics.byOwner),
    byStage: sharesJson(metrics.byStage),
    byStatus: sharesJson(metrics.byStatus),
    ...distributionsJson(metrics),
  } satisfies Json
}

function distributionsJson({ timeInPhaseDays, timeInStageDays, cohorts, health, conformance }: Metrics) {
  return {
    timeInPhaseDays: timeInPhaseDays.map(({ phase, duration, skipped }) => ({
      phase,
      skipped,
      ...durationJson(duration),
    })),
    timeInStageDays: timeInStageDays.map(({ stage, duration }) => ({ stage, ...durationJson(duration) })),
    cohorts: cohorts.map(({ name, n, done, ended, open, parked, immature }) => ({
      name,
      n,
      done,
      ended,
      open,
      parked,
      immature,
    })),
    health: health.map(({ rule, describes, passing, n }) => ({ rule, describes, passing, n })),
    conformance: conformanceJson(conformance),
  }
}

const conformanceJson = ({
  measured,
  transitions,
  allowed,
  issues,
  reopenShare,
}: Metrics['conformance']) => ({
  measured,
  transitions,
  allowed,
  reopenShare: { count: reopenShare.count, n: reopenShare.n },
  issues: issues.map(({ proposal, kind, from, to, at, commit }) => ({
    proposal,
    kind,
    from,
    to,
    at: isoInstant(at),
    commit,
  })),
})

/** Findings in the order every output lists them: by code, file, line. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    inOrder<Finding>(
      (a, b) => byCodeUnit(a.code, b.code),
      (a, b) => byCodeUnit(a.path ?? '', b.path ?? ''),
      (a, b) => (a.line ?? 0) - (b.line ?? 0),
      (a, b) => byCodeUnit(findingMessage(a), findingMessage(b)),
    ),
  )
}

const findingJson = (finding: Finding) => ({
  code: finding.code,
  severity: finding.severity,
  path: finding.path,
  line: finding.line,
  message: findingMessage(finding),
})

const gapsJson = ({ gaps }: Metrics) =>
  [...gaps]
    .sort((a, b) => byCodeUnit(a.measure, b.measure))
    .map(({ measure, reason }) => ({ measure, reason }))
