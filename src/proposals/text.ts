/** How far a header may reach into a file, in characters. Longer ones are not measured (architecture.md). */
export const HEADER_LIMIT = 64 * 1024

/**
 * The text without a byte order mark, without NUL, with `\n` as the only line end. Line numbers stay the same.
 * Costs three memory scans when there is nothing to do, which is nearly always.
 */
export function cleanText(text: string): string {
  let clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  if (clean.includes('\r')) clean = clean.replace(/\r\n?/g, '\n')
  if (clean.includes('\0')) clean = clean.replaceAll('\0', '')
  return clean
}

/**
 * A copy that shares no memory with `text`. V8 makes substrings of 13 characters and more as windows into their
 * parent, so one kept status word would keep a whole proposal alive (git-history.md 1.3).
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1)
}

/** The text without HTML comments; newlines inside a comment stay, so that line numbers hold. Linear. */
export function blankComments(text: string): string {
  let from = text.indexOf('<!--')
  if (from === -1) return text
  let out = ''
  let at = 0
  while (from !== -1) {
    const close = text.indexOf('-->', from + 4)
    const end = close === -1 ? text.length : close + 3
    out += text.slice(at, from) + text.slice(from, end).replace(/[^\n]+/g, '')
    at = end
    from = text.indexOf('<!--', end)
  }
  return out + text.slice(at)
}

/** Number of spaces a line starts with. */
export function indentOf(line: string): number {
  let indent = 0
  while (line.charCodeAt(indent) === 32) indent++
  return indent
}

/** How often `\n` occurs in `text` before `end`. */
export function countLines(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
