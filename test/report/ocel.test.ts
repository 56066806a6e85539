import { describe, expect, it } from 'vitest'
import { valuesOverTime } from '../../src/report/ocel-log.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import { aPull, linkedProposals, USUAL, withGithub } from '../builders/github-report.ts'
import {
  aCompletion,
  aLanding,
  aProposalOf,
  aReportInput,
  commitOf,
  NOW,
  someConfig,
  someMetrics,
} from '../builders/report-input.ts'
import { HOSTILE } from './hostile.ts'
import { type OcelLog, ruleProblems, schemaProblems } from './ocel/ocel-rules.ts'
import { reportFile, reportFiles } from './report-text.ts'

const DAY = 86_400_000

const textOf = (input: ReportInput) => reportFile(input, 'data/ocel.json')
const logOf = (input: ReportInput): OcelLog => JSON.parse(textOf(input))

/** A proposal that is written, renamed, accepted, given a target twice, and done. */
const moving = aProposalOf({
  timeline: {
    id: 'keps/42/README.md',
    number: '0042',
    title: 'Swap',
    owner: 'sig-node',
    events: [
      aLanding({
        at: Date.UTC(2026, 0, 1),
        commit: commitOf('1'),
        pr: 7,
        path: 'keps/draft.md',
        status: 'draft',
        phase: 'proposed',
      }),
      {
        kind: 'changed',
        at: Date.UTC(2026, 0, 2),
        commit: commitOf('2'),
        pr: 8,
        bulk: false,
        change: 'content',
      },
      {
        kind: 'renamed',
        at: Date.UTC(2026, 0, 3),
        commit: commitOf('3'),
        pr: null,
        bulk: true,
        from: 'keps/draft.md',
        to: 'keps/42/README.md',
        rule: 'same-blob',
      },
      {
        kind: 'status',
        at: Date.UTC(2026, 0, 4),
        commit: commitOf('4'),
        pr: null,
        bulk: false,
        from: 'draft',
        to: 'implementable',
        fromPhase: 'proposed',
        phase: 'accepted',
        catchUp: false,
      },
      {
        kind: 'target',
        at: Date.UTC(2026, 0, 4),
        commit: commitOf('4'),
        pr: null,
        bulk: false,
        stage: null,
        from: null,
        to: 'v1.36',
      },
      {
        kind: 'target',
        at: Date.UTC(2026, 0, 5),
        commit: commitOf('5'),
        pr: null,
        bulk: false,
        stage: null,
        from: 'v1.36',
        to: 'v1.37',
      },
      { ...aCompletion(Date.UTC(2026, 0, 6)), commit: commitOf('6'), pr: null, bulk: false },
    ],
  },
})

const one = aReportInput({ metrics: someMetrics({ proposals: [moving], increments: [] }) })

