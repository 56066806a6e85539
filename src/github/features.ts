import type { GithubClient } from './client.ts'
import { Halted } from './halted.ts'
import { valueAt } from './places.ts'

/** Names that exist on the server; `all` where the current schema is taken for granted. */
export type Names = ReadonlySet<string> | 'all'

/**
 * What the server's schema offers. `...Fields` are fields of `Issue` and `PullRequest`, and their arguments as
 * `stateReason.enableDuplicate`; `...Events` are the values
 * of their timelines' `itemTypes`, such as `LABELED_EVENT`; the event type `LabeledEvent` exists with its value.
 */
export interface Features {
  readonly issueFields: Names
  readonly issueEvents: Names
  readonly pullFields: Names
  readonly pullEvents: Names
}

const EVERYTHING: Features = { issueFields: 'all', issueEvents: 'all', pullFields: 'all', pullEvents: 'all' }

/** Two `__type` in one query are the most that GitHub's servers support (cli/cli, `feature_detection.go`). */
const schemaQuery = (name: string, type: string, events: string) => `query ${name} {
  fields: __type(name: "${type}") { fields(includeDeprecated: true) { name args { name } } }
  events: __type(name: "${events}") { enumValues(includeDeprecated: true) { name } }
}`

/** The questions {@link readFeatures} asks, for the registry of queries. */
export const FEATURE_QUERIES = {
  issues: schemaQuery('IssueSchema', 'Issue', 'IssueTimelineItemsItemType'),
  pulls: schemaQuery('PullRequestSchema', 'PullRequest', 'PullRequestTimelineItemsItemType'),
} as const

/** True when something can be asked for. */
export function offers(names: Names, name: string): boolean {
  return names === 'all' || names.has(name)
}

/**
 * Asks a GitHub Enterprise Server, whose schema is older, what it offers: two requests. github.com, ghe.com and
 * whatever does not have the path of an Enterprise Server, `/api/graphql`, are taken as current and not asked.
 */
export async function readFeatures(client: GithubClient, graphqlUrl: string): Promise<Features> {
  if (!isEnterpriseServer(graphqlUrl)) return EVERYTHING
  const issues = await client.ask(FEATURE_QUERIES.issues, {})
  const pulls = await client.ask(FEATURE_QUERIES.pulls, {})
  return {
    issueFields: namesOf(issues.data, ['fields', 'fields']),
    issueEvents: namesOf(issues.data, ['events', 'enumValues']),
    pullFields: namesOf(pulls.data, ['fields', 'fields']),
    pullEvents: namesOf(pulls.data, ['events', 'enumValues']),
  }
}

/** True for the address of a GitHub Enterprise Server. */
export function isEnterpriseServer(graphqlUrl: string): boolean {
  const { hostname, pathname } = new URL(graphqlUrl)
  if (hostname === 'api.github.com' || hostname.endsWith('.ghe.com')) return false
  return /^\/api\/(?:v3\/)?graphql\/?$/.test(pathname)
}

/** Names in an answer. An answer without any is not a schema without fields: nothing sensible can be asked then. */
function namesOf(data: unknown, path: readonly string[]): ReadonlySet<string> {
  const entries = valueAt(data, path)
  const known = listOf(entries).flatMap(entry => {
    const args = listOf(valueAt(entry, ['args'])).flatMap(nameOf)
    return nameOf(entry).flatMap(name => [name, ...args.map(arg => `${name}.${arg}`)])
  })
  if (known.length > 0) return new Set(known)
  throw new Halted(
    'refused',
    'The GitHub Enterprise Server does not say what its GraphQL offers. Update it, or ask its administrator to allow reading the schema.',
  )
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

function nameOf(entry: unknown): readonly string[] {
  const name = valueAt(entry, ['name'])
  return typeof name === 'string' ? [name] : []
}
