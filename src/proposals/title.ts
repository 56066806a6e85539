import { atxHeading, documentLines, isUnderline } from './markdown-lines.ts'
import { plainText } from './plain-text.ts'
import { isTemplateText } from './template-text.ts'
import { cleanText } from './text.ts'
import { foldWord } from './words.ts'

/** Headings of sections. Where one comes first, the document has no title (old Rust RFCs start at `# Summary`). */
const SECTIONS = new Set([
  'summary',
  'motivation',
  'abstract',
  'status',
  'introduction',
  'overview',
  'background',
  'meta',
  'table of contents',
  'contents',
  'problem description',
  'problem statement',
  'detailed design',
  'proposal',
  'goals',
  'changelog',
  'context',
  'feature',
])

/** Titles that templates come with. */
const TEMPLATE_TITLE =
  /^(?:your (?:short|title|proposal|name)|template\b|title$|(?:kep|rfc|tep|ep|cfp|vep|gep|bep|simd|enhancement|proposal) (?:title|template)\b|neat enhancement idea|proposal title$|<.*>$|\[.*\]$)/i

/** What families call a proposal in front of its number. */
const KIND = '(?:[a-z]?ep|bep|rfc|cfp|simd|[bche]ip|erc|enhancement(?: proposal)?|proposal)'

/** A number, or what a template has in its place. */
const NUMBER = '#?(?:\\d+|[nx]{4}|todo)'

/**
 * `KEP-1234: `, `[RFC-0001] `, `enhancement-#40: `, `Enhancement Proposal-2035: `. A kind nobody listed needs a
 * hyphen, so that `Java 11: ...` stays whole.
 */
const PREFIX = new RegExp(
  [
    `^\\[${KIND}(?: template)?(?:[-_ ]*${NUMBER})?\\]\\s*[:–—-]?\\s*`,
    `^(?:${KIND}[-_ ]*|[a-z]{2,6}-)${NUMBER}\\s*(?::| [–—-] )\\s*`,
    `^${KIND}\\s*:\\s*`,
    `^(?:[a-z]ep|rfc|cfp|simd)[- ]?\\d+\\s+`,
  ].join('|'),
  'i',
)

/**
 * The title of a document: its first top heading, ATX or underlined, outside code and comments, without the
 * number before it. Null for a template's title and when a section heading comes first. Lines before
 * `afterLine` (0-based) are skipped only when they are front matter, whose remarks look like headings: the title
 * stands above every other header form.
 */
export function readTitle(text: string, afterLine: number): string | null {
  const clean = cleanText(text)
  const from = clean.trimStart().startsWith('---') ? afterLine : 0
  let previous = ''
  let before = ''
  for (const { text: line, code, number } of documentLines(clean, from)) {
    const heading = code ? null : atxHeading(line)
    if (heading?.level === 1 && heading.text !== '') return asTitle(heading.text)
    const isTitleLine = !code && previous !== '' && !isUnderline(previous) && number > from
    if (isTitleLine && /^=+$/.test(line) && line.length >= 2) return asTitle(previous)
    if (isTitleLine && isUnderline(line) && before === line) return asTitle(previous)
    before = previous
    previous = line
  }
  return null
}

function asTitle(heading: string): string | null {
  const text = plainText(heading)
  const title = text.replace(PREFIX, '').trim()
  if (title === '' || SECTIONS.has(foldWord(title))) return null
  return TEMPLATE_TITLE.test(title) || isTemplateText(title) || /^\[[a-z]+ template\]/i.test(text)
    ? null
    : title
}
