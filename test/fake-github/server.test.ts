import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { startFakeGithub } from './server.ts'

describe('the server', () => {
  it('is up within a second, the schema included', async () => {
    const began = performance.now()
    const fake = await startFakeGithub()
    expect((await ask(fake, '{ viewer { login } }')).body.data).toEqual({
      viewer: { login: 'github-actions[bot]' },
    })
    expect(performance.now() - began).toBeLessThan(1000)
    await fake.close()
  })

  it('knows one path, and JSON', async () => {
    const fake = await startFakeGithub()
    const headers = { authorization: `token ${fake.token}` }
    expect(
      (await fetch(fake.url.replace('/graphql', '/api/graphql'), { method: 'POST', headers })).status,
    ).toBe(404)
    expect((await fetch(fake.url, { headers })).status).toBe(404)
    expect((await fetch(fake.url, { method: 'POST', headers, body: 'query' })).status).toBe(400)
    await fake.close()
  })

  it('keeps a log of documents, variables, prices and nodes, without tokens', async () => {
    const fake = await startFakeGithub()
    const query =
      'query Names($n: Int!) { repository(owner: "acme", name: "proposals") { labels(first: $n) { nodes { name } } } }'
    await ask(fake, query, { n: 7 })
    expect(fake.requests).toEqual([
      {
        document: query,
        operationName: 'Names',
        variables: { n: 7 },
        points: 1,
        nodes: 7,
        ordinal: 1,
        login: 'github-actions[bot]',
        status: 200,
        fault: null,
      },
    ])
    expect(JSON.stringify(fake.requests)).not.toContain(fake.token)
    await fake.close()
  })
})