describe('data/ocel.json', () => {
  it.each([
    ['git alone', aReportInput()],
    ['everything GitHub tells', withGithub()],
    ['nothing', aReportInput({ metrics: someMetrics({ proposals: [], increments: [] }) })],
  ])('holds to the schema and the rules of the standard with %s', (_, input) => {
    expect(schemaProblems(logOf(input))).toBeNull()
    expect(ruleProblems(logOf(input))).toEqual([])
  })

  it('tells what happened by what it led to, and where', () => {
    const { events } = logOf(one)
    expect(events.map(({ id, type, time }) => `${id.slice(-6)} ${type} ${time}`)).toEqual([
      '1111.1 landed 2026-01-01T00:00:00Z',
      '2222.1 content changed 2026-01-02T00:00:00Z',
      '3333.1 renamed 2026-01-03T00:00:00Z',
      '4444.1 accepted 2026-01-04T00:00:00Z',
      '4444.2 target set 2026-01-04T00:00:00Z',
      '5555.1 target moved 2026-01-05T00:00:00Z',
      '6666.1 completed 2026-01-06T00:00:00Z',
    ])
    expect(events[0]?.relationships).toEqual([
      { objectId: 'proposal:keps/42/README.md', qualifier: 'of' },
      { objectId: 'pull:7', qualifier: 'by' },
      { objectId: 'owner:sig-node', qualifier: 'owned by' },
    ])
    expect(events[2]?.attributes).toEqual([
      { name: 'bulk', value: 'true' },
      { name: 'from', value: 'keps/draft.md' },
      { name: 'to', value: 'keps/42/README.md' },
      { name: 'rule', value: 'same-blob' },
    ])
  })

  it('tells what a proposal was over time', () => {
    const proposal = logOf(one).objects.find(({ type }) => type === 'proposal')
    const told = (name: string) =>
      proposal?.attributes
        .filter(each => each.name === name)
        .map(({ time, value }) => `${time.slice(0, 10)} ${value}`)
    expect(told('title')).toEqual(['1970-01-01 Swap'])
    expect(told('path')).toEqual(['2026-01-01 keps/draft.md', '2026-01-03 keps/42/README.md'])
    expect(told('phase')).toEqual(['2026-01-01 proposed', '2026-01-04 accepted', '2026-01-06 done'])
    expect(told('target')).toEqual(['2026-01-04 v1.36', '2026-01-05 v1.37'])
    expect(proposal?.relationships).toEqual([
      { objectId: 'owner:sig-node', qualifier: 'owned by' },
      { objectId: 'pull:7', qualifier: 'landed by' },
      { objectId: 'pull:8', qualifier: 'landed by' },
    ])
  })

  it('follows its names where they are known over time', () => {
    const namings = [
      { at: NOW - 9 * DAY, number: null, title: 'First idea', owner: 'sig-apps' },
      { at: NOW - 5 * DAY, number: '0042', title: 'Swap', owner: 'sig-node' },
    ]
    const events = [
      aLanding({ at: NOW - 9 * DAY, commit: commitOf('1') }),
      { ...aCompletion(NOW - 2 * DAY), commit: commitOf('2') },
    ]
    const proposal = aProposalOf({
      timeline: { id: 'a.md', title: 'Swap', owner: 'sig-node', namings, events },
    })
    const log = logOf(aReportInput({ metrics: someMetrics({ proposals: [proposal], increments: [] }) }))
    const values = (name: string) =>
      log.objects[0]?.attributes.filter(each => each.name === name).map(({ value }) => value)
    expect([values('number'), values('title'), values('owner')]).toEqual([
      ['0042'],
      ['First idea', 'Swap'],
      ['sig-apps', 'sig-node'],
    ])
    const owners = log.events.map(({ relationships }) => relationships.at(-1)?.objectId)
    expect(owners).toEqual(['owner:sig-apps', 'owner:sig-node'])
    expect(ruleProblems(log)).toEqual([])
  })

  it('places steps in the increment they happened in', () => {
    const { metrics } = aReportInput()
    const log = logOf(aReportInput({ metrics: { ...metrics, proposals: [moving] } }))
    const during = log.events.flatMap(({ type, relationships }) =>
      relationships
        .filter(({ qualifier }) => qualifier === 'during')
        .map(({ objectId }) => `${type} ${objectId}`),
    )
    expect(during).toEqual([
      'landed increment:2026 Q1',
      'accepted increment:2026 Q1',
      'completed increment:2026 Q1',
    ])
    const quarter = log.objects.find(({ id }) => id === 'increment:2026 Q1')
    expect(quarter?.attributes.slice(1).map(({ name, value }) => `${name} ${value}`)).toEqual([
      'start 2026-01-01T00:00:00Z',
      'end 2026-04-01T00:00:00Z',
    ])
  })

  it('is left out where it is not wanted', () => {
    const files = reportFiles(aReportInput({ config: someConfig({ ocel: false }) }))
    expect(files.has('data/ocel.json')).toBe(false)
    expect(files.has('data/events.ndjson')).toBe(true)
  })
})

