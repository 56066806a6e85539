import { describe, expect, it } from 'vitest'
import { codeOwners } from '../../src/reminders/code-owners.ts'
import { REMINDER_LABEL } from '../../src/reminders/episode-action.ts'
import { mentionsIn } from '../../src/reminders/marker.ts'
import { anIssue } from '../builders/threads.ts'
import { anIssue as aTracker } from '../fake-github/builders.ts'
import * as human from '../fake-github/human.ts'
import type { EventRecord, IssueRecord, ThreadRecord } from '../fake-github/records.ts'
import { aBrief, aScene, type Scene, writesSince } from './a-scene.ts'
import { ago, aProposal, linkTo } from './builders.ts'

/* What people do to our issues and comments, and who hears of us in the days after. */

const MODES = ['digest', 'issue', 'comment'] as const
type Mode = (typeof MODES)[number]

/** Authors of the proposals 0001 to 0003, which the issues 1 to 3 track. */
const AUTHORS = ['ada', 'bob', 'cy'] as const
const TITLES = AUTHORS.map((_, i) => `Reminder: proposal 000${i + 1}`)

type Given = Parameters<typeof aBrief>[0] & object

/** What differs in a brief from three drafts nobody touched for years. */
interface Changes {
  readonly reminders?: Given['reminders']
  readonly owners?: Given['owners']
  readonly authors?: readonly string[]
  /** Labels of the issue of the first. */
  readonly labels?: readonly string[]
  /** Last sign of life of the first. */
  readonly movedAt?: number
  readonly title?: string
}

function three(mode: Mode, changes: Changes = {}) {
  const { reminders, owners = new Map(), authors = AUTHORS.map(login => `@${login}`) } = changes
  const all = authors.map((author, i) => {
    const number = `000${i + 1}`
    const isFirst = i === 0
    return aProposal({
      lastActivityAt: isFirst && changes.movedAt !== undefined ? changes.movedAt : ago(900 - i),
      timeline: {
        ...{ id: number, path: `eps/${number}.md`, number, authors: [author], owner: null },
        title: isFirst ? (changes.title ?? 'First') : `Thing ${i + 1}`,
        threads: [anIssue({ number: i + 1, labels: isFirst ? (changes.labels ?? []) : [] })],
        links: [linkTo(i + 1, { kind: 'issue', role: 'tracks' })],
      },
    })
  })
  return aBrief({ proposals: all, owners, reminders: { mode, ...reminders } })
}

/** Every text on GitHub by the node it belongs to. */
function textsOf({ repository }: Scene): ReadonlyMap<string, string> {
  const threads = [...repository.threads.values()]
  return new Map(
    [...threads, ...threads.flatMap(human.commentsOf)].map(({ id, body }) => [
      String(id),
      String(body ?? ''),
    ]),
  )
}

/** Whom a text names to be notified, each with the day on which its line asked. */
const mentionsOf = (body: string) =>
  body.split('\n').flatMap(line => mentionsIn(line).map(login => `${login}${/ asked=\S+/.exec(line) ?? ''}`))

/** One run: whom it asked, once for each mention that was not there before or is of another day. */
async function notifiedBy(scene: Scene, brief: ReturnType<typeof three>): Promise<readonly string[]> {
  const before = textsOf(scene)
  const from = scene.writes.done.length
  const reminded = await scene.run(brief)
  expect(reminded.entries.filter(({ result }) => result === 'failed')).toEqual([])
  return scene.writes.done
    .slice(from)
    .flatMap(({ input }) => {
      const known = mentionsOf(before.get(String(input.id)) ?? '')
      const added = mentionsOf(String(input.body ?? ''))
      for (const login of known) if (added.includes(login)) added.splice(added.indexOf(login), 1)
      return added.map(each => each.split(' ')[0] ?? '')
    })
    .sort()
}

/** So many days, a run each: whom they notified in all. */
async function inDays(scene: Scene, days: number, brief: ReturnType<typeof three>) {
  const all: string[] = []
  for (let day = 0; day < days; day++) {
    scene.wait(1)
    all.push(...(await notifiedBy(scene, brief)))
  }
  return all.sort()
}

