import { LOGIN } from '../config/reminder-rules.ts'
import { byCodeUnit } from '../report/order.ts'
import { type Day, isDay } from './calendar.ts'
import { DIGEST_KEY, isEpisodeKey } from './marker.ts'

/** The how-manieth reminder was the last one, and when. */
export interface Asked {
  readonly nudges: number
  readonly on: Day
}

/**
 * What one run leaves for the next beside what stands on GitHub. All of it was seen there before: it never says that
 * something was done in the run that writes it, so a run that stops half-way loses nothing. Without it reminders are
 * still right; only the order of those who wait, and lines cut from a long digest, are forgotten.
 */
export interface ReminderState {
  /** The first run, in which nobody is asked. */
  readonly baselineAt: number
  /** Node id of every open reminder of ours to its key. */
  readonly known: ReadonlyMap<string, string>
  /** Reminders the digest gave, by key of the episode. */
  readonly asked: ReadonlyMap<string, Asked>
  /** Snoozes by tick box: key of the proposal to the day they end. */
  readonly snoozes: ReadonlyMap<string, Day>
  /** Episodes a person put an end to. */
  readonly ended: ReadonlySet<string>
  /** When a person last closed or deleted the digest. */
  readonly digestEndedAt: number | null
  /** Folded logins that nobody had when they were looked up, so that a text does not name them again. */
  readonly absent: ReadonlySet<string>
  /** Since which day a reminder could have been given and was not: who waits longest comes first. */
  readonly waiting: ReadonlyMap<string, Day>
}

/** The state as a file: sorted, one entry a line, so that a run without news changes nothing. */
export function writeState(state: ReminderState): string {
  const map = <T>(entries: ReadonlyMap<string, T>) =>
    Object.fromEntries([...entries].sort(([a], [b]) => byCodeUnit(a, b)))
  const { baselineAt, digestEndedAt } = state
  const file = {
    ...{ version: 1, baselineAt, digestEndedAt, known: map(state.known), asked: map(state.asked) },
    ...{ snoozes: map(state.snoozes), ended: [...state.ended].sort(), waiting: map(state.waiting) },
    absent: [...state.absent].sort(),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/**
 * Reads what `writeState` wrote. Entries that are not what they should be are left out; null when the file as a
 * whole is none, which is the same as having lost it.
 */
export function readState(text: string): ReminderState | null {
  const file = parsed(text)
  if (file === null || file.version !== 1 || !isInstant(file.baselineAt)) return null
  const { digestEndedAt } = file
  return {
    baselineAt: file.baselineAt,
    digestEndedAt: isInstant(digestEndedAt) ? digestEndedAt : null,
    known: mapIn(file.known, isNodeId, isKey),
    asked: mapIn(file.asked, isEpisodeKey, isAsked),
    snoozes: mapIn(file.snoozes, key => /^[0-9a-f]{12}$/.test(key), isDayText),
    ended: new Set(Array.isArray(file.ended) ? file.ended.filter(isKey) : []),
    absent: new Set(Array.isArray(file.absent) ? file.absent.filter(isLogin) : []),
    waiting: mapIn(file.waiting, isEpisodeKey, isDayText),
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function mapIn<T>(
  value: unknown,
  isName: (key: string) => boolean,
  isValue: (value: unknown) => value is T,
): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  if (!isRecord(value)) return found
  for (const [key, each] of Object.entries(value)) if (isName(key) && isValue(each)) found.set(key, each)
  return found
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isInstant = (value: unknown): value is number => Number.isSafeInteger(value)
const isNodeId = (text: string) => /^[\w=+/-]{1,200}$/.test(text)
const isDayText = (value: unknown): value is Day => typeof value === 'string' && isDay(value)
const isLogin = (value: unknown): value is string => typeof value === 'string' && LOGIN.test(value)
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && (value === DIGEST_KEY || isEpisodeKey(value))

const isAsked = (value: unknown): value is Asked =>
  isRecord(value) && isInstant(value.nudges) && value.nudges > 0 && isDayText(value.on)
