import { describe, expect, it } from 'vitest'
import { KEP } from '../../src/config/presets/kep.ts'
import { aHistory, replayConfig, timelinesOf, type Version } from '../builders/proposal-history.ts'

const PATH = 'teps/0012-name.md'
const FOLDER = 'keps/sig-node/1234-name'

type Built = ReturnType<typeof timelinesOf>

const eventsOf = ({ timelines }: Built, kind: string) =>
  timelines.flatMap(({ events }) => events.filter(event => event.kind === kind))

/** Changes of one document through its versions. */
function changesThrough(...versions: readonly Version[]) {
  const builder = aHistory()
  for (const version of versions) builder.land({ [PATH]: version })
  return eventsOf(timelinesOf(builder.history()), 'changed').map(event => 'change' in event && event.change)
}

/** Status events of one document, as `from > to`. */
function statusesThrough(...versions: readonly Version[]) {
  const builder = aHistory()
  for (const version of versions) builder.land({ [PATH]: version })
  return eventsOf(timelinesOf(builder.history()), 'status').map(
    event => 'from' in event && `${event.from} > ${event.to}`,
  )
}

describe('a change', () => {
  const first = { words: 'a', status: 'proposed' }

  it('is one of content when words change, whatever the header does', () => {
    expect(changesThrough(first, { words: 'b', status: 'proposed' })).toEqual(['content'])
    expect(changesThrough(first, { words: 'b', status: 'rejected' })).toEqual(['content'])
  })

  it('is one of metadata when only the header changes', () =>
    expect(changesThrough(first, { words: 'a', status: 'rejected' })).toEqual(['metadata']))

  it('is cosmetic when neither does', () => expect(changesThrough(first, first)).toEqual(['cosmetic']))

  it('is one, when document and sidecar change in one landing', () => {
    const history = aHistory(KEP)
      .land({ [`${FOLDER}/README.md`]: { words: 'a' }, [`${FOLDER}/kep.yaml`]: { status: 'provisional' } })
      .land({ [`${FOLDER}/README.md`]: { words: 'b' }, [`${FOLDER}/kep.yaml`]: { status: 'implementable' } })
      .land({ [`${FOLDER}/kep.yaml`]: { status: 'implemented' } })
    const built = timelinesOf(history.history(), { preset: KEP })
    expect(eventsOf(built, 'changed')).toMatchObject([{ change: 'content' }, { change: 'metadata' }])
  })

  it('does not come from companions', () => {
    const history = aHistory(KEP)
      .land({ [`${FOLDER}/README.md`]: { words: 'a' } })
      .land({ [`${FOLDER}/diagram.png`]: { words: 'x' }, [`${FOLDER}/notes/a.md`]: { words: 'x' } })
    expect(eventsOf(timelinesOf(history.history(), { preset: KEP }), 'changed')).toEqual([])
  })

  it('is cosmetic when the main document only takes another name in its folder', () => {
    const preset = {
      ...KEP,
      documents: ['keps/{owner}/{number}-{slug}/README.md', 'keps/{owner}/{number}-{slug}/index.md'],
    }
    const history = aHistory(preset)
      .land({ [`${FOLDER}/README.md`]: { words: 'a' }, [`${FOLDER}/kep.yaml`]: { status: 'provisional' } })
      .land({ [`${FOLDER}/README.md`]: null, [`${FOLDER}/index.md`]: { words: 'a' } })
    const built = timelinesOf(history.history(), { preset })
    expect(built.timelines[0]).toMatchObject({ path: `${FOLDER}/index.md` })
    expect(eventsOf(built, 'changed')).toMatchObject([{ change: 'cosmetic' }])
    expect(eventsOf(built, 'renamed')).toMatchObject([{ rule: 'same-path' }])
  })

  it('is one of content in either of two main documents of a folder', () => {
    const preset = {
      ...KEP,
      documents: ['keps/{owner}/{number}-{slug}/README.md', 'keps/{owner}/{number}-{slug}/design.md'],
    }
    const history = aHistory(preset)
      .land({ [`${FOLDER}/README.md`]: { words: 'a' }, [`${FOLDER}/design.md`]: { words: 'b' } })
      .land({ [`${FOLDER}/design.md`]: { words: 'c' } })
    const built = timelinesOf(history.history(), { preset })
    expect(built.timelines).toHaveLength(1)
    expect(eventsOf(built, 'changed')).toMatchObject([{ change: 'content' }])
  })

  it('is one of content when a version could not be read', () => {
    const built = aHistory()
      .land({ [PATH]: { words: 'a' } })
      .land({ [PATH]: { words: 'b' } })
    const history = { ...built.history(), versions: new Map() }
    expect(eventsOf(timelinesOf(history), 'changed')).toMatchObject([{ change: 'content' }])
  })
})

describe('a unit of a sidecar alone', () => {
  it('is a proposal, and stays the same one when its document comes', () => {
    const history = aHistory(KEP)
      .land({ [`${FOLDER}/kep.yaml`]: { status: 'provisional' } })
      .land({ [`${FOLDER}/README.md`]: { words: 'a', silent: true } })
    const { timelines } = timelinesOf(history.history(), { preset: KEP })
    expect(timelines).toMatchObject([
      { id: `${FOLDER}/kep.yaml`, path: `${FOLDER}/README.md`, phase: 'proposed' },
    ])
  })
})

