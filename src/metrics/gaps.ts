import type { Preset } from '../config/preset.ts'
import type { Gap } from './metrics.ts'

/** Why a measure is missing, in the words the report prints. */
const REASON = {
  noStatus: 'no status in files',
  closedPulls: 'needs closed pull requests',
  noMachine: 'no state machine in the preset',
  github: 'needs GitHub data (a token)',
  targets: 'no targets in files; needs GitHub data (a token)',
  later: 'not part of this version',
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

const FROM_TARGETS = ['predictability', 'slippage'] as const

const NOT_YET = ['forecast'] as const

/** What the timelines turned out to hold. */
export interface Seen {
  readonly status: boolean
  readonly targets: boolean
}

/** The measures that could not be taken from git alone, each with its reason (kpis.md, "Source and gaps are named"). */
export function gapsOf(preset: Preset, seen: Seen): Gap[] {
  return [
    ...(seen.status ? [] : because(FROM_STATUS, REASON.noStatus)),
    ...(seen.status ? [] : because(['acceptance'], acceptanceReason(preset))),
    ...conformanceGap(preset, seen),
    ...because(FROM_GITHUB, REASON.github),
    ...because(FROM_TARGETS, seen.targets ? REASON.later : REASON.targets),
    ...because(NOT_YET, REASON.later),
  ]
}

function conformanceGap({ transitions }: Preset, { status }: Seen): Gap[] {
  if (!status) return because(['conformance'], REASON.noStatus)
  return Object.keys(transitions).length > 0 ? [] : because(['conformance'], REASON.noMachine)
}

/** Where merged means accepted, what was turned down never landed. */
const acceptanceReason = ({ statusFrom }: Preset) =>
  statusFrom === 'landing' ? REASON.closedPulls : REASON.noStatus

const because = (measures: readonly string[], reason: string): Gap[] =>
  measures.map(measure => ({ measure, reason }))
