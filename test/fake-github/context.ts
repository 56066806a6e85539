import type { GraphQLSchema } from 'graphql'
import type { Price } from './cost.ts'
import type { PathFault } from './faults.ts'
import type { Token } from './permissions.ts'
import type { Quota } from './quota.ts'
import type { Store } from './store.ts'

/** What resolvers of one request may see. */
export interface Context {
  readonly store: Store
  readonly schema: GraphQLSchema
  readonly token: Token
  readonly price: Price
  /** State of the hourly points; null where there is no limit (GHES). */
  readonly quota: Quota | null
  /** Errors to put on paths of this answer. */
  readonly pathFaults: readonly PathFault[]
  /** Connections that may still be resolved before resource limits are reported. */
  readonly resources: { left: number }
}
