import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildASTSchema,
  isEnumType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import type { Features } from '../../src/github/features.ts'
import { QUERIES } from '../../src/github/queries.ts'
import { priceOf } from '../fake-github/cost.ts'
import { githubSchema, OLDER_SCHEMA } from '../fake-github/schema.ts'

const EVERYTHING: Features = { issueFields: 'all', issueEvents: 'all', pullFields: 'all', pullEvents: 'all' }
const home = { owner: 'acme', name: 'proposals' }

/** The schema as it is published on npm, before later additions. */
const sdl = readFileSync(
  join(import.meta.dirname, '../../node_modules/@octokit/graphql-schema/schema.graphql'),
  'utf8',
)
const npm = buildASTSchema(parse(sdl, { noLocation: true }), { assumeValidSDL: true })

function featuresOf(schema: typeof npm): Features {
  const fields = (name: string) => {
    const type = schema.getType(name)
    return new Set(isObjectType(type) ? Object.keys(type.getFields()) : [])
  }
  const values = (name: string) => {
    const type = schema.getType(name)
    return new Set(isEnumType(type) ? type.getValues().map(value => value.name) : [])
  }
  return {
    issueFields: fields('Issue'),
    issueEvents: values('IssueTimelineItemsItemType'),
    pullFields: fields('PullRequest'),
    pullEvents: values('PullRequestTimelineItemsItemType'),
  }
}

describe('the registry of questions', () => {
  it('names each once', () => {
    const names = QUERIES.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  })

  describe.each(QUERIES)('$name: $describes', ({ build, points }) => {
    it('fits the public schema, with and without what came later', () => {
      const { document } = build({ home, features: EVERYTHING })
      expect(validate(npm, parse(document))).toEqual([])
      expect(validate(githubSchema(), parse(document))).toEqual([])
    })

    it('fits an older server when its schema was asked for', () => {
      const schema = githubSchema(OLDER_SCHEMA)
      expect(validate(schema, parse(build({ home, features: featuresOf(schema) }).document))).toEqual([])
    })

    it('costs what is declared, and far fewer nodes than the limit', () => {
      const { document, variables } = build({ home, features: EVERYTHING })
      const parsed = parse(document)
      const operation = parsed.definitions.find(each => each.kind === 'OperationDefinition')
      const price = priceOf(npm, parsed, operation as OperationDefinitionNode, variables)
      expect(price.points).toBe(points)
      expect(price.nodes).toBeLessThan(50_000)
    })
  })
})
