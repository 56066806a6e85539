import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts, drawOne } from '../../src/charts/render.ts'
import { DARK } from '../../src/charts/theme.ts'
import { type GithubSettings, githubChartMetrics } from '../builders/github-charts.ts'
import { aMetrics, type MetricsSettings } from '../builders/metrics.ts'
import { clipped, overlapping, sizeOf, textsOf } from './picture.ts'

const fail = (message: string) => {
  throw new Error(`Vega warned: ${message}`)
}
const draw = (settings: MetricsSettings = {}, showIncrements = 12, overrides = {}) =>
  drawCharts(chartsFor(aMetrics(overrides, settings), { showIncrements }), fail)

const GITHUB_CHARTS = ['review-latency', 'planned-kept', 'acceptance']
const drawGithub = async (settings: GithubSettings = {}, showIncrements = 12) => {
  const charts = chartsFor(githubChartMetrics(settings), { showIncrements })
  return drawCharts(
    charts.filter(({ name }) => GITHUB_CHARTS.includes(name)),
    fail,
  )
}

const NASTY = [
  '<script>alert(1)</script>&"\'',
  '"+alert(1)+"',
  "']; datum.x = 1 //",
  '\u0000\u0007\u001b[31mred\u202eevil\ud800\uffff',
  'W'.repeat(300),
  '技術的な提案を担当するとても長い名前の特別作業部会と関係者一同の皆様',
  '',
  '👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦',
  '{{mustache}} $[template] url(#x) #ffffff',
]
const nastyShares = NASTY.map((label, i) => ({ label, count: 9 - (i % 4), open: 3, done: 2 }))

describe('drawn charts', () => {
  it('are the reviewed pictures', async () => {
    const drawn = await draw()
    expect(drawn).toHaveLength(8)
    for (const { name, light } of drawn) await expect(light).toMatchFileSnapshot(`snapshots/${name}.svg`)
  })

  it('are the reviewed pictures of what GitHub tells', async () => {
    const drawn = await drawGithub()
    expect(drawn.map(({ name }) => name)).toEqual(GITHUB_CHARTS)
    for (const { name, light } of drawn) await expect(light).toMatchFileSnapshot(`snapshots/${name}.svg`)
  })

  it('have a dark version that is what the dark theme would draw', async () => {
    const charts = chartsFor(githubChartMetrics(), { showIncrements: 12 })
    for (const [i, { dark, light }] of (await drawCharts(charts, fail)).entries()) {
      const chart = charts[i]
      if (chart) expect(dark).toBe(await drawOne(chart, DARK, fail))
      expect(dark).not.toBe(light)
      expect(light).not.toContain(DARK.text)
    }
  })

  it('are the same bytes when drawn again', async () => {
    expect(await draw()).toEqual(await draw())
  })

  const CASES: Readonly<Record<string, readonly [MetricsSettings, number]>> = {
    'the usual': [{}, 12],
    'one proposal': [{ proposals: 1, owners: 1, increments: 2 }, 12],
    'five proposals, one increment': [{ proposals: 5, owners: 2, increments: 1 }, 12],
    'thousands over twelve years': [
      { proposals: 5000, owners: 60, increments: 40, from: Date.UTC(2014, 7, 1) },
      40,
    ],
    'the last eight of forty increments': [{ increments: 40, from: Date.UTC(2014, 7, 1) }, 8],
    'twenty increments': [{ proposals: 900, increments: 20, from: Date.UTC(2020, 0, 1) }, 20],
    'three days': [{ proposals: 20, increments: 2, from: Date.UTC(2026, 7, 8) }, 12],
    'no status': [{ phases: ['unknown'], owners: 5 }, 12],
    'one phase': [{ phases: ['accepted'], owners: 5 }, 12],
    'six stages': [
      { stages: ['idea', 'draft', 'a very long name of a stage indeed', 'alpha', 'beta', 'stable'] },
      12,
    ],
    'nasty names of increments': [{ increments: 9, incrementNames: NASTY }, 12],
    'nasty names of stages': [{ stages: NASTY.slice(0, 6) }, 12],
  }

  it.each(Object.entries(CASES))('fit, do not overlap and are legal XML: %s', async (_, [settings, show]) => {
    for (const { name, light } of await draw(settings, show)) {
      expect(sizeOf(light).width, name).toBe(760)
      expect(clipped(light), name).toEqual([])
      expect(overlapping(light), name).toEqual([])
    }
  })

  const GITHUB_CASES: Readonly<Record<string, readonly [GithubSettings, number]>> = {
    'one pull request': [{ pulls: 1, proposals: 5, increments: 1 }, 12],
    'answers within hours': [{ pulls: 60, slowest: 90 }, 12],
    'answers within the hour': [{ pulls: 30, slowest: 1 }, 12],
    'thousands over twelve years': [
      { pulls: 4000, proposals: 5000, increments: 40, from: Date.UTC(2014, 7, 1), slowest: 60_000 },
      40,
    ],
    'nasty names of increments': [{ increments: 9, incrementNames: NASTY }, 12],
  }

  it.each(Object.entries(GITHUB_CASES))(
    'of GitHub fit, do not overlap and are legal XML: %s',
    async (_, [settings, show]) => {
      const drawn = await drawGithub(settings, show)
      expect(drawn.length).toBeGreaterThan(1)
      for (const { name, light } of drawn) {
        expect(sizeOf(light).width, name).toBe(760)
        expect(clipped(light), name).toEqual([])
        expect(overlapping(light), name).toEqual([])
      }
    },
  )

  it('keep untrusted names as text, cut and legal', async () => {
    const drawn = await draw({ stages: [] }, 12, { byOwner: nastyShares, byStage: nastyShares })
    for (const { name, light, dark } of drawn) {
      expect(clipped(light), name).toEqual([])
      expect(overlapping(light), name).toEqual([])
      expect(light).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
      // A colour in a name is a name, not a colour.
      expect(textsOf(dark).map(({ text }) => text)).toEqual(textsOf(light).map(({ text }) => text))
    }
    const owners = textsOf(drawn.find(({ name }) => name === 'owners')?.light ?? '').map(({ text }) => text)
    expect(owners).toContain('<script>alert(1)</script>&"\'')
    expect(owners).toContain('(no name)')
  })
})
