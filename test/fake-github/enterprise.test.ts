import { describe, expect, it } from 'vitest'
import { ask, clientOf } from './ask.ts'
import { anIssue, aStore } from './builders.ts'
import { commented, statusChanged } from './events.ts'
import { startFakeGithub } from './server.ts'

const REPOSITORY = 'repository(owner: "acme", name: "proposals")'

function aStoreWithNews() {
  const store = aStore()
  store.repository().add(
    anIssue({
      number: 1,
      events: [statusChanged('2024-01-01', 'bob', 'Todo', 'Doing'), commented('2024-01-02', 'bob')],
    }),
  )
  return store
}

describe('an enterprise server', () => {
  it('has another path, no rate limit object and no headers of it', async () => {
    const fake = await startFakeGithub({ ghes: true })
    expect(fake.url).toMatch(/\/api\/graphql$/)
    const { body, headers } = await ask(fake, '{ rateLimit { cost } }')
    expect(body).toEqual({ data: { rateLimit: null } })
    expect([...headers.keys()].filter(name => name.startsWith('x-ratelimit'))).toEqual([])
    expect(await clientOf(fake)('{ viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } })
    await fake.close()
  })

  it('does not know newer names, and says so when asked', async () => {
    const fake = await startFakeGithub({ ghes: true, store: aStoreWithNews() })
    const known = await ask(
      fake,
      '{ issue: __type(name: "Issue") { fields { name } } items: __type(name: "IssueTimelineItemsItemType") { enumValues { name } } }',
    )
    expect(known.text).toContain('"timelineItems"')
    expect(known.text).not.toMatch(/"(?:subIssues|parent|PROJECT_V2_ITEM_STATUS_CHANGED_EVENT)"/)
    const refused = await ask(fake, `{ ${REPOSITORY} { issue(number: 1) { parent { id } } } }`)
    expect(refused.status).toBe(200)
    expect(refused.body).toMatchObject({
      errors: [{ extensions: { code: 'undefinedField', typeName: 'Issue', fieldName: 'parent' } }],
    })
    const newer =
      '{ timelineItems(first: 9, itemTypes: [PROJECT_V2_ITEM_STATUS_CHANGED_EVENT]) { totalCount } }'
    const enumRefused = await ask(fake, `{ ${REPOSITORY} { issue(number: 1) ${newer} } }`)
    expect(enumRefused.body).toMatchObject({
      errors: [{ extensions: { code: 'argumentLiteralsIncompatible' } }],
    })
    await fake.close()
  })

  it('leaves out events of types it does not know', async () => {
    const query = `{ ${REPOSITORY} { issue(number: 1) { timelineItems(first: 9) { totalCount nodes { __typename } } } } }`
    const [old, now] = [
      await startFakeGithub({ ghes: true, store: aStoreWithNews() }),
      await startFakeGithub({ store: aStoreWithNews() }),
    ]
    expect((await ask(old, query)).text).toContain('"totalCount":1,"nodes":[{"__typename":"IssueComment"}]')
    expect((await ask(now, query)).text).toContain('ProjectV2ItemStatusChangedEvent')
    await Promise.all([old.close(), now.close()])
  })

  it('may lack what the test says', async () => {
    const fake = await startFakeGithub({ ghes: { dropped: ['Repository.discussions'] } })
    const { body } = await ask(fake, `{ ${REPOSITORY} { discussions(first: 1) { totalCount } } }`)
    expect(body.errors).toHaveLength(1)
    await fake.close()
  })
})
