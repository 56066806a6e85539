import type { Timeline } from '../timeline/timeline.ts'
import { DAY_MS } from './days.ts'
import { dayNumber, localDay } from './local-day.ts'
import type { Increment } from './metrics.ts'
import { type Release, releaseOf } from './releases.ts'
import type { IncrementNames } from './targets.ts'

/** Plans older than this say nothing about which release is being planned now: half a year. */
const RECENT_DAYS = 182

/** Fewer mentions than these are no plan of a community. */
const ENOUGH_MENTIONS = 5

/** Tells what is over. */
export interface TargetClock {
  readonly isPassed: (target: string) => boolean
  /** The release most plans of the last half year name, as written most recently; null where there is none. */
  readonly release: string | null
}

/** What targets are dated with. */
export interface TargetDates {
  readonly increments: readonly Increment[]
  readonly names: IncrementNames
  readonly timeZone: string
  readonly now: number
}

/**
 * A target has passed when the increment it names is over, when it is a day before today, or when it is an earlier
 * release than the one being planned. Releases carry no dates in the files, but what plans of the last half year name
 * most is at the earliest the release in work. Other words cannot be dated: they never pass.
 */
export function targetClock(timelines: readonly Timeline[], dates: TargetDates): TargetClock {
  const { increments, names, timeZone, now } = dates
  const planned = plannedRelease(timelines, now)
  const today = dayNumber(localDay(now, timeZone))
  return {
    release: planned?.written ?? null,
    isPassed: target => {
      const place = names.placeOf(target)
      if (place !== null) return (increments[place]?.end ?? Number.POSITIVE_INFINITY) <= now
      if (/^\d{4}-\d{2}-\d{2}$/.test(target)) return Date.parse(target) / DAY_MS < today
      const release = releaseOf(target)
      return planned !== null && release !== null && isBefore(release, planned.release)
    },
  }
}

const isBefore = (a: Release, b: Release) => a.major < b.major || (a.major === b.major && a.minor < b.minor)

/** The most frequent release among the targets written lately; of two as frequent, the earlier. */
function plannedRelease(timelines: readonly Timeline[], now: number) {
  const mentions = new Map<string, { readonly release: Release; written: string; count: number }>()
  for (const event of timelines.flatMap(({ events }) => events)) {
    if (event.kind !== 'target' || event.to === null || now - event.at > RECENT_DAYS * DAY_MS) continue
    const release = releaseOf(event.to)
    if (release === null) continue
    const key = `${release.major}.${release.minor}`
    const mention = mentions.get(key) ?? { release, written: event.to.trim(), count: 0 }
    mentions.set(key, { ...mention, count: mention.count + 1 })
  }
  const [most] = [...mentions.values()].sort(
    (a, b) => b.count - a.count || (isBefore(a.release, b.release) ? -1 : 1),
  )
  return most !== undefined && most.count >= ENOUGH_MENTIONS ? most : null
}
