import type { Config } from '../config/config.ts'
import type { Preset } from '../config/preset.ts'
import type { ReminderConfig } from '../config/reminder-rules.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Place } from './links.ts'
import { seenLogins } from './people.ts'
import { endsOf } from './rules.ts'
import { type Subject, subjectsOf } from './subject.ts'

/**
 * All that reminders need to know of what was measured. It is data alone, so that a job that only reads can hand it
 * to one that writes and reads nothing else.
 */
export interface ReminderBrief {
  readonly reminders: ReminderConfig
  readonly repository: Place
  readonly timeZone: string
  /** Logins of robots, in which `*` stands for any text. */
  readonly bots: readonly string[]
  /** Days of silence after which a phase is stale. */
  readonly staleAfterDays: Config['staleAfterDays']
  /** True where the issue, not the file, says how a proposal fares. */
  readonly phaseFromIssue: boolean
  /** The family's own words for two answers; null where its files hold no status. */
  readonly statusWords: { readonly parked: string | null; readonly withdrawn: string | null }
  readonly subjects: readonly Subject[]
  /** Folded logins that were seen at work here, sorted. */
  readonly seen: readonly string[]
  /** Folded name of an increment, release or milestone to the instant it is over. */
  readonly ends: ReadonlyMap<string, number>
  /** Owners of documents by path, from the repository's own files of owners. */
  readonly owners: ReadonlyMap<string, readonly string[]>
}

/** What a brief is made from. */
export interface BriefSource {
  readonly metrics: Metrics
  readonly config: Pick<Config, 'bots' | 'preset' | 'staleAfterDays' | 'timeZone'>
  readonly reminders: ReminderConfig
  readonly repository: Place
  readonly owners: ReminderBrief['owners']
  /** Releases and milestones by name, with the instant they are over. */
  readonly targets: ReadonlyMap<string, number>
}

/** Takes from the measures what reminders are about. */
export function briefOf({
  metrics,
  config,
  reminders,
  repository,
  owners,
  targets,
}: BriefSource): ReminderBrief {
  const { bots, staleAfterDays, timeZone, preset } = config
  return {
    ...{ reminders, repository, timeZone, bots, staleAfterDays, owners },
    statusWords: { parked: statusWord(preset, 'parked'), withdrawn: statusWord(preset, 'withdrawn') },
    phaseFromIssue: preset.github.phaseFrom === 'issue',
    subjects: subjectsOf(metrics, repository.name),
    seen: [...seenLogins(metrics)].sort(),
    ends: endsOf(metrics.increments, targets),
  }
}

function statusWord({ phases, statusFrom }: Preset, phase: 'parked' | 'withdrawn'): string | null {
  if (statusFrom !== 'header') return null
  return Object.entries(phases).find(([, each]) => each === phase)?.[0] ?? null
}
