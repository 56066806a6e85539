import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { type Price, priceOf } from './cost.ts'
import { type ErrorShape, syntaxShape, validationShape } from './shapes.ts'
import { isRecord } from './values.ts'

/** Most nodes a query may ask for ("Node limit", GitHub docs). */
export const MOST_NODES = 500_000
/** Most `__type` expressions in a query, by a remark in cli/cli. */
const MOST_INTROSPECTIONS = 2
/** Documents remembered with the result of their validation. */
const REMEMBERED = 500

/** A query that can run. */
export interface Prepared {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
  readonly price: Price
}

interface Parsed {
  readonly document?: DocumentNode
  readonly errors: readonly ErrorShape[]
}

const remembered = new WeakMap<GraphQLSchema, Map<string, Parsed>>()

/** Reads, checks and prices a query, or tells what is wrong with it. */
export function prepare(
  schema: GraphQLSchema,
  text: string,
  rawVariables: unknown,
  operationName: string | null,
): Prepared | { readonly errors: readonly ErrorShape[] } {
  const { document, errors } = parsed(schema, text)
  const operation = document && getOperationAST(document, operationName)
  if (!document || errors.length > 0) return { errors }
  if (!operation) return { errors: [{ message: 'An operation name is required' }] }
  const values = isRecord(rawVariables) ? rawVariables : {}
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], values)
  if (coerced.errors) return { errors: coerced.errors.map(validationShape) }
  const price = priceOf(schema, document, operation, coerced.coerced)
  return price.nodes > MOST_NODES
    ? { errors: [tooManyNodes(price.nodes)] }
    : { document, operation, variables: values, price }
}

function parsed(schema: GraphQLSchema, text: string): Parsed {
  const known = remembered.get(schema) ?? new Map<string, Parsed>()
  remembered.set(schema, known)
  const found = known.get(text) ?? parseAndValidate(schema, text)
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, found)
  return found
}

function parseAndValidate(schema: GraphQLSchema, text: string): Parsed {
  try {
    const document = parse(text)
    const errors = validate(schema, document).map(validationShape)
    return { document, errors: [...errors, ...introspectionErrors(document)] }
  } catch (error) {
    return { errors: [syntaxShape(error)] }
  }
}

function introspectionErrors(document: DocumentNode): readonly ErrorShape[] {
  const count = document.definitions.flatMap(definition =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.filter(
          each => each.kind === Kind.FIELD && each.name.value === '__type',
        )
      : [],
  ).length
  if (count <= MOST_INTROSPECTIONS) return []
  return [
    { message: `Query has ${count} \`__type\` expressions, of which ${MOST_INTROSPECTIONS} are allowed` },
  ]
}

function tooManyNodes(nodes: number): ErrorShape {
  const [asked, most] = [nodes, MOST_NODES].map(each => each.toLocaleString('en-US'))
  return {
    type: 'MAX_NODE_LIMIT_EXCEEDED',
    message: `This query requests up to ${asked} possible nodes which exceeds the maximum limit of ${most}.`,
  }
}
