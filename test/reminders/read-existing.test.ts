import { describe, expect, it, onTestFinished } from 'vitest'
import { connect, type GithubClient, Halted } from '../../src/github/client.ts'
import { openWriter, type Writer } from '../../src/github/writer.ts'
import type { ExistingReminder } from '../../src/reminders/existing.ts'
import { DIGEST_KEY, withMarker } from '../../src/reminders/marker.ts'
import { isMarkedOver, withOverMark } from '../../src/reminders/over-mark.ts'
import { type ReadReminders, readExisting } from '../../src/reminders/read-existing.ts'
import type { ReminderState } from '../../src/reminders/state.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { closed, commented, reopened } from '../fake-github/events.ts'
import {
  commentsOf,
  humanCloses,
  humanComments,
  humanDeletes,
  humanDeletesLabel,
  humanEdits,
  humanLocks,
  humanMinimises,
  humanRemovesLabel,
  humanReopens,
  humanTransfers,
} from '../fake-github/human.ts'
import type { IssueRecord } from '../fake-github/records.ts'
import type { StoredRepository } from '../fake-github/repository.ts'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/server.ts'

const US = 'github-actions[bot]'
const LABEL = 'proposal-reminder'
const KEY = 'aaaaaaaaaaaa-bbbbbbbbbbbb'
const START = '2026-01-15T12:00:00Z'

interface Scene {
  readonly fake: FakeGithub
  readonly clock: SettableClock
  readonly repository: StoredRepository
  readonly github: GithubClient
  readonly writer: Writer
  readonly read: (given?: Given) => Promise<ReadReminders>
}

interface Given {
  readonly mode?: 'digest' | 'issue' | 'comment' | 'off'
  readonly known?: readonly string[]
  /** False: nothing is left of earlier runs. */
  readonly state?: false
  readonly places?: readonly number[]
  readonly viewer?: string
  readonly repository?: string
}

async function aScene(options: Omit<FakeGithubOptions, 'store'> = {}): Promise<Scene> {
  const clock = new SettableClock(START)
  const store = aStore({ headOid: 'a'.repeat(40), clock })
  const permissions = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const
  const fake = await startFakeGithub({ permissions, pointsPerHour: 5000, ...options, store })
  onTestFinished(() => fake.close())
  const time = { now: clock.now, sleep: async (ms: number) => clock.advance(ms / 1000) }
  const shared = { token: fake.token, graphqlUrl: fake.url, fetch, clock: time }
  const github = connect({ ...shared, budget: { points: 800, minutes: 600 } })
  const read = ({ mode = 'issue', places = [], viewer = US, ...given }: Given = {}) => {
    const state = given.state === false ? null : aState(given.known ?? [])
    const place = { repository: given.repository ?? 'acme/proposals', github, viewer }
    return readExisting(place, mode, state, places)
  }
  return { fake, clock, repository: store.repository(), github, writer: openWriter(shared), read }
}

/** State of runs that began an hour before the tests do. */
const aState = (known: readonly string[]): ReminderState => ({
  baselineAt: Date.parse(START) - 3_600_000,
  known: new Map(known.map(id => [id, KEY])),
  ...{ asked: new Map(), snoozes: new Map(), ended: new Set<string>(), digestEndedAt: null },
  ...{ waiting: new Map(), absent: new Set<string>() },
})

const OURS = { author: US, createdAt: START, labels: [LABEL], body: withMarker(KEY, 1, 'Hello') }

const ourIssue = (repository: StoredRepository, given = {}): IssueRecord => {
  const thread = repository.addThread(anIssue({ ...OURS, ...given }))
  if (thread.__typename !== 'Issue') throw new Error('no issue')
  return thread
}

const nothingElse = { gone: [], unread: null }
const only = ({ existing }: ReadReminders): ExistingReminder => {
  expect(existing).toHaveLength(1)
  return existing[0] as ExistingReminder
}

