import { type Clock, type GithubClient, Halted } from '../github/client.ts'
import type { Writer } from '../github/writer.ts'
import type { PlannedAction } from './action.ts'
import type { ReminderBrief } from './brief.ts'
import { carryOut, type Deed, type DeedPlace, type DigestDeed } from './carry-out.ts'
import { commentPlace } from './episode.ts'
import { REMINDER_LABEL } from './episode-action.ts'
import type { ExistingReminder } from './existing.ts'
import { type Entry, Ledger } from './ledger.ts'
import { type Account, labelId, lookUpPeople, threadId } from './lookup.ts'
import { DIGEST_KEY } from './marker.ts'
import { withKnown } from './next-state.ts'
import { planReminders, type ReminderPlan } from './plan.ts'
import { type ReadReminders, readExisting } from './read-existing.ts'
import type { ReminderState } from './state.ts'

/** GitHub as reminding needs it. */
export interface RemindPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly repositoryId: string
  /** Login of our own identity. */
  readonly viewer: string
  readonly github: Pick<GithubClient, 'ask' | 'askPages' | 'askInBatches'>
  readonly writer: Writer
  readonly clock: Clock
  /** The server's time at the start of the run. */
  readonly now: number
  readonly dryRun: boolean
}

/** What reminding did. */
export interface Reminded {
  /** The plan that was carried out; null when none could be made. */
  readonly plan: ReminderPlan | null
  readonly entries: readonly Entry[]
  /** For the next run. What was handed in, when nothing new was seen. */
  readonly state: ReminderState | null
  /** Why something could not be read or done now, as plain sentences that may quote GitHub. */
  readonly problems: readonly string[]
  /** Why no run will do it until a person changes something, such as a permission. */
  readonly barred: readonly string[]
}

/** The rest of an hour's writes is for the next run; a job must not end in the middle of the night's work. */
const LONGEST_MS = 8 * 60_000

/** Each round may find somebody else who is not there; so many in a row have not left any community. */
const MOST_ROUNDS = 20

/**
 * Plans reminders and carries the plan out. What stands on GitHub is listed right before the first write, and again
 * after the last one, so that a second run at the same moment leaves no second copy, and a write whose answer was
 * lost is found and not sent again. A run that stops anywhere leaves what the next one completes. Throws nothing for
 * what GitHub refuses.
 */
export async function remind(
  brief: ReminderBrief,
  state: ReminderState | null,
  place: RemindPlace,
): Promise<Reminded> {
  const run = new Reminding(brief, state, place)
  try {
    return await run.all()
  } catch (error) {
    if (!(error instanceof Halted)) throw error
    return run.halted(error)
  }
}

/** What a question that was given up means: a wrong token waits for a person, all else for the next run. */
export function haltedWords({ kind, message }: Halted): Pick<Reminded, 'problems' | 'barred'> {
  return words(message, kind === 'unauthorized' || kind === 'refused')
}

const words = (sentence: string, isBarred: boolean): Pick<Reminded, 'problems' | 'barred'> =>
  isBarred ? { problems: [], barred: [sentence] } : { problems: [sentence], barred: [] }

class Reminding {
  readonly #brief: ReminderBrief
  readonly #earlier: ReminderState | null
  readonly #place: RemindPlace
  readonly #ledger = new Ledger()
  readonly #accounts = new Map<string, Account>()
  #plan: ReminderPlan | null = null
  #state: ReminderState | null
  #label: Promise<string | null> | null = null
  /** The last list by id: what is made now and not in it must be remembered. */
  #listed: ReadonlyMap<string, ExistingReminder> = new Map()
  readonly #end: number

  constructor(brief: ReminderBrief, state: ReminderState | null, place: RemindPlace) {
    this.#brief = brief
    this.#earlier = state
    this.#state = state
    this.#place = place
    this.#end = place.clock.now() + LONGEST_MS
  }

  async all(): Promise<Reminded> {
    const listed = await this.#list()
    if (listed.unread !== null) return this.#told(words(listed.unread.sentence, listed.unread.barred))
    this.#place.writer.remember(this.#earlierWrites(listed.existing))
    const plan = await this.#planFor(listed)
    this.#plan = plan
    this.#state = plan.state ?? this.#earlier
    if (this.#place.dryRun) return this.#told(plan)
    await this.#write(plan.actions.filter(isDeed))
    const second = await this.#again(plan)
    await this.#write([...second.actions.filter(isCopy), ...digestOf(second)])
    const last = await this.#again(second)
    await this.#write(last.actions.filter(isCopy))
    this.#state = last.state === null ? this.#earlier : withKnown(last.state, this.#written())
    return this.#told(plan)
  }

  /** What was done before GitHub stopped answering. */
  halted(error: Halted): Reminded {
    this.#ledger.settle(null, this.#earlier)
    return this.#told(haltedWords(error))
  }

  #told({ problems, barred = [] }: Pick<Reminded, 'problems'> & Partial<Reminded>): Reminded {
    const { entries } = this.#ledger
    return { plan: this.#plan, entries, state: this.#state, problems, barred }
  }

  async #list(): Promise<ReadReminders> {
    const { mode } = this.#brief.reminders
    const places = this.#brief.subjects.map(commentPlace).filter(each => each !== null)
    const read = await readExisting(this.#place, mode, this.#earlier, [...new Set(places)])
    this.#listed = new Map(read.existing.map(each => [each.id, each]))
    return read
  }

  /** When ours were written, by our own clock. A change by a person counts too: that errs to the careful side. */
  #earlierWrites(existing: readonly ExistingReminder[]): readonly number[] {
    const { now, clock } = this.#place
    const aheadMs = now - clock.now()
    const times = existing.flatMap(({ ours, createdAt, updatedAt }) => (ours ? [createdAt, updatedAt] : []))
    return [...new Set(times)].map(at => at - aheadMs)
  }

