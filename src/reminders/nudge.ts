import { cutText } from '../report/escape.ts'
import { blocks, bullets, type Markdown, md, type Piece } from '../report/markdown.ts'
import { plural } from '../report/quantity.ts'
import { answers } from './answers.ts'
import type { Episode } from './episode.ts'
import { threadLink } from './links.ts'
import { boxNote, withMarker } from './marker.ts'
import { type Notify, notifyNobody, people, subjectLink } from './names.ts'
import { ownersOf } from './people.ts'
import type { Subject } from './subject.ts'
import type { World } from './world.ts'

/** Longest owner or target in a sentence. */
const LONGEST_WORD = 60

/** How a reminder is worded. */
export interface NudgeForm {
  /** The how-manieth of its silence. */
  readonly nudge: number
  readonly notify: Notify
  readonly as: 'issue' | 'comment'
}

/**
 * The title of an issue of ours. Fixed text and a number only: titles are shown in places nobody escapes for, and
 * the words of a stranger in one of ours would look like our own.
 */
export function nudgeTitle({ number }: Subject): string {
  return number !== null && /^\d{1,9}$/.test(number)
    ? `Reminder: proposal ${number}`
    : 'Reminder: a quiet proposal'
}

/**
 * A reminder: why you, since when, by which rule, three possible answers, how to snooze, whom to ask. Days are dates
 * and nothing counts up, so that it changes only when there is news.
 */
export function nudgeBody(episode: Episode, form: NudgeForm, world: World): string {
  const body = blocks(
    opening(episode, form, world),
    bullets(facts(episode, world)),
    md`**What you can do**`,
    answers(episode, world),
    snoozeLine(episode, world),
    footer(episode, form, world),
  )
  return withMarker(episode.key, form.nudge, body.markdown)
}

/** A comment on an issue of ours that reminds once more. It has the same key, and says only what is new. */
export function repeatBody(episode: Episode, { nudge, notify }: NudgeForm, world: World): string {
  const { addressed, since } = episode
  const { maxNudges } = world.input.reminders
  const last = nudge >= maxNudges ? ' It is the last one about this silence.' : ''
  const body = blocks(
    md`${people(addressed.logins, notify)}, this is reminder ${nudge} of ${maxNudges}: still nothing has happened since ${world.dayOf(since)}.${last}`,
    md`The possible answers, and how to snooze, stand at the top of this issue.`,
  )
  return withMarker(episode.key, nudge, body.markdown)
}

function opening(episode: Episode, { notify }: NudgeForm, world: World): Markdown {
  const { rule, subject, addressed } = episode
  const who = people(addressed.logins, notify)
  const link = subjectLink(subject, world.input.repository)
  const words = rule.text === null ? defaultWords(episode) : filled(rule.text, episode, world)
  return md`${who}: ${words}\n\n**${link}**`
}

function defaultWords({ addressed }: Episode): string {
  switch (addressed.role) {
    case 'reviewer':
      return 'this proposal waits for your review.'
    case 'owner':
      return 'this proposal of yours to look after has gone quiet.'
    default:
      return 'this proposal has gone quiet, and it looks like your turn.'
  }
}

/** The settings' own sentence. All of it is printed as plain text, the placeholders included. */
function filled(text: string, { subject, rule, since }: Episode, { dayOf }: World): string {
  const values: Readonly<Record<string, string>> = {
    title: cutText(subject.title, 90),
    number: cutText(subject.number ?? '', 20),
    owner: cutText(subject.owner ?? '', LONGEST_WORD),
    since: dayOf(since),
    days: String(rule.quietForDays),
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  )
}

function facts(episode: Episode, world: World): readonly Piece[] {
  const { subject, rule } = episode
  const planned =
    subject.target === null ? [] : [md`**Planned for:** ${cutText(subject.target, LONGEST_WORD)}.`]
  return [
    md`**Why you:** ${whyYou(episode, world)}.`,
    md`**Since when:** ${sinceWords(episode, world)}.`,
    md`**By which rule:** ${{ markdown: `\`${rule.id}\`` }}: ${rule.describes}.`,
    ...(rule.id === 'target-passed' || rule.id === 'deadline-passed' ? planned : []),
    ...issueFact(subject, world),
  ]
}

function issueFact({ issue, path }: Subject, { input }: World): readonly Piece[] {
  if (issue === null || path === null) return []
  return [
    md`**Where it is tracked:** ${threadLink(input.repository, 'issues', issue.number, `issue ${issue.number}`)}.`,
  ]
}

function whyYou({ addressed, subject }: Episode, { input }: World): Piece {
  switch (addressed.role) {
    case 'author':
      return 'its file names you as an author'
    case 'opener':
      if (subject.pull !== null) return 'you opened its pull request'
      return subject.path === null ? 'you opened it' : 'you opened the pull request that brought it'
    case 'reviewer': {
      const number = subject.turn?.pull ?? 0
      const link = threadLink(input.repository, 'pull', number, `pull request ${number}`)
      return md`${link} asks you for a review`
    }
    case 'owner':
      return subject.owner === null
        ? 'you are an owner of its file'
        : md`you are an owner of ${cutText(subject.owner, LONGEST_WORD)}`
    case null:
      return 'nobody nearer to it could be found'
  }
}

function sinceWords({ subject, since }: Episode, { dayOf }: World): string {
  const last = `its last change, comment or review by a person was on ${dayOf(subject.quietSince)}`
  return since > subject.quietSince ? `${dayOf(since)}; ${last}` : last
}

function snoozeLine({ key, snooze }: Episode, { input }: World): Markdown {
  const until = snooze?.by === 'box' ? snooze.until : null
  const note: Markdown = { markdown: boxNote({ key, nudges: 0, asked: null, until }) }
  if (until !== null) return md`- [x] Snoozed until ${until}. Take the tick away to end that. ${note}`
  const days = plural(input.reminders.snoozeDays, 'day')
  const words =
    snooze === null
      ? md`Snooze for ${days}: tick this box, or add the label \`snooze:yyyy-mm-dd\` for another day.`
      : md`Snoozed until ${snooze.until} by its label.`
  return md`- [ ] ${words} ${note}`
}

function footer(episode: Episode, { as }: NudgeForm, world: World): Markdown {
  const { repeatAfterDays, maxNudges } = world.input.reminders
  const often =
    maxNudges === 1
      ? 'You are asked once.'
      : `You are asked ${maxNudges} times at most, ${repeatAfterDays} days apart.`
  const end =
    as === 'issue'
      ? 'Any news about the proposal closes this issue. Close it yourself, and you are not asked again until the proposal has moved and gone quiet once more.'
      : 'Any news about the proposal hides this comment. Hide it yourself, and you are not asked again until the proposal has moved and gone quiet once more.'
  return md`<sub>${often} ${end} ${whomToAsk(episode, world)}</sub>`
}

function whomToAsk({ subject, addressed }: Episode, world: World): Markdown {
  const asked: readonly string[] = addressed.logins
  const others = ownersOf(subject, world.people).filter(login => !asked.includes(login))
  if (others.length === 0) return md`Questions go to the maintainers of this repository.`
  return md`Questions go to ${people(others.slice(0, 3), notifyNobody)}.`
}
