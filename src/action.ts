import { realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import { PUBLISH_ROWS } from './config/options.ts'
import { ConfigurationError } from './errors.ts'
import { type Finding, findingMessage } from './finding.ts'
import { readHandover, writeHandover } from './publish/handover.ts'
import type { Published } from './publish/publish.ts'
import { takePulse } from './pulse.ts'
import { handoverJson, readHandoverJson } from './reminders/brief-json.ts'
import { readState } from './reminders/state.ts'
import { currentIncrement } from './report/current-increment.ts'
import { cutText, escapeLog } from './report/escape.ts'
import { incrementPages } from './report/increment-section.ts'
import { renderJobSummary } from './report/job-summary.ts'
import { renderReport } from './report/report.ts'
import type { ReportInput } from './report/report-input.ts'
import { REMINDERS_PATH, SNAPSHOT_PATH } from './report/snapshot-file.ts'
import { renderTerminalSummary } from './report/terminal-summary.ts'
import { day } from './run/arguments.ts'
import { fileInFolder, githubAccess, publishedFile } from './run/github-access.ts'
import { publishedLine, publishedSummary } from './run/published-words.ts'
import {
  factsOf,
  type PublishPlace,
  type PublishWishes,
  publishFiles,
  publishWishes,
} from './run/publishing.ts'
import { remindedLine, remindedSummary } from './run/remind-words.ts'
import { type Reminding, type RemindingPlace, reminderTrace, runReminders } from './run/reminding.ts'
import type { GithubAccess, Request } from './run/request.ts'
import { keepHeapSmall } from './run/small-heap.ts'
import { writeFolder } from './run/write-folder.ts'

/** GitHub shows ten annotations of a kind per step; the summary has them all. */
const MOST_ANNOTATIONS = 10

/** Inputs that are settings; the file may set them too. */
const SETTINGS = ['preset', 'ref', 'increments', 'track-issues', 'reminders'] as const

/** Runs the Action: measures, writes the report, fills outputs, summary and annotations. Never throws. */
export async function main(): Promise<void> {
  keepHeapSmall()
  try {
    await run(process.env.GITHUB_WORKSPACE ?? process.cwd())
  } catch (error) {
    core.setFailed(failureText(error))
  }
}

async function run(workspace: string): Promise<void> {
  const wishes = publishWishes(inputsNamed(PUBLISH_ROWS), name => `the input ${name}`)
  if (wishes.mode === 'publish') return publishHandover(workspace, wishes)
  if (wishes.mode === 'remind') return remindHandover(workspace, wishes)
  return measureAndPublish(workspace, wishes)
}

/** The whole story, or its reading half: a job that may not write leaves its data for one that may. */
async function measureAndPublish(workspace: string, wishes: PublishWishes): Promise<void> {
  const out = await insideWorkspace(workspace, 'out', core.getInput('out') || 'proposal-report')
  const wantsAnnotations = annotationsWanted()
  const place = placeOf(workspace, wishes, out)
  const { report: measured, brief, notes } = await takePulse(requestOf(workspace, place.access))
  const state = brief === null ? null : await earlierState(workspace, wishes, out)
  // A job that only reads still plans: the plan is in its summary, and what is known stays in the report.
  const reminding = brief && (await runReminders(brief, state, remindingPlace(place, wishes)))
  const report = { ...measured, reminders: reminding && reminderTrace(reminding) }
  const files = renderReport(report)
  await writeFolder(out, files)
  for (const note of notes) core.info(escapeLog(note))
  core.info(renderTerminalSummary(report, join(relative(workspace, out), 'README.md')))
  if (wantsAnnotations) annotate(report.findings)
  setOutputs(report, workspace, out)
  await core.summary.addRaw(renderJobSummary(report)).write()
  const facts = factsOf(report.metrics)
  if (wishes.mode === 'measure') {
    const { name: repository, head } = report.repository
    const folder = await insideWorkspace(workspace, 'handover', wishes.handover)
    await writeHandover(folder, {
      repository,
      head,
      facts,
      files,
      plan: brief && handoverJson({ brief, state }),
    })
    if (reminding) await tellReminders(reminding, wishes)
    return
  }
  const published = await publishFiles(files, facts, wishes, place)
  await tell(published, wishes)
  if (reminding) await tellReminders(reminding, wishes)
}

/** The reminding half: takes what the reading half left, checked, and parses nothing else of the repository. */
async function remindHandover(workspace: string, wishes: PublishWishes): Promise<void> {
  const place = placeOf(workspace, wishes, null)
  const { plan } = await readHandover(resolve(workspace, wishes.handover), place.repository)
  if (plan === null) {
    core.info('Reminders are off: the job that measured left no plan.')
    return
  }
  const handed = readHandoverJson(plan)
  if (typeof handed === 'string') throw new ConfigurationError(`The handover cannot be used: ${handed}.`)
  const { name } = handed.brief.repository
  if (name?.toLowerCase() !== place.repository?.toLowerCase()) {
    throw new ConfigurationError(`The handover cannot be used: its reminders are about another repository.`)
  }
  await tellReminders(await runReminders(handed.brief, handed.state, remindingPlace(place, wishes)), wishes)
}

/** What an earlier run left about reminders, in the folder of the run or on the branch of the report. */
async function earlierState(workspace: string, { rules }: PublishWishes, out: string) {
  const folder = resolve(workspace, core.getInput('repository-path') || '.')
  const text =
    (await publishedFile({ folder, env: process.env }, rules, REMINDERS_PATH)) ??
    (await fileInFolder(out, REMINDERS_PATH))
  return text === null ? null : readState(text)
}

function remindingPlace(
  { repository, access, run }: PublishPlace,
  { mode, rules }: PublishWishes,
): RemindingPlace {
  const { inForks, dryRun } = rules
  return { repository, access, run, inForks, dryRun: dryRun || mode === 'measure' }
}

/** Says what reminding did; a write that failed makes the run fail. */
async function tellReminders(reminding: Reminding, { failOn }: PublishWishes): Promise<void> {
  const { counts, notes, failures } = reminding
  for (const [name, count] of Object.entries(counts)) core.setOutput(`reminders-${name}`, count)
  core.info(remindedLine(reminding))
  for (const note of notes) core.notice(escapeLog(note))
  await core.summary.addRaw(remindedSummary(reminding)).write()
  const say = failOn === 'never' ? core.warning : core.setFailed
  if (failures.length > 0) say(failures.map(escapeLog).join('\n'))
}

/** The writing half: takes what the reading half left, checked, and parses nothing else. */
async function publishHandover(workspace: string, wishes: PublishWishes): Promise<void> {
  const place = placeOf(workspace, wishes, null)
  const handover = await readHandover(resolve(workspace, wishes.handover), place.repository)
  await tell(await publishFiles(handover.files, handover.facts, wishes, place), wishes)
}

/** Says what publishing did; a write that failed makes the run fail. */
async function tell(published: Published, { failOn }: PublishWishes): Promise<void> {
  const { notes, failures, commit, pullRequest } = published
  core.setOutput('report-commit', commit ?? '')
  core.setOutput('pull-request', pullRequest ?? '')
  core.info(publishedLine(published))
  for (const note of notes) core.notice(escapeLog(note))
  await core.summary.addRaw(publishedSummary(published)).write()
  const say = failOn === 'never' ? core.warning : core.setFailed
  if (failures.length > 0) say(failures.map(escapeLog).join('\n'))
}

function requestOf(workspace: string, github: GithubAccess | null): Request {
  const config = core.getInput('config')
  return {
    folder: resolve(workspace, core.getInput('repository-path') || '.'),
    words: Object.fromEntries(SETTINGS.map(name => [name, core.getInput(name)])),
    wordSource: name => `the input ${name}`,
    configPath: config === '' ? null : resolve(workspace, config),
    asOf: day(core.getInput('as-of')),
    repositoryName: repositoryOf(workspace),
    serverUrl: context.serverUrl,
    env: process.env,
    github,
    startedAt: Date.now(),
    stampMonth: true,
    progress: core.debug,
  }
}

/** Where the report goes, and the snapshot an earlier run left there. */
function placeOf(workspace: string, { mode, rules }: PublishWishes, out: string | null): PublishPlace {
  const folder = resolve(workspace, core.getInput('repository-path') || '.')
  const clone = mode === 'publish' ? null : folder
  const access = githubAccess({
    token: core.getInput('token'),
    projectToken: core.getInput('project-token'),
    graphqlUrl: context.graphqlUrl,
    serverUrl: context.serverUrl,
    out,
    earlier:
      clone === null ? null : () => publishedFile({ folder: clone, env: process.env }, rules, SNAPSHOT_PATH),
  })
  const { eventName: event, actor, payload, repo } = context
  const pull = payload.pull_request
  const fromFork = pull !== undefined && pull.head?.repo?.full_name !== `${repo.owner}/${repo.repo}`
  return {
    repository: repositoryOf(workspace),
    access,
    clone,
    env: process.env,
    run: { event, actor, fromFork },
  }
}

/** Inputs by name, as written. */
const inputsNamed = (rows: readonly { readonly name: string }[]) =>
  Object.fromEntries(rows.map(({ name }) => [name, core.getInput(name)]))

/** The workflow's own repository, unless another one was checked out into a folder. */
function repositoryOf(workspace: string): string | null {
  const path = core.getInput('repository-path') || '.'
  if (resolve(workspace, path) !== resolve(workspace)) return null
  return process.env.GITHUB_REPOSITORY ? `${context.repo.owner}/${context.repo.repo}` : null
}

/** An output folder, which must stay inside the workspace: a setting of a pull request may not reach the runner. */
async function insideWorkspace(workspace: string, input: string, out: string): Promise<string> {
  const root = await realpath(workspace)
  const wanted = resolve(root, out)
  const existing = await nearestExisting(wanted)
  if (
    !`${wanted}${sep}`.startsWith(`${root}${sep}`) ||
    !`${existing}${sep}`.startsWith(`${root}${sep}`) ||
    wanted === root
  ) {
    throw new ConfigurationError(
      `The input ${input} is ${JSON.stringify(out)}, which is not a folder inside the workspace. Give one such as proposal-report.`,
    )
  }
  return wanted
}

/** Where a path really leads: the real path of its deepest part that exists. */
async function nearestExisting(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return nearestExisting(resolve(path, '..'))
  }
}

