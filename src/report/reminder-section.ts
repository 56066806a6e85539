import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, section, table } from './markdown.ts'
import { plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** A report is no list of everything: who looks for more finds it in the digest. */
const MOST_ROWS = 20

const LONGEST_NAME = 90

/** Who asked to be left in peace, and until when; nothing where nobody did. */
export function reminderSection({ reminders }: ReportInput): Markdown {
  const snoozed = reminders?.snoozed ?? []
  if (snoozed.length === 0) return EMPTY
  const rows = snoozed.slice(0, MOST_ROWS).map(({ name, until }) => [cutText(name, LONGEST_NAME), until])
  const left = snoozed.length - rows.length
  return section(
    'Snoozed reminders',
    md`Nobody is reminded of ${plural(snoozed.length, 'proposal')} until the day given.`,
    table(['Proposal', 'Until'], rows),
    left === 0 ? EMPTY : md`And ${left} more.`,
  )
}
