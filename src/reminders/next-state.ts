import type { Chosen } from './budget.ts'
import type { Episode } from './episode.ts'
import { isDigest, isOpenReminder } from './existing.ts'
import { proposalOf } from './marker.ts'
import type { ReminderState } from './state.ts'
import type { World } from './world.ts'

/**
 * What the next run has to know beside what stands on GitHub: all of it seen before this run writes anything. Only
 * silences that last are kept, and those of proposals about which something could not be read.
 */
export function nextState(episodes: readonly Episode[], { waiting }: Chosen, world: World): ReminderState {
  const { memory, own, subjects, baselineAt, input } = world
  const current = new Set(episodes.map(({ key }) => key))
  const quiet = new Set(episodes.map(({ subject }) => subject.key))
  const unsure = new Set(subjects.filter(({ certain }) => !certain).map(({ key }) => key))
  const lasting = (key: string) => current.has(key) || unsure.has(proposalOf(key))
  const known = own.filter(each => isOpenReminder(each) && (isDigest(each) || lasting(each.key)))
  const proposals = new Set(subjects.map(({ key }) => key))
  return {
    baselineAt,
    digestEndedAt: memory.digestEndedAt,
    known: new Map([...missingOnes(world), ...known.map(({ reminder, key }) => [reminder.id, key] as const)]),
    // Also what was asked under another rule: a proposal is not asked about sooner because its rule changed.
    asked: new Map([...memory.askedInDigest].filter(([key]) => quiet.has(proposalOf(key)) || lasting(key))),
    snoozes: new Map([...memory.snoozes].filter(([proposal]) => proposals.has(proposal))),
    ended: new Set([...memory.ended].filter(lasting)),
    absent: new Set(input.absent),
    waiting,
  }
}

/** What is missing now is still looked for in the next run. */
function missingOnes({ missing, input }: World): readonly (readonly [string, string])[] {
  return missing.flatMap(id => {
    const key = input.state?.known.get(id)
    return key === undefined ? [] : [[id, key] as const]
  })
}

/** The state once new reminders were written: their ids must be known before GitHub's list shows them. */
export function withKnown(
  state: ReminderState,
  written: readonly { readonly id: string; readonly key: string }[],
): ReminderState {
  return { ...state, known: new Map([...state.known, ...written.map(({ id, key }) => [id, key] as const)]) }
}