/** The second day, in the evening: everybody was asked once. */
async function afterAsking(mode: Mode, changes: Changes = {}): Promise<Scene> {
  const scene = await aScene({ people: [...AUTHORS, 'grace', 'eve'] })
  scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
  expect(await notifiedBy(scene, three(mode, changes))).toEqual([])
  expect(await inDays(scene, 1, three(mode, changes))).toEqual([...AUTHORS])
  return scene
}

const digestOf = ({ own }: Scene): IssueRecord =>
  own().find(({ title, state }) => title === 'Quiet proposals' && state === 'OPEN') ??
  expect.fail('no digest')

/** The issue or comment that asks about the first proposal; in the digest its line. */
function firstReminder(scene: Scene, mode: Mode): ThreadRecord | EventRecord {
  if (mode === 'digest') return digestOf(scene)
  const found =
    mode === 'issue'
      ? scene.own().find(({ title }) => title === TITLES[0])
      : human.commentsOf(scene.repository.thread(1)).find(({ author }) => isUs(author))
  return found ?? expect.fail('no reminder')
}

function firstIssue(scene: Scene): IssueRecord {
  return scene.own().find(({ title }) => title === TITLES[0]) ?? expect.fail('no issue')
}

const isUs = (author: unknown) => Reflect.get(Object(author), 'login') === 'github-actions'

/** Nothing at all is written in so many days. */
async function expectQuiet(scene: Scene, days: number, brief: ReturnType<typeof three>): Promise<void> {
  const from = scene.writes.tried.length
  expect(await inDays(scene, days, brief)).toEqual([])
  expect(scene.writes.tried.slice(from).map(({ name }) => name)).toEqual([])
}

/** Our text is put back once, which notifies nobody, and then nothing is written. */
async function expectRestored(scene: Scene, mode: Mode): Promise<void> {
  const from = scene.writes.tried.length
  expect(await inDays(scene, 1, three(mode))).toEqual([])
  expect(scene.writes.tried.slice(from)).toHaveLength(1)
  expect(firstReminder(scene, mode).body).toMatch(/^<!-- proposal-pulse:v1 key=/)
  await expectQuiet(scene, 5, three(mode))
}

describe.each(MODES)('a marker of ours, in the mode %s', mode => {
  it.each([
    ['in the issue of a stranger', []],
    ['in the issue of a stranger with our label', [REMINDER_LABEL]],
  ])('%s means nothing', async (_, labels) => {
    // Texts copied from another repository of ours, or guessed: those of this very scene, to the letter.
    const copied = (await afterAsking(mode)).writes.done.map(({ input }) => String(input.body ?? ''))
    const bodies = copied.filter(body => body.startsWith('<!-- proposal-pulse'))
    expect(bodies.length).toBeGreaterThan(1)

    const scene = await aScene({ people: [...AUTHORS, 'eve'] })
    scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
    scene.repository.add(
      ...bodies.map(body => aTracker({ title: 'Quiet proposals', body, author: 'eve', labels })),
    )
    const theirs = [...scene.repository.threads.values()].filter(({ author }) => author?.login === 'eve')
    const before = theirs.map(({ id, state, body }) => ({ id, state, body }))
    expect(await notifiedBy(scene, three(mode))).toEqual([])
    expect(await inDays(scene, 1, three(mode))).toEqual([...AUTHORS])
    await expectQuiet(scene, 5, three(mode))
    expect(theirs.map(({ id, state, body }) => ({ id, state, body }))).toEqual(before)
    expect(digestOf(scene).author?.login).toBe('github-actions')
  })

  it('in the comment of a stranger means nothing', async () => {
    const scene = await afterAsking(mode)
    const texts = [...textsOf(scene).values()].filter(text => text.startsWith('<!-- proposal-pulse'))
    for (const thread of [scene.repository.thread(1), digestOf(scene)]) {
      for (const text of texts) human.humanComments(thread, text.replace(/ n=\d/, ' n=3'), 'eve')
    }
    const hidden = human.humanComments(scene.repository.thread(2), texts.at(-1) ?? '', 'eve')
    human.humanMinimises(hidden)
    await expectQuiet(scene, 5, three(mode))
    // All three are asked again when it is time.
    expect(await inDays(scene, 25, three(mode))).toEqual([...AUTHORS])
    expect(hidden.isMinimized).toBe(true)
  })

  it('that is no longer the first line does not make us write it again', async () => {
    const scene = await afterAsking(mode)
    human.humanEdits(firstReminder(scene, mode), body => `Thank you!\n\n${body}`)
    await expectRestored(scene, mode)
  })

  it('that names another proposal moves nothing', async () => {
    const scene = await afterAsking(mode)
    const keys = scene.writes.done.flatMap(({ input }) =>
      [...String(input.body ?? '').matchAll(/(?:key|row)=([0-9a-f-]{25})/g)].map(match => match[1] ?? ''),
    )
    const other = keys.find(key => key !== keys[0]) ?? expect.fail('one key only')
    human.humanEdits(firstReminder(scene, mode), body => body.replace(/key=\S+/, `key=${other}`))
    await expectRestored(scene, mode)
    const open = scene.own().filter(({ state }) => state === 'OPEN')
    expect(open.map(({ title }) => title).sort()).toEqual(
      mode === 'issue' ? ['Quiet proposals', ...TITLES] : ['Quiet proposals'],
    )
  })
})

