import { atxHeading, type DocumentLine, documentLines, isUnderline } from './markdown-lines.ts'
import { cutOnWord, plainText } from './plain-text.ts'
import { cleanText } from './text.ts'
import { foldWord } from './words.ts'

/** Sections whose first words say what a proposal is about, best first. */
const SECTIONS = [
  ['summary', 'abstract', 'tl;dr', 'tldr', 'executive summary', 'proposal summary', 'short description'],
  ['problem description', 'problem statement'],
  ['motivation', 'introduction', 'overview'],
] as const

/** Longest excerpt, in characters: about two lines in a report. */
const EXCERPT_LIMIT = 300

/** Lines that stand together, with the section they stand in. */
interface Paragraph {
  /** Folded heading of its section, empty before the first heading. */
  readonly section: string
  readonly lines: readonly string[]
}

/**
 * The first paragraph of the summary, else of the abstract, problem or motivation, else the first prose of the
 * document: plain text of at most 300 characters. Null when there is no prose.
 */
export function readExcerpt(text: string): string | null {
  const found: Paragraph[] = []
  for (const paragraph of paragraphsOf(cleanText(text))) {
    found.push(paragraph)
    if (!isIn(SECTIONS[0], paragraph)) continue
    // Nothing later can be better than the first words of the summary, which stands near the top.
    const summary = firstProse([paragraph])
    if (summary !== null) return cutOnWord(summary, EXCERPT_LIMIT)
  }
  for (const names of SECTIONS) {
    const prose = firstProse(found.filter(paragraph => isIn(names, paragraph)))
    if (prose !== null) return cutOnWord(prose, EXCERPT_LIMIT)
  }
  const first = firstProse(found.filter(({ lines }) => withoutMarker(lines[0] ?? '') === lines[0]))
  return first === null ? null : cutOnWord(first, EXCERPT_LIMIT)
}

function isIn(names: readonly string[], { section }: Paragraph): boolean {
  return names.includes(section)
}

/** The first paragraph that reads as a sentence. Looking stops there: taking markup off is the slow part. */
function firstProse(paragraphs: readonly Paragraph[]): string | null {
  for (const { lines } of paragraphs) {
    if (!lines.some(isProse)) continue
    const prose = plainText(lines.map(withoutMarker).join(' '))
    if (isSentence(prose)) return prose
  }
  return null
}

/** All paragraphs with the section they stand in; code, metadata and blank lines separate them. */
function* paragraphsOf(text: string): Generator<Paragraph> {
  let section = ''
  let lines: string[] = []
  for (const line of documentLines(text, frontMatterEnd(text))) {
    const heading = headingOf(line, lines)
    const ends = heading !== null || line.code || line.text === '' || isUnderline(line.text)
    if (!ends) {
      lines.push(line.text)
      continue
    }
    if (heading !== null && isUnderline(line.text)) lines.pop()
    if (lines.length > 0) yield { section, lines }
    lines = []
    if (heading !== null) section = foldWord(heading.replace(/^\d+\.? /, ''))
  }
  if (lines.length > 0) yield { section, lines }
}

/** Text of the heading a line is, or underlines; null for other lines. */
function headingOf({ text, code }: DocumentLine, above: readonly string[]): string | null {
  if (code) return null
  const underlined = above.length === 1 && isUnderline(text) ? (above[0] ?? null) : null
  return atxHeading(text)?.text ?? underlined
}

/** Line behind the front matter, 0 when there is none. */
function frontMatterEnd(text: string): number {
  if (!text.startsWith('---\n')) return 0
  const close = text.indexOf('\n---', 3)
  return close === -1 ? 0 : text.slice(0, close).split('\n').length + 1
}

/** Neither metadata, a table, a directive, a link definition, a lone image, HTML nor an indented block. */
function isProse(line: string): boolean {
  return !/^(?: {4}|\t|\s*\||\.\. |:[\w -]+: |\[[^\]]+\]:|\s*!\[|\s*<|\s*(?:[-*+] )?(?:\*\*|__)?[\w ()/-]{1,40}:(?:\*\*|__)?(?:\s|$)|\s*[-*+] \[[^\]]*\]\(#)/.test(
    line,
  )
}

const withoutMarker = (line: string): string => line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+/, '')

/** More than a label: some words, most of it letters. */
function isSentence(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '').length
  return text.split(' ').length >= 4 && letters > text.length / 2 && !/^\(.*\)$/.test(text)
}
