import type { IncrementMetrics, Metrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { shownIncrements } from './current-increment.ts'
import { deliveredWords, landedWords } from './delivered.ts'
import { cutText } from './escape.ts'
import { endedIn } from './headline-measures.ts'
import { dates, EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { decimal, duration, sampleWords } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'
import { slugs } from './slug.ts'

/** Address of every increment's page inside the output folder, by its start. */
export function incrementPages({ increments }: Metrics): ReadonlyMap<number, string> {
  const ordered = [...increments].sort((a, b) => a.start - b.start)
  const names = slugs(ordered.map(({ name }) => name))
  return new Map(ordered.map(({ start }, i) => [start, `increments/${names[i] ?? i}.md`]))
}

/** One row an increment, the latest first, each linked to its page. */
export function incrementSection({ metrics, config }: ReportInput, room: Room): Markdown {
  const pages = incrementPages(metrics)
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse()
  const hidden = metrics.increments.filter(({ start }) => start <= metrics.now).length - shown.length
  return section(
    'Per increment',
    table(
      [
        'Increment',
        dates('From'),
        right('Created'),
        right('Completed'),
        right('Ended otherwise'),
        right('Open at the end'),
        right('Changes per proposal'),
        right('Lead time, median'),
      ],
      shown.map(each => incrementRow(each, pages.get(each.start) ?? '', config.timeZone)),
    ),
    hidden === 0
      ? EMPTY
      : md`${hidden} earlier increments have pages in [increments](increments) and are in the data.`,
  )
}

function incrementRow(increment: IncrementMetrics, page: string, timeZone: string): readonly Piece[] {
  const { changesPerProposal, leadTimeDays } = increment
  const name = md`[${cutText(increment.name, 60)}](${{ markdown: page }})`
  return [
    increment.inProgress ? md`${name}, running` : name,
    isoDate(increment.start, timeZone),
    landedWords(increment),
    deliveredWords(increment) ?? NOTHING,
    endedIn(increment),
    increment.wipAtEnd,
    changesPerProposal.mean === null ? NOTHING : decimal(changesPerProposal.mean, 2),
    sampleWords(leadTimeDays.finished, duration) ?? NOTHING,
  ]
}
