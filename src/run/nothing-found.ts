import { PRESETS } from '../config/presets/presets.ts'
import { ConfigurationError } from '../errors.ts'
import type { Repository } from '../git/repository.ts'
import { readTree } from '../git/tree.ts'
import { unitReader } from '../proposals/unit.ts'

/** Branches looked at when the measured one has no proposals: the newest ones, where somebody works. */
const MOST_BRANCHES = 10

/** The error for a ref without proposals: names the ref, what was looked for, and branches that have some. */
export async function nothingFound(repository: Repository, reason: string): Promise<ConfigurationError> {
  const { ref } = repository
  const elsewhere = await otherBranches(repository)
  const [best] = elsewhere
  const hint = best
    ? ` ${elsewhere.map(({ branch, documents }) => `${branch} has ${documents} documents`).join(', ')}: measure it with --ref ${best.branch}, or set ref: ${best.branch} in .github/proposal-pulse.yml.`
    : ' Name the files with documents: in .github/proposal-pulse.yml, or another branch with --ref.'
  return new ConfigurationError(`There are no proposals on ${ref}. ${reason}.${hint}`)
}

async function otherBranches({ git, head }: Repository) {
  const listing = await git.run([
    'for-each-ref',
    `--count=${MOST_BRANCHES}`,
    '--sort=-committerdate',
    '--format=%(objectname) %(refname:lstrip=2)',
    'refs/heads',
    'refs/remotes',
  ])
  const found: { branch: string; documents: number }[] = []
  for (const line of listing.toString('utf8').split('\n')) {
    const [, commit, branch] = /^([0-9a-f]+) (.+)$/u.exec(line) ?? []
    if (commit === undefined || branch === undefined || commit === head || branch.endsWith('/HEAD')) continue
    const documents = documentsIn([...(await readTree(git, commit)).files.keys()])
    if (documents > 0) found.push({ branch: branch.replace(/^origin\//u, ''), documents })
  }
  return found.sort((one, other) => other.documents - one.documents)
}

/** The most documents any family would find among these paths. */
function documentsIn(paths: readonly string[]): number {
  const counts = PRESETS.map(preset => {
    const unitOf = unitReader(preset)
    return new Set(paths.flatMap(path => unitOf(path)?.unit ?? [])).size
  })
  return Math.max(0, ...counts)
}
