import { ConfigurationError } from '../errors.ts'
import { type Git, GitError } from './process.ts'
import { quoted } from './quoted.ts'

/** How many similar names a message shows. */
const SHOWN_NAMES = 5

/** Explains why git could not open the repository; null when the repository is fine and only the ref is not. */
export function openFailure(folder: string, failure: GitError): ConfigurationError | null {
  const { stderr } = failure
  const dubious = /dubious ownership in repository at '(.*)'|unsafe repository \('(.*)' is owned/.exec(stderr)
  if (dubious) {
    const owned = dubious[1] ?? dubious[2] ?? folder
    return new ConfigurationError(
      `git refuses to read ${owned} because another user owns it. If you trust it, run: git config --global --add safe.directory ${quoted(owned)}`,
      { cause: failure },
    )
  }
  if (/not a git repository/i.test(stderr)) {
    return new ConfigurationError(
      `${folder} is not in a git repository. Give the folder of a clone; in a workflow, run actions/checkout before this step.`,
      { cause: failure },
    )
  }
  if (/unknown revision|bad revision|ambiguous argument|Needed a single revision/i.test(stderr)) return null
  return new ConfigurationError(`git cannot open the repository in ${folder}: ${stderr.trim()}`, {
    cause: failure,
  })
}

/** Explains why the measured ref does not lead to a commit. Looks for names close to it. */
export async function refFailure(git: Git, ref: string | null, failure: GitError): Promise<Error> {
  if (ref === null) {
    return new ConfigurationError(
      `The repository in ${git.folder} has no commit on the branch that is checked out. Commit something, or name a branch that has commits.`,
      { cause: failure },
    )
  }
  const dereferenced = /expected commit type, but the object dereferences to (\w+) type/.exec(failure.stderr)
  if (dereferenced) {
    return new ConfigurationError(
      `The ref "${ref}" in ${git.folder} is a ${dereferenced[1]}, not a commit. Give a branch, a tag of a commit, or a commit id.`,
      { cause: failure },
    )
  }
  const names = closeNames(ref, await refNames(git))
  const hint = names.length > 0 ? ` Did you mean ${names.map(name => `"${name}"`).join(' or ')}?` : ''
  return new ConfigurationError(
    `The ref "${ref}" is not in the repository in ${git.folder}.${hint} If it exists on the server, fetch it first: git fetch origin ${quoted(ref)}; in a workflow, give actions/checkout "fetch-depth: 0".`,
    { cause: failure },
  )
}

/**
 * Explains why a clone made with `--filter=tree:0` is not measured: git would fetch every old tree by itself, one
 * connection each. The filter has to be changed first, as `--refetch --no-filter` alone would leave it in place.
 */
export function treelessFailure(folder: string, remote: string): ConfigurationError {
  const git = `git -C ${quoted(folder)}`
  return new ConfigurationError(
    `The clone in ${folder} was made with a "tree:" filter: it lacks the folders of older commits, in which the history of proposals is. ` +
      'In a workflow, give actions/checkout no "filter", and fetch everything:\n\n' +
      '- uses: actions/checkout@v6\n  with:\n    fetch-depth: 0\n\n' +
      `In a terminal, run: ${git} config ${quoted(`remote.${remote}.partialclonefilter`)} blob:none && ${git} fetch --refetch ${quoted(remote)}`,
  )
}

async function refNames(git: Git): Promise<readonly string[]> {
  const args = ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes']
  try {
    return (await git.run(args)).toString('utf8').split('\n').filter(Boolean)
  } catch (error) {
    if (error instanceof GitError) return []
    throw error
  }
}

/** Names that differ in case, hold the wanted one, or are at most a third of its letters away. */
function closeNames(wanted: string, names: readonly string[]): readonly string[] {
  const lower = wanted.toLowerCase()
  return names
    .map(name => ({ name, edits: editsBetween(lower, name.toLowerCase().replace(/^origin\//, '')) }))
    .filter(({ name, edits }) => edits <= Math.ceil(wanted.length / 3) || name.toLowerCase().includes(lower))
    .sort((one, other) => one.edits - other.edits)
    .slice(0, SHOWN_NAMES)
    .map(({ name }) => name)
}

/** Levenshtein distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1] ? 0 : 1
      const replaced = (row[column - 1] ?? 0) + same
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
