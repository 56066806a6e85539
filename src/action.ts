import { join, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import { PUBLISH_ROWS } from './config/options.ts'
import { ConfigurationError } from './errors.ts'
import { readHandover, writeHandover } from './publish/handover.ts'
import { takePulse } from './pulse.ts'
import { handoverJson, readHandoverJson } from './reminders/brief-json.ts'
import { readState } from './reminders/state.ts'
import { escapeLog } from './report/escape.ts'
import { renderJobSummary } from './report/job-summary.ts'
import { REMINDERS_PATH } from './report/snapshot-file.ts'
import { renderTerminalSummary } from './report/terminal-summary.ts'
import { fileInFolder, publishedFile } from './run/github-access.ts'
import {
  factsOf,
  type PublishPlace,
  type PublishWishes,
  publishFiles,
  publishWishes,
} from './run/publishing.ts'
import { type RemindingPlace, reminderTrace, runReminders } from './run/reminding.ts'
import { reportFiles } from './run/report-files.ts'
import { keepHeapSmall } from './run/small-heap.ts'
import { annotationsWanted, inputsNamed, placeOf, requestOf } from './run/workflow-inputs.ts'
import { annotate, setOutputs, tellPublished, tellReminders } from './run/workflow-outputs.ts'
import { insideWorkspace } from './run/workspace.ts'
import { writeFolder } from './run/write-folder.ts'

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
  const { report: measured, draw, brief, notes } = await takePulse(requestOf(workspace, place.access))
  const state = brief === null ? null : await earlierState(workspace, wishes, out)
  // A job that only reads still plans: the plan is in its summary, and what is known stays in the report.
  const reminding = brief && (await runReminders(brief, state, remindingPlace(place, wishes)))
  const report = { ...measured, reminders: reminding && reminderTrace(reminding) }
  const files = await reportFiles(report, draw)
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
    const plan = brief && handoverJson({ brief, state })
    await writeHandover(folder, { repository, head, facts, files, plan })
  } else await tellPublished(await publishFiles(files, facts, wishes, place), wishes)
  await tellReminders(reminding, wishes)
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

/** The writing half: takes what the reading half left, checked, and parses nothing else. */
async function publishHandover(workspace: string, wishes: PublishWishes): Promise<void> {
  const place = placeOf(workspace, wishes, null)
  const handover = await readHandover(resolve(workspace, wishes.handover), place.repository)
  await tellPublished(await publishFiles(handover.files, handover.facts, wishes, place), wishes)
}

function failureText(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  const lines = told.split('\n').map(escapeLog).join('\n')
  return error instanceof ConfigurationError
    ? lines
    : `proposal-pulse failed, which is its own fault: ${lines}`
}

await main()