describe('data/ocel.json with GitHub', () => {
  const log = logOf(withGithub())

  it('tells every event of events.ndjson once', () => {
    const lines = reportFile(withGithub(), 'data/events.ndjson')
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    const isThread = ({ kind, commit }: { kind: string; commit: string | null }) =>
      commit === null && kind !== 'landed' && kind !== 'target'
    expect(log.events).toHaveLength(lines.length)
    expect(log.events.filter(({ id }) => /^(?:pull|issue):\d+\.\d+$/.test(id))).toHaveLength(
      lines.filter(isThread).length,
    )
    expect(log.events.map(({ time }) => time)).toEqual(lines.map(({ at }) => at))
  })

  it('tells what happened on a pull request of two proposals once, about both', () => {
    const [proposal] = linkedProposals()
    if (proposal === undefined) throw new Error('The builder gives two')
    const twin = { ...proposal, timeline: { ...proposal.timeline, id: 'keps/twin/README.md' } }
    const { metrics, ...input } = withGithub()
    const both = { ...input, metrics: { ...metrics, proposals: [proposal, twin] } }
    const merged = logOf(both).events.filter(
      ({ id, type }) => id.startsWith('pull:12.') && type === 'pull request merged',
    )
    expect(merged.map(({ relationships }) => relationships)).toEqual([
      [
        { objectId: 'pull:12', qualifier: 'on' },
        { objectId: 'proposal:keps/sig-node/0042-swap/README.md', qualifier: 'about' },
        { objectId: 'proposal:keps/twin/README.md', qualifier: 'about' },
      ],
    ])
    expect(ruleProblems(logOf(both))).toEqual([])
    const lines = reportFile(both, 'data/events.ndjson').split('\n')
    expect(lines.filter(line => line.includes('"pr":12,') && line.includes('"kind":"merged"'))).toHaveLength(
      2,
    )
  })

  it('tells reviews by what they say, and who did it', () => {
    const approved = log.events.find(({ type }) => type === 'approved')
    expect(approved?.attributes).toContainEqual({ name: 'by', value: 'alice' })
    const robots = log.events.filter(({ attributes }) => attributes.some(({ name }) => name === 'bot'))
    expect(
      new Set(
        robots.flatMap(({ attributes }) =>
          attributes.filter(({ name }) => name === 'by').map(({ value }) => value),
        ),
      ),
    ).toEqual(new Set(['k8s-ci-robot']))
  })

  it('knows pull requests of other repositories by their address', () => {
    const elsewhere = log.objects.find(({ id }) => id === 'pull:kubernetes/kubernetes#12')
    expect(elsewhere?.attributes.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'number 12',
      'repository kubernetes/kubernetes',
    ])
  })

  it('has what issues and pull requests were over time, and ends with what they are', () => {
    const pull = aPull(12, {
      title: 'Now',
      state: 'merged',
      createdAt: 0,
      mergedAt: 5 * DAY,
      closedAt: 5 * DAY,
      events: [
        { kind: 'renamed', at: DAY, from: 'Then', to: 'Now' },
        { kind: 'milestoned', at: DAY, milestone: 'v1' },
        { kind: 'closed', at: 2 * DAY, by: null, reason: null, closer: null },
        { kind: 'reopened', at: 3 * DAY, by: null },
        { kind: 'demilestoned', at: 3 * DAY, milestone: 'v1' },
      ],
    })
    const [proposal] = linkedProposals()
    if (proposal === undefined) throw new Error('The builder gives two')
    const known = { ...proposal, timeline: { ...proposal.timeline, threads: [pull] } }
    const { metrics, ...input } = withGithub()
    const found = logOf({ ...input, metrics: { ...metrics, proposals: [known] } })
    const told = found.objects.find(({ id }) => id === 'pull:12')?.attributes
    expect(told?.slice(2).map(({ name, time, value }) => `${time.slice(0, 10)} ${name} ${value}`)).toEqual([
      '1970-01-01 title Then',
      '1970-01-02 title Now',
      '1970-01-01 state open',
      '1970-01-03 state closed',
      '1970-01-04 state open',
      '1970-01-06 state merged',
      '1970-01-02 milestone v1',
      '1970-01-04 milestone ',
    ])
  })
})

