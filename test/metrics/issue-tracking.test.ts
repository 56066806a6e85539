import { describe, expect, it } from 'vitest'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import type { ThreadEvent } from '../../src/timeline/timeline.ts'
import { anIssue, aPull, crossReferenced, merged, reference } from '../builders/threads.ts'
import { aTimeline, at, landed } from '../builders/timeline.ts'
import { aConfig, aGithub, aPreset, measured } from './a-config.ts'
import { issueLink, landedFrom, pullLink, unmergedOf } from './a-review.ts'

const config = aConfig({ preset: aPreset({ github: { ...FILE_RULES, track: 'all' } }) })
const tracking = (
  given: Parameters<typeof aGithub>[0],
  timelines: Parameters<typeof measured>[0]['timelines'] = [],
) => measured({ config, timelines, github: aGithub(given) }).github?.tracking

const numbers = (items: readonly { readonly number: number }[] | undefined) =>
  items?.map(({ number }) => number)

describe('enhancements tracked as issues', () => {
  it('lists those no pull request closes, mentions, is connected with or belongs to', () => {
    const connected = (kind: 'connected' | 'disconnected', day: string): ThreadEvent => ({
      kind,
      at: at(day),
      other: reference(90),
      otherIs: 'pull',
    })
    const issues = [
      anIssue({ number: 6, title: 'Alone' }),
      anIssue({ number: 1, closedBy: [reference(90)] }),
      anIssue({ number: 2, events: [crossReferenced('2026-01-02', reference(90))] }),
      anIssue({ number: 3, events: [connected('connected', '2026-01-02')] }),
      anIssue({
        number: 4,
        events: [connected('connected', '2026-01-02'), connected('disconnected', '2026-01-03')],
      }),
      anIssue({ number: 5 }),
      anIssue({ number: 7, events: [crossReferenced('2026-01-02', reference(6), 'issue')] }),
      anIssue({ number: 8, complete: false }),
      anIssue({ number: 9 }),
    ]
    const timelines = [aTimeline({ links: [issueLink(5), pullLink(91)] })]
    const result = tracking({ issues, tracked: new Set([1, 2, 3, 4, 5, 6, 7, 8]) }, timelines)
    expect(result?.tracked).toBe(8)
    expect(result?.withoutPull).toEqual([
      { number: 4, title: 'An enhancement' },
      { number: 6, title: 'Alone' },
      { number: 7, title: 'An enhancement' },
    ])
  })

  it('lists pull requests that add a proposal without an issue', () => {
    const pull = (number: number, given: object = {}) =>
      aPull({ number, createdAt: '2026-01-01', events: [merged('2026-01-02')], ...given })
    const tracked = pull(3)
    const timelines = [
      landedFrom(pull(1)),
      landedFrom(pull(2, { closes: [reference(50)] })),
      landedFrom(tracked, { links: [issueLink(51), pullLink(3)] }),
    ]
    const unmerged = [unmergedOf(aPull({ number: 4 })), unmergedOf(aPull({ number: 5 }))]
    const issues = [anIssue({ number: 52, events: [crossReferenced('2026-01-02', reference(5))] })]
    expect(
      numbers(tracking({ issues, unmerged, tracked: new Set([52]) }, timelines)?.pullsWithoutIssue),
    ).toEqual([1, 4])
  })

  it('adds up the checklists by section', () => {
    const issues = [
      anIssue({ number: 2, checklist: [{ section: 'Beta', ticked: 0, total: 4 }] }),
      anIssue({
        number: 1,
        checklist: [
          { section: 'Alpha', ticked: 2, total: 3 },
          { section: 'Beta', ticked: 1, total: 2 },
        ],
      }),
    ]
    expect(tracking({ issues, tracked: new Set([1, 2]) })?.checklists).toEqual([
      { section: 'Alpha', issues: 1, ticked: 2, total: 3 },
      { section: 'Beta', issues: 2, ticked: 1, total: 6 },
    ])
  })

  it('is null where issues are not enhancements', () => {
    expect(measured({ github: aGithub() }).github?.tracking).toBeNull()
  })
})

describe('links', () => {
  it('are counted by where they came from, and by what they lead to, each once', () => {
    const timelines = [
      aTimeline({ id: 'a', links: [issueLink(1), pullLink(2), pullLink(3, 'changes')] }),
      aTimeline({ id: 'b', links: [pullLink(3, 'changes'), pullLink(2, 'adds', 'ACME/Enhancements')] }),
    ]
    expect(measured({ timelines, github: aGithub() }).github).toMatchObject({
      linkSources: [
        { from: 'commit', count: 2 },
        { from: 'landing-subject', count: 2 },
        { from: 'number', count: 1 },
      ],
      linked: { issues: 1, pulls: 2 },
    })
  })
})

describe('families told by issues alone', () => {
  it('measure completion, though no file says anything', () => {
    const preset = aPreset({ documents: [], statusFrom: 'none', stages: ['alpha', 'beta'] })
    const told = { commit: null }
    const events = [
      landed('2026-01-01', 'proposed', { ...told, path: null, status: null }),
      {
        ...told,
        kind: 'stage',
        at: at('2026-02-01'),
        pr: null,
        bulk: false,
        from: null,
        to: 'alpha',
      } as const,
      {
        ...told,
        kind: 'stage',
        at: at('2026-02-02'),
        pr: null,
        bulk: false,
        from: 'alpha',
        to: 'beta',
      } as const,
    ]
    const timeline = aTimeline({ origin: 'issue', path: null, events })
    const { totals, proposals, gaps } = measured({
      timelines: [timeline],
      config: aConfig({ preset }),
      github: aGithub(),
    })
    expect(totals).toMatchObject({ created: 1, completed: 0, netFlow: 1 })
    // Each stage was entered on its own day: what an issue tells has no commit to tell landings apart by.
    expect(totals.stages).toMatchObject([{ entered: 1 }, { entered: 1 }])
    expect(proposals[0]?.changes.landings).toBe(0)
    expect(gaps.map(({ measure }) => measure)).not.toContain('completed')
  })
})
