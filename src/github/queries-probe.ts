import { MILESTONE } from './queries-lists.ts'

/** Parts of the probe. Without a permission GitHub drops the whole repository, so a part must be left out. */
export type ProbePart = 'issues' | 'pulls' | 'milestones'

/** Tells whether the contents may be seen, which commits belong to. */
export const CONTENTS_FIELD = 'defaultBranchRef'

/** All parts, in the order they are asked for. */
export const PROBE_PARTS: readonly ProbePart[] = ['issues', 'pulls', 'milestones']

const BY_CHANGE = 'orderBy: {field: UPDATED_AT, direction: DESC}'

const PARTS: Readonly<Record<ProbePart, string>> = {
  issues: `newestIssue: issues(first: 1, ${BY_CHANGE}) { totalCount nodes { number updatedAt } }`,
  pulls: `newestPull: pullRequests(first: 1, ${BY_CHANGE}) { totalCount nodes { number updatedAt } }`,
  milestones: `milestones(first: 100, ${BY_CHANGE}) { totalCount pageInfo { hasNextPage endCursor } nodes { ${MILESTONE} } }`,
}

/** Field under which a part stands in the answer. */
export const PROBE_FIELDS: Readonly<Record<ProbePart, string>> = {
  issues: 'newestIssue',
  pulls: 'newestPull',
  milestones: 'milestones',
}

/**
 * The one question of a day on which nothing happened: which repository this is, and what was changed last.
 */
export function probeDocument(parts: readonly ProbePart[]): string {
  return `query Probe($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner ${CONTENTS_FIELD} { name }
    ${parts.map(part => PARTS[part]).join('\n    ')}
  }
}`
}
