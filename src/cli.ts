#!/usr/bin/env node
import { realpathSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigurationError } from './errors.ts'
import { takePulse } from './pulse.ts'
import type { ReminderBrief } from './reminders/brief.ts'
import { planLines } from './reminders/plan-text.ts'
import { escapeLog } from './report/escape.ts'
import { metricsJson } from './report/metrics-json.ts'
import type { ReportInput } from './report/report-input.ts'
import { renderTerminalSummary } from './report/terminal-summary.ts'
import { type Arguments, HELP, parseArguments } from './run/arguments.ts'
import { githubAccess } from './run/github-access.ts'
import { progressLine } from './run/progress-line.ts'
import { reminderPreview } from './run/reminder-preview.ts'
import { reportFiles } from './run/report-files.ts'
import type { Request } from './run/request.ts'
import { keepHeapSmall } from './run/small-heap.ts'
import { writeFolder } from './run/write-folder.ts'
import { VERSION } from './version.ts'

/** Runs one command line and gives its exit code: 0 done, 1 our failure, 2 the user's. */
export async function main(words: readonly string[]): Promise<number> {
  try {
    const args = parseArguments(words)
    if (args.command === 'help') process.stdout.write(HELP)
    else if (args.command === 'version') process.stdout.write(`proposal-pulse ${VERSION}\n`)
    else if (args.command === 'demo') await demo(args)
    else if (args.command === 'remind') await remind(args)
    else await report(args)
    return 0
  } catch (error) {
    return explain(error)
  }
}

async function report(args: Arguments): Promise<void> {
  const progress = progressLine(process.stderr)
  const out = args.out ?? (args.json ? null : 'proposal-report')
  try {
    const { report: input, draw, notes, timings } = await takePulse(requestFrom(args, out, progress.show))
    const started = performance.now()
    if (out !== null) await writeFolder(out, await reportFiles(input, draw))
    progress.clear()
    for (const note of notes) process.stderr.write(`${escapeLog(note)}\n`)
    if (args.json) process.stdout.write(metricsJson(input))
    else process.stdout.write(renderTerminalSummary(input, join(out ?? '', 'README.md')))
    if (process.env.PROPOSAL_PULSE_TIMINGS === '1') {
      process.stderr.write(
        `${JSON.stringify({ stages: { ...timings, report: performance.now() - started } })}\n`,
      )
    }
  } finally {
    progress.clear()
  }
}

/** Shows who would be reminded of what. Writes nothing, here or on GitHub. */
async function remind(args: Arguments): Promise<void> {
  const progress = progressLine(process.stderr)
  const request = requestFrom(args, args.out ?? 'proposal-report', progress.show)
  try {
    const { report: input, brief } = await takePulse(request)
    const lines = await plannedLines(input, brief, request)
    progress.clear()
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    progress.clear()
  }
}

/** The plan of the next run where GitHub can be asked what stands there, else what reminders would say. */
async function plannedLines(input: ReportInput, brief: ReminderBrief | null, request: Request) {
  const { github: access, asOf, startedAt } = request
  const repository = input.repository.name
  if (brief === null || access === null || repository === null || asOf !== null) {
    return reminderPreview(input, Math.max(input.metrics.now, asOf === null ? startedAt : 0))
  }
  const { runReminders } = await import('./run/reminding.ts')
  const place = { repository, access, run: null, inForks: true, dryRun: true }
  const { plan, notes, failures } = await runReminders(brief, null, place)
  const said = [...failures, ...notes].map(escapeLog)
  return [...said, ...(plan === null ? [] : planLines(plan))]
}

function requestFrom(args: Arguments, out: string | null, progress: Request['progress']): Request {
  const serverUrl = process.env.GITHUB_SERVER_URL ?? 'https://github.com'
  return {
    folder: args.repository,
    words: args.words,
    wordSource: name => `the flag --${name}`,
    configPath: args.config,
    asOf: args.asOf,
    repositoryName: args.github,
    serverUrl,
    env: process.env,
    github: args.gitOnly ? null : accessFrom(process.env, serverUrl, out),
    startedAt: Date.now(),
    stampMonth: false,
    progress,
  }
}

/** The token of the environment, as the tools of GitHub name it. */
function accessFrom(env: NodeJS.ProcessEnv, serverUrl: string, out: string | null) {
  return githubAccess({
    token: env.GITHUB_TOKEN || env.GH_TOKEN,
    projectToken: env.PROJECT_TOKEN,
    graphqlUrl: env.GITHUB_GRAPHQL_URL,
    serverUrl,
    out,
  })
}

/** Reports on a sample repository made for the occasion, in a folder of its own. */
async function demo(args: Arguments): Promise<void> {
  const { buildDemoRepository } = await import('./demo/demo-repository.ts')
  const folder = await mkdtemp(join(tmpdir(), 'proposal-pulse-demo-'))
  const repository = join(folder, 'enhancement-proposals.git')
  await buildDemoRepository(repository)
  process.stdout.write(`A sample of two years of enhancement proposals is in ${repository}\n\n`)
  await report({ ...args, repository, out: args.out ?? join(folder, 'report') })
}

function explain(error: unknown): number {
  if (error instanceof ConfigurationError) {
    process.stderr.write(`${error.message.split('\n').map(escapeLog).join('\n')}\n`)
    return 2
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `This is a failure of proposal-pulse ${VERSION}, not yours. Please report it with these lines:\n`,
  )
  process.stderr.write(`${told.split('\n').map(escapeLog).join('\n')}\n`)
  return 1
}

// Importing this module starts nothing; running it does.
if (process.argv[1] !== undefined && isThisFile(process.argv[1])) {
  // A closed pipe (`| head`) is the reader's wish, not a failure.
  keepHeapSmall()
  process.stdout.on('error', () => process.exit(0))
  process.exitCode = await main(process.argv.slice(2))
}

function isThisFile(started: string): boolean {
  return realpathSync(started) === realpathSync(fileURLToPath(import.meta.url))
}
