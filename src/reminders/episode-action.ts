import type { ActionBase, CreateAction, PlannedAction } from './action.ts'
import type { Chosen } from './budget.ts'
import { commentPlace, type Episode } from './episode.ts'
import type { Own } from './existing.ts'
import { notifyNobody } from './names.ts'
import { nudgeBody, nudgeTitle, repeatBody } from './nudge.ts'
import type { World } from './world.ts'

/** Label of our issues: for people to filter by. We find them by who wrote them. */
export const REMINDER_LABEL = 'proposal-reminder'

/** What an action depends on besides the episode. */
export interface ActionContext {
  readonly chosen: Chosen
  readonly firstRun: boolean
  readonly frozen: boolean
  /** Open reminders of silences that last. */
  readonly kept: readonly Own[]
  readonly world: World
}

/** What happens about an episode in this run. */
export function actionFor(episode: Episode, context: ActionContext): PlannedAction {
  const { verdict, subject, rule, addressed } = episode
  const base: ActionBase = {
    ...{ key: episode.key, proposal: subject.id, name: subject.name, rule: rule.id },
    ...{ addressees: addressed.logins, reason: whyNow(episode, context.world) },
  }
  switch (verdict.kind) {
    case 'skip':
      return { ...base, kind: 'skip', reason: verdict.reason }
    case 'wait':
      return { ...base, kind: 'wait', reason: verdict.reason, until: verdict.until, deferred: false }
    case 'ask':
      return context.chosen.asked.has(episode.key)
        ? createFor(episode, verdict.nudge, base, context)
        : { ...base, kind: 'wait', ...whyLater(context) }
  }
}

function whyLater({ firstRun, frozen, world }: ActionContext) {
  const { maxNewReminders, maxPerPerson } = world.input.reminders
  const until = null
  if (firstRun)
    return { reason: 'First run: the backlog is listed and nobody is asked.', until, deferred: true }
  if (frozen) return { reason: 'Reminders of ours are missing from the list.', until, deferred: false }
  const limits = `At most ${maxNewReminders} new reminders a run, and ${maxPerPerson} for one person.`
  return { reason: limits, until, deferred: true }
}

const whyNow = ({ rule, since }: Episode, { dayOf }: World) => `Since ${dayOf(since)}: ${rule.describes}.`

function createFor(
  episode: Episode,
  nudge: number,
  base: ActionBase,
  { kept, world }: ActionContext,
): CreateAction {
  const { mode, mention } = world.input.reminders
  const notify = mention ? () => true : notifyNobody
  const nothing = { title: null, body: null, assignees: [], labels: [], on: null }
  const action = { ...base, ...nothing, kind: 'create', nudge } as const
  if (mode !== 'issue' && mode !== 'comment') return { ...action, via: 'digest' }
  const earlier = kept.find(({ key, reminder }) => key === episode.key && reminder.kind === 'issue')
  if (mode === 'issue' && earlier !== undefined) {
    const body = repeatBody(episode, { nudge, notify, as: 'comment' }, world)
    return { ...action, via: 'comment', on: earlier.reminder.number, body }
  }
  const body = nudgeBody(episode, { nudge, notify, as: mode }, world)
  if (mode === 'comment') return { ...action, via: 'comment', on: commentPlace(episode.subject), body }
  const assignees = mention ? episode.addressed.logins : []
  return {
    ...action,
    via: 'issue',
    title: nudgeTitle(episode.subject),
    body,
    assignees,
    labels: [REMINDER_LABEL],
  }
}
