import { describe, expect, it } from 'vitest'
import { REMINDER_LABEL } from '../../src/reminders/episode-action.ts'
import { mentionsIn } from '../../src/reminders/marker.ts'
import type { Reminded } from '../../src/reminders/remind.ts'
import { remindedSummary } from '../../src/run/remind-words.ts'
import { countsOf } from '../../src/run/reminding.ts'
import { anIssue } from '../builders/threads.ts'
import { anIssue as aTracker } from '../fake-github/builders.ts'
import { aBrief, aScene, type Scene, writesSince } from './a-scene.ts'
import { ago, aProposal, linkTo, proposals } from './builders.ts'

/* How much is written, how fast, and to how many people. */

const MODES = ['digest', 'issue', 'comment'] as const

/** Writes that send mails. */
const NOTIFYING = ['createIssue', 'addComment']

/** As many as the settings allow. */
const MANY = { maxNewReminders: 50, maxPerPerson: 50 }

const results = ({ entries }: Reminded, result: string) => entries.filter(each => each.result === result)

/** Most writes that were tried within so many seconds. */
function mostWithin({ writes }: Scene, seconds: number): number {
  const times = writes.tried.map(({ at }) => at)
  const counts = times.map((at, i) => times.slice(i).filter(each => each < at + seconds * 1000).length)
  return Math.max(0, ...counts)
}

/** Milliseconds before each write that notifies, from the write before it. */
function gapsBeforeMails({ writes }: Scene): readonly number[] {
  const { tried } = writes
  return tried.flatMap(({ name, at }, i) => {
    const before = tried[i - 1]
    return NOTIFYING.includes(name) && before !== undefined ? [at - before.at] : []
  })
}

/** Proposals `0001` to n, each with an issue of its own on GitHub. */
function tracked(scene: Scene, n: number) {
  scene.repository.add(...Array.from({ length: n }, (_, i) => aTracker({ number: i + 1 })))
  return (title = 'Thing') =>
    Array.from({ length: n }, (_, i) => {
      const number = String(i + 1).padStart(4, '0')
      return aProposal({
        lastActivityAt: ago(900 - i),
        timeline: {
          ...{ id: `p/${number}.md`, path: `p/${number}.md`, number, title: `${title} ${number}` },
          ...{ authors: [`@author-${i}`], threads: [anIssue({ number: i + 1 })] },
          links: [linkTo(i + 1, { kind: 'issue', role: 'tracks' })],
        },
      })
    })
}

const authors = (n: number) => Array.from({ length: n }, (_, i) => `author-${i}`)

describe('the pace', () => {
  it.each(MODES)('is a write a second, and one every three seconds that notifies: %s', async mode => {
    const scene = await aScene({ people: authors(50) })
    const all = tracked(scene, 50)
    const reminders = { ...MANY, mode }
    for (const title of ['Thing', 'Thing', 'New title']) {
      const reminded = await scene.run(aBrief({ proposals: all(title), reminders }))
      expect(results(reminded, 'failed')).toEqual([])
      scene.wait(1)
    }
    expect(scene.writes.tried.length).toBeGreaterThan(mode === 'digest' ? 3 : 100)
    expect(mostWithin(scene, 1)).toBe(1)
    expect(mostWithin(scene, 60)).toBeLessThanOrEqual(80)
    for (const gap of gapsBeforeMails(scene)) expect(gap).toBeGreaterThanOrEqual(3000)
  })

  it('is 400 writes an hour at most, those of the run before included, and the rest comes later', async () => {
    const scene = await aScene({ people: authors(450) })
    const all = tracked(scene, 450)
    const run = (title: string) =>
      scene.run(aBrief({ proposals: all(title), reminders: { ...MANY, mode: 'issue' } }))
    for (let day = 0; day < 10; day++) {
      await run('Thing')
      scene.wait(1)
    }
    expect(scene.own()).toHaveLength(451)
    // Every one of them has another text now: more than an hour's writes.
    const from = scene.writes.done.length
    const first = await run('New title')
    expect(results(first, 'failed')).toEqual([])
    expect(results(first, 'left').length).toBeGreaterThan(40)
    // Somebody starts a run by hand before the hour is over.
    scene.wait(1 / 96)
    const second = await run('New title')
    expect([results(second, 'failed'), results(second, 'done')]).toEqual([[], []])
    expect(writesSince(scene, from)).toHaveLength(400)
    expect(mostWithin(scene, 3600)).toBe(400)
    expect(mostWithin(scene, 60)).toBeLessThanOrEqual(80)

    scene.wait(1)
    await run('New title')
    expect(scene.own().filter(({ body }) => !body.includes('New title'))).toEqual([])
    const total = scene.writes.done.length
    await run('New title')
    expect(scene.writes.done).toHaveLength(total)
  }, 60_000)
})

