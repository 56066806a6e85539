import { describe, expect, it } from 'vitest'
import { LARGEST_REPORT } from '../../src/report/readme.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import { allHostile, withGithub } from '../builders/github-report.ts'
import {
  aCompletion,
  aLanding,
  aProposalOf,
  aQuarter,
  aReportInput,
  aWindow,
  NOW,
  someConfig,
  someMetrics,
} from '../builders/report-input.ts'
import { ofType, parseGfm, textRuns } from './gfm.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile, reportFiles } from './report-text.ts'

const DAY = 86_400_000

/** A report in which every string a stranger can choose is hostile. */
function hostileInput(text: string): ReportInput {
  const increments = someMetrics().increments.map((each, i) =>
    i > 8 ? { ...each, name: `${text} ${i}` } : each,
  )
  const share = { label: text, count: 1, open: 1, done: 0 }
  const finding = {
    code: 'unknown-status',
    severity: 'warning',
    path: `a/${text}`,
    line: 1,
    found: text,
    expected: text,
  } as const
  return aReportInput({
    config: someConfig({ title: text, presetReason: text }),
    findings: [finding],
    charts: aReportInput().charts.map(chart => ({
      ...chart,
      title: `Chart ${text}`,
      reading: text,
      alt: text,
      table: { columns: ['A', text], rows: [['x', text]] },
    })),
    metrics: someMetrics({
      increments,
      byOwner: [share],
      cohorts: [{ name: text, n: 1, done: 0, ended: 0, open: 1, parked: 0, immature: true }],
      conformance: {
        ...someMetrics().conformance,
        issues: [{ proposal: text, kind: 'illegal', from: text, to: text, at: NOW, commit: text }],
      },
      gaps: [{ measure: text, reason: text }],
      proposals: [
        aProposalOf({
          timeline: {
            title: text,
            owner: text,
            status: text,
            number: text,
            excerpt: text,
            stage: text,
            target: text,
            path: `keps/${text}/README.md`,
            findings: [text],
          },
        }),
      ],
    }),
  })
}

/** The same where every text somebody on GitHub can choose is hostile too. */
function hostileGithub(text: string): ReportInput {
  const usual = withGithub(allHostile(text))
  const { metrics, config } = hostileInput(text)
  const preset = usual.config.preset
  return {
    ...usual,
    config: { ...usual.config, title: config.title, preset },
    metrics: { ...usual.metrics, gaps: metrics.gaps },
  }
}

const HTML_OF_OURS =
  /^(?:<!-- -->|<\/?details>|<\/?summary>|<\/?picture>|<source media="[^"<>]*" srcset="[^"<>]*">|<img alt="[^"<>]*" src="charts\/[a-z-]+\.svg" width="\d+">|[^<>]|\n)*$/

