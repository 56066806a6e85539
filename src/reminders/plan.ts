import type { PlannedAction, UpdateAction, WaitAction } from './action.ts'
import { choose } from './budget.ts'
import { clearing, targetOf } from './clearing.ts'
import { type DigestPlan, NO_DIGEST, planDigest } from './digest-plan.ts'
import { type Episode, episodesOf } from './episode.ts'
import { actionFor } from './episode-action.ts'
import type { Own } from './existing.ts'
import { readMarker } from './marker.ts'
import { mentionedIn } from './memory.ts'
import { notifyNobody, notifyOnly } from './names.ts'
import { nextState } from './next-state.ts'
import { nudgeBody } from './nudge.ts'
import type { ReminderState } from './state.ts'
import { isBaseline, type PlanInput, type World, worldOf } from './world.ts'

export type { DigestPlan } from './digest-plan.ts'
export type { PlanInput } from './world.ts'

/** Somebody nobody can ask, for maintainers. */
export interface Unreachable {
  readonly proposal: string
  /** Number and title; untrusted text. */
  readonly name: string
  readonly reason: string
}

/** A proposal nobody is reminded of until a day, because a person said so. */
export interface Snoozed {
  readonly proposal: string
  /** Number and title; untrusted text. */
  readonly name: string
  /** First day on which it may be asked about again. */
  readonly until: string
}

/** What a run is going to do about reminders, and why. Nothing of it has happened yet. */
export interface ReminderPlan {
  /** Clears first, then updates, then what is new, then what waits and what is left alone. */
  readonly actions: readonly PlannedAction[]
  /** Written last: a run that stops before it makes the same plan again. */
  readonly digest: DigestPlan
  readonly unreachable: readonly Unreachable[]
  /** Could be asked, and have to wait for the limits of the run. */
  readonly deferred: readonly WaitAction[]
  /** Silences somebody asked to be left in peace about, until a day. */
  readonly snoozed: readonly Snoozed[]
  /** True in the first run, which lists the backlog and asks nobody. */
  readonly firstRun: boolean
  /** For the next run. Null when reminders are off: then whatever is stored stays as it is. */
  readonly state: ReminderState | null
  /** What keeps the plan from being a full one, as plain sentences. */
  readonly problems: readonly string[]
}

/**
 * Plans reminders (design/reminders.md). A pure function: the same input gives the same plan, and once a plan is
 * carried out the next plan of that day holds nothing to write.
 */
export function planReminders(input: PlanInput): ReminderPlan {
  if (input.reminders.mode === 'off') return OFF
  const world = worldOf(input)
  const episodes = episodesOf(world)
  const firstRun = isBaseline(world)
  const frozen = world.missing.length > 0
  const cleared = clearing(episodes, world)
  const chosen = choose(episodes, world, !firstRun && !frozen)
  const planned = episodes.map(episode =>
    actionFor(episode, { chosen, firstRun, frozen, kept: cleared.kept, world }),
  )
  const updates = cleared.kept.flatMap(own => updateOf(own, episodes, world) ?? [])
  return {
    actions: [...cleared.actions, ...updates, ...planned.toSorted(writesFirst)],
    digest: planDigest({ episodes, chosen, digest: cleared.digest, frozen, world }),
    unreachable: episodes.flatMap(unreachableOf),
    deferred: planned.filter(action => action.kind === 'wait').filter(({ deferred }) => deferred),
    snoozed: episodes.flatMap(({ subject, snooze }) =>
      snooze === null ? [] : [{ proposal: subject.id, name: subject.name, until: snooze.until }],
    ),
    firstRun,
    state: nextState(episodes, chosen, world),
    problems: frozen ? [missingWords(world)] : [],
  }
}

const OFF: ReminderPlan = {
  ...{
    actions: [],
    digest: NO_DIGEST,
    unreachable: [],
    deferred: [],
    snoozed: [],
    firstRun: false,
    state: null,
  },
  problems: [],
}

const ORDER: readonly PlannedAction['kind'][] = ['clear', 'update', 'create', 'wait', 'skip']
const writesFirst = (a: PlannedAction, b: PlannedAction) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)

const missingWords = ({ missing }: World) =>
  `${missing.length} of our own reminders ${missing.length === 1 ? 'is' : 'are'} missing from GitHub's list. Nothing new is written in this run, so that nobody is reminded twice.`

function unreachableOf({ subject, addressed, verdict }: Episode): Unreachable[] {
  if (addressed.role !== null || verdict.kind !== 'skip' || !verdict.listed) return []
  return [{ proposal: subject.id, name: subject.name, reason: addressed.reason }]
}

/** New text where ours would say something else now. What a person changed in it stays until then. */
function updateOf(own: Own, episodes: readonly Episode[], world: World): UpdateAction | null {
  const episode = episodes.find(({ key }) => key === own.key)
  if (episode === undefined) return null
  const { mention } = world.input.reminders
  const form = {
    nudge: own.nudges,
    notify: mention ? notifyOnly(mentionedIn(own)) : notifyNobody,
    as: own.reminder.kind,
  }
  const body = nudgeBody(episode, form, world)
  // As it was written: that a person took somebody's name out is nothing new, and what else they wrote stays.
  const before = mention ? nudgeBody(episode, { ...form, notify: () => true }, world) : body
  if ([body, before].some(each => readMarker(each)?.hash === own.hash)) return null
  return {
    ...{ kind: 'update', key: own.key, proposal: episode.subject.id, name: episode.subject.name },
    ...{
      rule: episode.rule.id,
      addressees: episode.addressed.logins,
      target: targetOf(own),
      title: null,
      body,
    },
    reason: episode.snooze === null ? 'Its text has changed.' : `Snoozed until ${episode.snooze.until}.`,
  }
}
