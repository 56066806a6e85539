/** Lets requests of two runs through one at a time, in an order that the bits of a number choose. */
export class Turns {
  readonly #bits: number
  readonly #waiting: (null | (() => void))[] = [null, null]
  readonly #finished = [false, false]
  #taken = 0
  #busy = false

  constructor(bits: number) {
    this.#bits = bits
  }

  /** The `fetch` of one of the runs. */
  fetchOf(run: 0 | 1): typeof fetch {
    return async (input, init) => {
      await new Promise<void>(resolve => {
        this.#waiting[run] = resolve
        this.#next()
      })
      try {
        return await fetch(input, init)
      } finally {
        this.#busy = false
        // The run goes on first, and asks for its next turn or finishes.
        setTimeout(() => this.#next(), 0)
      }
    }
  }

  /** To be called when a run has ended. */
  finish(run: 0 | 1): void {
    this.#finished[run] = true
    this.#next()
  }

  #next(): void {
    const isOpen = [0, 1].every(run => this.#finished[run] || this.#waiting[run])
    if (this.#busy || !isOpen) return
    const wanted = (this.#bits >> (this.#taken % 12)) & 1
    const chosen = this.#waiting[wanted] ? wanted : 1 - wanted
    const go = this.#waiting[chosen]
    if (!go) return
    this.#taken += 1
    this.#waiting[chosen] = null
    this.#busy = true
    go()
  }
}
