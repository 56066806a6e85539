import type { Chart } from '../charts/chart.ts'
import type { Config } from '../config/config.ts'
import type { Finding } from '../finding.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { MetricsDocument } from './metrics-json.ts'

/** Everything a report is made from. No clock, no disk: the same input gives the same bytes. */
export interface ReportInput {
  readonly generator: { readonly name: 'proposal-pulse'; readonly version: string }
  readonly repository: {
    /** `owner/name` on GitHub, null when unknown. */
    readonly name: string | null
    /** `https://github.com` or the server's own address. */
    readonly serverUrl: string
    /** The measured ref as the user knows it, such as `main`. */
    readonly ref: string
    /** Object id of the measured commit. */
    readonly head: string
  }
  readonly config: Config
  /** Hash of the settings, so that two reports can be told to be comparable. */
  readonly configHash: string
  readonly metrics: Metrics
  readonly charts: readonly Chart[]
  readonly findings: readonly Finding[]
  /** Month of the run, `yyyy-mm`, so that a quiet repository changes a line now and then; null to leave it out. */
  readonly month: string | null
  /**
   * Text of the snapshot of what GitHub told, for the next run; null when it was not asked. It is no news when it
   * tells nothing new but that something happened elsewhere in the repository.
   */
  readonly snapshot: { readonly text: string; readonly isNews: boolean } | null
  /** What reminders leave in the report; null where they are off. */
  readonly reminders: ReminderTrace | null
  /** Makes `index.html` from what `data/metrics.json` holds; null where it is switched off. */
  readonly dashboard: ((document: MetricsDocument) => string) | null
  /** How the history was read, for the data quality section. */
  readonly reading: {
    readonly landings: number
    readonly firstLandingAt: number
    readonly lastLandingAt: number
    readonly clampedDates: number
    readonly bulkLandings: number
  }
}

/** What reminding leaves: text of the file the next run begins from, and who asked to be left in peace. */
export interface ReminderTrace {
  readonly state: string | null
  /** Untrusted names, and the first day on which somebody may be reminded again. */
  readonly snoozed: readonly { readonly name: string; readonly until: string }[]
}

/** One file of the report; `path` is relative to the output folder. */
export interface ReportFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** True for a file whose change alone is no news. */
  readonly quiet?: boolean
}
