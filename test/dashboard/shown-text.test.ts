import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownText } from '../../src/dashboard/shown-text.ts'
import { cutText } from '../../src/report/escape.ts'
import { HOSTILE } from '../report/hostile.ts'

/** Mostly ordinary letters, with everything that needs cleaning among them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'Z',
        '9',
        '-',
        ' ',
        'é',
        '“',
        '…',
        '→',
        '提',
        '🎉',
        '\u00ad',
        '\u00a0',
        '\u202e',
        '\ud800',
      ),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    { maxLength: 20 },
  )
  .map(parts => parts.join(''))

describe('shownText', () => {
  it('gives what the one escaper gives', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 12 }), (given, most) => {
        expect(shownText(given, most)).toBe(cutText(given, most))
      }),
      { numRuns: 2000 },
    )
  })

  it.each(HOSTILE)('%j too', given => {
    expect(shownText(given, 30)).toBe(cutText(given, 30))
  })

  it('agrees on every single character of the plane most texts are in', () => {
    const differing = Array.from({ length: 0xffff }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
      each => shownText(each, 9) !== cutText(each, 9),
    )
    expect(differing).toEqual([])
  })
})