describe.each(MODES)('a person, in the mode %s,', mode => {
  it('edits our text: it stays until there is something new to say, and nobody is notified twice', async () => {
    const scene = await afterAsking(mode)
    const reminder = firstReminder(scene, mode)
    const edited = String(reminder.body).replace('@ada', 'Ada').concat('\n\nI am on it. grace')
    human.humanEdits(reminder, edited)
    await expectQuiet(scene, 5, three(mode))
    expect(reminder.body).toBe(edited)
    // The title in it is another one now.
    expect(await inDays(scene, 1, three(mode, { title: 'Second' }))).toEqual([])
    expect(reminder.body).toContain('Second')
    expect(reminder.body).not.toContain('@ada')
  })

  it('empties it: nobody is asked again because of that', async () => {
    const scene = await afterAsking(mode)
    human.humanEdits(firstReminder(scene, mode), 'Nothing to see here.')
    await expectRestored(scene, mode)
  })

  it('deletes it: it is not written a second time', async () => {
    const scene = await afterAsking(mode)
    human.humanDeletes(firstReminder(scene, mode))
    expect(await inDays(scene, 40, three(mode))).toEqual(mode === 'digest' ? [] : ['bob', 'cy'])
    const made = scene.writes.done.filter(({ name }) => name === 'createIssue' || name === 'addComment')
    // A digest and three reminders, and two that were given once more.
    expect(made).toHaveLength({ digest: 1, issue: 6, comment: 6 }[mode])
  })

  it('ends it: this silence is over for good, and the next one is another', async () => {
    const scene = await afterAsking(mode)
    const reminder = firstReminder(scene, mode)
    if (mode === 'comment') human.humanMinimises(reminder as EventRecord)
    else human.humanCloses(reminder as IssueRecord)
    expect(await inDays(scene, 40, three(mode))).toEqual(mode === 'digest' ? [] : ['bob', 'cy'])
    // Something happened, and half a year later nothing has followed.
    const moved = { movedAt: scene.clock.now() }
    expect(await inDays(scene, 1, three(mode, moved))).toEqual([])
    scene.wait(200)
    expect(await inDays(scene, 1, three(mode, moved))).toContain('ada')
  })

  it('locks it: nothing more is said there', async () => {
    const scene = await afterAsking(mode)
    const place =
      mode === 'comment' ? scene.repository.thread(1) : (firstReminder(scene, mode) as IssueRecord)
    human.humanLocks(place)
    // The digest is of many: it is locked against comments, and goes on.
    expect(await inDays(scene, 40, three(mode))).toEqual(mode === 'digest' ? [...AUTHORS] : ['bob', 'cy'])
    human.humanUnlocks(place)
    expect(await inDays(scene, 1, three(mode))).toEqual(mode === 'digest' ? [] : ['ada'])
  })
})

