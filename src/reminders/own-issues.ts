import type { Issue } from '../timeline/timeline.ts'
import { DIGEST_TITLE } from './digest.ts'
import { REMINDER_LABEL } from './episode-action.ts'

const TITLE = /^Reminder: (?:a quiet proposal|proposal \d{1,9})$/

/**
 * True for an issue that is a reminder of ours and no proposal: what is measured must not count it. Whoever wrote it
 * matters less than in reminding, where a spoofed one could be written to: here it would only be left out.
 */
export function isReminderIssue({
  title,
  labels,
  author,
}: Pick<Issue, 'title' | 'labels' | 'author'>): boolean {
  if (labels.includes(REMINDER_LABEL)) return true
  return author?.bot === true && (title === DIGEST_TITLE || TITLE.test(title))
}
