import { describe, expect, it } from 'vitest'
import type { ProposalMetrics, Turn } from '../../src/metrics/metrics.ts'
import { agenda } from '../../src/report/agenda.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { aGithub, allHostile, anUnmerged, withGithub } from '../builders/github-report.ts'
import { aLanding, aProposalOf, aReportInput, NOW, someMetrics } from '../builders/report-input.ts'
import { landed, target } from '../builders/timeline.ts'
import { type GfmNode, nodesOf, parseGfm, visibleText } from './gfm.ts'
import { HOSTILE } from './hostile.ts'

const DAY = 86_400_000

type Given = Partial<Omit<ProposalMetrics, 'timeline'>> & { timeline?: Partial<Timeline> }

/** Quiet proposals: young for their phase, heard of yesterday, there since before the increment. */
function some(count: number, name: string, given: Given = {}): readonly ProposalMetrics[] {
  return Array.from({ length: count }, (_, i) =>
    aProposalOf({
      ageRisk: 0.1,
      stale: false,
      staleSince: null,
      oldSince: null,
      phase: 'accepted',
      daysInState: 10,
      daysSinceMeaningfulChange: 1,
      ...given,
      timeline: {
        id: `${name}-${i}`,
        number: null,
        title: `${name} ${i}`,
        path: `keps/${name}-${i}.md`,
        events: [aLanding()],
        ...given.timeline,
      },
    }),
  )
}

const agendaOf = (
  proposals: readonly ProposalMetrics[],
  given: Partial<ReturnType<typeof someMetrics>> = {},
) => agenda(aReportInput({ metrics: someMetrics({ proposals, ...given }) }))

/** The lines of the group whose heading begins with a text. */
function group(page: string, heading: string): readonly string[] {
  const part = page.split('\n## ').find(each => each.startsWith(heading)) ?? ''
  return part.split('\n').filter(line => line.startsWith('- '))
}

const itemsOf = (page: string): readonly GfmNode[] =>
  nodesOf(parseGfm(page)).filter(({ type }) => type === 'listItem')

const turn = (days: number, pull: number, people: readonly string[] = []): Turn => ({
  side: 'reviewers',
  since: NOW - days * DAY,
  waitingDays: days,
  pull,
  people,
})

describe('the agenda', () => {
  it('says so when there is nothing to talk about', () => {
    expect(agendaOf(some(3, 'quiet'))).toContain('Nothing waits, is late or is new.')
  })

  it('is short, whatever there is, and says how much was left out', () => {
    const everything = [
      ...some(60, 'waiting', { phase: 'proposed', daysInState: 50 }),
      ...some(60, 'old', { phase: 'proposed', daysInState: 300 }),
      ...some(60, 'new', { timeline: { events: [aLanding({ at: NOW - DAY })] } }),
    ]
    const page = agendaOf(everything)
    expect(itemsOf(page).length).toBeLessThanOrEqual(25)
    expect(page).toContain('## Proposed for longest (7 of 120)')
    expect(page).toContain('## Old for their phase, the latest first (6 of 53)')
  })

  it('is made of tasks, each with a link, an owner and a reason', () => {
    const page = agendaOf(
      some(2, 'thing', { phase: 'proposed', daysInState: 50, daysSinceMeaningfulChange: 40 }),
    )
    expect(group(page, 'Proposed for longest')[0]).toMatch(
      /^- \[ \] \[thing 0\]\(https:\/\/github\.com\/kubernetes\/enhancements\/blob\/\w+\/keps\/thing-0\.md\), sig-node: proposed for 50 days, silent for 40 days$/,
    )
    for (const item of itemsOf(page)) expect(item).toMatchObject({ checked: false })
  })

  it('names a thing once, under the first reason', () => {
    const proposals = some(9, 'both', { phase: 'proposed', daysInState: 300 })
    const page = agendaOf(proposals)
    const links = [...page.matchAll(/\[both \d\]/g)].map(([link]) => link)
    expect(new Set(links).size).toBe(links.length)
    expect(group(page, 'Old for their phase')).toHaveLength(2)
  })
})

describe('what is old', () => {
  it('comes in the order in which it became so, the latest first, with what soon will be', () => {
    const [older, late, soon, young] = [300, 125, 100, 85].map(
      daysInState => some(1, `d${daysInState}`, { phase: 'proposed', daysInState })[0],
    )
    const first = some(7, 'first', { phase: 'proposed', daysInState: 900 })
    const lines = group(agendaOf([older, late, soon, young, ...first].flatMap(each => each ?? [])), 'Old')
    expect(lines.map(line => /\[(d\d+) 0\]/.exec(line)?.[1])).toEqual(['d100', 'd125', 'd300'])
    expect(lines[0]).toContain(
      ': proposed for 14.3 weeks, soon longer than 85 % of those that left it (17.1 weeks)',
    )
    expect(lines[1]).toContain(
      ': proposed for 17.9 weeks, longer than 85 % of those that left it (17.1 weeks)',
    )
  })

  it('is what is silent, where too few have left the phase to tell', () => {
    const silent = some(1, 'silent', {
      stale: true,
      staleSince: NOW - 3 * DAY,
      ageRisk: null,
      daysInState: 200,
    })
    expect(group(agendaOf([...silent, ...some(1, 'other')]), 'Old')).toHaveLength(1)
  })
})

