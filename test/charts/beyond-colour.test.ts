import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts } from '../../src/charts/render.ts'
import { LIGHT } from '../../src/charts/theme.ts'
import { githubChartMetrics } from '../builders/github-charts.ts'
import { type DrawnMark, marksOf, textsOf } from './picture.ts'
import { aSlippage } from './slipped.ts'

const charts = chartsFor({ ...githubChartMetrics(), slippage: aSlippage() }, { showIncrements: 12 })
const drawn = await drawCharts(charts)
const svgOf = (name: string) => drawn.find(each => each.name === name)?.light ?? ''

/** What a mark is drawn like, without place, size or colour: the letters of its path and whether it is hollow. */
const formOf = ({ path, fill }: DrawnMark) =>
  path.replace(/[^a-zA-Z]/g, '') + (HOLLOW.includes(fill) ? ' hollow' : '')
const HOLLOW = ['none', LIGHT.canvas]
const isDot = ({ left, right, top, bottom }: DrawnMark) =>
  right - left < 14 && right > left && Math.abs(bottom - top) < 14

const formsBy = (svg: string, colourOf: (mark: DrawnMark) => string) => {
  const forms = new Map<string, Set<string>>()
  for (const mark of marksOf(svg).filter(isDot)) {
    const colour = colourOf(mark)
    forms.set(colour, (forms.get(colour) ?? new Set()).add(formOf(mark)))
  }
  return forms
}

describe('no chart tells things apart by colour alone', () => {
  it('the two statistics have their own signs, and one line is dashed', () => {
    const { measure, second } = LIGHT.series
    const svg = svgOf('changes-per-proposal')
    const forms = formsBy(svg, ({ stroke }) => stroke)
    const [mean, median] = [forms.get(measure), forms.get(second)]
    expect([mean?.size, median?.size]).toEqual([2, 2])
    expect([...(mean ?? [])].filter(form => median?.has(form))).toEqual([])
    const lines = marksOf(svg).filter(
      ({ fill, stroke }) => fill === 'none' && [measure, second].includes(stroke),
    )
    expect(lines.map(({ dashes }) => dashes).sort()).toEqual(['', '5,3'])
  })

  it('what is late is a diamond, the rest are dots', () => {
    const forms = formsBy(svgOf('ageing'), ({ fill }) => fill)
    const late = forms.get(LIGHT.series.alert) ?? new Set()
    expect(late.size).toBe(1)
    for (const [colour, rest] of forms)
      if (colour !== LIGHT.series.alert) expect([...rest].filter(form => late.has(form))).toEqual([])
  })

  it.each(['lead-time', 'review-latency'])('%s has full and hollow dots', name => {
    const forms = new Set(marksOf(svgOf(name)).filter(isDot).map(formOf))
    expect([...forms].filter(form => form.endsWith(' hollow'))).toHaveLength(1)
    expect([...forms].filter(form => !form.endsWith(' hollow'))).toHaveLength(1)
  })

  it.each(['cumulative-flow', 'net-stock'])(
    '%s has a line between its bands and names them in their order',
    name => {
      const areas = marksOf(svgOf(name)).filter(
        ({ fill, left, right }) => fill !== 'none' && right - left > 50,
      )
      expect(areas.length).toBeGreaterThan(2)
      for (const { stroke } of areas) expect(stroke).toBe(LIGHT.canvas)
      const swatches = marksOf(svgOf(name)).filter(mark => mark.fill !== 'none' && isDot(mark))
      const downwards = [...swatches].sort((a, b) => a.top - b.top).map(({ fill }) => fill)
      const stacked = [...areas].sort((a, b) => a.top - b.top).map(({ fill }) => fill)
      expect(downwards).toEqual(stacked)
    },
  )

  it.each(['created-completed', 'planned-kept'])('%s has its bars in the order of the legend', name => {
    const svg = svgOf(name)
    const legend = marksOf(svg).filter(isDot).slice(0, 2)
    const bars = marksOf(svg).filter(mark => !isDot(mark) && mark.fill === mark.stroke)
    const [first, other] = legend.map(({ fill }) => bars.filter(bar => bar.fill === fill))
    expect(first?.length).toBeGreaterThan(3)
    // Each bar of the second series touches or follows one of the first, never the other way round.
    const gap = Math.min(
      ...(first ?? []).map(a => Math.min(...(other ?? []).map(b => Math.abs(b.left - a.right)))),
    )
    expect(gap).toBeLessThan(5)
    for (const b of other ?? []) expect((first ?? []).some(a => Math.abs(a.left - b.right) < 5)).toBe(false)
  })

  it.each(['owners', 'acceptance', 'slippage'])(
    '%s has its parts in the order of the legend, outlined',
    name => {
      const svg = svgOf(name)
      const legend = marksOf(svg)
        .filter(mark => isDot(mark) && mark.fill === mark.stroke)
        .map(({ fill }) => fill)
      const parts = marksOf(svg).filter(({ stroke }) => stroke === LIGHT.canvas)
      const tops = [...new Set(parts.map(({ top }) => top))]
      expect(tops.length).toBeGreaterThan(2)
      for (const top of tops) {
        const row = parts.filter(part => part.top === top).sort((a, b) => a.left - b.left)
        const order = row.map(({ fill }) => legend.indexOf(fill))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        expect(order).not.toContain(-1)
      }
    },
  )

  it('the grid of stages names its rows and writes its numbers', () => {
    const svg = svgOf('stages')
    const texts = textsOf(svg).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['stable', 'beta', 'alpha', 'targets moved']))
    const cells = marksOf(svg).filter(({ path }) => /^M.*h.*Z$/.test(path))
    expect(cells.length).toBeGreaterThan(10)
    for (const cell of cells)
      expect(
        textsOf(svg).filter(
          text =>
            text.left > cell.left &&
            text.right < cell.right &&
            text.top > cell.top &&
            text.bottom < cell.bottom,
        ),
      ).toHaveLength(1)
  })

  it('a running increment is hatched or hollow wherever increments are columns', () => {
    for (const name of ['created-completed', 'planned-kept', 'stages'])
      expect(svgOf(name)).toContain('fill="url(#hatch-')
    expect(marksOf(svgOf('changes-per-proposal')).filter(({ fill }) => fill === LIGHT.canvas)).toHaveLength(3)
  })
})
