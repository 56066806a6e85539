import type { ActionTarget } from './action.ts'
import type { Chosen } from './budget.ts'
import { targetOf } from './clearing.ts'
import { DIGEST_TITLE, digestBody } from './digest.ts'
import { digestRow, type RowForm } from './digest-rows.ts'
import { type Episode, isListed } from './episode.ts'
import { REMINDER_LABEL } from './episode-action.ts'
import type { Own } from './existing.ts'
import { readMarker } from './marker.ts'
import { type Notify, notifyNobody, notifyOnly } from './names.ts'
import type { Asked } from './state.ts'
import type { World } from './world.ts'

/** What becomes of the digest. */
export type DigestPlan =
  | { readonly kind: 'none'; readonly reason: string }
  | {
      readonly kind: 'create'
      readonly title: string
      readonly body: string
      readonly labels: readonly string[]
    }
  | { readonly kind: 'update'; readonly target: ActionTarget; readonly title: string; readonly body: string }

/** No digest where reminders are off. */
export const NO_DIGEST: DigestPlan = { kind: 'none', reason: 'Reminders are off.' }

interface DigestInput {
  readonly episodes: readonly Episode[]
  readonly chosen: Chosen
  /** The open digest. */
  readonly digest: Own | null
  readonly frozen: boolean
  readonly world: World
}

/**
 * The digest is written when what it says changes, and begun when there is something to say. One a person closed is
 * never opened again; a new one begins with the first silence that comes after it.
 */
export function planDigest({ episodes, chosen, digest, frozen, world }: DigestInput): DigestPlan {
  const listed = episodes.filter(episode => isListed(episode, world))
  if (digest === null && frozen)
    return { kind: 'none', reason: 'Reminders of ours are missing from the list.' }
  if (digest === null && listed.length === 0) return { kind: 'none', reason: 'Nothing is quiet.' }
  const unreachable = listed.filter(
    ({ addressed, verdict }) => addressed.role === null && verdict.kind === 'skip',
  )
  const lost = new Set(unreachable)
  const reached = listed.filter(episode => !lost.has(episode))
  const bodyWith = (isNamed: IsNamed) => {
    const rows = reached.map(episode => digestRow(episode, formOf(episode, chosen, isNamed, world), world))
    return digestBody(rows, unreachable, world)
  }
  const body = bodyWith(stillNamed(world))
  if (digest === null) return { kind: 'create', title: DIGEST_TITLE, body, labels: [REMINDER_LABEL] }
  const isSaid = (text: string) => readMarker(text)?.hash === digest.hash
  // That a person took somebody's name out is nothing new, and what else they wrote stays.
  const isLikeBefore =
    reached.some(episode => lacksNames(episode, world)) && isSaid(bodyWith(onceNamed(world)))
  if (isSaid(body) || isLikeBefore) return { kind: 'none', reason: 'It says all there is to say.' }
  return { kind: 'update', target: targetOf(digest), title: DIGEST_TITLE, body }
}

/** Who a line names that asks nobody now, by the key of its episode. */
type IsNamed = (key: string) => Notify

/** Those it names as it stands: a new text must not notify anybody else. */
const stillNamed =
  ({ memory }: World): IsNamed =>
  key =>
    notifyOnly(memory.mentions.get(key) ?? [])

/** Those it named when we wrote it. */
const onceNamed =
  (world: World): IsNamed =>
  key =>
    isAskingLine(key, world) ? () => true : stillNamed(world)(key)

/** True for a line that stands in the digest and asked somebody. */
const isAskingLine = (key: string, { memory }: World) =>
  memory.mentions.has(key) && memory.askedInDigest.has(key)

/** True when such a line names fewer people than it should. */
const lacksNames = ({ key, addressed }: Episode, world: World) =>
  isAskingLine(key, world) && (world.memory.mentions.get(key)?.length ?? 0) < addressed.logins.length

/** Who a line notifies: those asked now, and those it notified before. Other modes never notify from here. */
function formOf(
  episode: Episode,
  { asked: chosen }: Chosen,
  isNamed: IsNamed,
  { input, memory, today }: World,
): RowForm {
  const { mode, mention } = input.reminders
  const { key, verdict } = episode
  const now = chosen.has(key) && verdict.kind === 'ask' ? { nudges: verdict.nudge, on: today } : null
  const asked: Asked | null = now ?? episode.asked
  const here = (mode === 'digest' ? now : null) ?? memory.askedInDigest.get(key)
  const before = memory.lastAsked.get(episode.subject.key) ?? null
  const elsewhere = { nudges: 0, asked: mode === 'digest' ? before : null }
  const remembered = here === undefined ? elsewhere : { nudges: here.nudges, asked: here.on }
  if (mode !== 'digest' || !mention) return { asked, remembered, notify: notifyNobody }
  const notify = now === null ? isNamed(key) : () => true
  return { asked, remembered, notify }
}
