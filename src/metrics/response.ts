import type { ThreadEvent } from '../timeline/timeline.ts'
import type { Observation } from './kaplan-meier.ts'
import type { Response, ResponsePoint } from './metrics.ts'
import type { ReviewedPull, Reviews } from './reviews.ts'
import { closedSince } from './thread-state.ts'
import { durationOf } from './time-in-phase.ts'
import { lowerBound, type Window } from './window.ts'

const HOUR_MS = 3_600_000

/** Whole hours from one instant to a later one; what came before the clock started took none. */
export const hoursBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor((to - from) / HOUR_MS))

/** A pull request up for review, and when somebody first answered; `Infinity` for not yet. */
interface Awaited {
  readonly number: number
  readonly readyAt: number
  readonly closed: readonly Window[]
  readonly respondedAt: number
  readonly reviewedAt: number
}

/** Gives measure 16 as known right before `window.to`; without `keepCurve` the survival curves stay empty. */
export type ResponseMeter = (window: Window, keepCurve: boolean) => Response

/**
 * First response and first review (kpis.md measure 16) of the pull requests put up for review in a window, by
 * people other than the author. One answered while still a draft had to wait no hour. Nothing yet is censored at
 * the closing or the window's end. Threads that could not be read in full are left out: they prove no silence.
 */
export function responseMeter(reviews: Reviews): ResponseMeter {
  const awaited = awaitedAmong(reviews)
  const ready = awaited.map(({ readyAt }) => readyAt)
  return ({ from, to }, keepCurve) => {
    const inside = awaited.slice(lowerBound(ready, from), lowerBound(ready, to))
    const waits = (answer: 'respondedAt' | 'reviewedAt') => {
      const observations = inside.map(each => observed(each, each[answer], to))
      return durationOf(observations, 0, keepCurve)
    }
    return {
      pulls: inside.length,
      firstResponseHours: waits('respondedAt'),
      firstReviewHours: waits('reviewedAt'),
    }
  }
}

/** One point for each pull request of measure 16 by `now`: when it was up for review, and how long it waited. */
export function responsePoints(reviews: Reviews, now: number): ResponsePoint[] {
  return awaitedAmong(reviews)
    .filter(({ readyAt }) => readyAt <= now)
    .map(each => {
      const { days: hours, event: responded } = observed(each, each.respondedAt, now + 1)
      return { at: each.readyAt, pull: each.number, hours, responded }
    })
}

/** By the moment they were up for review, then by number. */
function awaitedAmong({ pulls, people }: Reviews): Awaited[] {
  return pulls
    .flatMap(each => awaitedOf(each, event => isAnswer(event) && people.isOther(event.by, each.pull.author)))
    .sort((a, b) => a.readyAt - b.readyAt || a.number - b.number)
}

type Answer = Extract<ThreadEvent, { kind: 'comment' | 'review' }>

const isAnswer = (event: ThreadEvent): event is Answer => event.kind === 'comment' || event.kind === 'review'

function awaitedOf(
  { pull, readyAt, closed }: ReviewedPull,
  counts: (event: ThreadEvent) => boolean,
): Awaited[] {
  if (readyAt === null || !pull.complete) return []
  const never = Number.POSITIVE_INFINITY
  const respondedAt = pull.events.find(counts)?.at ?? never
  const reviewedAt = pull.events.find(event => event.kind === 'review' && counts(event))?.at ?? never
  return [{ number: pull.number, readyAt, closed, respondedAt, reviewedAt }]
}

/** An answer after the closing came too late to be one, unless it was opened again. */
function observed({ readyAt, closed }: Awaited, answeredAt: number, before: number): Observation {
  const closedAt = closedSince(closed, before)
  const event = answeredAt < before && (closedAt === null || answeredAt <= closedAt)
  const until = event ? answeredAt : (closedAt ?? before - 1)
  return { days: hoursBetween(readyAt, until), event }
}
