import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, suggest } from '../../src/config/suggest.ts'

describe('suggest', () => {
  const words = ['proposed', 'accepted', 'building', 'done', 'stale-after-days']
  test.each([
    ['propsed', 'proposed'],
    ['acecpted', 'accepted'],
    ['DONE', 'done'],
    ['dnoe', 'done'],
    ['stale_after_days', 'stale-after-days'],
    ['x', null],
    ['', null],
    ['rejected', null],
    ['finished', null],
    ['d'.repeat(10_000), null],
  ])('for %s is %s', (word, expected) => expect(suggest(word, words)).toBe(expected))
})

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance))

  test('is the same both ways and never above the longer word', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
