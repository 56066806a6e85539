import type { Preset } from '../config/preset.ts'
import { type ChecklistShare, readChecklist } from './checklist.ts'
import { readExcerpt } from './excerpt.ts'
import { type Header, readHeader, readSidecar } from './header/header.ts'
import { readTitle } from './title.ts'
import type { FileRole } from './unit.ts'

/** A file of the measured commit, read in full: this is what the report shows and what findings point at. */
export interface HeadDocument {
  readonly role: FileRole
  readonly header: Header
  /** First heading of a main document, null when it has none or is a sidecar. */
  readonly title: string | null
  readonly excerpt: string | null
  readonly checklist: readonly ChecklistShare[]
}

/** Title and summary stand in the first pages; looking through all of a long document is time for nothing. */
const TOP_CHARACTERS = 24 * 1024

/** Reads a file of the measured commit with the careful readers. Never throws on any content. */
export function readHeadDocument(preset: Preset, role: FileRole, content: Buffer): HeadDocument {
  const text = content.toString('utf8')
  if (role === 'sidecar') {
    // The scan asks the YAML library whenever a line is not plain, and is the same without it otherwise.
    return { role, header: readSidecar(text, 'scan'), title: null, excerpt: null, checklist: [] }
  }
  const header = readHeader(text, preset.forms, 'full')
  const top = text.slice(0, TOP_CHARACTERS)
  return {
    role,
    header,
    title: readTitle(top, header.endLine),
    excerpt: readExcerpt(top),
    checklist: preset.checklists ? readChecklist(text) : [],
  }
}
