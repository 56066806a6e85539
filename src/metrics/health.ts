import type { Preset } from '../config/preset.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { dayNumber } from './days.ts'
import type { History } from './history.ts'
import type { HealthRule, Sample } from './metrics.ts'
import { sample } from './small-sample.ts'

/** One thing a header should get right. `applies`: to this family at all, or to this proposal. */
interface Rule {
  readonly rule: string
  readonly describes: string
  readonly appliesTo: (preset: Preset) => boolean
  readonly appliesHere?: (timeline: Timeline) => boolean
  /** An issue has a title and no header. */
  readonly fitsIssues?: true
  readonly passes: (timeline: Timeline) => boolean
}

const hasStatus = ({ statusFrom }: Preset) => statusFrom === 'header' || statusFrom === 'path'

/** Codes of findings that mean that a header could not be read as written. */
const UNREADABLE = [
  'invalid-yaml',
  'unclosed-front-matter',
  'front-matter-engine',
  'header-too-large',
  'blob-too-large',
  'missing-header',
]

const free = (timeline: Timeline, ...codes: string[]) => !codes.some(code => timeline.findings.includes(code))

const RULES: readonly Rule[] = [
  {
    rule: 'header-readable',
    describes: 'The header can be read without repair',
    appliesTo: ({ forms }) => forms.length > 0,
    passes: timeline => free(timeline, ...UNREADABLE),
  },
  {
    rule: 'title-present',
    describes: 'It has a title',
    fitsIssues: true,
    appliesTo: () => true,
    passes: timeline => timeline.title.trim() !== '' && free(timeline, 'missing-title'),
  },
  {
    rule: 'status-present',
    describes: 'It states a status',
    appliesTo: hasStatus,
    passes: timeline => timeline.status !== null && free(timeline, 'missing-status'),
  },
  {
    rule: 'status-known',
    describes: 'Its status is one of the known words',
    appliesTo: hasStatus,
    appliesHere: timeline => timeline.status !== null,
    passes: timeline => timeline.phase !== 'unknown' && free(timeline, 'unknown-status'),
  },
  {
    rule: 'owner-named',
    describes: 'It names the group that owns it',
    appliesTo: ({ fields, documents }) =>
      fields.owner !== undefined || documents.some(path => path.includes('{owner}')),
    passes: timeline => timeline.owner !== null && free(timeline, 'missing-owner'),
  },
  {
    rule: 'declared-date-valid',
    describes: 'It declares a valid date of creation',
    appliesTo: ({ fields }) => fields.created !== undefined,
    passes: timeline => timeline.declaredAt !== null && free(timeline, 'bad-date'),
  },
]

/** Metadata health (kpis.md measure 26): how many of the proposals present pass each rule that fits the family. */
export function health(histories: readonly History[], preset: Preset): HealthRule[] {
  const present = histories.filter(({ birth, timeline }) => birth && timeline.present)
  return RULES.filter(({ appliesTo }) => appliesTo(preset)).map(
    ({ rule, describes, appliesHere, fitsIssues = false, passes }) => {
      const judged = present.filter(
        ({ timeline }) => (fitsIssues || timeline.origin === 'file') && (appliesHere?.(timeline) ?? true),
      )
      return {
        rule,
        describes,
        passing: judged.filter(({ timeline }) => passes(timeline)).length,
        n: judged.length,
      }
    },
  )
}

/**
 * Days by which the declared date of creation precedes the landing (measure 26), negative when it follows it;
 * of the proposals present that declare one.
 */
export function declaredDriftDays(histories: readonly History[]): Sample {
  return sample(
    histories.flatMap(({ birth, landed, timeline }) => {
      const declared = timeline.declaredAt === null ? Number.NaN : Date.parse(timeline.declaredAt)
      if (!birth || !timeline.present || Number.isNaN(declared)) return []
      return dayNumber(landed.at) - dayNumber(declared)
    }),
  )
}
