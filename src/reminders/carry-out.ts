import { valueAt } from '../github/places.ts'
import { wordOf } from '../github/read-values.ts'
import type { WriteOutcome, Writer } from '../github/writer.ts'
import type { ActionTarget, ClearAction, CreateAction, UpdateAction } from './action.ts'
import type { DigestPlan } from './digest-plan.ts'
import { isMarkedOver, withOverMark } from './over-mark.ts'

/** One thing a run writes: a part of the plan, or its digest. */
export type Deed = ClearAction | UpdateAction | CreateAction | DigestDeed

export interface DigestDeed {
  readonly kind: 'digest'
  readonly plan: Exclude<DigestPlan, { kind: 'none' }>
}

/**
 * What became of a deed. `unclear`: it may have been done, so the list is read before anything is said. `left`:
 * certainly not done and no fault of anybody, so the next run does it. `over`: nothing more may be written now.
 */
export type Deeded =
  | { readonly kind: 'done'; readonly id: string | null }
  | { readonly kind: 'unclear'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly sentence: string; readonly over: boolean }
  | { readonly kind: 'left'; readonly sentence: string; readonly over: boolean }

/** What a deed needs to know of the repository. */
export interface DeedPlace {
  readonly writer: Writer
  readonly repositoryId: string
  /** Node id of the label of our issues; null where there is none. */
  readonly labelId: () => Promise<string | null>
  /** Node ids of those of these logins who can be assigned. */
  readonly assigneeIds: (logins: readonly string[]) => readonly string[]
  /** Text of one of ours as it was listed last; null when it was not. */
  readonly bodyOf: (id: string) => string | null
  /** Node id of an issue or pull request that is commented on; null when it is not known. */
  readonly threadId: (number: number) => Promise<string | null>
}

/** Does one thing. Each write is sent once. Throws `Halted` when a question in between cannot be answered. */
export async function carryOut(deed: Deed, place: DeedPlace): Promise<Deeded> {
  switch (deed.kind) {
    case 'clear':
      return judged(await clear(deed, place))
    case 'update':
      return judged(await rewrite(deed.target, deed, place))
    case 'create':
      return deed.via === 'issue' ? openIssue(deed, place) : addComment(deed, place)
    case 'digest':
      return deed.plan.kind === 'create'
        ? openIssue({ ...deed.plan, assignees: [] }, place)
        : judged(await rewrite(deed.plan.target, deed.plan, place))
  }
}

async function clear({ target, as }: ClearAction, { writer, bodyOf }: DeedPlace): Promise<WriteOutcome> {
  if (target.kind === 'comment') {
    const body = bodyOf(target.id) ?? ''
    const marked = isMarkedOver(body)
      ? null
      : await writer.write('updateIssueComment', { id: target.id, body: withOverMark(body) })
    if (marked !== null && marked.kind !== 'applied') return marked
    const classifier = as === 'duplicate' ? 'DUPLICATE' : 'RESOLVED'
    return writer.write('minimizeComment', { subjectId: target.id, classifier })
  }
  const stateReason = as === 'duplicate' ? 'NOT_PLANNED' : 'COMPLETED'
  return writer.write('closeIssue', { issueId: target.id, stateReason })
}

function rewrite(
  { id, kind }: ActionTarget,
  { title, body }: { readonly title: string | null; readonly body: string },
  { writer }: DeedPlace,
): Promise<WriteOutcome> {
  return kind === 'issue'
    ? writer.write('updateIssue', { id, body, ...(title !== null && { title }) })
    : writer.write('updateIssueComment', { id, body })
}

interface NewIssue extends Pick<CreateAction, 'title' | 'body' | 'assignees' | 'labels'> {}

/** Label and assignees are given in the same write; who cannot be assigned after all is left out of a second one. */
async function openIssue({ title, body, assignees, labels }: NewIssue, place: DeedPlace): Promise<Deeded> {
  const { writer, repositoryId } = place
  const label = labels.length === 0 ? null : await place.labelId()
  const assigneeIds = place.assigneeIds(assignees)
  const plain = { repositoryId, title, body, ...(label !== null && { labelIds: [label] }) }
  if (assigneeIds.length > 0) {
    const outcome = await writer.write('createIssue', { ...plain, assigneeIds })
    const isAboutThem = outcome.kind === 'refused' && ['validation', 'not-found'].includes(outcome.why)
    if (!isAboutThem) return judged(outcome, ['issue', 'id'])
  }
  return judged(await writer.write('createIssue', plain), ['issue', 'id'])
}

async function addComment({ on, body }: CreateAction, { writer, threadId }: DeedPlace): Promise<Deeded> {
  const subjectId = on === null ? null : await threadId(on)
  if (subjectId === null || body === null) return left('The issue to comment on was not found.')
  return judged(await writer.write('addComment', { subjectId, body }), ['commentEdge', 'node', 'id'])
}

const left = (sentence: string, over = false): Deeded => ({ kind: 'left', sentence, over })

/** After these every further write would be refused the same way. */
const HOPELESS: readonly string[] = ['permission', 'unauthorized', 'archived', 'issues-disabled']

/** A person's doing: a locked or deleted thread is left alone and is no failure of the run. */
const LEFT_ALONE: readonly string[] = ['locked', 'not-found']

function judged(outcome: WriteOutcome, idAt: readonly string[] = []): Deeded {
  switch (outcome.kind) {
    case 'applied':
      return { kind: 'done', id: idAt.length === 0 ? null : wordOf(valueAt(outcome.data, idAt)) }
    case 'unclear':
      return { kind: 'unclear', sentence: outcome.sentence }
    case 'limited':
      return left(outcome.sentence, true)
    case 'refused': {
      const { why, sentence } = outcome
      if (why === 'too-quickly') return left(sentence, true)
      if (LEFT_ALONE.includes(why)) return left(sentence)
      return { kind: 'failed', sentence, over: HOPELESS.includes(why) }
    }
  }
}
