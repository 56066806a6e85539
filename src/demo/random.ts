/** A stream of reproducible numbers: the sample repository must come out the same, byte for byte, on every machine. */
export interface Random {
  /** Integer from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True in `percent` of 100 draws. */
  readonly chance: (percent: number) => boolean
}

/** Generator of its own for every word, so that a change to one proposal moves no date of another (mulberry32). */
export function randomFor(word: string): Random {
  let state = hash(word)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { between, chance: percent => between(1, 100) <= percent }
}

function hash(word: string): number {
  let value = 0x811c9dc5
  for (const character of word) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value
}