describe('a person', () => {
  it.each(['digest', 'issue'] as const)('moves our issue to another repository: %s', async mode => {
    for (const keepsId of [false, true]) {
      const scene = await afterAsking(mode)
      const reminder = firstReminder(scene, mode)
      const moved = human.humanTransfers(reminder as IssueRecord, 'acme/elsewhere', keepsId)
      expect(await inDays(scene, 40, three(mode))).toEqual(mode === 'digest' ? [] : ['bob', 'cy'])
      expect(moved.state).toBe('OPEN')
      expect(scene.own().filter(({ title }) => title === TITLES[0])).toEqual([])
    }
  })

  it('retitles our issues: they are found by what stands in them', async () => {
    const scene = await afterAsking('issue')
    human.humanRetitles(firstIssue(scene), 'Ping')
    human.humanRetitles(digestOf(scene), 'Old stuff')
    await expectQuiet(scene, 5, three('issue'))
    expect(scene.own().map(({ title }) => title)).toEqual(['Old stuff', 'Ping', ...TITLES.slice(1)])
  })

  it('opens again what was closed: nobody is asked because of that', async () => {
    const scene = await afterAsking('issue')
    const issue = firstIssue(scene)
    human.humanCloses(issue)
    await inDays(scene, 2, three('issue'))
    human.humanReopens(issue)
    expect(await inDays(scene, 35, three('issue'))).toEqual(['bob', 'cy'])
    expect(issue.state).toBe('OPEN')
    // News closes it as any other, and it is not asked for why it was opened.
    const moved = three('issue', { movedAt: scene.clock.now() })
    expect(await inDays(scene, 1, moved)).toEqual([])
    expect(issue).toMatchObject({ state: 'CLOSED', stateReason: 'COMPLETED' })
    human.humanReopens(issue)
    expect(await inDays(scene, 5, moved)).toEqual([])
    expect(human.commentsOf(issue)).toEqual([])
  })

  it.each(['digest', 'issue'] as const)('takes our label away, or deletes it: %s', async mode => {
    for (const act of ['remove', 'delete'] as const) {
      const scene = await afterAsking(mode)
      if (act === 'delete') human.humanDeletesLabel(scene.repository, REMINDER_LABEL)
      else human.humanRemovesLabel(firstReminder(scene, mode) as IssueRecord, REMINDER_LABEL)
      await expectQuiet(scene, 5, three(mode))
      // Also where the other of the two lists is no help.
      scene.repository.createdByFindsBots = false
      await expectQuiet(scene, 2, three(mode))
      expect(await inDays(scene, 25, three(mode))).toEqual([...AUTHORS])
    }
  })

  it('closes the digest beside issues: they go on, and it is begun anew by the next silence only', async () => {
    const scene = await afterAsking('issue')
    human.humanCloses(digestOf(scene))
    expect(await inDays(scene, 35, three('issue'))).toEqual([...AUTHORS])
    expect(scene.own().filter(({ title }) => title === 'Quiet proposals')).toHaveLength(1)
  })

  it('answers in words: the silence is over, and our issue is closed without any', async () => {
    const scene = await afterAsking('issue')
    const issue = firstIssue(scene)
    const moved = three('issue', { movedAt: scene.clock.now() })
    expect(await inDays(scene, 5, moved)).toEqual([])
    expect(issue).toMatchObject({ state: 'CLOSED', stateReason: 'COMPLETED' })
    expect(human.commentsOf(issue)).toEqual([])
  })
})