describe('an issue of ours', () => {
  it('is read as it stands', async () => {
    const { repository, clock, read } = await aScene()
    const { id } = ourIssue(repository, { number: 7, labels: ['Snooze', LABEL] })
    clock.advance(60)
    expect(await read()).toEqual({
      existing: [
        {
          ...{ id, number: 7, kind: 'issue', on: null, state: 'open', closedByUs: false, closedAt: null },
          ...{ locked: false, body: OURS.body, labels: ['Snooze', LABEL], ours: true },
          ...{ createdAt: Date.parse(START), updatedAt: Date.parse(START) },
        },
      ],
      ...nothingElse,
    })
  })

  it.each([
    ['the label was taken off', { label: false }],
    ['the server finds no issue of a bot by its name', { creator: false }],
  ])(
    'is found when %s',
    async (_, { label = true, creator = true }: { label?: boolean; creator?: boolean }) => {
      const { repository, read } = await aScene()
      const issue = ourIssue(repository)
      if (!label) humanRemovesLabel(issue, LABEL)
      repository.createdByFindsBots = creator
      expect(only(await read({ state: false }))).toMatchObject({ ours: true, labels: label ? [LABEL] : [] })
    },
  )

  it('is found by its id when no list shows it', async () => {
    const { repository, read } = await aScene()
    const issue = ourIssue(repository)
    humanDeletesLabel(repository, LABEL)
    repository.createdByFindsBots = false
    expect(await read()).toEqual({ existing: [], ...nothingElse })
    expect(only(await read({ known: [issue.id] }))).toMatchObject({ id: issue.id, ours: true })
  })

  it('is found among many pages', async () => {
    const { repository, read } = await aScene()
    for (let n = 1; n <= 150; n++) ourIssue(repository)
    const { existing, unread } = await read()
    expect([existing.length, unread]).toEqual([150, null])
    expect(existing.map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, n) => n + 1))
  })

  it('is left out when it is no reminder, or older than the first run', async () => {
    const { repository, read } = await aScene()
    ourIssue(repository, { body: 'The nightly build failed', labels: [] })
    ourIssue(repository, { createdAt: '2025-12-01T00:00:00Z' })
    expect((await read()).existing).toEqual([])
    expect((await read({ state: false })).existing).toHaveLength(1)
  })

  it('is kept without its marker when the state knows it', async () => {
    const { repository, read } = await aScene()
    const issue = ourIssue(repository)
    humanEdits(issue, 'All gone')
    expect((await read()).existing).toEqual([])
    expect(only(await read({ known: [issue.id] }))).toMatchObject({ body: 'All gone', ours: true })
  })

  it('has its whole text, however long', async () => {
    const { repository, read } = await aScene()
    const body = withMarker(DIGEST_KEY, 0, `${'x'.repeat(64_000)}end`)
    ourIssue(repository, { body })
    expect(only(await read()).body).toBe(body)
  })
})

describe('whose it is', () => {
  it.each([
    ['github-actions[bot]', 'github-actions[bot]', true],
    ['github-actions', 'github-actions[bot]', true],
    ['GitHub-Actions[bot]', 'github-actions[bot]', true],
    ['reminder-app[bot]', 'reminder-app[bot]', true],
    ['reminder-app', 'reminder-app[bot]', false],
    ['reminder-app[bot]', 'reminder-app', false],
    ['github-actions[bot]', 'github-actions', false],
    ['ada', 'ada', true],
    ['ada', 'Ada', true],
    ['ada', 'grace', false],
    ['ada', null, false],
  ])('of the token of %s, by %s: %s', async (viewer, author, ours) => {
    const { repository, read } = await aScene()
    ourIssue(repository, { author })
    expect(only(await read({ viewer, state: false })).ours).toBe(ours)
  })

  it('is not asked when GitHub does not say who we are', async () => {
    const { repository, read, fake } = await aScene()
    ourIssue(repository)
    const unread = { sentence: expect.stringMatching(/whose/), barred: true }
    expect(await read({ viewer: '' })).toMatchObject({ existing: [], unread })
    expect(fake.requests).toEqual([])
  })
})

