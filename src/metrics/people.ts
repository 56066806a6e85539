import type { Person, Thread } from '../timeline/timeline.ts'
import { matchesGlob } from './glob.ts'

/** Tells people from robots (kpis.md measures 16, 17, 18, 22: robots never count). */
export interface People {
  /** False for a robot. A deleted account was a person as far as anybody can tell. */
  readonly isPerson: (who: Person | null) => boolean
  readonly isRobot: (login: string) => boolean
  /** True for a person other than the author. Two deleted accounts may be the same one: they are no others. */
  readonly isOther: (who: Person | null, author: Person | null) => boolean
}

/**
 * People by the settings' patterns and by what GitHub says of the accounts in these threads: a request for review
 * names a login alone, which may be that of an app seen elsewhere.
 */
export function peopleOf(bots: readonly string[], threads: Iterable<Thread>): People {
  const patterns = bots.map(pattern => pattern.toLowerCase())
  const known = appsIn(threads)
  const isRobot = (login: string): boolean => {
    const name = login.toLowerCase()
    const told = known.get(name)
    if (told !== undefined) return told
    const robot = patterns.some(pattern => matchesGlob(name, pattern) || pattern === `${name}[bot]`)
    known.set(name, robot)
    return robot
  }
  const isPerson = (who: Person | null) => who === null || !(who.bot || isRobot(who.login))
  return {
    isPerson,
    isRobot,
    isOther: (who, author) => isPerson(who) && who?.login.toLowerCase() !== author?.login.toLowerCase(),
  }
}

/** Logins that GitHub marks as bots, and room for what the patterns say of the rest. */
function appsIn(threads: Iterable<Thread>): Map<string, boolean> {
  const apps = new Map<string, boolean>()
  const note = (who: Person | null) => {
    if (who?.bot) apps.set(who.login.toLowerCase(), true)
  }
  for (const { author, events } of threads) {
    note(author)
    for (const event of events) if ('by' in event) note(event.by)
  }
  return apps
}
