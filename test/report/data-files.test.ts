import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { everyThreadEvent, linkedProposals, USUAL, withGithub } from '../builders/github-report.ts'
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
    const input = aReportInput({ metrics, charts: [], findings: [] })
    expect(problemsOf(reportFile(input, 'data/metrics.json'))).toBeNull()
  })

  it('holds to its schema with everything GitHub tells', () => {
    const text = reportFile(withGithub(), 'data/metrics.json')
    expect(problemsOf(text)).toBeNull()
    expect(problemsOf(text, open => open)).toBeNull()
  })

  it('has the keys of GitHub as null where it was not read', () => {
    const json = JSON.parse(reportFile(full, 'data/metrics.json'))
    for (const key of ['unmerged', 'predictability', 'slippage', 'github']) expect(json[key]).toBeNull()
    for (const key of ['proposed', 'notMerged', 'response']) expect(json.totals[key]).toBeNull()
    expect(json.proposals[0]).toMatchObject({ origin: 'file', openedAt: null, turn: null })
  })

  it('names reviewers only where somebody chose to', () => {
    const input = withGithub()
    const named = { ...input, config: { ...input.config, nameReviewers: true } }
    const quiet = { ...input, config: { ...input.config, nameReviewers: false } }
    const peopleOf = (each: typeof input) =>
      JSON.parse(reportFile(each, 'data/metrics.json')).github.approvers.people
    expect(peopleOf(named)).toHaveLength(2)
    expect(peopleOf(quiet)).toEqual([])
    expect(reportFile(quiet, 'README.md')).not.toContain('Reviewers (2)')
  })

  it('trusts a confirmed issue only, once GitHub was read', () => {
    const [filed, tracked] = linkedProposals()
    if (filed === undefined || tracked === undefined) throw new Error('The builder gives two')
    const unconfirmed = { ...filed, timeline: { ...filed.timeline, id: 'z.md', links: [] } }
    const input = withGithub()
    const metrics = { ...input.metrics, proposals: [filed, tracked, unconfirmed] }
    const { proposals } = JSON.parse(reportFile({ ...input, metrics }, 'data/metrics.json'))
    expect(proposals.map((each: { links: { issue: number } }) => each.links.issue)).toEqual([77, 42, null])
    expect(proposals[1].links.pulls).toEqual([7, 12])
    expect(proposals[1].links.all).toHaveLength(3)
    expect(proposals[0]).toMatchObject({ path: null, landedCommit: null, origin: 'issue' })
  })

  it('rounds numbers, sorts by id and ends with a newline', () => {
    const text = reportFile(full, 'data/metrics.json')
    const { proposals } = JSON.parse(text)
    expect(proposals.map(({ id }: { id: string }) => id)).toEqual(['a.md', 'b.md'])
    expect(proposals[0].ageRisk).toBe(0.9123)
    expect(proposals[1].links).toEqual({ issue: 42, pulls: [3, 7, 12], all: [] })
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

describe('data/events.ndjson with GitHub', () => {
  const input = withGithub()
  const events = reportFile(input, 'data/events.ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

  it('tells what happened on issues and pull requests in time order', () => {
    const times = events.map(({ at }) => Date.parse(at))
    expect(times).toEqual([...times].sort((a, b) => a - b))
    const swap = events.filter(({ proposal, pr }) => proposal.startsWith('keps/') && pr === 12)
    expect(swap.map(({ kind }) => kind)).toEqual([
      'opened',
      ...everyThreadEvent(USUAL).map(({ kind }) => (kind === 'renamed' ? 'retitled' : kind)),
    ])
    for (const event of events) {
      const keys = ['proposal', 'number', 'at', 'commit', 'pr', 'issue', 'kind', 'bulk', 'by', 'bot']
      expect(Object.keys(event).slice(0, keys.length)).toEqual(keys)
    }
  })

  it('tells robots by what GitHub says and by the settings', () => {
    const bots = events.filter(({ bot }) => bot === true).map(({ by }) => by)
    expect(new Set(bots)).toEqual(new Set(['k8s-ci-robot']))
    const config = { ...input.config, bots: ['ali*'] }
    const lines = reportFile({ ...input, config }, 'data/events.ndjson')
      .trimEnd()
      .split('\n')
    const alice = lines.map(line => JSON.parse(line)).filter(({ by }) => by === 'alice')
    expect(alice.length).toBeGreaterThan(0)
    for (const { bot } of alice) expect(bot).toBe(true)
  })

  it('calls a proposal in a pull request by that, and an issue by its number', () => {
    expect(events.filter(({ proposal }) => proposal === 'pull#91').map(({ pr }) => pr)).toContain(91)
    const [opened] = events.filter(({ proposal }) => proposal === 'issue#77')
    expect(opened).toMatchObject({ kind: 'landed', commit: null, issue: 77, path: null })
  })
})

describe('data/proposals.csv', () => {
  it('has the columns of GitHub at the end', () => {
    const [head, ...rows] = reportFile(withGithub(), 'data/proposals.csv').trimEnd().split('\r\n')
    expect(head).toMatch(
      /,findings,origin,issue,pulls,opened_at,last_activity_at,turn,turn_since,turn_days,asked,name,created_in,completed_in,lead_time_days$/,
    )
    expect(rows[0]).toMatch(/,issue,77,,[\d-]{10},[\d-]{10},,,,,"77 Swap, but better",/)
    expect(rows[1]).toMatch(/,file,42,7 12,[\d-]{10},[\d-]{10},author,[\d-]{10},20,alice,/)
  })

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
