/** One line of a document as a reader sees it. */
export interface DocumentLine {
  /** Text without HTML comments and trailing blanks. */
  readonly text: string
  /** 0-based line number. */
  readonly number: number
  /** Inside a code fence or on one of its two fence lines. */
  readonly code: boolean
}

interface Fence {
  readonly mark: string
  readonly length: number
}

/**
 * Lines of a Markdown or reStructuredText document from line `from` on, comments removed, code marked. Lazy, so
 * that a reader that needs the top only pays for the top; linear in what is read.
 */
export function* documentLines(text: string, from = 0): Generator<DocumentLine> {
  const comments = new CommentStripper(text)
  let fence: Fence | null = null
  let number = 0
  for (let start = 0; start <= text.length; number++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const raw = text.slice(start, end)
    const line: string = fence ? raw : comments.strip(raw, start)
    const next: Fence | null = fence ? (closes(raw, fence) ? null : fence) : opens(line)
    if (number >= from) yield { text: line.trimEnd(), number, code: fence !== null || next !== null }
    fence = next
    start = end + 1
  }
}

/** The fence a line opens, null for any other line. */
function opens(line: string): Fence | null {
  if (!line.includes('```') && !line.includes('~~~')) return null
  const match = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/.exec(line)
  if (!match?.[1] || (match[1].startsWith('`') && match[2]?.includes('`'))) return null
  return { mark: match[1].charAt(0), length: match[1].length }
}

function closes(line: string, { mark, length }: Fence): boolean {
  const text = line.trim()
  return text.length >= length && text[0] === mark && text === mark.repeat(text.length)
}

/** Removes HTML comments line by line, keeping in mind one that is still open. */
class CommentStripper {
  readonly #text: string
  #lastClose: number | null = null
  #open = false

  constructor(text: string) {
    this.#text = text
  }

  strip(line: string, offset: number): string {
    if (!this.#open && !line.includes('<!--')) return line
    let out = ''
    let at = 0
    while (at <= line.length) {
      const mark = line.indexOf(this.#open ? '-->' : '<!--', at)
      if (mark === -1) break
      if (this.#open) at = mark + 3
      else {
        if (this.#isLiteral(line, mark, offset)) break
        out += line.slice(at, mark)
        at = mark + 4
      }
      this.#open = !this.#open
    }
    return this.#open ? out : out + line.slice(at)
  }

  /** Within a sentence a `<!--` that nothing ever closes, or one in backticks, is text about comments. */
  #isLiteral(line: string, mark: number, offset: number): boolean {
    if (line.slice(0, mark).trim() === '') return false
    this.#lastClose ??= this.#text.lastIndexOf('-->')
    return line[mark - 1] === '`' || offset + mark > this.#lastClose
  }
}

/** A heading line: its level and its text. */
export interface Heading {
  readonly level: number
  readonly text: string
}

/** The ATX heading (`## Status`) a line is, null for other lines. */
export function atxHeading(line: string): Heading | null {
  const match = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/.exec(line)
  if (!match?.[1]) return null
  return { level: match[1].length, text: (match[2] ?? '').replace(/(?:^|\s)#+$/, '').trim() }
}

/** True for a line that underlines a title: one punctuation mark, three times or more. */
export function isUnderline(line: string): boolean {
  return /^([=\-~^"'`#*+:.<>_])\1{2,}$/.test(line)
}
