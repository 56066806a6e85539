import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { LIGHT } from '../../src/charts/theme.ts'
import { githubChartMetrics } from '../builders/github-charts.ts'
import { aMetrics, sampleOf } from '../builders/metrics.ts'

const SHOW = { showIncrements: 12 }
const named = (charts: ReturnType<typeof chartsFor>, name: string) =>
  charts.find(chart => chart.name === name)

describe('chartsFor', () => {
  it('gives nothing where there is nothing', () => {
    expect(chartsFor(aMetrics({}, { proposals: 0 }), SHOW)).toEqual([])
    expect(chartsFor(aMetrics({}, { proposals: 0, increments: 0 }), SHOW)).toEqual([])
  })

  it('gives eight charts in the order of the report', () => {
    expect(chartsFor(aMetrics(), SHOW).map(({ name }) => name)).toEqual([
      'created-completed',
      'cumulative-flow',
      'net-stock',
      'lead-time',
      'ageing',
      'changes-per-proposal',
      'stages',
      'owners',
    ])
  })

  it('gives three more where GitHub was read', () => {
    const names = chartsFor(githubChartMetrics(), SHOW).map(({ name }) => name)
    expect(names).toHaveLength(11)
    expect(names.indexOf('review-latency')).toBe(names.indexOf('lead-time') + 1)
    expect(names.slice(-3)).toEqual(['planned-kept', 'acceptance', 'owners'])
  })

  it('shows plans without GitHub, and nothing where nothing was planned', () => {
    const { predictability } = githubChartMetrics()
    expect(named(chartsFor(aMetrics({ predictability }), SHOW), 'planned-kept')).toBeDefined()
    const none = predictability?.map(({ name }) => ({ name, planned: 0, kept: 0, lateAndDone: 0 })) ?? null
    expect(named(chartsFor(aMetrics({ predictability: none }), SHOW), 'planned-kept')).toBeUndefined()
  })

  it('reads out what GitHub tells', () => {
    const charts = chartsFor(githubChartMetrics(), SHOW)
    const readings = ['review-latency', 'planned-kept', 'acceptance'].map(
      name => named(charts, name)?.reading,
    )
    expect(readings).toMatchInlineSnapshot(`
      [
        "Half of 162 pull requests had a response within 36 hours and 85 % within 24 days; 18 without one.",
        "2026 Q3 (day 76 of 152): 5 of 9 planned were kept; 1 added later and done.",
        "In settled cohorts 59 % of 86 got done and 7 ended otherwise; 3 cohorts still mostly open.",
      ]
    `)
  })

  it('counts the lead time from the opened pull request', () => {
    const metrics = githubChartMetrics()
    const earlier = metrics.proposals.map(each => ({
      ...each,
      timeline: { ...each.timeline, openedAt: each.landedAt - 86_400_000 * 1000 },
    }))
    const spec = named(chartsFor({ ...metrics, proposals: earlier }, SHOW), 'lead-time')?.spec(LIGHT)
    expect(JSON.stringify(spec)).toContain('days from the opened pull request')
  })

  it('reads the numbers out', () => {
    expect(chartsFor(aMetrics(), SHOW).map(({ reading }) => reading)).toMatchInlineSnapshot(`
      [
        "9 created and 9 completed (1 more in bulk) in 2026 Q3 (day 76 of 152); 68 open.",
        "146 proposals so far, of which 119 reached accepted, 96 reached building and 66 reached done.",
        "68 open on 2026-08-11: 20 proposed, 20 accepted and 28 building; 6 parked; 57 a year earlier.",
        "Half of 66 completed took at most 291 days and 85 % at most 546 days; counting the 68 still open, the Kaplan-Meier median is not reached.",
        "13 of 68 open have been in their state longer than 85 % of those that left it; the longest stay is 822 days (building).",
        "On average 0.80 content changes per proposal in 2026 Q3 (day 76 of 152), median 0, 79 proposals alive.",
        "2026 Q3 (day 76 of 152): 12 reached alpha, 18 reached beta and 11 reached stable; 2 targets moved.",
        "sig-node has most open (15 of its 41); the top three of 12 owners hold 49 % of the open ones.",
      ]
    `)
  })

  it('leaves completion out where it is not measured, and says so', () => {
    const charts = chartsFor(aMetrics({}, { phases: ['unknown'] }), SHOW)
    expect(named(charts, 'lead-time')).toBeUndefined()
    expect(named(charts, 'created-completed')?.reading).toContain('completion is not measured')
    expect(named(charts, 'created-completed')?.table.rows.at(-1)?.[3]).toBe('-')
  })

  it('calls nothing open where nothing says so', () => {
    const charts = chartsFor(aMetrics({}, { phases: ['accepted'] }), SHOW)
    expect(charts.map(({ name }) => name)).toEqual([
      'created-completed',
      'cumulative-flow',
      'changes-per-proposal',
      'owners',
    ])
    expect(named(charts, 'owners')?.table.columns).toEqual(['Owner', 'Documents'])
    expect(named(charts, 'owners')?.reading).toMatch(
      /^sig-\w+ has most documents \(\d+\); the top three of 12 /,
    )
    for (const { reading, alt, table } of charts)
      expect([reading, alt, ...table.columns].filter(text => /\bopen\b/i.test(text))).toEqual([])
  })

  it('lists the values of a small sample instead of a statistic', () => {
    const charts = chartsFor(aMetrics({}, { proposals: 9, owners: 2, increments: 2 }), SHOW)
    const lead = named(charts, 'lead-time')
    expect(lead?.table.rows[0]).toEqual(['Finished only', '5', expect.stringMatching(/ days$/), '- (n = 5)'])
  })

  it('says when too few have left a state to compare with', () => {
    const timeInPhaseDays = aMetrics().timeInPhaseDays.map(time => ({
      ...time,
      duration: { ...time.duration, finished: sampleOf([1, 2]) },
    }))
    expect(named(chartsFor(aMetrics({ timeInPhaseDays }), SHOW), 'ageing')?.reading).toContain(
      'too few have left',
    )
  })

  it('has tables whose rows have as many cells as there are columns', () => {
    for (const { table } of chartsFor(aMetrics(), SHOW)) {
      expect(table.rows.length).toBeGreaterThan(0)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
    }
  })

  it('puts owners beyond the eighth together', () => {
    const rows = named(chartsFor(aMetrics({}, { owners: 40 }), SHOW), 'owners')?.table.rows ?? []
    expect(rows).toHaveLength(9)
    expect(rows.at(-1)?.[0]).toMatch(/^other \(\d+ owners\)$/)
  })
})
