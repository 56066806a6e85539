import { instant } from './clock.ts'
import type { Fields } from './computed.ts'
import type { Context } from './context.ts'
import { GithubError, notFound } from './errors.ts'

/** Most ids that `nodes` takes (sourcecred#908). */
export const MOST_IDS = 100

/** Fields of the root. */
export const QUERY_FIELDS: Fields<unknown> = {
  repository: {
    args: ['owner', 'name', 'followRenames'],
    value: (_, { owner, name }, { store }) => {
      const found = store.findRepository(`${owner}/${name}`)
      if (!found) throw notFound(`a Repository with the name '${owner}/${name}'`)
      return found
    },
  },
  node: { args: ['id'], value: (_, { id }, context) => nodeOf(String(id), context) },
  nodes: {
    args: ['ids'],
    value: (_, { ids }, context) => {
      const wanted = Array.isArray(ids) ? ids.map(String) : []
      if (wanted.length > MOST_IDS)
        throw new GithubError(
          'ARGUMENT_LIMIT',
          `You may not provide more than ${MOST_IDS} node ids; you provided ${wanted.length}.`,
        )
      return wanted.map(id => caught(() => nodeOf(id, context)))
    },
  },
  viewer: (_, __, { store, token }) => ({
    ...store.actor(token.login),
    __typename: 'User',
    login: token.login,
  }),
  organization: {
    args: ['login'],
    value: (_, { login }, { store }) => {
      if (!store.hasOwner(String(login))) throw notFound(`an Organization with the login of '${login}'`)
      return { __typename: 'Organization', login, id: `O_${login}`, url: `https://github.com/${login}` }
    },
  },
  user: {
    args: ['login'],
    value: (_, { login }, { store }) => {
      const actor = store.findActor(String(login))
      if (actor?.__typename !== 'User') throw notFound(`a User with the login of '${login}'`)
      return actor
    },
  },
  rateLimit: {
    args: ['dryRun'],
    value: (_, __, { quota, price }) =>
      quota && {
        limit: quota.limit,
        used: quota.used,
        remaining: quota.remaining,
        resetAt: instant(quota.resetAt * 1000),
        cost: price.points,
        nodeCount: price.nodes,
      },
  },
}

function nodeOf(id: string, { store }: Context): unknown {
  const node = store.node(id)
  if (!node) throw notFound(`a node with the global id of '${id}'`)
  return node
}

/** An error as a value, which graphql-js puts on the place in the list where it stands. */
function caught(get: () => unknown): unknown {
  try {
    return get()
  } catch (error) {
    return error
  }
}
