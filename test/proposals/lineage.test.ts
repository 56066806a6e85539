import { describe, expect, it } from 'vitest'
import { KEP } from '../../src/config/presets/kep.ts'
import { OPENSTACK_SPECS } from '../../src/config/presets/openstack-specs.ts'
import { aHistory, timelinesOf, type Version } from '../builders/proposal-history.ts'

const words = (name: string) =>
  Array.from({ length: 20 }, (_, i) => `${name} says this in its line ${i}`).join('\n')
const text = (name: string, given: Version = {}): Version => ({
  status: 'proposed',
  words: words(name),
  ...given,
})

const kep = { preset: KEP }
const openstack = { preset: OPENSTACK_SPECS }

/** Each timeline as its id and the kinds of its events, renames with their rule. */
function told(timelines: ReturnType<typeof timelinesOf>['timelines']) {
  return timelines.map(({ id, events }) => [
    id,
    events
      .filter(({ kind }) => kind !== 'changed' && kind !== 'target' && kind !== 'stage')
      .map(event => (event.kind === 'renamed' ? `renamed ${event.rule}` : event.kind))
      .join(', '),
  ])
}

describe('one proposal', () => {
  it('gets its number', () => {
    const history = aHistory()
      .land({ 'teps/NNNN-some-name.md': text('a') })
      .land({ 'teps/NNNN-some-name.md': null, 'teps/0012-some-name.md': text('b') })
    const { timelines } = timelinesOf(history.history())
    expect(told(timelines)).toEqual([['teps/NNNN-some-name.md', 'landed, renamed same-slug']])
    expect(timelines[0]).toMatchObject({ number: '0012', formerPaths: ['teps/NNNN-some-name.md'] })
  })

  it('gets another number and keeps the former one', () => {
    const history = aHistory()
      .land({ 'teps/0012-some-name.md': text('a') })
      .land({ 'teps/0012-some-name.md': null, 'teps/0013-some-name.md': text('a') })
    const { timelines } = timelinesOf(history.history())
    expect(told(timelines)).toEqual([['teps/0012-some-name.md', 'landed, renamed same-blob']])
    expect(timelines[0]).toMatchObject({ number: '0013', formerNumbers: ['0012'] })
  })

  it('moves from a flat file with front matter to a folder with a sidecar, without a hole in its status', () => {
    const folder = 'keps/sig-node/1234-some-name'
    const history = aHistory(KEP)
      .land({ 'keps/sig-node/1234-some-name.md': text('a', { status: 'implementable' }) })
      .land({
        'keps/sig-node/1234-some-name.md': null,
        [`${folder}/README.md`]: { words: words('a'), silent: true },
        [`${folder}/kep.yaml`]: { status: 'implementable' },
      })
    const { timelines } = timelinesOf(history.history(), kep)
    expect(told(timelines)).toEqual([['keps/sig-node/1234-some-name.md', 'landed, renamed same-number']])
    expect(timelines[0]?.events.at(-1)).toMatchObject({ kind: 'changed', change: 'metadata' })
  })

  it('keeps its status while its metadata is between two files', () => {
    const folder = 'keps/sig-node/1234-some-name'
    const history = aHistory(KEP)
      .land({ [`${folder}/README.md`]: text('a', { status: 'implementable' }) })
      .land({ [`${folder}/README.md`]: { words: words('a'), silent: true } })
      .land({ [`${folder}/kep.yaml`]: { status: 'implementable' } })
    const { timelines } = timelinesOf(history.history(), kep)
    expect(told(timelines)).toEqual([[`${folder}/README.md`, 'landed']])
  })

  it('can be 51 proposals whose folder is renamed at once', () => {
    const names = Array.from({ length: 51 }, (_, i) => `${String(i + 1).padStart(4, '0')}-name-${i}`)
    const all = (folder: string, version: (name: string) => Version | null) =>
      Object.fromEntries(names.map(name => [`keps/${folder}/${name}.md`, version(name)]))
    const history = aHistory(KEP)
      .land(all('sig-old', name => text(name)))
      .land({ ...all('sig-old', () => null), ...all('sig-new', name => text(name)) })
    const { timelines, reading } = timelinesOf(history.history(), kep)
    expect(timelines).toHaveLength(51)
    expect(timelines.every(({ events }) => events.some(event => event.kind === 'renamed'))).toBe(true)
    expect(timelines.every(({ owner, path }) => owner === 'sig-new' && path?.includes('sig-new'))).toBe(true)
    expect(reading.bulkLandings).toBe(2)
  })

  it('is not continued by the one that takes its path after it moved away', () => {
    const history = aHistory()
      .land({ 'teps/0012-name.md': text('a') })
      .land({ 'teps/0012-name.md': null, 'teps/0013-name.md': text('a') })
      .land({ 'teps/0012-name.md': text('z') })
    expect(timelinesOf(history.history()).timelines.map(({ id }) => id)).toEqual([
      'teps/0012-name.md',
      `teps/0012-name.md@${'2'.padStart(40, '0').slice(0, 12)}`,
    ])
  })

  it('is never a template that was copied, or a document with another number and name', () => {
    const history = aHistory()
      .land({ 'teps/NNNN-tep-template.md': text('t'), 'teps/0001-first.md': text('first') })
      .land({ 'teps/0001-first.md': null, 'teps/0002-second-one.md': text('second') })
    expect(told(timelinesOf(history.history()).timelines)).toEqual([
      ['teps/0001-first.md', 'landed, removed'],
      ['teps/0002-second-one.md', 'landed'],
    ])
  })
})

