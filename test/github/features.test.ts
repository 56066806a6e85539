import { schema } from '@octokit/graphql-schema'
import { buildSchema, parse, validate } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { FEATURE_QUERIES, isEnterpriseServer, offers, readFeatures } from '../../src/github/features.ts'
import { ok, rejection, stage, stopAll } from './client-script.ts'

afterEach(stopAll)

const types = (fields: readonly string[], events: readonly string[]) =>
  ok({
    fields: { fields: fields.map(name => ({ name })) },
    events: { enumValues: events.map(name => ({ name })) },
  })

describe('what a server offers', () => {
  it.each([
    ['https://api.github.com/graphql', false],
    ['https://api.octo.ghe.com/graphql', false],
    ['http://127.0.0.1:8080/graphql', false],
    ['https://ghe.example.org/api/graphql', true],
    ['http://127.0.0.1:8080/api/graphql', true],
  ])('%s is an Enterprise Server: %s', (url, yes) => {
    expect(isEnterpriseServer(url)).toBe(yes)
  })

  it('is everything on github.com, without asking', async () => {
    const { client, asked } = await stage([])
    const features = await readFeatures(client, 'https://api.github.com/graphql')
    expect(offers(features.issueFields, 'whatever')).toBe(true)
    expect(asked).toEqual([])
  })

  it('is asked from an Enterprise Server in two requests', async () => {
    const { client, asked } = await stage([
      types(['title', 'parent'], ['LABELED_EVENT']),
      types(['files'], ['MERGED_EVENT']),
    ])
    const features = await readFeatures(client, 'https://ghe.example.org/api/graphql')
    expect(features).toEqual({
      issueFields: new Set(['title', 'parent']),
      issueEvents: new Set(['LABELED_EVENT']),
      pullFields: new Set(['files']),
      pullEvents: new Set(['MERGED_EVENT']),
    })
    expect(offers(features.issueFields, 'issueType')).toBe(false)
    expect(asked.map(({ query }) => query)).toEqual([FEATURE_QUERIES.issues, FEATURE_QUERIES.pulls])
  })

  it('is never taken for nothing', async () => {
    const { client } = await stage([ok({ fields: null, events: null }), types(['files'], ['MERGED_EVENT'])])
    const error = await rejection(readFeatures(client, 'https://ghe.example.org/api/graphql'))
    expect(error).toMatchObject({ name: 'Halted', kind: 'refused' })
  })

  it('is asked by questions that fit the schema', () => {
    const built = buildSchema(schema.idl, { assumeValidSDL: true })
    for (const query of Object.values(FEATURE_QUERIES)) {
      expect(validate(built, parse(query))).toEqual([])
      expect(query.match(/__type\(/g)).toHaveLength(2)
    }
  })
})
