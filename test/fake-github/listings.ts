/** Sorted and filtered lists of a repository, kept until something changes. */
export class Listings {
  readonly #lists = new Map<string, unknown>()

  /** The list under this key, made when it is not there. One key must always mean one type. */
  get<T>(key: string, make: () => T): T {
    if (!this.#lists.has(key)) this.#lists.set(key, make())
    return this.#lists.get(key) as T
  }

  /** To be called after any change. */
  forget(): void {
    this.#lists.clear()
  }
}
