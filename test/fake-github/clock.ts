/** Where the fake gets its time from: the `date` header, the hourly window, `updatedAt` of a change. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A clock that stands still until it is told otherwise. */
export class SettableClock implements Clock {
  #now: number

  constructor(start: string) {
    this.#now = Date.parse(start)
  }

  readonly now = (): number => this.#now

  /** Sets the time, anything `Date` reads. */
  set(time: string): void {
    this.#now = Date.parse(time)
  }

  /** Moves the time on. */
  advance(seconds: number): void {
    this.#now += seconds * 1000
  }
}

/** An instant as GitHub writes it: UTC, whole seconds. */
export function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** A date or time in a builder as GitHub writes it. A time of day needs its zone: tests run under several. */
export function asInstant(time: string): string {
  if (/T\d/.test(time) && !/(?:Z|[+-]\d\d:\d\d)$/.test(time))
    throw new Error(`fake: "${time}" has no time zone`)
  return instant(Date.parse(time))
}
