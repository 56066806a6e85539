import { describe, expect, it } from 'vitest'
import type { ReminderMode } from '../../src/config/reminder-rules.ts'
import type { ReminderBrief } from '../../src/reminders/brief.ts'
import { anIssue } from '../builders/threads.ts'
import { anIssue as aTracker } from '../fake-github/builders.ts'
import { commentsOf } from '../fake-github/human.ts'
import { Turns } from '../publish/turns.ts'
import { aBrief, aScene, type Scene } from './a-scene.ts'
import { ago, aProposal, linkTo } from './builders.ts'

/* A run that stops anywhere, and two runs at once: what is left in the end is what one clean run leaves. */

const MODES = ['digest', 'issue', 'comment'] as const

/** More requests than any of the runs sends; a test of its own says when that is no longer so. */
const MOST_REQUESTS: Readonly<Record<(typeof MODES)[number], number>> = { digest: 14, issue: 26, comment: 30 }

/** A quiet proposal with an author and a tracking issue of its own. */
function quiet(number: number, given: Parameters<typeof aProposal>[0] = {}) {
  const name = `000${number}`
  return aProposal({
    ...given,
    timeline: {
      ...{ id: `eps/${name}.md`, path: `eps/${name}.md`, number: name, title: `Thing ${number}` },
      ...{ authors: [`@author-${number}`], threads: [anIssue({ number })] },
      links: [linkTo(number, { kind: 'issue', role: 'tracks' })],
      ...given.timeline,
    },
  })
}

/** Two quiet proposals; later one of them moved, the other has a new title, and two more are quiet. */
const before = (mode: ReminderMode): ReminderBrief =>
  aBrief({ reminders: { mode }, proposals: [quiet(1), quiet(2)] })
const after = (mode: ReminderMode): ReminderBrief =>
  aBrief({
    reminders: { mode },
    proposals: [
      quiet(1, { lastActivityAt: ago(-1) }),
      quiet(2, { timeline: { title: 'Thing two', stage: 'beta' } }),
      quiet(3),
      quiet(4),
    ],
  })

/** The third day: two were asked on the second. */
async function aPrepared(mode: ReminderMode): Promise<Scene> {
  const scene = await aScene({ people: [1, 2, 3, 4].map(number => `author-${number}`) })
  scene.repository.add(...[1, 2, 3, 4].map(number => aTracker({ number })))
  for (const days of [0, 1]) {
    scene.wait(days)
    await scene.run(before(mode))
  }
  scene.wait(1)
  return scene
}

/** What people see of us: open issues, and comments that are not hidden. */
function seen({ repository, own }: Scene) {
  const comments = [...repository.threads.values()].flatMap(thread =>
    commentsOf(thread)
      .filter(({ isMinimized }) => !isMinimized)
      .map(({ body }) => ({ on: thread.number, body })),
  )
  const issues = own()
    .filter(({ state }) => state === 'OPEN')
    .map(({ title, body, labels, assignees }) => ({
      ...{ title, body },
      labels: labels.map(({ name }) => name),
      assignees: assignees.map(({ login }) => login),
    }))
  const sorted = <T>(items: readonly T[]) => items.map(each => JSON.stringify(each)).sort()
  return { issues: sorted(issues), comments: sorted(comments) }
}

