import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts } from '../../src/charts/render.ts'
import type { Metrics } from '../../src/metrics/metrics.ts'
import { aForecast } from '../builders/forecast.ts'
import { type GithubSettings, githubChartMetrics } from '../builders/github-charts.ts'
import { durationOf } from '../builders/metrics.ts'
import { clipped, overlapping, textsOf } from './picture.ts'
import { aSlippage } from './slipped.ts'

const fail = (message: string) => {
  throw new Error(`Vega warned: ${message}`)
}

const LONG = [
  'Special Interest Group for Multi-Tenancy, Isolation and Everything Between Clusters',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM',
  '技術的な提案を担当するとても長い名前の特別作業部会と関係者一同の皆様',
  '한국어로 된 아주 긴 소유자 이름을 가진 특별 관심 그룹의 모든 구성원',
  'Рабочая группа по широкой совместимости и щепетильности',
  'i',
]
const MILESTONES = [
  'Milestone 12: Hardening, Multi-Tenancy and the Great Clean-Up',
  '第十二次迭代：性能與可靠性改進計劃以及其他所有事情',
  'v1.36.0-rc.1+build.20260811',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  'Q',
]
const repeat = (names: readonly string[], count: number) =>
  Array.from({ length: count }, (_, i) => `${names[i % names.length]}${i < names.length ? '' : ` ${i}`}`)

const owners = (count: number, size: (i: number) => number) =>
  repeat(LONG, count).map((label, i) => {
    const all = size(i)
    const open = Math.ceil(all / 3)
    return { label, count: all, open, done: Math.floor((all - open) / 2) }
  })

/** Everything there can be, so that every chart has something to show. */
function full(settings: GithubSettings, overrides: Partial<Metrics> = {}): Metrics {
  return { ...githubChartMetrics(settings), slippage: aSlippage(), forecast: aForecast(), ...overrides }
}

const FROM = Date.UTC(2014, 7, 1)
const FORTY = { increments: 40, from: FROM, pulls: 900 }
const HUGE = 1_234_567

/** The same process with one increment in which everything is a thousand times as much. */
function withHuge(metrics: Metrics): Metrics {
  const increments = metrics.increments.map((increment, i) =>
    i === 3
      ? {
          ...increment,
          created: HUGE,
          createdBulk: HUGE - 1,
          completed: HUGE,
          changesPerProposal: { mean: HUGE + 0.5, median: 1, n: HUGE },
          stages: increment.stages.map(each => ({ ...each, entered: HUGE, replanned: HUGE })),
        }
      : increment,
  )
  const predictability = metrics.predictability?.map((each, i) =>
    i === 3 ? { ...each, planned: HUGE, kept: HUGE - 1, lateAndDone: HUGE } : each,
  )
  const cohorts = metrics.cohorts.map((each, i) => (i === 3 ? { ...each, n: HUGE, done: HUGE - 2 } : each))
  const byOwner = owners(60, i => (i === 0 ? HUGE : 1 + (i % 3)))
  return {
    ...metrics,
    increments,
    predictability: predictability ?? null,
    cohorts,
    byOwner,
    slippage: aSlippage(9000),
  }
}

/** Forty past exits of every open state, of so many days each. */
function exits(daysOf: (i: number) => number): Metrics['timeInPhaseDays'] {
  const duration = durationOf(
    Array.from({ length: 40 }, (_, i) => daysOf(i)),
    0,
  )
  const open = ['unknown', 'proposed', 'accepted', 'building'] as const
  return open.map(phase => ({ phase, duration, skipped: 0 }))
}