describe('the file', () => {
  const lines = textOf(withGithub()).split('\n')

  it('has one type, event or object a line', () => {
    const items = lines.filter(line => line.startsWith('{"'))
    const { eventTypes, objectTypes, events, objects } = logOf(withGithub())
    expect(items.map(line => JSON.parse(line.replace(/,$/, '')))).toEqual([
      ...eventTypes,
      ...objectTypes,
      ...events,
      ...objects,
    ])
  })

  it('changes in few lines when something more happens', () => {
    const { timeline } = moving
    const later = {
      kind: 'changed',
      at: NOW,
      commit: commitOf('7'),
      pr: 7,
      bulk: false,
      change: 'content',
    } as const
    const more = { ...moving, timeline: { ...timeline, events: [...timeline.events, later] } }
    const before = textOf(one).split('\n')
    const after = textOf({ ...one, metrics: { ...one.metrics, proposals: [more] } }).split('\n')
    // The new event, and the comma behind the one before it.
    expect(after.filter(line => !before.includes(line))).toHaveLength(2)
    expect(before.filter(line => !after.includes(line))).toHaveLength(1)
  })

  it('has the same bytes whatever the order of the input', () => {
    const input = withGithub()
    const { metrics } = input
    const turned = {
      ...metrics,
      proposals: [...metrics.proposals].reverse(),
      increments: [...metrics.increments].reverse(),
    }
    expect(textOf({ ...input, metrics: turned })).toBe(textOf(input))
  })

  it.each(HOSTILE)('keeps %j as it is, in the open and without harm', text => {
    const words = { ...USUAL, title: text, label: text || 'x', milestone: text || 'x', login: text || 'x' }
    const written = textOf(withGithub(words))
    const log: OcelLog = JSON.parse(written)
    expect(ruleProblems(log)).toEqual([])
    expect(written).not.toMatch(/[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/)
    const titles = log.objects.flatMap(({ attributes }) => attributes.filter(({ name }) => name === 'title'))
    if (text !== '') expect(titles.map(({ value }) => value)).toContain(text)
  })

  it('never takes a proposal for something else', () => {
    const names = ['owner:sig-node', 'pull:12', 'increment:2026 Q3', 'proposal:x', '__proto__']
    const proposals = names.map(id => aProposalOf({ timeline: { id, owner: 'sig-node' } }))
    const log = logOf(aReportInput({ metrics: someMetrics({ proposals }) }))
    expect(ruleProblems(log)).toEqual([])
    expect(
      log.objects
        .filter(({ type }) => type === 'proposal')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(names.map(name => `proposal:${name}`).sort())
  })
})

describe('valuesOverTime', () => {
  it.each([
    [
      'begins with the first value',
      [
        [null, 0],
        ['a', 1],
      ],
      ['1 a'],
    ],
    [
      'tells what was taken away',
      [
        ['a', 0],
        [null, 1],
      ],
      ['0 a', '1 '],
    ],
    [
      'lets the last value of an instant count',
      [
        ['a', 0],
        ['b', 0],
        ['c', 1],
      ],
      ['0 b', '1 c'],
    ],
    [
      'tells once what stays',
      [
        ['a', 0],
        ['a', 1],
        ['b', 2],
        ['b', 2],
      ],
      ['0 a', '2 b'],
    ],
    [
      'tells nothing of what was never there',
      [
        [null, 0],
        [null, 1],
      ],
      [],
    ],
  ] as const)('%s', (_, values, told) => {
    const given = values.map(([value, at]) => ({ value, at }))
    expect(valuesOverTime('x', given).map(({ at, value }) => `${at} ${value}`)).toEqual(told)
  })
})

describe('the rules themselves', () => {
  const good: OcelLog = {
    eventTypes: [{ name: 'placed', attributes: [{ name: 'items', type: 'integer' }] }],
    objectTypes: [{ name: 'order', attributes: [{ name: 'paid', type: 'boolean' }] }],
    events: [
      {
        id: 'e1',
        type: 'placed',
        time: '2026-01-01T00:00:00Z',
        attributes: [{ name: 'items', value: '1' }],
        relationships: [{ objectId: 'o1', qualifier: 'of' }],
      },
    ],
    objects: [
      {
        id: 'o1',
        type: 'order',
        attributes: [{ name: 'paid', time: '1970-01-01T00:00:00Z', value: 'false' }],
        relationships: [],
      },
    ],
  }
  const [event] = good.events
  const [object] = good.objects
  if (event === undefined || object === undefined) throw new Error('there is one of each')

  it('like a good log', () => {
    expect([schemaProblems(good), ruleProblems(good)]).toEqual([null, []])
  })

  it.each([
    ['a missing list', { ...good, objects: undefined }],
    ['a number as a value', { ...good, events: [{ ...event, attributes: [{ name: 'items', value: 1 }] }] }],
    ['an event without time', { ...good, events: [{ ...event, time: undefined }] }],
    ['a time that is none', { ...good, events: [{ ...event, time: '2026-01-01 00:00' }] }],
    [
      'an attribute of an object without time',
      { ...good, objects: [{ ...object, attributes: [{ name: 'paid', value: 'true' }] }] },
    ],
    [
      'a relation without qualifier',
      { ...good, events: [{ ...event, relationships: [{ objectId: 'o1' }] }] },
    ],
    ['a type without attributes', { ...good, eventTypes: [{ name: 'placed' }] }],
  ])('the schema finds %s', (_, log) => {
    expect(schemaProblems(log)).not.toBeNull()
  })

  it.each([
    ['two events of one id', { events: [event, event] }],
    ['an undeclared type', { eventTypes: [] }],
    ['an undeclared attribute', { objectTypes: [{ name: 'order', attributes: [] }] }],
    [
      'a value that is not of its type',
      { events: [{ ...event, attributes: [{ name: 'items', value: 'one' }] }] },
    ],
    ['an object that is not there', { objects: [] }],
    ['an event about nothing', { events: [{ ...event, relationships: [] }] }],
    [
      'two values at one instant',
      { objects: [{ ...object, attributes: [...object.attributes, ...object.attributes] }] },
    ],
    [
      'the same relation twice',
      { events: [{ ...event, relationships: [...event.relationships, ...event.relationships] }] },
    ],
  ])('the rules find %s', (_, change) => {
    expect(ruleProblems({ ...good, ...change })).not.toEqual([])
  })
})
