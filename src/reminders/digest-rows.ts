import { type Markdown, md, type Piece } from '../report/markdown.ts'
import type { Episode } from './episode.ts'
import { type Box, boxNote } from './marker.ts'
import { type Notify, people, subjectLink } from './names.ts'
import type { Asked } from './state.ts'
import type { World } from './world.ts'

/** One line of the digest. */
export interface DigestRow {
  readonly episode: Episode
  readonly markdown: string
  /** Higher stays when the digest is too long. */
  readonly weight: number
}

/** What a line needs besides the episode. */
export interface RowForm {
  /** The last reminder, that of this run included. */
  readonly asked: Asked | null
  /** What the line has to remember: a reminder the digest gave, or the day of one under another rule (`nudges` 0). */
  readonly remembered: Pick<Box, 'nudges' | 'asked'>
  readonly notify: Notify
}

/**
 * A line: the tick box that snoozes it, the proposal, its rule, since when, who was asked and when. The comment at its
 * end is what the next run remembers it by.
 */
export function digestRow(episode: Episode, form: RowForm, world: World): DigestRow {
  const { subject, rule, since, snooze, key } = episode
  const until = snooze?.by === 'box' ? snooze.until : null
  const note = boxNote({ key, until, ...form.remembered })
  const line = md`- [${{ markdown: until === null ? ' ' : 'x' }}] ${subjectLink(subject, world.input.repository)}: ${{ markdown: `\`${rule.id}\`` }} since ${world.dayOf(since)}; ${standing(episode, form, world)} ${{ markdown: note }}`
  return { episode, markdown: line.markdown, weight: weightOf(episode, form.asked) }
}

function standing(episode: Episode, form: RowForm, world: World): Piece {
  const { snooze, verdict, addressed } = episode
  if (snooze !== null) return `snoozed until ${snooze.until}${snooze.by === 'label' ? ' by its label' : ''}`
  if (form.asked !== null) return askedWords(episode, form.asked, form, world)
  if (addressed.role === null) return 'cannot be asked'
  return verdict.kind === 'skip' ? 'not asked' : 'not asked yet'
}

/** The same words on the day somebody is asked and later, or the digest would change without news. */
function askedWords({ addressed }: Episode, asked: Asked, { notify }: RowForm, { input }: World): Markdown {
  const last = asked.nudges >= input.reminders.maxNudges
  const who =
    addressed.logins.length === 0 ? md`somebody who cannot be reached now` : people(addressed.logins, notify)
  if (asked.nudges === 1) return md`asked ${who} on ${asked.on}`
  return md`asked ${who} ${asked.nudges} times, ${last ? 'for the last time' : 'last'} on ${asked.on}`
}

/** The last asked first, then snoozed ones, then by rule as the plan orders them: the rest is known to the state. */
function weightOf({ snooze }: Episode, asked: Asked | null): number {
  if (asked !== null) return Number(asked.on.replaceAll('-', ''))
  return snooze === null ? 0 : 1
}
