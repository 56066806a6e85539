import type { DrawnChart } from './charts/chart.ts'
import { chartsFor } from './charts/charts.ts'
import { configHash } from './config/config-hash.ts'
import { ensureBlobs, missingBlobs } from './git/missing-blobs.ts'
import { isIssuesOnly } from './metrics/github-gaps.ts'
import { measure } from './metrics/measure.ts'
import type { Gap } from './metrics/metrics.ts'
import { HistoryReading } from './proposals/history.ts'
import type { ReminderBrief } from './reminders/brief.ts'
import { isoDate } from './report/calendar-date.ts'
import type { ReportInput } from './report/report-input.ts'
import { startDrawing } from './run/drawing.ts'
import type { GithubPart } from './run/github-part.ts'
import { noIssueFound, nothingFound } from './run/nothing-found.ts'
import { planOf } from './run/plan.ts'
import { reminderBrief } from './run/reminder-brief.ts'
import { nameFromRemote } from './run/repository-name.ts'
import type { Request, Timings } from './run/request.ts'
import { keepHeapTight } from './run/small-heap.ts'
import { openSource, type Source } from './run/source.ts'
import { buildTimelines, type Timelines } from './timeline/build.ts'
import { VERSION } from './version.ts'

/** What a run found, and how long its stages took. */
export interface Pulse {
  readonly report: ReportInput
  /** Draws the pictures in a thread beside this one: ask for them first, and write the pages meanwhile. */
  readonly draw: () => Promise<readonly DrawnChart[]>
  /** What reminders are made from; null where they are off. */
  readonly brief: ReminderBrief | null
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
  const draw = startDrawing()
  request.progress('Settling the rules')
  const source = await openSource(request)
  const { repository, config } = source
  const dashboard = config.dashboard ? import('./dashboard/dashboard.ts') : null
  const settle = watch()

  request.progress(`Reading history as ${config.preset.name}`)
  const { built, landed, absent, ...readingTimes } = await replay(request, source, watch)
  const github = await readGithub(request, source, built)
  const timelines = github?.timelines ?? built.timelines
  if (timelines.length === 0) throw await nothingMeasured(request, source, github)
  const asking = watch()

  request.progress(`Measuring ${timelines.length} proposals`)
  const now = source.asOf ?? Math.max(landed, github?.lastActivityAt ?? landed)
  const milestones = milestonesOf(github)
  const increments = await planOf(config, repository.git, { ...built, timelines }, now, milestones)
  const { bursts } = built
  const measured = measure({ timelines, increments, config, now, bursts, github: github?.input ?? null })
  const untold = github?.input === null ? github.gaps : []
  const metrics = { ...measured, gaps: [...measured.gaps, ...untold, ...absentGap(absent)] }
  const measuring = watch()

  const charts = chartsFor(metrics, { showIncrements: config.showIncrements })
  const findings = [...built.findings, ...(github?.findings ?? [])]
  const snapshot = github?.snapshot ?? null
  const identity = identityOf(request, source)
  const { name, serverUrl, ref: branch } = identity.repository
  return {
    brief: await reminderBrief(source, metrics, { name, serverUrl, branch }, milestones ?? []),
    report: {
      ...identity,
      metrics,
      charts,
      findings,
      reading: built.reading,
      snapshot,
      reminders: null,
      dashboard: (await dashboard)?.dashboardPage ?? null,
      month: request.stampMonth ? isoDate(request.startedAt, config.timeZone).slice(0, 7) : null,
    },
    draw: () => draw(charts),
    notes: [...repository.notes, ...(github?.notes ?? [])],
    timings: { settle, ...readingTimes, github: asking, measure: measuring, charts: watch() },
  }
}

/** Why there is nothing to measure, and what to do about it. */
async function nothingMeasured(request: Request, source: Source, github: GithubPart | null): Promise<Error> {
  const { repository, config } = source
  if (!isIssuesOnly(config))
    return nothingFound(repository, `No file matches the preset ${config.preset.name}`)
  return noIssueFound({
    repository: repositoryName(request, source),
    track: config.preset.github.track,
    untold: github && [...github.notes, ...github.gaps.map(({ reason }) => reason)],
  })
}

/** What GitHub knows; null without a token, or when nobody knows which repository this is. */
async function readGithub(request: Request, source: Source, built: Timelines): Promise<GithubPart | null> {
  const { github } = request
  const name = repositoryName(request, source)
  if (github === null || name === null) return null
  keepHeapTight(built.timelines.length)
  request.progress(`Asking GitHub about ${built.timelines.length} proposals`)
  // Loaded when it is needed: without a token it never is.
  const { githubPart } = await import('./run/github-part.ts')
  return githubPart({ ...request, github }, source, built, name)
}

/** From history to timelines. The history itself, most of the memory of a run, is let go of on return. */
async function replay(request: Request, source: Source, watch: () => number) {
  const { config, tree, ignored } = source
  const { reading, absent } = historyOf(source)
  await reading.readLandings()
  const statuses = watch()
  await reading.readContents()
  const read = reading.result()
  const bodies = watch()

  const landed = source.asOf ?? lastLanding(read.landings, request.startedAt)
  const commit = { documents: read.heads, skipped: tree.skipped }
  const built = buildTimelines(read, commit, { ...config, ignored }, landed)
  return { built, landed, absent: absent().size, history: statuses, bodies, timelines: watch() }
}

/** The reading of a source's history. `absent` tells which bodies a partial clone lacked, once they were asked for. */
function historyOf({ repository, head, tree, config }: Source) {
  let absent: ReadonlySet<string> = new Set()
  const obtain = async (needed: ReadonlySet<string>, wished: ReadonlySet<string>) => {
    await ensureBlobs(repository, needed)
    absent = await missingBlobs(repository, wished)
    return absent
  }
  const reading = new HistoryReading({
    git: repository.git,
    head,
    tree,
    preset: config.preset,
    obtain: repository.lacksBlobs ? obtain : null,
  })
  return { reading, absent: () => absent }
}

/** Null where they could not be read, which is something else than having none. */
function milestonesOf(github: GithubPart | null) {
  const milestones = github?.input?.milestones ?? []
  const isRead = github?.input && !github.gaps.some(({ measure }) => measure === 'milestones')
  return isRead || milestones.length > 0 ? milestones : null
}

/** Who made the report, of what, by which rules. */
function identityOf(request: Request, source: Source) {
  const { repository, head, config } = source
  const { serverUrl } = request
  return {
    generator: { name: 'proposal-pulse', version: VERSION },
    repository: { name: repositoryName(request, source), serverUrl, ref: repository.ref, head },
    config,
    configHash: configHash(config),
  } as const
}

const repositoryName = (request: Request, { repository }: Source) =>
  request.repositoryName ?? nameFromRemote(repository.remoteUrl, request.serverUrl)

/**
 * Git's part of the instant the report speaks of: the last landing, unless a day was asked for. A quiet day then
 * changes no byte. A landing dated in the future counts as of the start of the run.
 */
function lastLanding(landings: readonly { readonly committedAt: number }[], startedAt: number): number {
  const dates = landings.map(({ committedAt }) => Math.min(committedAt, startedAt))
  return dates.reduce((latest, at) => Math.max(latest, at), Number.NEGATIVE_INFINITY)
}

function absentGap(count: number): readonly Gap[] {
  if (count === 0) return []
  const reason = `the clone lacks ${count} older versions of documents; each of them counts as a change of content, even where only white space changed`
  return [{ measure: 'whitespaceChanges', reason }]
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
