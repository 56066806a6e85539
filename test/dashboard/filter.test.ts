import { describe, expect, it } from 'vitest'
import { type Filter, filtered, NO_FILTER, NONE_OF_THEM } from '../../src/dashboard/app/filter.ts'
import type { Model } from '../../src/dashboard/app/model.ts'
import { SearchIndex } from '../../src/dashboard/app/search.ts'
import { aModel, someShown } from './a-page.ts'

const JANUARY = Date.UTC(2026, 0, 10)
const APRIL = Date.UTC(2026, 3, 10)

const model: Model = aModel({
  increments: [
    { name: 'Q1', start: Date.UTC(2026, 0), end: Date.UTC(2026, 3), inProgress: false, day: 90, days: 90 },
    { name: 'Q2', start: Date.UTC(2026, 3), end: Date.UTC(2026, 6), inProgress: true, day: 24, days: 91 },
  ],
  proposals: someShown(
    {
      title: 'Swap',
      owner: 'node',
      phase: 'accepted',
      stage: 'beta',
      createdAt: JANUARY,
      path: null,
      history: [],
    },
    {
      title: 'Übersicht',
      owner: 'node',
      phase: 'done',
      stage: null,
      createdAt: JANUARY,
      stale: false,
      path: null,
      history: [],
      completion: { at: APRIL, bulk: false, leadDays: 90 },
    },
    {
      title: 'Queue',
      owner: null,
      phase: 'withdrawn',
      stage: 'alpha',
      createdAt: APRIL,
      stale: false,
      path: null,
      history: [],
      end: { at: APRIL, phase: 'withdrawn' },
    },
  ),
})

const titlesFor = (filter: Partial<Filter>) =>
  filtered(model, { ...NO_FILTER, ...filter }, new SearchIndex()).map(({ title }) => title)

describe('filtered', () => {
  it.each<[string, Partial<Filter>, readonly string[]]>([
    ['nothing asked for', {}, ['Swap', 'Übersicht', 'Queue']],
    ['an owner', { owner: 'node' }, ['Swap', 'Übersicht']],
    ['no owner', { owner: NONE_OF_THEM }, ['Queue']],
    ['a stage', { stage: 'beta' }, ['Swap']],
    ['no stage', { stage: NONE_OF_THEM }, ['Übersicht']],
    ['one of two phases', { phases: ['done', 'withdrawn'] }, ['Übersicht', 'Queue']],
    ['stale ones', { staleOnly: true }, ['Swap']],
    ['created in an increment', { increment: 'Q1', happening: 'created' }, ['Swap', 'Übersicht']],
    ['completed in it', { increment: 'Q2', happening: 'completed' }, ['Übersicht']],
    ['ended in it', { increment: 'Q2', happening: 'ended' }, ['Queue']],
    ['an increment nobody knows', { increment: 'Q9' }, ['Swap', 'Übersicht', 'Queue']],
    ['accents set aside', { query: 'ubersicht' }, ['Übersicht']],
    ['several words in any order', { query: 'NODE  swap' }, ['Swap']],
    ['words that stand nowhere together', { query: 'swap queue' }, []],
    ['everything at once', { query: 's', owner: 'node', phases: ['accepted'] }, ['Swap']],
  ])('%s', (_, filter, expected) => {
    expect(titlesFor(filter)).toEqual(expected)
  })

  it('counts the first instant of an increment in and its end out', () => {
    const [q1] = model.increments
    const born = someShown(
      { createdAt: q1?.start ?? 0, path: null, history: [] },
      { createdAt: q1?.end ?? 0, path: null, history: [] },
    )
    const found = filtered(
      { ...model, proposals: born },
      { ...NO_FILTER, increment: 'Q1', happening: 'created' },
      new SearchIndex(),
    )
    expect(found.map(({ index }) => index)).toEqual([0])
  })
})

describe('the search', () => {
  it.each(['12', 'KEP-12', 'sig-node', 'docs/0012', 'octocat', '提案'])('finds %j', query => {
    const proposals = someShown({
      number: 'KEP-12',
      title: '提案 for swap',
      owner: 'sig-node',
      path: 'docs/0012-swap.md',
      authors: ['@octocat'],
    })
    expect(filtered({ ...model, proposals }, { ...NO_FILTER, query }, new SearchIndex())).toHaveLength(1)
  })
})
