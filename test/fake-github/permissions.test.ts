import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { anIssue, aPull, aStore } from './builders.ts'
import { merged } from './events.ts'
import { startFakeGithub } from './server.ts'

const REPOSITORY = 'repository(owner: "acme", name: "proposals")'
const ALL = { contents: 'read', issues: 'read', 'pull-requests': 'read', discussions: 'read' } as const

function aStoreWithBoth() {
  const store = aStore({ headOid: 'a'.repeat(40) })
  store
    .repository()
    .add(
      anIssue({ number: 1, projects: { Board: { Status: 'Doing' } } }),
      aPull({ number: 2, closes: [1], events: [merged('2024-02-01', 'bob')] }),
    )
  return store
}

describe('a token', () => {
  it.each([null, 'ghp_somebodyElse'])('that is missing or unknown is answered 401: %s', async token => {
    const fake = await startFakeGithub()
    const { status, body } = await ask(fake, '{ viewer { login } }', {}, token)
    expect([status, body.message]).toEqual([401, 'Bad credentials'])
    expect(fake.requests).toEqual([])
    await fake.close()
  })

  it.each([
    ['issues', 'one: issueOrPullRequest(number: 1) { __typename }', 'repository.one', { one: null }],
    ['issues', 'issues(first: 1) { totalCount }', 'repository.issues', null],
    [
      'issues',
      'pullRequest(number: 2) { closingIssuesReferences(first: 1) { totalCount } }',
      'repository.pullRequest.closingIssuesReferences',
      { pullRequest: { closingIssuesReferences: null } },
    ],
    ['pull-requests', 'pullRequest(number: 2) { number }', 'repository.pullRequest', { pullRequest: null }],
    ['pull-requests', 'pullRequests(first: 1) { totalCount }', 'repository.pullRequests', null],
    ['contents', 'defaultBranchRef { name }', 'repository.defaultBranchRef', { defaultBranchRef: null }],
    [
      'contents',
      'pullRequest(number: 2) { mergeCommit { oid } }',
      'repository.pullRequest.mergeCommit',
      { pullRequest: { mergeCommit: null } },
    ],
    ['discussions', 'discussions(first: 1) { totalCount }', 'repository.discussions', null],
    [
      'projects',
      'issue(number: 1) { number projectItems(first: 1) { totalCount } }',
      'repository.issue.projectItems',
      { issue: { number: 1, projectItems: null } },
    ],
  ])('without %s gets FORBIDDEN on %s', async (lacking, field, path, data) => {
    const fake = await startFakeGithub({
      store: aStoreWithBoth(),
      permissions: { ...ALL, [lacking]: 'none' },
    })
    const { status, body } = await ask(fake, `{ ${REPOSITORY} { ${field} } }`)
    expect(status).toBe(200)
    expect(body.errors).toMatchObject([
      {
        type: 'FORBIDDEN',
        path: path.split('.'),
        message: 'Resource not accessible by integration',
        extensions: { saml_failure: false },
      },
    ])
    expect(body.data).toEqual({ repository: data })
    await fake.close()
  })

  it('gets what it may see of a list of ids', async () => {
    const store = aStoreWithBoth()
    const fake = await startFakeGithub({ store, permissions: { ...ALL, issues: 'none' } })
    const ids = [1, 2].map(number => store.repository().thread(number).id)
    const { body } = await ask(fake, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(body).toMatchObject({
      data: { nodes: [null, { id: ids[1] }] },
      errors: [{ type: 'FORBIDDEN', path: ['nodes', 0] }],
    })
    await fake.close()
  })

  it('of another, with projects, sees the board', async () => {
    const other = {
      text: 'ghp_withProjects',
      login: 'ada',
      permissions: { ...ALL, projects: 'read' },
    } as const
    const fake = await startFakeGithub({ store: aStoreWithBoth(), tokens: [other] })
    const { body } = await ask(
      fake,
      `{ viewer { login } ${REPOSITORY} { viewerPermission issue(number: 1) { projectItems(first: 5) { nodes { project { title }
         fieldValueByName(name: "Status") { ... on ProjectV2ItemFieldSingleSelectValue { name } } } } } }
         organization(login: "acme") { projectV2(number: 1) { items(first: 5) { nodes { content { ... on Issue { number } } } } } } }`,
      {},
      other.text,
    )
    expect(body).toEqual({
      data: {
        viewer: { login: 'ada' },
        repository: {
          viewerPermission: 'READ',
          issue: {
            projectItems: { nodes: [{ project: { title: 'Board' }, fieldValueByName: { name: 'Doing' } }] },
          },
        },
        organization: { projectV2: { items: { nodes: [{ content: { number: 1 } }] } } },
      },
    })
    await fake.close()
  })
})