describe.each(MODES)('%s', mode => {
  const brief = after(mode)
  let known: Promise<{ readonly clean: ReturnType<typeof seen>; readonly requests: number }> | null = null
  const cleanRun = () => {
    known ??= aPrepared(mode).then(async scene => {
      const reminded = await scene.run(brief)
      expect(reminded.entries.filter(({ result }) => result !== 'done')).toEqual([])
      return { clean: seen(scene), requests: scene.sent }
    })
    return known
  }
  const expectClean = async (scene: Scene) => expect(seen(scene)).toEqual((await cleanRun()).clean)

  it('one clean run clears, updates and asks, and the next one writes nothing', async () => {
    const scene = await aPrepared(mode)
    const started = scene.writes.done.length
    await scene.run(brief)
    const names = scene.writes.done.slice(started).map(({ name }) => name)
    expect(names).toEqual(EXPECTED[mode])
    const { requests } = await cleanRun()
    expect(requests).toBeLessThan(MOST_REQUESTS[mode])
    const { state } = scene
    await scene.run(brief)
    expect(scene.writes.done.slice(started)).toHaveLength(names.length)
    expect(scene.state).toEqual(state)
    await expectClean(scene)
  })

  it.each(ordinals(mode))('stopped before request %i, then run again', async n => {
    const scene = await aPrepared(mode)
    await stopped(scene, brief, (ordinal, send) => (ordinal < n ? send() : null))
    await scene.run(brief)
    await expectClean(scene)
    expectNoDouble(scene, mode)
  })

  it.each(ordinals(mode))('stopped after request %i took effect, then run again', async n => {
    const scene = await aPrepared(mode)
    await stopped(scene, brief, async (ordinal, send) => {
      const response = await send()
      return ordinal < n ? response : null
    })
    await scene.run(brief)
    await expectClean(scene)
    expectNoDouble(scene, mode)
  })

  it.each(ordinals(mode))('request %i took effect and was answered 502', async n => {
    const scene = await aPrepared(mode)
    const lost = async (ordinal: number, send: () => Promise<Response>) => {
      const response = await send()
      return ordinal === n ? new Response('<html>Bad gateway</html>', { status: 502 }) : response
    }
    await scene.run(brief, interrupted(lost))
    await scene.run(brief)
    await expectClean(scene)
    expectNoDouble(scene, mode)
  })

  it.each(ordinals(mode))('request %i took effect and its socket was closed', async n => {
    const scene = await aPrepared(mode)
    const lost = async (ordinal: number, send: () => Promise<Response>) => {
      const response = await send()
      if (ordinal === n) throw new TypeError('fetch failed', { cause: { code: 'ECONNRESET' } })
      return response
    }
    await scene.run(brief, interrupted(lost))
    await scene.run(brief)
    await expectClean(scene)
    expectNoDouble(scene, mode)
  })

  it.each(ordinals(mode))('a second run in full before request %i of the first', async n => {
    const scene = await aPrepared(mode)
    const second = async (ordinal: number, send: () => Promise<Response>) => {
      if (ordinal === n) await scene.run(brief)
      return send()
    }
    const first = await scene.run(brief, interrupted(second))
    expect(first.entries.filter(({ result }) => result === 'failed')).toEqual([])
    await expectClean(scene)
  })

  // 41 is coprime to 4,096, so that the orders differ early as well as late.
  it.each(Array.from({ length: 30 }, (_, index) => (index * 41 * 41) % 4096))(
    'two runs that take turns in the order %i',
    async bits => {
      const scene = await aPrepared(mode)
      const turns = new Turns(bits)
      const both = ([0, 1] as const).map(async run => {
        const reminded = await scene.run(brief, turns.fetchOf(run))
        turns.finish(run)
        return reminded.entries.filter(({ result }) => result === 'failed')
      })
      expect((await Promise.all(both)).flat()).toEqual([])
      await expectClean(scene)
    },
  )
})

const EXPECTED: Readonly<Record<(typeof MODES)[number], readonly string[]>> = {
  digest: ['updateIssue'],
  issue: ['closeIssue', 'updateIssue', 'createIssue', 'createIssue', 'updateIssue'],
  comment: [
    ...['updateIssueComment', 'minimizeComment', 'updateIssueComment', 'addComment', 'addComment'],
    'updateIssue',
  ],
}

/** One run after another makes nothing twice, hidden or closed though it may be. */
function expectNoDouble({ writes }: Scene, mode: (typeof MODES)[number]): void {
  const made = writes.done.filter(({ name }) => ['createIssue', 'addComment'].includes(name))
  const all = { digest: 1, issue: 5, comment: 5 }
  expect(made).toHaveLength(all[mode])
}

type Step = (ordinal: number, send: () => Promise<Response>) => Promise<Response | null> | null

/** A `fetch` that may stop for ever at a request, as a process that was killed. */
function interrupted(step: Step, onStop: () => void = () => {}): typeof fetch {
  let ordinal = 0
  return async (input, init) => {
    ordinal += 1
    const response = await step(ordinal, () => fetch(input, init))
    if (response !== null) return response
    onStop()
    return new Promise<Response>(() => {})
  }
}

async function stopped(scene: Scene, brief: ReminderBrief, step: Step): Promise<void> {
  let stop = () => {}
  const killed = new Promise<void>(resolve => {
    stop = resolve
  })
  await Promise.race([
    scene.run(
      brief,
      interrupted(step, () => stop()),
    ),
    killed,
  ])
}

function ordinals(mode: (typeof MODES)[number]): readonly number[] {
  return Array.from({ length: MOST_REQUESTS[mode] }, (_, index) => index + 1)
}
