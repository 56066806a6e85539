import { isOpen } from '../phase.ts'
import type { ActionTarget, ClearAction } from './action.ts'
import type { Episode } from './episode.ts'
import { isDigest, isOpenReminder, type Own } from './existing.ts'
import { DIGEST_KEY, proposalOf } from './marker.ts'
import type { Subject } from './subject.ts'
import type { World } from './world.ts'

/** What of ours is open, without second copies, and what is to be cleared. */
export interface Cleared {
  /** Open reminders of silences that last, comments that only repeat an issue of ours left out. */
  readonly kept: readonly Own[]
  /** The open digest, null when there is none. */
  readonly digest: Own | null
  readonly actions: readonly ClearAction[]
}

/** Finds second copies (the lowest number stays) and reminders whose silence is over. */
export function clearing(episodes: readonly Episode[], world: World): Cleared {
  const open = world.own.filter(isOpenReminder)
  const { first, copies } = withoutCopies(open)
  const current = new Set(episodes.map(({ key }) => key))
  const subjects = new Map(world.subjects.map(subject => [subject.key, subject]))
  const nudges = first.filter(own => !isDigest(own) && !repeats(own, world.own))
  // Where something could not be read, a missing silence proves nothing.
  const over = nudges.filter(
    ({ key }) => !current.has(key) && subjects.get(proposalOf(key))?.certain !== false,
  )
  return {
    kept: nudges.filter(({ key }) => current.has(key)),
    digest: first.find(isDigest) ?? null,
    actions: [
      ...copies.map(({ own, of }) => clearCopy(own, of, subjects)),
      ...over.map(own => clearOver(own, subjects.get(proposalOf(own.key)) ?? null, world)),
    ],
  }
}

/** One issue a silence, and one comment a silence, place and repetition. */
const copyKey = ({ key, nudges, reminder: { kind, on } }: Own) =>
  kind === 'issue' ? key : `${key} ${on} ${nudges}`

function withoutCopies(open: readonly Own[]) {
  const first = new Map<string, Own>()
  const copies: { readonly own: Own; readonly of: Own }[] = []
  for (const own of open) {
    const of = first.get(copyKey(own))
    if (of === undefined) first.set(copyKey(own), own)
    else copies.push({ own, of })
  }
  return { first: [...first.values()], copies }
}

/** A comment on one of our own issues: it goes with that. */
const repeats = ({ reminder }: Own, own: readonly Own[]) =>
  reminder.on !== null &&
  own.some(each => each.reminder.kind === 'issue' && each.reminder.number === reminder.on)

/** What an action changes. */
export const targetOf = ({ reminder: { id, number, kind, on } }: Own): ActionTarget => ({
  ...{ id, number, kind, on },
})

function clearCopy(own: Own, of: Own, subjects: ReadonlyMap<string, Subject>): ClearAction {
  const subject = own.key === DIGEST_KEY ? undefined : subjects.get(proposalOf(own.key))
  return {
    ...{ kind: 'clear', key: own.key, proposal: subject?.id ?? null, name: subject?.name ?? '' },
    ...{ rule: null, addressees: [], target: targetOf(own), as: 'duplicate' },
    duplicateOf: of.reminder.number,
    reason: `The same reminder stands in number ${of.reminder.number}.`,
  }
}

function clearOver(own: Own, subject: Subject | null, world: World): ClearAction {
  return {
    ...{ kind: 'clear', key: own.key, proposal: subject?.id ?? null, name: subject?.name ?? '' },
    ...{ rule: null, addressees: [], target: targetOf(own), as: 'completed', duplicateOf: null },
    reason: whyOver(own, subject, world),
  }
}

function whyOver({ reminder }: Own, subject: Subject | null, { dayOf }: World): string {
  if (subject === null) return 'The proposal is no longer there.'
  if (!isOpen(subject.phase)) return `It is ${subject.phase} now.`
  if (subject.quietSince >= reminder.createdAt) return `Something happened on ${dayOf(subject.quietSince)}.`
  return 'What the rule asked about is no longer so.'
}
