import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, similarity, sketchOf } from '../../src/proposals/fingerprint.ts'

const print = (text: string) => fingerprint(Buffer.from(text), [[0, Buffer.byteLength(text)]])

describe('fingerprint', () => {
  it('leaves white space and line ends out', () => {
    expect(print('a b\r\nc\t d\r\n')).toBe(print('ab\ncd'))
    expect(print('ab')).not.toBe(print('ba'))
    expect(print('')).not.toBe(0)
  })

  it('reads several ranges as if joined', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(60), fc.nat(60), (bytes, one, other) => {
        const [start = 0, end = 0] = [one, other].map(at => Math.min(at, bytes.length)).sort((a, b) => a - b)
        const kept = Uint8Array.from([...bytes.slice(0, start), ...bytes.slice(end)])
        expect(
          fingerprint(bytes, [
            [0, start],
            [end, bytes.length],
          ]),
        ).toBe(fingerprint(kept, [[0, kept.length]]))
      }),
      { numRuns: 100 },
    )
  })
})

describe('similarity', () => {
  const sketch = (...lines: string[]) => sketchOf(Buffer.from(lines.join('\n')))

  it('is the share of telling lines in common, white space aside', () => {
    const one = sketch(
      'the first line here',
      '- short',
      'the second line',
      'the third line',
      'the fourth line',
    )
    const other = sketch(
      'the  first line here\r',
      '* short',
      'the second line',
      'something else',
      'nothing like it',
    )
    expect(similarity(one, other)).toBe(0.5)
    expect(similarity(one, one)).toBe(1)
  })

  it('is 0 for stubs with hardly a telling line', () => {
    const stub = sketch('status: proposed', '# A short heading')
    expect(similarity(stub, stub)).toBe(0)
    expect(similarity(sketch('', '-'), sketch('', '-'))).toBe(0)
  })
})
