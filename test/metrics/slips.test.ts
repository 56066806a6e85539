import { describe, expect, it } from 'vitest'
import { slips } from '../../src/metrics/slips.ts'
import { at } from '../builders/timeline.ts'

const move = (time: string, from: string, to: string) => ({ at: at(`2026-01-${time}:00Z`), from, to })

describe('slips', () => {
  it('marks a move and its reversal within 24 hours', () => {
    expect(slips([move('01T10:00', 'a', 'b'), move('02T10:00', 'b', 'a')])).toEqual([true, true])
    expect(slips([move('01T10:00', 'a', 'b'), move('02T10:01', 'b', 'a')])).toEqual([false, false])
  })

  it('lets the last of three stand', () => {
    const back = [move('01T10:00', 'a', 'b'), move('01T11:00', 'b', 'a'), move('01T12:00', 'a', 'b')]
    expect(slips(back)).toEqual([true, true, false])
  })

  it('marks nothing that goes on', () => {
    expect(slips([move('01T10:00', 'a', 'b'), move('01T11:00', 'b', 'c')])).toEqual([false, false])
  })
})
