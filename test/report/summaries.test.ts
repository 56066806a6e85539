import { describe, expect, it } from 'vitest'
import { renderJobSummary } from '../../src/report/job-summary.ts'
import { renderTerminalSummary } from '../../src/report/terminal-summary.ts'
import { allHostile, withGithub } from '../builders/github-report.ts'
import { aProposalOf, aQuarter, aReportInput, someMetrics } from '../builders/report-input.ts'
import { ofType, parseGfm } from './gfm.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile } from './report-text.ts'

const finding = {
  code: 'bad-date',
  severity: 'warning',
  path: 'a.md',
  line: 1,
  found: 'x|y'.repeat(99),
  expected: '',
} as const

describe('the job summary', () => {
  it('opens like the report and holds no picture and no link into the report', () => {
    const summary = renderJobSummary(aReportInput())
    expect(summary.split('\n')[0]).toBe(reportFile(aReportInput(), 'README.md').split('\n')[0])
    expect(summary).not.toMatch(/<img|\]\((?!https:)/)
    expect(summary).toContain('█')
  })

  it('says who is waited for where GitHub was read', () => {
    const summary = renderJobSummary(withGithub())
    expect(summary).toContain('In review: 2 pull requests')
    expect(summary).not.toMatch(/<img|\]\((?!https:)/)
    expect(renderJobSummary(aReportInput())).not.toContain('In review')
  })

  it('stays below a mebibyte, cut by whole rows', () => {
    const summary = renderJobSummary(aReportInput({ findings: Array.from({ length: 9000 }, () => finding) }))
    expect(Buffer.byteLength(summary)).toBeLessThan(1_000_000)
    const left = Number(/and (\d),(\d{3}) more/.exec(summary)?.slice(1).join(''))
    expect(summary.match(/^\| warning \|/gm)).toHaveLength(9000 - left)
    const tables = ofType(parseGfm(summary.slice(summary.indexOf('## Findings'))), 'table')
    for (const row of tables[0]?.children ?? []) expect(row.children).toHaveLength(4)
  })

  it('keeps hostile text in its cells', () => {
    const findings = HOSTILE.map(text => ({ ...finding, path: text, found: text }))
    const inputs = [
      aReportInput({ findings }),
      ...HOSTILE.map(text => withGithub(allHostile(text), { findings: [] })),
    ]
    const tree = parseGfm(inputs.map(renderJobSummary).join('\n'))
    for (const { value } of ofType(tree, 'html')) expect(value).toMatch(/^(?:<!-- -->)+$/)
    for (const { url } of ofType(tree, 'link')) expect(url).toMatch(/^https:\/\/github\.com\/kubernetes\//)
    for (const each of ofType(tree, 'table')) {
      const widths = new Set((each.children ?? []).map(({ children }) => children?.length))
      expect(widths.size).toBe(1)
    }
  })
})

describe('the terminal summary', () => {
  it('is ten lines at most and names what was not measured', () => {
    const text = renderTerminalSummary(aReportInput(), 'proposal-report/README.md')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    expect(text).toContain('Not measured: firstReview (needs GitHub data (a token))')
    expect(text).toContain('Report: proposal-report/README.md')
  })

  it('says who is waited for where GitHub was read, still in ten lines', () => {
    const text = renderTerminalSummary(withGithub(), 'proposal-report/README.md')
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    expect(text).toContain('In review: 2 pull requests; waiting for reviewers 1 (longest 40 days)')
    expect(text).toContain('Proposed: 13 (before: 9)')
    expect(text).toContain('First response, median: 14 hours (before: 5 hours)')
  })

  it.each(HOSTILE)('prints %j without controls, colours or commands', text => {
    const metrics = someMetrics({
      proposals: [aProposalOf({ timeline: { title: text } })],
      increments: [aQuarter(9, { name: text })],
      gaps: [{ measure: text, reason: text }],
    })
    const lines = renderTerminalSummary(aReportInput({ metrics }), text).trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(10)
    for (const line of lines) {
      expect(line).not.toMatch(/^\s*::|##\w*\[|[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069]/u)
    }
  })
})
