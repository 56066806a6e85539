/** Whole numbers from zero to one less than `below`, each as likely as any other. */
export type Draw = (below: number) => number

const RANGE = 2 ** 32
const GOLDEN = 0x9e3779b9

/**
 * Draws that depend on the seed alone: a counter in steps of the golden ratio, mixed by the finaliser of MurmurHash3
 * (Appleby). Its period of 2^32 is some thousand times what a forecast draws, and as `below` is small against it,
 * no number comes up measurably more often than another.
 */
export function drawsFrom(seed: number): Draw {
  let counter = seed | 0
  return below => {
    counter = (counter + GOLDEN) | 0
    return Math.floor(((mixed(counter) >>> 0) * below) / RANGE)
  }
}

/** A seed made of the data, so that the same history always has the same forecast. */
export function seedOf(numbers: readonly number[]): number {
  return numbers.reduce((seed, value) => mixed(Math.imul(seed, 31) + value), GOLDEN | 0)
}

function mixed(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
