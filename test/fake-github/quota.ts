const HOUR_SECONDS = 3600

/** The hourly points of one token as an answer shows them. */
export interface Quota {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  /** Seconds since the epoch. */
  readonly resetAt: number
}

/** Counts points in windows of one hour, the first beginning with the first request. */
export class PointsWindow {
  readonly limit: number
  #used = 0
  #resetAt = 0

  constructor(limit: number) {
    this.limit = limit
  }

  /** Takes points; false, and nothing taken, when there are not enough. */
  take(points: number, now: number): boolean {
    this.#roll(now)
    if (this.#used + points > this.limit) return false
    this.#used += points
    return true
  }

  /** Takes all that is left, as if others had used it; it comes back after so many seconds. */
  exhaust(resetInSeconds: number, now: number): void {
    this.#used = this.limit
    this.#resetAt = Math.floor(now / 1000) + resetInSeconds
  }

  /** Spends points so that this many remain, as if others had used them. */
  leave(remaining: number, now: number): void {
    this.#roll(now)
    this.#used = this.limit - remaining
  }

  /** How things stand. */
  at(now: number): Quota {
    this.#roll(now)
    return { limit: this.limit, used: this.#used, remaining: this.limit - this.#used, resetAt: this.#resetAt }
  }

  #roll(now: number): void {
    if (now / 1000 < this.#resetAt) return
    this.#resetAt = Math.floor(now / 1000) + HOUR_SECONDS
    this.#used = 0
  }
}
