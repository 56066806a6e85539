import { chartsFor } from './charts/charts.ts'
import { configHash } from './config/config-hash.ts'
import { ensureBlobs, missingBlobs } from './git/missing-blobs.ts'
import { measure } from './metrics/measure.ts'
import { readHeadDocuments } from './proposals/head-document.ts'
import { HistoryReading } from './proposals/history.ts'
import type { ReportInput } from './report/report-input.ts'
import { nothingFound } from './run/nothing-found.ts'
import { planOf } from './run/plan.ts'
import { nameFromRemote } from './run/repository-name.ts'
import type { Request, Timings } from './run/request.ts'
import { openSource } from './run/source.ts'
import { buildTimelines } from './timeline/build.ts'
import { VERSION } from './version.ts'

/** What a run found, and how long its stages took. */
export interface Pulse {
  readonly report: ReportInput
  /** What was done to the clone on the way, in plain sentences. */
  readonly notes: readonly string[]
  readonly timings: Timings
}

/**
 * The whole story: settle the rules, read history, replay it into timelines, measure, draw. Writes nothing.
 * Throws ConfigurationError for what the user can mend.
 */
export async function takePulse(request: Request): Promise<Pulse> {
  const watch = stopwatch()
  // Vega is large: loading it while git works costs nothing.
  const drawing = import('./charts/render.ts')
  request.progress('Settling the rules')
  const { repository, head, tree, config, asOf, ignored } = await openSource(request)
  const settle = watch()

  request.progress(`Reading history as ${config.preset.name}`)
  let absent: ReadonlySet<string> = new Set()
  const reading = new HistoryReading({
    git: repository.git,
    head,
    tree,
    preset: config.preset,
    folders: [],
    obtain: repository.lacksBlobs
      ? async (needed, wished) => {
          await ensureBlobs(repository, needed)
          absent = await missingBlobs(repository, wished)
          return absent
        }
      : null,
  })
  await reading.readStatuses()
  const statuses = watch()
  await reading.readBodies()
  const history = reading.result()
  const bodies = watch()

  const now = asOf ?? latestOf(history.landings)
  const documents = readHeadDocuments(config.preset, history.heads)
  const built = buildTimelines(history, { documents, skipped: tree.skipped }, { ...config, ignored }, now)
  if (built.timelines.length === 0)
    throw await nothingFound(repository, `No file matches the preset ${config.preset.name}`)
  const timelines = watch()

  request.progress(`Measuring ${built.timelines.length} proposals`)
  const increments = await planOf(config, repository.git, built, now)
  const metrics = measure({ timelines: built.timelines, increments, config, now, bursts: built.bursts })
  const measuring = watch()

  request.progress('Drawing charts')
  const charts = chartsFor(metrics, { showIncrements: config.showIncrements })
  const { drawCharts } = await drawing
  const drawn = await drawCharts(charts)
  return {
    report: {
      generator: { name: 'proposal-pulse', version: VERSION },
      repository: {
        name: request.repositoryName ?? nameFromRemote(repository.remoteUrl, request.serverUrl),
        serverUrl: request.serverUrl,
        ref: repository.ref,
        head,
      },
      config,
      configHash: configHash(config),
      metrics: absent.size === 0 ? metrics : { ...metrics, gaps: [...metrics.gaps, absentGap(absent.size)] },
      charts,
      drawn,
      findings: built.findings,
      reading: built.reading,
    },
    notes: repository.notes,
    timings: { settle, history: statuses, bodies, timelines, measure: measuring, charts: watch() },
  }
}

/** The report speaks of the last landing unless a day was asked for: a quiet day then changes no byte. */
function latestOf(landings: readonly { readonly committedAt: number }[]): number {
  return landings.reduce((latest, { committedAt }) => Math.max(latest, committedAt), Number.NEGATIVE_INFINITY)
}

function absentGap(count: number) {
  return {
    measure: 'whitespaceChanges',
    reason: `the clone lacks ${count} older versions of documents; each of them counts as a change of content, even where only white space changed`,
  }
}

/** Milliseconds since the last call. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return last - before
  }
}
