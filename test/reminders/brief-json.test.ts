import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReminderBrief } from '../../src/reminders/brief.ts'
import { handoverJson, readHandoverJson } from '../../src/reminders/brief-json.ts'
import { BRIEF_SCHEMA } from '../../src/reminders/brief-schema.ts'
import { differsAt } from '../../src/reminders/conforms.ts'
import { planReminders } from '../../src/reminders/plan.ts'
import type { ReminderState } from '../../src/reminders/state.ts'
import { anIssue, aPull, commented, person } from '../builders/threads.ts'
import { HOSTILE } from '../report/hostile.ts'
import { ago, anUnmerged, aPlanInput, aProposal, aState, linkTo, proposals } from './builders.ts'

const valid = new Ajv2020({ strict: false }).compile(BRIEF_SCHEMA)

/** A brief and nothing else that a plan is made from. */
function aBrief(given: Parameters<typeof aPlanInput>[0]): ReminderBrief {
  const { now: _, existing: _e, gone: _g, absent: _a, withheld: _w, state: _s, ...brief } = aPlanInput(given)
  return brief
}

/** As it comes out of a file. */
const throughAFile = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** What another job reads. Throws the sentence where it is refused. */
function handedOver(brief: ReminderBrief, state: ReminderState | null) {
  const read = readHandoverJson(throughAFile(handoverJson({ brief, state })))
  if (typeof read === 'string') throw new Error(read)
  return read
}

/** One of everything a brief can hold. */
const aFullBrief = (): ReminderBrief => {
  const turn = { side: 'reviewers', since: ago(90), waitingDays: 90, pull: 7, people: ['ada'] } as const
  const tracker = anIssue({ number: 12, labels: ['Sig/Node', 'snooze:2026-09-01'] })
  return aBrief({
    proposals: [
      aProposal({
        turn,
        timeline: {
          ...{ number: '0001', owner: 'sig-node', stage: 'beta', target: 'v1.2', threads: [tracker] },
          links: [linkTo(12, { kind: 'issue', role: 'tracks' })],
        },
      }),
      aProposal({ phase: 'done', completedAt: ago(40), timeline: { id: 'b', authors: [] } }),
    ],
    unmerged: [anUnmerged()],
    increments: [{ name: '2026 Q1', start: ago(200), end: ago(100) }],
    targets: new Map([['v1.2', ago(50)]]),
    owners: new Map([['proposals/one.md', ['grace', 'ada']]]),
    reminders: {
      ...{ mode: 'issue', people: { 'ada@example.org': 'ada' }, ownerMap: { 'sig-node': ['grace'] } },
      ...{ startDate: '2026-01-01', mention: false },
      rules: [
        { name: 'idle-draft' },
        {
          ...{
            name: 'beta-for-long',
            quietForDays: 90,
            ask: 'owners',
            text: 'Since {since}: is it {ready}? }',
          },
          when: { phases: ['building'], stages: ['beta'], owners: ['sig-*'], labels: ['sig/node'] },
        },
      ],
      exempt: { ids: ['0007'], paths: ['old/*'], labels: ['keep'], phases: ['proposed'], authors: ['bob'] },
    },
  })
}

const aFullState = (): ReminderState => {
  const keys = ['a', 'b'].map(digit => `${digit.repeat(12)}-${digit.repeat(12)}`)
  return aState({
    known: new Map(keys.map((key, index) => [`I_${index}`, key])),
    asked: new Map(keys.map(key => [key, { nudges: 2, on: '2026-05-01' }])),
    ...{ snoozes: new Map([['a'.repeat(12), '2026-08-01']]), ended: new Set(keys), digestEndedAt: ago(9) },
    waiting: new Map(keys.map(key => [key, '2026-07-01'])),
  })
}

/** A text of a stranger wherever one can stand. */
function everywhere(text: string): ReminderBrief {
  const turn = { side: 'reviewers', since: ago(90), waitingDays: 90, pull: 7, people: [text] } as const
  const strange = { id: text, path: text, title: text, number: text, owner: text, stage: text, target: text }
  const thread = anIssue({
    number: 12,
    labels: [text],
    author: person(text),
    events: [commented(ago(90), text)],
  })
  const timeline = { ...strange, authors: [text], threads: [thread] }
  const links = [linkTo(12, { kind: 'issue', role: 'tracks' })]
  const pull = aPull({ number: 77, title: text, labels: [text], author: person(text) })
  return aBrief({
    proposals: [aProposal({ turn, timeline: { ...timeline, links } })],
    unmerged: [anUnmerged({ proposal: { ...anUnmerged().proposal, pull, title: text, paths: [text] } })],
    owners: new Map([[text, ['grace']]]),
    targets: new Map([[text, ago(50)]]),
  })
}

