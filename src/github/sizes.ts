/** Good answers in a row before a size grows. */
const GOOD_BEFORE_GROWTH = 5

/** Where the need for good answers stops doubling. */
const MOST_BEFORE_GROWTH = 80

/** How many things one question asks for: halves when that was too many, doubles after a row of good answers. */
export class Size {
  readonly #most: number
  #now: number
  #good = 0
  #needed = GOOD_BEFORE_GROWTH
  /** True until the first full answer after a growth. */
  #untried = false
  #proven = 1
  readonly #changed: (size: number) => void

  constructor(start: number, most: number, changed: (size: number) => void) {
    this.#most = most
    this.#now = start
    this.#changed = changed
  }

  get now(): number {
    return this.#now
  }

  /** The answer for this many came. A smaller rest at the end of a list proves nothing about the full size. */
  good(count: number): void {
    this.#proven = Math.max(this.#proven, count)
    if (count < this.#now) return
    this.#untried = false
    if (this.#now === this.#most || ++this.#good < this.#needed) return
    this.#untried = true
    this.#set(Math.min(this.#most, this.#now * 2))
  }

  /** This many were too many. A growth that fails at once is tried half as often from then on. */
  heavy(count: number): void {
    if (this.#untried) this.#needed = Math.min(MOST_BEFORE_GROWTH, this.#needed * 2)
    this.#untried = false
    this.#set(Math.max(1, Math.floor(Math.min(count, this.#now) / 2)))
  }

  /** A single thing was too much, so it was to blame and not the size: back to the largest that worked. */
  blameless(): void {
    this.#set(Math.max(this.#now, this.#proven))
  }

  #set(size: number): void {
    this.#good = 0
    this.#now = size
    this.#changed(size)
  }
}

/** The sizes of all questions by name. Only those below their first size are remembered. */
export class Sizes {
  readonly #learned: Map<string, number>

  constructor(learned: ReadonlyMap<string, number>) {
    this.#learned = new Map(learned)
  }

  get learned(): ReadonlyMap<string, number> {
    return this.#learned
  }

  /** The size of one question, from where an earlier reading left it. */
  of(name: string, most: number): Size {
    const start = this.#learned.get(name) ?? most
    const sane = Number.isInteger(start) && start >= 1 ? Math.min(start, most) : most
    return new Size(sane, most, size => {
      if (size < most) this.#learned.set(name, size)
      else this.#learned.delete(name)
    })
  }
}
