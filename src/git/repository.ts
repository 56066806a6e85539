import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import { deepen } from './deepen.ts'
import { openFailure, refFailure, treelessFailure } from './open-failure.ts'
import { Git, GitError } from './process.ts'
import { type Remote, readRemotes, remoteToFetchFrom } from './remotes.ts'

/** A repository with its full history, ready to be measured. */
export interface Repository {
  readonly git: Git
  /** Id of the commit that is measured. */
  readonly head: string
  /** The measured ref as the user knows it: the words given, else the branch name, else a short commit id. */
  readonly ref: string
  readonly bare: boolean
  /** A partial clone: some blobs may have to be fetched, see `missingBlobs` and `ensureBlobs`. */
  readonly lacksBlobs: boolean
  readonly objectFormat: 'sha1' | 'sha256'
  /** Name of the remote that missing objects come from, null when there is none. */
  readonly remote: string | null
  /** Address of that remote as configured, null when there is none. May hold a password: never show it. */
  readonly remoteUrl: string | null
  /** What was done to the clone, in plain sentences. Empty unless it was deepened. */
  readonly notes: readonly string[]
  /** Where git keeps the objects. */
  readonly objectsFolder: string
  /** Root of the work tree, null in a bare repository. */
  readonly topLevel: string | null
}

/** What one `rev-parse` tells. */
interface Place {
  readonly shallow: boolean
  readonly bare: boolean
  readonly objectFormat: 'sha1' | 'sha256'
  readonly commonFolder: string
  readonly head: string
  readonly ref: string
  readonly topLevel: string | null
}

/** Variables by which a caller (a hook, a wrapper) ties git to another repository than the folder asked for. */
const TIES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'].concat(
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
)

/**
 * Opens the repository that holds `folder` and finds the commit to measure: `ref`, or what is checked out. A
 * shallow clone is deepened, never measured as it is. Throws {@link ConfigurationError} with the fix when the
 * folder, the repository or the ref cannot be used. One git process, unless the clone is shallow.
 */
export async function openRepository(options: {
  readonly folder: string
  readonly ref: string | null
  readonly env: NodeJS.ProcessEnv
}): Promise<Repository> {
  const folder = resolve(options.folder)
  await checkFolder(folder)
  const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !TIES.includes(name)))
  const place = await findPlace(new Git(folder, env), options.ref, env)
  const git = new Git(place.topLevel ?? folder, env)
  const remote = remoteToFetchFrom(await readRemotes(place.commonFolder))
  const partial = await hasPromisorPacks(place.commonFolder)
  const { head, ref, bare, objectFormat, topLevel } = place
  const { shallow, commonFolder } = place
  const objectsFolder = join(commonFolder, 'objects')
  const opened = { git, head, ref, bare, objectFormat, topLevel, objectsFolder, ...namesOf(remote) }
  if (remote?.treeless) throw treelessFailure(git.folder, remote.name)
  if (!shallow) return { ...opened, lacksBlobs: partial, notes: [] }
  return { ...opened, ...(await deepen({ git, head, remote, commonFolder, partial })) }
}

function namesOf(remote: Remote | null) {
  return { remote: remote?.name ?? null, remoteUrl: remote?.url ?? null }
}

async function checkFolder(folder: string) {
  const found = await stat(folder).catch(() => null)
  if (!found) {
    throw new ConfigurationError(
      `The folder ${folder} does not exist. Give the folder of a git repository, or run in one.`,
    )
  }
  if (!found.isDirectory()) {
    throw new ConfigurationError(`${folder} is a file. Give the folder of a git repository instead.`)
  }
}

async function findPlace(git: Git, ref: string | null, env: NodeJS.ProcessEnv): Promise<Place> {
  if (ref !== null) checkWords(ref)
  const first = await askPlace(git, ref, env)
  if (!(first instanceof GitError)) return first
  const failure = openFailure(git.folder, first)
  if (failure) throw failure
  // Checkouts of an Action are detached: a branch other than the one checked out is only known as the remote's.
  const remote = ref === null ? null : await askPlace(git, `origin/${ref}`, env)
  if (remote && !(remote instanceof GitError)) return { ...remote, ref: ref ?? remote.ref }
  throw await refFailure(git, ref, first)
}

function checkWords(ref: string) {
  if (ref === '' || /^[-^]/.test(ref) || /[\0\n:]|\.\.|\^[@!-]/.test(ref)) {
    throw new ConfigurationError(
      `The ref ${JSON.stringify(ref)} does not name one commit. Give a branch, a tag or a commit id, for example "main".`,
    )
  }
}

/** Asks git for everything about the place at once. A failure of git comes back as a value, to be explained. */
async function askPlace(git: Git, ref: string | null, env: NodeJS.ProcessEnv): Promise<Place | GitError> {
  const fixed = [
    '--is-shallow-repository',
    '--is-bare-repository',
    '--show-object-format',
    '--git-common-dir',
  ]
  const measured =
    ref === null
      ? ['HEAD^{commit}', '--symbolic-full-name', 'HEAD', '--show-cdup']
      : ['--show-cdup', '--end-of-options', `${ref}^{commit}`]
  try {
    const answer = await git.run(['rev-parse', ...fixed, ...measured])
    return placeOf(git.folder, answer.toString('utf8').split('\n').slice(0, -1), ref, env)
  } catch (error) {
    if (error instanceof GitError) return error
    throw error
  }
}

function placeOf(
  folder: string,
  lines: readonly string[],
  ref: string | null,
  env: NodeJS.ProcessEnv,
): Place {
  const [shallow, bare, format, common = '.', ...rest] = lines
  // git up to 2.39 and later repeats the separator; a bare repository has no line for the way up.
  const measured = rest.filter(line => line !== '--end-of-options')
  const head = (ref === null ? measured[0] : measured.at(-1)) ?? ''
  const up = ref === null ? measured[2] : measured.length > 1 ? measured[0] : undefined
  return {
    shallow: shallow === 'true',
    bare: bare === 'true',
    objectFormat: format === 'sha256' ? 'sha256' : 'sha1',
    commonFolder: resolve(folder, common),
    head,
    ref: ref ?? refName(measured[1] ?? 'HEAD', head, env),
    topLevel: up === undefined ? null : resolve(folder, up),
  }
}

/** The branch checked out; of a detached checkout the name that GitHub gives it, else the short commit id. */
function refName(symbolic: string, head: string, env: NodeJS.ProcessEnv): string {
  if (symbolic.startsWith('refs/heads/')) return symbolic.slice('refs/heads/'.length)
  if (env.GITHUB_SHA === head && env.GITHUB_REF_NAME) return env.GITHUB_REF_NAME
  return head.slice(0, 12)
}

/** git marks each pack of a partial clone with a `.promisor` file: looking for one costs no process. */
async function hasPromisorPacks(commonFolder: string): Promise<boolean> {
  const packs = await readdir(join(commonFolder, 'objects', 'pack')).catch(() => [])
  return packs.some(name => name.endsWith('.promisor'))
}