describe('who closed it', () => {
  const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000).toISOString()

  it.each([
    ['nobody', [], { state: 'open', closedByUs: false, closedAt: null }],
    ['we', [closed(at(5), US)], { state: 'closed', closedByUs: true, closedAt: Date.parse(at(5)) }],
    ['a person', [closed(at(5), 'grace')], { state: 'closed', closedByUs: false }],
    ['a deleted account', [closed(at(5), null)], { state: 'closed', closedByUs: false }],
    ['another bot', [closed(at(5), 'stale[bot]')], { state: 'closed', closedByUs: false }],
    [
      'we first, then a person',
      [closed(at(5), US), reopened(at(6), 'grace'), closed(at(7), 'grace')],
      { state: 'closed', closedByUs: false, closedAt: Date.parse(at(7)) },
    ],
    [
      'we, and a person opened it again',
      [closed(at(5), US), reopened(at(6), 'grace')],
      { state: 'open', closedByUs: false, closedAt: null },
    ],
  ])('%s', async (_, events, expected) => {
    const { repository, read } = await aScene()
    ourIssue(repository, { events })
    expect(only(await read())).toMatchObject(expected)
  })

  it('is told of what people do between runs', async () => {
    const { repository, read } = await aScene()
    const issue = ourIssue(repository)
    humanCloses(issue)
    expect(only(await read())).toMatchObject({ state: 'closed', closedByUs: false })
    humanReopens(issue)
    humanLocks(issue)
    expect(only(await read())).toMatchObject({ state: 'open', locked: true })
  })
})

describe('what the state knows and the lists lack', () => {
  it('is gone when it was deleted', async () => {
    const { repository, read } = await aScene()
    const issue = ourIssue(repository)
    humanDeletes(issue)
    expect(await read({ known: [issue.id] })).toEqual({ existing: [], gone: [issue.id], unread: null })
  })

  it.each([true, false])(
    'is gone when it was moved to another repository (old id leads on: %s)',
    async keeps => {
      const { repository, read } = await aScene()
      const issue = ourIssue(repository)
      humanTransfers(issue, 'acme/elsewhere', keeps)
      expect(await read({ known: [issue.id] })).toEqual({ existing: [], gone: [issue.id], unread: null })
    },
  )

  it('is not gone because the repository has another name by now', async () => {
    const { repository, read, fake } = await aScene()
    const issue = ourIssue(repository)
    humanRemovesLabel(issue, LABEL)
    repository.createdByFindsBots = false
    const { findRepository } = fake.store
    fake.store.findRepository = name =>
      findRepository.call(fake.store, name === 'acme/old' ? 'acme/proposals' : name)
    expect(only(await read({ known: [issue.id], repository: 'acme/old' }))).toMatchObject({ id: issue.id })
  })

  it('is unknown, not gone, when it cannot be read', async () => {
    const { repository, read, fake } = await aScene()
    const issue = ourIssue(repository)
    humanDeletes(issue)
    fake.faults.add({ kind: 'error-at', path: 'nodes.0', type: 'FORBIDDEN', times: Number.POSITIVE_INFINITY })
    const found = await read({ known: [issue.id] })
    expect(found).toMatchObject({ existing: [], gone: [] })
    expect(found.unread?.sentence).toContain('issues: read')
  })

  it('is looked up in several requests when it is much', async () => {
    const { repository, read, fake } = await aScene()
    const ids = Array.from({ length: 120 }, () => ourIssue(repository, { labels: [] }).id)
    repository.createdByFindsBots = false
    const { existing, gone } = await read({ known: [...ids, 'I_gone'] })
    expect([existing.length, gone]).toEqual([120, ['I_gone']])
    const lookups = fake.requests.filter(({ operationName }) => operationName === 'KnownReminders')
    expect(lookups.map(({ variables }) => (variables.ids as string[]).length)).toEqual([45, 45, 31])
  })
})

