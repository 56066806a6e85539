import type { IncrementMetrics } from '../metrics/metrics.ts'
import type { OwnerMetrics, OwnerWindow } from '../metrics/owner-metrics.ts'
import { isoDate } from './calendar-date.ts'
import { shownIncrements } from './current-increment.ts'
import { deliveredWords, landedWords } from './delivered.ts'
import { cutText } from './escape.ts'
import { incrementPages } from './increment-section.ts'
import { blocks, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { endedOtherwise, ownerNumbers } from './owner-numbers.ts'
import type { OwnerPage } from './owner-page-files.ts'
import { openSection, waitingSection } from './owner-page-lists.ts'
import { type Everything, sideOf } from './owner-page-sides.ts'
import { overdueSection, slipSection } from './owner-page-targets.ts'
import { duration, grouped, plural, sampleWords } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** The page of one owner: its numbers beside those of all, its increments, and what waits with it. */
export function ownerPage(
  page: OwnerPage,
  own: OwnerMetrics,
  everything: Everything,
  input: ReportInput,
): string {
  const name = cutText(page.owner, 60)
  const side = sideOf(name, page.proposals, own.whole, everything)
  return `${
    blocks(
      md`# ${name}`,
      md`${stockWords(page, own.whole)}, as of ${isoDate(input.metrics.now, input.config.timeZone)}. A proposal counts for the owner it has today, with all its past. [All owners](README.md), [the report](../README.md).`,
      section('Beside all others', ownerNumbers(side, everything.all)),
      waitingSection(side, input),
      overdueSection(side, input),
      slipSection(side, input),
      incrementTable(own, input),
      openSection(side, input),
    ).markdown
  }\n`
}

function stockWords({ open, present, proposals }: OwnerPage, { completed }: OwnerWindow): string {
  const gone = proposals.length - present
  const removed = gone === 0 ? '' : `, and ${grouped(gone)} no longer in the tree`
  if (completed === null) return `${plural(present, 'document')}${removed}`
  return `${plural(present, 'proposal')}, ${grouped(open)} of them open${removed}`
}

/** One row an increment, as many as the report shows, the latest first. */
function incrementTable(own: OwnerMetrics, input: ReportInput): Markdown {
  const { metrics, config } = input
  const pages = incrementPages(metrics)
  const shown = shownIncrements(metrics, config.showIncrements)
  const windows = new Map(shown.map((increment, i) => [increment.start, own.increments[i]]))
  return section(
    'Per increment',
    table(
      [
        'Increment',
        right('Created'),
        right('Completed'),
        right('Ended otherwise'),
        right('Open at the end'),
        right('Lead time, median'),
      ],
      [...shown].reverse().flatMap(increment => {
        const window = windows.get(increment.start)
        const page = pages.get(increment.start) ?? ''
        return window === undefined ? [] : [incrementRow(increment, page, window)]
      }),
    ),
  )
}

function incrementRow(increment: IncrementMetrics, page: string, window: OwnerWindow): readonly Piece[] {
  const name = md`[${cutText(increment.name, 60)}](../${{ markdown: page }})`
  return [
    increment.inProgress ? md`${name}, running` : name,
    landedWords(window),
    deliveredWords(window) ?? NOTHING,
    endedOtherwise(window),
    window.wipAtEnd,
    sampleWords(window.leadTimeDays.finished, duration) ?? NOTHING,
  ]
}