  #make({ existing, gone }: ReadReminders): ReminderPlan {
    const { withheld } = this.#ledger
    const { now } = this.#place
    const absent = this.#absent()
    return planReminders({ ...this.#brief, state: this.#earlier, now, existing, gone, absent, withheld })
  }

  /** Folded logins nobody has, as far as was looked up now or before. */
  #absent(): readonly string[] {
    const known = [...(this.#earlier?.absent ?? [])].filter(login => !this.#accounts.has(login))
    const found = [...this.#accounts].filter(([, { absent }]) => absent).map(([login]) => login)
    return [...known, ...found].sort()
  }

  /** A plan that asks only people who are there. */
  async #planFor(listed: ReadReminders): Promise<ReminderPlan> {
    let plan = this.#make(listed)
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const asked = plan.actions.flatMap(each => (each.kind === 'create' ? each.addressees : []))
      // Who had left may have come back.
      const wanted = asked.length === 0 ? [] : [...asked, ...(this.#earlier?.absent ?? [])]
      const unknown = [...new Set(wanted.map(login => login.toLowerCase()))].filter(
        login => !this.#accounts.has(login),
      )
      if (unknown.length === 0) return plan
      for (const [login, account] of await lookUpPeople(this.#place, unknown))
        this.#accounts.set(login, account)
      plan = this.#make(listed)
    }
    return plan
  }

  /**
   * Lists and plans once more where something was written; else nothing has changed. Where GitHub asked for a slower
   * pace it is not asked either: who carries on may be banned, and the next run reads the list anyway.
   */
  async #again(plan: ReminderPlan): Promise<ReminderPlan> {
    if (this.#place.writer.stopped?.kind === 'limited') {
      this.#ledger.settle(null, this.#earlier)
      return { ...plan, actions: [] }
    }
    if (!this.#ledger.hasWritten) return plan
    const listed = await this.#list()
    this.#ledger.settle(listed.unread === null ? listed.existing : null, this.#earlier)
    return listed.unread === null ? this.#make(listed) : { ...plan, actions: [] }
  }

  async #write(deeds: readonly Deed[]): Promise<void> {
    const { clock } = this.#place
    for (const [index, deed] of deeds.entries()) {
      const late = clock.now() > this.#end
      if (late || this.#ledger.isOver) {
        this.#ledger.leave(deeds.slice(index), late ? LATE : OVER)
        return
      }
      this.#ledger.note(deed, await carryOut(deed, this.#deedPlace()))
    }
  }

  #deedPlace(): DeedPlace {
    const { writer, repositoryId } = this.#place
    return {
      writer,
      repositoryId,
      labelId: () => {
        this.#label ??= labelId(this.#place, repositoryId, REMINDER_LABEL, writer)
        return this.#label
      },
      assigneeIds: logins =>
        logins.flatMap(login => {
          const account = this.#accounts.get(login.toLowerCase())
          return account?.assignable && account.id !== null ? [account.id] : []
        }),
      bodyOf: id => this.#listed.get(id)?.body ?? null,
      threadId: number => threadId(this.#place, number),
    }
  }

  /** What was made now: its id must be known before GitHub's list shows it. */
  #written(): readonly { readonly id: string; readonly key: string }[] {
    return this.#ledger.entries.flatMap(({ deed, result, id }) => {
      if (result !== 'done' || id === null || this.#listed.has(id)) return []
      if (deed.kind === 'digest') return [{ id, key: DIGEST_KEY }]
      return deed.kind === 'create' ? [{ id, key: deed.key }] : []
    })
  }
}

const LATE = 'The time of the run was used up. The next run goes on.'
const OVER = 'Nothing more was written after what GitHub said before. The next run goes on.'

/** True for what is a write of its own; a line of the digest is written with the digest. */
function isDeed(action: PlannedAction): action is Extract<PlannedAction, Deed> {
  if (action.kind === 'create') return action.body !== null
  return action.kind === 'clear' || action.kind === 'update'
}

/** True for the second copy of something, which another run at the same moment wrote. */
const isCopy = (action: PlannedAction): action is Extract<PlannedAction, { kind: 'clear' }> =>
  action.kind === 'clear' && action.as === 'duplicate'

const digestOf = ({ digest }: ReminderPlan): readonly DigestDeed[] =>
  digest.kind === 'none' ? [] : [{ kind: 'digest', plan: digest }]
