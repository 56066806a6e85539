import {
  type DocumentNode,
  execute,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql'
import { type Answer, graphqlAnswer, notModelledAnswer } from './answer.ts'
import type { Context } from './context.ts'
import { GithubError } from './errors.ts'
import type { Prepared } from './prepare.ts'
import { resolveField } from './resolve.ts'
import { executionShape } from './shapes.ts'

/** An answer, and what the fake could not do. */
export interface Outcome {
  readonly answer: Answer
  readonly complaints: readonly string[]
}

/** Executes a query over the store. */
export function run(prepared: Prepared, context: Context): Outcome {
  const { document, operation, variables } = prepared
  const result = execute({
    schema: context.schema,
    document: isDryRun(operation, variables) ? onlyRateLimit(document, operation) : document,
    variableValues: variables,
    operationName: operation.name?.value ?? null,
    contextValue: context,
    rootValue: {},
    fieldResolver: resolveField,
  })
  if ('then' in result) throw new Error('fake: a resolver was asynchronous')
  const complaints = (result.errors ?? []).filter(isOurs).map(complaint)
  if (complaints.length > 0) return { answer: notModelledAnswer(complaints), complaints }
  const errors = (result.errors ?? []).map(executionShape)
  return { answer: graphqlAnswer({ data: result.data, ...(errors.length > 0 && { errors }) }), complaints }
}

/** An error GitHub would not answer: a field not modelled, a null where the schema allows none, a slip in the fake. */
function isOurs({ originalError }: GraphQLError): boolean {
  return !(originalError instanceof GithubError)
}

function complaint({ message, path, originalError }: GraphQLError): string {
  const text = message.startsWith('fake:') ? message : `fake: ${message}`
  const stack = originalError && !message.startsWith('fake:') ? `\n${originalError.stack}` : ''
  return `${text} (at ${path?.join('.') ?? 'the top'})${stack}`
}

function isRateLimit(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === 'rateLimit'
}

/** `rateLimit(dryRun: true)` prices a query without running it. What GitHub then answers for the rest is not known. */
function isDryRun(
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return selectionSet.selections.some(
    selection =>
      selection.kind === Kind.FIELD &&
      isRateLimit(selection) &&
      (selection.arguments ?? []).some(({ name, value }) => {
        if (name.value !== 'dryRun') return false
        return value.kind === Kind.VARIABLE
          ? variables[value.name.value] === true
          : value.kind === Kind.BOOLEAN && value.value
      }),
  )
}

function onlyRateLimit(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode {
  const selections = operation.selectionSet.selections.filter(isRateLimit)
  const kept = { ...operation, selectionSet: { ...operation.selectionSet, selections } }
  return { ...document, definitions: document.definitions.map(each => (each === operation ? kept : each)) }
}
