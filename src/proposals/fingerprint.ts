/** FNV-1a's prime and offset basis, the latter as a signed integer so that the sum never leaves 32 bits. */
const PRIME = 0x01000193
const START = 0x811c9dc5 | 0

const SPACE = 0x20
const NEWLINE = 0x0a

/** Shorter lines (list bullets, rules, closing tags) are in every document and say nothing. */
const TELLING_LINE_BYTES = 12

/**
 * Fingerprint of bytes without white space: two versions with equal fingerprints differ in white space only. It
 * compares neighbouring versions of one document, so 32 bits are plenty; it is no protection against forgery.
 * Several ranges are read as if joined.
 */
export function fingerprint(
  content: Uint8Array,
  ranges: readonly (readonly [start: number, end: number])[],
): number {
  let sum = START
  for (const [start, end] of ranges) sum = mixed(sum, content, start, end)
  return sum >>> 0
}

function mixed(start: number, content: Uint8Array, from: number, to: number): number {
  let sum = start
  let index = from
  // Four bytes a round: Node 24 compiles this twice as fast, and a hundred megabytes of history pass through it.
  for (; index + 3 < to; index += 4) {
    const a = content[index] as number
    const b = content[index + 1] as number
    const c = content[index + 2] as number
    const d = content[index + 3] as number
    if (a > SPACE) sum = Math.imul(sum ^ a, PRIME)
    if (b > SPACE) sum = Math.imul(sum ^ b, PRIME)
    if (c > SPACE) sum = Math.imul(sum ^ c, PRIME)
    if (d > SPACE) sum = Math.imul(sum ^ d, PRIME)
  }
  for (; index < to; index++) {
    const byte = content[index] as number
    if (byte > SPACE) sum = Math.imul(sum ^ byte, PRIME)
  }
  return sum
}

/** Fingerprints of the telling lines of a document, for {@link similarity}. */
export function sketchOf(content: Buffer): ReadonlySet<number> {
  const sketch = new Set<number>()
  let start = 0
  while (start < content.length) {
    const newline = content.indexOf(NEWLINE, start)
    const end = newline === -1 ? content.length : newline
    if (end - start >= TELLING_LINE_BYTES) sketch.add(fingerprint(content, [[start, end]]))
    start = end + 1
  }
  return sketch
}

/** Two stubs of a header and a heading are alike whatever they are about. */
const FEWEST_LINES = 4

/** Share of lines two documents have in common, 0 to 1 (Dice coefficient); 0 when both are too short to tell. */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (Math.max(one.size, other.size) < FEWEST_LINES) return 0
  let common = 0
  for (const line of one) if (other.has(line)) common++
  return (2 * common) / (one.size + other.size)
}
