import { escapeMarkdown } from './escape.ts'
import { grouped } from './quantity.ts'

/** Markdown that is safe to print. Plain strings are not: every function here escapes them. */
export interface Markdown {
  readonly markdown: string
}

/** What can be put into Markdown: strings are untrusted text and come out escaped, numbers are counts (`3,705`). */
export type Piece = Markdown | string | number

/** A column of a table; `right` aligns numbers. */
export interface Column {
  readonly title: Piece
  readonly right: boolean
}

/** Printed where there is nothing; the reason stands beside it. */
export const NOTHING: Markdown = { markdown: '-' }

/** Nothing at all: sections that have nothing to say return it and are left out. */
export const EMPTY: Markdown = { markdown: '' }

const written = (piece: Piece) =>
  typeof piece === 'string'
    ? escapeMarkdown(piece)
    : typeof piece === 'number'
      ? grouped(piece)
      : piece.markdown

/** Template tag: the literal is ours and stays, what is filled in is escaped unless it is Markdown already. */
export function md(literal: TemplateStringsArray, ...pieces: readonly Piece[]): Markdown {
  return { markdown: literal.reduce((text, part, i) => `${text}${written(pieces[i - 1] ?? '')}${part}`) }
}

/** Pieces one after another. */
export function joined(pieces: readonly Piece[], separator: string): Markdown {
  return { markdown: pieces.map(written).join(separator) }
}

/** Blocks with a blank line between; empty ones are skipped. */
export function blocks(...parts: readonly Markdown[]): Markdown {
  return joined(
    parts.filter(({ markdown }) => markdown !== ''),
    '\n\n',
  )
}

/** A list, one piece an item. */
export function bullets(items: readonly Piece[]): Markdown {
  return joined(
    items.map(item => md`- ${item}`),
    '\n',
  )
}

/** A column of numbers. */
export const right = (title: string): Column => ({ title, right: true })

/** Letters of `2026-07-24`. */
const DATE_LENGTH = 10

/** As wide as a digit, and no line ends at it. */
const FIGURE_SPACE = '\u2007'

/**
 * A column of dates. Browsers break a date after its hyphens where a column is narrow, and nothing that would keep it
 * whole can be put into a cell without being copied along: the title takes the width instead.
 */
export const dates = (title: string): Column => ({
  title: md`${title}${{ markdown: FIGURE_SPACE.repeat(Math.max(0, DATE_LENGTH - title.length)) }}`,
  right: false,
})

/** A table; no rows give nothing. */
export function table(columns: readonly (Column | string)[], rows: readonly (readonly Piece[])[]): Markdown {
  if (rows.length === 0) return EMPTY
  const heads = columns.map(column => (typeof column === 'string' ? column : column.title))
  const rule = columns.map(column => (typeof column === 'string' ? '---' : column.right ? '---:' : '---'))
  return joined([row(heads), { markdown: `| ${rule.join(' | ')} |` }, ...rows.map(row)], '\n')
}

const row = (cells: readonly Piece[]) => md`| ${joined(cells, ' | ')} |`

/** A part that is closed until somebody wants it. The blank lines make GitHub read what is inside as Markdown. */
export function details(summary: Piece, body: Markdown): Markdown {
  if (body.markdown === '') return EMPTY
  return md`<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`
}

/** A section: nothing at all when the body is empty. */
export function section(title: Piece, ...body: readonly Markdown[]): Markdown {
  const content = blocks(...body)
  return content.markdown === '' ? EMPTY : md`## ${title}\n\n${content}`
}

/** The first `most` items and how many are left. */
export function firstOf<T>(
  items: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly left: number } {
  return { shown: items.slice(0, most), left: Math.max(0, items.length - most) }
}
