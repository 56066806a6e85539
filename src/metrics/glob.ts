/**
 * True when a name matches a pattern in which `*` is any text and `?` any one character. Walks back to the last
 * `*` only, so its time is the product of the two lengths at worst, where a regular expression may explode.
 */
export function matchesGlob(name: string, pattern: string): boolean {
  let at = 0
  let inPattern = 0
  let star = -1
  let resume = 0
  while (at < name.length) {
    const wanted = pattern[inPattern]
    if (wanted === '*') {
      star = inPattern++
      resume = at
    } else if (wanted !== undefined && (wanted === '?' || wanted === name[at])) {
      inPattern++
      at++
    } else if (star >= 0) {
      inPattern = star + 1
      at = ++resume
    } else {
      return false
    }
  }
  return /^\**$/.test(pattern.slice(inPattern))
}
