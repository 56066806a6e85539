import type { AnswerPath, Trouble } from './answers.ts'

/** What a token must be allowed to read. `project` is a Projects board, which a workflow's own token never can. */
export type Need = 'issues' | 'pull-requests' | 'contents' | 'discussions' | 'project'

/** Which field of an answer belongs to what, by the names GitHub's schema gives them. The last match on a path wins. */
const FIELDS: readonly (readonly [RegExp, Need])[] = [
  [/^project(?:s?V2|Items|Cards)/i, 'project'],
  [/^discussions?$/i, 'discussions'],
  [
    /pullRequests?|^(?:reviews|reviewRequests|latestReviews|reviewDecision|closing\w+|files)$/i,
    'pull-requests',
  ],
  [/^(?:issues?|issueOrPullRequest|milestones?|labels?|subIssues|parent)$/i, 'issues'],
  [/^(?:object|ref|refs|defaultBranchRef|commit|tree|history)$/i, 'contents'],
]

/** What a path is about when its field names say so; null when they are aliases of the query's own. */
export function needOf(path: AnswerPath): Need | null {
  for (const step of path.toReversed()) {
    const found = FIELDS.find(([field]) => typeof step === 'string' && field.test(step))
    if (found) return found[1]
  }
  return null
}

/**
 * The fix for a part that the token may not read: the `permissions:` line to add, or the token to give. Naming one
 * permission takes away all that are not named, so the sentence reminds of the others.
 */
export function permissionHint(need: Need): string {
  if (need === 'project') {
    return 'A workflow\'s own token cannot read Projects: give "project-token" a personal access token with the scope "read:project", or the token of an app that may read organization projects.'
  }
  const others = need === 'contents' ? 'the others' : '"contents: read" and the others'
  return `Add "${need}: read" under "permissions:" of the workflow, beside ${others} it names, as each that is not named is taken away; a fine-grained token needs read access to ${TITLES[need]}.`
}

const TITLES = {
  issues: '"Issues"',
  'pull-requests': '"Pull requests"',
  contents: '"Contents"',
  discussions: '"Discussions"',
} as const

/**
 * The fix for one trouble; null when there is nothing to change. `need` is what was asked for; without it the path
 * tells, if it can.
 */
export function troubleHint(trouble: Trouble, need: Need | null = needOf(trouble.path)): string | null {
  if (trouble.kind === 'saml') {
    return 'Authorize the token for the single sign-on of the organization: in GitHub under Settings, Developer settings, Personal access tokens, "Configure SSO".'
  }
  return trouble.kind === 'forbidden' && need !== null ? permissionHint(need) : null
}
