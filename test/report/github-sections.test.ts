import { describe, expect, it } from 'vitest'
import { headlineMeasures } from '../../src/report/headline-measures.ts'
import { hours } from '../../src/report/quantity.ts'
import { LARGEST_REPORT } from '../../src/report/readme.ts'
import { commitLink, issueLink, pullLink } from '../../src/report/repository-links.ts'
import { openTurns, turnsInWords } from '../../src/report/turns.ts'
import { whereabouts } from '../../src/report/whereabouts.ts'
import {
  aGithub,
  anUnmerged,
  githubMetrics,
  linkedProposals,
  USUAL,
  withGithub,
} from '../builders/github-report.ts'
import { aProposalOf, aReportInput, someMetrics } from '../builders/report-input.ts'
import { reportFile, reportFiles } from './report-text.ts'

const SECTIONS = ['Whose turn', 'Reviews', 'In review and not merged', 'Issues', 'Change management']
const headings = (markdown: string) => [...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)

describe('what GitHub adds to the report', () => {
  const readme = reportFile(withGithub(), 'README.md')

  it('is left out where GitHub was not read', () => {
    const plain = headings(reportFile(aReportInput(), 'README.md'))
    expect(headings(readme)).toEqual(expect.arrayContaining(SECTIONS))
    for (const title of [...SECTIONS, 'Planned and moved']) expect(plain).not.toContain(title)
  })

  it('shows plans without GitHub where files name targets', () => {
    const { predictability, slippage } = githubMetrics()
    const input = aReportInput({ metrics: someMetrics({ predictability, slippage }) })
    expect(headings(reportFile(input, 'README.md'))).toContain('Planned and moved')
    expect(reportFile(input, 'README.md')).toContain('| 2024 Q4 | 9 | 4 of 9 | 1 | - |')
    expect(reportFile(input, 'README.md')).toContain('| 2026 Q2 | 15 | 27 % (4 of 15) | 1 | 33 % |')
    expect(reportFile(input, 'increments/2026-Q2.md')).toContain('| Kept of these | 27 % (4 of 15) |')
  })

  it('names people as code, where an act is asked of them', () => {
    expect(readme).toContain('asks `alice`, `carol`')
    expect(readme).not.toMatch(/@(?:alice|carol)/)
  })

  it('keeps the rule of small samples', () => {
    expect(readme).toContain('Large ones linked to a proposal: 3 of 7')
    expect(readme).toContain('| 2025 Q4 | 4 | 11 hours, 12 hours, 13 hours | - |')
  })

  it('says nothing of reviews or turns when there are none', () => {
    const github = { ...aGithub(), unmerged: [], tracking: null, changeManagement: null }
    const none = { n: 0, values: [], median: null, p85: null }
    const { firstResponseHours } = github.response
    const duration = { ...firstResponseHours, finished: none, open: 0 }
    const metrics = githubMetrics(undefined, {
      proposals: [aProposalOf()],
      github: {
        ...github,
        response: { pulls: 0, firstResponseHours: duration, firstReviewHours: duration },
        approvers: { latencyHours: duration, reviews: 0, topThree: { count: 0, n: 0 }, people: [] },
      },
    })
    const input = withGithub(undefined, { metrics })
    for (const title of SECTIONS) expect(headings(reportFile(input, 'README.md'))).not.toContain(title)
    expect(turnsInWords(metrics)).toBe('In review: nothing')
  })

  it('links an enhancement that is an issue to the issue, never to a file', () => {
    const [, tracked] = linkedProposals()
    if (tracked === undefined) throw new Error('The builder gives two')
    const input = withGithub(undefined, { metrics: githubMetrics(undefined, { proposals: [tracked] }) })
    const address = 'https://github.com/kubernetes/enhancements/issues/77'
    for (const path of ['README.md', 'proposals.md', 'increments/2026-Q2.md']) {
      const page = reportFile(input, path)
      expect(page, path).toContain(`[77 Swap, but better](${address})`)
    }
    expect(reportFile(input, 'increments/2026-Q2.md')).toContain('| 2026-06-04 | opened | proposed |')
    expect(whereabouts(tracked.timeline)).toBeNull()
  })

  it('keeps the report within its budget, cut by whole rows', () => {
    const github = aGithub()
    const title = '@someone **bold** | a_long_title '.repeat(8)
    const words = { ...USUAL, title, label: title, milestone: title }
    const many = <T>(make: (i: number) => T) => Array.from({ length: 3000 }, (_, i) => make(i))
    const [person] = github.approvers.people
    const listed = many(i => ({ number: i + 1, title }))
    const metrics = githubMetrics(words, {
      github: {
        ...aGithub(words),
        unmerged: many(i => anUnmerged(i + 1, i % 2 === 0 ? 'proposed' : 'rejected', words)),
        approvers: { ...github.approvers, people: person === undefined ? [] : many(() => person) },
        tracking: { tracked: 9000, withoutPull: listed, pullsWithoutIssue: listed, checklists: [] },
      },
    })
    const readme = reportFile(withGithub(words, { metrics }), 'README.md')
    expect(Buffer.byteLength(readme)).toBeLessThan(LARGEST_REPORT)
    expect(readme).toMatch(/\n\d,\d{3} more are in \[data\/metrics\.json\]/)
  })

  it('keeps the snapshot beside the data', () => {
    expect(reportFiles(aReportInput()).has('data/github.ndjson')).toBe(false)
    const input = withGithub(undefined, { snapshot: { text: '{"version":1}\n', isNews: true } })
    expect(reportFile(input, 'data/github.ndjson')).toBe('{"version":1}\n')
  })
})

