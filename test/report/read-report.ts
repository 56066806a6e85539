import { type GfmNode, parseGfm, visibleText } from './gfm.ts'

/** A table as a reader sees it. */
export interface ReadTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ReadCell[])[]
}

export interface ReadCell {
  readonly text: string
  /** Addresses it links. */
  readonly urls: readonly string[]
}

/** What stands under one heading of the second level. */
export interface ReadSection {
  readonly title: string
  /** Paragraphs and list items, in order. */
  readonly lines: readonly string[]
  readonly tables: readonly ReadTable[]
}

/** A rendered report, read back from its Markdown. */
export interface ReadReport {
  readonly sentence: string
  /** What stands before the first section. */
  readonly opening: ReadSection
  /** Null for a section that is not there. */
  readonly section: (title: string) => ReadSection | null
}

interface OpenSection {
  readonly title: string
  readonly lines: string[]
  readonly tables: ReadTable[]
}

/** Reads a report as GitHub would show it: entities resolved, comments gone. */
export function readReport(markdown: string): ReadReport {
  const opening: OpenSection = { title: '', lines: [], tables: [] }
  const sections: OpenSection[] = [opening]
  let sentence = ''
  for (const node of parseGfm(markdown).children ?? []) {
    const here = sections.at(-1) ?? opening
    if (node.type === 'heading' && depthOf(node) === 1) sentence = visibleText(node)
    else if (node.type === 'heading' && depthOf(node) === 2)
      sections.push({ title: visibleText(node), lines: [], tables: [] })
    else if (node.type === 'table') here.tables.push(tableOf(node))
    else if (node.type === 'list') here.lines.push(...(node.children ?? []).map(visibleText))
    else if (node.type === 'paragraph') here.lines.push(visibleText(node))
  }
  return {
    sentence,
    opening,
    section: title => sections.find(each => each.title === title) ?? null,
  }
}

const depthOf = (node: GfmNode) => ('depth' in node ? node.depth : 0)

function tableOf(node: GfmNode): ReadTable {
  const [head, ...rows] = node.children ?? []
  return { heads: cellsOf(head).map(({ text }) => text), rows: rows.map(cellsOf) }
}

const cellsOf = (row: GfmNode | undefined): readonly ReadCell[] =>
  (row?.children ?? []).map(cell => ({ text: visibleText(cell), urls: urlsOf(cell) }))

const urlsOf = (node: GfmNode): readonly string[] => [
  ...(node.url === undefined ? [] : [node.url]),
  ...(node.children ?? []).flatMap(urlsOf),
]

/** The table whose first column has this title; throws when there is none. */
export function tableWith(section: ReadSection, head: string): ReadTable {
  const found = section.tables.find(({ heads }) => heads[0] === head)
  if (found === undefined) throw new Error(`No table "${head}" under "${section.title}"`)
  return found
}
