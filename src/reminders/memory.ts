import type { Day } from './calendar.ts'
import { endedByPerson, isDigest, isOpenReminder, type Own } from './existing.ts'
import { type Box, boxesIn, DIGEST_KEY, mentionsIn, proposalOf } from './marker.ts'
import { snoozesByBox } from './snooze.ts'
import type { Asked, ReminderState } from './state.ts'

/** What was done before, as it stands on GitHub; the state adds only what a long digest has no room for. */
export interface Memory {
  /** Last reminder of an episode, wherever it was given. */
  readonly asked: ReadonlyMap<string, Asked>
  /** Those the digest gave. */
  readonly askedInDigest: ReadonlyMap<string, Asked>
  /** Last day anybody was asked about a proposal, by its key, whatever the rule. */
  readonly lastAsked: ReadonlyMap<string, Day>
  /** Snoozes by tick box, by key of the proposal. */
  readonly snoozes: ReadonlyMap<string, Day>
  /** Episodes a person put an end to. */
  readonly ended: ReadonlySet<string>
  readonly digestEndedAt: number | null
  /** Logins the line of the digest notifies, by key of the episode. */
  readonly mentions: ReadonlyMap<string, readonly string[]>
}

interface MemoryInput {
  readonly own: readonly Own[]
  readonly state: ReminderState | null
  readonly gone: readonly string[]
  readonly dayOf: (at: number) => Day
  readonly now: number
  readonly snoozeDays: number
}

/** Collects what is remembered from our own issues and comments, and from the state. */
export function memoryOf(input: MemoryInput): Memory {
  const { own, state, dayOf, now, snoozeDays } = input
  const rows = own.filter(isDigest).flatMap(({ reminder }) => boxesIn(reminder.body))
  const askedInDigest = latest([...(state?.asked ?? []), ...rows.flatMap(askedByRow)])
  const asked = latest([...askedInDigest, ...own.flatMap(each => askedByOwn(each, dayOf))])
  const open = own.filter(isOpenReminder)
  const boxes = open.flatMap(({ reminder }) => boxesIn(reminder.body))
  const lines = open.filter(isDigest).flatMap(({ reminder }) => boxesIn(reminder.body))
  const remembered = state?.snoozes ?? new Map<string, Day>()
  const lost = input.gone.flatMap(id => state?.known.get(id) ?? [])
  const days = [...asked].map(([key, { on }]) => [key, on] as const)
  const inherited = rows.flatMap(({ key, asked }) => (asked === null ? [] : [[key, asked] as const]))
  return {
    ...{ asked, askedInDigest, lastAsked: byProposal([...days, ...inherited]) },
    snoozes: snoozesByBox({ boxes, remembered, today: dayOf(now), snoozeDays }),
    ended: new Set([
      ...(state?.ended ?? []),
      ...lost,
      ...own.filter(each => endedByPerson(each) && !isDigest(each)).map(({ key }) => key),
    ]),
    digestEndedAt: digestEndedAt(own, state, lost.includes(DIGEST_KEY) ? now : null),
    // Closed digests notify nobody any more, and of several open ones the lowest number stays.
    mentions: new Map(lines.toReversed().map(({ key, mentions }) => [key, mentions])),
  }
}

const askedByRow = ({ key, nudges, asked }: Box): (readonly [string, Asked])[] =>
  asked === null || nudges === 0 ? [] : [[key, { nudges, on: asked }]]

const askedByOwn = (own: Own, dayOf: MemoryInput['dayOf']): (readonly [string, Asked])[] =>
  isDigest(own) ? [] : [[own.key, { nudges: own.nudges, on: dayOf(own.reminder.createdAt) }]]

/** Of several the one with most reminders before it, and of those the last. */
function latest(all: readonly (readonly [string, Asked])[]): ReadonlyMap<string, Asked> {
  const found = new Map<string, Asked>()
  for (const [key, asked] of all) {
    const known = found.get(key)
    found.set(key, {
      nudges: Math.max(known?.nudges ?? 0, asked.nudges),
      on: known !== undefined && known.on > asked.on ? known.on : asked.on,
    })
  }
  return found
}

/** A line without a reminder of its own may still tell when its proposal was asked about under another rule. */
function byProposal(asked: readonly (readonly [string, Day])[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>()
  for (const [key, on] of asked) {
    const proposal = proposalOf(key)
    const known = days.get(proposal)
    if (known === undefined || on > known) days.set(proposal, on)
  }
  return days
}

function digestEndedAt(
  own: readonly Own[],
  state: ReminderState | null,
  lostAt: number | null,
): number | null {
  const closed = own
    .filter(each => isDigest(each) && endedByPerson(each))
    .map(({ reminder }) => reminder.closedAt ?? reminder.updatedAt)
  const all = [...closed, ...[state?.digestEndedAt ?? null, lostAt].filter(at => at !== null)]
  return all.length === 0 ? null : Math.max(...all)
}

/** Logins a reminder notifies. */
export const mentionedIn = ({ reminder }: Own): readonly string[] => mentionsIn(reminder.body)
