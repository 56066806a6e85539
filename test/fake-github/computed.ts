import type { GraphQLResolveInfo } from 'graphql'
import { GIT_REF_FIELDS, GIT_REPOSITORY_FIELDS } from './computed-git.ts'
import { ACTOR_FIELDS, PROJECT_FIELDS } from './computed-others.ts'
import { QUERY_FIELDS } from './computed-query.ts'
import {
  COMMIT_FIELDS,
  LABEL_FIELDS,
  MILESTONE_FIELDS,
  REF_FIELDS,
  REPOSITORY_FIELDS,
} from './computed-repository.ts'
import { COMMENT_FIELDS, ISSUE_FIELDS, PULL_FIELDS } from './computed-threads.ts'
import type { Context } from './context.ts'
import { MUTATION_FIELDS } from './mutations.ts'

/** How the value of a field comes about that no record holds as it is. */
export type Compute<Source> = (
  source: Source,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown

/** Computed fields of a type. With arguments that change the value, their names too. */
export type Fields<Source> = Readonly<
  Record<string, Compute<Source> | { readonly args: readonly string[]; readonly value: Compute<Source> }>
>

/** A computed field with the arguments it honours besides those of pages. */
export interface ComputedField {
  readonly args: readonly string[]
  readonly value: Compute<unknown>
}

const TABLE: Readonly<Record<string, Fields<never>>> = {
  Query: QUERY_FIELDS,
  Mutation: MUTATION_FIELDS,
  Repository: { ...REPOSITORY_FIELDS, ...GIT_REPOSITORY_FIELDS },
  Issue: ISSUE_FIELDS,
  PullRequest: PULL_FIELDS,
  IssueComment: COMMENT_FIELDS,
  Milestone: MILESTONE_FIELDS,
  Label: LABEL_FIELDS,
  Commit: COMMIT_FIELDS,
  Ref: { ...REF_FIELDS, ...GIT_REF_FIELDS },
  User: ACTOR_FIELDS,
  Organization: PROJECT_FIELDS.Organization,
  ProjectV2: PROJECT_FIELDS.ProjectV2,
  ProjectV2Item: PROJECT_FIELDS.ProjectV2Item,
}

/**
 * The computed field of that name, or nothing when the record holds the value.
 */
export function computedField(typeName: string, fieldName: string): ComputedField | undefined {
  const fields = TABLE[typeName]
  const field = fields && Object.hasOwn(fields, fieldName) ? fields[fieldName] : undefined
  if (field === undefined) return undefined
  // The table is keyed by type name, and records carry theirs: what a resolver gets is what it was written for.
  return (typeof field === 'function' ? { args: [], value: field } : field) as ComputedField
}
