import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts } from '../../src/charts/render.ts'
import { slippage } from '../../src/charts/slippage.ts'
import type { StageSlippage } from '../../src/metrics/metrics.ts'
import { aMetrics } from '../builders/metrics.ts'
import { marksOf, textsOf } from './picture.ts'
import { aSlippage } from './slipped.ts'

const chartOf = (...given: Parameters<typeof aSlippage>) =>
  slippage(aMetrics({ slippage: aSlippage(...given) }))

const draw = async (chart: ReturnType<typeof chartOf>) =>
  (await drawCharts(chart === null ? [] : [chart]))[0]?.light ?? ''

describe('slippage', () => {
  it('is the reviewed picture', async () => {
    await expect(await draw(chartOf())).toMatchFileSnapshot('snapshots/slippage.svg')
  })

  it('stands after the ladder, and not at all without targets', () => {
    const names = chartsFor(aMetrics({ slippage: aSlippage() }), { showIncrements: 12 }).map(
      ({ name }) => name,
    )
    expect(names.indexOf('slippage')).toBe(names.indexOf('stages') + 1)
    expect(slippage(aMetrics({ slippage: null }))).toBeNull()
    expect(chartOf(0)).toBeNull()
  })

  it('reads out the share per stage, the highest first', () => {
    // 108 of 260, 96 of 330 and 84 of 400; twice as many moves; 3 x 13 dropped.
    expect(chartOf()?.reading).toBe(
      'Moved later: 42 % of 260 stable, 29 % of 330 beta and 21 % of 400 alpha, 576 re-plans in all; 39 dropped.',
    )
  })

  it('gives counts for few, and one number where there are no stages or too many', () => {
    expect(chartOf(0.02, [null])?.reading).toBe('Moved later: 2 of 8 targets, 4 re-plans in all.')
    expect(chartOf(1, ['a', 'b', 'c', 'd', 'e'])?.reading).toMatch(/^Moved later: 27 % of 1,720 targets, /)
  })

  it('draws the rungs of the ladder and leaves other stages to the table', async () => {
    const chart = chartOf(1, ['alpha', 'stable', 'removed'])
    expect(chart?.reading).toMatch(/^Moved later: 29 % of 330 stable and 21 % of 400 alpha, /)
    expect(chart?.table.rows.map(([stage]) => stage)).toEqual(['stable', 'alpha', 'removed'])
    const texts = textsOf(await draw(chart)).map(({ text }) => text)
    expect(texts).toContain('alpha')
    expect(texts).not.toContain('removed')
  })

  it('has a table that adds up', () => {
    const table = chartOf()?.table ?? { columns: [], rows: [] }
    expect(table.rows.map(([stage]) => stage)).toEqual(['stable', 'beta', 'alpha'])
    expect(table.rows.map(row => row[3])).toEqual(['4 releases', '3 releases', '2 releases'])
    for (const [, n, later, , dropped, earlier, standing] of table.rows)
      expect([later, dropped, earlier, standing].reduce((sum, cell) => sum + Number(cell), 0)).toBe(Number(n))
  })

  it('gives the median move in increments where versions say nothing', () => {
    const [row] = aSlippage(1, ['alpha']).byStage
    const byStage: StageSlippage[] = row
      ? [
          {
            ...row,
            laterReleases: { n: 0, values: [], median: null, p85: null },
            laterSteps: { ...row.laterReleases, median: 1 },
          },
        ]
      : []
    const chart = slippage(aMetrics({ slippage: { ...aSlippage(1, ['alpha']), byStage } }))
    expect(chart?.table.rows[0]?.[3]).toBe('1 increment')
  })

  it('draws bars as long as the numbers beside them', async () => {
    const svg = await draw(chartOf())
    const bars = marksOf(svg).filter(
      ({ path, left, bottom, top }) => /^M.*Z$/.test(path) && bottom - top > 12 && left > 40,
    )
    const later = bars.filter(({ fill }) => fill === bars[0]?.fill)
    expect(later).toHaveLength(3)
    const [stable, beta, alpha] = later.map(({ left, right }) => right - left)
    expect((stable ?? 0) / (alpha ?? 1)).toBeCloseTo(108 / 84, 1)
    expect((beta ?? 0) / (alpha ?? 1)).toBeCloseTo(96 / 84, 1)
    expect(textsOf(svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['42 % later', '29 % later', '21 % later']),
    )
  })
})
