import { Halted } from '../github/client.ts'
import { valueAt } from '../github/places.ts'
import { PUBLISH_QUERIES } from '../github/publish-queries.ts'
import { repositoryOf, textAt } from './answers.ts'
import { protectionOf } from './protection.ts'
import { type GithubPlace, repositoryVariables } from './world.ts'

/** Whose token it is, as far as its login and the text of its kind tell. */
export type TokenKind = 'workflow' | 'app' | 'person'

/** What was found out before anything is written. */
export interface Preflight {
  readonly viewer: string
  readonly tokenKind: TokenKind
  readonly repositoryId: string
  /** Null in a repository without commits. */
  readonly head: { readonly branch: string; readonly oid: string } | null
  readonly isArchived: boolean
  readonly isFork: boolean
  readonly hasIssues: boolean
  /** What a person may do; of a workflow's token and of apps GitHub says nothing that can be relied on. */
  readonly permission: string | null
  /** Rules that keep commits off the default branch, in GitHub's words; empty where none are known. */
  readonly protectedBy: readonly string[]
}

/** Something that keeps the program from writing. A notice ends a run well, a failure does not. */
export interface Refusal {
  readonly what: 'publish' | 'remind' | 'both'
  readonly why: 'archived' | 'fork' | 'read-only' | 'empty' | 'issues-disabled'
  readonly severity: 'notice' | 'failure'
  /** With the line or switch that fixes it. */
  readonly sentence: string
}

/** What the run knows about itself. */
export interface RunOrigin {
  /** Name of the event that started it, such as `schedule`. */
  readonly event: string
  /** Login of who started it. */
  readonly actor: string
  /** True for the pull request of a fork: its token only reads, whatever the workflow says. */
  readonly fromFork: boolean
}

/** Rules are shown to few; what cannot be seen is noticed when a commit is refused. */
const RULES = ['branchProtectionRule', 'refUpdateRule', 'rules'] as const

/**
 * Asks GitHub about the repository and the token: one request, two on a server that knows no rules. Who only reminds
 * may do without `contents: read`; its `head` is then null. Throws `Halted`.
 */
export async function preflight(github: GithubPlace, reminds = false): Promise<Preflight> {
  const answer = await askWithRules(github)
  const repository = repositoryOf(answer, reminds ? [...RULES, 'defaultBranchRef'] : RULES)
  const ref = valueAt(repository, ['defaultBranchRef'])
  const [branch, oid] = [textAt(ref, 'name'), textAt(ref, 'target', 'oid')]
  const viewer = textAt(answer.data, 'viewer', 'login') ?? ''
  return {
    viewer,
    tokenKind: kindOf(viewer),
    repositoryId: textAt(repository, 'id') ?? '',
    head: branch === null || oid === null ? null : { branch, oid },
    isArchived: valueAt(repository, ['isArchived']) === true,
    isFork: valueAt(repository, ['isFork']) === true,
    hasIssues: valueAt(repository, ['hasIssuesEnabled']) !== false,
    permission: textAt(repository, 'viewerPermission'),
    protectedBy: protectionOf(ref),
  }
}

/** What stands against writing. `inForks` lets a fork be written to; `run` is null in a terminal. */
export function refusalsOf(found: Preflight, inForks: boolean, run: RunOrigin | null): readonly Refusal[] {
  const readOnly = readOnlyReason(found, run)
  const refusals: (Refusal | null)[] = [
    found.isArchived
      ? notice(
          'both',
          'archived',
          'The repository is archived, so nothing is written; unarchive it under Settings, General.',
        )
      : null,
    found.isFork && !inForks
      ? notice(
          'both',
          'fork',
          'The repository is a fork, so nothing is written. Set "publish-in-forks: true" if its report is wanted.',
        )
      : null,
    readOnly === null ? null : notice('both', 'read-only', readOnly),
    found.head === null
      ? notice(
          'publish',
          'empty',
          'The repository has no commit on its default branch yet, so there is nothing to publish to.',
        )
      : null,
    found.hasIssues
      ? null
      : notice(
          'remind',
          'issues-disabled',
          'Issues are switched off, so nobody is reminded: switch them on under Settings, General, or set "reminders: off". The report lists what is quiet.',
        ),
  ]
  return refusals.filter(each => each !== null)
}

function readOnlyReason({ permission, tokenKind }: Preflight, run: RunOrigin | null): string | null {
  if (run?.fromFork) {
    return 'This run belongs to a pull request of a fork, whose token only reads; the scheduled run writes.'
  }
  if (run?.actor === 'dependabot[bot]' && run.event !== 'schedule') {
    return 'This run was started by Dependabot, whose token only reads; the scheduled run writes.'
  }
  const mayWrite = permission === null || ['ADMIN', 'MAINTAIN', 'WRITE'].includes(permission)
  if (tokenKind !== 'person' || mayWrite) return null
  return 'The token belongs to somebody who may only read this repository: give one of somebody who may write, or set "publish: summary".'
}

function notice(what: Refusal['what'], why: Refusal['why'], sentence: string): Refusal {
  return { what, why, severity: 'notice', sentence }
}

function kindOf(viewer: string): TokenKind {
  if (/^github-actions(?:\[bot\])?$/.test(viewer)) return 'workflow'
  return viewer.endsWith('[bot]') ? 'app' : 'person'
}

/** A server that does not know a field refuses the whole question; it is asked once more without. */
async function askWithRules(github: GithubPlace) {
  const variables = repositoryVariables(github)
  try {
    return await github.ask(PUBLISH_QUERIES.preflight, variables)
  } catch (error) {
    if (!(error instanceof Halted) || error.kind !== 'refused') throw error
    return github.ask(PUBLISH_QUERIES.preflightWithoutRules, variables)
  }
}
