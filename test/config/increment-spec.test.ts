import { describe, expect, test } from 'vitest'
import { isDate, listMistakes, parseIncrementSpec } from '../../src/config/increment-spec.ts'
import { ConfigurationError } from '../../src/errors.ts'

describe('parseIncrementSpec', () => {
  test.each([
    ['year', { kind: 'year' }],
    [' quarter ', { kind: 'quarter' }],
    ['month', { kind: 'month' }],
    ['cycles', { kind: 'cycles' }],
    ['milestones', { kind: 'milestones' }],
    ['weeks:12@2020-01-06', { kind: 'weeks', weeks: 12, anchor: '2020-01-06' }],
    ['tags:v*', { kind: 'tags', pattern: 'v*' }],
    ['tags:release:*', { kind: 'tags', pattern: 'release:*' }],
  ])('reads %s', (raw, spec) => expect(parseIncrementSpec(raw)).toEqual(spec))

  test.each([
    ['', 'year, quarter, month'],
    ['Years', 'did you mean "year"'],
    ['year:2', 'year, quarter, month'],
    ['milestones:v1', 'milestones'],
    ['weeks', 'weeks:N@DATE'],
    ['weeks:-3@2020-01-06', 'weeks:N@DATE'],
    ['weeks:0@2020-01-06', 'weeks:N@DATE'],
    ['weeks:521@2020-01-06', 'weeks:N@DATE'],
    ['weeks:3', 'weeks:3@2020-01-06'],
    ['weeks:3@06/01/2020', 'yyyy-mm-dd'],
    ['tags:', 'tags:v*'],
    ['tags:a b', 'without spaces'],
  ])('explains %j', (raw, message) => {
    expect(() => parseIncrementSpec(raw)).toThrow(ConfigurationError)
    expect(() => parseIncrementSpec(raw)).toThrow(message)
  })
})

test('a date is a day of the calendar', () => {
  expect(['2024-02-29', '1999-12-31', '2199-01-01'].every(isDate)).toBe(true)
  expect(
    ['2023-02-29', '2024-04-31', '24-01-01', '2024-1-1', '2024-01-01T00:00', '1899-01-01'].some(isDate),
  ).toBe(false)
})

test('increments that touch or leave a gap are no mistake', () => {
  const list = [
    { name: 'b', start: '2026-02-01', end: '2026-03-01' },
    { name: 'a', start: '2026-01-01', end: '2026-02-01' },
    { name: 'c', start: '2026-04-01', end: '2026-05-01' },
  ]
  expect(listMistakes(list)).toEqual([])
})
