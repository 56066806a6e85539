import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import type { ReportInput } from '../../src/report/report-input.ts'
import { allHostile, withGithub } from '../builders/github-report.ts'
import {
  aProposalOf,
  aQuarter,
  aReportInput,
  NOW,
  someConfig,
  someMetrics,
} from '../builders/report-input.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile } from './report-text.ts'

/** What https://shields.io/badges/endpoint-badge asks of an endpoint; colours are its named ones. */
const ENDPOINT = {
  type: 'object',
  required: ['schemaVersion', 'label', 'message', 'color'],
  additionalProperties: false,
  properties: {
    schemaVersion: { const: 1 },
    label: { type: 'string', minLength: 1, maxLength: 20 },
    message: { type: 'string', minLength: 1, maxLength: 40 },
    color: {
      enum: ['brightgreen', 'green', 'yellowgreen', 'yellow', 'orange', 'red', 'blue', 'lightgrey'],
    },
  },
}
const validate = new Ajv().compile(ENDPOINT)

function badge(input: ReportInput, name = 'badge') {
  const json = JSON.parse(reportFile(input, `data/${name}.json`))
  expect(validate(json) || validate.errors).toBe(true)
  return `${json.label}: ${json.message} (${json.color})`
}

const running = aQuarter(10, { inProgress: true, completed: 9, completedBulk: 6, created: 7, createdBulk: 2 })
const withKind = (config: Partial<ReturnType<typeof someConfig>>, increment = running) => {
  const { totals } = someMetrics()
  const metrics = someMetrics({ increments: [increment], totals: { ...totals, wipAtEnd: 12 } })
  return aReportInput({ metrics, config: someConfig(config) })
}

describe('data/badge.json', () => {
  it.each([
    [{ kind: 'year' }, '12 open, 3 completed this year'],
    [{ kind: 'quarter' }, '12 open, 3 completed this quarter'],
    [{ kind: 'month' }, '12 open, 3 completed this month'],
    [{ kind: 'weeks', weeks: 12, anchor: '2026-01-05' }, '12 open, 3 completed this increment'],
    [{ kind: 'milestones' }, '12 open, 3 completed this increment'],
  ] as const)('says what is open, and what was delivered besides clean-ups: %j', (increments, message) => {
    expect(badge(withKind({ increments }))).toBe(`proposals: ${message} (blue)`)
  })

  it('speaks of the last increment once that is over', () => {
    const over = { ...running, inProgress: false }
    expect(badge(withKind({}, over))).toBe('proposals: 12 open, 3 completed last quarter (blue)')
  })

  it('says what is there where nothing says how it fares', () => {
    const { totals } = someMetrics()
    const untold = { ...running, completed: null, completedBulk: null }
    const metrics = someMetrics({ increments: [untold], totals: { ...totals, completed: null, present: 40 } })
    const input = aReportInput({ metrics })
    expect(badge(input)).toBe('proposals: 40 documents, 5 created this quarter (lightgrey)')
    expect(badge(input, 'badge-stale')).toBe('stale proposals: not measured (lightgrey)')
  })

  it('is short and well formed before any increment has begun', () => {
    const { totals } = someMetrics()
    const metrics = someMetrics({
      increments: [aQuarter(12, { start: NOW + 1 })],
      totals: { ...totals, wipAtEnd: 0 },
    })
    expect(badge(aReportInput({ metrics }))).toBe('proposals: 0 open (blue)')
  })

  it('has room for large numbers', () => {
    const { totals } = someMetrics()
    const large = { ...running, completed: 12_345, completedBulk: 0 }
    const metrics = someMetrics({ increments: [large], totals: { ...totals, wipAtEnd: 54_321 } })
    expect(badge(aReportInput({ metrics }))).toContain('54321 open, 12345 completed this quarter')
  })

  it('shows nothing that somebody else wrote', () => {
    const [usual, usualStale] = [badge(withGithub()), badge(withGithub(), 'badge-stale')]
    for (const text of HOSTILE) {
      const input = withGithub(allHostile(text))
      const increments = input.metrics.increments.map(each => ({ ...each, name: text }))
      const hostile = { ...input, metrics: { ...input.metrics, increments } }
      expect([badge(hostile), badge(hostile, 'badge-stale')]).toEqual([usual, usualStale])
    }
  })
})

describe('data/badge-stale.json', () => {
  const of = (stale: readonly boolean[], open = true) =>
    aReportInput({
      metrics: someMetrics({
        proposals: stale.map((each, i) => aProposalOf({ stale: each, open, timeline: { id: `${i}` } })),
      }),
    })

  it.each([
    [of([true, false, true]), 'stale proposals: 2 of 3 open (orange)'],
    [of([false, false]), 'stale proposals: none of 2 open (blue)'],
    [of([true, true], false), 'stale proposals: none open (blue)'],
    [of([]), 'stale proposals: none open (blue)'],
  ])('says in words what its colour repeats', (input, words) => {
    expect(badge(input, 'badge-stale')).toBe(words)
  })
})