describe('a status', () => {
  it('stays through a version whose header cannot be read', () =>
    expect(
      statusesThrough({ status: 'proposed' }, { silent: true }, { status: 'proposed', words: 'b' }),
    ).toEqual([]))

  it('is gone when a header that can be read does not state it', () => {
    expect(statusesThrough({ status: 'proposed' }, { words: 'b' })).toEqual(['proposed > null'])
    const { timelines } = timelinesOf(
      aHistory()
        .land({ [PATH]: { status: 'proposed' } })
        .land({ [PATH]: { words: 'b' } })
        .history(),
    )
    expect(timelines[0]).toMatchObject({ status: null, phase: 'unknown' })
  })

  it.each([
    ['Proposed', 'proposed'],
    ['proposed', '**proposed**'],
    ['implemented', '[Implemented](https://example.com)'],
  ])('does not change from %s to %s', (one, other) =>
    expect(statusesThrough({ status: one }, { status: other })).toEqual([]),
  )

  it('changes between words of one phase', () =>
    expect(statusesThrough({ status: 'proposed' }, { status: 'provisional' })).toEqual([
      'proposed > provisional',
    ]))

  it('is in the landing that a proposal is born with', () => {
    const { timelines } = timelinesOf(
      aHistory()
        .land({ [PATH]: { status: 'implemented' } })
        .history(),
    )
    expect(timelines[0]?.events).toMatchObject([{ kind: 'landed', status: 'implemented', phase: 'done' }])
  })

  it('that nobody knows is unknown', () => {
    const { timelines } = timelinesOf(
      aHistory()
        .land({ [PATH]: { status: 'gold' } })
        .history(),
    )
    expect(timelines[0]).toMatchObject({ status: 'gold', phase: 'unknown' })
  })

  it('is lost to no file: a removed proposal keeps its last one', () => {
    const { timelines } = timelinesOf(
      aHistory()
        .land({ [PATH]: { status: 'rejected' } })
        .land({ [PATH]: null })
        .history(),
    )
    expect(timelines[0]).toMatchObject({ status: 'rejected', phase: 'rejected', present: false })
  })
})

describe('stages and targets', () => {
  const yaml = `${FOLDER}/kep.yaml`
  const planOf = (...versions: readonly Version[]) => {
    const builder = aHistory(KEP)
    for (const version of versions) builder.land({ [yaml]: version })
    const built = timelinesOf(builder.history(), { preset: KEP })
    return built.timelines.flatMap(({ events }) =>
      events.flatMap(event =>
        event.kind === 'stage'
          ? [`stage ${event.from} > ${event.to}`]
          : event.kind === 'target'
            ? [`target ${event.stage} ${event.from} > ${event.to}`]
            : [],
      ),
    )
  }

  it('are told at birth as coming from nothing', () =>
    expect(planOf({ stage: 'alpha', target: 'v1.30', targets: [['alpha', 'v1.30']] })).toEqual([
      'stage null > alpha',
      'target null null > v1.30',
      'target alpha null > v1.30',
    ]))

  it('are told when they change, appear and go', () =>
    expect(
      planOf(
        { stage: 'alpha', targets: [['alpha', 'v1.30']] },
        {
          stage: 'beta',
          targets: [
            ['alpha', 'v1.31'],
            ['beta', 'v1.32'],
          ],
        },
        { stage: 'beta', targets: [['beta', 'v1.32']] },
      ).slice(2),
    ).toEqual([
      'stage alpha > beta',
      'target alpha v1.30 > v1.31',
      'target beta null > v1.32',
      'target alpha v1.31 > null',
    ]))

  it('stay through a version that cannot be read', () =>
    expect(planOf({ stage: 'alpha' }, { silent: true }, { stage: 'alpha' })).toEqual(['stage null > alpha']))
})

describe('bulk', () => {
  const many = (count: number, status: string, words = 'a') =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `teps/${String(i + 1).padStart(4, '0')}-name.md`,
        { status, words },
      ]),
    )

  it('is a landing of at least so many proposals', () => {
    const history = aHistory()
      .land(many(4, 'proposed'))
      .land(many(5, 'proposed', 'b'))
      .land(many(4, 'proposed', 'c'))
    const built = timelinesOf(history.history())
    expect(built.reading.bulkLandings).toBe(1)
    expect(eventsOf(built, 'changed').map(({ bulk }) => bulk)).toEqual([
      true,
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ])
  })

  it('is a landing of at least such a share of those alive', () => {
    const history = aHistory()
      .land(many(60, 'proposed'))
      .land(many(5, 'proposed', 'b'))
      .land(many(6, 'proposed', 'c'))
    const config = { bulk: { minProposals: 5, minShare: 0.1 } }
    expect(timelinesOf(history.history(), config).reading.bulkLandings).toBe(2)
  })

  it('keeps a change of status, with its mark', () => {
    const built = timelinesOf(aHistory().land(many(6, 'proposed')).land(many(6, 'withdrawn')).history())
    expect(eventsOf(built, 'status')).toHaveLength(6)
    expect(eventsOf(built, 'status').every(({ bulk }) => bulk)).toBe(true)
  })

  it('is what the list of ignored commits names, whatever it touches', () => {
    const history = aHistory()
      .land(many(1, 'proposed'))
      .land(many(1, 'proposed', 'b'))
      .history()
    const ignored = new Set([history.landings[1]?.commit ?? ''])
    const built = timelinesOf(history, replayConfig({ ignored }))
    expect(eventsOf(built, 'changed')).toMatchObject([{ bulk: true }])
  })
})
