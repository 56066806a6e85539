import { aPull } from './builders.ts'
import { instant } from './clock.ts'
import type { Context } from './context.ts'
import { GithubError, notFound } from './errors.ts'
import { type GitStore, gitOf } from './git-store.ts'
import type { MutationOf } from './mutations.ts'
import type { StoredRepository } from './repository.ts'
import { isRecord } from './values.ts'

type Input = Readonly<Record<string, unknown>>

/** Rules that keep commits from being added directly. */
const BLOCKING = ['PULL_REQUEST', 'REQUIRED_STATUS_CHECKS', 'LOCK_BRANCH', 'UPDATE', 'MERGE_QUEUE']

/** Branches, commits and pull requests. */
export const GIT_MUTATIONS: Readonly<Record<string, MutationOf>> = {
  createRef: {
    permission: 'contents',
    apply: ({ repositoryId, name, oid }, { store }) => {
      const repository = store.node(String(repositoryId)) as unknown as StoredRepository
      const git = gitOf(repository)
      const branch = String(name).replace(/^refs\/heads\//, '')
      if (git.branches.has(branch)) {
        throw new GithubError('UNPROCESSABLE', `A ref named "${name}" already exists in the repository.`)
      }
      git.createBranch(branch, String(oid))
      return { ref: { __typename: 'Ref', target: repository.commits.get(String(oid)) } }
    },
  },
  createCommitOnBranch: { permission: 'contents', apply: createCommitOnBranch },
  mergeBranch: {
    permission: 'contents',
    apply: ({ repositoryId, base, head, commitMessage }, { store, token }) => {
      const repository = store.node(String(repositoryId)) as unknown as StoredRepository
      const git = gitOf(repository)
      checkRules(git, String(base), token.login)
      if (git.ahead(git.tip(String(head)).oid, git.tip(String(base)).oid) === 0) {
        throw new GithubError('UNPROCESSABLE', 'Failed to merge: "Already merged"')
      }
      const commit = git.merge(String(base), String(head), String(commitMessage), token.login)
      if (!commit) throw new GithubError('UNPROCESSABLE', `Failed to merge: "Merge conflict"`)
      return { mergeCommit: repository.commits.get(commit.oid) }
    },
  },
  createPullRequest: { permission: 'pull-requests', apply: createPullRequest },
  updatePullRequest: {
    permission: 'pull-requests',
    apply: ({ pullRequestId, body, title }, { store }) => {
      const pull = store.node(String(pullRequestId))
      if (pull?.__typename !== 'PullRequest')
        throw notFound(`a node with the global id of '${pullRequestId}'`)
      const { repository, number } = pull as unknown as { repository: StoredRepository; number: number }
      repository.changePull(number, {
        ...(typeof body === 'string' && { body }),
        ...(typeof title === 'string' && { title }),
      })
      return { pullRequest: repository.thread(number) }
    },
  },
}

function createCommitOnBranch(input: Input, { store, token }: Context) {
  const target = isRecord(input.branch) ? input.branch : {}
  const repository = store.findRepository(String(target.repositoryNameWithOwner))
  if (!repository) throw notFound(`a Repository with the name '${target.repositoryNameWithOwner}'`)
  const git = gitOf(repository)
  const branch = String(target.branchName)
  const tip = git.branches.get(branch)
  if (tip === undefined) throw notFound(`a Ref with the name 'refs/heads/${branch}'`)
  checkRules(git, branch, token.login)
  if (tip !== input.expectedHeadOid) {
    throw new GithubError(
      'STALE_DATA',
      `Expected branch to point to "${input.expectedHeadOid}" but it did not. Pull and try again.`,
    )
  }
  const message = isRecord(input.message) ? String(input.message.headline) : ''
  const commit = git.commit(branch, changesIn(input.fileChanges), message, token.login)
  return { commit: repository.commits.get(commit.oid), ref: null }
}

function changesIn(value: unknown): Record<string, Uint8Array | null> {
  const { additions = [], deletions = [] } = isRecord(value) ? value : {}
  const changes: Record<string, Uint8Array | null> = {}
  for (const each of Array.isArray(deletions) ? deletions : []) changes[String(each.path)] = null
  for (const each of Array.isArray(additions) ? additions : []) {
    changes[String(each.path)] = new Uint8Array(Buffer.from(String(each.contents), 'base64'))
  }
  return changes
}

function checkRules(git: GitStore, branch: string, login: string): void {
  const rules = git.rules.get(branch)
  if (!rules || rules.bypass?.includes(login) || !rules.types.some(each => BLOCKING.includes(each))) return
  throw new GithubError(
    'UNPROCESSABLE',
    'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
  )
}

function createPullRequest(input: Input, { store, token }: Context) {
  const repository = store.node(String(input.repositoryId)) as unknown as StoredRepository
  const git = gitOf(repository)
  const [base, head] = [String(input.baseRefName), String(input.headRefName)]
  if (!git.allowsPulls) {
    throw new GithubError('FORBIDDEN', 'GitHub Actions is not permitted to create or approve pull requests.')
  }
  const same = [...repository.threads.values()].some(
    each =>
      each.__typename === 'PullRequest' &&
      each.state === 'OPEN' &&
      each.headRefName === head &&
      each.baseRefName === base &&
      !each.isCrossRepository,
  )
  if (same) {
    const owner = repository.owner.login
    throw new GithubError('UNPROCESSABLE', `A pull request already exists for ${owner}:${head}.`)
  }
  const [from, to] = [git.tip(head).oid, git.tip(base).oid]
  if (git.ahead(from, to) === 0) {
    throw new GithubError('UNPROCESSABLE', `No commits between ${base} and ${head}`)
  }
  const createdAt = instant(store.clock.now())
  const title = String(input.title)
  const body = String(input.body ?? '')
  const draft = aPull({ title, body, base, head, author: token.login, createdAt })
  const { number } = repository.addThread(draft)
  repository.changePull(number, { headRefOid: from })
  return { pullRequest: repository.thread(number) }
}
