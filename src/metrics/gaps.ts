import type { Config } from '../config/config.ts'
import type { Preset } from '../config/preset.ts'
import type { Gap, Metrics } from './metrics.ts'

/** Why a measure is missing, in the words the report prints. */
const REASON = {
  noStatus: 'no status in files',
  closedPulls: 'needs closed pull requests',
  noMachine: 'no state machine in the preset',
  github: 'needs GitHub data (a token)',
  opened: 'needs GitHub data (a token); the landing counts',
  targets: 'no targets in files; needs GitHub data (a token)',
  noTargets: 'no targets in files or on issues',
  unnamed: 'no target names an increment; cut increments by milestones or tags',
} as const

const FROM_STATUS = [
  'completed',
  'netFlow',
  'closureRatio',
  'leadTime',
  'timeInState',
  'ageRisk',
  'reopened',
] as const

const FROM_GITHUB = [
  'proposed',
  'firstResponse',
  'firstReview',
  'approverLatency',
  'turn',
  'changeManagement',
] as const

/** What the timelines turned out to hold. */
export interface Seen extends Pick<Metrics, 'predictability' | 'slippage' | 'forecast'> {
  readonly status: boolean
  /** True where acceptance could be told, by status or by closed pull requests. */
  readonly acceptance: boolean
  /** Clock of measure 1. */
  readonly created: Config['created']
  /** What is missing of GitHub's part; null when it was not read. */
  readonly github: readonly Gap[] | null
}

/** The measures that could not be taken, each with its reason (kpis.md, "Source and gaps are named"). */
export function gapsOf(preset: Preset, seen: Seen): Gap[] {
  return [
    ...(seen.status ? [] : because(FROM_STATUS, REASON.noStatus)),
    ...(seen.acceptance ? [] : because(['acceptance'], acceptanceReason(preset))),
    ...conformanceGap(preset, seen),
    ...(seen.github ?? withoutGithub(seen)),
    ...targetGaps(seen),
    ...forecastGap(seen),
  ]
}

function withoutGithub({ created }: Seen): Gap[] {
  const opened = created === 'opened' ? because(['opened'], REASON.opened) : []
  return [...opened, ...because(FROM_GITHUB, REASON.github)]
}

function conformanceGap({ transitions }: Preset, { status }: Seen): Gap[] {
  if (!status) return because(['conformance'], REASON.noStatus)
  return Object.keys(transitions).length > 0 ? [] : because(['conformance'], REASON.noMachine)
}

/** A slip can be told between any two targets, a kept promise only where one names an increment. */
function targetGaps({ predictability, slippage, github }: Seen): Gap[] {
  if (slippage === null) {
    return because(['predictability', 'slippage'], github === null ? REASON.targets : REASON.noTargets)
  }
  return predictability === null ? because(['predictability'], REASON.unnamed) : []
}

function forecastGap({ status, forecast }: Seen): Gap[] {
  if (forecast.kind === 'made') return []
  return because(['forecast'], status ? forecast.reason : REASON.noStatus)
}

/** Where merged means accepted, what was turned down never landed. */
const acceptanceReason = ({ statusFrom }: Preset) =>
  statusFrom === 'landing' ? REASON.closedPulls : REASON.noStatus

const because = (measures: readonly string[], reason: string): Gap[] =>
  measures.map(measure => ({ measure, reason }))
