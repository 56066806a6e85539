import {
  folderOf,
  isDocument,
  isElsewhere,
  isTemplateName,
  type NumberedName,
  nameOf,
  numberedName,
  splitName,
} from './generic-names.ts'

/** A document with a number, in its file name or in the name of the folder it is the main document of. */
export interface Entry {
  readonly path: string
  /** The folder that lists the numbered names. */
  readonly home: string
  readonly kind: 'file' | 'folder'
  readonly name: NumberedName
  /** File name of a main document in a numbered folder, the extension of a numbered file. */
  readonly ending: string
}

/** Main documents by the names they usually have; any other name has to repeat. */
const MAIN_NAME = /^(?:readme|index)\./iu

/**
 * All numbered documents among the paths. Documents that lie beside or below a numbered document belong to it
 * and are left out, and so are templates.
 */
export function numberedEntries(paths: readonly string[]): readonly Entry[] {
  const documents = paths.filter(path => isDocument(path) && !isElsewhere(path))
  const entries = documents.flatMap(path => fileEntry(path) ?? folderEntry(path) ?? [])
  return withoutCompanions(withMainNames(entries))
}

function fileEntry(path: string): Entry | null {
  const folders = path.split('/').slice(0, -1)
  if (folders.some(isProposalName)) return null
  const [stem, ending] = splitName(nameOf(path))
  const name = numberedName(stem)
  if (!name || isTemplateName(stem)) return null
  return { path, home: folders.join('/'), kind: 'file', name, ending }
}

function folderEntry(path: string): Entry | null {
  const folder = folderOf(path)
  const name = numberedName(nameOf(folder))
  const above = folderOf(folder).split('/')
  if (!name || name.year !== null || isTemplateName(nameOf(folder)) || above.some(isProposalName)) return null
  return { path, home: folderOf(folder), kind: 'folder', name, ending: nameOf(path) }
}

/** A folder such as `2133-credentials` or `gep-12` is a proposal; `2023` alone may be a year of them. */
function isProposalName(folder: string): boolean {
  const name = numberedName(folder)
  return name !== null && (name.slug !== null || name.prefix !== '')
}

/** Of each numbered folder the one main document: README or index, a name many folders share, or the folder's own. */
function withMainNames(entries: readonly Entry[]): readonly Entry[] {
  const shared = new Map<string, number>()
  for (const { kind, ending } of entries)
    if (kind === 'folder') shared.set(ending, (shared.get(ending) ?? 0) + 1)
  const rank = ({ ending, name }: Entry): number => {
    if (MAIN_NAME.test(ending)) return Number.MAX_SAFE_INTEGER
    if (splitName(ending)[0] === name.slug) return Number.MAX_SAFE_INTEGER - 1
    return shared.get(ending) ?? 0
  }
  const best = new Map<string, Entry>()
  for (const entry of entries) {
    if (entry.kind !== 'folder' || rank(entry) < 2) continue
    const folder = folderOf(entry.path)
    const other = best.get(folder)
    if (!other || rank(entry) > rank(other)) best.set(folder, entry)
  }
  return entries.filter(entry => entry.kind === 'file' || best.get(folderOf(entry.path)) === entry)
}

/** Where `bip-0039.mediawiki` is the proposal, `bip-0039/README.md` is a companion; the rarer kind yields. */
function withoutCompanions(entries: readonly Entry[]): readonly Entry[] {
  const files = entries.filter(({ kind }) => kind === 'file')
  const rarer = files.length * 2 >= entries.length ? 'folder' : 'file'
  const key = ({ home, name }: Entry) => `${home}\n${name.prefix}${name.number}`
  const taken = new Set(entries.filter(({ kind }) => kind !== rarer).map(key))
  return entries.filter(entry => entry.kind !== rarer || !taken.has(key(entry)))
}
