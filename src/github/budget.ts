import { Halted, type HaltKind } from './halted.ts'

/** Time, handed in so that tests wait in fake time. Milliseconds. */
export interface Clock {
  now(): number
  sleep(ms: number): Promise<void>
}

/** What one run may use of GitHub: points of the hourly window, and minutes from the first request on. */
export interface Budget {
  readonly points: number
  readonly minutes: number
}

/** What a run has used so far. `waitedMs` counts only waits for limits and before retries. */
export interface Spent {
  readonly requests: number
  readonly points: number
  readonly waitedMs: number
}

/** What a meter is set to. */
export interface MeterOptions {
  readonly clock: Clock
  readonly budget: Budget
  /** Points of the window left to others; null for the default. */
  readonly reserve: number | null
  readonly longestWaitMs: number
}

/** GitHub's hourly window as the last answer told it. */
interface Window {
  readonly limit: number
  readonly remaining: number
  readonly used: number
  /** Milliseconds of the server's clock. */
  readonly resetAt: number
}

/** The reserve is a fifth of the window, but not more: 200 of the 1,000 points of a workflow's token. */
const MOST_RESERVE = 200

/** `Date` and reset are whole seconds; a second more makes sure that the window is the next one. */
const ROUNDING_MS = 1000

const MINUTE_MS = 60_000

/** No limit is longer; a server that says so must not lead to a date that does not exist. */
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS

const NEXT_RUN = 'What was read is kept; the next run goes on from there.'

/**
 * Counts what a run uses and says when to stop. A request costs what the window's `used` grew by since the last
 * answer, at least 1: that includes the points GitHub takes later for a question that timed out, and whatever other
 * workflows use of the same token meanwhile, so the count errs to the careful side. Without headers (an Enterprise
 * Server without limits, a proxy's own 502) it is 1.
 */
export class Meter {
  readonly #options: MeterOptions
  #startedAt: number | null = null
  #requests = 0
  #points = 0
  #waitedMs = 0
  /** Points counted since `used` was last heard, so that they are not counted again. */
  #unheard = 0
  #window: Window | null = null
  #serverTime: number | null = null
  /** What the server's clock is ahead of ours. */
  #aheadMs = 0

  constructor(options: MeterOptions) {
    this.#options = options
  }

  get spent(): Spent {
    return { requests: this.#requests, points: this.#points, waitedMs: this.#waitedMs }
  }

  get serverTime(): number | null {
    return this.#serverTime
  }

  /** To be called before each request: counts it, or throws {@link Halted} when it may not be sent. */
  async admit(): Promise<void> {
    const { budget, clock } = this.#options
    this.#startedAt ??= clock.now()
    if (this.#points >= budget.points) {
      throw new Halted('budget', `This run's ${budget.points} points for GitHub are used up. ${NEXT_RUN}`)
    }
    await this.#keepReserve()
    if (this.#minutesLeftMs() <= 0) {
      throw new Halted('budget', `This run's ${budget.minutes} minutes for GitHub are over. ${NEXT_RUN}`)
    }
    this.#requests++
  }

  /** To be called after each request, with the headers of its answer or null when there was none. */
  heard(headers: Headers | null): void {
    this.#readTime(headers)
    const window = headers && readWindow(headers)
    if (!window) {
      this.#points++
      this.#unheard++
      return
    }
    this.#points += Math.max(1, grownSince(this.#window, window) - this.#unheard)
    this.#unheard = 0
    this.#window = window
  }

  /** Milliseconds until the window starts anew; null when the points are not used up or nothing is known. */
  untilResetMs(): number | null {
    if (this.#window === null || this.#window.remaining > 0) return null
    return Math.max(0, this.#window.resetAt - this.#serverNow()) + ROUNDING_MS
  }

  /** Waits, or throws {@link Halted} of this kind when the wait is too long for one, or for the minutes left. */
  async wait(ms: number, kind: HaltKind, reason: string): Promise<void> {
    const { clock, longestWaitMs } = this.#options
    if (ms > longestWaitMs || ms > this.#minutesLeftMs()) {
      const until = new Date(this.#serverNow() + Math.min(ms, YEAR_MS))
        .toISOString()
        .slice(0, 16)
        .replace('T', ' ')
      throw new Halted(
        kind,
        `${reason}; going on makes sense from ${until} UTC, which is too long to wait. ${NEXT_RUN}`,
      )
    }
    this.#waitedMs += ms
    await clock.sleep(ms)
  }

  async #keepReserve(): Promise<void> {
    const window = this.#window
    if (window === null) return
    const reserve = this.#options.reserve ?? Math.min(MOST_RESERVE, Math.ceil(window.limit / 5))
    const ms = window.resetAt - this.#serverNow()
    if (window.remaining >= reserve || ms <= 0) return
    await this.wait(
      ms + ROUNDING_MS,
      'rate-limit',
      `Of GitHub's ${window.limit} points an hour ${window.remaining} remain and ${reserve} are left to other programs with this token`,
    )
  }

  #minutesLeftMs(): number {
    const startedAt = this.#startedAt ?? this.#options.clock.now()
    return startedAt + this.#options.budget.minutes * MINUTE_MS - this.#options.clock.now()
  }

  #serverNow(): number {
    return this.#options.clock.now() + this.#aheadMs
  }

  #readTime(headers: Headers | null): void {
    const time = Date.parse(headers?.get('date') ?? '')
    if (Number.isNaN(time)) return
    this.#aheadMs = time - this.#options.clock.now()
    this.#serverTime ??= time
  }
}

/** Points used between two answers; of a window that has begun anew nothing is known. */
function grownSince(before: Window | null, window: Window): number {
  // A reset time may differ by a second or two within one window.
  const same = before !== null && Math.abs(window.resetAt - before.resetAt) < MINUTE_MS
  return same ? window.used - before.used : 0
}

function readWindow(headers: Headers): Window | null {
  const [limit, remaining, used, reset] = ['limit', 'remaining', 'used', 'reset'].map(name =>
    numberOf(headers.get(`x-ratelimit-${name}`)),
  )
  if (limit == null || remaining == null || reset == null) return null
  return { limit, remaining, used: used ?? limit - remaining, resetAt: reset * 1000 }
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text) ? Number(text) : null
}
