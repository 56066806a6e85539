import { isDay } from './calendar.ts'
import { fingerprint } from './fingerprint.ts'

/** Key of the digest's own marker. */
export const DIGEST_KEY = 'digest'

/** GitHub counts 65,536 characters of a body; bytes are never fewer, and some room is left for what it adds. */
export const LONGEST_BODY = 65_000

/** First line of everything we write: which silence it is about, what we wrote, and the how-manieth reminder. */
export interface Marker {
  /** `digest`, or the key of an episode: twelve digits of the proposal, a hyphen, twelve of the silence. */
  readonly key: string
  /** Of what followed when we wrote it. Another text behind the same hash was edited by a person. */
  readonly hash: string
  /** Reminders of this silence up to this one; 0 in the digest. */
  readonly nudges: number
}

const KEY = /^[0-9a-f]{12}-[0-9a-f]{12}$/
const MARKER =
  /^<!-- proposal-pulse:v1 key=(digest|[0-9a-f]{12}-[0-9a-f]{12}) hash=([0-9a-f]{12}) n=(\d{1,2}) -->$/
const BOX_NOTE =
  /^<!-- proposal-pulse:v1 row=([0-9a-f]{12}-[0-9a-f]{12}) n=(\d{1,2})(?: asked=(\S{10}))?(?: until=(\S{10}))? -->$/

/** Key of the silence of a proposal that began at an instant, under one rule. Hashed: no text of theirs is in it. */
export function episodeKey(id: string, rule: string, since: number): string {
  return `${proposalKey(id)}-${fingerprint(JSON.stringify([id, rule, since]))}`
}

/** The part of a key that stands for the proposal. */
export const proposalKey = (id: string): string => fingerprint(id)

/** The proposal's part of an episode's key. */
export const proposalOf = (key: string): string => key.slice(0, 12)

/** True for the key of an episode, the only kind the state may hold. */
export const isEpisodeKey = (text: string): boolean => KEY.test(text)

/** A body with its marker in front. */
export function withMarker(key: string, nudges: number, text: string): string {
  return `<!-- proposal-pulse:v1 key=${key} hash=${fingerprint(text)} n=${nudges} -->\n${text}`
}

/**
 * The marker of a body, null when the first line is not exactly one. Anybody can paste one: it means something
 * only in what our own identity wrote.
 */
export function readMarker(body: string): Marker | null {
  const match = MARKER.exec(firstLine(body))
  if (match === null) return null
  const [, key = '', hash = '', nudges = ''] = match
  return { key, hash, nudges: Number(nudges) }
}

const firstLine = (body: string) => (body.split('\n', 1)[0] ?? '').replace(/\r$/, '')

/** A tick box of ours and what is remembered beside it. */
export interface Box {
  readonly key: string
  readonly ticked: boolean
  readonly nudges: number
  /** Day of the last reminder given by this line. */
  readonly asked: string | null
  /** Last day of the snooze this box showed when we wrote it. */
  readonly until: string | null
  /** Logins the line notifies. */
  readonly mentions: readonly string[]
}

/** What is remembered beside a tick box, as a comment at the end of its line. */
export function boxNote({ key, nudges, asked, until }: Omit<Box, 'ticked' | 'mentions'>): string {
  const days = `${asked === null ? '' : ` asked=${asked}`}${until === null ? '' : ` until=${until}`}`
  return `<!-- proposal-pulse:v1 row=${key} n=${nudges}${days} -->`
}

/** Every tick box of ours in a body, in order. Lines a person edited out of shape are none. */
export function boxesIn(body: string): readonly Box[] {
  return body.split('\n').flatMap(line => boxIn(line.trim()) ?? [])
}

function boxIn(line: string): Box | null {
  const tick = /^- \[([ xX])\] /.exec(line)?.[1]
  const note = BOX_NOTE.exec(line.slice(Math.max(0, line.lastIndexOf('<!-- '))))
  if (tick === undefined || note === null) return null
  const [, key = '', nudges = '', asked, until] = note
  return {
    key,
    ticked: tick !== ' ',
    nudges: Number(nudges),
    asked: asked !== undefined && isDay(asked) ? asked : null,
    until: until !== undefined && isDay(until) ? until : null,
    mentions: mentionsIn(line),
  }
}

/** Logins a text of ours notifies, in order. The `@` of untrusted text is always followed by a comment. */
export function mentionsIn(text: string): readonly string[] {
  const found = [
    ...text.matchAll(
      /(?<![\w`/.@;-])@([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{2,10})?)(?![\w/-])/g,
    ),
  ]
  return [...new Set(found.map(match => match[1] ?? ''))]
}
