import { describe, expect, it } from 'vitest'
import { aTimeline, at, changed, landed, removed, renamed, status } from '../builders/timeline.ts'
import { measured, times } from './a-config.ts'

describe('changes (measure 5)', () => {
  it('counts landings by what they did, each commit once', () => {
    const timeline = aTimeline({
      events: [
        landed('2026-01-01'),
        changed('2026-01-01'),
        changed('2026-01-05', 'content'),
        changed('2026-01-06', 'metadata'),
        changed('2026-01-06', 'content'),
        status('2026-01-06', 'proposed', 'accepted'),
        changed('2026-01-07', 'metadata'),
        changed('2026-01-08', 'content', { bulk: true }),
        changed('2026-01-09', 'cosmetic'),
        renamed('2026-01-10'),
      ],
    })
    const [proposal] = measured({ timelines: [timeline] }).proposals
    expect(proposal?.changes).toEqual({ content: 2, metadata: 1, bulk: 1, landings: 7 })
    expect(proposal?.lastMeaningfulAt).toBe(at('2026-01-07'))
  })

  it('averages over the proposals alive in the window, those without a change included', () => {
    const busy = aTimeline({ events: [landed('2026-01-02'), ...times(4, i => changed(`2026-02-0${i + 1}`))] })
    const calm = aTimeline({ events: [landed('2026-01-02'), changed('2026-02-20')] })
    const quiet = times(3, () => aTimeline({ events: [landed('2026-01-02')] }))
    const gone = aTimeline({ events: [landed('2026-01-02'), removed('2026-01-20')] })
    const { increments } = measured({ timelines: [busy, calm, ...quiet, gone] })
    expect(increments.map(({ changesPerProposal }) => changesPerProposal)).toEqual([
      { mean: 0, median: 0, n: 6 },
      { mean: 1, median: 0, n: 5 },
      { mean: 0, median: 0, n: 5 },
    ])
    expect(increments.map(({ landingsPerProposal }) => landingsPerProposal)).toEqual([7 / 6, 1, 0])
  })

  it('gives a nearest-rank median above the zeros', () => {
    const withChanges = (n: number) =>
      aTimeline({
        events: [
          landed('2026-01-02'),
          ...times(n, i => changed(`2026-02-${String(i + 1).padStart(2, '0')}`)),
        ],
      })
    const timelines = [0, 1, 3, 7, 9].map(withChanges)
    expect(measured({ timelines }).totals.changesPerProposal).toEqual({ mean: 4, median: 3, n: 5 })
  })

  it('gives a mean of few, but no median', () => {
    const timelines = [aTimeline({ events: [landed('2026-01-02'), changed('2026-01-03')] })]
    expect(measured({ timelines }).totals.changesPerProposal).toEqual({ mean: 1, median: null, n: 1 })
    expect(measured({}).totals.changesPerProposal).toEqual({ mean: null, median: null, n: 0 })
  })

  it('keeps the raw count of landings over the proposals present', () => {
    const timelines = [
      aTimeline({ events: [landed('2026-01-02'), changed('2026-01-03', 'cosmetic'), changed('2026-01-04')] }),
      aTimeline({ events: [landed('2026-01-02')] }),
      aTimeline({ events: [landed('2026-01-02'), removed('2026-01-09')] }),
    ]
    const { totals } = measured({ timelines })
    expect(totals.landingsPerProposalAlive).toBe(2)
    expect(totals).toMatchObject({ proposals: 3, present: 2 })
    expect(totals.changesByPhase).toEqual([
      { phase: 'proposed', mean: 0.5, n: 2 },
      { phase: 'removed', mean: 0, n: 1 },
    ])
  })

  it('counts nothing a document did while it was a stub', () => {
    const timeline = aTimeline({
      events: [
        landed('2026-01-02', 'moved'),
        changed('2026-01-05'),
        status('2026-02-05', 'moved', 'proposed'),
        changed('2026-02-09'),
      ],
    })
    const { increments } = measured({ timelines: [timeline] })
    expect(increments.map(({ changesPerProposal }) => changesPerProposal.n)).toEqual([0, 1, 1])
    expect(increments.map(({ landingsPerProposal }) => landingsPerProposal)).toEqual([null, 2, 0])
  })
})