function annotationsWanted(): boolean {
  const word = core.getInput('annotations') || 'true'
  if (word === 'true' || word === 'false') return word === 'true'
  throw new ConfigurationError(`The input annotations is ${JSON.stringify(word)}. Write true or false.`)
}

function annotate(findings: readonly Finding[]) {
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const some = findings.filter(finding => finding.severity === severity && finding.path !== null)
    for (const finding of some.slice(0, MOST_ANNOTATIONS)) {
      const place = { title: finding.code, file: escapeLog(finding.path ?? ''), startLine: finding.line ?? 1 }
      // An error annotation would look as if the run had failed.
      const show = severity === 'notice' ? core.notice : core.warning
      show(escapeLog(cutText(findingMessage(finding), 500)), place)
    }
  }
}

/** Counts and paths only: a title in an output could reach a shell. */
function setOutputs(report: ReportInput, workspace: string, out: string) {
  const { metrics } = report
  const current = currentIncrement(metrics)?.current ?? null
  const page = current === null ? '' : (incrementPages(metrics).get(current.start) ?? '')
  const values = {
    'report-path': relative(workspace, join(out, 'README.md')),
    'metrics-path': relative(workspace, join(out, 'data', 'metrics.json')),
    proposals: metrics.totals.present,
    created: current?.created ?? '',
    completed: current?.completed ?? '',
    open: metrics.proposals.filter(({ open }) => open).length,
    stale: metrics.proposals.filter(({ stale }) => stale).length,
    findings: report.findings.length,
    increment: page.replace(/^increments\/|\.md$/gu, ''),
  }
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value)
}

function failureText(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  const lines = told.split('\n').map(escapeLog).join('\n')
  return error instanceof ConfigurationError
    ? lines
    : `proposal-pulse failed, which is its own fault: ${lines}`
}

await main()
