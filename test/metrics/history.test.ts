import { describe, expect, it } from 'vitest'
import { historyOf } from '../../src/metrics/history.ts'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { aTimeline, at, changed, landed, removed, restored, status } from '../builders/timeline.ts'

const replay = (...events: TimelineEvent[]) => historyOf(aTimeline({ events }))
const phases = (...events: TimelineEvent[]) => replay(...events).stays.map(({ phase }) => phase)

describe('historyOf', () => {
  it('replays stays without gaps, the last one open', () => {
    const { stays } = replay(
      landed('2026-01-01'),
      changed('2026-01-02'),
      status('2026-01-05', 'proposed', 'accepted'),
    )
    expect(stays).toEqual([
      { phase: 'proposed', from: at('2026-01-01'), to: at('2026-01-05') },
      { phase: 'accepted', from: at('2026-01-05'), to: null },
    ])
  })

  it('trusts the events and not the status of today', () => {
    const timeline = aTimeline({ phase: 'done', status: 'done', events: [landed('2026-01-01')] })
    expect(historyOf(timeline).current.phase).toBe('proposed')
  })

  it('ends an open proposal with its document, and leaves a settled one as it is', () => {
    expect(phases(landed('2026-01-01'), removed('2026-01-02'))).toEqual(['proposed', 'removed'])
    expect(phases(landed('2026-01-01', 'parked'), removed('2026-01-02'))).toEqual(['parked', 'removed'])
    for (const phase of ['done', 'withdrawn', 'living', 'moved'] as const) {
      expect(phases(landed('2026-01-01', phase), removed('2026-01-02'))).toEqual([phase])
    }
  })

  it('takes a restored document back to the phase it came with', () => {
    const history = replay(landed('2026-01-01'), removed('2026-01-02'), restored('2026-01-09', 'accepted'))
    expect(history.stays.map(({ phase }) => phase)).toEqual(['proposed', 'removed', 'accepted'])
    expect(history.end).toEqual({ at: at('2026-01-02'), kind: 'removed' })
  })

  it('keeps several changes of one landing apart', () => {
    const history = replay(
      landed('2026-01-01'),
      status('2026-01-02', 'proposed', 'accepted'),
      status('2026-01-02', 'accepted', 'done'),
    )
    expect(history.stays.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-01-01'), at('2026-01-02')],
      [at('2026-01-02'), at('2026-01-02')],
      [at('2026-01-02'), null],
    ])
    expect(history.completion?.at).toBe(at('2026-01-02'))
  })

  it('counts no completion for the born done, and no second end for the done', () => {
    expect(replay(landed('2026-01-01', 'done')).completion).toBeNull()
    const superseded = replay(
      landed('2026-01-01'),
      status('2026-02-01', 'proposed', 'done'),
      status('2026-03-01', 'done', 'replaced'),
    )
    expect(superseded.completion?.at).toBe(at('2026-02-01'))
    expect(superseded.end).toBeNull()
    expect(superseded.current.phase).toBe('replaced')
  })

  it('starts a stub that becomes a proposal when it does, and never starts one that does not', () => {
    expect(replay(landed('2026-01-01', 'moved')).birth).toBeNull()
    const history = replay(landed('2026-01-01', 'moved'), status('2026-02-01', 'moved', 'proposed'))
    expect(history.birth?.from).toBe(at('2026-02-01'))
    expect(history.transitions).toEqual([])
  })

  it('marks transitions of bulk landings and catch-up bursts', () => {
    const { transitions } = replay(
      landed('2026-01-01'),
      status('2026-02-01', 'proposed', 'accepted', { bulk: true }),
      status('2026-03-01', 'accepted', 'building'),
      status('2026-04-01', 'building', 'done', { catchUp: true }),
    )
    expect(transitions.map(({ marked }) => marked)).toEqual([true, false, true])
  })

  it('refuses a timeline without its landing', () => {
    expect(() => replay(changed('2026-01-01'))).toThrow('does not start with its landing')
  })
})
