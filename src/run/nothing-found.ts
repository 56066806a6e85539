import type { GithubRules } from '../config/github-rules.ts'
import { PRESETS } from '../config/presets/presets.ts'
import { ConfigurationError } from '../errors.ts'
import { type Git, GitError } from '../git/process.ts'
import type { Repository } from '../git/repository.ts'
import { readTree } from '../git/tree.ts'
import { unitReader } from '../proposals/unit.ts'
import { plural } from '../report/quantity.ts'

/** Branches looked at when the measured one has no proposals: one git process each. */
const MOST_BRANCHES = 4

/** Branches listed: a busy repository has thousands. */
const MOST_LISTED = 200

/** Looked at before the newest ones. */
const USUAL_BRANCHES = ['main', 'master', 'trunk', 'develop']

/** What is known when there is no enhancement among the issues. */
export interface IssueSearch {
  /** `owner/name`, null when nobody knows it. */
  readonly repository: string | null
  readonly track: GithubRules['track']
  /** Why GitHub told nothing, in sentences; empty when it told that there is none; null when it was not asked. */
  readonly untold: readonly string[] | null
}

/** The error for a family whose enhancements are issues, when not one of them is known. */
export function noIssueFound({ repository, track, untold }: IssueSearch): ConfigurationError {
  return new ConfigurationError(`${ISSUES_ONLY} ${issuesAdvice(repository, track, untold)}`)
}

const ISSUES_ONLY = 'Here enhancements are issues, which only GitHub knows.'

function issuesAdvice(
  repository: IssueSearch['repository'],
  track: IssueSearch['track'],
  untold: IssueSearch['untold'],
): string {
  if (repository === null) return 'Name the repository with --github owner/name.'
  if (untold === null) {
    return 'A token is needed: set GITHUB_TOKEN in a terminal, the input token in a workflow, and leave out --git-only.'
  }
  if (untold.length > 0) return `It told nothing of ${repository}. ${untold.join(' ')}`
  if (typeof track === 'string') return `There is no issue in ${repository}. Or choose another preset.`
  return `No issue of ${repository} has the label ${track.join(' or ')}. Name others with track-issues, or write track-issues: all.`
}

/** The error for a ref without proposals: names the ref, what was looked for, and branches that have some. */
export async function nothingFound(repository: Repository, reason: string): Promise<ConfigurationError> {
  const { ref } = repository
  const elsewhere = await otherBranches(repository)
  const [best] = elsewhere
  const hint = best
    ? ` ${elsewhere.map(({ branch, documents }) => `${branch} has ${plural(documents, 'document')}`).join(', ')}: measure it with --ref ${best.branch}, or set ref: ${best.branch} in .github/proposal-pulse.yml.`
    : ' Name the files with documents: in .github/proposal-pulse.yml, or another branch with --ref.'
  const why = reason.charAt(0).toUpperCase() + reason.slice(1)
  return new ConfigurationError(`There are no proposals on ${ref}. ${why}.${hint}`)
}

async function otherBranches(repository: Repository) {
  const found: { branch: string; documents: number }[] = []
  for (const [commit, branch] of await branchesToLookAt(repository)) {
    const documents = documentsIn(await pathsOf(repository.git, commit))
    if (documents > 0) found.push({ branch, documents })
  }
  return found.sort((one, other) => other.documents - one.documents)
}

/** Commit and name of some other branches, each commit once: the usual names, then the newest. */
async function branchesToLookAt({ git, head }: Repository) {
  const listing = await git.run([
    'for-each-ref',
    `--count=${MOST_LISTED}`,
    '--sort=-committerdate',
    '--format=%(objectname) %(refname:lstrip=2)',
    'refs/heads',
    'refs/remotes',
  ])
  const branches = new Map<string, string>()
  for (const line of listing.toString('utf8').split('\n')) {
    const [, commit, name] = /^([0-9a-f]+) (.+)$/u.exec(line) ?? []
    if (commit === undefined || name === undefined || commit === head || name.endsWith('/HEAD')) continue
    if (!branches.has(commit)) branches.set(commit, name.replace(/^origin\//u, ''))
  }
  const usual = [...branches].filter(([, name]) => USUAL_BRANCHES.includes(name))
  const others = [...branches].filter(([, name]) => !USUAL_BRANCHES.includes(name))
  return [...usual, ...others].slice(0, MOST_BRANCHES)
}

/** Paths in a commit; none when a partial clone lacks its trees, for a hint is not worth a download. */
async function pathsOf(git: Git, commit: string): Promise<readonly string[]> {
  try {
    return [...(await readTree(git, commit)).files.keys()]
  } catch (error) {
    if (error instanceof GitError) return []
    throw error
  }
}

/** The most documents any family would find among these paths. */
function documentsIn(paths: readonly string[]): number {
  const counts = PRESETS.map(preset => {
    const unitOf = unitReader(preset)
    return new Set(paths.flatMap(path => unitOf(path)?.unit ?? [])).size
  })
  return Math.max(0, ...counts)
}
