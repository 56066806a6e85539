import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullOid, shortOid } from '../../src/dashboard/short-oid.ts'

const digits = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map(each => each.join(''))

describe('shortOid', () => {
  it('can be turned back', () => {
    fc.assert(
      fc.property(fc.oneof(digits(40), digits(64)), oid => {
        const short = shortOid(oid)
        expect(short === null ? null : fullOid(short)).toBe(oid)
      }),
    )
  })

  it('takes 27 characters for 40 digits and 43 for 64', () => {
    expect(shortOid('f'.repeat(40))).toHaveLength(27)
    expect(shortOid('0'.repeat(64))).toHaveLength(43)
  })

  it.each(['', 'abc', 'A'.repeat(40), `${'a'.repeat(39)}"`, 'a'.repeat(41)])('refuses %j', text => {
    expect(shortOid(text)).toBeNull()
  })
})
