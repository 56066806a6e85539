import { atxHeading, documentLines } from './markdown-lines.ts'
import { plainText } from './plain-text.ts'
import { cleanText } from './text.ts'

interface Section {
  readonly section: string
  ticked: number
  total: number
}

/** Ticked boxes of one section of a checklist. */
export interface ChecklistShare {
  readonly section: string
  readonly ticked: number
  readonly total: number
}

/**
 * Ticked boxes (`- [x]`) of each section that has any, in document order. Headings below level 2 belong to the
 * section above them. Boxes in comments and code do not count. Sections of one name are joined.
 */
export function readChecklist(text: string): readonly ChecklistShare[] {
  const sections = new Map<string, Section>()
  let current = { level: 7, name: '' }
  for (const { text: line, code } of documentLines(cleanText(text))) {
    if (code) continue
    const heading = atxHeading(line)
    if (heading && (heading.level <= 2 || heading.level <= current.level)) {
      current = { level: heading.level, name: plainText(heading.text) }
    }
    const box = /^\s*(?:[-*+]|\d+[.)]) \[([ xX])\](?:\s|$)/.exec(line)?.[1]
    if (box !== undefined) count(sections, current.name, box !== ' ')
  }
  return [...sections.values()]
}

function count(sections: Map<string, Section>, name: string, ticked: boolean): void {
  const section = sections.get(name) ?? { section: name, ticked: 0, total: 0 }
  section.total++
  if (ticked) section.ticked++
  sections.set(name, section)
}
