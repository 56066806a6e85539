import { compile } from 'vega-lite'
import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { LIGHT } from '../../src/charts/theme.ts'
import { githubChartMetrics } from '../builders/github-charts.ts'

const MARK = 'zq"+alert(1)+"zq'

/** Every string of a compiled spec that Vega would run as an expression. */
function expressionsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string')
    return /^(?:signal|expr|expression|test|update|init|as|groupby)$/.test(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(item => expressionsIn(item, key))
  if (value === null || typeof value !== 'object') return []
  // Rows of data are values, whatever their columns are called.
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'values' ? [] : expressionsIn(inner, name),
  )
}

describe('chart specs', () => {
  const shares = [{ label: MARK, count: 5, open: 2, done: 1 }]
  const settings = { incrementNames: [MARK], stages: [MARK, 'beta'] }
  const metrics = { ...githubChartMetrics(settings), byOwner: shares }

  it('never let repository text into an expression', () => {
    for (const chart of chartsFor(metrics, { showIncrements: 12 })) {
      const expressions = expressionsIn(compile(chart.spec(LIGHT)).spec)
      expect(expressions.length).toBeGreaterThan(0)
      expect(expressions.filter(text => text.includes('zq'))).toEqual([])
    }
  })

  it('are on UTC scales only', () => {
    for (const chart of chartsFor(metrics, { showIncrements: 12 })) {
      expect(JSON.stringify(chart.spec(LIGHT))).not.toMatch(/"type":"time"/)
    }
  })
})