describe('what one job hands to another', () => {
  it('comes out as it went in', () => {
    const [brief, state] = [aFullBrief(), aFullState()]
    expect(handedOver(brief, state)).toEqual({ brief, state })
    expect(handedOver(brief, null)).toEqual({ brief, state: null })
    expect(valid(throughAFile(handoverJson({ brief, state })))).toBe(true)
  })

  it('gives the same plan', () => {
    const input = aPlanInput({ proposals: proposals(30), unmerged: [anUnmerged()] })
    const { now: _, existing: _e, gone: _g, absent: _a, withheld: _w, state: before, ...given } = input
    const { brief, state } = handedOver(given, before)
    expect(planReminders({ ...input, ...brief, state })).toEqual(planReminders(input))
  })

  it.each(HOSTILE.map(text => [text]))('holds whatever a stranger wrote: %j', text => {
    const brief = everywhere(text)
    expect(handedOver(brief, null).brief).toEqual(brief)
  })

  it('is read whatever the texts are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const brief = everywhere(text)
        expect(handedOver(brief, null).brief).toEqual(brief)
      }),
      { numRuns: 150 },
    )
  })

  it.each<readonly [string, ReminderBrief]>([
    ['of a title as long as a header', everywhere('x'.repeat(64 * 1024))],
    [
      'of very many authors',
      aBrief({
        proposals: [aProposal({ timeline: { authors: Array.from({ length: 9_000 }, (_, i) => `@a${i}`) } })],
      }),
    ],
    [
      'of very many people of a review',
      aBrief({
        proposals: [
          aProposal({
            turn: {
              ...{ side: 'reviewers', since: ago(90), waitingDays: 90, pull: 7 },
              people: Array.from({ length: 2_000 }, (_, i) => `a${i}`),
            },
          }),
        ],
      }),
    ],
    // Names of the first years of GitHub, of companies, and of accounts that were brought along from elsewhere.
    ...['double--hyphen', 'ends-', '-begins', 'ada_acme', 'some.body@example.org', 'Some Body'].map(
      login => [`of the account ${login}`, everywhere(login)] as const,
    ),
  ])('is not refused because %s', (_, brief) => {
    expect(handedOver(brief, null).brief).toEqual(brief)
  })

  it('believes only logins that somebody could be reminded by', () => {
    const { seen } = aBrief({
      proposals: ['ada', 'ends-', 'x y', 'Ada'].map(login =>
        aProposal({ timeline: { threads: [anIssue({ author: person(login) })] } }),
      ),
    })
    expect(seen).toEqual(['ada'])
  })
})