const CASES: Readonly<Record<string, readonly [Metrics, number]>> = {
  '5 owners with long names': [full({ owners: 5 }, { byOwner: owners(5, i => 40 - i) }), 12],
  '60 owners with long names': [full({ proposals: 900 }, { byOwner: owners(60, i => 80 - i) }), 12],
  '60 owners of one proposal each': [full({ proposals: 60 }, { byOwner: owners(60, () => 1) }), 12],
  '2 increments': [full({ increments: 2 }), 12],
  '2 increments with long names': [full({ increments: 2, incrementNames: MILESTONES }), 12],
  '40 increments': [full(FORTY), 40],
  '40 increments with long names': [full({ ...FORTY, incrementNames: repeat(MILESTONES, 40) }), 40],
  '40 increments, thousands in each': [full({ ...FORTY, proposals: 5000 }), 40],
  '40 increments of which 8 are shown': [full({ ...FORTY, incrementNames: repeat(MILESTONES, 40) }), 8],
  '1 proposal': [
    full({ proposals: 1, pulls: 1, owners: 1, increments: 2 }, { slippage: aSlippage(0.01) }),
    12,
  ],
  '5,000 proposals': [full({ proposals: 5000, owners: 60, increments: 12, from: FROM, pulls: 4000 }), 12],
  'one value huge': [withHuge(full({ increments: 12, from: FROM })), 12],
  'one value huge among 40': [withHuge(full(FORTY)), 40],
  'median and 85 % of past exits the same': [full({}, { timeInPhaseDays: exits(() => 200) }), 12],
  'both of a day or two': [full({}, { timeInPhaseDays: exits(i => 1 + (i % 2)) }), 12],
  'both near each other': [full({}, { timeInPhaseDays: exits(i => 100 + i) }), 12],
  'long names of stages': [full({ stages: LONG }, { slippage: aSlippage(1, LONG) }), 12],
  'targets without stages': [full({ stages: [] }, { slippage: aSlippage(0.02, [null]) }), 12],
}

const NAMES = [
  'created-completed',
  'cumulative-flow',
  'net-stock',
  'lead-time',
  'review-latency',
  'ageing',
  'changes-per-proposal',
  'stages',
  'slippage',
  'planned-kept',
  'acceptance',
  'owners',
  'forecast',
]

describe('every chart at its extremes', () => {
  it.each(Object.entries(CASES))('no text is cut, none lies over another: %s', async (_, [metrics, show]) => {
    const drawn = await drawCharts(chartsFor(metrics, { showIncrements: show }), fail)
    expect(drawn.length).toBeGreaterThan(5)
    for (const { name, light } of drawn) {
      expect(textsOf(light).length, name).toBeGreaterThan(1)
      expect(clipped(light), name).toEqual([])
      expect(overlapping(light), name).toEqual([])
      expect(light, name).not.toMatch(/NaN|Infinity|undefined|null/)
    }
  })

  it('are all drawn in some of these', () => {
    const seen = new Set(
      Object.values(CASES).flatMap(([metrics, show]) =>
        chartsFor(metrics, { showIncrements: show }).map(({ name }) => name),
      ),
    )
    expect([...seen].sort()).toEqual([...NAMES].sort())
  })

  it('names the rows and columns of 60 owners and 40 increments as far as there is room', async () => {
    const metrics = full(
      { ...FORTY, incrementNames: repeat(MILESTONES, 40) },
      { byOwner: owners(60, i => 80 - i) },
    )
    const drawn = await drawCharts(chartsFor(metrics, { showIncrements: 40 }), fail)
    const texts = (name: string) =>
      textsOf(drawn.find(each => each.name === name)?.light ?? '').map(({ text }) => text)
    expect(texts('owners').some(text => text.startsWith('Special Interest Group'))).toBe(true)
    expect(texts('owners')).toContain('other (52 owners)')
    // The running one is always named.
    expect(texts('created-completed').some(text => /^day \d+ of \d+$/.test(text))).toBe(true)
  })
})

describe('a chart with nothing to show is absent', () => {
  const forecast = { kind: 'refused', reason: 'too little' } as const
  const charts = (metrics: Metrics) =>
    chartsFor({ ...metrics, forecast }, { showIncrements: 12 }).map(({ name }) => name)

  it('with no proposal', () => {
    expect(charts(full({ proposals: 0, pulls: 0 }, { slippage: null, predictability: null }))).toEqual([])
  })

  it('with nothing but zeros', () => {
    const metrics = full({ proposals: 0, pulls: 0, increments: 12 })
    const zeros = { planned: 0, kept: 0, lateAndDone: 0 }
    const predictability = metrics.increments.map(({ name }) => ({ name, ...zeros }))
    const byOwner = owners(60, () => 0)
    expect(charts({ ...metrics, predictability, byOwner, byStage: byOwner, slippage: aSlippage(0) })).toEqual(
      [],
    )
  })
})
