import { describe, expect, it } from 'vitest'
import { aRepository } from '../builders/git-repository.ts'
import { ask } from './ask.ts'
import type { ThreadRecord } from './records.ts'
import { numberInSubject, seedFromHistory } from './seed.ts'
import { seedLarge } from './seed-large.ts'
import { startFakeGithub } from './server.ts'

const history = () =>
  aRepository()
    .commit('Begin (#3)', { 'README.md': 'x\n' }, { at: '2024-01-10T00:00:00Z' })
    .merge(
      'Merge pull request #12 from ada/kep',
      side => side.commit('aside', { 'keps/0007-name/README.md': 'a\nb\n' }, { at: '2024-02-01T00:00:00Z' }),
      {},
      { at: '2024-02-02T00:00:00Z' },
    )
    .commit(
      'Without a number',
      { 'keps/0012-other.md': 'a\n', 'README.md': 'y\n' },
      { at: '2024-03-01T00:00:00Z' },
    )
    .commit('Nothing changed (#14)', {}, { at: '2024-03-02T00:00:00Z' })

describe('a seed from a history', () => {
  const repository = history().write({ bare: true })
  const store = seedFromHistory(repository.folder, { repository: 'o/r' })
  const threads = store.repository('o/r').threads

  it('makes a merged pull request of each landing that touches files', () => {
    const pulls = [...threads.values()].flatMap(thread =>
      thread.__typename === 'PullRequest' ? [thread] : [],
    )
    expect(pulls.map(({ number, mergedAt, title }) => [number, mergedAt, title])).toEqual([
      [3, '2024-01-10T00:00:00Z', 'Begin'],
      [12, '2024-02-02T00:00:00Z', 'Merge pull request #12 from ada/kep'],
      [13, '2024-03-01T00:00:00Z', 'Without a number'],
    ])
    expect(pulls[1]).toMatchObject({
      state: 'MERGED',
      author: { login: 'ada-example' },
      mergeCommit: { oid: repository.oid('main~2') },
      files: [{ path: 'keps/0007-name/README.md', changeType: 'ADDED', additions: 2, deletions: 0 }],
      changedFiles: 1,
    })
    expect(pulls[2]?.files.map(({ changeType }) => changeType)).toEqual(['MODIFIED', 'ADDED'])
    expect(pulls.every(({ createdAt, mergedAt }) => mergedAt !== null && createdAt < mergedAt)).toBe(true)
  })

  it('makes issues of numbers in paths that no pull request has, opened before the proposal', () => {
    const issues = [...threads.values()].filter(({ __typename }) => __typename === 'Issue')
    expect(issues.map(({ number }) => number)).toEqual([7])
    expect(issues[0]?.createdAt).toBe('2023-12-24T00:00:00Z')
  })

  it('is the same every time', () => {
    const again = seedFromHistory(repository.folder, { repository: 'o/r' }).repository().threads
    expect([...again.values()].map(essence)).toEqual([...threads.values()].map(essence))
  })

  it('answers queries', async () => {
    const fake = await startFakeGithub({ store })
    const { body } = await ask(
      fake,
      `{ repository(owner: "o", name: "r") { defaultBranchRef { name target { oid } }
         object(oid: "${repository.oid('main~2')}") { ... on Commit { associatedPullRequests(first: 3) { nodes { number merged } } } } } }`,
    )
    expect(body.data).toEqual({
      repository: {
        defaultBranchRef: { name: 'main', target: { oid: repository.oid('main') } },
        object: { associatedPullRequests: { nodes: [{ number: 12, merged: true }] } },
      },
    })
    await fake.close()
  })

  it('reads numbers as merge buttons and robots write them', () => {
    const subjects = ['Merge PR #5 from x', 'Fix (#6)', 'PEP 1: text (GH-7)', 'See #8', 'Fix (#9) again']
    expect(subjects.map(numberInSubject)).toEqual([5, 6, 7, null, null])
  })
})

describe('a large made-up seed', () => {
  it('starts and answers quickly', async () => {
    const began = performance.now()
    const fake = await startFakeGithub({
      store: seedLarge({ issues: 500, pulls: 10_000, eventsPerPull: 10 }),
    })
    await ask(fake, '{ viewer { login } }')
    const started = performance.now()
    for (let batch = 0; batch < 100; batch += 1) {
      const pulls = Array.from(
        { length: 25 },
        (_, index) => `p${index}: pullRequest(number: ${501 + batch * 25 + index}) { ...pull }`,
      )
      const { status, body } = await ask(
        fake,
        `{ repository(owner: "acme", name: "proposals") { ${pulls.join(' ')} } }
         fragment pull on PullRequest { number title state mergedAt author { login } labels(first: 30) { nodes { name } }
           closingIssuesReferences(first: 10) { nodes { number } }
           timelineItems(first: 100) { filteredCount pageInfo { hasNextPage } nodes { __typename
             ... on PullRequestReview { state submittedAt author { __typename login } } ... on IssueComment { createdAt author { login } }
             ... on MergedEvent { createdAt actor { login } } } } }`,
      )
      expect([status, body.errors]).toEqual([200, undefined])
    }
    const ended = performance.now()
    await fake.close()
    // Two seconds and one on a quiet machine; tests share theirs.
    expect(ended - started).toBeLessThan(8000)
    expect(started - began).toBeLessThan(4000)
  })
})

/** What of a thread does not depend on the order in which ids were given. */
function essence({ number, title, createdAt, updatedAt, state, timeline, labels }: ThreadRecord) {
  return {
    number,
    title,
    createdAt,
    updatedAt,
    state,
    labels: labels.map(({ name }) => name),
    timeline: timeline.map(({ __typename, createdAt: at }) => [__typename, at]),
  }
}
