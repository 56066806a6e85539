import type { Pace } from '../github/writer.ts'

/** What a front door asks for. Words are as the user wrote them; `''` and undefined mean not given. */
export interface Request {
  /** Folder of the repository, or one inside it. */
  readonly folder: string
  /** Settings given as flags or inputs, by option name (`preset`, `ref`, `increments`). */
  readonly words: Readonly<Record<string, string | undefined>>
  /** Names an option in messages, such as `--preset`. */
  readonly wordSource: (name: string) => string
  /** Path of a settings file outside the measured commit, null for the usual place. */
  readonly configPath: string | null
  /** Last day to measure, `yyyy-mm-dd`, null for everything that landed. */
  readonly asOf: string | null
  /** `owner/name` on GitHub, null when the caller does not know. */
  readonly repositoryName: string | null
  readonly serverUrl: string
  readonly env: NodeJS.ProcessEnv
  /** How GitHub is reached; null asks it nothing. */
  readonly github: GithubAccess | null
  /** The clock at the start of the run, milliseconds since the epoch: nothing landed after it. */
  readonly startedAt: number
  /**
   * The report names the month of the run: GitHub switches off the schedule of a public repository after 60 quiet
   * days, and one changed line a month keeps it alive.
   */
  readonly stampMonth: boolean
  /** Told what is being done, for a person who waits. */
  readonly progress: (step: string) => void
}

/** What is needed to ask GitHub. */
export interface GithubAccess {
  readonly token: string
  /** Second token for project boards, null when there is none. */
  readonly projectToken: string | null
  readonly graphqlUrl: string
  /** Shared by whatever writes in this run: GitHub counts them together. */
  readonly pace: Pace
  /** Text of the snapshot an earlier run left, null when there is none. */
  readonly snapshot: () => Promise<string | null>
}

/** Milliseconds each stage took, for the benchmark. */
export type Timings = Record<
  'settle' | 'history' | 'bodies' | 'timelines' | 'github' | 'measure' | 'charts',
  number
>
