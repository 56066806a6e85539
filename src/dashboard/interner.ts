/** Gives every distinct value a position counted from one; 0 stands for none. */
export class Interner<Value> {
  readonly values: Value[] = []
  readonly #positions = new Map<string, number>()

  /** Position of a value known by `key`; `make` is called for the first of its kind. */
  position(key: string, make: () => Value): number {
    const known = this.#positions.get(key)
    if (known !== undefined) return known
    this.values.push(make())
    this.#positions.set(key, this.values.length)
    return this.values.length
  }
}
