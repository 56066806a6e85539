import { expect, it, onTestFinished } from 'vitest'
import { MUTATIONS, type MutationName } from '../../src/github/mutations.ts'
import { ask } from './ask.ts'
import { anIssue, aStore } from './builders.ts'
import { SettableClock } from './clock.ts'
import { commentsOf, humanComments, humanLabels, humanLeaves, humanTicks, humanUnticks } from './human.ts'
import { writesOf } from './mutations.ts'
import { type FakeGithub, startFakeGithub } from './server.ts'

const WRITING = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const
const LONG = 'x'.repeat(65_537)

async function aFake(permissions: Readonly<Record<string, 'read' | 'write'>> = WRITING): Promise<FakeGithub> {
  const store = aStore({ clock: new SettableClock('2026-01-15T12:00:00Z') })
  store.repository().add(anIssue({ number: 1 }), anIssue({ number: 2 }))
  const comment = humanComments(store.repository().thread(1))
  Object.assign(comment, { id: 'IC_one' })
  store.keep(comment)
  const fake = await startFakeGithub({ store, permissions })
  onTestFinished(() => fake.close())
  return fake
}

const write = async (fake: FakeGithub, name: MutationName, input: Readonly<Record<string, unknown>>) =>
  (await ask(fake, MUTATIONS[name].document, { input })).body

/** One of each write, which does something to what {@link aFake} holds. */
function inputs({
  store,
}: FakeGithub): Readonly<Partial<Record<MutationName, Readonly<Record<string, unknown>>>>> {
  const repository = store.repository()
  const { id } = repository.thread(1)
  return {
    createIssue: { repositoryId: repository.id, title: 'New', body: 'Hello' },
    updateIssue: { id, body: 'Changed' },
    closeIssue: { issueId: id, stateReason: 'COMPLETED' },
    addComment: { subjectId: id, body: 'Hello' },
    updateIssueComment: { id: 'IC_one', body: 'Changed' },
    minimizeComment: { subjectId: 'IC_one', classifier: 'OFF_TOPIC' },
    createLabel: { repositoryId: repository.id, name: 'new', color: 'ededed' },
    addLabelsToLabelable: { labelableId: id, labelIds: [repository.label('known').id] },
    addAssigneesToAssignable: { assignableId: id, assigneeIds: [store.actor('ada').id] },
  }
}

/** What of the store a write changes. */
function seen({ store }: FakeGithub): string {
  const { threads, labels } = store.repository()
  const told = [...threads.values()].map(({ title, body, state, labels: own, assignees, timeline }) => {
    const comments = timeline.map(event => [event.__typename, event.body, event.minimizedReason])
    return [title, body, state, own.map(({ name }) => name), assignees.map(({ login }) => login), comments]
  })
  return JSON.stringify([told, [...labels.keys()]])
}

const KINDS = [
  ['bad-gateway-html', true],
  ['bad-gateway-json', false],
  ['closed-after', true],
  ['closed-before', false],
] as const
const NAMES = [
  ...['createIssue', 'updateIssue', 'closeIssue', 'addComment', 'updateIssueComment'],
  ...['minimizeComment', 'createLabel', 'addLabelsToLabelable', 'addAssigneesToAssignable'],
] as MutationName[]

it.each(NAMES.flatMap(name => KINDS.map(([kind, applied]) => [name, kind, applied] as const)))(
  '%s and %s: done all the same, %s',
  async (name, kind, applied) => {
    const fake = await aFake()
    const input = inputs(fake)[name] ?? {}
    const before = seen(fake)
    fake.faults.add(kind === 'bad-gateway-html' ? { kind, applied } : { kind })
    await write(fake, name, input).catch(() => null)
    expect(seen(fake) !== before).toBe(applied)
    expect(writesOf(fake.store).done.map(done => done.name)).toEqual(applied ? [name] : [])
    expect(fake.requests.map(({ status }) => status)).toEqual([kind.startsWith('closed') ? null : 502])
  },
)

it.each(NAMES)('%s needs the permission, and a repository that is not archived', async name => {
  const reading = await aFake({ ...WRITING, issues: 'read' })
  const refused = { data: { [name]: null }, errors: [{ type: 'FORBIDDEN', path: [name] }] }
  expect(await write(reading, name, inputs(reading)[name] ?? {})).toMatchObject(refused)
  const archived = await aFake()
  archived.store.repository().isArchived = true
  const answer = await write(archived, name, inputs(archived)[name] ?? {})
  expect(answer).toMatchObject({ ...refused, errors: [{ message: expect.stringContaining('archived') }] })
  expect(writesOf(archived.store)).toMatchObject({ done: [], tried: [{ name }] })
})

