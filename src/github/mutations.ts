/** What a token must be allowed to write. */
export type WriteNeed = 'contents' | 'issues' | 'pull-requests'

/** One thing the program may change on GitHub. */
export interface Mutation {
  readonly document: string
  /** The permission it takes. */
  readonly need: WriteNeed
  /** True where people may get a mail: those are sent further apart. */
  readonly notifies: boolean
  /** Ends the sentence "GitHub refused to ...". */
  readonly does: string
}

/** Each document holds one field with one input: of several, a failing second would leave the first done. */
function mutation(name: string, asked: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  return `mutation ${type}($input: ${type}Input!) { ${name}(input: $input) { ${asked} } }`
}

const THREAD = 'id number url updatedAt'

/** Every mutation of the program. A test validates them against GitHub's schema; nothing else is ever sent. */
export const MUTATIONS = {
  createCommitOnBranch: {
    document: mutation('createCommitOnBranch', 'commit { oid }'),
    need: 'contents',
    notifies: false,
    does: 'commit the report',
  },
  createRef: {
    document: mutation('createRef', 'ref { target { oid } }'),
    need: 'contents',
    notifies: false,
    does: 'create the branch of the report',
  },
  mergeBranch: {
    document: mutation('mergeBranch', 'mergeCommit { oid }'),
    need: 'contents',
    notifies: false,
    does: 'bring the branch of the report up to date',
  },
  createPullRequest: {
    document: mutation('createPullRequest', 'pullRequest { id number }'),
    need: 'pull-requests',
    notifies: true,
    does: 'open the pull request',
  },
  updatePullRequest: {
    document: mutation('updatePullRequest', 'pullRequest { id number }'),
    need: 'pull-requests',
    notifies: false,
    does: 'update the pull request',
  },
  createIssue: {
    document: mutation('createIssue', `issue { ${THREAD} }`),
    need: 'issues',
    notifies: true,
    does: 'open an issue',
  },
  updateIssue: {
    document: mutation('updateIssue', `issue { ${THREAD} }`),
    need: 'issues',
    notifies: false,
    does: 'update an issue',
  },
  closeIssue: {
    document: mutation('closeIssue', `issue { ${THREAD} }`),
    need: 'issues',
    notifies: true,
    does: 'close an issue',
  },
  addComment: {
    document: mutation('addComment', 'commentEdge { node { id url } }'),
    need: 'issues',
    notifies: true,
    does: 'add a comment',
  },
  updateIssueComment: {
    document: mutation('updateIssueComment', 'issueComment { id url }'),
    need: 'issues',
    notifies: false,
    does: 'update a comment',
  },
  minimizeComment: {
    document: mutation('minimizeComment', 'minimizedComment { isMinimized }'),
    need: 'issues',
    notifies: false,
    does: 'hide a comment',
  },
  createLabel: {
    document: mutation('createLabel', 'label { id name }'),
    need: 'issues',
    notifies: false,
    does: 'create a label',
  },
  addLabelsToLabelable: {
    document: mutation('addLabelsToLabelable', 'clientMutationId labelable { __typename }'),
    need: 'issues',
    notifies: false,
    does: 'set a label',
  },
  addAssigneesToAssignable: {
    document: mutation('addAssigneesToAssignable', 'clientMutationId assignable { __typename }'),
    need: 'issues',
    notifies: true,
    does: 'assign an issue',
  },
} as const satisfies Readonly<Record<string, Mutation>>

export type MutationName = keyof typeof MUTATIONS
