import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { anIssue, aStore } from './builders.ts'
import { anEvent, crossReferenced } from './events.ts'
import { startFakeGithub } from './server.ts'

const REPOSITORY = 'repository(owner: "acme", name: "proposals")'

describe('what the fake does not know', () => {
  it.each([
    ['a field', '{ viewer { bio } }', 'fake: User.bio is not modelled'],
    [
      'an argument',
      `{ ${REPOSITORY} { issue(number: 1) { labels(first: 1, orderBy: {field: NAME, direction: ASC}) { totalCount } } } }`,
      'fake: Issue.labels(orderBy:)',
    ],
    [
      'a filter',
      `{ ${REPOSITORY} { issues(first: 1, filterBy: {mentioned: "bob"}) { totalCount } } }`,
      'fake: filterBy.mentioned',
    ],
    [
      'an order',
      `{ ${REPOSITORY} { issues(first: 1, orderBy: {field: COMMENTS, direction: ASC}) { totalCount } } }`,
      'fake: order by COMMENTS',
    ],
    [
      'a field of an event',
      `{ ${REPOSITORY} { issue(number: 1) { timelineItems(first: 1) { nodes { ... on PinnedEvent { issue { id } } } } } } }`,
      'fake: PinnedEvent.issue',
    ],
    [
      'the other end of a link',
      `{ ${REPOSITORY} { issue(number: 1) { timelineItems(last: 1) { nodes { ... on CrossReferencedEvent { source { __typename } } } } } } }`,
      'fake: acme/proposals#77 is not in the store',
    ],
  ])('is refused, never answered with null: %s', async (_, query, complaint) => {
    const store = aStore()
    store.repository().add(
      anIssue({
        number: 1,
        events: [anEvent('PinnedEvent', '2024-01-01'), crossReferenced('2024-01-02', 'bob', 77)],
      }),
    )
    const fake = await startFakeGithub({ store })
    const { status, text } = await ask(fake, query)
    expect(status).toBe(501)
    expect(text).toContain(complaint)
    await expect(fake.close()).rejects.toThrow(complaint)
  })

  it('is refused in the words of GitHub when the schema does not have it', async () => {
    const fake = await startFakeGithub()
    const { status, body } = await ask(fake, '{ viewer { shoeSize } ... on Nothing { id } }')
    expect(status).toBe(200)
    expect(body.errors).toMatchObject([
      {
        extensions: { code: 'undefinedField', typeName: 'User', fieldName: 'shoeSize' },
        message: "Field 'shoeSize' doesn't exist on type 'User'",
      },
      { extensions: { code: 'undefinedType' } },
    ])
    expect((await ask(fake, '{ viewer {')).body.errors?.[0]?.message).toMatch(/^Parse error/)
    await fake.close()
  })

  it('is an error where a number or name leads nowhere, and null for an oid, a label, a milestone', async () => {
    const fake = await startFakeGithub()
    const { body } = await ask(
      fake,
      `{ ${REPOSITORY} { a: issue(number: 9) { id } b: issueOrPullRequest(number: 9) { __typename }
        object(oid: "${'a'.repeat(40)}") { oid } label(name: "x") { id } milestone(number: 1) { id } }
        other: repository(owner: "acme", name: "none") { id } }`,
    )
    expect(body.data).toEqual({
      repository: { a: null, b: null, object: null, label: null, milestone: null },
      other: null,
    })
    expect(body.errors?.map(({ type, path, message }) => [type, path?.join('.'), message])).toEqual([
      ['NOT_FOUND', 'repository.a', 'Could not resolve to an Issue with the number of 9.'],
      ['NOT_FOUND', 'repository.b', 'Could not resolve to an issue or pull request with the number of 9.'],
      ['NOT_FOUND', 'other', "Could not resolve to a Repository with the name 'acme/none'."],
    ])
    await fake.close()
  })
})