describe('what waits for reviewers', () => {
  const proposals = [
    ...some(1, 'later', { turn: turn(12, 7, ['alice', 'acme/approvers']) }),
    ...some(1, 'author', { turn: { ...turn(90, 5), side: 'author' } }),
    ...some(1, 'first', { turn: turn(40, 8) }),
  ]

  it('takes the place of what is proposed, the longest first, with those who are asked', () => {
    const metrics = someMetrics()
    const given = { github: { ...aGithub(), unmerged: [] }, totals: { ...metrics.totals, proposed: 3 } }
    const lines = group(agendaOf(proposals, given), 'Waiting for reviewers (2)')
    expect(lines[0]).toMatch(/^- \[ \] \[first 0\].*: \[pull request 8\]\(\S+\/pull\/8\) waits for 40 days$/)
    expect(lines[1]).toMatch(/waits for 12 days and asks `alice`, `acme\/approvers`$/)
    expect(lines).toHaveLength(2)
  })

  it('may be in a pull request only', () => {
    const metrics = someMetrics()
    const unmerged = [{ ...anUnmerged(31, 'proposed'), turn: turn(50, 31) }]
    const given = { github: { ...aGithub(), unmerged }, totals: { ...metrics.totals, proposed: 3 } }
    expect(group(agendaOf(proposals, given), 'Waiting for reviewers (3)')[0]).toContain(
      '/pull/31): waits for 50 days',
    )
  })
})

describe('targets', () => {
  const slip = { stage: null, first: 'v1.30', now: 'v1.33', steps: null, releases: 3, moves: 2 }
  const counts = { n: 3, later: 3, earlier: 0, dropped: 0, replans: 4, byStage: [] }

  it('come when they were moved in this increment, then when they have passed, then the rest', () => {
    const at = (when: number) => ({
      events: [landed('2026-05-01'), target(when, 'v1.30', 'v1.33', { commit: null })],
    })
    const proposals = [
      ...some(1, 'before', { timeline: at(Date.UTC(2026, 5, 1)) }),
      ...some(1, 'recent', { timeline: at(Date.UTC(2026, 6, 5)) }),
      ...some(1, 'passed', { timeline: { stage: 'alpha' } }),
      ...some(1, 'done', { open: false, timeline: at(Date.UTC(2026, 6, 5)) }),
    ]
    const overdue = {
      proposal: 'passed-0',
      stage: 'alpha',
      next: 'beta',
      target: 'v1.20',
      targetPassed: true,
      beyond: false,
      daysOnStage: 400,
    }
    const metrics = {
      slippage: {
        ...counts,
        slips: ['before-0', 'recent-0', 'done-0'].map(proposal => ({ ...slip, proposal })),
      },
      ladder: { rungs: [], offLadder: 0, overdue: [overdue], release: 'v1.33' },
    }
    const lines = group(agendaOf(proposals, metrics), 'Targets passed or moved (3)')
    expect(lines.map(line => /\[(\w+) 0\]/.exec(line)?.[1])).toEqual(['recent', 'passed', 'before'])
    expect(lines[0]).toContain(': target moved from v1.30 to v1.33, 3 releases later')
    expect(lines[1]).toContain(': alpha, was to be beta in v1.20, which has passed')
  })

  it('of a family without stages pass with the increment they name, the latest first', () => {
    const planned = ['2026 Q1', '2026 Q2', '2026 Q3'].flatMap(name =>
      some(1, name.replace(' ', ''), { timeline: { target: name } }),
    )
    const lines = group(agendaOf(planned), 'Targets passed or moved (2)')
    expect(lines[0]).toContain(': planned for 2026 Q2, which has passed')
    expect(lines[1]).toContain(': planned for 2026 Q1, which has passed')
  })
})

/** Where a mention would begin, in text that somebody copied from the page as it is shown. */
const MENTION = /[@\uFE6B\uFF20]/

describe.each(HOSTILE)('an agenda with %j in it', text => {
  const github = withGithub(allHostile(text))
  const hostile: readonly ReportInput[] = [
    github,
    aReportInput({
      metrics: someMetrics({
        increments: someMetrics().increments.map(each => ({ ...each, name: text })),
        proposals: [
          ...some(1, text, { phase: 'proposed', timeline: { title: text, number: text, owner: text } }),
          ...some(1, 'untitled', { timeline: { title: '', path: `keps/${text}`, target: '2020-01-01' } }),
          ...some(1, 'asked', { turn: turn(3, 4, [text]), timeline: { target: text, owner: text } }),
        ],
        github: aGithub(allHostile(text)),
      }),
    }),
  ]

  it('mentions nobody, not even when it is copied as it is shown', () => {
    for (const each of hostile) {
      const text = agenda(each)
      const tree = parseGfm(text)
      expect(visibleText(tree)).not.toMatch(MENTION)
      for (const { url } of nodesOf(tree).filter(({ type }) => type === 'link')) {
        expect(url).toMatch(
          /^https:\/\/github\.com\/kubernetes\/enhancements\/(?:blob|issues|pull)\/[\w%./-]+$/,
        )
      }
      expect(itemsOf(text).length).toBeLessThanOrEqual(25)
    }
  })
})
