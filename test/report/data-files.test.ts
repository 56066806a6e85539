import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import {
  aCompletion,
  aLanding,
  aProposalOf,
  aReportInput,
  commitOf,
  NOW,
  someMetrics,
} from '../builders/report-input.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile } from './report-text.ts'

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../schema/metrics.schema.json', import.meta.url), 'utf8'),
)

/** The schema with no room for keys it does not name, so that it cannot fall behind the output. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return 'properties' in node ? { ...copy, additionalProperties: false } : copy
}

function problemsOf(text: string, how: (schema: unknown) => unknown = closed): unknown {
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
    how(schema) as object,
  )
  validate(JSON.parse(text))
  return validate.errors
}

const everyEvent = aProposalOf({
  timeline: {
    id: 'b.md',
    events: [
      aLanding({ at: NOW - 9 }),
      { kind: 'changed', at: NOW - 8, commit: commitOf('1'), pr: 12, bulk: false, change: 'content' },
      {
        kind: 'renamed',
        at: NOW - 7,
        commit: commitOf('2'),
        pr: 12,
        bulk: false,
        from: 'a',
        to: 'b',
        rule: 'same-blob',
      },
      { kind: 'stage', at: NOW - 6, commit: commitOf('3'), pr: null, bulk: false, from: null, to: 'alpha' },
      {
        kind: 'target',
        at: NOW - 5,
        commit: commitOf('4'),
        pr: null,
        bulk: false,
        stage: 'beta',
        from: null,
        to: 'v1',
      },
      aCompletion(NOW - 4),
      { kind: 'removed', at: NOW - 3, commit: commitOf('5'), pr: null, bulk: false },
      { kind: 'restored', at: NOW - 2, commit: commitOf('6'), pr: 3, bulk: true, phase: 'done' },
    ],
  },
  completedAt: NOW - 4,
})

const full = aReportInput({
  metrics: someMetrics({ proposals: [everyEvent, aProposalOf({ timeline: { id: 'a.md' } })] }),
})

describe('data/metrics.json', () => {
  it('holds to its schema, open and closed', () => {
    const text = reportFile(full, 'data/metrics.json')
    expect(problemsOf(text)).toBeNull()
    expect(problemsOf(text, open => open)).toBeNull()
  })

  it('holds to its schema when completion is not measured and nothing is there', () => {
    const { totals } = someMetrics()
    const empty = { ...totals, completed: null, completedBulk: null, bornDone: null, recompleted: null }
    const metrics = someMetrics({
      increments: [],
      proposals: [],
      totals: { ...empty, reopened: null, netFlow: null, moreThanOneStatus: null },
    })
    const input = aReportInput({ metrics, charts: [], drawn: [], findings: [] })
    expect(problemsOf(reportFile(input, 'data/metrics.json'))).toBeNull()
  })

  it('rounds numbers, sorts by id and ends with a newline', () => {
    const text = reportFile(full, 'data/metrics.json')
    const { proposals } = JSON.parse(text)
    expect(proposals.map(({ id }: { id: string }) => id)).toEqual(['a.md', 'b.md'])
    expect(proposals[0].ageRisk).toBe(0.9123)
    expect(proposals[1].links).toEqual({ issue: 42, pulls: [3, 7, 12] })
    expect(text.endsWith('}\n')).toBe(true)
    expect(text).not.toContain('\r')
    expect(text).not.toMatch(/\d\.\d{5}/)
  })

  it('gives the same bytes whatever the order of the input', () => {
    const { metrics } = full
    const turned = someMetrics({
      proposals: [...metrics.proposals].reverse(),
      increments: [...metrics.increments].reverse(),
    })
    for (const path of ['README.md', 'data/metrics.json', 'data/proposals.csv', 'data/events.ndjson']) {
      expect(reportFile({ ...full, metrics: turned }, path)).toBe(reportFile(full, path))
    }
  })
})

describe('data/events.ndjson', () => {
  it('is one self-contained event a line, oldest first', () => {
    const lines = reportFile(full, 'data/events.ndjson').trimEnd().split('\n')
    const events = lines.map(line => JSON.parse(line))
    expect(events.map(({ kind }) => kind)).toEqual([
      'landed',
      'landed',
      'changed',
      'renamed',
      'stage',
      'target',
      'status',
      'removed',
      'restored',
    ])
    for (const event of events)
      expect(Object.keys(event)).toEqual(
        expect.arrayContaining(['proposal', 'number', 'at', 'commit', 'pr', 'bulk']),
      )
  })
})

describe('data/proposals.csv', () => {
  it('keeps one line and as many cells for hostile text, and runs no formula', () => {
    const proposals = HOSTILE.map((title, i) =>
      aProposalOf({ timeline: { id: `${i}`, title, owner: title } }),
    )
    const text = reportFile(aReportInput({ metrics: someMetrics({ proposals }) }), 'data/proposals.csv')
    const lines = text.split('\r\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(HOSTILE.length + 1)
    const width = lines[0]?.split(',').length
    for (const line of lines) {
      const cells = [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^",]*)/g)].map(([, cell]) => cell ?? '')
      expect(cells).toHaveLength(width ?? 0)
      for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@\t]/)
    }
  })
})
