import { realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import { ConfigurationError } from './errors.ts'
import { type Finding, findingMessage } from './finding.ts'
import { takePulse } from './pulse.ts'
import { currentIncrement } from './report/current-increment.ts'
import { cutText, escapeLog } from './report/escape.ts'
import { incrementPages } from './report/increment-section.ts'
import { renderJobSummary } from './report/job-summary.ts'
import { renderReport } from './report/report.ts'
import type { ReportInput } from './report/report-input.ts'
import { renderTerminalSummary } from './report/terminal-summary.ts'
import { day } from './run/arguments.ts'
import { githubAccess } from './run/github-access.ts'
import { keepHeapSmall } from './run/small-heap.ts'
import { writeFolder } from './run/write-folder.ts'

/** GitHub shows ten annotations of a kind per step; the summary has them all. */
const MOST_ANNOTATIONS = 10

/** Inputs that are settings; the file may set them too. */
const SETTINGS = ['preset', 'ref', 'increments', 'track-issues'] as const

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
  const out = await insideWorkspace(workspace, core.getInput('out') || 'proposal-report')
  const wantsAnnotations = annotationsWanted()
  const config = core.getInput('config')
  for (const name of ['token', 'project-token']) {
    if (core.getInput(name) !== '') core.setSecret(core.getInput(name))
  }
  const { report, notes } = await takePulse({
    folder: resolve(workspace, core.getInput('repository-path') || '.'),
    words: Object.fromEntries(SETTINGS.map(name => [name, core.getInput(name)])),
    wordSource: name => `the input ${name}`,
    configPath: config === '' ? null : resolve(workspace, config),
    asOf: day(core.getInput('as-of')),
    repositoryName: repositoryOf(workspace),
    serverUrl: context.serverUrl,
    env: process.env,
    github: githubAccess({
      token: core.getInput('token'),
      projectToken: core.getInput('project-token'),
      graphqlUrl: context.graphqlUrl,
      serverUrl: context.serverUrl,
      out,
    }),
    startedAt: Date.now(),
    progress: core.debug,
  })
  await writeFolder(out, renderReport(report))
  for (const note of notes) core.info(escapeLog(note))
  core.info(renderTerminalSummary(report, join(relative(workspace, out), 'README.md')))
  if (wantsAnnotations) annotate(report.findings)
  setOutputs(report, workspace, out)
  await core.summary.addRaw(renderJobSummary(report)).write()
}

/** The workflow's own repository, unless another one was checked out into a folder. */
function repositoryOf(workspace: string): string | null {
  const path = core.getInput('repository-path') || '.'
  if (resolve(workspace, path) !== resolve(workspace)) return null
  return process.env.GITHUB_REPOSITORY ? `${context.repo.owner}/${context.repo.repo}` : null
}

/** The output folder, which must stay inside the workspace: a setting of a pull request may not reach the runner. */
async function insideWorkspace(workspace: string, out: string): Promise<string> {
  const root = await realpath(workspace)
  const wanted = resolve(root, out)
  const existing = await nearestExisting(wanted)
  if (
    !`${wanted}${sep}`.startsWith(`${root}${sep}`) ||
    !`${existing}${sep}`.startsWith(`${root}${sep}`) ||
    wanted === root
  ) {
    throw new ConfigurationError(
      `The input out is ${JSON.stringify(out)}, which is not a folder inside the workspace. Give one such as proposal-report.`,
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
