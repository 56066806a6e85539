import { valueAt } from '../github/places.ts'
import { folderQuery, PUBLISH_QUERIES } from '../github/publish-queries.ts'
import { listAt, repositoryOf, textAt } from './answers.ts'
import type { Entry, FolderState } from './changes.ts'
import { MANIFEST_PATH, readManifest } from './manifest.ts'
import { type GithubPlace, repositoryVariables } from './world.ts'

/** Bits of a git file mode that say what it is. */
const KIND_BITS = 0o170000
const PLAIN_FILE = 0o100000
const FOLDER = 0o040000

/** Folders asked for at once; a report has four. */
const MOST_FOLDERS = 25

/** The commit a branch points to, null when there is no such branch. Throws `Halted`. */
export async function readTip(github: GithubPlace, branch: string): Promise<string | null> {
  const variables = { ...repositoryVariables(github), ref: `refs/heads/${branch}` }
  const answer = await github.ask(PUBLISH_QUERIES.tip, variables)
  return textAt(repositoryOf(answer), 'ref', 'target', 'oid')
}

/** How many commits of the base branch another lacks. Throws `Halted`. */
export async function readBehind(github: GithubPlace, branch: string, base: string): Promise<number> {
  const variables = { ...repositoryVariables(github), ref: `refs/heads/${branch}`, base }
  const answer = await github.ask(PUBLISH_QUERIES.behind, variables)
  const ahead = valueAt(repositoryOf(answer), ['ref', 'compare', 'aheadBy'])
  return typeof ahead === 'number' ? ahead : 0
}

/**
 * Reads the report's folder in one commit, so that a branch that moves meanwhile cannot mix two states: the folders
 * of the wanted files, and those the manifest names besides. Throws `Halted`.
 */
export async function readFolder(
  github: GithubPlace,
  commit: string,
  folder: string,
  wanted: readonly string[],
): Promise<FolderState> {
  const asked = foldersOf(wanted)
  const first = await ask(github, commit, folder, asked)
  const entries = new Map(first.entries)
  const manifest = first.manifest === null ? null : readManifest(first.manifest)
  const more = foldersOf([...(manifest?.files.keys() ?? [])]).filter(each => !asked.includes(each))
  for (let at = 0; at < more.length; at += MOST_FOLDERS) {
    const next = await ask(github, commit, folder, more.slice(at, at + MOST_FOLDERS))
    for (const [path, entry] of next.entries) entries.set(path, entry)
  }
  return { entries, manifest }
}

/** The folders of these paths with all above them, the report's own (an empty text) first. */
function foldersOf(paths: readonly string[]): readonly string[] {
  const parents = paths.flatMap(path => {
    const steps = path.split('/').slice(0, -1)
    return steps.map((_, index) => steps.slice(0, index + 1).join('/'))
  })
  return ['', ...new Set(parents)].sort()
}

interface FolderAnswer {
  readonly manifest: string | null
  readonly entries: ReadonlyMap<string, Entry>
}

async function ask(
  github: GithubPlace,
  commit: string,
  folder: string,
  folders: readonly string[],
): Promise<FolderAnswer> {
  const expressions = folders.map((each, index) => [`e${index}`, `${commit}:${joined(folder, each)}`])
  const answer = await github.ask(folderQuery(folders.length), {
    ...repositoryVariables(github),
    manifest: `${commit}:${joined(folder, MANIFEST_PATH)}`,
    ...Object.fromEntries(expressions),
  })
  const repository = repositoryOf(answer)
  const entries = folders.flatMap((each, index) => entriesOf(valueAt(repository, [`f${index}`]), each))
  const truncated = valueAt(repository, ['manifest', 'isTruncated']) === true
  return { manifest: truncated ? null : textAt(repository, 'manifest', 'text'), entries: new Map(entries) }
}

/** Entries of one folder. Where a file stands in place of the folder, it is in the way of everything in it. */
function entriesOf(object: unknown, folder: string): readonly (readonly [string, Entry])[] {
  const type = textAt(object, '__typename')
  if (type !== null && type !== 'Tree') return [[folder, { oid: '', kind: 'other' }]]
  return listAt(object, 'entries').flatMap(entry => {
    const [name, oid, mode] = [textAt(entry, 'name'), textAt(entry, 'oid'), valueAt(entry, ['mode'])]
    if (name === null || oid === null || typeof mode !== 'number') return []
    return [[joined(folder, name), { oid, kind: kindOf(mode) }] as const]
  })
}

function kindOf(mode: number): Entry['kind'] {
  const kind = mode & KIND_BITS
  if (kind === FOLDER) return 'folder'
  return kind === PLAIN_FILE ? 'file' : 'other'
}

const joined = (folder: string, path: string) => [folder, path].filter(each => each !== '').join('/')
