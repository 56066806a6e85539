import { describe, expect, it } from 'vitest'
import { aPull, closed, convertedToDraft, merged, readyForReview, reopened } from '../builders/threads.ts'
import { aConfig, aGithub, aPreset, measured } from './a-config.ts'
import { landedFrom, pullLink, unmergedOf } from './a-review.ts'

const counts = (given: Parameters<typeof measured>[0]) => {
  const { increments, totals } = measured(given)
  const of = ({ proposed, notMerged }: typeof totals | (typeof increments)[number]) => [proposed, notMerged]
  return { increments: increments.map(of), totals: of(totals) }
}

describe('proposed (measure 2)', () => {
  it('counts pull requests that add a proposal by when they were up for review, whatever became of them', () => {
    // Up for review: 1 and 2 in January, 3 (a draft until then) in February, 4 in March. 5 never left draft.
    const github = aGithub({
      unmerged: [
        unmergedOf(aPull({ number: 2, createdAt: '2026-01-20', events: [closed('2026-02-10')] })),
        unmergedOf(aPull({ number: 3, createdAt: '2026-01-21', events: [readyForReview('2026-02-20')] })),
        unmergedOf(aPull({ number: 4, createdAt: '2026-03-01' })),
        unmergedOf(aPull({ number: 5, createdAt: '2026-03-01', draft: true })),
      ],
    })
    const landed = aPull({ number: 1, createdAt: '2026-01-05', events: [merged('2026-03-02')] })
    expect(counts({ timelines: [landedFrom(landed)], github })).toEqual({
      increments: [
        [2, 0],
        [1, 1],
        [1, 0],
      ],
      totals: [4, 1],
    })
  })

  it('counts a pull request once, however many proposals it brought, and none that only changed one', () => {
    const both = aPull({ number: 1, createdAt: '2026-01-05', events: [merged('2026-01-06')] })
    const change = aPull({ number: 2, createdAt: '2026-01-05', events: [merged('2026-01-06')] })
    const timelines = [
      landedFrom(both, { id: 'a', links: [pullLink(1), pullLink(2, 'changes')], threads: [both, change] }),
      landedFrom(both, { id: 'b' }),
    ]
    expect(counts({ timelines, github: aGithub() }).totals).toEqual([1, 0])
  })

  it('takes a draft again for what it is: up for review once is enough', () => {
    const back = aPull({
      createdAt: '2026-01-05',
      draft: true,
      events: [convertedToDraft('2026-02-01'), readyForReview('2026-02-10')],
    })
    expect(counts({ github: aGithub({ unmerged: [unmergedOf(back)] }) }).increments).toEqual([
      [1, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('was not merged in an increment at whose end it was closed, even if it is reopened and merged later', () => {
    const pull = aPull({
      number: 1,
      createdAt: '2026-01-05',
      events: [
        closed('2026-01-10'),
        reopened('2026-01-11'),
        closed('2026-01-30'),
        reopened('2026-02-10'),
        merged('2026-02-20'),
      ],
    })
    expect(counts({ timelines: [landedFrom(pull)], github: aGithub() }).increments).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
    ])
  })

  it('takes one that was closed while its commit landed by other means for merged', () => {
    const pull = aPull({ number: 1, createdAt: '2026-01-05', events: [closed('2026-01-10')] })
    const byHand = landedFrom(pull)
    expect(counts({ timelines: [byHand], github: aGithub() }).totals).toEqual([1, 0])
  })

  it('cannot tell who was turned away where closed pull requests were not read, and says so', () => {
    const github = aGithub({ sawClosedPulls: false, unmerged: [unmergedOf(aPull())] })
    const { totals, gaps } = measured({ github })
    expect([totals.proposed, totals.notMerged]).toEqual([1, null])
    const reason = 'pull requests closed without being merged were not looked at; "unmerged: all" reads them'
    expect(gaps).toContainEqual({ measure: 'proposed', reason })
    expect(gaps).toContainEqual({ measure: 'notMerged', reason })
  })

  it('is nothing where enhancements are issues, and without GitHub', () => {
    const config = aConfig({ preset: aPreset({ documents: [] }) })
    expect(counts({ config, github: aGithub() }).totals).toEqual([null, null])
    expect(counts({}).totals).toEqual([null, null])
  })
})
