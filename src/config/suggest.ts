/** Words longer than this are no slip of the hand, and the comparison is quadratic in the length. */
const LONGEST_WORD = 64

/** Words that differ more are other words: Europe/Atlantis is not Europe/Athens. */
const MOST_SLIPS = 3

/**
 * The known word a mistyped one was probably meant to be, or null when none is near. Case, `-`, `_` and spaces
 * do not count, so `staleAfterDays` finds `stale-after-days`; after that one slip per three letters is forgiven,
 * three at most.
 */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > LONGEST_WORD) return null
  const bare = bareWord(word)
  const allowed = Math.min(MOST_SLIPS, Math.max(1, Math.floor(bare.length / 3)))
  let best: { readonly word: string; readonly slips: number } | null = null
  for (const candidate of known) {
    const other = bareWord(candidate)
    // Each letter more is a slip: a file of thousands of strange words is not compared letter by letter.
    if (Math.abs(other.length - bare.length) > allowed) continue
    const slips = editDistance(bare, other)
    if (slips <= allowed && slips < (best?.slips ?? Infinity)) {
      best = { word: candidate, slips }
    }
  }
  return best?.word ?? null
}

/** The half sentence that goes behind an expectation: ` (did you mean "x"?)`, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = suggest(word, known)
  return near === null ? '' : ` (did you mean "${near}"?)`
}

function bareWord(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '')
}

/**
 * Number of single-letter insertions, deletions, replacements and swaps of neighbours between two words
 * (optimal string alignment distance).
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}
