/** Last line of a comment of ours that is over. */
const OVER = '<!-- proposal-pulse:v1 over -->'

/**
 * The text of a comment that is about to be hidden because what it asked is over. GitHub does not say who hid a
 * comment, so this says that it was us: one without it was hidden by a person, and that ends its silence. It is
 * written before the comment is hidden, so that a run that stops in between hides it the next time.
 */
export function withOverMark(body: string): string {
  return isMarkedOver(body) ? body : `${body.trimEnd()}\n${OVER}`
}

/** True for a text that says so. It means something only in what our own identity wrote. */
export const isMarkedOver = (body: string): boolean => body.trimEnd().endsWith(`\n${OVER}`)