describe('comments', () => {
  const nudge = (n: number) => withMarker(KEY, n, 'Hello again')

  it('on our own issue are read as it has any', async () => {
    const { repository, read } = await aScene()
    const issue = ourIssue(repository, { number: 3 })
    humanComments(issue, 'I am on it', 'ada')
    humanComments(issue, nudge(2), US)
    const { existing } = await read()
    expect(existing.find(({ kind }) => kind === 'comment')).toMatchObject({
      ...{ kind: 'comment', on: 3, state: 'open', body: nudge(2), ours: true, labels: [] },
      number: 3_000_000_002,
    })
    expect(existing).toHaveLength(2)
  })

  it('on the digest, and on issues of others, are not', async () => {
    const { repository, read, fake } = await aScene()
    const digest = ourIssue(repository, { body: withMarker(DIGEST_KEY, 0, 'All') })
    const theirs = ourIssue(repository, { author: 'mallory' })
    for (const each of [digest, theirs]) humanComments(each, nudge(2), US)
    expect((await read()).existing).toHaveLength(2)
    expect(fake.requests.map(({ operationName }) => operationName)).not.toContain('ReminderComments')
  })

  it.each(['digest', 'issue', 'comment'] as const)(
    'on tracking issues are read in the mode comment: %s',
    async mode => {
      const { repository, read } = await aScene()
      repository.add(
        anIssue({
          number: 1,
          events: [commented(START, US, nudge(1)), commented(START, 'mallory', nudge(1))],
        }),
        aPull({ number: 2, events: [commented(START, US, nudge(1))] }),
      )
      const { existing, unread } = await read({ mode, places: [1, 2, 99] })
      const seen = existing.map(({ on, ours }) => [on, ours])
      expect(seen).toEqual(
        mode === 'comment'
          ? [
              [1, true],
              [1, false],
              [2, true],
            ]
          : [],
      )
      expect(unread).toBeNull()
    },
  )

  it.each([true, false])('are read on when there are more than a hundred (state: %s)', async hasState => {
    const { repository, read, clock } = await aScene()
    const events = [commented(START, US, nudge(1))]
    for (let n = 0; n < 230; n++) {
      clock.advance(60)
      events.push(commented(new Date(clock.now()).toISOString(), 'ada'))
    }
    repository.add(anIssue({ number: 1, events }))
    const { existing, unread } = await read({
      ...{ mode: 'comment', places: [1] },
      ...(hasState ? {} : { state: false as const }),
    })
    expect([existing.length, unread]).toEqual([1, null])
  })

  it('older than our first run are not read on', async () => {
    const { repository, read, fake } = await aScene()
    const old = Array.from({ length: 250 }, () => commented('2025-01-01T00:00:00Z', 'ada'))
    repository.add(anIssue({ number: 1, events: [...old, commented(START, US, nudge(1))] }))
    expect((await read({ mode: 'comment', places: [1] })).existing).toHaveLength(1)
    const pages = fake.requests.filter(({ operationName }) => /Comments$/.test(operationName ?? ''))
    expect(pages).toHaveLength(1)
  })

  it('that the state knows are found by their id, and gone when they were deleted', async () => {
    const { repository, read } = await aScene()
    const issue = repository.addThread(anIssue({ events: [commented(START, US, nudge(1))] }))
    const [comment] = commentsOf(issue)
    const known = [comment?.id ?? '']
    expect(only(await read({ known }))).toMatchObject({ kind: 'comment', on: 1, locked: false, ours: true })
    humanLocks(issue)
    expect(only(await read({ known }))).toMatchObject({ locked: true })
    if (comment) humanDeletes(comment)
    expect(await read({ known })).toEqual({ existing: [], gone: known, unread: null })
  })

  it('that a person hid are ended by a person, those we hid are not', async () => {
    const { repository, read, writer } = await aScene()
    const theirs = humanComments(ourIssue(repository), nudge(2), US)
    const ours = humanComments(ourIssue(repository), nudge(2), US)
    humanMinimises(theirs)
    await writer.write('updateIssueComment', { id: ours.id, body: withOverMark(String(ours.body)) })
    await writer.write('minimizeComment', { subjectId: ours.id, classifier: 'RESOLVED' })
    const { existing } = await read()
    const state = (id: string) => existing.find(each => each.id === id)
    expect(state(theirs.id)).toMatchObject({ state: 'closed', closedByUs: false })
    expect(state(ours.id)).toMatchObject({ state: 'closed', closedByUs: true })
  })

  it('that say they are over and are not hidden yet are open', async () => {
    const { repository, read } = await aScene()
    humanComments(ourIssue(repository), withOverMark(nudge(2)), US)
    expect((await read()).existing.map(({ state }) => state)).toEqual(['open', 'open'])
  })
})

