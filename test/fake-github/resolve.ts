import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  responsePathAsArray,
} from 'graphql'
import { computedField } from './computed.ts'
import type { Context } from './context.ts'
import { GithubError, NotModelled } from './errors.ts'
import { isMeant, type PathFault } from './faults.ts'
import { isListing, paginate } from './pagination.ts'
import { guard } from './permissions.ts'
import { isRecord } from './values.ts'

/** Arguments every connection has. */
const PAGE_ARGS = ['first', 'last', 'after', 'before']

/**
 * Value of any field: computed, or what the record holds under that name; a list where a connection is due becomes
 * a page. Throws where the record holds nothing, so that nothing is ever silently null.
 */
export const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  const faults = context.pathFaults.length > 0 ? faultsAt(context, info) : null
  if (faults?.here) throw asError(faults.here)
  const value = guarded(fieldValue(source, args, context, info), context, info)
  return faults ? withItemFaults(value, faults.inside) : value
}

function fieldValue(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const typeName = getNamedType(info.returnType).name
  const isConnection = typeName.endsWith('Connection')
  if (!isAbstractType(getNamedType(info.returnType))) guard(context.token, typeName)
  if (isConnection) spendConnection(context)
  const raw = rawValue(source, args, context, info)
  if (!isConnection || raw === null) return raw
  if (Array.isArray(raw)) return paginate({ items: raw }, args, info)
  if (isListing(raw)) return paginate(raw, args, info)
  return raw
}

function rawValue(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const computed = computedField(info.parentType.name, info.fieldName)
  checkArguments(args, computed?.args ?? [], info)
  if (computed) return computed.value(source, args, context, info)
  const value = isRecord(source) ? source[info.fieldName] : undefined
  if (value === undefined) throw new NotModelled(`${info.parentType.name}.${info.fieldName}`)
  return typeof value === 'function' ? value() : value
}

/** An argument that changes the answer and is not honoured would be a silent lie. */
function checkArguments(
  args: Readonly<Record<string, unknown>>,
  honoured: readonly string[],
  { parentType, fieldName }: GraphQLResolveInfo,
): void {
  for (const [name, value] of Object.entries(args)) {
    if (value === null || honoured.includes(name) || PAGE_ARGS.includes(name)) continue
    const definition = parentType.getFields()[fieldName]?.args.find(each => each.name === name)
    if (JSON.stringify(definition?.defaultValue) === JSON.stringify(value)) continue
    throw new NotModelled(`${parentType.name}.${fieldName}(${name}:)`)
  }
}

/** Where the type is known only from the record, that one is guarded. */
function guarded(value: unknown, context: Context, info: GraphQLResolveInfo): unknown {
  if (!isAbstractType(getNamedType(info.returnType))) return value
  if (isRecord(value) && typeof value.__typename === 'string') guard(context.token, value.__typename)
  if (!Array.isArray(value)) return value
  return value.map(item => {
    try {
      if (isRecord(item) && typeof item.__typename === 'string') guard(context.token, item.__typename)
      return item
    } catch (error) {
      return error
    }
  })
}

function spendConnection({ resources }: Context): void {
  resources.left -= 1
  if (resources.left < 0)
    throw new GithubError('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.')
}

interface FaultsAt {
  readonly here: PathFault | undefined
  readonly inside: (index: number) => PathFault | undefined
}

function faultsAt({ pathFaults }: Context, info: GraphQLResolveInfo): FaultsAt {
  const path = responsePathAsArray(info.path)
  const at = (steps: readonly (string | number)[]) => pathFaults.find(fault => isMeant(fault.path, steps))
  return { here: at(path), inside: index => at([...path, index]) }
}

function withItemFaults(value: unknown, faultOf: FaultsAt['inside']): unknown {
  if (!Array.isArray(value)) return value
  return value.map((item, index) => {
    const fault = faultOf(index)
    return fault ? asError(fault) : item
  })
}

const TEXTS: Readonly<Record<PathFault['type'], string>> = {
  NOT_FOUND: 'Could not resolve to a node.',
  FORBIDDEN: 'Resource not accessible by integration',
  RESOURCE_LIMITS_EXCEEDED: 'Resource limits for this query exceeded.',
}

function asError({ type, saml, message }: PathFault): GithubError {
  const samlText =
    'Resource protected by organization SAML enforcement. You must grant access to this organization.'
  const text = message ?? (saml ? samlText : TEXTS[type])
  return new GithubError(type, text, type === 'FORBIDDEN' ? { saml_failure: saml ?? false } : null)
}
