import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql'

const PUBLISHED = fileURLToPath(new URL('.', import.meta.resolve('@octokit/graphql-schema')))

/** Became nullable after the snapshot; a token without access to projects then loses the field, not the issue. */
const NULLABLE_SINCE = ['Issue.projectItems', 'PullRequest.projectItems']

/**
 * Names that an enterprise server of some years ago does not know: sub-issues, the newer timeline events, issue
 * types. Plausible, not the schema of a real version.
 */
export const OLDER_SCHEMA: readonly string[] = [
  'Issue.parent',
  'Issue.subIssues',
  'Issue.subIssuesSummary',
  'Issue.issueType',
  'Issue.blockedBy',
  'Issue.blocking',
  'Issue.closedByPullRequestsReferences',
  'Milestone.openIssueCount',
  'Milestone.closedIssueCount',
  'IssueStateReason.DUPLICATE',
  'SubIssuesSummary',
  ...['IssueTypeAddedEvent', 'IssueTypeChangedEvent', 'AddedToProjectV2Event'],
  ...['ProjectV2ItemStatusChangedEvent', 'SubIssueAddedEvent', 'SubIssueRemovedEvent'],
  ...[
    'IssueTimelineItemsItemType.ISSUE_TYPE_ADDED_EVENT',
    'IssueTimelineItemsItemType.ISSUE_TYPE_CHANGED_EVENT',
  ],
  'IssueTimelineItemsItemType.ADDED_TO_PROJECT_V2_EVENT',
  'IssueTimelineItemsItemType.PROJECT_V2_ITEM_STATUS_CHANGED_EVENT',
  'PullRequestTimelineItemsItemType.ADDED_TO_PROJECT_V2_EVENT',
  'PullRequestTimelineItemsItemType.PROJECT_V2_ITEM_STATUS_CHANGED_EVENT',
]

const built = new Map<string, GraphQLSchema>()
let snapshot: DocumentNode | undefined

/**
 * GitHub's public schema with the later additions, built once per process (some 150 ms).
 * @param dropped names to leave out, `Type.field`, `Enum.VALUE` or `Type`, as an older server would
 */
export function githubSchema(dropped: readonly string[] = []): GraphQLSchema {
  const key = [...dropped].sort().join(' ')
  const schema =
    built.get(key) ??
    // The published file names one field twice and so is no valid SDL.
    buildASTSchema(without(new Set(dropped)), { assumeValidSDL: true, assumeValid: true })
  built.set(key, schema)
  return schema
}

function definitions(): DocumentNode {
  snapshot ??= {
    kind: Kind.DOCUMENT,
    definitions: [
      ...readSdl(join(PUBLISHED, 'schema.graphql')),
      ...readSdl(join(import.meta.dirname, 'later-additions.graphql')),
    ].map(nullableNow),
  }
  return snapshot
}

function readSdl(path: string): readonly DefinitionNode[] {
  return parse(readFileSync(path, 'utf8'), { noLocation: true }).definitions
}

function nullableNow(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition
  const { fields = [], name } = definition
  if (!NULLABLE_SINCE.some(each => each.startsWith(`${name.value}.`))) return definition
  return {
    ...definition,
    fields: fields.map(field =>
      NULLABLE_SINCE.includes(`${name.value}.${field.name.value}`) && field.type.kind === Kind.NON_NULL_TYPE
        ? { ...field, type: field.type.type }
        : field,
    ),
  }
}

function without(dropped: ReadonlySet<string>): DocumentNode {
  if (dropped.size === 0) return definitions()
  const kept = definitions().definitions.flatMap(definition =>
    'name' in definition && definition.name && dropped.has(definition.name.value)
      ? []
      : [pruned(definition, dropped)],
  )
  return { kind: Kind.DOCUMENT, definitions: kept }
}

function pruned(definition: DefinitionNode, dropped: ReadonlySet<string>): DefinitionNode {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION: {
      const owner = definition.name.value
      return {
        ...definition,
        fields: (definition.fields ?? []).filter(field => !dropped.has(`${owner}.${field.name.value}`)),
      }
    }
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION: {
      const owner = definition.name.value
      return {
        ...definition,
        values: (definition.values ?? []).filter(value => !dropped.has(`${owner}.${value.name.value}`)),
      }
    }
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return {
        ...definition,
        types: (definition.types ?? []).filter(type => !dropped.has(type.name.value)),
      }
    default:
      return definition
  }
}
