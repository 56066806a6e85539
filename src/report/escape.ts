/**
 * The one escaper. Titles, owners, status words and paths come from anyone who can open a pull request; everything
 * of theirs that is printed goes through this file (design/report.md, "Untrusted text").
 */

/** An empty comment: splits a text node without showing, so no filter that runs on rendered text sees a pattern. */
const BREAK = '<!-- -->'

/** Stands for a break until entities are written. Cleaned text cannot contain it. */
const MARK = '\u0000'

const WHITE_SPACE = /[\p{Z}\t\n\v\f\r\u0085]+/gu

/** Controls, lone surrogates, bidi and other format characters, and what shows as nothing; U+FE0F keeps emoji whole. */
const INVISIBLE = /(?!\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/** Characters that mean something to Markdown, HTML, GitHub's math or Liquid (GitHub Pages). */
const SPECIAL = /[&<>"'\\`*_[\]{}|~#$^]/g

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const entity = (character: string) => NAMED[character] ?? `&#${character.charCodeAt(0)};`

/** Nearly every text: words of visible ASCII with one blank between. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/

/** One line of visible text: white space collapsed, control, bidi and invisible characters removed. */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text.replace(WHITE_SPACE, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim()
}

/** Cleaned text of at most `most` characters, cut with an ellipsis. */
export function cutText(text: string, most: number): string {
  const clean = cleanText(text)
  if (clean.length <= most) return clean
  const characters = Array.from(clean)
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/**
 * Text for any place in Markdown: paragraph, list, table cell, heading, link text, inside `<details>` or raw HTML
 * blocks. Entities rather than backslashes, because they mean the same in all of these. GitHub links mentions,
 * references, commit ids and emoji in the *rendered* text, where an entity is no protection: those are split by
 * an empty comment instead.
 */
export function escapeMarkdown(text: string): string {
  return atLineStart(splitPatterns(cleanText(text)).replace(SPECIAL, entity)).replaceAll(MARK, BREAK)
}

/** What every pattern below begins with or holds; most texts have none of it. */
const LINKED = /[@#$:]|[0-9a-f]{7}|(?:gh|ghsa|cve)-|www\./i

function splitPatterns(text: string): string {
  if (!LINKED.test(text)) return text
  return text
    .replace(/(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/gi, splitCommitId)
    .replace(/@(?=\S)/g, `@${MARK}`)
    .replace(/#(?=\d)/g, `#${MARK}`)
    .replace(/\b(gh|ghsa|cve)(?=-)/gi, `$1${MARK}`)
    .replace(/:(?=\/\/)/g, `:${MARK}`)
    .replace(/www(?=\.)/gi, `$&${MARK}`)
    .replace(/:(?=[a-z0-9_+-]+:)/gi, `:${MARK}`)
    .replace(/\$(?=.)/g, `$$${MARK}`)
}

/** GitHub links seven hexadecimal digits and more, so no piece may be longer than six. */
const splitCommitId = (digits: string) => digits.replace(/.{6}(?=.)/g, `$&${MARK}`)

/** List markers, rules and setext underlines only mean something where a line starts. */
function atLineStart(text: string): string {
  return text
    .replace(/^[-+](?=[-\s]|$)|^=/, entity)
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits: string, mark: string) => digits + entity(mark))
}

/** Text for a double-quoted HTML attribute. Attributes are never linked, so nothing needs to be split. */
export function escapeAttribute(text: string): string {
  return cleanText(text).replace(SPECIAL, entity)
}

/**
 * One CSV cell (RFC 4180). A leading apostrophe keeps spreadsheets from running text as a formula (OWASP, "CSV
 * Injection"), full-width twins of the characters included.
 */
export function escapeCsv(text: string): string {
  const opening = /^[\t\r]/.test(text) || /^[=+\-@＝＋－＠]/.test(cleanText(text))
  const cell = opening ? `'${cleanText(text)}` : cleanText(text)
  return /[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * One line for a log, a terminal or an annotation. The runner obeys `::command::` at the start of a line and
 * `##[command]` anywhere in it, so both are pulled apart wherever they occur.
 */
export function escapeLog(text: string): string {
  return cleanText(text)
    .replace(/:(?=:)/g, ': ')
    .replace(/#(?=#\w*\[)/g, '# ')
}
