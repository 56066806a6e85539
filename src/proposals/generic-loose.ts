import type { Family } from './generic-family.ts'
import {
  folderOf,
  isDocument,
  isElsewhere,
  isIndexName,
  isProposalFolder,
  isStateFolder,
  isTemplateName,
  nameOf,
  splitName,
} from './generic-names.ts'

/** How many folders deep below the family's folder documents are looked for. */
const DEEPEST = 3

/** Families without numbers: documents in a folder that is named for proposals, the largest first. */
export function looseFamilies(paths: readonly string[]): readonly Family[] {
  const documents = paths.filter(path => isDocument(path) && !isElsewhere(path))
  const roots = new Set(documents.flatMap(proposalFoldersOf))
  return [...roots]
    .map(root => familyIn(root, documents))
    .filter(({ members }) => members.length >= 2)
    .sort((a, b) => b.members.length - a.members.length || (a.root < b.root ? -1 : 1))
}

function proposalFoldersOf(path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  return folders.flatMap((name, i) => (isProposalFolder(name) ? folders.slice(0, i + 1).join('/') : []))
}

function familyIn(root: string, documents: readonly string[]): Family {
  const inside = documents.filter(
    path => path.startsWith(`${root}/`) && foldersBelow(root, path).length <= DEEPEST,
  )
  const named = inside.filter(path => !isIndexName(stemOf(path)) && !isTemplateName(stemOf(path)))
  const folders = inside.filter(
    path =>
      /^readme$/iu.test(stemOf(path)) && foldersBelow(root, path).length === 1 && !isTemplateFolder(path),
  )
  return folders.length > named.length ? folderFamily(root, folders) : fileFamily(root, inside, named)
}

const stemOf = (path: string) => splitName(nameOf(path))[0]

const isTemplateFolder = (path: string) => isTemplateName(nameOf(folderOf(path)))

const foldersBelow = (root: string, path: string) =>
  path
    .slice(root.length + 1)
    .split('/')
    .slice(0, -1)

/** One folder per proposal, each with a README. */
function folderFamily(root: string, members: readonly string[]): Family {
  return {
    root,
    documents: [...new Set(members.map(path => `${root}/{slug}/${nameOf(path)}`))],
    sidecars: [],
    exclude: [`${root}/template/**`],
    members: [...members].sort(),
    prefix: '',
    numbered: false,
    named: false,
  }
}

/** One file per proposal, at the root or in a folder per owner or state. */
function fileFamily(root: string, inside: readonly string[], members: readonly string[]): Family {
  const level = levelOf(root, members)
  const patterns = members.map(path => {
    const depth = foldersBelow(root, path).length
    const between = depth === 0 ? '' : depth === 1 ? `${level}/` : `${level}/**/`
    return `${root}/${between}{slug}${splitName(nameOf(path))[1]}`
  })
  const own = new Set(members)
  const endings = new Set(members.map(path => splitName(nameOf(path))[1]))
  const names = ['README', 'index', 'template'].flatMap(name =>
    [...endings].map(ending => `${root}/**/${name}${ending}`),
  )
  const usual = new Set(['readme', 'index', 'template'])
  const strangers = inside.filter(
    path => !own.has(path) && !usual.has(stemOf(path)) && !/^README$/u.test(stemOf(path)),
  )
  return {
    root,
    documents: [...new Set(patterns)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)),
    sidecars: [],
    exclude: [...names, ...strangers],
    members: [...members].sort(),
    prefix: '',
    numbered: false,
    named: false,
  }
}

function levelOf(root: string, members: readonly string[]): string {
  const names = [...new Set(members.flatMap(path => foldersBelow(root, path)[0] ?? []))]
  return names.filter(isStateFolder).length * 2 >= names.length ? '{state}' : '{owner}'
}
