/** What older servers do not know; without it a rule is noticed when a commit is refused. */
const RULES = `branchProtectionRule { requiresApprovingReviews requiresStatusChecks restrictsPushes lockBranch }
      refUpdateRule { viewerCanPush requiredApprovingReviewCount }
      rules(first: 100) { nodes { type } }`

const preflight = (name: string, rules: string) => `query ${name}($owner: String!, $name: String!) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    id nameWithOwner viewerPermission isArchived isFork hasIssuesEnabled
    defaultBranchRef { name target { oid } ${rules} }
  }
}`

/** What is asked before and between writes. Each costs one point. */
export const PUBLISH_QUERIES = {
  /** Who writes, into what, and which rules stand in the way. */
  preflight: preflight('Preflight', RULES),
  /** The same for a server that knows no rules. */
  preflightWithoutRules: preflight('PreflightWithoutRules', ''),
  /** The commit a branch points to. */
  tip: `query BranchTip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`,
  /** How many commits of the base a branch lacks. */
  behind: `query BranchBehind($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { compare(headRef: $base) { aheadBy } } }
}`,
  /** Pull requests of the branch, newest first. Those of forks may have a branch of the same name. */
  pulls: `query ReportPulls($owner: String!, $name: String!, $branch: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    pullRequests(headRefName: $branch, baseRefName: $base, first: 20, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes { id number state headRefOid isCrossRepository body }
    }
  }
}`,
} as const

/**
 * Asks for so many folders of one commit at once, and for the text of one file in it. `$e0`, `$e1` and so on are
 * expressions such as `<commit>:docs/pulse/data`, `$manifest` likewise.
 */
export function folderQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map(each => `$e${each}: String!`).join(', ')
  const folders = numbers.map(
    each =>
      `    f${each}: object(expression: $e${each}) { __typename ... on Tree { entries { name type mode oid } } }`,
  )
  return `query FolderAt($owner: String!, $name: String!, $manifest: String!, ${variables}) {
  repository(owner: $owner, name: $name) {
    manifest: object(expression: $manifest) { ... on Blob { text isTruncated } }
${folders.join('\n')}
  }
}`
}
