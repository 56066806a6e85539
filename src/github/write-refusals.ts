import type { GraphqlFault } from './graphql-faults.ts'
import type { Mutation, WriteNeed } from './mutations.ts'
import { troubleHint } from './permissions.ts'

/** Why a write was not done. */
export type RefusalKind =
  | 'permission'
  | 'unauthorized'
  | 'not-found'
  | 'validation'
  /** The branch has moved since it was read. */
  | 'stale-head'
  /** Rules of the branch do not let this token write to it. */
  | 'protected'
  | 'too-quickly'
  | 'archived'
  | 'issues-disabled'
  | 'locked'
  /** A branch, label or pull request of that name is there already. */
  | 'exists'
  | 'conflict'
  /** The repository does not let workflows open pull requests. */
  | 'pulls-not-allowed'
  /** The server does not know the mutation. */
  | 'unsupported'
  | 'too-large'
  | 'address'
  | 'unreachable'

interface Rule {
  readonly why: RefusalKind
  readonly types?: readonly string[]
  readonly words?: RegExp
  readonly fix: string | ((mutation: Mutation) => string)
}

/** GitHub's words, from public threads; the first rule that fits decides. */
const RULES: readonly Rule[] = [
  {
    why: 'stale-head',
    types: ['STALE_DATA'],
    words: /expected branch to point to/i,
    fix: 'The branch has moved meanwhile; it is read again.',
  },
  {
    why: 'archived',
    words: /\barchived\b/i,
    fix: 'An archived repository can only be measured.',
  },
  {
    why: 'pulls-not-allowed',
    words: /not permitted to create or approve pull requests/i,
    fix: 'Switch on "Allow GitHub Actions to create and approve pull requests" under Settings, Actions, General, or set "publish: branch".',
  },
  {
    why: 'protected',
    words:
      /protected (?:branch|ref)|rule violation|repository rule|through a pull request|required status check|approving review|branch is locked|merge queue/i,
    fix: 'The rules of this branch do not let the token write to it: set "publish: branch" or "publish: pull-request", or give the token of an app that may pass them.',
  },
  {
    why: 'issues-disabled',
    words: /issues? (?:are|is|has been|have been) disabled|disabled issues|issues disabled/i,
    fix: 'Switch on "Issues" under Settings, General, or set "reminders: off".',
  },
  { why: 'locked', words: /\blocked\b/i, fix: 'It is left alone.' },
  { why: 'exists', words: /already exists|already been taken/i, fix: 'What is there is used.' },
  {
    why: 'conflict',
    words: /merge conflict/i,
    fix: 'Delete the branch of the report, of which nothing is needed; the next run makes it anew.',
  },
  {
    why: 'unsupported',
    types: ['undefinedField', 'undefinedType', 'argumentNotAccepted'],
    words: /doesn't exist on type|isn't a defined input type/i,
    fix: 'This server does not know how: set "publish: push", which uses git alone.',
  },
  { why: 'not-found', types: ['NOT_FOUND'], fix: 'It does not exist, or the token may not see it.' },
  {
    why: 'permission',
    types: ['INSUFFICIENT_SCOPES', 'FORBIDDEN'],
    words: /resource not accessible by/i,
    fix: ({ need }) => writePermissionHint(need),
  },
]

/** What one fault of an answer means for a mutation, with the sentence that has the fix. */
export function refusalOf(
  fault: GraphqlFault,
  mutation: Mutation,
  host: string,
): { readonly why: RefusalKind; readonly sentence: string } {
  const told = `${host} refused to ${mutation.does}: ${fault.message.replace(/\.$/, '')}.`
  if (fault.hole === 'saml') {
    const hint = troubleHint({ path: [], kind: 'saml', message: '' }) ?? ''
    return { why: 'permission', sentence: `${told} ${hint}` }
  }
  const rule = RULES.find(({ types, words }) => types?.includes(fault.type) || words?.test(fault.message))
  if (!rule) return { why: 'validation', sentence: told }
  const fix = typeof rule.fix === 'string' ? rule.fix : rule.fix(mutation)
  return { why: rule.why, sentence: `${told} ${fix}` }
}

/** The `permissions:` line a write needs. */
export function writePermissionHint(need: WriteNeed): string {
  return `Add "${need}: write" under "permissions:" of the job, beside the others it names, as each that is not named is taken away; a fine-grained token needs write access to "${TITLES[need]}".`
}

const TITLES = { contents: 'Contents', issues: 'Issues', 'pull-requests': 'Pull requests' } as const
