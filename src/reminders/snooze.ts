import { addDays, type Day, isDay } from './calendar.ts'
import { type Box, proposalOf } from './marker.ts'

/** A snooze always has an end. `by` says how it was asked for: taking a label off ends the one it gave. */
export interface Snooze {
  readonly until: Day
  readonly by: 'box' | 'label'
}

/** What snoozes are told by. */
export interface SnoozeInput {
  readonly boxes: readonly Box[]
  /** Snoozes the last runs saw, for lines a long digest has no room for. */
  readonly remembered: ReadonlyMap<string, Day>
  readonly today: Day
  readonly snoozeDays: number
}

/** The day a label such as `snooze:2027-01-31` names, null for any other label. */
export function snoozeLabel(label: string): Day | null {
  const day = /^snooze:\s?(\S{10})$/.exec(label.trim().toLowerCase())?.[1]
  return day !== undefined && isDay(day) ? day : null
}

/** The latest day that labels name and that is still to come. */
export function snoozeByLabels(labels: Iterable<string>, today: Day): Day | null {
  const days = [...labels].flatMap(label => snoozeLabel(label) ?? []).filter(day => day > today)
  return days.sort().at(-1) ?? null
}

/** Until when the tick boxes keep reminders away, by key of the proposal. Those that ran out are left out. */
export function snoozesByBox(input: SnoozeInput): ReadonlyMap<string, Day> {
  const boxes = new Map<string, Box[]>()
  for (const box of input.boxes)
    boxes.set(proposalOf(box.key), [...(boxes.get(proposalOf(box.key)) ?? []), box])
  const until = new Map(input.remembered)
  for (const [proposal, each] of boxes) {
    const day = untilOf(each, input)
    if (day === null) until.delete(proposal)
    else until.set(proposal, day)
  }
  return new Map([...until].filter(([, day]) => day > input.today))
}

/**
 * A box ticked since we last wrote begins a snooze; one that showed a snooze and is no longer ticked ends it;
 * any other says what it said before.
 */
function untilOf(boxes: readonly Box[], { today, snoozeDays }: SnoozeInput): Day | null {
  if (boxes.some(({ ticked, until }) => ticked && until === null)) return addDays(today, snoozeDays)
  if (boxes.some(({ ticked, until }) => !ticked && until !== null)) return null
  return (
    boxes
      .flatMap(({ until }) => until ?? [])
      .sort()
      .at(-1) ?? null
  )
}
