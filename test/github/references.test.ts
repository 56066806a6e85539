import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseReferences } from '../../src/github/references.ts'

const HOME = 'acme/enhancements'

const read = (text: string) =>
  parseReferences(text, HOME).map(({ repository, number, kind }) =>
    `${repository === HOME ? '' : repository}#${number} ${kind ?? ''}`.trim(),
  )

describe('a reference', () => {
  it.each([
    ['#12', ['#12']],
    ['GH-12', ['#12']],
    ['gh-12', ['#12']],
    ['12', ['#12']],
    ['"0012"', ['#12']],
    ['rust-lang/rust#12', ['rust-lang/rust#12']],
    ['Acme/Enhancements#12', ['#12']],
    ['https://github.com/acme/enhancements/issues/12', ['#12 issue']],
    ['github.com/acme/enhancements/pull/12', ['#12 pull']],
    ['https://github.com/rust-lang/rust/pull/12/files#diff-3', ['rust-lang/rust#12 pull']],
    ['https://git.example.org/rust-lang/rust/discussions/12?sort=new', ['rust-lang/rust#12 discussion']],
    ['<https://github.com/acme/enhancements/issues/12>', ['#12 issue']],
    ['See #12.', ['#12']],
  ])('is read from %s', (text, expected) => expect(read(text)).toEqual(expected))

  it('is the address of a markdown link, not its text', () => {
    expect(read('[rust-lang/rfcs#243](https://github.com/rust-lang/rfcs/pull/243)')).toEqual([
      'rust-lang/rfcs#243 pull',
    ])
    expect(read('[#12](https://github.com/other/place/issues/30)')).toEqual(['other/place#30 issue'])
    expect(read('[#12](https://issues.example.com/browse/ABC-12)')).toEqual([])
  })

  it('stands beside others in one field', () =>
    expect(read('#1, other/place#2 and [three](https://github.com/acme/enhancements/pull/3)')).toEqual([
      '#1',
      'other/place#2',
      '#3 pull',
    ]))

  it('stands in a list of numbers', () => expect(read('12, 13')).toEqual(['#12', '#13']))

  it('counts once, with the kind that one of its forms tells', () =>
    expect(read('#12 https://github.com/acme/enhancements/issues/12')).toEqual(['#12 issue']))

  it.each([
    '',
    'N/A',
    'TBD',
    '0000',
    '#0000',
    'rust-lang/rust#0000',
    '(leave this empty)',
    'https://issues.redhat.com/browse/OCPSTRAT-12',
    'https://ethereum-magicians.org/t/eip-12/34',
    'https://gitlab.com/acme/enhancements/issues/12',
    'https://example.org/page#12',
    'https://github.com/acme/enhancements/blob/main/12.md',
    'C#12',
    'issue 12 of 2024',
    '#1234567890',
    '&#12;',
  ])('is not in %j', text => expect(read(text)).toEqual([]))

  it('is found or not in any text without taking long', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[](#/1a-.:GH '), maxLength: 8_000 }), text => {
        const start = performance.now()
        for (const { number } of parseReferences(text, HOME)) expect(number).toBeGreaterThan(0)
        expect(performance.now() - start).toBeLessThan(500)
      }),
      { numRuns: 100 },
    ))
})
