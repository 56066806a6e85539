import { createdAt } from '../metrics/created.ts'
import { type History, historyOf } from '../metrics/history.ts'
import type { IncrementMetrics } from '../metrics/metrics.ts'
import { isoDate, windowDates } from './calendar-date.ts'
import { cutText } from './escape.ts'
import { incrementNumbers } from './increment-numbers.ts'
import { blocks, EMPTY, type Markdown, md, NOTHING, type Piece, section, table } from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { plannedIn } from './planned-section.ts'
import { proposalLinkAt } from './proposal-link.ts'
import type { ReportInput } from './report-input.ts'

/** Rows of one list on a page; an import of a whole process may land thousands at once. */
const MOST_ROWS = 1000

/** Something that happened to a proposal. */
interface Happening {
  readonly history: History
  readonly at: number
  readonly words: string
}

/** Everything the pages tell, over the whole history. */
export interface Happenings {
  readonly created: readonly Happening[]
  readonly completed: readonly Happening[]
  readonly ended: readonly Happening[]
  readonly stages: readonly Happening[]
}

/** Replays every timeline once for all pages. */
export function happeningsOf({ metrics, config }: ReportInput): Happenings {
  const histories = metrics.proposals.map(({ timeline }) => historyOf(timeline))
  return {
    created: histories.flatMap(history =>
      creationOf(history, createdAt(history, config.created, metrics.now)),
    ),
    completed: histories.flatMap(completionOf),
    ended: histories.flatMap(history =>
      history.end === null ? [] : [{ history, at: history.end.at, words: history.end.kind }],
    ),
    stages: histories.flatMap(stagesOf),
  }
}

/**
 * The page of one increment. Once it is over it says only what was true at its end, with links to commits of
 * then, so that the page never changes again (a title may: it is printed as written today).
 */
export function incrementPage(
  increment: IncrementMetrics,
  happenings: Happenings,
  input: ReportInput,
): string {
  const list = (title: string, all: readonly Happening[]) =>
    happeningList(
      title,
      all.filter(({ at }) => at >= increment.start && at < increment.end),
      increment,
      input,
    )
  return `${
    blocks(
      md`# ${cutText(increment.name, 60)}`,
      md`${windowDates(increment, input.config.timeZone)}. ${progressWords(increment)}`,
      incrementNumbers(increment, plannedIn(input.metrics, increment.name)),
      list('Created', happenings.created),
      list('Completed', happenings.completed),
      list('Ended otherwise', happenings.ended),
      list('Stages', happenings.stages),
      md`[All increments](../README.md)`,
    ).markdown
  }\n`
}

const progressWords = ({ inProgress, day, days }: IncrementMetrics) =>
  inProgress
    ? `In progress: day ${day} of ${days}. This page changes until the increment is over.`
    : 'Finished.'

function creationOf(history: History, at: number | null): readonly Happening[] {
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

function happeningList(
  title: string,
  found: readonly Happening[],
  increment: IncrementMetrics,
  input: ReportInput,
): Markdown {
  const sorted = [...found].sort(
    (a, b) => a.at - b.at || byCodeUnit(a.history.timeline.id, b.history.timeline.id),
  )
  const left = sorted.length - MOST_ROWS
  const phase = increment.inProgress ? 'Phase now' : 'Phase at the end'
  return section(
    `${title} (${sorted.length})`,
    table(
      ['Proposal', 'On', 'What', phase],
      sorted.slice(0, MOST_ROWS).map(each => happeningRow(each, increment, input)),
    ),
    left > 0 ? md`and ${left} more in [data/proposals.csv](../data/proposals.csv)` : EMPTY,
  )
}

function happeningRow({ history, at, words }: Happening, { end }: IncrementMetrics, input: ReportInput) {
  const { timeline, stays } = history
  const phase: Piece = stays.findLast(({ from }) => from < end)?.phase ?? NOTHING
  return [proposalLinkAt(timeline, end, input), isoDate(at, input.config.timeZone), words, phase]
}