describe('removed and added again', () => {
  it('is one proposal with a gap, under the same path', () => {
    const history = aHistory()
      .land({ 'teps/0012-name.md': text('a') })
      .land({ 'teps/0012-name.md': null })
      .land({ 'teps/0012-name.md': text('a', { status: 'implemented' }) })
    const { timelines } = timelinesOf(history.history())
    expect(told(timelines)).toEqual([['teps/0012-name.md', 'landed, removed, restored, status']])
    expect(timelines[0]?.events.find(({ kind }) => kind === 'restored')).toMatchObject({ phase: 'done' })
    expect(timelines[0]).toMatchObject({ present: true, phase: 'done' })
  })

  it('is one proposal under the same number and name in another folder', () => {
    const history = aHistory(KEP)
      .land({ 'keps/sig-a/12-some-name.md': text('a') })
      .land({ 'keps/sig-a/12-some-name.md': null })
      .land({ 'keps/sig-b/0012-some-name.md': text('z') })
    expect(told(timelinesOf(history.history(), kep).timelines)).toEqual([
      ['keps/sig-a/12-some-name.md', 'landed, removed, renamed same-slug, restored'],
    ])
  })

  it.each([
    ['keps/sig-a/12-some-name.md', 'keps/sig-a/13-some-name.md', 2],
    ['keps/sig-a/12-some-name.md', 'keps/sig-a/12-other-name.md', 2],
    ['keps/sig-a/0000-name.md', 'keps/sig-a/12-name.md', 2],
    ['keps/sig-a/0000-a-telling-name.md', 'keps/sig-a/12-a-telling-name.md', 1],
  ])('%s then %s: %i proposals', (former, path, count) => {
    const history = aHistory(KEP)
      .land({ [former]: text('a') })
      .land({ [former]: null })
      .land({ [path]: text('a') })
    expect(timelinesOf(history.history(), kep).timelines).toHaveLength(count)
  })

  it('is nobody in particular when the name fits two that are gone', () => {
    const history = aHistory(KEP)
      .land({ 'keps/sig-a/12-some-name.md': text('a'), 'keps/sig-b/12-some-name.md': text('b') })
      .land({ 'keps/sig-a/12-some-name.md': null, 'keps/sig-b/12-some-name.md': null })
      .land({ 'keps/sig-c/12-some-name.md': text('c') })
    expect(timelinesOf(history.history(), kep).timelines).toHaveLength(3)
  })

  it('stays removed otherwise', () => {
    const history = aHistory()
      .land({ 'teps/0012-name.md': text('a') })
      .land({ 'teps/0012-name.md': null })
    expect(timelinesOf(history.history()).timelines[0]).toMatchObject({ present: false, title: 'Name' })
  })
})