it('refuses what GitHub refuses, and then changes nothing', async () => {
  const fake = await aFake()
  const { store } = fake
  const repository = store.repository()
  const { id } = repository.thread(1)
  const elsewhere = store.addRepository('acme/elsewhere').label('other')
  repository.unassignable.add('eve')
  const issue = { repositoryId: repository.id, title: 'New' }
  const before = seen(fake)
  const refusals: readonly (readonly [MutationName, Readonly<Record<string, unknown>>, string | RegExp])[] = [
    ['createIssue', { ...issue, title: ' ' }, "Title can't be blank"],
    ['createIssue', { ...issue, title: LONG }, 'Title is too long (maximum is 256 characters)'],
    ['createIssue', { ...issue, body: LONG }, 'Body is too long (maximum is 65536 characters)'],
    ['createIssue', { ...issue, labelIds: ['LA_none'] }, /^Could not resolve to a node/],
    ['createIssue', { ...issue, labelIds: [elsewhere.id] }, /^Could not resolve to a node/],
    [
      'createIssue',
      { ...issue, assigneeIds: [store.actor('eve').id] },
      'assignees eve cannot be assigned to this issue',
    ],
    ['updateIssue', { id, body: LONG }, 'Body is too long (maximum is 65536 characters)'],
    ['addComment', { subjectId: id, body: '' }, "Body can't be blank"],
    ['addComment', { subjectId: 'I_none', body: 'x' }, /^Could not resolve to a node/],
    ['updateIssueComment', { id, body: 'x' }, /^Could not resolve to a node/],
    ['minimizeComment', { subjectId: 'IC_none', classifier: 'RESOLVED' }, /^Could not resolve to a node/],
    ['createLabel', { repositoryId: repository.id, name: 'new', color: 'red' }, /^Color is not/],
    ['closeIssue', { issueId: 'I_none' }, /^Could not resolve to a node/],
  ]
  for (const [name, input, message] of refusals) {
    const expected = typeof message === 'string' ? message : expect.stringMatching(message)
    expect(await write(fake, name, input)).toMatchObject({ errors: [{ message: expected }] })
  }
  repository.hasIssuesEnabled = false
  expect(await write(fake, 'createIssue', issue)).toMatchObject({
    errors: [{ message: 'Issues has been disabled in this repository.' }],
  })
  expect(seen(fake)).toBe(before)
})

it('leaves out who cannot be assigned where GitHub does so in silence, and never shows them as assignable', async () => {
  const fake = await aFake()
  const repository = fake.store.repository()
  repository.unassignable.add('eve')
  repository.unassignableAre = 'left out'
  const assigneeIds = ['eve', 'ada', 'helper[bot]'].map(login => fake.store.actor(login).id)
  await write(fake, 'createIssue', { repositoryId: repository.id, title: 'New', assigneeIds })
  expect(repository.thread(3).assignees.map(({ login }) => login)).toEqual(['ada'])
  const { body } = await ask(
    fake,
    '{ repository(owner: "acme", name: "proposals") { e: assignableUsers(query: "eve", first: 5) { nodes { login } } a: assignableUsers(query: "AD", first: 5) { nodes { login } } } }',
  )
  expect(body.data).toEqual({ repository: { e: { nodes: [] }, a: { nodes: [{ login: 'ada' }] } } })
})

it('closes as a duplicate of another, once', async () => {
  const fake = await aFake()
  const [one, two] = [1, 2].map(number => fake.store.repository().thread(number))
  const input = { issueId: two?.id, stateReason: 'DUPLICATE', duplicateIssueId: one?.id }
  for (let n = 0; n < 2; n++) await write(fake, 'closeIssue', input)
  expect(two).toMatchObject({ state: 'CLOSED', stateReason: 'DUPLICATE' })
  expect(two?.timeline.map(({ __typename }) => __typename)).toEqual(['MarkedAsDuplicateEvent', 'ClosedEvent'])
})

it('remembers what was made, by whom and when', async () => {
  const fake = await aFake()
  await write(fake, 'createIssue', inputs(fake).createIssue ?? {})
  if (fake.store.clock instanceof SettableClock) fake.store.clock.advance(2)
  await write(fake, 'addComment', inputs(fake).addComment ?? {})
  const start = Date.parse('2026-01-15T12:00:00Z')
  expect(writesOf(fake.store).done).toMatchObject([
    { name: 'createIssue', at: start, by: 'github-actions[bot]', payload: { issue: { number: 3 } } },
    { name: 'addComment', at: start + 2000, payload: { subject: { number: 1 } } },
  ])
})

it('lets people tick boxes, set labels and leave', async () => {
  const store = aStore()
  const repository = store.repository()
  repository.add(anIssue({ author: 'ada', body: '- [ ] one\n- [ ] two', assignees: ['ada'] }))
  const issue = repository.thread(1)
  humanTicks(issue, 'two')
  expect(issue.body).toBe('- [ ] one\n- [x] two')
  humanUnticks(issue)
  expect(issue.body).toBe('- [ ] one\n- [ ] two')
  expect(() => humanTicks(issue, 'three')).toThrow('no line')
  humanLabels(issue, 'snooze:2027-01-01')
  expect(issue.labels.map(({ name }) => name)).toEqual(['snooze:2027-01-01'])
  humanComments(issue, 'Bye', 'ada')
  humanLeaves(repository, 'ada')
  expect(issue).toMatchObject({ author: null, assignees: [] })
  expect(commentsOf(issue)).toMatchObject([{ body: 'Bye', author: null }])
  expect(store.findActor('ada')).toBeUndefined()
})