describe('the mark of a comment that is over', () => {
  it('is its last line, once', () => {
    const marked = withOverMark('One\nTwo\n')
    expect(marked).toBe('One\nTwo\n<!-- proposal-pulse:v1 over -->')
    expect(withOverMark(marked)).toBe(marked)
    expect([isMarkedOver(marked), isMarkedOver(`${marked}\r\n`)]).toEqual([true, true])
    expect([isMarkedOver('One'), isMarkedOver(`${marked}\nMore`)]).toEqual([false, false])
  })
})

describe('what cannot be read', () => {
  const everything = { times: Number.POSITIVE_INFINITY } as const

  it.each([
    ['a list', 'repository.issues'],
    ['an entry of a list', 'repository.issues.nodes.0'],
    ['the closing of an entry', 'repository.issues.nodes.0.timelineItems'],
    ['an author', 'repository.issues.nodes.0.author'],
  ])('is told: %s', async (_, path) => {
    const { repository, read, fake } = await aScene()
    const issue = ourIssue(repository)
    fake.faults.add({ kind: 'error-at', path, type: 'FORBIDDEN', ...everything })
    const found = await read({ known: [issue.id, 'I_other'] })
    expect(found.unread?.barred).toBe(true)
    expect(found.unread?.sentence).toMatch(
      /could not all be read: Resource not accessible by integration\. Add "issues: read"/,
    )
    expect(found.gone).toEqual([])
  })

  it('is told of comments', async () => {
    const { repository, read, fake } = await aScene()
    humanComments(ourIssue(repository, { number: 1 }))
    fake.faults.add({ kind: 'error-at', path: 'repository.n1.comments', type: 'FORBIDDEN', ...everything })
    expect((await read()).unread?.sentence).toContain('could not all be read')
  })

  it('stops the reading when GitHub does not answer at all', async () => {
    const { read, fake } = await aScene()
    fake.faults.add({ kind: 'closed-before', ...everything })
    await expect(read()).rejects.toThrow(Halted)
  })

  it('is asked for again after a heavy answer', async () => {
    const { repository, read, fake } = await aScene()
    for (let n = 0; n < 60; n++) ourIssue(repository)
    fake.faults.tooHeavyAbove(2500)
    const { existing, unread } = await read()
    expect([existing.length, unread]).toEqual([60, null])
  })

  it('never crashes the reading, whatever stands wherever', async () => {
    const values = [
      null,
      7,
      'text',
      [],
      {},
      { nodes: [{}] },
      { pageInfo: { hasNextPage: false }, nodes: [7] },
    ]
    for (const value of values) {
      for (const data of [value, { repository: value }, { repository: { issues: value } }]) {
        const github = answering(data)
        const found = await readExisting({ repository: 'a/b', github, viewer: US }, 'issue', null, [1])
        expect(found.existing).toEqual([])
      }
    }
  })
})

it('asks nothing when reminders are off', async () => {
  const { repository, read, fake } = await aScene()
  ourIssue(repository)
  expect(await read({ mode: 'off' })).toEqual({ existing: [], ...nothingElse })
  expect(fake.requests).toEqual([])
})

it('costs two points on a quiet day', async () => {
  const { repository, read, fake } = await aScene()
  for (let n = 0; n < 40; n++) ourIssue(repository)
  await read()
  expect(fake.requests.map(({ operationName, points }) => [operationName, points])).toEqual([
    ['Reminders', 1],
    ['Reminders', 1],
  ])
})

/** A client whose every question is answered with the same data. */
function answering(data: unknown): Pick<GithubClient, 'ask' | 'askPages' | 'askInBatches'> {
  return {
    ask: async () => ({ data, troubles: [] }),
    askPages: async (_, take) => {
      take(data, [])
      return { kind: 'complete' }
    },
    askInBatches: async (_, items, take) => {
      for (const item of items) take(item, data, [])
    },
  }
}
