import { OPEN_PHASES, PHASES, type Phase } from '../phase.ts'
import type { Config } from './config.ts'
import { option } from './option-entry.ts'
import type { Place } from './option-place.ts'
import { listOf, mapOf, number, oneOf, record, type Shape } from './option-shape.ts'
import { objectId, word } from './option-words.ts'

/** Words are never mapped to `unknown`: leaving them out does that. */
const MAPPABLE_PHASES = PHASES.filter(phase => phase !== 'unknown')

/** Half a year without a meaningful change; `unknown` is left out because nobody has said what the word means. */
const STALE_DAYS = 180

/**
 * Finds the clean-ups of tektoncd/community (13 completions, 21 to 30 March 2023) and kubernetes/enhancements (21, May
 * 2025) and nothing else in their histories; with 14 days, two ordinary ends of a release would be marked too.
 */
const CATCH_UP_BURST = { minCompletions: 10, days: 10 } as const

const days = number({ min: 1, max: 36_500, whole: true })
const daysByPhase = mapOf(oneOf(OPEN_PHASES), days)
const everyOpenPhase = (value: number) => ({ proposed: value, accepted: value, building: value })

const staleAfterDays: Shape<Config['staleAfterDays']> = {
  label: 'a number of days, or a map from open phases to days',
  schema: { anyOf: [days.schema, daysByPhase.schema] },
  read(at: Place) {
    if (at.kind === 'map') return daysByPhase.read(at)
    if (at.kind === 'list') return at.refuse(this.label)
    const value = days.read(at)
    return value === undefined ? undefined : everyOpenPhase(value)
  },
}

/** What status words mean, and what counts as progress. */
export const COUNTING_OPTIONS = {
  statuses: option({
    shape: mapOf(word, oneOf(MAPPABLE_PHASES)) as Shape<Readonly<Partial<Record<string, Phase>>>>,
    default: null,
    defaultLabel: 'from the preset',
    description:
      'Phase of each status word, added to those of the preset; upper and lower case are the same.',
    example: 'statuses:\n  in review: proposed\n  shipped: done',
  }),
  statusOrder: option({
    shape: listOf(word, 1),
    default: null,
    defaultLabel: 'from the preset',
    description: 'Status words on the way to success, first to last, to see skipped steps and steps back.',
    example: 'status-order: [draft, in review, accepted, shipped]',
  }),
  stages: option({
    shape: listOf(word),
    default: null,
    defaultLabel: 'from the preset',
    description: 'Stage ladder, lowest rung first; an empty list switches it off.',
    example: 'stages: [alpha, beta, stable]',
  }),
  created: option({
    shape: oneOf(['landed', 'opened', 'declared']),
    default: 'landed',
    defaultLabel: 'landed',
    description:
      'When a proposal counts as created: when it landed, when its pull request was opened (needs GitHub), or on the date its header declares.',
    example: 'created: declared',
  }),
  bulk: option({
    shape: record<Config['bulk']>('a map with min-proposals and min-share', {
      minProposals: number({ min: 2, max: 1_000_000, whole: true }),
      minShare: number({ min: 0, max: 1, whole: false }),
    }),
    default: { minProposals: 5, minShare: 0.01 },
    defaultLabel: '{ min-proposals: 5, min-share: 0.01 }',
    description:
      'A landing that touches at least this many proposals, and this share of those alive, is administrative and no activity.',
    example: 'bulk: { min-proposals: 5, min-share: 0.01 }',
  }),
  catchUpBurst: option({
    shape: record<Config['burst']>('a map with min-completions and days', {
      minCompletions: number({ min: 2, max: 1_000_000, whole: true }),
      days: number({ min: 1, max: 366, whole: true }),
    }),
    default: CATCH_UP_BURST,
    defaultLabel: '{ min-completions: 10, days: 10 }',
    description:
      'This many completions by hardly more than a new status word, within these days, are marked as catching up and not as delivery.',
    example: 'catch-up-burst: { min-completions: 10, days: 10 }',
  }),
  ignoreCommits: option({
    shape: listOf(objectId),
    default: [],
    defaultLabel: 'none',
    description: 'Full ids of commits that are administrative, whatever they touch.',
    example: 'ignore-commits:\n  - 3f786850e387550fdab836ed7e6dc881de23001b',
  }),
  staleAfterDays: option({
    shape: staleAfterDays,
    default: everyOpenPhase(STALE_DAYS),
    defaultLabel: `${STALE_DAYS}`,
    description:
      'Days without a meaningful change after which an open proposal is stale: one number, or one per open phase.',
    example: 'stale-after-days: { proposed: 90, accepted: 180, building: 365 }',
  }),
} as const