describe('a snooze', () => {
  const SOON = { snoozeDays: 40, repeatAfterDays: 10 }

  it.each(MODES)('by tick box is shown, runs out, and then we ask again: %s', async mode => {
    const brief = three(mode, { reminders: SOON })
    const scene = await afterAsking(mode, { reminders: SOON })
    human.humanTicks(firstReminder(scene, mode), mode === 'digest' ? '0001' : '')
    scene.wait(1)
    const { plan } = await scene.run(brief)
    expect(plan?.snoozed).toEqual([{ proposal: '0001', name: '0001 First', until: '2026-09-04' }])
    expect(digestOf(scene).body).toContain('snoozed until 2026-09-04')
    // The others are asked a second and a third time.
    expect(await inDays(scene, 38, brief)).toEqual(['bob', 'bob', 'cy', 'cy'])
    expect(new Date(scene.clock.now()).toISOString().slice(0, 10)).toBe('2026-09-02')
    expect(await inDays(scene, 1, brief)).toEqual([])
    expect(await inDays(scene, 1, brief)).toEqual(['ada'])
    expect(String(firstReminder(scene, mode).body)).not.toContain('- [x]')
  })

  it.each(MODES)('that is taken back ends at once: %s', async mode => {
    const brief = three(mode, { reminders: SOON })
    const scene = await afterAsking(mode, { reminders: SOON })
    human.humanTicks(firstReminder(scene, mode), mode === 'digest' ? '0001' : '')
    expect(await inDays(scene, 15, brief)).toEqual(['bob', 'cy'])
    human.humanUnticks(firstReminder(scene, mode), mode === 'digest' ? '0001' : '')
    expect(await inDays(scene, 1, brief)).toEqual(['ada'])
    expect(await inDays(scene, 3, brief)).toEqual([])
  })

  it.each(MODES)('by a label on the issue that tracks it: %s', async mode => {
    const reminders = SOON
    const scene = await afterAsking(mode, { reminders })
    const labels = ['snooze:2026-08-20']
    expect(await inDays(scene, 25, three(mode, { reminders, labels }))).toEqual(['bob', 'bob', 'cy', 'cy'])
    expect(digestOf(scene).body).toContain('snoozed until 2026-08-20 by its label')
    // It is over on its day, the label still there.
    scene.clock.set('2026-08-19T12:00:00Z')
    expect(await inDays(scene, 1, three(mode, { reminders, labels }))).toEqual(['ada'])
  })

  it('by a label on our own issue', async () => {
    const brief = three('issue', { reminders: SOON })
    const scene = await afterAsking('issue', { reminders: SOON })
    human.humanLabels(firstIssue(scene), 'snooze:2026-08-20')
    expect(await inDays(scene, 20, brief)).toEqual(['bob', 'bob', 'cy', 'cy'])
    expect(firstIssue(scene).body).toContain('Snoozed until 2026-08-20 by its label')
    // Taken off early: it is asked about again.
    human.humanRemovesLabel(firstIssue(scene), 'snooze:2026-08-20')
    expect(await inDays(scene, 1, brief)).toEqual(['ada'])
  })

  it('by a label without a day that exists is none', async () => {
    const reminders = SOON
    const labels = ['snooze:2026-02-30', 'snooze:forever', 'snooze:']
    const scene = await afterAsking('issue', { reminders, labels })
    expect(await inDays(scene, 10, three('issue', { reminders, labels }))).toEqual([...AUTHORS])
  })
})

