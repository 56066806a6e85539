import type { Deed, Deeded } from './carry-out.ts'
import type { ExistingReminder } from './existing.ts'
import { ownReminders } from './existing.ts'
import { DIGEST_KEY, readMarker } from './marker.ts'
import type { ReminderState } from './state.ts'

/** One thing that was to be written, and what became of it. */
export interface Entry {
  readonly deed: Deed
  readonly result: 'done' | 'failed' | 'left'
  /** Node id of what was made, null where nothing was, or the answer was lost. */
  readonly id: string | null
  /** Why it was not done; may quote GitHub. Null when it was. */
  readonly sentence: string | null
}

/** What a run wrote, in order. An unclear write is settled once the list was read again. */
export class Ledger {
  readonly #entries: Entry[] = []
  readonly #unclear: { readonly deed: Deed; readonly sentence: string }[] = []
  #over = false

  /** True once nothing more may be written in this run. */
  get isOver(): boolean {
    return this.#over
  }

  /** True when something was sent that may have changed GitHub. */
  get hasWritten(): boolean {
    return this.#unclear.length > 0 || this.#entries.some(({ result }) => result === 'done')
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** Keys of episodes a write about which went wrong: they are not chosen again in this run. */
  get withheld(): readonly string[] {
    const wrong = [
      ...this.#unclear.map(({ deed }) => deed),
      ...this.#entries.filter(({ result }) => result !== 'done').map(({ deed }) => deed),
    ]
    return wrong.flatMap(deed => (deed.kind === 'create' ? [deed.key] : []))
  }

  note(deed: Deed, became: Deeded): void {
    if (became.kind === 'unclear') {
      this.#unclear.push({ deed, sentence: became.sentence })
      return
    }
    if (became.kind === 'done') {
      this.#entries.push({ deed, result: 'done', id: became.id, sentence: null })
      return
    }
    if (became.over) this.#over = true
    this.#entries.push({ deed, result: became.kind, id: null, sentence: became.sentence })
  }

  /** What the run had no time or leave for. */
  leave(deeds: readonly Deed[], sentence: string): void {
    for (const deed of deeds) this.#entries.push({ deed, result: 'left', id: null, sentence })
  }

  /** Says of every unclear write whether it was done, as the list shows it now. Null: the list could not be read. */
  settle(existing: readonly ExistingReminder[] | null, state: ReminderState | null): void {
    for (const { deed, sentence } of this.#unclear.splice(0)) {
      const done = existing !== null && isSeen(deed, existing, state)
      this.#entries.push({
        deed,
        result: done ? 'done' : 'failed',
        id: null,
        sentence: done ? null : sentence,
      })
    }
  }
}

function isSeen(deed: Deed, existing: readonly ExistingReminder[], state: ReminderState | null): boolean {
  const own = ownReminders(existing, state)
  switch (deed.kind) {
    case 'clear':
      return own.some(({ reminder }) => reminder.id === deed.target.id && reminder.state === 'closed')
    case 'update':
      return own.some(({ reminder, hash }) => reminder.id === deed.target.id && hash === hashOf(deed.body))
    case 'create':
      return own.some(({ key, nudges }) => key === deed.key && nudges === deed.nudge)
    case 'digest':
      return own.some(({ key, hash }) => key === DIGEST_KEY && hash === hashOf(deed.plan.body))
  }
}

const hashOf = (body: string) => readMarker(body)?.hash ?? null
