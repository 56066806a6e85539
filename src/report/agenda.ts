import { agendaGroups } from './agenda-groups.ts'
import { type AgendaGroup, type AgendaItem, withoutMention } from './agenda-item.ts'
import { isoDate } from './calendar-date.ts'
import { currentIncrement } from './current-increment.ts'
import { cutText } from './escape.ts'
import { whenWords } from './headline.ts'
import { blocks, bullets, type Markdown, md, section } from './markdown.ts'
import { grouped } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** `agenda.md`: what a meeting about proposals has to talk about, ready to paste into its document. */
export function agenda(input: ReportInput): string {
  const { metrics, config } = input
  const groups = agendaGroups(input)
  const increment = currentIncrement(metrics)
  const when = increment === null ? '' : `, ${withoutMention(whenWords(increment.current))}`
  return `${
    blocks(
      md`# Agenda: proposals`,
      md`As of ${isoDate(metrics.now, config.timeZone)}${when}. Made to be pasted: no name notifies anybody.`,
      ...(groups.length === 0 ? [md`Nothing waits, is late or is new.`] : groups.map(groupPart)),
    ).markdown
  }\n`
}

function groupPart({ title, items, total }: AgendaGroup): Markdown {
  const count = items.length === total ? grouped(total) : `${items.length} of ${grouped(total)}`
  return section(`${title} (${count})`, bullets(items.map(itemLine)))
}

/** A task of GitHub's lists; other documents show the box as text. */
function itemLine({ link, owner, why }: AgendaItem): Markdown {
  const whose = cutText(owner ?? '', 60)
  return whose === '' ? md`[ ] ${link}: ${why}` : md`[ ] ${link}, ${whose}: ${why}`
}
