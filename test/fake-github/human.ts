/*
 * What people do to our issues and comments on GitHub between two runs, at the fake's time. By `grace` unless said
 * otherwise, who is nobody's author.
 */
import { instant } from './clock.ts'
import { changeComment, placeOf } from './comments.ts'
import { closed, commented, labeled, renamed, reopened, transferred, unlabeled } from './events.ts'
import type { EventRecord, IssueRecord, ThreadRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'

/** Who does it when nobody is named. */
export const SOMEBODY = 'grace'

/** A person closes it. */
export function humanCloses(
  issue: ThreadRecord,
  reason: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' = 'NOT_PLANNED',
  by = SOMEBODY,
): void {
  issue.repository.happen(issue.number, closed(nowOf(issue), by, { reason }))
}

/** A person opens it again. */
export function humanReopens(issue: ThreadRecord, by = SOMEBODY): void {
  issue.repository.happen(issue.number, reopened(nowOf(issue), by))
}

/** A person changes the text of an issue or a comment. */
export function humanEdits(
  target: ThreadRecord | EventRecord,
  text: string | ((body: string) => string),
): void {
  const body = typeof text === 'string' ? text : text(String(target.body))
  if (isThread(target)) target.repository.changeIssue(target.number, { body })
  else changeComment(target, { body, updatedAt: nowOf(placeOf(target)) })
}

/** A person gives it another title. */
export function humanRetitles(issue: ThreadRecord, title: string, by = SOMEBODY): void {
  issue.repository.happen(issue.number, renamed(nowOf(issue), by, issue.title, title))
}

/** A person locks the conversation. */
export function humanLocks(issue: ThreadRecord): void {
  issue.locked = true
  issue.repository.touched()
}

/** A person unlocks it. */
export function humanUnlocks(issue: ThreadRecord): void {
  issue.locked = false
  issue.repository.touched()
}

/**
 * A person moves an issue to another repository, made when it is new. Whether its old id then leads to the moved
 * issue or nowhere GitHub does not say: `keepsId` chooses.
 */
export function humanTransfers(issue: IssueRecord, to = 'acme/elsewhere', keepsId = false): IssueRecord {
  const { repository: from, number } = issue
  const { store } = from
  const repository = store.findRepository(to) ?? store.addRepository(to)
  from.remove(number)
  const moved: IssueRecord = {
    ...issue,
    ...{ repository, number: repository.nextNumber(), id: keepsId ? issue.id : store.newId('I') },
    labels: [],
  }
  Object.assign(moved, { url: `${repository.url}/issues/${moved.number}` })
  repository.keepThread(moved)
  repository.happen(moved.number, transferred(instant(store.clock.now()), SOMEBODY, from.nameWithOwner))
  return moved
}

/** A person deletes an issue or a comment. */
export function humanDeletes(target: ThreadRecord | EventRecord): void {
  if (isThread(target)) {
    target.repository.remove(target.number)
    return
  }
  const thread = placeOf(target)
  thread.timeline = thread.timeline.filter(event => event !== target)
  thread.repository.store.forget(target)
  thread.repository.touched()
}

/** A person sets a label. */
export function humanLabels(issue: ThreadRecord, label: string, by = SOMEBODY): void {
  issue.repository.happen(issue.number, labeled(nowOf(issue), by, label))
}

/** A person takes a label away. */
export function humanRemovesLabel(issue: ThreadRecord, label: string, by = SOMEBODY): void {
  issue.repository.happen(issue.number, unlabeled(nowOf(issue), by, label))
}

/** A person deletes a label of the repository, and with it takes it off everything. */
export function humanDeletesLabel(repository: StoredRepository, name: string): void {
  const label = repository.label(name)
  repository.labels.delete(name.toLowerCase())
  repository.store.forget(label)
  for (const thread of repository.threads.values()) {
    thread.labels = thread.labels.filter(each => each !== label)
  }
  repository.touched()
}

/** A person ticks the tick boxes in whose line the text stands; throws when there is none. */
export function humanTicks(target: ThreadRecord | EventRecord, text = ''): void {
  humanEdits(target, body => withBoxes(body, text, '- [ ]', '- [x]'))
}

/** A person takes the ticks away again. */
export function humanUnticks(target: ThreadRecord | EventRecord, text = ''): void {
  humanEdits(target, body => withBoxes(body, text, '- [x]', '- [ ]'))
}

/** A person comments. */
export function humanComments(
  issue: ThreadRecord,
  body = 'A word',
  by: string | null = SOMEBODY,
): EventRecord {
  issue.repository.happen(issue.number, commented(nowOf(issue), by, body))
  return commentsOf(issue).at(-1) ?? issue.timeline[0] ?? unheard()
}

/** A person hides a comment. */
export function humanMinimises(
  comment: EventRecord,
  reason: 'resolved' | 'outdated' | 'off-topic' | 'duplicate' | 'spam' | 'abuse' = 'resolved',
): void {
  changeComment(comment, { isMinimized: true, minimizedReason: reason })
}

/** A person shows a hidden comment again. */
export function humanUnhides(comment: EventRecord): void {
  changeComment(comment, { isMinimized: false, minimizedReason: null })
}

/** An account is deleted: what it wrote has no author any more, and its login leads nowhere. */
export function humanLeaves(repository: StoredRepository, login: string): void {
  repository.store.removeActor(login)
}

/** The comments of an issue or pull request, in order. */
export function commentsOf({ timeline }: ThreadRecord): readonly EventRecord[] {
  return timeline.filter(({ __typename }) => __typename === 'IssueComment')
}

function withBoxes(body: string, text: string, from: string, to: string): string {
  const lines = body.split('\n')
  const changed = lines.map(line => (line.includes(text) ? line.replace(from, to) : line))
  if (changed.every((line, index) => line === lines[index])) {
    throw new Error(`fake: no line with "${from}" and "${text}"`)
  }
  return changed.join('\n')
}

const isThread = (target: ThreadRecord | EventRecord): target is ThreadRecord =>
  target.__typename === 'Issue' || target.__typename === 'PullRequest'

const nowOf = ({ repository }: ThreadRecord) => instant(repository.store.clock.now())

function unheard(): never {
  throw new Error('fake: the comment did not arrive')
}