describe.each(HOSTILE)('a report full of %j', text => {
  it.each([
    ['without GitHub', hostileInput],
    ['with GitHub', hostileGithub],
  ])('holds no link, picture, HTML or table cell that is not ours: %s', (_, inputOf) => {
    const usual = reportFiles(aReportInput())
    for (const [path, markdown] of reportFiles(inputOf(text))) {
      if (!path.endsWith('.md')) continue
      const tree = parseGfm(markdown)
      for (const { value } of ofType(tree, 'html')) expect(value).toMatch(HTML_OF_OURS)
      for (const { url } of ofType(tree, 'link')) {
        expect(url).toMatch(
          /^(?:https:\/\/github\.com\/kubernetes\/enhancements\/(?:(?:blob|commit)\/[\w%./-]+|(?:issues|pull)\/\d+)|(?:\.\.\/)?[\w./-]+)$/,
        )
      }
      expect(ofType(tree, 'image')).toEqual([])
      for (const row of ofType(tree, 'table').flatMap(each => each.children ?? [])) {
        expect(row.children?.length).toBe(
          ofType(tree, 'table').find(each => each.children?.includes(row))?.children?.[0]?.children?.length,
        )
      }
      for (const run of textRuns(tree)) expect(run).not.toMatch(/@\w|#\d|:\/\/|www\./i)
      if (usual.has(path)) expect(ofType(tree, 'heading').length).toBeGreaterThan(0)
    }
  })
})

describe('the report', () => {
  it('begins with a sentence made from the numbers', () => {
    expect(reportFile(aReportInput(), 'README.md').split('\n')[0]).toBe(
      '# 2026 Q3, day 24 of 92: 9 completed (6 at this day last time), 14 created, 41 open; 1 needs a decision.',
    )
  })

  it('says in words that completion is not measured', () => {
    const { totals, increments } = someMetrics()
    const unknown = {
      completed: null,
      completedBulk: null,
      bornDone: null,
      recompleted: null,
      reopened: null,
      netFlow: null,
    }
    const metrics = someMetrics({
      totals: { ...totals, ...unknown },
      increments: increments.map(each => ({ ...each, ...unknown })),
    })
    const readme = reportFile(aReportInput({ metrics }), 'README.md')
    expect(readme.split('\n')[0]).toBe(
      '# 2026 Q3, day 24 of 92: completion not measured, 14 created, 118 documents present.',
    )
    expect(readme).toContain('| **Completed** | not measured |')
  })

  it('survives having nothing at all', () => {
    const metrics = someMetrics({
      increments: [],
      proposals: [],
      byOwner: [],
      cohorts: [],
      health: [],
      gaps: [],
      catchUpBursts: [],
    })
    const readme = reportFile(aReportInput({ metrics, charts: [], findings: [] }), 'README.md')
    expect(readme.split('\n')[0]).toBe('# No increment has begun yet: 41 open.')
  })

  it('links nothing when the repository has no known name', () => {
    const input = aReportInput()
    const local = { ...input, repository: { ...input.repository, name: null } }
    expect(reportFile(local, 'README.md')).not.toContain('https://')
    expect(reportFile(local, 'proposals.md')).not.toContain('https://')
  })

  it('gives every file once, at a path any file system takes', () => {
    const names = ['CON', 'con', 'a/b', 'a b', '..', '', 'ä', '提案', 'x'.repeat(300), '2026 Q1']
    const metrics = someMetrics({ increments: names.map((name, i) => aQuarter(i, { name })) })
    const paths = [...reportFiles(aReportInput({ metrics })).keys()]
    expect(new Set(paths.map(path => path.toLowerCase())).size).toBe(paths.length)
    for (const path of paths)
      expect(path).toMatch(/^(?:[a-z]+\/)?[\w][\w.-]{0,100}\.(?:md|svg|json|csv|ndjson)$/)
  })
})

describe('the page of an increment', () => {
  const before = aProposalOf({
    timeline: {
      events: [aLanding(), { ...aCompletion(Date.UTC(2026, 4, 9)), phase: 'accepted', to: 'implementable' }],
    },
  })

  it('never changes once the increment is over', () => {
    const later = aProposalOf({
      ...before,
      phase: 'done',
      open: false,
      completedAt: NOW,
      timeline: {
        ...before.timeline,
        path: 'keps/moved.md',
        owner: 'sig-other',
        status: 'implemented',
        events: [
          ...before.timeline.events,
          {
            kind: 'renamed',
            at: NOW,
            commit: 'd'.repeat(40),
            pr: null,
            bulk: false,
            from: 'a',
            to: 'keps/moved.md',
            rule: 'same-blob',
          },
          aCompletion(NOW),
        ],
      },
    })
    const pageOf = (proposals: readonly (typeof before)[], head: string) => {
      const input = aReportInput({ metrics: someMetrics({ proposals }) })
      return reportFile({ ...input, repository: { ...input.repository, head } }, 'increments/2026-Q2.md')
    }
    expect(pageOf([later], 'e'.repeat(40))).toBe(pageOf([before], 'f'.repeat(40)))
    expect(pageOf([before], 'f'.repeat(40))).toContain('| 2026-05-01 | landed | accepted |')
  })

  it('says so while the increment runs', () => {
    expect(reportFile(aReportInput(), 'increments/2026-Q3.md')).toContain('In progress: day 24 of 92.')
  })
})

describe('a very large repository', () => {
  const proposals = Array.from({ length: 5000 }, (_, i) =>
    aProposalOf({
      ageRisk: (i % 100) / 100,
      daysInState: i,
      timeline: {
        id: `keps/sig-node/${i}/README.md`,
        path: `keps/sig-node/${i}-${'long-name-'.repeat(6)}/README.md`,
        number: `${i}`,
        title: `Proposal @${i} **with** a_title | that is rather long and full of marks ${i}`,
        excerpt: 'word_'.repeat(60),
        events: [aLanding({ at: NOW - (i % 1500) * DAY })],
      },
    }),
  )
  const finding = { code: 'unknown-status', severity: 'warning', line: 3, expected: 'a known word' } as const
  const input = aReportInput({
    config: someConfig({ showIncrements: 200 }),
    findings: Array.from({ length: 30_000 }, (_, i) => ({
      ...finding,
      code: `code-${i % 40}`,
      path: `keps/${i}/README.md`,
      found: `<${i}>`.repeat(9),
    })),
    metrics: someMetrics({
      proposals,
      increments: Array.from({ length: 200 }, (_, i) =>
        aQuarter(i - 189, { name: `Increment ${i}`, sameDayPrevious: aWindow() }),
      ),
    }),
  })

  it('keeps its files within the limits of GitHub, cut by whole rows', async () => {
    const files = reportFiles(input)
    const bytes = (path: string) => Buffer.byteLength(files.get(path) ?? '')
    expect(bytes('README.md')).toBeLessThan(LARGEST_REPORT)
    expect(bytes('proposals.md')).toBeLessThan(1_800_000)
    expect(files.get('proposals.md')).toMatch(/The last \d+ are left out/)
    for (const line of (files.get('proposals.md') ?? '').split('\n').filter(each => each.startsWith('|'))) {
      expect(line.match(/(?<= )\|(?= )|^\||\|$/g)).toHaveLength(13)
    }
  })
})
