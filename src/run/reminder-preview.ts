import { briefOf } from '../reminders/brief.ts'
import { type PlanInput, planReminders } from '../reminders/plan.ts'
import { planLines } from '../reminders/plan-text.ts'
import type { ReminderState } from '../reminders/state.ts'
import type { ReportInput } from '../report/report-input.ts'

/**
 * What reminders would say if they were on, as lines: the backlog that the first run lists without asking anybody,
 * and then who would be asked. Nothing that stands on GitHub is looked at, and nothing is written.
 */
export function reminderPreview(
  { metrics, config, repository }: ReportInput,
  now: number,
): readonly string[] {
  const { reminders } = config
  const brief = briefOf({
    metrics,
    config,
    reminders: reminders.mode === 'off' ? { ...reminders, mode: 'digest' } : reminders,
    repository: { name: repository.name, serverUrl: repository.serverUrl, branch: repository.ref },
    owners: new Map(),
    targets: new Map(),
  })
  const input: Omit<PlanInput, 'state'> = { ...brief, now, existing: [], gone: [], absent: [], withheld: [] }
  return [
    'The first run lists the backlog and asks nobody. The run after it would:',
    '',
    ...planLines(planReminders({ ...input, state: LONG_AGO })),
  ]
}

/** The state of somebody who switched reminders on long ago and never gave one. */
const LONG_AGO: ReminderState = {
  baselineAt: 0,
  known: new Map(),
  asked: new Map(),
  snoozes: new Map(),
  ended: new Set(),
  absent: new Set(),
  digestEndedAt: null,
  waiting: new Map(),
}
