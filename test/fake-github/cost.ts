import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLDirective,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** What a request costs by GitHub's documented formula. */
export interface Price {
  /** At least 1. */
  readonly points: number
  /** Nodes it could return. */
  readonly nodes: number
  /** Connections times the parents they could be asked of. */
  readonly requests: number
}

/** Requests that make one point. */
const REQUESTS_PER_POINT = 100

interface Pricing {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
  nodes: number
  requests: number
}

/** Fields of one response key under one type, their selections to be merged. */
interface Group {
  readonly type: GraphQLCompositeType
  readonly fields: FieldNode[]
}

/**
 * Price of an operation: every connection is asked once per parent, every `first` and `last` taken as reached; the
 * sum divided by 100 and rounded is the points ("Rate limits and query limits for the GraphQL API", GitHub docs).
 * The docs say nothing of `nodes(ids:)`; each id counts as a parent here, which is the safe side.
 */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Price {
  const fragments = new Map(
    document.definitions.flatMap(each =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  )
  const pricing: Pricing = { schema, fragments, variables, nodes: 0, requests: 0 }
  const root = schema.getRootType(operation.operation)
  if (root) add(pricing, root, [operation.selectionSet], 1)
  const { nodes, requests } = pricing
  return { points: Math.max(1, Math.round(requests / REQUESTS_PER_POINT)), nodes, requests }
}

function add(
  pricing: Pricing,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  parents: number,
): void {
  const groups = new Map<string, Group>()
  for (const set of sets) collect(pricing, type, set, groups)
  for (const { type: parent, fields } of groups.values()) addField(pricing, parent, fields, parents)
}

function addField(
  pricing: Pricing,
  parent: GraphQLCompositeType,
  fields: readonly FieldNode[],
  parents: number,
): void {
  const [field] = fields
  if (!field || !(isObjectType(parent) || isInterfaceType(parent))) return
  const definition = parent.getFields()[field.name.value]
  const type = definition && getNamedType(definition.type)
  if (!definition || !isCompositeType(type)) return
  const args = getArgumentValues(definition, field, pricing.variables)
  const size = sizeOf(pricing, type.name, args, parent, field.name.value)
  if (type.name.endsWith('Connection')) pricing.requests += parents
  if (size !== null) pricing.nodes += parents * size
  const sets = fields.flatMap(each => each.selectionSet ?? [])
  add(pricing, type, sets, parents * (size ?? 1))
}

/** Items the field can give to one parent, null when it is not a list that is asked for in numbers. */
function sizeOf(
  { schema }: Pricing,
  typeName: string,
  args: Readonly<Record<string, unknown>>,
  parent: GraphQLCompositeType,
  fieldName: string,
): number | null {
  if (parent === schema.getQueryType() && fieldName === 'nodes' && Array.isArray(args.ids))
    return args.ids.length
  if (!typeName.endsWith('Connection')) return null
  const size = args.first ?? args.last
  return typeof size === 'number' ? size : null
}

function collect(
  pricing: Pricing,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  groups: Map<string, Group>,
): void {
  for (const selection of set.selections) {
    if (isOff(selection, pricing.variables)) continue
    if (selection.kind === Kind.FIELD) {
      const key = `${type.name}.${(selection.alias ?? selection.name).value}`
      const group = groups.get(key)
      if (group) group.fields.push(selection)
      else groups.set(key, { type, fields: [selection] })
      continue
    }
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? pricing.fragments.get(selection.name.value) : selection
    if (!fragment) continue
    const condition = fragment.typeCondition && pricing.schema.getType(fragment.typeCondition.name.value)
    collect(pricing, isCompositeType(condition) ? condition : type, fragment.selectionSet, groups)
  }
}

function isOff(
  selection: SelectionSetNode['selections'][number],
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const value = (directive: GraphQLDirective) => getDirectiveValues(directive, selection, variables)?.if
  return value(GraphQLSkipDirective) === true || value(GraphQLIncludeDirective) === false
}