describe('"was submitted too quickly"', () => {
  it('ends the writing without a failure, and the rest is written later', async () => {
    const scene = await aScene({ people: authors(8) })
    const brief = aBrief({ proposals: proposals(8), reminders: { mode: 'issue', maxNewReminders: 8 } })
    await scene.run(brief)
    scene.wait(1)
    // The digest and two reminders.
    scene.writes.tooQuicklyAfter = 3
    const from = scene.writes.tried.length
    const stopped = await scene.run(brief)
    expect(scene.writes.tried.slice(from)).toHaveLength(3)
    expect(results(stopped, 'failed')).toEqual([])
    expect(results(stopped, 'done')).toHaveLength(2)
    expect(results(stopped, 'left').map(({ sentence }) => sentence)[0]).toContain('too quickly')
    expect(countsOf(stopped.plan, stopped.entries)).toMatchObject({ created: 2, failed: 0, deferred: 7 })

    scene.writes.tooQuicklyAfter = Number.POSITIVE_INFINITY
    await scene.run(brief)
    const titles = scene.own().map(({ title }) => title)
    expect(titles).toHaveLength(9)
    expect(new Set(titles).size).toBe(9)
    const before = scene.writes.done.length
    await scene.run(brief)
    expect(scene.writes.done).toHaveLength(before)
  })
})

/** Whom everything that was sent since then notifies: by a mention, or by being assigned. */
function notified({ writes }: Scene, from: number): readonly string[] {
  return writes.done.slice(from).flatMap(({ name, input }) => {
    const assigned = Array.isArray(input.assigneeIds) ? input.assigneeIds.map(String) : []
    expect(['createLabel', 'createIssue', 'updateIssue', 'addComment']).toContain(name)
    return [...mentionsIn(String(input.body ?? '')), ...assigned]
  })
}

describe('400 quiet proposals', () => {
  it.each(MODES)('notify nobody on the first day: %s', async mode => {
    const scene = await aScene({ people: authors(100) })
    const all = proposals(400, i => `@author-${i % 100}`)
    const first = await scene.run(aBrief({ proposals: all, reminders: { mode } }))
    expect(first.plan?.firstRun).toBe(true)
    expect(writesSince(scene, 0)).toEqual(['createLabel', 'createIssue'])
    expect(notified(scene, 0)).toEqual([])
    expect(scene.own()[0]).toMatchObject({ title: 'Quiet proposals', assignees: [] })
    // A second run of that day asks nobody either.
    await scene.run(aBrief({ proposals: all, reminders: { mode } }))
    expect(writesSince(scene, 2)).toEqual([])
  })

  /** What should be asked day by day: who is quiet for longest first, five a day, two for one person. */
  function fairly(all: readonly { readonly number: string; readonly author: string }[]): readonly string[][] {
    const waiting = [...all]
    const days: string[][] = []
    while (waiting.length > 0) {
      const chosen: typeof waiting = []
      for (const each of waiting) {
        const sameAuthor = chosen.filter(({ author }) => author === each.author).length
        if (chosen.length < 5 && sameAuthor < 2) chosen.push(each)
      }
      days.push(chosen.map(({ number, author }) => `${number} ${author}`).sort())
      for (const each of chosen) waiting.splice(waiting.indexOf(each), 1)
    }
    return days
  }

  // Neighbours are of the same author, so that the limit of two for one person counts.
  const author = (i: number) => `author-${Math.floor(i / 5) % 40}`
  const quietest = Array.from({ length: 400 }, (_, i) => ({
    number: String(i + 1).padStart(4, '0'),
    author: author(i),
  }))

  it('have their turn one after the other, five a run and two for one person', async () => {
    const scene = await aScene({ people: authors(100) })
    const brief = aBrief({ proposals: proposals(400, i => `@${author(i)}`) })
    await scene.run(brief)
    const expected = fairly(quietest)
    for (const turn of expected) {
      scene.wait(1)
      await scene.run(brief)
      const today = new Date(scene.clock.now()).toISOString().slice(0, 10)
      const lines = (scene.own()[0]?.body ?? '').split('\n').filter(line => line.includes(` asked=${today} `))
      const people = lines.flatMap(mentionsIn)
      expect(lines.length).toBeLessThanOrEqual(5)
      for (const login of people) expect(people.filter(each => each === login).length).toBeLessThan(3)
      const first = lines.filter(line => / n=1 /.test(line))
      const asked = first.map(line => `${/\b\d{4}\b/.exec(line)?.[0]} ${mentionsIn(line).join(' ')}`)
      expect(asked.sort()).toEqual(turn)
      // A second time, after 30 days, only where nobody is left who waits for a first.
      if (first.length < lines.length) expect(turn.length).toBeLessThan(5)
    }
    expect(expected.flat()).toHaveLength(400)
    expect(expected.length).toBeGreaterThanOrEqual(80)
    // Nothing but the one issue was written, once a day.
    expect(scene.own()).toHaveLength(1)
    expect(scene.writes.done).toHaveLength(2 + expected.length)
  }, 60_000)

  it.each(['issue', 'comment'] as const)('five a run and two for one person as well: %s', async mode => {
    const scene = await aScene({ people: authors(100) })
    tracked(scene, 400)
    const all = quietest.map(({ number, author }, i) =>
      aProposal({
        lastActivityAt: ago(1000 - i),
        timeline: {
          ...{ id: `p/${number}`, path: `p/${number}`, number, authors: [`@${author}`] },
          ...{ threads: [anIssue({ number: i + 1 })] },
          links: [linkTo(i + 1, { kind: 'issue', role: 'tracks' })],
        },
      }),
    )
    const brief = aBrief({ proposals: all, reminders: { mode } })
    await scene.run(brief)
    const expected = fairly(quietest)
    for (let day = 0; day < 8; day++) {
      scene.wait(1)
      const from = scene.writes.done.length
      await scene.run(brief)
      const made = scene.writes.done.slice(from).filter(({ name }) => NOTIFYING.includes(name))
      const asked = made.map(({ input }) => {
        const body = String(input.body)
        return `${/\b\d{4}\b/.exec(body.split('\n\n**')[1] ?? '')?.[0]} ${mentionsIn(body).join(' ')}`
      })
      expect(asked.sort()).toEqual(expected[day])
    }
    const perIssue = scene.own().filter(({ title }) => title !== 'Quiet proposals')
    expect(perIssue).toHaveLength(mode === 'issue' ? 40 : 0)
    for (const { assignees, body } of perIssue)
      expect(assignees.map(({ login }) => login)).toEqual(mentionsIn(body))
  })
})

