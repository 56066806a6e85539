import { describe, expect, it } from 'vitest'
import type { Metrics, ProposalMetrics } from '../../src/metrics/metrics.ts'
import { decisionSection } from '../../src/report/decision-section.ts'
import { decisionsInWords, decisionsOf, decisionWords, dueClock } from '../../src/report/decisions.ts'
import { aDuration, aProposalOf, aReportInput, NOW, someMetrics } from '../builders/report-input.ts'

const DAY = 86_400_000
/** The running quarter of the builder began on 2026-07-01. */
const QUARTER = Date.UTC(2026, 6, 1)

/** The state can be left by more than 85 %, so that being old counts. */
const left = { ...aDuration(50), kaplanMeier: { n: 60, events: 50, median: 50, p85: 120, curve: [] } }

const metricsOf = (...proposals: ProposalMetrics[]): Metrics =>
  someMetrics({ proposals, timeInPhaseDays: [{ phase: 'proposed', duration: left, skipped: 0 }] })

const due = (days: number, given: Parameters<typeof aProposalOf>[0] = {}) =>
  aProposalOf({ staleSince: QUARTER + days * DAY, oldSince: QUARTER - 99 * DAY, ...given })

const text = (metrics: Metrics) => decisionSection(aReportInput({ metrics })).markdown

describe('what needs a decision', () => {
  it('is due once it is both silent and old', () => {
    const dueSince = dueClock(metricsOf())
    expect(dueSince(aProposalOf({ staleSince: 5, oldSince: 9 }))).toBe(9)
    expect(dueSince(aProposalOf({ staleSince: 9, oldSince: 5 }))).toBe(9)
    expect(dueSince(aProposalOf({ stale: false, staleSince: null }))).toBeNull()
    expect(dueSince(aProposalOf({ ageRisk: 0.8, oldSince: null, staleSince: 9 }))).toBeNull()
    expect(dueSince(aProposalOf({ open: false, staleSince: 9 }))).toBeNull()
  })

  it('is due by silence alone where nothing can be called old', () => {
    const unknown = aProposalOf({ ageRisk: null, ageRiskFrom: null, oldSince: null, staleSince: 9 })
    expect(dueClock(metricsOf())(unknown)).toBe(9)
    // Fewer than 85 % ever leave the state: its percentile is not reached.
    const endless = someMetrics({
      timeInPhaseDays: [{ phase: 'proposed', duration: aDuration(50), skipped: 0 }],
    })
    expect(dueClock(endless)(aProposalOf({ ageRisk: 0.4, oldSince: null, staleSince: 9 }))).toBe(9)
  })

  it('tells what became due in this increment apart from the backlog, the latest first', () => {
    const metrics = metricsOf(
      due(-300, { timeline: { id: 'a' } }),
      due(0, { timeline: { id: 'b' } }),
      due(9, { timeline: { id: 'c' } }),
      due(-1, { timeline: { id: 'd' } }),
    )
    const { fresh, before } = decisionsOf(metrics) ?? { fresh: [], before: [] }
    expect(fresh.map(({ timeline }) => timeline.id)).toEqual(['c', 'b'])
    expect(before.map(({ timeline }) => timeline.id)).toEqual(['d', 'a'])
  })

  it('says how many in a few words, never a sum', () => {
    const words = (...days: number[]) => decisionWords(metricsOf(...days.map(day => due(day))))
    expect(words()).toBeNull()
    expect(words(1)).toBe('1 needs a decision')
    expect(words(1, 2)).toBe('2 need a decision')
    expect(words(-1)).toBe('1 still needs a decision')
    expect(words(-1, -2)).toBe('2 still need a decision')
    expect(words(1, -1)).toBe('1 newly needs a decision, 1 still does')
    expect(words(1, 2, -1, -2)).toBe('2 newly need a decision, 2 still do')
    expect(decisionsInWords(metricsOf(due(1), due(-1)))).toMatch(
      /^Needs a decision \(1 new, 1 from before\): /,
    )
    expect(decisionsInWords(metricsOf())).toBe('Nothing needs a decision')
  })
})

describe('the section of decisions', () => {
  it('names the owners that have most of the backlog', () => {
    const owners = ['node', 'node', 'auth', 'apps', 'apps', 'apps', 'docs', null]
    const backlog = owners.map((owner, i) => due(-1 - i, { timeline: { id: `${i}`, owner } }))
    expect(text(metricsOf(...backlog))).toContain(
      '8 became due before 2026 Q3 (apps 3, node 2, auth 1, 1 more owner).',
    )
    expect(text(metricsOf(due(1), ...backlog))).toContain('1 became due in 2026 Q3, 8 before that (apps 3')
  })

  it('has five rows at most and says how many are left', () => {
    const markdown = text(
      metricsOf(...Array.from({ length: 9 }, (_, i) => due(-i, { timeline: { id: `${i}` } }))),
    )
    expect(markdown.match(/^\| \[0042 /gm)).toHaveLength(5)
    expect(markdown).toContain('and 4 more: see [all proposals](proposals.md)')
  })

  it('says whose turn it is, by its pull request or else by its phase', () => {
    const turnIn = (given: Parameters<typeof aProposalOf>[0]) =>
      text(metricsOf(due(1, given)))
        .split('\n')
        .at(-1)
        ?.split(' | ')
        .at(-1)
    expect(turnIn({})).toBe('approvers: accept it or end it |')
    expect(turnIn({ phase: 'accepted' })).toBe('owner: build it, park it or end it |')
    expect(turnIn({ phase: 'building', timeline: { owner: null } })).toMatch(/^author: finish it/)
    expect(turnIn({ phase: 'unknown', timeline: { owner: null, authors: [] } })).toMatch(/^nobody named: /)
    const turn = { side: 'reviewers', since: NOW, waitingDays: 40, pull: 12, people: ['alice'] } as const
    expect(turnIn({ turn })).toMatch(/^reviewers for 40 days: .*\/pull\/12\)/)
  })

  it('links the file at the measured commit, and nothing where nobody knows the address', () => {
    const input = aReportInput({ metrics: metricsOf(due(1)) })
    const address = `https://github.com/kubernetes/enhancements/blob/${input.repository.head}/keps/sig-node/0042-swap/README.md`
    expect(decisionSection(input).markdown).toContain(`[0042 Node memory swap](${address})`)
    const local = { ...input, repository: { ...input.repository, name: null } }
    expect(decisionSection(local).markdown).toContain('| 0042 Node memory swap |')
  })

  it('names at most two people, without their addresses', () => {
    const authors = ['@@ada <ada@example.com>', 'Grace', 'Edsger']
    const markdown = text(metricsOf(due(1, { timeline: { owner: null, authors } })))
    expect(markdown.replaceAll('<!-- -->', '')).toContain('| @ada, Grace |')
  })

  it('says so where nothing tells what is open', () => {
    const { totals } = someMetrics()
    expect(text({ ...metricsOf(due(1)), totals: { ...totals, completed: null } })).toContain('Not measured')
    expect(text(metricsOf())).toContain('Nothing is both old for its state and silent')
  })
})
