import { describe, expect, it } from 'vitest'
import type { Theme } from '../../src/charts/chart.ts'
import { coloursOf, DARK, LIGHT } from '../../src/charts/theme.ts'
import { blind, contrast, difference } from './colour.ts'

const THEMES = [
  ['light', LIGHT, '#ffffff'],
  ['dark', DARK, '#0d1117'],
] as const

describe.each(THEMES)('the %s theme', (_, theme, page) => {
  it('gives every role a colour of its own, so that modes can be exchanged', () => {
    const colours = coloursOf(theme)
    expect(new Set(colours).size).toBe(colours.length)
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('has readable text (WCAG AA, 4.5:1)', () => {
    expect(contrast(theme.text, page)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.quietText, page)).toBeGreaterThanOrEqual(4.5)
  })

  it('has marks that stand out from the page (WCAG AA, 3:1)', () => {
    for (const colour of [...Object.values(theme.phase), ...Object.values(theme.series)]) {
      expect(contrast(colour, page), colour).toBeGreaterThanOrEqual(3)
    }
  })

  it('has numbers inside bars that can be read (bold, 3:1 and better)', () => {
    for (const fill of [theme.series.inflow, theme.phase.done, theme.phase.withdrawn]) {
      expect(contrast(theme.canvas, fill), fill).toBeGreaterThanOrEqual(3)
    }
  })

  it.each(['protan', 'deutan', 'tritan', null] as const)('keeps neighbours apart for %s eyes', sight => {
    for (const [a, b] of neighbours(theme)) {
      expect(difference(blind(a, sight), blind(b, sight)), `${a} beside ${b}`).toBeGreaterThan(12)
    }
  })
})

/** Colours that touch or are compared in some chart. */
function neighbours({ phase, series }: Theme): readonly (readonly [string, string])[] {
  return [
    [phase.proposed, phase.accepted],
    [phase.accepted, phase.building],
    [phase.building, phase.done],
    [phase.unknown, phase.proposed],
    [phase.proposed, phase.parked],
    [series.inflow, phase.done],
    [phase.done, phase.withdrawn],
    [series.inflow, phase.withdrawn],
    [series.measure, series.second],
    [series.alert, phase.accepted],
    [series.alert, phase.building],
  ]
}
