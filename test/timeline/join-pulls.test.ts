import { describe, expect, it } from 'vitest'
import { FILE_RULES, type GithubRules } from '../../src/config/github-rules.ts'
import { RUST_RFC } from '../../src/config/presets/rust-rfc.ts'
import type { Pull, Timeline } from '../../src/timeline/timeline.ts'
import {
  aPull,
  closed,
  convertedToDraft,
  facts,
  merged,
  person,
  readyForReview,
  reopened,
} from '../builders/threads.ts'
import { aTimeline, at, changed, landed, removed } from '../builders/timeline.ts'
import { joined, only } from './joining.ts'

const PATH = 'text/0012-one.md'

const ALL: GithubRules = { ...FILE_RULES, unmerged: 'all' }

const preset = { ...RUST_RFC, numberIs: 'sequence' as const, github: ALL }

const file = (given: Partial<Timeline> = {}) =>
  aTimeline({
    id: PATH,
    path: PATH,
    events: [landed('2026-02-01', 'accepted', { path: PATH, commit: 'c1', pr: 20 })],
    ...given,
  })

const touching = (...paths: readonly string[]) => paths.map(path => ({ path, added: true }))
const changing = (...paths: readonly string[]) => paths.map(path => ({ path, added: false }))

const join = (timelines: readonly Timeline[], pulls: readonly Pull[], rules = ALL) =>
  joined({ ...preset, github: rules }, timelines, facts({ pulls }))

/** What became of the one proposal of an unmerged pull request. */
const unmergedOf = (pull: Parameters<typeof aPull>[0], timelines: readonly Timeline[] = []) =>
  join(timelines, [aPull({ number: 30, touches: touching('text/0000-new.md'), ...pull })]).unmerged[0]

describe('the pull request that brought a proposal', () => {
  it('opens it, and is among its threads', () => {
    const pull = aPull({
      number: 20,
      createdAt: '2026-01-05',
      events: [merged('2026-02-01')],
      mergeCommit: 'c1',
    })
    expect(only(join([file()], [pull]))).toMatchObject({
      openedAt: at('2026-01-05'),
      links: [{ role: 'adds', number: 20, from: 'landing-subject' }],
      threads: [{ number: 20 }],
    })
  })

  it('opens it when it was first ready for review', () => {
    const events = [
      readyForReview('2026-01-10'),
      convertedToDraft('2026-01-15'),
      readyForReview('2026-01-20'),
      merged('2026-02-01'),
    ]
    const pull = aPull({ number: 20, createdAt: '2026-01-05', events, mergeCommit: 'c1' })
    expect(only(join([file()], [pull])).openedAt).toBe(at('2026-01-10'))
  })

  it('opens it no later than it landed, and is unknown until it was read', () => {
    const pull = aPull({
      number: 20,
      createdAt: '2026-02-02',
      events: [merged('2026-02-02')],
      mergeCommit: 'c1',
    })
    expect(only(join([file()], [pull])).openedAt).toBe(at('2026-02-01'))
    expect(only(join([file()], []))).toMatchObject({ openedAt: null, threads: [], links: [{ number: 20 }] })
  })

  it('stands beside those that changed it, by number', () => {
    const timeline = file({
      events: [
        landed('2026-02-01', 'accepted', { path: PATH, commit: 'c1', pr: 20 }),
        changed('2026-03-01', 'content', { commit: 'c2', pr: 19 }),
        changed('2026-03-02', 'content', { commit: 'c3', pr: 21, bulk: true }),
      ],
    })
    const pulls = [
      aPull({ number: 21, events: [merged('2026-03-02')] }),
      aPull({ number: 20, events: [merged('2026-02-01')] }),
      aPull({ number: 19, events: [merged('2026-03-01')] }),
    ]
    const { links, threads } = only(join([timeline], pulls))
    expect(links.map(({ role, number }) => `${role} #${number}`)).toEqual(['changes #19', 'adds #20'])
    expect(threads.map(({ number }) => number)).toEqual([19, 20])
  })
})

