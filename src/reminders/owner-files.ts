import { codeOwners } from './code-owners.ts'
import { type FolderOwners, readAliases, readOwners, withoutAliases } from './kubernetes-owners.ts'

/** Where GitHub looks for its file, in its order: the first that is there counts. */
const CODE_OWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

const ALIASES = 'OWNERS_ALIASES'

/** Characters of a file; a longer one names nobody. */
const LONGEST_FILE = 1_048_576

/** The files that may name owners of these proposals, whether they are there or not; sorted. */
export function ownerFilePaths(proposalPaths: readonly string[]): readonly string[] {
  const folders = new Set(proposalPaths.flatMap(foldersOf))
  return [...CODE_OWNERS, ALIASES, ...[...folders].map(ownersIn)].sort()
}

/**
 * Owners of proposals by the path of the proposal, as the repository's own files name them: what `CODEOWNERS` says,
 * and where that names no person the approvers, else the reviewers, of the nearest `OWNERS` file that names any.
 * Logins without `@`, in the order of the file; teams and e-mail addresses are left out, and proposals without an
 * owner are not in the map. `files` are texts by path; what cannot be read names nobody.
 */
export function ownersFrom(
  files: ReadonlyMap<string, string>,
  proposalPaths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const text = (path: string) => {
    const found = files.get(path)
    return found === undefined || found.length > LONGEST_FILE ? null : found
  }
  const chosen = CODE_OWNERS.find(path => files.has(path))
  const byRule = codeOwners(chosen === undefined ? '' : (text(chosen) ?? ''))
  const byFolder = folderOwners(text)
  return new Map(
    proposalPaths.flatMap(path => {
      const ruled = byRule(path)
      const logins = ruled.length > 0 ? ruled : byFolder(path)
      return logins.length === 0 ? [] : [[path, logins] as const]
    }),
  )
}

/** Looks upward from a path; every file is parsed once. */
function folderOwners(text: (path: string) => string | null): (path: string) => readonly string[] {
  const groups = readAliases(text(ALIASES) ?? '')
  const known = new Map<string, FolderOwners | null>()
  const ownersOf = (folder: string) => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const file = text(ownersIn(folder))
    const owners = file === null ? null : readOwners(file)
    known.set(folder, owners)
    return owners
  }
  return path => {
    for (const folder of foldersOf(path)) {
      const owners = ownersOf(folder)
      if (owners === null) continue
      const approvers = withoutAliases(owners.approvers, groups)
      const people = approvers.length > 0 ? approvers : withoutAliases(owners.reviewers, groups)
      if (people.length > 0 || owners.alone) return people
    }
    return []
  }
}

/** The path itself, which may be a folder, and all folders it is in, the nearest first; the last is the root. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/')
  return [...steps.map((_, index) => steps.slice(0, steps.length - index).join('/')), '']
}

const ownersIn = (folder: string) => (folder === '' ? 'OWNERS' : `${folder}/OWNERS`)