/** A handover in which something was changed, at a path of names and positions. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const json = throughAFile(handoverJson({ brief: aFullBrief(), state: aFullState() }))
  let at: unknown = json
  const [last, ...above] = path.toReversed()
  for (const step of above.toReversed()) {
    const next = Reflect.get(Object(at), step)
    // A name below a text or a number: that itself is replaced.
    if (typeof next !== 'object' || next === null) return changed(above.toReversed(), value)
    at = next
  }
  if (last === undefined) return value
  if (value === undefined) Reflect.deleteProperty(Object(at), last)
  else Object.defineProperty(at, last, { value, configurable: true, enumerable: true, writable: true })
  return json
}

describe('a handover that is not what it should be', () => {
  it.each<readonly [readonly (string | number)[], unknown, string]>([
    [['schema'], 2, 'at schema'],
    [['subjects', 1, 'phase'], 'shipped', 'at subjects[1].phase'],
    [['subjects', 0, 'title'], { toString: 'x' }, 'at subjects[0].title'],
    // Keys are made anew, so that nobody can hand over those of another proposal.
    [['subjects', 0, 'key'], 'a'.repeat(12), 'at subjects[0]'],
    [['subjects', 0, 'certain'], undefined, 'at subjects[0]'],
    [['reminders', 'maxNewReminders'], 51, 'at reminders.maxNewReminders'],
    [['reminders', 'maxPerPerson'], 1.5, 'at reminders.maxPerPerson'],
    [['reminders', 'people', 'ada@example.org'], 'acme/team', 'at reminders.people.ada@example.org'],
    [['reminders', 'ownerMap', 'sig-node', 0], 'a b', 'at reminders.ownerMap.sig-node[0]'],
    [['owners', 'proposals/one.md'], 'grace', 'at owners.proposals/one.md'],
    [['repository', 'name'], '../x/y', 'at repository.name'],
    [['repository', 'serverUrl'], 'javascript:alert(1)', 'at repository.serverUrl'],
    [['more'], true, ''],
  ])('is refused: %j becomes %j', (path, value, at) => {
    const sentence = 'its plan of reminders is not of the form it should have'
    const json = changed(path, value)
    expect(valid(json)).toBe(false)
    expect(readHandoverJson(json)).toBe(at === '' ? sentence : `${sentence}, ${at}`)
  })

  it.each([null, [], 'text', 7, {}])('%j is refused', value => {
    expect(typeof readHandoverJson(value)).toBe('string')
    expect(valid(value)).toBe(false)
  })

  it('is told of in one line, however long a name in it is', () => {
    const sentence = readHandoverJson(changed(['ends', `${'n'.repeat(9_000)}\n::error::x`], 'x'))
    expect(String(sentence)).toMatch(/^[^\n]{1,200}$/)
  })
})

describe('names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const

  it.each(NAMES)('%s is an ordinary name in a map', name => {
    for (const [map, value] of [
      ['ends', 5],
      ['owners', ['ada']],
    ] as const) {
      const read = readHandoverJson(throughAFile(changed([map, name], value)))
      if (typeof read === 'string') expect.fail(read)
      expect(read.brief[map].get(name)).toEqual(value)
    }
    const people = readHandoverJson(throughAFile(changed(['reminders', 'people', name], 'ada')))
    if (typeof people === 'string') expect.fail(people)
    expect(Object.keys(people.brief.reminders.people)).toContain(name)
    expect(() => planReminders({ ...aPlanInput(), ...people.brief })).not.toThrow()
  })

  it.each(NAMES)('%s is refused where names are fixed', name => {
    for (const path of [[name], ['subjects', 0, name], ['reminders', name], ['reminders', 'exempt', name]]) {
      const json = throughAFile(changed(path, { certain: true, mode: 'off' }))
      expect(typeof readHandoverJson(json)).toBe('string')
      expect(valid(json)).toBe(false)
    }
  })

  it('give nothing that is not in the file itself', () => {
    const text = JSON.stringify(handoverJson({ brief: aFullBrief(), state: null }))
    const inherited = text.replace('"mode":"issue"', '"__proto__":{"mode":"issue"}')
    expect(inherited).not.toBe(text)
    expect(typeof readHandoverJson(JSON.parse(inherited))).toBe('string')
    expect(Reflect.get({}, 'mode')).toBeUndefined()
  })
})

describe('the reader and a validator of JSON Schema', () => {
  /** Places of a JSON value, the whole left out. */
  const placesIn = (
    value: unknown,
    at: readonly (string | number)[] = [],
  ): (readonly (string | number)[])[] => {
    const steps = Array.isArray(value) ? value.map((_, i) => i) : Object.keys(Object(value))
    if (typeof value === 'string') return [at]
    return [
      ...(at.length === 0 ? [] : [at]),
      ...steps.flatMap(step => placesIn(Reflect.get(Object(value), step), [...at, step])),
    ]
  }
  const places = placesIn(throughAFile(handoverJson({ brief: aFullBrief(), state: aFullState() })))
  const something = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'ada',
      'proposed',
      'digest',
      1,
      0,
      -1,
      1.5,
      2 ** 53,
      -0,
      [],
      {},
    ),
    fc.constantFrom<unknown>(
      '2026-01-01',
      'acme/proposals',
      'https://github.com',
      'x'.repeat(101),
      'a-',
      'é',
    ),
    fc.integer({ min: -3, max: 60 }),
    fc.string({ unit: 'binary', maxLength: 45 }),
  )
  const added = fc.constantFrom<readonly string[]>([], ['__proto__'], ['constructor'], ['x'], ['name'])

  it('agree on whatever is changed', () => {
    const seen = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(fc.constantFrom(...places), added, something, (place, more, value) => {
        const json = throughAFile(changed([...place, ...more], value))
        const taken = differsAt(BRIEF_SCHEMA, json) === null
        expect(taken).toBe(valid(json))
        seen[taken ? 'taken' : 'refused'] += 1
      }),
      { numRuns: 2_000 },
    )
    expect(seen.taken).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(100)
  })

  it('agree on the longest text, counted in characters and not in units', () => {
    for (const [length, taken] of [
      [40, true],
      [41, false],
    ] as const) {
      const schema = { type: 'string', maxLength: 40 } as const
      const text = '🎉'.repeat(length)
      expect(differsAt(schema, text) === null).toBe(taken)
      expect(new Ajv2020().compile(schema)(text)).toBe(taken)
    }
  })
})