describe('5,000 quiet proposals', () => {
  const long = 'A title that goes on and on, '.repeat(20)
  const all = proposals(5000).map((each, i) => ({
    ...each,
    timeline: {
      ...each.timeline,
      title: `${long}${i}`,
      authors: [i % 3 === 0 ? 'x@example.org' : `@a-${i}`],
    },
  }))

  it.each(['digest', 'issue'] as const)('fit into an issue and into the summary: %s', async mode => {
    const scene = await aScene({ people: Array.from({ length: 5000 }, (_, i) => `a-${i}`) })
    const reminders = { mode, maxNewReminders: mode === 'digest' ? 50 : 5 }
    for (let day = 0; day < 2; day++) {
      const reminded = await scene.run(aBrief({ proposals: all, reminders }))
      // The fake refuses what is longer than GitHub takes.
      expect([results(reminded, 'failed'), results(reminded, 'left')]).toEqual([[], []])
      const { plan, entries, state } = reminded
      const shown = { plan, entries, state, dryRun: false, counts: countsOf(plan, entries) }
      const failures = Array.from({ length: 20 }, () => long)
      const summary = remindedSummary({ ...shown, notes: failures, failures })
      expect(Buffer.byteLength(summary)).toBeLessThan(200_000)
      scene.wait(1)
    }
    const digest = scene.own()[0]?.body ?? ''
    expect(digest.length).toBeGreaterThan(50_000)
    expect(digest.length).toBeLessThanOrEqual(65_536)
    const rows = digest.match(/^- \[ \] /gm)?.length ?? 0
    const count = (pattern: RegExp) => Number(pattern.exec(digest)?.[1]?.replaceAll(',', ''))
    const left = count(/^And ([\d,]+) more, for which there is no room here\.$/m)
    expect([rows + left, count(/^- and ([\d,]+) more$/m)]).toEqual([3333, 1667 - 25])
    // What was asked is kept, whatever else had to go.
    if (mode === 'digest') expect(digest.match(/ asked=2026-07-25 /g)).toHaveLength(50)
  })
})

it('the label of our issues is made once', async () => {
  const scene = await aScene({ people: authors(5) })
  const brief = aBrief({ proposals: proposals(5), reminders: { mode: 'issue' } })
  for (let day = 0; day < 3; day++) {
    await scene.run(brief)
    scene.wait(1)
  }
  expect(writesSince(scene, 0).filter(name => name === 'createLabel')).toHaveLength(1)
  for (const { labels } of scene.own()) expect(labels.map(({ name }) => name)).toEqual([REMINDER_LABEL])
})