describe('the table of measures with GitHub', () => {
  const names = (metrics: ReturnType<typeof someMetrics>) => headlineMeasures(metrics).map(({ name }) => name)
  const stages = [{ stage: 'stable', entered: 1, skipped: 0, steppedBack: 0, replanned: 0 }]

  it('stays at eight rows', () => {
    const metrics = githubMetrics()
    const tall = { ...metrics, totals: { ...metrics.totals, stages } }
    expect(names(tall)).toHaveLength(8)
    expect(names(tall)[0]).toBe('Proposed')
    expect(names(tall).at(-1)).toBe('First response, median')
    expect(names(tall)).not.toContain('Created minus closed')
  })

  it('is the old one without', () => {
    const metrics = someMetrics()
    const tall = names({ ...metrics, totals: { ...metrics.totals, stages } })
    expect(tall).toHaveLength(8)
    expect(tall).toContain('Created minus closed')
    expect(tall).not.toContain('Proposed')
  })
})

describe('words and links', () => {
  const { repository } = aReportInput()

  it('writes hours in the unit people think in', () => {
    expect([0, 0.4, 1, 47, 48, 72, 24 * 70].map(hours)).toEqual([
      'under 1 hour',
      'under 1 hour',
      '1 hour',
      '47 hours',
      '2 days',
      '3 days',
      '10 weeks',
    ])
  })

  it('builds the addresses of issues and pull requests itself', () => {
    expect(issueLink(repository, 7).markdown).toBe(
      '[&#35;<!-- -->7](https://github.com/kubernetes/enhancements/issues/7)',
    )
    expect(pullLink({ ...repository, name: null }, 7).markdown).toBe('&#35;<!-- -->7')
    expect(pullLink(repository, 0).markdown).not.toContain('https')
    for (const name of ['../..', './x', 'a/..', 'a/b/c', 'a b/c']) {
      expect(issueLink({ ...repository, name }, 7).markdown, name).not.toContain('https')
    }
    expect(commitLink(repository, null).markdown).toBe('-')
  })

  it('counts an open pull request once, whoever tells of it', () => {
    const [filed] = linkedProposals()
    if (filed === undefined) throw new Error('The builder gives two')
    const twin = { ...filed, timeline: { ...filed.timeline, id: 'twin.md' } }
    expect(openTurns(githubMetrics(undefined, { proposals: [filed, twin] }))).toHaveLength(2)
  })
})

describe('what became of them', () => {
  it('says that merged counts as done where the files tell no completion', () => {
    const metrics = githubMetrics()
    const merged = { ...metrics, totals: { ...metrics.totals, completed: null } }
    const words = 'Merged counts as done'
    expect(reportFile(withGithub(undefined, { metrics: merged }), 'README.md')).toContain(words)
    expect(reportFile(withGithub(), 'README.md')).not.toContain(words)
  })
})
