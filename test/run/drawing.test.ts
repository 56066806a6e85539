import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import { chartsFor } from '../../src/charts/charts.ts'
import { CHART_WIDTH } from '../../src/charts/frame.ts'
import { drawCharts } from '../../src/charts/render.ts'
import { startDrawing } from '../../src/run/drawing.ts'
import { githubChartMetrics } from '../builders/github-charts.ts'

const charts = chartsFor(githubChartMetrics(), { showIncrements: 12 })

const aChart = (spec: Chart['spec']): Chart => ({
  name: 'one',
  title: 'One',
  reading: 'one',
  alt: 'one',
  table: { columns: [], rows: [] },
  spec,
})

describe('the drawing thread', () => {
  it('draws what would be drawn here', async () => {
    expect(charts.length).toBeGreaterThan(8)
    expect(await startDrawing()(charts)).toEqual(await drawCharts(charts))
  })

  it('draws nothing where there is nothing', async () => {
    expect(await startDrawing()([])).toEqual([])
  })

  it('gives its failure to whoever asked', async () => {
    const wrong = aChart(() => JSON.parse('{ "mark": { "type": 1 }, "layer": 3 }'))
    await expect(startDrawing()([wrong])).rejects.toThrow()
  })

  it('keeps no run waiting that wants no pictures', () => {
    const start = `import { startDrawing } from ${JSON.stringify(new URL('../../src/run/drawing.ts', import.meta.url))}; startDrawing()`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', start], { timeout: 30_000 })
    expect([run.status, run.signal, run.stderr.toString()]).toEqual([0, null, ''])
  })
})

// README.md says the width of a picture without having seen it.
it('every picture is as wide as the report says', async () => {
  for (const { light, dark } of await drawCharts(charts)) {
    for (const svg of [light, dark]) expect(svg).toMatch(new RegExp(`^<svg[^>]* width="${CHART_WIDTH}"`))
  }
})
