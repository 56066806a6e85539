import { describe, expect, it } from 'vitest'
import { chartsFor } from '../../src/charts/charts.ts'
import { drawCharts } from '../../src/charts/render.ts'
import { DARK, LIGHT } from '../../src/charts/theme.ts'
import { aForecast } from '../builders/forecast.ts'
import { githubChartMetrics } from '../builders/github-charts.ts'
import { contrast, MACHADO, over } from './colour.ts'
import { difference } from './colour-difference.ts'
import { type Box, type DrawnMark, marksOf, textsOf } from './picture.ts'
import { LEAST_DIFFERENCE, SIGHTS, seenApart } from './sight.ts'
import { aSlippage } from './slipped.ts'

/** WCAG 2.2, 1.4.3 for text of our sizes (bold twelve pixels is no large text) and 1.4.11 for what is drawn. */
const LEAST_TEXT = 4.5
const LEAST_MARK = 3

const MODES = [
  ['light', LIGHT, '#ffffff'],
  ['dark', DARK, '#0d1117'],
] as const

const metrics = { ...githubChartMetrics(), slippage: aSlippage(), forecast: aForecast() }
const charts = chartsFor(metrics, { showIncrements: 12 })
const drawn = await drawCharts(charts)

describe('the yardsticks', () => {
  it('give the contrast ratios WCAG defines', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    // The lightest grey that passes AA on white, and the one after it.
    expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5)
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5)
    expect(over('#000000', 0.5, '#ffffff')).toBe('#808080')
  })

  // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7, 9, 14, 17, 25 and 34.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
    [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('give the published CIEDE2000 of %j and %j', (one, two, expected) => {
    expect(difference(one, two)).toBeCloseTo(expected, 4)
    expect(difference(two, one)).toBeCloseTo(expected, 4)
  })

  it('leave greys grey for every sight', () => {
    for (const row of Object.values(MACHADO).flat())
      expect(row.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 5)
  })
})

describe.each(MODES)('charts on the %s page', (mode, theme, page) => {
  const pictures = drawn.map(each => ({ name: each.name, svg: each[mode] }))

  it('are all here', () => {
    expect(pictures).toHaveLength(13)
  })

  it('have text that can be read on whatever lies beneath it', () => {
    for (const { name, svg } of pictures) {
      const marks = marksOf(svg)
      for (const text of textsOf(svg)) {
        const ratio = contrast(text.fill, groundOf(text, marks, page))
        expect(ratio, `${name}: ${text.text}`).toBeGreaterThanOrEqual(LEAST_TEXT)
      }
    }
  })

  it('have marks that stand out from the page by themselves or by their outline', () => {
    for (const { name, svg } of pictures) {
      const marks = marksOf(svg).filter(({ stroke }) => stroke !== theme.grid)
      for (const mark of marks) {
        const inks = [mark.stroke, inkOf(mark, svg, page)]
        const best = Math.max(...inks.filter(isHex).map(ink => contrast(ink, page)))
        const isHalo = best === 1 && mark.fill === 'none'
        if (!isHalo) expect(best, `${name}: ${mark.path.slice(0, 40)}`).toBeGreaterThanOrEqual(LEAST_MARK)
      }
    }
  })

  it.each([...SIGHTS])('have colours that differ from each other for %s eyes', sight => {
    for (const { name, svg } of pictures) {
      // Quiet lines are told by the words at them.
      const colours = coloursIn(marksOf(svg), [theme.grid, theme.canvas, theme.quietText])
      expect(colours.length, name).toBeGreaterThan(0)
      for (const [i, a] of colours.entries())
        for (const b of colours.slice(i + 1))
          expect(seenApart(a, b, sight), `${name}: ${a} and ${b}`).toBeGreaterThan(LEAST_DIFFERENCE)
    }
  })
})

/** The topmost bar or cell behind the middle of a text, blended with the page. */
function groundOf(text: Box, marks: readonly DrawnMark[], page: string): string {
  const [x, y] = [(text.left + text.right) / 2, (text.top + text.bottom) / 2]
  const behind = marks.findLast(
    ({ path, fill, left, right, top, bottom }) =>
      /^M[^A-Z]*h[^A-Z]*Z$/.test(path) && isHex(fill) && left < x && x < right && top < y && y < bottom,
  )
  return behind === undefined ? page : over(behind.fill, behind.fillOpacity, page)
}

/** What a mark is filled with on the page; of a hatched one its strokes. */
function inkOf({ fill, fillOpacity }: DrawnMark, svg: string, page: string): string {
  const [, hatch] = /^url\(#([a-z-]+)\)$/.exec(fill) ?? []
  if (hatch !== undefined)
    return new RegExp(`id="${hatch}".*?<path[^>]* stroke="([^"]*)"`).exec(svg)?.[1] ?? ''
  return isHex(fill) ? over(fill, fillOpacity, page) : fill
}

const isHex = (colour: string) => /^#[0-9a-f]{6}$/.test(colour)

function coloursIn(marks: readonly DrawnMark[], besides: readonly string[]): readonly string[] {
  const all = marks.flatMap(({ fill, stroke }) => [fill, stroke])
  return [...new Set(all)].filter(colour => isHex(colour) && !besides.includes(colour))
}
