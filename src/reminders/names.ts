import { LOGIN } from '../config/reminder-rules.ts'
import { cutText } from '../report/escape.ts'
import { joined, type Markdown, md } from '../report/markdown.ts'
import { documentLink, type Place, threadLink } from './links.ts'
import type { Subject } from './subject.ts'

/** Longest title in a line. */
const TITLE = 90

/** Says whether a login is notified where it is named. */
export type Notify = (login: string) => boolean

export const notifyNobody: Notify = () => false

/** Those that were notified before: a new text must not notify anybody else. */
export function notifyOnly(logins: readonly string[]): Notify {
  const known = new Set(logins.map(login => login.toLowerCase()))
  return login => known.has(login.toLowerCase())
}

/** `@ada`, `ghopper` and `linus`: mentions for those to notify, code for the others. */
export function people(logins: readonly string[], notify: Notify): Markdown {
  const named = logins.filter(login => LOGIN.test(login)).map(login => person(login, notify))
  const last = named.at(-1)
  if (named.length < 2 || last === undefined) return joined(named, '')
  return md`${joined(named.slice(0, -1), ', ')} and ${last}`
}

const person = (login: string, notify: Notify): Markdown => ({
  markdown: notify(login) ? `@${login}` : `\`${login}\``,
})

/** A proposal by number and title, linked with its document, its issue or its pull request. */
export function subjectLink(subject: Subject, place: Place): Markdown {
  const { path, issue, pull } = subject
  const label = cutText(subject.name, TITLE) || cutText(subject.id, TITLE)
  if (path !== null) return documentLink(place, path, label)
  if (pull !== null) return threadLink(place, 'pull', pull, label)
  return issue === null ? md`${label}` : threadLink(place, 'issues', issue.number, label)
}
