import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts, drawOne } from '../../src/charts/render.ts'
import { DARK, LIGHT } from '../../src/charts/theme.ts'
import type { Forecast, ForecastByEnd } from '../../src/metrics/metrics.ts'
import { aForecast } from '../builders/forecast.ts'
import { aMetrics } from '../builders/metrics.ts'
import { clipped, overlapping, sizeOf, textsOf } from './picture.ts'

const DAY = 86_400_000
const fail = (message: string) => {
  throw new Error(`Vega warned: ${message}`)
}
const chartOf = (forecast: Forecast) =>
  chartsFor(aMetrics({ forecast }), { showIncrements: 12 }).find(({ name }) => name === 'forecast')

function chartOfEnd(given: Partial<ForecastByEnd>) {
  const { byEnd } = aForecast()
  return chartOf(aForecast({ byEnd: byEnd && { ...byEnd, ...given } }))
}

async function draw(chart: ReturnType<typeof chartOf>) {
  if (chart === undefined) throw new Error('no chart')
  const [drawn] = await drawCharts([chart], fail)
  return drawn ?? { light: '', dark: '' }
}

describe('forecast fan', () => {
  it('is the reviewed picture', async () => {
    await expect((await draw(chartOf(aForecast()))).light).toMatchFileSnapshot('snapshots/forecast.svg')
  })

  it('comes last, and not at all without a forecast or a running increment', () => {
    const charts = chartsFor(aMetrics({ forecast: aForecast() }), { showIncrements: 12 })
    expect(charts.at(-1)?.name).toBe('forecast')
    expect(chartOf({ kind: 'refused', reason: 'too little' })).toBeUndefined()
    expect(chartOf(aForecast({ byEnd: null }))).toBeUndefined()
  })

  it('reads the numbers out', () => {
    const chart = chartOf(aForecast())
    expect(chart?.reading).toBe(
      '2026 Q3: 85 % sure of 8 or more completed by its end, 11 or more as likely as not; 3 so far.',
    )
    expect(chart?.alt).toContain('from 2026-07-24 to 2026-09-30')
    expect(chart?.table.rows[0]).toEqual(['2026-07-24', '3', '3', '3'])
    expect(chart?.table.rows.at(-1)).toEqual(['2026-09-30', '8', '11', '15'])
  })

  it('says what it says where it ends', async () => {
    const texts = textsOf((await draw(chartOf(aForecast()))).light).map(({ text }) => text)
    for (const label of [
      '15 or more: 15 %',
      '11 or more: 50 %',
      '8 or more: 85 % sure',
      'as of 2026-07-24: 3',
    ]) {
      expect(texts).toContain(label)
    }
  })

  it('is drawn in the dark as the dark theme would', async () => {
    const chart = chartOf(aForecast())
    expect((await draw(chart)).dark).toBe(chart && (await drawOne(chart, DARK, fail)))
  })

  const { start, end } = aForecast().byEnd ?? { start: 0, end: 0 }
  const point = (at: number, at85: number, at50: number, at15: number) => ({ at, at85, at50, at15 })
  const CASES: Readonly<Record<string, Partial<ForecastByEnd>>> = {
    'the first instant': { done: [], fan: [point(start, 0, 0, 0), point(end, 2, 5, 9)] },
    'the last day': { fan: [point(end - 1, 3, 3, 3), point(end, 3, 3, 3)] },
    'nothing to come': { done: [], fan: [point(start + 40 * DAY, 0, 0, 0), point(end, 0, 0, 0)] },
    'the middle': { fan: [point(start + 46 * DAY, 3, 3, 3), point(end, 3, 4, 5)] },
    thousands: { fan: [point(start + 20 * DAY, 3, 3, 3), point(end, 9_100, 9_400, 9_800)] },
    'two years': {
      end: start + 730 * DAY,
      fan: [point(start + 9 * DAY, 3, 3, 3), point(start + 730 * DAY, 60, 80, 101)],
    },
    'one day': {
      end: start + DAY,
      done: [],
      fan: [point(start + DAY / 2, 0, 0, 0), point(start + DAY, 0, 1, 1)],
    },
    'a long name': { increment: 'W'.repeat(300) },
    'a wide name': { increment: '技術的な提案を担当するとても長い名前の特別作業部会と関係者一同の皆様' },
    'an evil name': { increment: '\u0000\u202e"+alert(1)+"\ud800' },
  }

  it.each(Object.entries(CASES))('fits, does not overlap and is legal XML: %s', async (_, given) => {
    const { light } = await draw(chartOfEnd(given))
    expect(sizeOf(light).width).toBe(760)
    expect(clipped(light)).toEqual([])
    expect(overlapping(light)).toEqual([])
    expect(light).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  })

  it('lets no name into an expression', () => {
    const chart = chartOfEnd({ increment: 'zq"+alert(1)+"zq' })
    const { data, ...rest } = compile(chart?.spec(LIGHT) ?? { mark: 'bar', data: { values: [] } }).spec
    expect(JSON.stringify(data)).toContain('zq')
    expect(JSON.stringify(rest)).not.toContain('zq')
  })
})
