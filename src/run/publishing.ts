import { PUBLISH_ROWS } from '../config/options.ts'
import { formatProblems } from '../config/problem.ts'
import type { PublishRules, RunMode } from '../config/publish-rules.ts'
import { readRows } from '../config/read-config.ts'
import { ConfigurationError } from '../errors.ts'
import { connect } from '../github/client.ts'
import { openWriter } from '../github/writer.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { RunOrigin } from '../publish/preflight.ts'
import { type Published, publishReport } from '../publish/publish.ts'
import type { FactsOfRun } from '../publish/published.ts'
import type { PublishFile } from '../publish/world.ts'
import { CLOCK } from './ask-github.ts'
import type { GithubAccess } from './request.ts'

/** What is to be done with a report, checked. */
export interface PublishWishes {
  readonly mode: RunMode
  readonly rules: PublishRules
  readonly failOn: 'write-errors' | 'never'
  /** Folder in which `measure` leaves its data and `publish` finds them, as written. */
  readonly handover: string
}

/** Reads the inputs about publishing. Throws ConfigurationError with all problems of them. */
export function publishWishes(
  words: Readonly<Record<string, string | undefined>>,
  source: (name: string) => string,
): PublishWishes {
  const { values, problems } = readRows(PUBLISH_ROWS, words, source)
  if (problems.length > 0) throw new ConfigurationError(formatProblems(problems))
  // The parse boundary: each value was read by the shape of its own option.
  const read = Object.fromEntries(values.map(({ row, value }) => [row.name, value ?? row.default]))
  return {
    mode: read.mode as RunMode,
    failOn: read['fail-on'] as PublishWishes['failOn'],
    handover: read.handover as string,
    rules: {
      mode: read.publish as PublishRules['mode'],
      branch: read['publish-branch'] as string,
      folder: read['publish-folder'] as string,
      fallback: read['publish-fallback'] as PublishRules['fallback'],
      inForks: read['publish-in-forks'] as boolean,
      dryRun: read['dry-run'] as boolean,
    },
  }
}

/** Where a run publishes to. */
export interface PublishPlace {
  /** `owner/name`, null when it is not known. */
  readonly repository: string | null
  readonly access: GithubAccess | null
  /** Folder of a clone to push from, null where there is none. */
  readonly clone: string | null
  readonly env: NodeJS.ProcessEnv
  readonly run: RunOrigin | null
}

/** Some dozens of questions at most: trees and pull requests of one branch. */
const BUDGET = { points: 200, minutes: 10 } as const

/** Brings a report to where it shall be. */
export function publishFiles(
  files: readonly PublishFile[],
  facts: FactsOfRun,
  { rules }: PublishWishes,
  { repository, access, clone, env, run }: PublishPlace,
): Promise<Published> {
  const github =
    access === null || repository === null ? null : { repository, ...asking(access), writer: writing(access) }
  return publishReport(
    files,
    { ...rules, facts, run },
    {
      github,
      clone: clone === null ? null : { folder: clone, env, remote: 'origin' },
      // The folder of the run is written in any case.
      writeFolder: async () => {},
    },
  )
}

function asking({ token, graphqlUrl }: GithubAccess) {
  const client = connect({ token, graphqlUrl, fetch, clock: CLOCK, budget: BUDGET })
  return { ask: (document: string, variables: Record<string, unknown>) => client.ask(document, variables) }
}

const writing = ({ token, graphqlUrl, pace }: GithubAccess) =>
  openWriter({ token, graphqlUrl, fetch, clock: CLOCK, pace })

/** Numbers for the description of a pull request. */
export function factsOf(metrics: Metrics): FactsOfRun {
  const { proposals, totals } = metrics
  return [
    { label: 'Proposals', value: totals.present },
    { label: 'Open', value: proposals.filter(({ open }) => open).length },
    { label: 'Stale', value: proposals.filter(({ stale }) => stale).length },
  ]
}
