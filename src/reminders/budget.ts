import { byCodeUnit, inOrder } from '../report/order.ts'
import type { Day } from './calendar.ts'
import type { Episode } from './episode.ts'
import type { World } from './world.ts'

/** A silence that may be asked about, and since when it has waited for that. */
interface Candidate {
  readonly episode: Episode
  readonly waitingSince: Day
  readonly severity: number
}

/** Who is asked in this run, and who has to wait for another because of its limits. */
export interface Chosen {
  readonly asked: ReadonlySet<string>
  /** Key to the day it began to wait, of everybody who could be asked, those asked now included. */
  readonly waiting: ReadonlyMap<string, Day>
}

/** Who was passed over longest comes first, then the most severe rule, then the oldest silence. */
const fairly = inOrder<Candidate>(
  (a, b) => byCodeUnit(a.waitingSince, b.waitingSince),
  (a, b) => a.severity - b.severity,
  (a, b) => a.episode.since - b.episode.since,
  (a, b) => byCodeUnit(a.episode.subject.id, b.episode.subject.id),
)

/**
 * Chooses whom to ask within the limits per run and per person. What was asked earlier on the same day counts too:
 * a second run on one day is the same run again, and not another round.
 */
export function choose(episodes: readonly Episode[], world: World, mayAsk: boolean): Chosen {
  const candidates = candidatesOf(episodes, world)
  const waiting = new Map(candidates.map(({ episode, waitingSince }) => [episode.key, waitingSince]))
  return { asked: mayAsk ? withinLimits(candidates, episodes, world) : new Set(), waiting }
}

function candidatesOf(episodes: readonly Episode[], { rules, input, today }: World): readonly Candidate[] {
  return episodes
    .filter(({ verdict, key }) => verdict.kind === 'ask' && !input.withheld.includes(key))
    .map(episode => ({
      episode,
      waitingSince: input.state?.waiting.get(episode.key) ?? today,
      severity: rules.indexOf(episode.rule),
    }))
    .sort(fairly)
}

function withinLimits(
  candidates: readonly Candidate[],
  episodes: readonly Episode[],
  { input, memory, today }: World,
): ReadonlySet<string> {
  const { maxNewReminders, maxPerPerson } = input.reminders
  const chosen = new Set<string>()
  const isToday = (episode: Episode) => memory.lastAsked.get(episode.subject.key) === today
  const perPerson = remindersPerPerson(episodes.filter(isToday))
  let left = maxNewReminders - [...memory.lastAsked.values()].filter(on => on === today).length
  for (const { episode } of candidates) {
    const people = episode.addressed.logins.map(login => login.toLowerCase())
    if (left <= 0 || people.some(login => (perPerson.get(login) ?? 0) >= maxPerPerson)) continue
    for (const login of people) perPerson.set(login, (perPerson.get(login) ?? 0) + 1)
    chosen.add(episode.key)
    left--
  }
  return chosen
}

function remindersPerPerson(episodes: readonly Episode[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { addressed } of episodes)
    for (const login of addressed.logins)
      counts.set(login.toLowerCase(), (counts.get(login.toLowerCase()) ?? 0) + 1)
  return counts
}
