import { createServer } from 'node:net'
import { parse, validate } from 'graphql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MUTATIONS } from '../../src/github/mutations.ts'
import { folderQuery, PUBLISH_QUERIES } from '../../src/github/publish-queries.ts'
import { openWriter, type Writer, type WriterOptions } from '../../src/github/writer.ts'
import { aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { writesOf } from '../fake-github/mutations.ts'
import type { StoredRepository } from '../fake-github/repository.ts'
import { githubSchema } from '../fake-github/schema.ts'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/server.ts'

interface Scene {
  readonly fake: FakeGithub
  readonly writer: Writer
  readonly clock: SettableClock
  readonly repository: StoredRepository
}

async function aScene(options: Partial<WriterOptions> = {}, server: FakeGithubOptions = {}): Promise<Scene> {
  const clock = new SettableClock('2026-01-15T12:00:00Z')
  const store = aStore({ headOid: 'a'.repeat(40), clock })
  const permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const
  const fake = await startFakeGithub({ permissions, pointsPerHour: 5000, ...server, store })
  onTestFinished(() => fake.close())
  const time = { now: clock.now, sleep: async (ms: number) => clock.advance(ms / 1000) }
  const writer = openWriter({ token: fake.token, graphqlUrl: fake.url, fetch, clock: time, ...options })
  return { fake, writer, clock, repository: store.repository() }
}

const anIssueIn = ({ id }: StoredRepository, title = 'Stale') => ({ repositoryId: id, title, body: 'Hello' })

describe('the documents', () => {
  it.each(Object.entries(MUTATIONS))('%s fits the schema', (name, { document }) => {
    const parsed = parse(document)
    expect(validate(githubSchema(), parsed)).toEqual([])
    expect(document.match(/input: \$input/g)).toHaveLength(1)
    expect(document).toContain(`{ ${name}(`)
  })

  it.each([...Object.entries(PUBLISH_QUERIES), ['folder', folderQuery(4)] as const])(
    'the query %s fits the schema',
    (_, document) => {
      expect(validate(githubSchema(), parse(document))).toEqual([])
    },
  )
})

describe('pace', () => {
  it('keeps a second between writes and three before those that notify', async () => {
    const { fake, writer, repository } = await aScene()
    const label = (name: string) => ({ repositoryId: repository.id, name, color: 'ededed' })
    // All asked at once: still one after the other.
    await Promise.all([
      writer.write('createLabel', label('a')),
      writer.write('createLabel', label('b')),
      writer.write('createIssue', anIssueIn(repository)),
      writer.write('createIssue', anIssueIn(repository)),
    ])
    const times = writesOf(fake.store).done.map(({ at }) => at)
    expect(times.map(at => (at - (times[0] ?? 0)) / 1000)).toEqual([0, 1, 4, 7])
  })

  it('sends at most 80 a minute', async () => {
    const { fake, writer, repository } = await aScene({ gapMs: 0, notifyingGapMs: 0 })
    for (let n = 0; n < 170; n++) await writer.write('createIssue', anIssueIn(repository))
    const times = writesOf(fake.store).done.map(({ at }) => at)
    expect(times).toHaveLength(170)
    for (const at of times)
      expect(times.filter(each => each > at - 60_000 && each <= at).length).toBeLessThan(81)
  })

  it('stops at 400 an hour, those of earlier runs included', async () => {
    const now = Date.parse('2026-01-15T12:00:00Z')
    const earlier = Array.from({ length: 398 }, (_, n) => now - 30 * 60_000 + n)
    const { fake, writer, repository } = await aScene({ earlier })
    const outcomes = []
    for (let n = 0; n < 4; n++) outcomes.push(await writer.write('createIssue', anIssueIn(repository)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied', 'limited', 'limited'])
    expect(outcomes[2]).toMatchObject({ until: now + 30 * 60_000 })
    expect(writesOf(fake.store).done).toHaveLength(2)
    expect(fake.requests).toHaveLength(2)
  })
})

describe('outcomes', () => {
  it('gives the payload of what was applied', async () => {
    const { writer, repository } = await aScene()
    expect(await writer.write('createIssue', anIssueIn(repository))).toMatchObject({
      kind: 'applied',
      data: { issue: { number: 1 } },
    })
  })

  it.each([
    'bad-gateway-html',
    'bad-gateway-json',
    'gateway-timeout',
    'closed-before',
    'closed-after',
  ] as const)('%s is unclear and never sent again', async kind => {
    const { fake, writer, repository } = await aScene()
    fake.faults.add({ kind, times: 9 })
    const outcome = await writer.write('createIssue', anIssueIn(repository))
    expect(outcome.kind).toBe('unclear')
    expect(fake.requests).toHaveLength(1)
    expect(writer.stopped).toBeNull()
  })

  it('takes a request that hangs for unclear', async () => {
    const hanging: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    const { writer, repository } = await aScene({ fetch: hanging, timeoutMs: 20 })
    expect(await writer.write('createIssue', anIssueIn(repository))).toMatchObject({ kind: 'unclear' })
  })

  it('knows that nothing was done where no connection was made', async () => {
    const { writer, repository } = await aScene({
      graphqlUrl: `http://127.0.0.1:${await aClosedPort()}/graphql`,
    })
    expect(await writer.write('createIssue', anIssueIn(repository))).toMatchObject({
      kind: 'refused',
      why: 'unreachable',
    })
  })

  it.each([
    ['secondary-403', 60],
    ['secondary-200', 60],
    ['rate-limit', 1800],
    ['rate-limited', 1800],
  ] as const)('%s stops all writing', async (kind, seconds) => {
    const { fake, writer, repository, clock } = await aScene()
    fake.faults.add({ kind })
    const outcome = await writer.write('createIssue', anIssueIn(repository))
    expect(outcome).toMatchObject({ kind: 'limited' })
    const until = outcome.kind === 'limited' ? outcome.until : 0
    expect((until - clock.now()) / 1000).toBeGreaterThanOrEqual(seconds)
    expect(await writer.write('createIssue', anIssueIn(repository))).toBe(outcome)
    expect(fake.requests).toHaveLength(1)
  })

  it('waits as long as retry-after says', async () => {
    const { fake, writer, repository, clock } = await aScene()
    fake.faults.add({ kind: 'secondary-403', retryAfterSeconds: 321 })
    expect(await writer.write('createIssue', anIssueIn(repository))).toMatchObject({
      until: clock.now() + 321_000,
    })
  })

  it('stops at "was submitted too quickly"', async () => {
    const { fake, writer, repository } = await aScene()
    writesOf(fake.store).tooQuicklyAfter = 2
    const outcomes = []
    for (let n = 0; n < 4; n++) outcomes.push(await writer.write('createIssue', anIssueIn(repository)))
    expect(outcomes.map(({ kind }) => kind)).toEqual(['applied', 'applied', 'refused', 'refused'])
    expect(outcomes[2]).toMatchObject({ why: 'too-quickly' })
    expect(fake.requests).toHaveLength(3)
  })

  it('names the line of a missing permission', async () => {
    const { writer, repository } = await aScene({}, { permissions: { contents: 'write', issues: 'read' } })
    const outcome = await writer.write('createIssue', anIssueIn(repository))
    expect(outcome).toMatchObject({ kind: 'refused', why: 'permission' })
    expect(JSON.stringify(outcome)).toContain('Add \\"issues: write\\" under \\"permissions:\\"')
  })

  it('tells issues that are switched off, an archived repository, a locked issue, a label that is there', async () => {
    const { writer, repository } = await aScene()
    repository.label('known')
    const { number, id } = repository.addThread({ kind: 'issue' })
    Object.assign(repository.thread(number), { locked: true })
    repository.hasIssuesEnabled = false
    const [issue, comment, label, nothing, long] = [
      await writer.write('createIssue', anIssueIn(repository)),
      await writer.write('addComment', { subjectId: id, body: 'Hello' }),
      await writer.write('createLabel', { repositoryId: repository.id, name: 'Known', color: 'ededed' }),
      await writer.write('closeIssue', { issueId: 'I_gone' }),
      await writer.write('updateIssue', { id, body: 'x'.repeat(65_537) }),
    ]
    expect([issue, comment, label, nothing, long]).toMatchObject([
      { why: 'issues-disabled' },
      { why: 'locked' },
      { why: 'exists' },
      { why: 'not-found' },
      { why: 'validation' },
    ])
    repository.isArchived = true
    expect(await writer.write('createIssue', anIssueIn(repository))).toMatchObject({ why: 'archived' })
    expect(writer.stopped).toMatchObject({ why: 'archived' })
  })

  it.each(['wrong-token', 'two\nlines', ''])(
    'stops with a token that is none (%j), without telling it',
    async token => {
      const { writer, repository } = await aScene({ token })
      const outcome = await writer.write('createIssue', anIssueIn(repository))
      expect(outcome).toMatchObject({ kind: 'refused', why: 'unauthorized' })
      if (token !== '') expect(JSON.stringify(outcome)).not.toContain(token)
    },
  )

  it('takes an answer without data for unclear, and one with holes for applied', async () => {
    const { fake, writer, repository } = await aScene()
    fake.faults.add({ kind: 'error-at', path: 'createIssue.issue.url', type: 'FORBIDDEN' })
    const holed = await writer.write('createIssue', anIssueIn(repository))
    expect(holed.kind).toBe('applied')
    const empty = await aScene({ fetch: async () => new Response('{}', { status: 200 }) })
    expect(await empty.writer.write('createIssue', anIssueIn(empty.repository))).toMatchObject({
      kind: 'unclear',
    })
  })
})

it('changes issues, comments, labels and assignees as asked', async () => {
  const { fake, writer, repository } = await aScene({ gapMs: 0, notifyingGapMs: 0 })
  const ada = fake.store.actor('ada')
  const label = repository.label('proposal-reminder')
  await writer.write('createIssue', anIssueIn(repository))
  const { id } = repository.thread(1)
  await writer.write('updateIssue', { id, title: 'Still stale' })
  await writer.write('addLabelsToLabelable', { labelableId: id, labelIds: [label.id] })
  await writer.write('addAssigneesToAssignable', { assignableId: id, assigneeIds: [ada.id] })
  const comment = await writer.write('addComment', { subjectId: id, body: 'First' })
  const node = comment.kind === 'applied' ? (comment.data as { commentEdge: { node: { id: string } } }) : null
  await writer.write('updateIssueComment', { id: node?.commentEdge.node.id, body: 'Second' })
  await writer.write('closeIssue', { issueId: id, stateReason: 'COMPLETED' })
  expect(repository.thread(1)).toMatchObject({
    title: 'Still stale',
    body: 'Hello',
    state: 'CLOSED',
    stateReason: 'COMPLETED',
    labels: [{ name: 'proposal-reminder' }],
    assignees: [{ login: 'ada' }],
  })
  expect(repository.thread(1).timeline.find(each => each.__typename === 'IssueComment')).toMatchObject({
    body: 'Second',
  })
})

/** A port of this machine that nobody listens on. */
async function aClosedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise(resolve => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
