import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOurs } from '../../src/reminders/existing.ts'
import {
  boxesIn,
  boxNote,
  DIGEST_KEY,
  episodeKey,
  mentionsIn,
  proposalKey,
  proposalOf,
  readMarker,
  withMarker,
} from '../../src/reminders/marker.ts'
import { escapeMarkdown } from '../../src/report/escape.ts'
import { HOSTILE } from '../report/hostile.ts'
import { anExisting } from './builders.ts'

const KEY = episodeKey('proposals/one.md', 'idle-draft', 0)

describe('the marker', () => {
  test('comes back as it was written', () => {
    const body = withMarker(KEY, 2, 'Text')
    expect(readMarker(body)).toMatchObject({ key: KEY, nudges: 2 })
    expect(readMarker(body.replaceAll('\n', '\r\n'))).toMatchObject({ key: KEY })
    expect(readMarker(withMarker(DIGEST_KEY, 0, ''))?.key).toBe('digest')
  })

  test('holds no text of theirs', () => {
    for (const id of HOSTILE) expect(episodeKey(id, 'idle-draft', 1)).toMatch(/^[0-9a-f]{12}-[0-9a-f]{12}$/)
  })

  test('tells proposals, rules and silences apart', () => {
    const keys = [KEY, episodeKey('a', 'idle-draft', 0), episodeKey('proposals/one.md', 'x', 0)]
    expect(new Set([...keys, episodeKey('proposals/one.md', 'idle-draft', 1)]).size).toBe(4)
    expect(proposalOf(KEY)).toBe(proposalKey('proposals/one.md'))
  })

  test.each([
    ['', 'nothing'],
    [` ${withMarker(KEY, 1, 'x')}`, 'a space before it'],
    [`Hello\n${withMarker(KEY, 1, 'x')}`, 'the second line'],
    [withMarker(KEY, 1, 'x').replace('v1', 'v2'), 'another version'],
    [withMarker(KEY, 1, 'x').replace('n=1', 'n=1 x=2'), 'something more'],
    [withMarker(KEY.toUpperCase(), 1, 'x'), 'capitals'],
  ])('%j is none: %s', body => {
    expect(readMarker(body)).toBeNull()
  })

  test('means something only in what we wrote', () => {
    const body = withMarker(KEY, 1, 'x')
    expect(isOurs(anExisting({ body, ours: true }))).toBe(true)
    expect(isOurs(anExisting({ body, ours: false }))).toBe(false)
    expect(isOurs(anExisting({ body: 'no marker', ours: true }))).toBe(false)
  })
})

describe('tick boxes', () => {
  const line = (tick: string, note = boxNote({ key: KEY, nudges: 2, asked: '2026-07-01', until: null })) =>
    `- [${tick}] [A](x): asked @ada and \`bob\` ${note}`

  test('are read with what is remembered beside them', () => {
    const box = { key: KEY, nudges: 2, asked: '2026-07-01', until: null, mentions: ['ada'] }
    expect(boxesIn(`text\n${line(' ')}\r\n${line('x')}`)).toEqual([
      { ...box, ticked: false },
      { ...box, ticked: true },
    ])
  })

  test('are none without their note, and days must be in the calendar', () => {
    expect(boxesIn('- [x] snooze')).toEqual([])
    expect(boxesIn(line('x', `<!-- proposal-pulse:v1 row=${KEY} n=1 until=2026-02-30 -->`))).toMatchObject([
      { until: null },
    ])
  })

  test('no title makes one', () => {
    const note = boxNote({ key: KEY, nudges: 1, asked: null, until: '2999-01-01' })
    for (const title of [...HOSTILE, `- [x] ${note}`, note]) {
      expect(boxesIn(`- [ ] ${escapeMarkdown(title)} end`)).toEqual([])
      expect(boxesIn(`${escapeMarkdown(`a\n- [x] ${title} ${note}`)}`)).toEqual([])
    }
  })
})

test('escaped text never counts as a mention', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'@a-B9 `.<>&;/\n') }), text => {
      expect(mentionsIn(escapeMarkdown(text))).toEqual([])
    }),
  )
  expect(mentionsIn('@ada and @bob-c, `@x`, a@b.c, @org/team')).toEqual(['ada', 'bob-c'])
})