describe('a pull request that adds a proposal and was not merged', () => {
  it('is in review while it is open', () => {
    const draft = unmergedOf({ title: 'Add new', createdAt: '2026-03-01', draft: true })
    expect(draft).toMatchObject({ title: 'Add new', phase: 'proposed', readyAt: null, endedAt: null })
    expect(unmergedOf({ createdAt: '2026-03-01' })).toMatchObject({
      paths: ['text/0000-new.md'],
      phase: 'proposed',
      readyAt: at('2026-03-01'),
    })
  })

  it('was withdrawn when its author closed it, else rejected', () => {
    const byAuthor = unmergedOf({ events: [closed('2026-04-01')] })
    expect(byAuthor).toMatchObject({ phase: 'withdrawn', endedAt: at('2026-04-01') })
    expect(unmergedOf({ events: [closed('2026-04-01', { by: person('maintainer') })] })?.phase).toBe(
      'rejected',
    )
  })

  it('was rejected when accounts are gone: nobody can tell who closed it', () => {
    expect(unmergedOf({ author: null, events: [closed('2026-04-01', { by: null })] })?.phase).toBe('rejected')
    expect(unmergedOf({ state: 'closed', closedAt: at('2026-04-01') })?.phase).toBe('rejected')
  })

  it('ended as its label says, but not while it is open', () => {
    const labels = ['T-lang', 'Postponed']
    expect(unmergedOf({ labels, events: [closed('2026-04-01')] })?.phase).toBe('parked')
    expect(unmergedOf({ labels, events: [closed('2026-04-01'), reopened('2026-05-01')] })?.phase).toBe(
      'proposed',
    )
  })

  it('was replaced when what it adds landed through another one', () => {
    const added = { touches: touching(PATH), createdAt: '2026-01-01' }
    expect(unmergedOf({ ...added, events: [closed('2026-06-01')] }, [file()])).toMatchObject({
      phase: 'replaced',
      endedAt: at('2026-06-01'),
      paths: [PATH],
    })
    expect(unmergedOf(added, [file()])).toMatchObject({ phase: 'replaced', endedAt: at('2026-02-01') })
    const rest = { ...added, touches: touching(PATH, 'text/0001-b.md', 'text/0000-a.md') }
    expect(unmergedOf(rest, [file()])).toMatchObject({
      phase: 'proposed',
      paths: ['text/0000-a.md', 'text/0001-b.md'],
    })
  })

  it('is another attempt when what had that path was gone before', () => {
    const gone = file({ events: [landed('2026-02-01', 'proposed', { path: PATH }), removed('2026-02-10')] })
    expect(unmergedOf({ touches: touching(PATH), createdAt: '2026-03-01' }, [gone])?.phase).toBe('proposed')
  })

  it('is none when a maintainer landed it by hand', () => {
    const byHand = file({ events: [landed('2026-02-01', 'accepted', { path: PATH, commit: 'c1' })] })
    const pull = aPull({
      number: 30,
      touches: touching(PATH),
      createdAt: '2026-01-01',
      events: [closed('2026-02-02')],
    })
    const { timelines, unmerged } = join([byHand], [pull])
    expect(unmerged).toEqual([])
    expect(timelines[0]).toMatchObject({
      links: [{ role: 'adds', from: 'files' }],
      openedAt: at('2026-01-01'),
    })
  })

  it('is listed by number, robots and all, as far as the rules look', () => {
    const pulls = [
      aPull({ number: 32, touches: touching('b.md'), author: person('renovate', true) }),
      aPull({ number: 31, touches: touching('a.md'), events: [closed('2026-04-01')] }),
      aPull({ number: 33, touches: touching('a.png') }),
      aPull({ number: 34 }),
      aPull({ number: 35, touches: touching('c.md'), events: [merged('2026-04-01')] }),
    ]
    const numbers = (unmerged: GithubRules['unmerged']) =>
      join([], pulls, { ...ALL, unmerged }).unmerged.map(({ pull }) => pull.number)
    expect(numbers('all')).toEqual([31, 32])
    expect(numbers('open')).toEqual([32])
    expect(numbers('none')).toEqual([])
  })
})

describe('a pull request that would change proposals', () => {
  it('is linked with each, at its path of today or a former one', () => {
    const moved = file({ id: 'two', path: 'text/0002-two.md', formerPaths: ['text/0000-two.md'] })
    const pull = aPull({ number: 30, touches: changing(PATH, 'text/0000-two.md', 'README.md') })
    const { timelines, unmerged } = join([file(), moved], [pull])
    for (const { links, threads } of timelines) {
      expect(links.at(-1)).toMatchObject({ role: 'changes', number: 30, from: 'files' })
      expect(threads).toMatchObject([{ number: 30 }])
    }
    expect(unmerged).toEqual([])
  })

  it('is about none when it touches many', () => {
    const many = Array.from({ length: 5 }, (_, i) => file({ id: `${i}`, path: `text/${i}.md` }))
    const pull = aPull({ number: 30, touches: changing(...many.map(({ path }) => path ?? '')) })
    expect(join(many, [pull]).timelines.flatMap(({ threads }) => threads)).toEqual([])
  })

  it('is told by its landing once it is merged', () => {
    const pull = aPull({ number: 30, touches: changing(PATH), events: [merged('2026-05-01')] })
    expect(only(join([file()], [pull])).threads).toEqual([])
  })
})
