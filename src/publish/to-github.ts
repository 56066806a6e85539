import { ensureBranch } from './branch.ts'
import { isUnchanged } from './changes.ts'
import { type Committed, changesAt, commitReport, obstacleSentence } from './commit.ts'
import { commitToDefault, isBlocked } from './default-branch.ts'
import { type Preflight, preflight, refusalsOf } from './preflight.ts'
import type { PublishSettings } from './publish.ts'
import { failed, type Published, publishedFrom, quiet } from './published.ts'
import { proposeReport } from './pull-request.ts'
import { readTip } from './read-branch.ts'
import type { GithubPlace, PublishFile } from './world.ts'

type GithubMode = 'commit' | 'branch' | 'pull-request'
type Settings = PublishSettings & { readonly mode: GithubMode }
type Head = NonNullable<Preflight['head']>

/** Brings the report to GitHub through its API. Throws `Halted` when reading fails. */
export async function publishToGithub(
  files: readonly PublishFile[],
  settings: Settings,
  github: GithubPlace,
): Promise<Published> {
  const found = await preflight(github)
  const refusals = refusalsOf(found, settings.inForks, settings.run).filter(({ what }) => what !== 'remind')
  const { head } = found
  if (refusals.length > 0 || head === null) {
    return { ...quiet('summary'), notes: refusals.map(({ sentence }) => sentence) }
  }
  if (settings.mode !== 'commit' && settings.branch === head.branch) {
    return failed(settings.mode, { why: 'validation', sentence: OWN_BRANCH })
  }
  if (settings.mode !== 'commit') return toOwnBranch(settings.mode, files, settings, github, found, head)
  // Where it is blocked nothing is written, so that a dry run can go the same way to the fallback.
  const isPlan = settings.dryRun && !isBlocked(found)
  const committed = isPlan
    ? await plan(github, head.oid, settings.folder, files)
    : await commitToDefault(github, found, head, settings.folder, files)
  const published = publishedFrom('commit', head.branch, committed)
  return published.why === 'protected' ? fallBack(published, files, settings, github, found, head) : published
}

async function toOwnBranch(
  mode: 'branch' | 'pull-request',
  files: readonly PublishFile[],
  settings: Settings,
  github: GithubPlace,
  found: Preflight,
  head: Head,
): Promise<Published> {
  const { repositoryId } = found
  const { branch, folder, facts } = settings
  if (settings.dryRun) {
    return publishedFrom(mode, branch, await planOwnBranch(mode, files, settings, github, head))
  }
  if (mode === 'branch') {
    const ensured = await ensureBranch(github, repositoryId, branch, head.oid)
    const committed =
      ensured.kind === 'failed' ? ensured : await commitReport(github, { branch, folder }, files)
    return publishedFrom('branch', branch, committed)
  }
  const base = { repositoryId, ...head }
  const { committed, number, failure } = await proposeReport(github, { branch, folder }, base, files, facts)
  const published = { ...publishedFrom('pull-request', branch, committed), pullRequest: number }
  if (failure === null) return published
  // The commit stands; only the pull request is missing, and the next run tries it again.
  return { ...published, outcome: 'failed', why: failure.why, failures: [failure.sentence] }
}

/** What the settings say for a default branch that cannot be written to. */
async function fallBack(
  refused: Published,
  files: readonly PublishFile[],
  settings: Settings,
  github: GithubPlace,
  found: Preflight,
  head: Head,
): Promise<Published> {
  const { fallback } = settings
  if (fallback === 'fail') return refused
  if (fallback === 'summary') return { ...quiet('summary'), notes: refused.failures }
  const published = await toOwnBranch(fallback, files, settings, github, found, head)
  return { ...published, notes: [...refused.failures, ...published.notes] }
}

/** What would be written to a branch of its own. One that is missing would begin at the default branch. */
async function planOwnBranch(
  mode: 'branch' | 'pull-request',
  files: readonly PublishFile[],
  { branch, folder }: Settings,
  github: GithubPlace,
  head: Head,
): Promise<Committed> {
  const inBase = mode === 'pull-request' ? await plan(github, head.oid, folder, files) : null
  if (inBase?.kind === 'unchanged') return inBase
  return plan(github, (await readTip(github, branch)) ?? head.oid, folder, files)
}

async function plan(
  github: GithubPlace,
  oid: string,
  folder: string,
  files: readonly PublishFile[],
): Promise<Committed> {
  const changes = await changesAt(github, oid, folder, files)
  const { additions, deletions, warnings, obstacle } = changes
  if (isUnchanged(changes)) return { kind: 'unchanged', oid, warnings }
  if (obstacle !== null) {
    return { kind: 'failed', failure: { why: 'obstacle', sentence: obstacleSentence(obstacle, folder) } }
  }
  return { kind: 'planned', written: additions.length, deleted: deletions.length, warnings }
}

const OWN_BRANCH =
  'The branch of the report is the default branch. Set "publish-branch" to one of its own, or "publish: commit" to write to the default branch.'
