import { addDays, type Day } from './calendar.ts'
import { exemptBy } from './exempt.ts'
import { isDigest, isOpenReminder } from './existing.ts'
import { episodeKey } from './marker.ts'
import { type Addressed, addressed } from './people.ts'
import { firstRule, type Rule } from './rules.ts'
import { type Snooze, snoozeByLabels } from './snooze.ts'
import type { Asked } from './state.ts'
import type { Subject } from './subject.ts'
import type { World } from './world.ts'

/** One silence of one proposal, under the rule that speaks about it. */
export interface Episode {
  readonly key: string
  readonly subject: Subject
  readonly rule: Rule
  /** Start of the silence. */
  readonly since: number
  readonly addressed: Addressed
  readonly asked: Asked | null
  readonly snooze: Snooze | null
  readonly verdict: Verdict
}

/** What becomes of an episode before the limits of the run are looked at. */
export type Verdict =
  | { readonly kind: 'ask'; readonly nudge: number }
  | { readonly kind: 'wait'; readonly reason: string; readonly until: Day | null }
  /** `listed`: it is a line of the digest all the same. */
  | { readonly kind: 'skip'; readonly reason: string; readonly listed: boolean }

type Unjudged = Omit<Episode, 'verdict'>

/** Every silence a rule speaks about, in the order of the proposals. */
export function episodesOf(world: World): readonly Episode[] {
  return world.subjects.flatMap(subject => {
    const found = firstRule(subject, world.rules, world.ruleContext)
    if (found === null) return []
    const key = episodeKey(subject.id, found.rule.id, found.since)
    const unjudged: Unjudged = {
      ...{ ...found, key, subject, snooze: snoozeOf(key, subject, world) },
      addressed: addressed(subject, found.rule.ask, world.people),
      asked: world.memory.asked.get(key) ?? null,
    }
    return [{ ...unjudged, verdict: verdictOn(unjudged, world) }]
  })
}

function snoozeOf(key: string, subject: Subject, { memory, own, today }: World): Snooze | null {
  const labels = own.filter(each => each.key === key).flatMap(({ reminder }) => reminder.labels)
  const byLabel = snoozeByLabels([...labels, ...subject.labels], today)
  const byBox = memory.snoozes.get(subject.key) ?? null
  if (byBox !== null && (byLabel === null || byBox >= byLabel)) return { until: byBox, by: 'box' }
  return byLabel === null ? null : { until: byLabel, by: 'label' }
}

const skip = (reason: string, listed = true): Verdict => ({ kind: 'skip', reason, listed })
const wait = (reason: string, until: Day | null = null): Verdict => ({ kind: 'wait', reason, until })

/** The first reason not to ask counts. */
function verdictOn(episode: Unjudged, world: World): Verdict {
  return atRest(episode, world) ?? inTime(episode, world) ?? ask(episode)
}

const ask = ({ asked }: Unjudged): Verdict => ({ kind: 'ask', nudge: (asked?.nudges ?? 0) + 1 })

/** Reasons that hold as long as the silence does. */
function atRest(episode: Unjudged, world: World): Verdict | null {
  const { key, subject, since, addressed, asked, rule } = episode
  const { reminders } = world.input
  const exempt = exemptBy(subject, reminders.exempt)
  if (exempt !== null) return skip(`Exempt by its ${exempt}.`, false)
  if (reminders.mode === 'digest' && endedWithDigest({ since, rule }, world))
    return skip('A person closed the digest it stood in.', false)
  if (world.memory.ended.has(key)) return skip('A person closed its reminder: not asked again.', false)
  if (episode.snooze !== null) return wait(`Snoozed until ${episode.snooze.until}.`, episode.snooze.until)
  if (addressed.role === null) return skip(`Cannot be asked: ${addressed.reason}.`)
  if (reminders.startDate !== null && world.dayOf(since) < reminders.startDate)
    return skip(`Quiet since before ${reminders.startDate}, the first day that counts.`)
  if (asked !== null && asked.nudges >= reminders.maxNudges)
    return skip(`Asked ${asked.nudges} times, last on ${asked.on}: from now on only a line in the digest.`)
  if (reminders.mode === 'comment' && commentPlace(subject) === null)
    return skip('No issue of its own to comment on.')
  return null
}

/** A person closed the digest after this was due: it is no line of a new one. */
export function endedWithDigest(
  { since, rule }: Pick<Episode, 'since' | 'rule'>,
  { memory, dayOf }: World,
): boolean {
  if (memory.digestEndedAt === null) return false
  return addDays(dayOf(since), rule.quietForDays) <= dayOf(memory.digestEndedAt)
}

/** Reasons that pass with time. */
function inTime({ key, subject }: Unjudged, world: World): Verdict | null {
  if (!subject.certain) return wait('Part of its discussion could not be read.')
  const locked = world.own.some(
    each => each.key === key && isOpenReminder(each) && !isDigest(each) && each.reminder.locked,
  )
  if (locked) return wait('A person locked its reminder.')
  const last = world.memory.lastAsked.get(subject.key)
  if (last === undefined) return null
  const next = addDays(last, world.input.reminders.repeatAfterDays)
  return next > world.today ? wait(`Asked on ${last}; again from ${next}.`, next) : null
}

/** Issue or pull request a comment about a proposal goes to. */
export const commentPlace = ({ issue, pull }: Subject): number | null => issue?.number ?? pull

/** True for what the digest lists. */
export const isListed = (episode: Episode, world: World): boolean =>
  (episode.verdict.kind !== 'skip' || episode.verdict.listed) && !endedWithDigest(episode, world)
