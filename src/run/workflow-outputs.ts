import { join, relative } from 'node:path'
import * as core from '@actions/core'
import { OUTPUTS } from '../config/options.ts'
import { type Finding, findingMessage } from '../finding.ts'
import type { Published } from '../publish/publish.ts'
import { currentIncrement } from '../report/current-increment.ts'
import { cutText, escapeLog } from '../report/escape.ts'
import { incrementPages } from '../report/increment-section.ts'
import type { ReportInput } from '../report/report-input.ts'
import { publishedLine, publishedSummary } from './published-words.ts'
import type { PublishWishes } from './publishing.ts'
import { remindedLine, remindedSummary } from './remind-words.ts'
import type { Reminding } from './reminding.ts'

/** GitHub shows ten annotations of a kind per step; the summary has them all. */
const MOST_ANNOTATIONS = 10

const REMINDER_OUTPUTS = Object.keys(OUTPUTS).filter(name => name.startsWith('reminders-'))

/** Shows findings on the files of the run. */
export function annotate(findings: readonly Finding[]) {
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
export function setOutputs(report: ReportInput, workspace: string, out: string) {
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

/** Says what publishing did; a write that failed makes the run fail. */
export async function tellPublished(published: Published, { failOn }: PublishWishes): Promise<void> {
  const { notes, failures, commit, pullRequest } = published
  core.setOutput('report-commit', commit ?? '')
  core.setOutput('pull-request', pullRequest ?? '')
  core.info(publishedLine(published))
  for (const note of notes) core.notice(escapeLog(note))
  await core.summary.addRaw(publishedSummary(published)).write()
  const say = failOn === 'never' ? core.warning : core.setFailed
  if (failures.length > 0) say(failures.map(escapeLog).join('\n'))
}

/** Says what reminding did, null where it is off; a write that failed makes the run fail. */
export async function tellReminders(reminding: Reminding | null, { failOn }: PublishWishes): Promise<void> {
  if (reminding === null) {
    for (const name of REMINDER_OUTPUTS) core.setOutput(name, '')
    return
  }
  const { counts, notes, failures } = reminding
  for (const [name, count] of Object.entries(counts)) core.setOutput(`reminders-${name}`, count)
  core.info(remindedLine(reminding))
  for (const note of notes) core.notice(escapeLog(note))
  await core.summary.addRaw(remindedSummary(reminding)).write()
  const say = failOn === 'never' ? core.warning : core.setFailed
  if (failures.length > 0) say(failures.map(escapeLog).join('\n'))
}
