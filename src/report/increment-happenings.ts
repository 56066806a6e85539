import type { Config } from '../config/config.ts'
import { createdAt } from '../metrics/created.ts'
import { type History, historyOf } from '../metrics/history.ts'
import type { Increment } from '../metrics/metrics.ts'
import { statusSince } from '../metrics/status-since.ts'
import { byCodeUnit, inOrder } from './order.ts'
import type { ReportInput } from './report-input.ts'

/** Something that happened to a proposal. */
export interface Happening {
  readonly history: History
  readonly at: number
  readonly words: string
}

/** Everything the pages tell, over the whole history. */
export interface Happenings {
  readonly histories: readonly History[]
  /** When the first status was stated, `Infinity` for never. */
  readonly statusSince: number
  readonly created: readonly Happening[]
  readonly completed: readonly Happening[]
  readonly ended: readonly Happening[]
  readonly stages: readonly Happening[]
}

/** Replays every timeline once for all pages. */
export function happeningsOf({ metrics, config }: ReportInput): Happenings {
  const histories = metrics.proposals.map(({ timeline }) => historyOf(timeline))
  return {
    histories,
    statusSince: statusSince(histories),
    created: histories.flatMap(history => creationOf(history, config.created, metrics.now)),
    completed: histories.flatMap(completionOf),
    ended: histories.flatMap(history =>
      history.end === null ? [] : [{ history, at: history.end.at, words: history.end.kind }],
    ),
    stages: histories.flatMap(stagesOf),
  }
}

/** Those of one increment, by time. */
export function happenedIn({ start, end }: Increment, all: readonly Happening[]): readonly Happening[] {
  return all.filter(({ at }) => at >= start && at < end).sort(byTime)
}

const byTime = inOrder<Happening>(
  (a, b) => a.at - b.at,
  (a, b) => byCodeUnit(a.history.timeline.id, b.history.timeline.id),
)

function creationOf(history: History, clock: Config['created'], now: number): readonly Happening[] {
  const at = createdAt(history, clock, now)
  if (at === null) return []
  const came = history.timeline.origin === 'issue' ? 'opened' : 'landed'
  const done = history.birth?.phase === 'done' ? `${came} already done` : came
  return [{ history, at, words: history.landed.bulk ? `${done}, in bulk` : done }]
}

function completionOf(history: History): readonly Happening[] {
  const { completion } = history
  if (completion === null) return []
  return [{ history, at: completion.at, words: completion.marked ? 'completed, in bulk' : 'completed' }]
}

function stagesOf(history: History): readonly Happening[] {
  return history.timeline.events.flatMap(event =>
    event.kind === 'stage'
      ? [{ history, at: event.at, words: `${event.from ?? 'no stage'} to ${event.to ?? 'no stage'}` }]
      : [],
  )
}
