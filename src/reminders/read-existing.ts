import type { ReminderMode } from '../config/reminder-rules.ts'
import type { GithubClient, Trouble } from '../github/client.ts'
import { troubleHint } from '../github/permissions.ts'
import { valueAt } from '../github/places.ts'
import { fieldsOf, nodesOf, wordOf } from '../github/read-values.ts'
import { KNOWN_REMINDERS_QUERY, type ReminderFilter, remindersQuery } from '../github/reminder-queries.ts'
import { REMINDER_LABEL } from './episode-action.ts'
import type { ExistingReminder } from './existing.ts'
import { DIGEST_KEY, readMarker } from './marker.ts'
import { readComments } from './read-existing-comments.ts'
import { creatorName, type ReadReminder, readComment, readIssue } from './read-existing-values.ts'
import type { ReminderState } from './state.ts'

/** The repository, and who reads. */
export interface ReminderPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly github: Pick<GithubClient, 'ask' | 'askPages' | 'askInBatches'>
  /** Login of our own identity. */
  readonly viewer: string
}

/** What stands on GitHub. */
export interface ReadReminders {
  /** Ours, open and closed, and what looks like one; by number. */
  readonly existing: readonly ExistingReminder[]
  /** Ids the state knows that are deleted, or in another repository now. */
  readonly gone: readonly string[]
  /** Why the list may not be complete: then nothing may be created. */
  readonly unread: Unread | null
}

/** Something that could not be read. */
export interface Unread {
  /** With the fix, where there is one; may quote GitHub. */
  readonly sentence: string
  /** True when only a person can change that: the token may not read it. */
  readonly barred: boolean
}

const DAY = 86_400_000

const NOBODYS: Unread = { sentence: 'GitHub does not say whose token this is.', barred: true }

/** Nobody is reminded again later than this after the last time, so what ended before it is of no interest. */
const LONGEST_REPEAT = 366 * DAY

/**
 * Reads our reminders by listing, never by searching: issues by who wrote them and by their label, as either filter
 * has failed on some server; comments on our own issues, and in the mode `comment` on `commentPlaces`; and by its id
 * whatever the state knows and the lists lack. Throws `Halted`.
 */
export async function readExisting(
  place: ReminderPlace,
  mode: ReminderMode,
  state: ReminderState | null,
  commentPlaces: readonly number[],
): Promise<ReadReminders> {
  const reading = new Reading(place, state)
  if (mode === 'off') return reading.result()
  if (place.viewer === '') return { ...reading.result(), unread: NOBODYS }
  await reading.list({ createdBy: creatorName(place.viewer) })
  await reading.list({ labels: [REMINDER_LABEL] })
  await reading.comments(mode === 'comment' ? commentPlaces : [])
  await reading.known()
  return reading.result()
}

class Reading {
  readonly #place: ReminderPlace
  readonly #state: ReminderState | null
  readonly #found = new Map<string, ReadReminder>()
  readonly #gone: string[] = []
  /** As the lists name the repository: what a clone calls it may be a name of earlier days. */
  #repository: string
  #unread: Unread | null = null

  constructor(place: ReminderPlace, state: ReminderState | null) {
    this.#place = place
    this.#state = state
    this.#repository = place.repository
  }

  result(): ReadReminders {
    const existing = [...this.#found.values()].map(({ reminder }) => reminder)
    existing.sort((a, b) => a.number - b.number)
    return { existing, gone: this.#gone, unread: this.#unread }
  }

  /** Everything we wrote is younger than our first run. The day is for clocks that differ. */
  get #since(): number | null {
    return this.#state === null ? null : Math.max(0, this.#state.baselineAt - DAY)
  }

  get #home(): { readonly owner: string; readonly name: string } {
    const [owner = '', name = ''] = this.#place.repository.split('/')
    return { owner, name }
  }

  async list(filter: ReminderFilter): Promise<void> {
    const query = remindersQuery(this.#home, filter, this.#since)
    const end = await this.#place.github.askPages(query, (data, troubles) => {
      const { nameWithOwner } = fieldsOf(valueAt(data, ['repository']))
      this.#repository = wordOf(nameWithOwner) ?? this.#repository
      for (const trouble of troubles) this.#missed(trouble)
      for (const node of nodesOf(valueAt(data, query.connection)) ?? []) {
        this.#keep(readIssue(node, this.#place.viewer))
      }
      return 'more'
    })
    if (end.kind === 'unread') this.#missed(end.trouble)
  }

  async comments(places: readonly number[]): Promise<void> {
    const { github, viewer } = this.#place
    const numbers = [...new Set([...places, ...this.#talkedOn()])].sort((a, b) => a - b)
    await readComments(numbers, {
      ...{ github, home: this.#home, since: this.#since },
      take: (comment, locked) => this.#keep(readComment(comment, viewer, locked)),
      missed: trouble => this.#missed(trouble),
    })
  }

  /** What is not in a list that could not be read may well be there. */
  async known(): Promise<void> {
    const ids = [...(this.#state?.known.keys() ?? [])].filter(id => !this.#found.has(id)).sort()
    if (this.#unread !== null || ids.length === 0) return
    await this.#place.github.askInBatches(KNOWN_REMINDERS_QUERY, ids, (id, value, troubles) => {
      const isGone = value === null || troubles.some(({ kind }) => kind === 'not-found')
      if (isGone) return void this.#gone.push(id)
      const read = value === undefined || troubles.length > 0 ? null : this.#readKnown(value)
      if (read === null) this.#missed(troubles[0] ?? null)
      else if (isSame(read.repository, this.#repository)) this.#found.set(id, read)
      else this.#gone.push(id)
    })
  }

  #readKnown(value: unknown): ReadReminder | null {
    const { viewer } = this.#place
    const { __typename } = fieldsOf(value)
    if (__typename === 'IssueComment') return readComment(value, viewer, null)
    return __typename === 'Issue' ? readIssue(value, viewer) : null
  }

  /** Of the many issues and comments an identity may write, those that are reminders. */
  #keep(read: ReadReminder | null): void {
    if (read === null) {
      this.#missed(null)
      return
    }
    const { id, body } = read.reminder
    if (readMarker(body) !== null || this.#state?.known.has(id)) this.#found.set(id, read)
  }

  /** Our own issues on which there may be reminders that repeat them. */
  #talkedOn(): readonly number[] {
    const issues = [...this.#found.values()].filter(({ reminder, comments }) => reminder.ours && comments > 0)
    const newest = Math.max(...issues.map(({ reminder }) => reminder.updatedAt))
    return issues
      .map(({ reminder }) => reminder)
      .filter(({ state, updatedAt }) => state === 'open' || updatedAt >= newest - LONGEST_REPEAT)
      .filter(({ body }) => readMarker(body)?.key !== DIGEST_KEY)
      .map(({ number }) => number)
  }

  #missed(trouble: Trouble | null): void {
    if (this.#unread !== null) return
    const why = trouble === null ? "GitHub's answer is not what it should be" : trouble.message
    const hint = trouble === null ? null : troubleHint(trouble, 'issues')
    const sentence = `Our own reminders could not all be read: ${why.replace(/\.$/, '')}.${hint === null ? '' : ` ${hint}`}`
    this.#unread = { sentence, barred: trouble?.kind === 'forbidden' || trouble?.kind === 'saml' }
  }
}

const isSame = (a: string | null, b: string) => a?.toLowerCase() === b.toLowerCase()
