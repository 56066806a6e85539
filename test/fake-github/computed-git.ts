import type { Fields } from './computed.ts'
import { type BranchRules, gitOf } from './git-store.ts'
import type { StoredRepository } from './repository.ts'

/** A branch as GraphQL shows it, with the repository for its computed fields. */
interface RefSource {
  readonly __typename: 'Ref'
  readonly name: string
  readonly inRepository: StoredRepository
}

/** Fields of a repository that need its branches and trees. */
export const GIT_REPOSITORY_FIELDS: Fields<StoredRepository> = {
  object: {
    args: ['oid', 'expression'],
    value: (repository, { oid, expression }) => {
      if (expression === undefined) return repository.commits.get(String(oid)) ?? null
      const [revision = '', path] = String(expression).split(':')
      const git = gitOf(repository)
      const commit = git.branches.get(revision) ?? revision
      return path === undefined ? (repository.commits.get(commit) ?? null) : git.object(commit, path)
    },
  },
  ref: {
    args: ['qualifiedName'],
    value: (repository, { qualifiedName }) =>
      refOf(repository, String(qualifiedName).replace(/^refs\/heads\//, '')),
  },
  defaultBranchRef: repository => repository.head && refOf(repository, repository.defaultBranch),
}

/** Fields of a branch. */
export const GIT_REF_FIELDS: Fields<RefSource> = {
  compare: {
    args: ['headRef'],
    value: ({ name, inRepository }, { headRef }) => {
      const git = gitOf(inRepository)
      const [base, head] = [git.tip(name).oid, git.tip(String(headRef)).oid]
      return { __typename: 'Comparison', aheadBy: git.ahead(head, base), behindBy: git.ahead(base, head) }
    },
  },
  rules: source => visibleRules(source).map(type => ({ __typename: 'RepositoryRule', type })),
  branchProtectionRule: () => null,
  refUpdateRule: () => null,
}

function visibleRules({ name, inRepository }: RefSource): readonly string[] {
  const rules: BranchRules | undefined = gitOf(inRepository).rules.get(name)
  return rules && rules.visible !== false ? rules.types : []
}

function refOf(repository: StoredRepository, name: string): unknown {
  const oid = gitOf(repository).branches.get(name)
  if (oid === undefined) return null
  const target = repository.commits.get(oid)
  const id = `REF_${repository.id}_${name}`
  return { __typename: 'Ref', id, name, prefix: 'refs/heads/', target, inRepository: repository }
}
