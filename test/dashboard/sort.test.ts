import { describe, expect, it } from 'vitest'
import { byText, type SortKey, sorted } from '../../src/dashboard/app/sort.ts'
import { someShown } from './a-page.ts'

const STAGES = ['alpha', 'beta', 'stable']

describe('sorted', () => {
  const rows = someShown(
    { number: '10', title: 'beta', owner: 'Node', phase: 'done', stage: 'stable', ageDays: 5 },
    { number: '9', title: 'Älter', owner: null, phase: 'proposed', stage: null, ageDays: 700 },
    { number: null, title: 'alpha 10', owner: 'api', phase: 'accepted', stage: 'alpha', ageDays: 5 },
    { number: '0100', title: 'alpha 9', owner: 'apps', phase: 'removed', stage: 'beta', ageDays: 31 },
  )

  it.each<[SortKey, boolean, readonly number[]]>([
    ['number', false, [1, 0, 3, 2]],
    ['number', true, [3, 0, 1, 2]],
    ['title', false, [3, 2, 1, 0]],
    ['owner', false, [2, 3, 0, 1]],
    ['owner', true, [0, 3, 2, 1]],
    ['phase', false, [1, 2, 0, 3]],
    ['stage', false, [2, 3, 0, 1]],
    ['stage', true, [0, 3, 2, 1]],
    ['age', false, [0, 2, 3, 1]],
    ['age', true, [1, 3, 0, 2]],
  ])('by %s, descending %s', (key, descending, expected) => {
    expect(sorted(rows, { key, descending }, STAGES).map(({ index }) => index)).toEqual(expected)
  })
})

describe('byText', () => {
  it('puts numbers in text by their value, whatever zeros stand before them', () => {
    const names = ['KEP 10', 'kep 9', 'KEP 009', 'KEP 1', 'KEP 100']
    expect([...names].sort(byText)).toEqual(['KEP 1', 'KEP 009', 'kep 9', 'KEP 10', 'KEP 100'])
  })

  it('keeps names apart that fold to the same', () => {
    expect(byText('Node', 'node')).not.toBe(0)
  })
})