describe('configured aliases', () => {
  const aliases = [{ from: 'teps/0001-old.md', to: 'teps/0002-new-one.md' }]

  it('join what comes later', () => {
    const history = aHistory()
      .land({ 'teps/0001-old.md': text('a') })
      .land({ 'teps/0001-old.md': null })
      .land({ 'teps/0002-new-one.md': text('z') })
    expect(told(timelinesOf(history.history(), { aliases }).timelines)).toEqual([
      ['teps/0001-old.md', 'landed, removed, renamed alias, restored'],
    ])
  })

  it('join what one landing moves, before any other rule', () => {
    const history = aHistory()
      .land({ 'teps/0001-old.md': text('a') })
      .land({ 'teps/0001-old.md': null, 'teps/0002-new-one.md': text('z'), 'teps/0003-old.md': text('a') })
    expect(told(timelinesOf(history.history(), { aliases }).timelines)).toEqual([
      ['teps/0001-old.md', 'landed, renamed alias'],
      ['teps/0003-old.md', 'landed'],
    ])
  })
})

describe('planning cycles', () => {
  const spec = (cycle: string, state: string) => `specs/${cycle}/${state}/a-name.rst`

  it('are part of the name: the spec of two cycles is two proposals', () => {
    const history = aHistory(OPENSTACK_SPECS)
      .land({ [spec('kilo', 'approved')]: text('a') })
      .land({ [spec('liberty', 'approved')]: text('a') })
    expect(timelinesOf(history.history(), openstack).timelines).toHaveLength(2)
  })

  it('hold moves to another state, which are changes of status', () => {
    const history = aHistory(OPENSTACK_SPECS)
      .land({ [spec('kilo', 'approved')]: text('a') })
      .land({ [spec('kilo', 'approved')]: null, [spec('kilo', 'implemented')]: text('a') })
    const { timelines, cycles } = timelinesOf(history.history(), openstack)
    expect(told(timelines)).toEqual([[spec('kilo', 'approved'), 'landed, renamed same-blob, status']])
    expect(timelines[0]).toMatchObject({ status: 'implemented', phase: 'done' })
    expect(cycles.map(({ name }) => name)).toEqual(['kilo'])
  })

  it('hold moves in two steps as well', () => {
    const history = aHistory(OPENSTACK_SPECS)
      .land({ [spec('kilo', 'approved')]: text('a') })
      .land({ [spec('kilo', 'approved')]: null })
      .land({ [spec('kilo', 'implemented')]: text('a') })
      .land({ [spec('liberty', 'approved')]: text('a') })
    expect(timelinesOf(history.history(), openstack).timelines).toHaveLength(2)
  })

  it('can be left: what one landing moves to the next cycle is one proposal', () => {
    const history = aHistory(OPENSTACK_SPECS)
      .land({ [spec('kilo', 'approved')]: text('a') })
      .land({ [spec('kilo', 'approved')]: null, [spec('liberty', 'approved')]: text('b') })
    expect(timelinesOf(history.history(), openstack).timelines).toHaveLength(1)
  })
})

describe('thousands of proposals', () => {
  it('that all move twice, in two steps each, take no long time', () => {
    const names = Array.from({ length: 10_000 }, (_, i) => `${i + 1}-name-number-${i}`)
    const builder = aHistory(KEP)
    const every = (folder: string, version: Version | null) =>
      Object.fromEntries(names.map(name => [`keps/${folder}/${name}.md`, version]))
    builder.land(every('sig-a', { status: 'provisional' })).land(every('sig-a', null))
    builder.land(every('sig-b', { status: 'provisional' })).land(every('sig-b', null))
    builder.land(every('sig-c', { status: 'provisional' }))
    const history = builder.history()
    const before = performance.now()
    expect(timelinesOf(history, kep).timelines).toHaveLength(10_000)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
