import { cutText } from './escape.ts'
import { joined, type Markdown, md, NOTHING } from './markdown.ts'

/** What GitHub lets a login or the slug of a team be made of. */
const LOGIN = /^[A-Za-z0-9][\w.-]{0,98}(?:\[bot\])?(?:\/[\w.-]{1,100})?$/

/** Named where an act is asked of them; more names than these make nobody act. */
const NAMED = 3

/** A login as code, so that nobody is notified; anything that is no login is text like any other. */
export function person(login: string): Markdown {
  return LOGIN.test(login) ? { markdown: `\`${login}\`` } : md`${cutText(login, 40)}`
}

/** `a`, `b` and 2 more; `-` for nobody. */
export function people(logins: readonly string[]): Markdown {
  if (logins.length === 0) return NOTHING
  const named = joined(logins.slice(0, NAMED).map(person), ', ')
  const left = logins.length - NAMED
  return left > 0 ? md`${named} and ${left} more` : named
}