describe.each(MODES)('somebody who cannot be asked, in the mode %s:', mode => {
  /** Everything that was sent, as one text. */
  const sent = ({ writes }: Scene) => JSON.stringify(writes.tried.map(({ input }) => input))

  it('an author whose account is gone before we ask', async () => {
    const scene = await aScene({ people: [...AUTHORS] })
    scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
    await scene.run(three(mode))
    human.humanLeaves(scene.repository, 'ada')
    expect(await inDays(scene, 5, three(mode))).toEqual(['bob', 'cy'])
    expect(sent(scene)).not.toContain('@ada')
    const { plan } = await scene.run(three(mode))
    expect(plan?.unreachable.map(({ proposal }) => proposal)).toEqual(['0001'])
    expect(digestOf(scene).body).toContain('### For maintainers: nobody can be reached')
  })

  it('an author who leaves after we asked', async () => {
    const scene = await afterAsking(mode)
    human.humanLeaves(scene.repository, 'ada')
    expect(await inDays(scene, 70, three(mode))).toEqual(['bob', 'bob', 'cy', 'cy'])
  })

  it('an author whose account is gone, of whom there are owners', async () => {
    const owners = new Map([['eps/0001.md', ['grace']]])
    const scene = await aScene({ people: ['bob', 'cy', 'grace'] })
    scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
    human.humanLeaves(scene.repository, 'ada')
    await scene.run(three(mode, { owners }))
    expect(await inDays(scene, 5, three(mode, { owners }))).toEqual(['bob', 'cy', 'grace'])
  })

  it('an author who is an e-mail address', async () => {
    const authors = ['ada@example.org', 'Bob <bob@example.org>', '@cy']
    const scene = await aScene({ people: ['ada', 'bob', 'cy', 'example'] })
    scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
    expect(await inDays(scene, 5, three(mode, { authors }))).toEqual(['cy'])
    expect(sent(scene)).not.toMatch(/example\.org|@(?:ada|bob|example)/)
    expect(digestOf(scene).body).toContain('its author is an e-mail address that no login is known for')
    const { plan } = await scene.run(three(mode, { authors }))
    expect(plan?.unreachable.map(({ proposal }) => proposal)).toEqual(['0001', '0002'])
    // Once the settings name the login, that person is asked.
    const people = { 'ada@example.org': 'ada', bob: 'bob' }
    const known = three(mode, { authors, reminders: { people } })
    expect(await inDays(scene, 2, known)).toEqual(['ada', 'bob'])
  })

  it('a team', async () => {
    const logins = codeOwners('eps/ @acme/leads\neps/0002.md @acme/leads bob@example.org @bob\n')
    const owners = new Map(['0001', '0002', '0003'].map(id => [`eps/${id}.md`, logins(`eps/${id}.md`)]))
    const changes = { owners, authors: ['@acme/leads', 'Acme leads', '@cy'] }
    const scene = await aScene({ people: ['acme', 'leads', 'bob', 'cy'] })
    scene.repository.add(...AUTHORS.map((_, i) => aTracker({ number: i + 1 })))
    expect(await inDays(scene, 5, three(mode, changes))).toEqual(['bob', 'cy'])
    expect(sent(scene)).not.toMatch(/@(?:acme|leads)/)
  })
})

describe('an assignee who cannot be assigned', () => {
  const assigned = (scene: Scene) =>
    scene
      .own()
      .slice(1)
      .map(({ assignees }) => assignees.map(({ login }) => login).join())

  it.each(['refused', 'left out'] as const)('and GitHub says so before: %s', async how => {
    const scene = await aScene({ people: [...AUTHORS] })
    scene.repository.unassignable.add('bob')
    scene.repository.unassignableAre = how
    await scene.run(three('issue'))
    expect(await inDays(scene, 1, three('issue'))).toEqual([...AUTHORS])
    // It is not even tried.
    expect(scene.writes.tried.filter(({ name }) => name === 'createIssue')).toHaveLength(4)
    expect(assigned(scene)).toEqual(['ada', '', 'cy'])
    await expectQuiet(scene, 5, three('issue'))
  })

  it.each(['refused', 'left out'] as const)('and GitHub says so only when it is asked to: %s', async how => {
    const scene = await aScene({ people: [...AUTHORS] })
    scene.repository.unassignableAre = how
    await scene.run(three('issue'))
    const change = () => void scene.repository.unassignable.add('bob')
    scene.fake.faults.add({
      ...{ kind: 'before', change },
      when: ({ operationName }) => operationName === 'CreateIssue',
    })
    const from = scene.writes.done.length
    expect(await inDays(scene, 1, three('issue'))).toEqual([...AUTHORS])
    expect(assigned(scene)).toEqual(['ada', '', 'cy'])
    expect(writesSince(scene, from)).toEqual(['createIssue', 'createIssue', 'createIssue', 'updateIssue'])
    await expectQuiet(scene, 5, three('issue'))
  })
})
