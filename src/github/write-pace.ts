import type { Clock } from './budget.ts'

/** GitHub's docs: "pause at least 1 second between mutative requests". */
const GAP_MS = 1000

/** Three times that before a write that sends mails. */
const NOTIFYING_GAP_MS = 3000

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** GitHub allows 80 content-making requests a minute and 500 an hour; a fifth of the hour is left to people. */
const MOST_A_MINUTE = 80
const MOST_AN_HOUR = 400

/** What a pace is set to. Milliseconds; whatever is left out has the default above. */
export interface PaceOptions {
  readonly clock: Clock
  /** When our own earlier writes happened, as their issues and commits tell; older than an hour do not matter. */
  readonly earlier?: readonly number[]
  readonly gapMs?: number
  readonly notifyingGapMs?: number
}

/** Keeps writes apart and counts them. Waits of up to a minute are waited; longer ones are the caller's to decide. */
export class Pace {
  readonly #clock: Clock
  readonly #gapMs: number
  readonly #notifyingGapMs: number
  /** Ascending. */
  readonly #writes: number[]
  /** When the last write of this run was answered. */
  #last = Number.NEGATIVE_INFINITY

  constructor({ clock, earlier = [], gapMs = GAP_MS, notifyingGapMs = NOTIFYING_GAP_MS }: PaceOptions) {
    this.#clock = clock
    this.#gapMs = gapMs
    this.#notifyingGapMs = notifyingGapMs
    this.#writes = [...earlier].sort((a, b) => a - b)
  }

  /** Waits for the turn of the next write. Gives null when it may be sent, else when it might (milliseconds). */
  async turn(notifies: boolean): Promise<number | null> {
    const now = this.#clock.now()
    const hour = this.#freeAt(HOUR_MS, MOST_AN_HOUR)
    if (hour > now + MINUTE_MS) return hour
    const gap = this.#last + (notifies ? this.#notifyingGapMs : this.#gapMs)
    const wait = Math.max(gap, hour, this.#freeAt(MINUTE_MS, MOST_A_MINUTE)) - now
    if (wait > 0) await this.#clock.sleep(wait)
    return null
  }

  /** Counts writes of earlier runs, once it is known when they happened; none of them lies ahead. */
  remember(earlier: readonly number[]): void {
    const now = this.#clock.now()
    for (const at of earlier) if (at > now - HOUR_MS) this.#writes.push(Math.min(at, now))
    this.#writes.sort((a, b) => a - b)
  }

  /** To be called when a write was answered, whatever the answer: GitHub counts those it refuses as well. */
  wrote(): void {
    this.#last = this.#clock.now()
    this.#writes.push(this.#last)
  }

  /** When one more write fits into a window of this length. */
  #freeAt(lengthMs: number, most: number): number {
    const oldest = this.#writes.at(-most)
    return oldest === undefined ? Number.NEGATIVE_INFINITY : oldest + lengthMs
  }
}
