import { expect, test } from 'vitest'
import { withKnown } from '../../src/reminders/next-state.ts'
import { readState, writeState } from '../../src/reminders/state.ts'
import { aState } from './builders.ts'

const KEY = `${'a'.repeat(12)}-${'b'.repeat(12)}`

const full = aState({
  known: new Map([
    ['I_2', KEY],
    ['I_1', 'digest'],
  ]),
  asked: new Map([[KEY, { nudges: 2, on: '2026-07-01' }]]),
  snoozes: new Map([['a'.repeat(12), '2026-12-31']]),
  absent: new Set(['left']),
  ended: new Set([KEY]),
  digestEndedAt: 5,
  waiting: new Map([[KEY, '2026-07-01']]),
})

test('the state comes back as it was written, sorted', () => {
  expect(readState(writeState(full))).toEqual(full)
  expect(writeState(full).indexOf('I_1')).toBeLessThan(writeState(full).indexOf('I_2'))
})

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"version":2,"baselineAt":1}',
  '{"version":1,"baselineAt":"1"}',
  '{"version":1',
])('%j is no state', text => {
  expect(readState(text)).toBeNull()
})

test('entries that are not what they should be are left out', () => {
  const text = JSON.stringify({
    ...{
      version: 1,
      baselineAt: 1,
      digestEndedAt: 'x',
      known: { 'I 1': KEY, I_2: '@all', I_3: KEY },
      ended: [1, '@x', KEY],
    },
    ...{
      asked: { [KEY]: { nudges: 0, on: '2026-01-01' }, x: 1 },
      snoozes: { y: '2026-02-30' },
      waiting: [KEY],
      absent: ['gone', '@x', 1],
    },
  })
  expect(readState(text)).toEqual({
    ...{
      baselineAt: 1,
      digestEndedAt: null,
      known: new Map([['I_3', KEY]]),
      asked: new Map(),
      snoozes: new Map(),
    },
    ...{ ended: new Set([KEY]), absent: new Set(['gone']), waiting: new Map() },
  })
})

test('what was just written is known before a list shows it', () => {
  expect(withKnown(full, [{ id: 'I_9', key: KEY }]).known.get('I_9')).toBe(KEY)
})
